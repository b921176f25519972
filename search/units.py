"""From typed words to the units that are looked for, each with the other ways of saying it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from search.analysis import has_han, is_han, stem_term, words
from search.dates import date_forms, find_dates
from search.folding import HAN, WORD, fold, plain
from search.lexicon import Lexicon, is_short_name
from search.nodes import Alternative, Unit
from search.questions import FILLERS, QUESTION_WORDS, STOP_WORDS
from search.sessions import find_sessions, session_unit
from search.symbols import find_symbol_forms
from timeline.names.ordinals import chinese_number, english_ordinal

_PARTICLES = "的了在是和与及或对为由被从到至向于就以等之"
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]+\b")
_WILDCARD = re.compile(rf"({WORD}{{2,}})\*")
_WORDS_OF_MIXED = re.compile(rf"[{HAN}]+|{WORD}+")

_ORDINAL_FIGURE = re.compile(r"第(\d{1,3})(?!\d)")
_ORDINAL_WORD = re.compile("第([一二三四五六七八九十百零]+)")
_NUMBERED = re.compile("第[一二三四五六七八九十百零]+(?:届|次)(?:全体|特别)?(?:会议|续会)?")
_HAN_NUMBERS = {chinese_number(number): str(number) for number in range(1, 100)}
_ENGLISH_FIGURE = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")

WIDENED, STEMMED, LOOSE, PART = 0.6, 0.8, 0.4, 0.5


def phrase_unit(text: str) -> Unit | None:
    """What stands in quotes: found only as it is."""
    folded = fold(text)
    return Unit(text.strip(), (Alternative("phrase", folded),)) if folded else None


def free_units(text: str, names: Lexicon) -> list[Unit]:
    """The units of words typed without quotes: dates, symbols, names, and what remains.

    Question words and the like are left out, unless nothing else was typed.
    """
    acronyms = {fold(word) for word in _ACRONYM.findall(text)}
    units: list[Unit] = []
    stopped: list[Unit] = []
    for kind, part in _parts(plain(text)):
        if kind == "rest":
            for unit in _rest_units(part, names, acronyms):
                (stopped if unit.label in STOP_WORDS and unit.label not in acronyms else units).append(unit)
        else:
            units.append(_UNITS[kind](part))
    return list(dict.fromkeys(units or stopped))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """A plain text cut into its dates, its symbols and the rest."""
    sessions = ((start, end, "session") for _, start, end in find_sessions(text))
    dates = ((found.start, found.end, "date") for found in find_dates(text))
    symbols = ((start, end, "symbol") for _, start, end in find_symbol_forms(text))
    spans: list[tuple[int, int, str]] = []
    for span in (*sessions, *dates, *symbols):
        if all(span[1] <= start or end <= span[0] for start, end, _ in spans):
            spans.append(span)
    at = 0
    for start, end, kind in sorted(spans):
        yield "rest", text[at:start].rstrip(_PARTICLES if start else "")
        yield kind, text[start:end]
        at = end
    rest = text[at:]
    yield "rest", rest.lstrip(_PARTICLES) or rest if at else rest


def _date_unit(text: str) -> Unit:
    [found, *_] = find_dates(text)
    if found.first == found.last:
        return Unit(text, (Alternative("date", found.first.form),))
    days = [form for form in date_forms(found.first, found.last) if len(form) == len("2023-06-06")]
    return Unit(
        text, tuple(Alternative("date", form) for form in days or [found.first.form, found.last.form])
    )


def _symbol_unit(text: str) -> Unit:
    [(form, _, _), *_] = find_symbol_forms(text)
    written = form.partition(":")[2] or text
    return Unit(text, (Alternative("symbol", form), Alternative("phrase", fold(written), PART)))


def _session_unit(text: str) -> Unit:
    [(key, _, _), *_] = find_sessions(text)
    return session_unit(text, key)


_UNITS = {"date": _date_unit, "symbol": _symbol_unit, "session": _session_unit}


def _rest_units(text: str, names: Lexicon, acronyms: set[str]) -> Iterator[Unit]:
    chunks = _ENGLISH_FIGURE.sub(lambda found: english_ordinal(int(found[1])), text).split()
    folded = [fold(chunk) for chunk in chunks]
    at = 0
    while at < len(chunks):
        length = names.longest_name(folded, at)
        name = " ".join(folded[at : at + length])
        if length and not (is_short_name(name) and name not in acronyms):
            yield _name_unit(name, names)
            yield from _part_units(folded[at : at + length], names)
            at += length
            continue
        yield from _chunk_units(chunks[at], folded[at], names)
        at += 1


def _part_units(run: list[str], names: Lexicon) -> Iterator[Unit]:
    """The names within a name of several words, which are welcome by themselves."""
    at = 0 if len(run) > 2 else len(run)
    while at < len(run):
        longest = (
            n
            for n in range(len(run) - at, 0, -1)
            if n < len(run) and names.longest_name(run[: at + n], at) == n
        )
        length = next(longest, 0)
        if length:
            yield replace(_name_unit(" ".join(run[at : at + length]), names), optional=True)
        at += length or 1


def _chunk_units(chunk: str, folded: str, names: Lexicon) -> Iterator[Unit]:
    if wildcard := _WILDCARD.fullmatch(chunk):
        yield Unit(chunk, (Alternative("prefix", fold(wildcard[1])),))
    elif is_han(folded):
        yield from _han_units(folded, names)
    elif has_han(folded):
        yield _run_unit(folded)
    elif folded:
        yield _word_unit(folded)


def _word_unit(folded: str) -> Unit:
    ways = [Alternative("phrase", folded)]
    if stemmed := stem_term(folded):
        ways.append(Alternative("stem", stemmed, STEMMED))
    if re.fullmatch(r"(?:19|20|21)\d\d", folded):
        ways.append(Alternative("date", folded, STEMMED))
    return Unit(folded, tuple(ways), folded in FILLERS)


def _name_unit(folded: str, names: Lexicon) -> Unit:
    """A name that the record knows: as typed, in its other spellings and languages, word by word."""
    ways = [Alternative("phrase", folded)]
    if stemmed := stem_term(folded):
        ways.append(Alternative("stem", stemmed, STEMMED))
    ways += (
        Alternative("phrase", other, WIDENED, via=names.spelling.get(other, other))
        for other in names.other_names(folded)
        if not is_short_name(other)
    )
    if len(words(folded)) > 1 and not has_han(folded):
        ways.append(Alternative("loose", folded, LOOSE))
    return Unit(folded, tuple(ways))


def _han_units(run: str, names: Lexicon) -> Iterator[Unit]:
    """The units of a Han run: itself if it is short or a name, else the names in it and the gaps."""
    if len(run) <= 3 or run in names.by_name:
        yield _han_unit(run, run in names.by_name, names)
        return
    pieces = [piece for asked in QUESTION_WORDS.split(run) for piece in _pieces(asked, names)]
    trimmed = [(piece if is_name else piece.strip(_PARTICLES), is_name) for piece, is_name in pieces]
    kept = [(piece, is_name) for piece, is_name in trimmed if len(piece) > 1]
    if not kept or (len(kept) == 1 and kept[0] == (run, False)):
        yield replace(_run_unit(run), optional=QUESTION_WORDS.match(run) is not None)
        return
    for piece, is_name in kept:
        yield _han_unit(piece, is_name, names)


def _pieces(run: str, names: Lexicon) -> Iterator[tuple[str, bool]]:
    """A run cut at its numbered sessions and at the names in it; whether each piece is a name."""
    at = 0
    for found in _NUMBERED.finditer(run):
        yield from names.split_han(run[at : found.start()])
        yield found.group(), False
        at = found.end()
    yield from names.split_han(run[at:])


def _han_unit(run: str, is_name: bool, names: Lexicon) -> Unit:
    return _name_unit(run, names) if is_name else _run_unit(run)


def _run_unit(run: str) -> Unit:
    """A run that is no name: as typed, with its ordinals in words or figures, and in most of its pairs."""
    ways = [Alternative("phrase", run)]
    ways += (Alternative("phrase", other, STEMMED) for other in _other_ordinals(run))
    if len(run) > 3:
        ways.append(Alternative("loose", run, LOOSE))
    return Unit(run, tuple(ways))


def _other_ordinals(run: str) -> Iterator[str]:
    """第2次 where 第二次 was typed, and the other way round."""
    if _ORDINAL_FIGURE.search(run):
        yield _ORDINAL_FIGURE.sub(lambda found: f"第{chinese_number(int(found[1]))}", run)
    if _ORDINAL_WORD.search(run):
        yield _ORDINAL_WORD.sub(lambda found: f"第{_HAN_NUMBERS.get(found[1], found[1])}", run)
