"""Where a document contradicts itself: weekdays, meetings placed twice, seats not filled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.reading.document import Document
from timeline.reading.found import Found
from timeline.reading.moments import Moments
from timeline.values import Text

_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS_ZH = tuple(f"日历：星期{day}" for day in "一二三四五六日")
_PARTS_ZH = {"morning": "上午", "afternoon": "下午", "evening": "晚上"}


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction: its subject, and each side with its place."""

    subject: Text
    claims: tuple[tuple[str, Text], ...]


def find_clashes(document: Document, moments: Moments, events: Sequence[Found]) -> Iterator[Clash]:
    """The contradictions of a document, in the order in which they are met."""
    yield from _weekdays(document, moments)
    yield from _meetings(moments)
    yield from _seats(events)


def _weekdays(document: Document, moments: Moments) -> Iterator[Clash]:
    """A weekday that the calendar does not give that date."""
    for paragraph in document.told:
        for time in moments.times(paragraph.text):
            if time.wrong_weekday:
                day = time.edtf[:10]
                real = date.fromisoformat(day).weekday()
                printed = paragraph.text[time.start : time.end]
                subject = Text(en=f"The weekday of {day}", zh=f"{day} 是星期几")
                said = Text(en=f"The text: {printed}", zh=f"原文：{printed}")
                calendar = Text(en=f"The calendar: {_WEEKDAYS_EN[real]}", zh=_WEEKDAYS_ZH[real])
                yield Clash(subject, ((paragraph.locator, said), (paragraph.locator, calendar)))


def _meetings(moments: Moments) -> Iterator[Clash]:
    """A meeting that is placed on two days, or in two parts of one day."""
    for number, mentions in moments.meetings.mentions.items():
        days = {mention.day: mention.locator for mention in reversed(mentions) if mention.day}
        parts = {mention.part: mention.locator for mention in reversed(mentions) if mention.part}
        if len(days) > 1:
            subject = Text(en=f"The day of meeting {number}", zh=f"第 {number} 次会议的日期")
            yield Clash(
                subject,
                tuple((place, Text(en=f"On {day}", zh=str(day))) for day, place in sorted(days.items())),
            )
        elif len(parts) > 1:
            subject = Text(en=f"The part of day of meeting {number}", zh=f"第 {number} 次会议的时段")
            sides = [(place, part.value) for part, place in sorted(parts.items())]
            yield Clash(
                subject,
                tuple((place, Text(en=f"In the {part}", zh=_PARTS_ZH[part])) for place, part in sides),
            )


def _seats(events: Sequence[Found]) -> Iterator[Clash]:
    """A group that has more seats than states are named for, and no vacancy told."""
    for event in events:
        if event.type != "MembersElected":
            continue
        for group in event.facts["groups"]:
            left = group["seats"] - len(group.get("states", ())) - group.get("vacant", 0)
            if left > 0 and group.get("states"):
                subject = Text(en=f"Seats of the group {group['region']}", zh=f"{group['region']} 组的席位")
                yield Clash(subject, (
                    (event.locator, Text(en=f"{group['seats']} seats", zh=f"{group['seats']} 个席位")),
                    (event.locators[-1] if event.locators else event.locator,
                     Text(en=f"{len(group['states'])} States named", zh=f"列名 {len(group['states'])} 国")),
                ))  # fmt: skip
