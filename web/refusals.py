"""Addresses that cannot be answered: what is wrong, and what would be right, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from werkzeug.exceptions import BadRequest, NotFound

from web.language import gettext as _


@dataclass(frozen=True, slots=True)
class Hint:
    """An address that would have worked, and what it is called."""

    title: str
    href: str


class Unknown(NotFound):
    """Nothing is recorded under the key in the address; `hints` name what is nearest."""

    def __init__(self, sentence: str, hints: Iterable[Hint] = ()) -> None:
        super().__init__(sentence)
        self.hints = tuple(hints)


class WrongAddress(BadRequest):
    """A part of the address cannot be read; `example` is one that can."""

    def __init__(self, sentence: str, parameter: str, example: str) -> None:
        super().__init__(sentence)
        self.parameter = parameter
        self.example = example


def shown(text: str, longest: int = 60) -> str:
    """What a reader typed, short enough to be shown back and without control characters."""
    plain = "".join(letter if letter.isprintable() else "�" for letter in text)
    return plain if len(plain) <= longest else plain[:longest] + "…"


def wrong(parameter: str, given: str, example: str) -> WrongAddress:
    """A refusal that names the parameter, shows what was given and one that can be read."""
    sentence = _(
        "“%(given)s” cannot be read as %(parameter)s. Write it like %(example)s.",
        given=shown(given), parameter=parameter, example=example,
    )  # fmt: skip
    return WrongAddress(sentence, parameter, example)


def nearest(key: str, known: Iterable[str]) -> list[str]:
    """The known keys that look most like `key`, best first."""
    return get_close_matches(key[:100].lower(), list(known), n=5, cutoff=0.4)
