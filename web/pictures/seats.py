"""A body's seats: a tile a seat, a row a regional group; hatched where vacant, split where shared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from web.language import gettext as _
from web.language import ngettext
from web.pictures.drawing import NARROW, WIDE, Picture, link, path, rect, text, wrap

Kind = Literal["stayed", "new", "vacant", "not stated"]


@dataclass(frozen=True, slots=True)
class Tile:
    """One seat: who holds it, and whether they sat before."""

    code: str
    name: str
    kind: Kind
    shared: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class TileRow:
    """The seats of one regional group."""

    title: str
    seats: int
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The measures of one drawing."""

    width: int
    left: float
    columns: int
    tile: float
    tall: float
    gap: float
    letters: int


WIDE_PLAN = Plan(WIDE, left=178, columns=10, tile=92.6, tall=64, gap=7, letters=13)
NARROW_PLAN = Plan(NARROW, left=0, columns=4, tile=84, tall=58, gap=8, letters=13)


def draw_seats(rows: Sequence[TileRow], title: str, description: str) -> list[Picture]:
    """The seats drawn twice."""
    return [_draw(rows, title, description, plan) for plan in (WIDE_PLAN, NARROW_PLAN)] if rows else []


def _draw(rows: Sequence[TileRow], title: str, description: str, plan: Plan) -> Picture:
    shapes: list[Markup] = []
    y = 0.0
    for row in rows:
        drawn, height = (_wide_row if plan.width == WIDE else _narrow_row)(row, y, plan)
        shapes += drawn
        y += height
    return Picture(plan.width, y, title, description, tuple(shapes), linked=True)


def _wide_row(row: TileRow, y: float, plan: Plan) -> tuple[list[Markup], float]:
    lines = wrap(row.title, 21)[:3]
    shapes = [text(0, y + 21 + index * 18, line, "tserif") for index, line in enumerate(lines)]
    shapes.append(text(0, y + 22 + len(lines) * 18, _seats(row), "t2 tn ts"))
    shapes += _tiles(row, y, plan)
    deep = -(-max(len(row.tiles), 1) // plan.columns)
    return shapes, max(deep * (plan.tall + plan.gap), 36 + len(lines) * 18) + 10


def _narrow_row(row: TileRow, y: float, plan: Plan) -> tuple[list[Markup], float]:
    shapes = [text(0, y + 14, row.title, "tserif"), text(plan.width, y + 14, _seats(row), "t2 endt ts")]
    shapes += _tiles(row, y + 24, plan)
    deep = -(-max(len(row.tiles), 1) // plan.columns)
    return shapes, 24 + deep * (plan.tall + plan.gap) + 16


def _seats(row: TileRow) -> str:
    vacant = sum(tile.kind == "vacant" for tile in row.tiles)
    seats = ngettext("%(num)s seat", "%(num)s seats", row.seats)
    return _("%(seats)s · %(vacant)s vacant", seats=seats, vacant=vacant) if vacant else seats


def _tiles(row: TileRow, y: float, plan: Plan) -> Iterator[Markup]:
    for index, tile in enumerate(row.tiles):
        column, line = index % plan.columns, index // plan.columns
        x = plan.left + 0.5 + column * (plan.tile + plan.gap)
        drawn = list(_tile(tile, x, y + 0.5 + line * (plan.tall + plan.gap), plan))
        yield link(tile.href, tile.name, drawn) if tile.href else Markup("").join(drawn)


def _tile(tile: Tile, x: float, y: float, plan: Plan) -> Iterator[Markup]:
    wide, tall = plan.tile - 1, plan.tall - 1
    if tile.kind in ("vacant", "not stated"):
        yield rect(x, y, wide, tall, "fp", 4)
        hatched = tile.kind == "vacant"
        yield rect(
            x, y, wide, tall, "vacant" if hatched else "dashbox", 4, "url(#hatch)" if hatched else "none"
        )
        for index, line in enumerate(wrap(tile.name, plan.letters)[:2]):
            yield text(x + wide / 2, y + tall / 2 + 4 + index * 15, line, "tb mid halo ts")
        return
    yield rect(x, y, wide, tall, "seat stay" if tile.kind == "stayed" else "seat new", 4)
    yield text(x + 8.5, y + 18.5, tile.code, f"ts tb {'t2' if tile.kind == 'stayed' else 'acc'}")
    if tile.kind == "new":
        yield path(f"M{x + wide - 17.5:.1f} {y + 14:.1f}h9m-4.5-4.5v9", "now")
    if tile.shared:
        yield path(f"M{x + wide - 30:.1f} {y + tall - 5:.1f}l24-13", "now")
    for index, line in enumerate(wrap(tile.name, plan.letters)[:2]):
        yield text(x + 8.5, y + 36 + index * 14.5, line, "ts")
