# ruff: noqa: E501
"""The numbered meetings of a session: where they are named, on which day, in which part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.names.ordinals import read_ordinal
from timeline.reading.document import Paragraph
from timeline.reading.sentences import masked, sentences
from timeline.reading.times import Time, find_times
from timeline.when import PartOfDay, first_day, last_day

_N_ZH = r"第?\s*[一二三四五六七八九十\d]{1,3}"
_ZH = re.compile(
    rf"(?P<numbers>第\s*[一二三四五六七八九十\d]{{1,3}}(?:\s*次)?(?:\s*[、和至]\s*{_N_ZH})*)\s*次\s*(?P<plenary>全体)?会议(?!的?报告|的成果|决定)"
)
_N_EN = r"(?:(?:twenty|thirty|forty)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\w+teenth|tenth|eleventh|twelfth|twentieth|thirtieth|\d{1,3}(?:st|nd|rd|th))"
_EN = re.compile(
    rf"\b(?:its|the|their)\s+(?P<numbers>{_N_EN}(?:\s*(?:,|and|to|,\s*and)\s+(?:the\s+)?{_N_EN})*)\s+(?P<plenary>plenary\s+)?(?:meetings?|sittings?)(?!\s+of\s+the\s+(?!session|Assembly|Conference|Council|Committee|Board|plenary))",
    re.IGNORECASE,
)
_BODY_BEFORE = re.compile(r"(?:委员会|执行局|理事会|工作组|主席团|论坛|缔约方大会|小组|年)\s*$")
_REACH = 60


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of a meeting: which, in which paragraph, and the day and part given there."""

    number: int
    locator: str
    day: str | None = None
    part: PartOfDay | None = None


def find_meetings(text: str, times: Sequence[Time]) -> list[tuple[int, Time | None, PartOfDay | None]]:
    """Each meeting that a sentence names, with the time that the sentence gives it."""
    found: list[tuple[int, Time | None, PartOfDay | None]] = []
    for match in [*_ZH.finditer(text), *_EN.finditer(text)]:
        if not _is_meeting_of_session(match, text):
            continue
        numbers = _numbers(match["numbers"])
        found += _given(numbers, _slots(match, text, times))
    return found


def _is_meeting_of_session(match: re.Match[str], text: str) -> bool:
    """Whether it is a meeting of the session at hand: called plenary, or of no other body."""
    if match["plenary"]:
        return True
    after = text[match.end() : match.end() + 2]
    english = not match[0].startswith("第")
    if english:
        return re.search(r"\b(?:at|during|in|on)\s+$", text[: match.start()], re.IGNORECASE) is not None
    return (
        not _BODY_BEFORE.search(text[: match.start()]) and after[:1] in ("上", "期", "审", "继", "，")
    ) or "、" in match["numbers"]


def _numbers(words: str) -> list[int]:
    parts = [
        read_ordinal(word) for word in re.split(r"[、,\s]+|和|次|\band\b|\bthe\b|第", words) if word.strip()
    ]
    numbers = [part for part in parts if part]
    if len(numbers) == 2 and re.search(r"至|\bto\b", words):
        return list(range(numbers[0], numbers[1] + 1))
    if "至" in words and len(numbers) < 2:
        ends = [
            number
            for word in words.replace("第", "").split("至")
            if (number := read_ordinal(word.strip(" 次")))
        ]
        return list(range(ends[0], ends[-1] + 1)) if ends else []
    return numbers


def _slots(match: re.Match[str], text: str, times: Sequence[Time]) -> list[tuple[Time, PartOfDay | None]]:
    """The times beside a mention: those right before it in Chinese, right after it in English."""
    if match[0].startswith("第"):
        near = [each for each in times if each.end <= match.start() and match.start() - each.end < _REACH]
        near = [each for each in near if not re.search(r"[。；]", text[each.end : match.start()])]
    else:
        near = [each for each in times if each.start >= match.end() and each.start - match.end() < 30]
        near = near or [each for each in times if 0 <= match.start() - each.end < 12]
    near = [each for each in near if each.is_day]
    slots: list[tuple[Time, PartOfDay | None]] = []
    for each in near:
        slots.append((each, each.part))
        if each.both:
            slots.append((each, PartOfDay.AFTERNOON if each.part is PartOfDay.MORNING else PartOfDay.EVENING))
    return slots


def _given(
    numbers: Sequence[int], slots: Sequence[tuple[Time, PartOfDay | None]]
) -> Iterator[tuple[int, Time | None, PartOfDay | None]]:
    if len(slots) == len(numbers):
        yield from ((number, time, part) for number, (time, part) in zip(numbers, slots, strict=True))
    elif slots and len({time.edtf for time, _ in slots}) == 1:
        part = slots[0][1] if len(numbers) == 1 and not slots[0][0].both else None
        yield from ((number, slots[0][0], part) for number in numbers)
    elif slots and len(numbers) == 1:
        yield (numbers[0], slots[-1][0], slots[-1][1])
    else:
        yield from ((number, None, None) for number in numbers)


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meetings of a session, by number, with every mention of each."""

    mentions: dict[int, tuple[Mention, ...]]
    first: str | None = None
    last: str | None = None
    opened_at: Time | None = None

    def day(self, number: int) -> str | None:
        """The day that the document first gives a meeting."""
        return next((mention.day for mention in self.mentions.get(number, ()) if mention.day), None)

    def part(self, number: int) -> PartOfDay | None:
        """The part of day of a meeting where every mention that gives one gives the same."""
        parts = {mention.part for mention in self.mentions.get(number, ()) if mention.part}
        return next(iter(parts)) if len(parts) == 1 else None

    def span(self, number: int) -> tuple[str | None, PartOfDay | None]:
        """The narrowest days that must hold a meeting: its own, or those of the meetings around it.

        The first meeting is on the day of the opening; a meeting before one in the morning of
        a day was on an earlier day.
        """
        if day := self.day(number):
            return day, self.part(number)
        if number == 1 and self.opened_at:
            return self.opened_at.edtf[:10], self.opened_at.part
        before = [self.day(each) for each in sorted(self.mentions) if each < number and self.day(each)]
        after = next((each for each in sorted(self.mentions) if each > number and self.day(each)), None)
        start = before[-1] if before else self.first
        end = self._latest(after) if after else self.last
        if start is None or end is None or end < start:
            return None, None
        return (start if start == end else f"{start}/{end}"), None

    def _latest(self, after: int) -> str | None:
        day = self.day(after)
        if day and self.part(after) is PartOfDay.MORNING:
            earlier = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
            return max(earlier, self.first) if self.first else earlier
        return day


def collect_meetings(paragraphs: Iterable[Paragraph], dates: str | None, opened_at: Time | None) -> Meetings:
    """Every mention of a meeting in a document; days outside the session's are not taken."""
    first = first_day(dates) if dates else None
    last = last_day(dates) if dates else None
    mentions: dict[int, list[Mention]] = {}
    for paragraph in paragraphs:
        for number, time, part in _in_paragraph(paragraph, first):
            day = time.edtf if time and _within(time.edtf, first, last) else None
            if time and day is None:
                continue
            mentions.setdefault(number, []).append(Mention(number, paragraph.locator, day, part))
    held = {number: tuple(each) for number, each in sorted(mentions.items())}
    return Meetings(held, first.isoformat() if first else None, last.isoformat() if last else None, opened_at)


def _in_paragraph(
    paragraph: Paragraph, first: date | None
) -> Iterator[tuple[int, Time | None, PartOfDay | None]]:
    if paragraph.outcome is not None:
        return
    for _, sentence in sentences(paragraph.text):
        text = masked(sentence)
        yield from find_meetings(text, find_times(text, first.year if first else None))


def _within(edtf: str, first: date | None, last: date | None) -> bool:
    day = first_day(edtf)
    return first is None or last is None or (day is not None and first <= day <= last)
