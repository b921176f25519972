"""The names and terms that a query is read with: what each is called in both languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from search.analysis import has_han, is_han, words
from search.folding import fold
from search.pinyin import sound_of
from timeline.names.bodies import bodies
from timeline.names.offices import OFFICES, office_name
from timeline.names.persons import known_persons
from timeline.names.regions import REGIONS, region_names
from timeline.names.states import states
from timeline.names.terms import terms

_LONGEST_NAME = 12
"""In words of Latin script; Chinese names are as long as they are."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing with names in English and Chinese: a state, a body, a person, an office, a term."""

    kind: str
    key: str
    names: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Names and terms, looked up by any of their folded spellings."""

    concepts: tuple[Concept, ...]

    @cached_property
    def by_name(self) -> dict[str, tuple[Concept, ...]]:
        """The concepts of each folded name."""
        found: dict[str, list[Concept]] = defaultdict(list)
        for concept in self.concepts:
            for name in dict.fromkeys(map(fold, concept.names)):
                if name and not (is_han(name) and len(name) == 1):
                    found[name].append(concept)
        return {name: tuple(concepts) for name, concepts in found.items()}

    @cached_property
    def spelling(self) -> dict[str, str]:
        """Each folded name as it is written."""
        return {fold(name): name for concept in reversed(self.concepts) for name in reversed(concept.names)}

    @cached_property
    def longest_han(self) -> int:
        """The length of the longest name in Han characters."""
        return max((len(name) for name in self.by_name if is_han(name)), default=0)

    @cached_property
    def by_sound(self) -> dict[str, str]:
        """The Chinese name of each sound, in pinyin without tones and blanks; the first that has it."""
        sounds = ((sound_of(name), name) for name in self.by_name if is_han(name))
        return {sound: name for sound, name in reversed(list(sounds)) if sound}

    def other_names(self, folded: str) -> Iterator[str]:
        """The folded other names of whatever is called so, nearest first."""
        names = (fold(name) for concept in self.by_name.get(folded, ()) for name in concept.names)
        return (name for name in dict.fromkeys(names) if name and name != folded)

    def longest_name(self, run: list[str], start: int) -> int:
        """How many words from `start` on make up a name together; 0 if they make up none."""
        for length in range(min(_LONGEST_NAME, len(run) - start), 0, -1):
            if " ".join(run[start : start + length]) in self.by_name:
                return length
        return 0

    def split_han(self, run: str) -> list[tuple[str, bool]]:
        """A Han run cut at the names in it, the longest first from the left; whether each is a name."""
        pieces: list[tuple[str, bool]] = []
        gap = at = 0
        while at < len(run):
            length = self._name_at(run, at)
            if length:
                pieces += [(run[gap:at], False)] if gap < at else []
                pieces.append((run[at : at + length], True))
                gap = at + length
            at += length or 1
        return [*pieces, (run[gap:], False)] if gap < len(run) else pieces

    def _name_at(self, run: str, at: int) -> int:
        for length in range(min(self.longest_han, len(run) - at), 1, -1):
            if run[at : at + length] in self.by_name:
                return length
        return 0


def _concepts() -> Iterator[Concept]:
    for term in terms():
        yield Concept("term", term.en, term.names)
    for body in bodies().values():
        yield Concept("body", body.key, body.names)
    for office in OFFICES:
        yield Concept("office", office, (office_name(office, "en"), office_name(office, "zh")))
    for region in REGIONS:
        yield Concept("region", region, region_names(region))
    for state in states().values():
        yield Concept("state", state.alpha3, state.names)
    for person in known_persons():
        yield Concept("person", person.key, person.names)


@lru_cache(1)
def lexicon() -> Lexicon:
    """The names and terms of the record; read when first asked for."""
    return Lexicon(tuple(_concepts()))


def is_short_name(folded: str) -> bool:
    """Whether a name is so short that only its capitals tell it from a word, as in US."""
    return not has_han(folded) and len(folded) <= 3 and len(words(folded)) == 1
