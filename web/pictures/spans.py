"""Stretches of time as bars under years: solid as elected, dashed as planned, hatched where vacant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from markupsafe import Markup

from web.pictures.drawing import NARROW, WIDE, Picture, length, link, path, rect, text, wrap

Kind = Literal["held", "planned", "vacant"]
_CLASSES: dict[Kind, str] = {"held": "seat stay", "planned": "dashbox", "vacant": "vacant"}


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch: from `first` to before `until`, what it is called, and where it leads."""

    first: date
    until: date | None
    label: str
    words: str
    kind: Kind
    href: str


@dataclass(frozen=True, slots=True)
class Lane:
    """The stretches of one thing."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The measures of one drawing."""

    width: int
    left: float
    row: float
    letter: float
    titled: float

    @property
    def wide(self) -> bool:
        """Whether titles stand beside the bars; above them otherwise."""
        return self.width == WIDE


@dataclass(frozen=True, slots=True)
class Placed:
    """A bar in its row: from where to where, and whether its label fits within."""

    bar: Bar
    row: int
    start: float
    end: float
    inside: bool


PLANS = (Plan(WIDE, 178, 30, 6.9, 0), Plan(NARROW, 0, 30, 6.9, 22))


def draw_spans(lanes: Sequence[Lane], on: date, title: str, day: Callable[[date], str]) -> list[Picture]:
    """The lanes on one scale of years, drawn twice; nothing without a bar."""
    bars = [bar for lane in lanes for bar in lane.bars]
    if not bars:
        return []
    last = max((bar.until or bar.first).year for bar in bars)
    years = (min(bar.first for bar in bars).year, max(last, min(bar.first for bar in bars).year) + 1)
    said = "; ".join(f"{lane.title}: {', '.join(bar.words for bar in lane.bars)}" for lane in lanes)
    return [_draw(lanes, on, years, plan, title, said, day) for plan in PLANS]


def _draw(
    lanes: Sequence[Lane], on: date, years: tuple[int, int], plan: Plan, title: str, said: str,
    day: Callable[[date], str],
) -> Picture:  # fmt: skip
    scale = (plan.width - plan.left) / (years[1] - years[0])

    def at(of: date) -> float:
        return plan.left + (of.year - years[0] + (of.timetuple().tm_yday - 1) / 366) * scale

    shapes: list[Markup] = []
    y = 42.0
    for lane in lanes:
        drawn, height = _lane(lane, y, at, plan)
        shapes += drawn
        y += height
    frame = list(_years(years, at, y, plan))
    if years[0] <= on.year < years[1]:
        frame += _here(at(on), on, y, plan, day)
    return Picture(plan.width, y + 2, title, said, (*frame, *shapes), linked=True)


def _years(
    years: tuple[int, int], at: Callable[[date], float], height: float, plan: Plan
) -> Iterator[Markup]:
    step = 1 if plan.wide or years[1] - years[0] <= 7 else 2
    for year in range(years[0], years[1]):
        x = at(date(year, 1, 1))
        yield path(f"M{x:.1f} 24V{height:.0f}", "ln")
        if (year - years[0]) % step == 0:
            yield text(x + 4, 35, year, "t2 tn ts")


def _here(x: float, on: date, height: float, plan: Plan, day: Callable[[date], str]) -> list[Markup]:
    side = " endt" if x > plan.width / 2 else ""
    return [
        path(f"M{x:.1f} 4V{height:.0f}", "now"),
        text(x + (-6 if side else 6), 13, day(on), f"acc tb ts halo{side}"),
    ]


def _lane(lane: Lane, y: float, at: Callable[[date], float], plan: Plan) -> tuple[list[Markup], float]:
    placed = _pack(lane, at, plan)
    rows = max((each.row for each in placed), default=0) + 1
    names = wrap(lane.title, 21)[:2] if plan.wide else [lane.title]
    height = plan.titled + max(rows * plan.row, len(names) * 16 + 8 if plan.wide else 0) + 6
    shapes = [path(f"M0 {y:.0f}H{plan.width}", "ln")]
    shapes += [
        text(0, y + 20 + index * 16 - (3 if plan.titled else 0), line, "tb ts halo")
        for index, line in enumerate(names)
    ]
    shapes += [_bar(each, y + plan.titled + 4 + each.row * plan.row, plan) for each in placed]
    return shapes, height


def _pack(lane: Lane, at: Callable[[date], float], plan: Plan) -> list[Placed]:
    """The bars in as many rows as keep them and their labels apart."""
    free: list[float] = []
    placed = []
    for bar in sorted(lane.bars, key=lambda bar: bar.first):
        start = at(bar.first)
        end = max(min(at(bar.until), plan.width) if bar.until else plan.width, start + 5)
        wide = length(bar.label) * plan.letter + 12
        inside = wide <= end - start
        taken = end if inside else end + wide
        row = next((index for index, edge in enumerate(free) if edge <= start), len(free))
        free[row : row + 1] = [taken]
        placed.append(Placed(bar, row, start, end, inside))
    return placed


def _bar(placed: Placed, y: float, plan: Plan) -> Markup:
    bar, width = placed.bar, placed.end - placed.start - 1.5
    shapes = [rect(placed.start, y, width, plan.row - 7, _CLASSES[bar.kind], 3, _fill(bar))]
    room = plan.width - placed.end
    if placed.inside:
        shapes.append(text(placed.start + 6, y + 16, bar.label, "ts halo" if bar.kind == "vacant" else "ts"))
    elif room >= length(bar.label) * plan.letter:
        shapes.append(text(placed.end + 4, y + 16, bar.label, "ts halo"))
    else:
        shapes.append(text(placed.start - 4, y + 16, bar.label, "ts halo endt"))
    return link(bar.href, bar.words, shapes)


def _fill(bar: Bar) -> str:
    return {"vacant": "url(#hatch)", "planned": "none"}.get(bar.kind, "")
