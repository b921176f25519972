"""The words and addresses that a session's score takes."""

from __future__ import annotations

from functools import cache

from flask import url_for

from timeline.events import FAMILIES
from timeline.rendering import labels
from web.frame import address_with
from web.language import language
from web.layout.timetable import Day, Sitting
from web.pictures.score import Naming
from web.wording.names import title
from web.wording.sessions import ordinal_meeting, sitting_time
from web.wording.times import short_day


def score_naming(key: str, *, replaying: bool = False) -> Naming:
    """How the score of a session names what it draws; its marks lead to the replay."""

    def address(number: int) -> str:
        if replaying:
            return address_with(step=number, at=None)
        return url_for("replay.show_replay", key=key, step=number)

    name = cache(ordinal_meeting)
    return Naming(
        families={family: labels.family_name(family, language()) for family in FAMILIES},
        sitting=lambda sitting: name(sitting.number) if sitting.number else "",
        day=_day,
        event=lambda row: title(row.standing.event),
        address=address,
    )


def _day(day: Day, sitting: Sitting) -> str:
    words = short_day(day.date) if day.date else ""
    time = sitting_time(sitting.meeting) if sitting.meeting else ""
    return ", ".join(part for part in (words, time) if part)
