"""Sessions through time: a lane a body, a point a session; filled were held, open are still to come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from timeline.names.series import read_key
from timeline.projections.sessions import SessionSummary
from timeline.when import first_day
from web.language import gettext as _
from web.pictures.drawing import NARROW, WIDE, Picture, circle, length, link, path, rect, text, wrap


@dataclass(frozen=True, slots=True)
class Point:
    """One session in its lane: where, what it is called there, and where it leads."""

    day: date
    label: str
    under: str
    words: str
    href: str
    held: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The sessions of one body."""

    title: str
    points: tuple[Point, ...]
    main: bool = False


@dataclass(frozen=True, slots=True)
class Naming:
    """The words a line needs, in the reader's language."""

    body: Callable[[str], str]
    short: Callable[[str], str]
    full: Callable[[str], str]
    when: Callable[[str], str]
    href: Callable[[str], str]
    day: Callable[[date], str]


def lanes(sessions: Iterable[SessionSummary], bodies: Sequence[str], naming: Naming) -> list[Lane]:
    """One lane for each of `bodies` that has dated sessions."""
    dated = [(session, first_day(session.when)) for session in sessions if session.when]
    found = []
    for index, body in enumerate(bodies):
        points = tuple(
            _point(session, day, naming)
            for session, day in dated
            if day is not None and read_key(session.session).series == body
        )
        if points:
            found.append(Lane(naming.body(body), points, index == 0))
    return found


def _point(session: SessionSummary, day: date, naming: Naming) -> Point:
    when = naming.when(session.when or "")
    return Point(
        day=day,
        label=naming.short(session.session),
        under=when.replace(str(day.year), "").replace("年", "").strip(" ,"),
        words=f"{naming.full(session.session)}, {when}",
        href=naming.href(session.session),
        held=session.status != "scheduled",
    )


def draw_line(drawn: Sequence[Lane], today: date, naming: Naming) -> list[Picture]:
    """The lanes on one scale of years, drawn twice; nothing if no session is dated."""
    days = [point.day for lane in drawn for point in lane.points] + [today]
    years = (min(days).year, max(days).year + 1)
    return [_draw(drawn, today, years, width, naming) for width in (WIDE, NARROW)] if drawn else []


def _draw(drawn: Sequence[Lane], today: date, years: tuple[int, int], width: int, naming: Naming) -> Picture:
    wide = width == WIDE
    left, lane_height, top = (156.0, 60.0, 44.0) if wide else (6.0, 62.0, 34.0)
    scale = (width - left - (18 if wide else 8)) / (years[1] - years[0])

    def at(day: date) -> float:
        return left + (day.year - years[0] + (day.timetuple().tm_yday - 1) / 366) * scale

    height = top + lane_height * len(drawn)
    shapes = [rect(at(today), top - 4, width - at(today), height - top + 4, "fw")]
    shapes += _years(years, at, top, height, wide)
    shapes += [path(f"M{at(today):.1f} 4V{height:.0f}", "now"), _today(at(today), today, wide, naming)]
    for index, lane in enumerate(drawn):
        shapes += _lane(lane, top + index * lane_height, at, width)
    said = "; ".join(f"{lane.title}: {', '.join(point.words for point in lane.points)}" for lane in drawn)
    return Picture(width, height, _("Sessions through time"), said, tuple(shapes), linked=True)


def _years(
    years: tuple[int, int], at: Callable[[date], float], top: float, height: float, wide: bool
) -> Iterator[Markup]:
    for year in range(years[0], years[1] + 1):
        x = at(date(year, 1, 1))
        yield path(f"M{x:.1f} {top - 4:.0f}V{height:.0f}", "ln")
        if year < years[1] and (wide or (year - years[0]) % 2 == 0):
            yield text(x + (5 if wide else 3), top - 10, year, "t2 tn" if wide else "t2 tn ts")


def _today(x: float, today: date, wide: bool, naming: Naming) -> Markup:
    words = _("today, %(day)s", day=naming.day(today)) if wide else _("today")
    return text(x - 6, 13, words, "acc tb ts endt halo")


def _lane(lane: Lane, y: float, at: Callable[[date], float], width: int) -> Iterator[Markup]:
    wide = width == WIDE
    middle = y + (20 if wide else 30)
    names = wrap(lane.title, 21) if wide else [lane.title]
    for index, line in enumerate(names[:3]):
        yield text(0, y + (24 if wide else 14) + index * 16, line, "tb halo" if wide else "tb ts halo")
    yield path(f"M0 {y + (60 if wide else 62):.0f}H{width}", "ln")
    free = 0.0
    for point in sorted(lane.points, key=lambda point: point.day):
        x = at(point.day)
        drawn = [circle(x, middle, 6 if lane.main else 5, "fa" if point.held else "ring")]
        half = max(length(point.label) * 3.3, length(point.under) * 3.1 if wide else 0) + 3
        centre = min(max(x, half), width - half)
        if centre - half >= free:
            kind = "tb ts mid halo" if lane.main else "ts mid halo"
            drawn.append(text(centre, middle + 19, point.label, kind))
            if wide:
                drawn.append(text(centre, middle + 32, point.under, "t2 ts mid tn halo"))
            free = centre + half
        yield link(point.href, point.words, drawn)
