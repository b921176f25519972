"""English grammar: sentences, articles, plurals, and adverbs of time and place."""

from __future__ import annotations

import re
from datetime import timedelta

from timeline.rendering.citing import cite_document
from timeline.rendering.english.words import noun, plain
from timeline.rendering.phrases import has_words, listing, quoted_outcome, spell
from timeline.rendering.times import UNKNOWN, write_when
from timeline.values import OutcomeRef, Text
from timeline.when import PartOfDay, first_day, last_day

_INDOORS = re.compile(r"\b(?:headquarters|office|centre|center|hall|complex|room)\b")
_UNPREPARED = ("every ", "until ", "from ", "about ", "January–", "May–", "September–")


def sentence(words: str) -> str:
    """Words as a sentence: a capital at its head, one full stop at its end."""
    whole = headline(words)
    return whole if whole.endswith(("?", "!", "?”", "!”")) else f"{whole}."


def headline(words: str) -> str:
    """Words as a headline: a capital at its head, no stop at its end."""
    return capital(phrase(*words.split()).rstrip(" .;,:"))


def capital(words: str) -> str:
    """Words with a capital at their head."""
    return words[:1].upper() + words[1:]


def phrase(*parts: str) -> str:
    """Parts joined by spaces, the empty ones left out; a part that opens with a comma clings."""
    return re.sub(r" (?=[,;:])", "", " ".join(part for part in parts if part))


def joined(*parts: str) -> str:
    """Parts joined by commas, the empty ones left out."""
    return ", ".join(part for part in parts if part)


def counted(number: int | None, singular: str, plural: str | None = None) -> str:
    """A number with its noun: `one seat`, `four seats`, `no seats`; nothing for no number."""
    if number is None:
        return ""
    return f"{spell(number) if number else 'no'} {singular if number == 1 else plural or f'{singular}s'}"


def when(edtf: str | None) -> str:
    """A time in words, or nothing."""
    return write_when(edtf, "en") if edtf else ""


def at(edtf: str | None, part_of_day: PartOfDay | None = None) -> str:
    """A time as an adverb: `at 10.40 a.m. on 29 May 2025`, `from 25 to 29 June 2029`, `in 2026`."""
    words = when(edtf)
    if words == UNKNOWN["en"] or not edtf:
        return ""
    if words.startswith(_UNPREPARED):
        return f"in {words}" if "–" in words else words
    return _through(edtf, words) if "/" in edtf else _on(words, part_of_day)


def _through(edtf: str, words: str) -> str:
    """`on 22 and 23 May 2025` for two days that follow each other, else `from … to …`."""
    start, end = first_day(edtf), last_day(edtf)
    if start and end and end - start == timedelta(days=1) and re.match(r"\d+–\d+ ", words):
        return "on " + words.replace("–", " and ")
    return "from " + re.sub(r"\s*–\s*", " to ", words)


def _on(words: str, part_of_day: PartOfDay | None) -> str:
    day, comma, clock = words.partition(", ")
    if comma:
        return f"at {clock} on {day}"
    if re.match(r"\d{1,2} ", words):
        return f"on the {part_of_day} of {words}" if part_of_day else f"on {words}"
    return f"in the {words}" if " of " in words else f"in {words}"


def by(edtf: str | None) -> str:
    """A time as a deadline: `by 30 September 2025`, `in 2026`."""
    words = at(edtf)
    return f"by {words.removeprefix('on ')}" if re.match(r"on \d+ \w+ \d+$", words) else words


def in_place(text: Text | None) -> str:
    """A place as an adverb: `in Nairobi`, `at UN-Habitat headquarters, Nairobi`, `online`."""
    if text is None or not has_words(text, "en"):
        return f"in {noun(text)}" if text else ""
    words = plain(text)
    if words.lower().startswith(("online", "virtual")):
        return words.lower()
    return f"at {noun(text)}" if _INDOORS.search(words.split(",")[0].lower()) else f"in {words}"


def site(text: Text | None) -> str:
    """A place as a headline gives it: `Nairobi`, `online`."""
    words = plain(text)
    return words.lower() if words.lower() in ("online", "virtual") else words


def under_item(item: int | None) -> str:
    """`under agenda item 7`, or nothing."""
    return f"under agenda item {item}" if item else ""


def under_rule(rule: str | None) -> str:
    """A rule of procedure: `under rule 17, paragraph 2`."""
    if rule is None:
        return ""
    if match := re.fullmatch(r"(\d+)\s*\(?(\d*)\)?", rule):
        return f"under rule {match[1]}" + (f", paragraph {match[2]}" if match[2] else "")
    return f"under {rule}" if rule.lower().startswith("rule") else f"under rule {rule}"


def documents(symbols: tuple[str, ...]) -> str:
    """Documents in brackets: `(HSP/HA.2/4 and HSP/HA.2/4/Add.1)`."""
    return f"({_cite(symbols)})" if symbols else ""


def _cite(symbols: tuple[str, ...]) -> str:
    return listing((cite_document(symbol, "en") for symbol in symbols), "en")


def cited(outcome: OutcomeRef | None) -> str:
    """The outcome as a sentence cites it, or nothing."""
    return quoted_outcome(outcome, "en") if outcome else ""
