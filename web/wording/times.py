"""Times in words: of events, of recording, of lists."""

from __future__ import annotations

import re
from datetime import date, datetime

from babel.dates import format_date, format_datetime
from markupsafe import Markup

from timeline.envelope import Event
from timeline.projections.session import Step
from timeline.rendering import labels
from timeline.rendering.times import write_when
from web.at_hand import services
from web.language import gettext as _
from web.language import language, locale
from web.layout.timetable import day_of

_CLOCK = re.compile(r"T(\d\d:\d\d)")


def when(edtf: str | None, part_of_day: str | None = None) -> Markup:
    """A time in words, with its EDTF behind it for programs."""
    if not edtf:
        return Markup("")
    words = write_when(edtf, language(), part_of_day)
    if "/" in edtf or "X" in edtf:
        return Markup("{}").format(words)
    return Markup('<time datetime="{}">{}</time>').format(edtf, words)


def day(of: date) -> str:
    """A day with its weekday, such as Friday 30 May 2025."""
    pattern = "y年M月d日 EEEE" if language() == "zh" else "EEEE d MMMM y"
    return format_date(of, pattern, locale=locale())


def plain(of: date) -> str:
    """A day such as 30 May 2025, as words alone."""
    return write_when(of.isoformat(), language())


def short_day(of: date) -> str:
    """A day in few letters, such as Fri 30 May."""
    return format_date(of, "M月d日" if language() == "zh" else "EEE d MMM", locale=locale())


def instant(of: datetime) -> Markup:
    """An instant of recording, in the venue's zone."""
    zone = services().zone
    pattern = "y年M月d日 HH:mm" if language() == "zh" else "d MMMM y, HH:mm"
    words = format_datetime(of.astimezone(zone), pattern, tzinfo=zone, locale=locale())
    return Markup('<time datetime="{}">{}</time>').format(of.isoformat(timespec="seconds"), words)


def clock(event: Event) -> str:
    """The time of day as a list shows it: 10:40, else the part of day where the text gives one."""
    stated = _CLOCK.search(event.occurred.edtf)
    if stated and "/" not in event.occurred.edtf:
        return stated[1]
    part = event.occurred.part_of_day
    return {"morning": _("a.m."), "afternoon": _("p.m."), "evening": _("eve.")}[part.value] if part else ""


def moment_title(step: Step) -> str:
    """The day a replay stands at, and the part of day where the event gives one."""
    on = day_of(step.moment, services().zone)
    if on is None:
        return _("Day not stated")
    words = day(on)
    part = step.standing.event.occurred.part_of_day
    if part is None:
        return words
    return _("%(day)s, %(part)s", day=words, part=labels.part_of_day_name(part.value, language()))
