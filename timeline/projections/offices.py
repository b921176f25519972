"""Who holds which office of a body on a day: elected, in turn, or only named in passing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from timeline.projections.answers import Answer
from timeline.projections.history import Standing
from timeline.values import Text


@dataclass(frozen=True)
class OfficeHeld(Answer):
    """One office: who holds it, from when to when, and what says so.

    `standing` is `holds`, `vacant`, or `later` for the one whose turn comes after; `basis`
    is `elected`, `rotation`, `vacancy declared` or `capacity stated`.
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"note"})

    body: str
    office: str
    state: str | None
    holder: str | None
    region: str | None
    from_: str | None
    to: str | None
    basis: str
    vacant: bool
    note: Text | None
    document: str
    locator: str
    standing: Literal["holds", "vacant", "later"] = "holds"
    name: Text | None = None
    event: UUID | None = None


def find_officers(_record: Sequence[Standing], _body: str, _on: date) -> list[OfficeHeld]:
    """The offices of a body on a day, the presiding one first, each with its later holders."""
    return []
