"""Recorded English words fitted into a sentence: their first letter, their article, their quotes."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from timeline.names.regions import REGIONS, region_name
from timeline.names.states import states
from timeline.rendering.phrases import bare, has_words, quoted
from timeline.values import Text

HAN = re.compile(r"[\u3400-\u9fff]")
"""A Chinese character."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DETERMINERS = _set(
    "a an the all any each every its their this these those both no some other relevant interested "
    "what which who whose whether how why where when"
)
_NUMBERS = _set(
    "one two three four five six seven eight nine ten first second third fourth fifth sixth seventh eighth "
    "ninth tenth eleventh twelfth"
)
_ORDINARY = _NUMBERS | _set(
    "draft report reports resumed representative representatives it they there he she in on at to"
)
_HEADS = _set(
    "administrator agenda agreement annex assembly association bank board bureau calendar capacity centre "
    "chair chairperson chief coalition commission committee community conference convention coordinator "
    "council date day debate decision declaration delegation dialogue director director-general discussion "
    "election federation forum framework fund governor government group host invitation lady leader league "
    "letter mayor mechanism meeting minister moderator movement name need network note number objection "
    "observance observer office officer order organization partnership period plan platform policy "
    "presentation president process programme proposal rapporteur recommendation report representative "
    "resolution secretariat secretary secretary-general section see segment senator session spelling state "
    "statement strategy summary summit symbol system term text theme title union unit vice-president"
)
_TITLES = _set(
    "ambassador assembly board bureau cabinet chair chairperson chief committee council director executive "
    "forum government governments governor group head mayor member minister ministers office organization "
    "president prime rapporteur secretary secretary-general senator speaker state states summit "
    "under-secretary-general union vice-chair vice-president"
)
_NAMES = _set(
    "africa asia cairo chinese english european europe french habitat islamic latin nairobi united "
    "january february march april may june july august september october november december"
)
_LINKS = re.compile(
    r",|\s(?:of|for|on|in|to|at|by|with|from|and|that|which|who|speaking|representing|between|among|entitled|"
    r"under|against|over|within|before|after|during|through|exercising)\b"
)
_OF = re.compile(r"[\w-]+(?: [\w-]+)? of ")
_POSSESSIVE = re.compile(r"(?:[\w-]+ ){0,3}?([\w-]+)[’']s\b")
_REGIONAL = frozenset(region_name(key, "en").removeprefix("the ") for key in REGIONS)
_CONDITION = re.compile(r"(?:After|As|If|In|Once|Through|Upon|When|Where|With|Within|Without)\b")
_VERB = re.compile(r"\b(?:will|would|is|are|was|were|has|have|had|should|shall|must|can|cannot|may)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where|how)\b")


def lowered(words: str) -> str:
    """Words with a small letter at their head, unless the first one is a name, a title or an abbreviation."""
    first, _, rest = words.partition(" ")
    return words if _keeps_capital(first, rest[:1].isupper()) else small(words)


def small(words: str) -> str:
    """Words with a small letter at their head, unless they open with an abbreviation."""
    return words if re.match(r"[A-Z0-9]{2}|[A-Z]+-[A-Z]", words) else words[:1].lower() + words[1:]


@lru_cache(4096)
def _keeps_capital(first: str, before_capital: bool) -> bool:
    plain = first.lower().rstrip(",;:")
    if plain in _DETERMINERS | _ORDINARY:
        return False
    if not re.fullmatch(r"[A-Z][a-z]*(?:-[a-z]+)*(?:[’']s?)?[,;:]?", first):
        return True
    return before_capital or plain in _NAMES | _TITLES or _is_state(first)


def _is_state(word: str) -> bool:
    """Whether a word is a state's name or what its people are called: `Kenya’s`, `Kenyan`, `Brazilian`."""
    stem = re.sub(r"(?:[’']s?)?[,;:]?$", "", word)
    return any(stem.removesuffix(ending) in _state_names() for ending in ("", "n", "an", "ian"))


@lru_cache(1)
def _state_names() -> frozenset[str]:
    return frozenset(name for state in states().values() for name in state.names if len(name) > 3)


def the(words: str) -> str:
    """A noun phrase inside a sentence, with the article it needs: `the Executive Director`."""
    inside = lowered(words)
    if words.partition(" ")[0].lower() in _DETERMINERS:
        return inside
    return f"the {inside}" if _takes_the(words, inside) else inside


def _takes_the(words: str, inside: str) -> bool:
    if words in _REGIONAL or (inside != words and _OF.match(words)):
        return True
    owner = _POSSESSIVE.match(words)
    head = owner[1] if owner else (_LINKS.split(words, maxsplit=1)[0].split() or [""])[-1]
    return head.lower().strip("“”") in _HEADS


def a(words: str) -> str:
    """A noun phrase with the indefinite article: `a drafting committee`."""
    if words.partition(" ")[0].lower() in _DETERMINERS:
        return lowered(words)
    return f"{'an' if words[:1].lower() in 'aeio' else 'a'} {lowered(words)}"


def noun(text: Text | None) -> str:
    """A recorded noun phrase inside a sentence; in quotation marks where only Chinese is recorded."""
    return _fitted(text, the)


def clause(text: Text | None) -> str:
    """A recorded clause inside a sentence; in quotation marks where only Chinese is recorded."""
    return _fitted(text, lowered)


def verb(text: Text | None) -> str:
    """A recorded verb phrase as an infinitive: `to submit a report`."""
    return _fitted(text, _infinitive)


def _infinitive(words: str) -> str:
    if _CONDITION.match(words):
        return f"as follows: {small(words)}"
    return f"to {small(re.sub('^to ', '', words, flags=re.IGNORECASE))}"


def plain(text: Text | None) -> str:
    """A recorded text as it is; in quotation marks where only Chinese is recorded."""
    return _fitted(text, lambda words: words)


def organization(text: Text | None) -> str:
    """The name of an organization with its article: `the World Bank`."""
    return _fitted(text, _with_article)


def _with_article(words: str) -> str:
    inside = the(words)
    return f"the {words}" if inside.startswith("the ") and not words.lower().startswith("the ") else words


def name(text: Text | None) -> str:
    """A recorded name or title in quotation marks."""
    return quoted(bare(text.read_in("en"))) if text else ""


def about(text: Text | None) -> str:
    """What is spoken of: ` on the draft policy`, or `: a member will serve as Chair`."""
    if text is None:
        return ""
    words = text.read_in("en")
    is_clause = has_words(text, "en") and _VERB.search(_RELATIVE.split(words)[0])
    return f": {clause(text)}" if is_clause else f" on {noun(text)}"


def _fitted(text: Text | None, fit: Callable[[str], str]) -> str:
    if text is None:
        return ""
    words = bare(text.read_in("en"))
    if not has_words(text, "en"):
        return quoted(words)
    return fit(words)
