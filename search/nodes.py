"""What a query becomes: units that are looked for, filters, and how they are joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["phrase", "stem", "prefix", "symbol", "date", "loose"]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way in which a unit may stand in a text: its form, folded text, and weight.

    `via` is the name or term by which the query was widened, None for what was typed.
    """

    form: Form
    text: str
    weight: float = 1.0
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that is looked for: as it was typed, and all the ways in which it may stand.

    An optional one is welcome, but what lacks it is found as well.
    """

    label: str
    alternatives: tuple[Alternative, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A field that must have one of some values: `state:MYS`."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A time that an entry must begin in: from the first instant on, before the second."""

    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be found."""

    node: Node


@dataclass(frozen=True, slots=True)
class All:
    """Everything in it must be found."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of its parts must be found."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """All units are wanted; where nothing has them all, what has most of them."""

    units: tuple[Unit, ...]


Node = Unit | Filter | Span | Not | All | AnyOf | Wanted


def units_of(node: Node | None) -> list[Unit]:
    """The units that a node looks for, in the order they were typed; not what it must not find."""
    match node:
        case Unit():
            return [node]
        case Wanted(units=units):
            return list(units)
        case All(nodes=nodes) | AnyOf(nodes=nodes):
            return [unit for each in nodes for unit in units_of(each)]
        case _:
            return []
