"""The agenda as a bar: a segment an item, full, half or empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from timeline.projections.agenda import ItemReached
from web.language import gettext as _
from web.pictures.drawing import rect

_WIDTH, _HEIGHT, _GAP = 317.0, 8.0, 2.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The segments, and how many items are done, under way and to come, in words."""

    view: str
    words: str
    shapes: tuple[Markup, ...]


def draw_agenda(agenda: Sequence[ItemReached]) -> Bar:
    """How far an agenda has come."""
    width = _WIDTH / max(len(agenda), 1) - _GAP
    shapes: list[Markup] = []
    for index, item in enumerate(agenda):
        x = index * (width + _GAP)
        filled = {"done": 1.0, "under way": 0.5}.get(item.status, 0.0)
        if filled < 1:
            shapes.append(rect(x, 0, width, _HEIGHT, "fr", 1))
        if filled:
            shapes.append(rect(x, 0, width * filled, _HEIGHT, "fa", 1))
    counts = {
        status: sum(item.status == status for item in agenda) for status in ("done", "under way", "to come")
    }
    words = _(
        "%(done)s done · %(doing)s under way · %(todo)s to come",
        done=counts["done"], doing=counts["under way"], todo=counts["to come"],
    )  # fmt: skip
    return Bar(f"0 0 {_WIDTH:.0f} {_HEIGHT:.0f}", words, tuple(shapes))
