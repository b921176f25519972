"""What an endpoint is: its place, what it can be asked, what it answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from flask import request

from timeline.projections.answers import Answer
from web.asking import asked_choice, asked_day, asked_known_at, asked_moment, asked_number, asked_text

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something an endpoint can be asked: its name, its meaning, its form, and how it is read."""

    name: str
    description: str
    schema: Schema
    read: Callable[[str], Any]
    required: bool = False

    @property
    def argument(self) -> str:
        """The name under which the answering function takes it."""
        return self.name if self.name != "from" else "since"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One address of the API: what it answers, from what, in which shape.

    `shape` is the kind of one item; `many` says whether a list of them is answered.
    """

    name: str
    rule: str
    summary: str
    answer: Callable[..., Any]
    shape: type[Answer] | str
    many: bool = True
    parameters: tuple[Parameter, ...] = ()


def text(name: str, description: str, example: str) -> Parameter:
    """A parameter of free words."""
    return Parameter(name, description, {"type": "string", "example": example}, _text)


def choice(name: str, description: str, choices: Sequence[str]) -> Parameter:
    """A parameter with a few values."""
    return Parameter(
        name,
        description,
        {"type": "string", "enum": list(choices)},
        lambda asked: asked_choice(asked, choices),
    )


def number(name: str, description: str, least: int, most: int) -> Parameter:
    """A parameter that is a whole number."""
    schema = {"type": "integer", "minimum": least, "maximum": most}
    return Parameter(name, description, schema, lambda asked: asked_number(asked, least, most))


def moment(name: str, description: str) -> Parameter:
    """A parameter that is a time in EDTF."""
    return Parameter(name, description, {"type": "string", "example": "2025-05-30"}, asked_moment)


def day(name: str, description: str) -> Parameter:
    """A parameter that is a day."""
    schema = {"type": "string", "format": "date", "example": "2026-01-01"}
    return Parameter(name, description, schema, asked_day)


def flag(name: str, description: str) -> Parameter:
    """A parameter that is true or false."""
    return Parameter(
        name, description, {"type": "boolean"}, lambda asked: asked_choice(asked, ("true", "false")) == "true"
    )


KNOWN_AT = Parameter(
    "known_at",
    "What the record knew at an instant; a day counts to its end. Now, if left out.",
    {"type": "string", "example": "2026-11-20T09:00:00Z"},
    asked_known_at,
)


def _text(name: str) -> str | None:
    return asked_text(name) or None


def listed(
    items: Sequence[Answer], *, total: int | None = None, following: str | None = None
) -> dict[str, Any]:
    """A list of answers, how many there are in all, and where it goes on."""
    return {
        "items": [item.as_json() for item in items],
        "total": len(items) if total is None else total,
        "next": following,
    }


def address_after(position: int) -> str:
    """The address at hand, going on behind a position."""
    asked = {name: value for name, value in request.args.items() if name != "after"}
    return f"{request.path}?{urlencode(asked | {'after': str(position)})}"
