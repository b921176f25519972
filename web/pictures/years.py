"""What is to come as a strip of years: a row a year, a column a month; blocks, rings and dashed lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from markupsafe import Markup

from timeline.projections.calendar import Upcoming
from timeline.values import Text
from web.language import gettext as _
from web.language import locale
from web.pictures.drawing import NARROW, WIDE, Picture, circle, length, path, rect, text

Read = Callable[[Text | None], str]
When = Callable[[str], str]
_MOST_YEARS = 6


def draw_years(entries: Sequence[Upcoming], since: date, read: Read, when: When) -> list[Picture]:
    """The entries of the coming years, drawn twice."""
    last = max((entry.first_day.year for entry in entries), default=since.year)
    years = range(since.year, min(last, since.year + _MOST_YEARS - 1) + 1)
    return [_draw(entries, since, years, width, read, when) for width in (WIDE, NARROW)] if entries else []


def _draw(
    entries: Sequence[Upcoming], since: date, years: range, width: int, read: Read, when: When
) -> Picture:
    wide = width == WIDE
    left, month = (64.0, 92.0) if wide else (0.0, 30.0)
    shapes: list[Markup] = list(_months(left, month)) if wide else []
    y = 26.0 if wide else 4.0
    for year in years:
        drawn, height = _year(year, entries, since, y, (left, month, width), read, when)
        shapes += drawn
        y += height
    shapes.append(path(f"M0 {y:.0f}H{width}", "ln2"))
    said = "; ".join(
        f"{read(entry.title)}: {when(entry.when)}" for entry in entries if entry.first_day.year in years
    )
    return Picture(width, y + 1, _("What is to come, month by month"), said, tuple(shapes))


def _months(left: float, month: float) -> Iterator[Markup]:
    names = locale().months["format"]["abbreviated"]
    for index in range(12):
        yield text(left + index * month + 6, 16, names[index + 1], "t2 ts")


def _year(
    year: int, entries: Sequence[Upcoming], since: date, y: float, measures: tuple[float, float, int],
    read: Read, when: When,
) -> tuple[list[Markup], float]:  # fmt: skip
    left, month, width = measures
    wide = width == WIDE
    head = 0.0 if wide else 18.0

    def at(day: date) -> float:
        return left + (day.month - 1 + (day.day - 1) / 31) * month

    dated = [entry for entry in entries if entry.first_day.year == year]
    blocks = [entry for entry in dated if _exact(entry) and entry.kind == "session"]
    rings = [entry for entry in dated if _exact(entry) and entry.kind != "session"]
    loose = [entry for entry in dated if not _exact(entry)]
    height = head + 34.0 + (40.0 if blocks else 0.0) + (24.0 if loose else 0.0)
    shapes = [path(f"M0 {y:.0f}H{width}", "ln2"), _year_name(year, y, wide)]
    if year == since.year:
        shapes.append(rect(left, y + head, at(since) - left, height - head, "", 0, "url(#hatch2)"))
    shapes += [path(f"M{left + m * month:.1f} {y + head:.0f}V{y + height:.0f}", "ln") for m in range(12)]
    if year == since.year:
        shapes.append(path(f"M{at(since):.1f} {y + head - 4:.0f}V{y + height:.0f}", "now"))
        side = " endt" if since.month > 6 else ""
        place = at(since) + (-6 if side else 6)
        shapes.append(text(place, y + head + 21, when(since.isoformat()), f"acc tb ts halo{side}"))
    free = left
    for entry in rings:
        ring, free = _ring(entry, at(entry.first_day), y + head + 17, (free, width, wide), read)
        shapes += ring
    for entry in blocks:
        shapes += _block(entry, at(entry.first_day), at(entry.last_day), y + head + 6, width, read, when)
    if loose:
        line = y + height - 8
        names = " · ".join(read(entry.title) for entry in loose)
        shapes += [path(f"M{left + 3:.0f} {line:.0f}H{width - 3}", "dashline")]
        shapes.append(text(left + 6, line - 6, _cut(names, 140 if wide else 50), "ts t2 halo"))
    return shapes, height


def _exact(entry: Upcoming) -> bool:
    return (entry.last_day - entry.first_day).days < 28


def _year_name(year: int, y: float, wide: bool) -> Markup:
    return text(0, y + (22 if wide else 13), year, "tserif tn" if wide else "tb tn ts")


def _ring(
    entry: Upcoming, x: float, y: float, room: tuple[float, int, bool], read: Read
) -> tuple[list[Markup], float]:
    free, width, wide = room
    shapes = [circle(x, y, 4.5, "ring2")]
    words = read(entry.title)
    end = x + 10 + length(words) * 6.3
    if wide and x - 6 >= free and end < width:
        return [*shapes, text(x + 10, y + 4.5, words, "t2 ts halo")], end + 8
    return shapes, max(free, x + 8)


def _block(
    entry: Upcoming, start: float, end: float, y: float, width: int, read: Read, when: When
) -> Iterator[Markup]:
    wide = width == WIDE
    thick = max(end - start, 5.0)
    yield rect(start, y, thick, 62 if wide else 64, "fa", 2)
    size, letter = ("tb halo", 7.4) if wide else ("tb halo ts", 6.6)
    after, before = width - start - thick - 8, start - 8
    x, side = (start + thick + 8, "") if after >= before - 60 else (before, " endt")
    words = _cut(read(entry.title), int(max(after if not side else before, 60) / letter))
    yield text(x, y + 40, words, size + side)
    yield text(x, y + 56, when(entry.when), f"t2 ts halo{side}")


def _cut(words: str, longest: int) -> str:
    while length(words) > longest:
        words = words[:-2] + "…"
    return words
