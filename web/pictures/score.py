"""A session as a score: a line a family, a mark an event, left to right in order; brackets are meetings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from timeline.events import FAMILIES
from web.language import gettext as _
from web.layout.timetable import Day, Row, Sitting
from web.pictures.drawing import NARROW, WIDE, Picture, length, link, mark, path, rect, text

Address = Callable[[int], str]
Words = Callable[[object], str]


@dataclass(frozen=True, slots=True)
class Pen:
    """The measures of one drawing: where lines begin, how far apart marks and lines stand."""

    width: int
    left: float
    pitch: float
    lane: float
    size: float
    head: float
    letter: float

    @property
    def room(self) -> float:
        """The width left for marks."""
        return self.width - self.left - 4


WIDE_PEN = Pen(WIDE, left=112, pitch=16.8, lane=23, size=12, head=52, letter=7.6)
NARROW_PEN = Pen(NARROW, left=20, pitch=11.2, lane=16, size=9.5, head=32, letter=6.4)


@dataclass(frozen=True, slots=True)
class Span:
    """Marks under one bracket: where it starts, how far apart its marks stand, how wide it is."""

    sitting: Sitting
    day: Day
    rows: tuple[Row, ...]
    start: float
    pitch: float
    width: float
    continued: bool


@dataclass(frozen=True, slots=True)
class Naming:
    """The words a score needs, in the reader's language."""

    families: dict[str, str]
    sitting: Callable[[Sitting], str]
    day: Callable[[Day, Sitting], str]
    event: Callable[[Row], str]
    address: Address


def draw_score(days: Sequence[Day], naming: Naming, here: int | None = None) -> list[Picture]:
    """The session drawn twice; with `here`, the number of an event, what comes later is pale."""
    total = sum(len(sitting.rows) for day in days for sitting in day.sittings)
    return [_draw(days, naming, here, pen) for pen in (WIDE_PEN, NARROW_PEN)] if total else []


def _draw(days: Sequence[Day], naming: Naming, here: int | None, pen: Pen) -> Picture:
    systems = _fitting(days, naming, pen)
    present = {row.standing.payload.family for system in systems for span in system for row in span.rows}
    families = [family for family in FAMILIES if family in present]
    height = pen.head + len(families) * pen.lane + 14
    shapes: list[Markup] = []
    for index, system in enumerate(systems):
        shapes += _system(system, families, naming, here, index * (height + 8), pen)
    return Picture(
        width=pen.width,
        height=len(systems) * (height + 8) - 8,
        title=_("The session, event by event"),
        description=_(
            "Each event stands in order from left to right on the line of its family; brackets group the "
            "meetings. Solid marks have a time stated in the text, hollow marks an inferred one; a dashed "
            "bracket is an inferred date, a double bracket a contradicted one. The list below says the same."
        ),
        shapes=tuple(shapes),
        linked=True,
    )


def _fitting(days: Sequence[Day], naming: Naming, pen: Pen) -> list[list[Span]]:
    """As few systems as the closest pitch allows, and in so many the widest pitch."""
    pitches = [pen.pitch * (1 - step / 40) for step in range(17)]
    fewest = len(list(_systems(days, naming, pen, pitches[-1])))
    fits = (
        systems for pitch in pitches if len(systems := list(_systems(days, naming, pen, pitch))) == fewest
    )
    return next(fits)


def _systems(days: Sequence[Day], naming: Naming, pen: Pen, pitch: float) -> Iterator[list[Span]]:
    system: list[Span] = []
    x = pen.left
    for day in days:
        for sitting in day.sittings:
            rest, continued = sitting.rows, False
            while rest:
                fit = int((pen.left + pen.room - x) // pitch)
                label = 0 if continued else length(naming.sitting(sitting)) * pen.letter + 12
                enough = fit >= min(len(rest), 6) and x + label <= pen.left + pen.room
                if not enough and system:
                    yield system
                    system, x = [], pen.left
                    continue
                taken = rest[: max(fit, 1)]
                width = max(len(taken) * pitch, label)
                system.append(Span(sitting, day, taken, x, pitch, width, continued))
                rest, continued, x = rest[len(taken) :], True, x + width + 7
    if system:
        yield system


def _system(
    system: list[Span], families: Sequence[str], naming: Naming, here: int | None, top: float, pen: Pen
) -> Iterator[Markup]:
    lanes = {family: top + pen.head + (index + 0.5) * pen.lane for index, family in enumerate(families)}
    yield from _here(system, here, top, len(families), pen)
    for family, y in lanes.items():
        if pen.width == WIDE:
            yield text(0, y + 4, naming.families[family], f"ts f-{family} cur")
        else:
            yield mark(7, y, 9, family, "cur")
        yield path(f"M{pen.left} {y:.1f}H{pen.width}", "ln")
    for span in system:
        yield from _bracket(span, naming, top, pen)
        for row, x in _places(span):
            yield _event(row, x, lanes[row.standing.payload.family], naming, here, pen)


def _places(span: Span) -> Iterable[tuple[Row, float]]:
    return ((row, span.start + (index + 0.5) * span.pitch) for index, row in enumerate(span.rows))


def _here(system: list[Span], here: int | None, top: float, lanes: int, pen: Pen) -> Iterator[Markup]:
    for span in system:
        for row, x in _places(span):
            if row.number == here:
                height = lanes * pen.lane + 14
                yield rect(x - span.pitch / 2, top + pen.head - 2, span.pitch, height, "ft", 2)
                yield path(f"M{x:.1f} {top + pen.head - 2 + height - 6:.1f}v8", "now")


def _event(row: Row, x: float, y: float, naming: Naming, here: int | None, pen: Pen) -> Markup:
    kind = "cur" if row.stated else "hollow"
    if here is not None and row.number > here:
        kind += " later"
    size = pen.size + 2 if row.key else pen.size
    drawn = mark(x, y, size, row.standing.payload.family, kind)
    return link(naming.address(row.number), f"{row.number} · {naming.event(row)}", [drawn])


def _bracket(span: Span, naming: Naming, top: float, pen: Pen) -> Iterator[Markup]:
    left, right, y = span.start + 1, span.start + span.width - 4, top + pen.head - 8
    meeting = span.sitting.meeting
    kind = "lnk" if meeting and meeting.basis == "stated" else "lnk dash"
    yield path(f"M{left:.1f} {y + 5:.1f}V{y:.1f}H{right:.1f}V{y + 5:.1f}", kind)
    if meeting and meeting.conflict:
        yield path(f"M{left:.1f} {y - 3:.1f}H{right:.1f}", kind)
    if span.continued:
        return
    wide = pen.width == WIDE
    yield text(left, y - (31 if wide else 8), naming.sitting(span.sitting), "tserif" if wide else "tb ts")
    day = naming.day(span.day, span.sitting)
    if wide and length(day) * 5.8 <= span.width:
        yield text(left, y - 15, day, "t2 ts")
