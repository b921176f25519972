"""When what a paragraph tells occurred: as it states, as its meeting tells, or as its section does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, tzinfo

from timeline.reading.document import Document, Paragraph
from timeline.reading.meetings import Meetings, find_meetings
from timeline.reading.sentences import masked, sentences
from timeline.reading.times import Time, find_times
from timeline.when import When, first_day, last_day

_OPENING = re.compile(r"开幕|opening", re.IGNORECASE)
_CLOSING = re.compile(r"闭幕|clos(?:ure|ing)", re.IGNORECASE)
_AGENDA = re.compile(r"议程|出席|attendance|agenda", re.IGNORECASE)


@dataclass(slots=True)
class Moments:
    """The times of a document's paragraphs, each found once."""

    document: Document
    meetings: Meetings
    zone: tzinfo = UTC
    opened: str | None = None
    closed: str | None = None
    _stated: dict[int, When | None] = field(default_factory=dict)

    @property
    def year(self) -> int | None:
        """The year that stands where a date gives none."""
        day = first_day(self.document.dates) if self.document.dates else None
        return day.year if day else None

    @property
    def session(self) -> When:
        """The days of the session: the widest that anything in it may have occurred."""
        if self.document.dates:
            return When(edtf=self.document.dates, basis="inferred")
        return When()

    def offset(self, day: str, clock: time) -> str:
        """The offset from UTC that the venue's clocks have at that time, such as +03:00."""
        moment = datetime.combine(date.fromisoformat(day), clock, self.zone).isoformat()
        return moment[-6:] if moment[-6] in "+-" else ""

    def times(self, text: str) -> list[Time]:
        """The times of a text, a missing year taken from the session."""
        return find_times(text, self.year)

    def of_sentence(self, text: str, before: When) -> When:
        """When a sentence's deed was done; `before` is the time of what the paragraph told before."""
        times = self.times(text)
        named = find_meetings(text, times)
        if len(named) == 1:
            number, time, part = named[0]
            if time and self._in_session(time.edtf):
                return When(edtf=time.edtf, part_of_day=part, basis="stated", meeting=number)
            if time is None:
                span, part = self.meetings.span(number)
                if span:
                    return When(
                        edtf=span,
                        part_of_day=part if "/" not in span else None,
                        basis="inferred",
                        meeting=number,
                    )
        elif named:
            return self._of_several(
                [number for number, _, _ in named], stated=all(time for _, time, _ in named)
            )
        day = next((each for each in times if each.is_day and self._in_session(each.edtf)), None)
        if day and not re.search(
            r"截至|as (?:at|of)", text[max(0, day.start - 8) : day.start], re.IGNORECASE
        ):
            return When(edtf=day.edtf, part_of_day=day.part, basis="stated")
        return before

    def _of_several(self, numbers: Sequence[int], *, stated: bool) -> When:
        spans = [span for number in numbers if (span := self.meetings.span(number)[0])]
        if not spans:
            return self.session
        start, end = min(span[:10] for span in spans), max(span[-10:] for span in spans)
        return When(
            edtf=start if start == end else f"{start}/{end}", basis="stated" if stated else "inferred"
        )

    def _in_session(self, edtf: str) -> bool:
        if not self.document.dates:
            return True
        first, last, day = first_day(self.document.dates), last_day(self.document.dates), first_day(edtf)
        return bool(first and last and day and first <= day <= last)

    def of_paragraph(self, index: int) -> When:
        """When what a paragraph tells first occurred, before its own sentences say more."""
        told = self.document.paragraphs
        paragraph = told[index]
        stated = self._said(index)
        if stated:
            return stated
        if paragraph.outcome is not None:
            return self.session
        if paragraph.parent:
            parent = next((i for i in range(index, -1, -1) if told[i].locator == paragraph.parent), None)
            if parent is not None:
                return self.of_paragraph(parent)
        return self._of_section(index, paragraph)

    def _said(self, index: int) -> When | None:
        if index not in self._stated:
            self._stated[index] = self._read(self.document.paragraphs[index])
        return self._stated[index]

    def _read(self, paragraph: Paragraph) -> When | None:
        if paragraph.kind not in ("numbered", "plain", "lettered") or paragraph.outcome is not None:
            return None
        nothing = When()
        for _, sentence in sentences(paragraph.text):
            found = self.of_sentence(masked(sentence), nothing)
            if found is not nothing and (found.meeting or found.basis == "stated" or "/" in found.edtf):
                return found
        return None

    def _of_section(self, index: int, paragraph: Paragraph) -> When:
        """The time that the paragraphs before and after it in its section leave open."""
        before = self._beside(range(index - 1, -1, -1), paragraph)
        after = self._beside(range(index + 1, len(self.document.paragraphs)), paragraph)
        if before is None:
            return self._of_heading(paragraph)
        start = before.edtf[:10]
        end = after.edtf[-10:] if after else before.edtf[-10:]
        if after is None and before.meeting is None and "/" not in before.edtf and self.closed:
            end = self.closed
            if end > start:
                return When(edtf=f"{start}/{end}", basis="inferred")
        if after and end > start:
            return When(edtf=f"{start}/{end}", basis="inferred")
        return before.model_copy(update={"basis": "inferred", "edtf": self._day_only(before.edtf)})

    def _day_only(self, edtf: str) -> str:
        return edtf if "T" not in edtf else edtf[:10]

    def _beside(self, indexes: range, paragraph: Paragraph) -> When | None:
        for index in indexes:
            other = self.document.paragraphs[index]
            if other.path != paragraph.path:
                if (
                    other.kind in ("footnote", "running")
                    or other.path[: len(paragraph.path)] == paragraph.path
                ):
                    continue
                return None
            if said := self._said(index):
                return said
        return None

    def _of_heading(self, paragraph: Paragraph) -> When:
        words = paragraph.heading
        day = None
        if _OPENING.search(words) and not _AGENDA.search(words):
            day = self.opened
        elif _CLOSING.search(words):
            day = self.closed
        return When(edtf=day, basis="inferred") if day else self.session
