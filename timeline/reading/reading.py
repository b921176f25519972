"""Reading a document from its text to its events: each sentence held against the forms of its language."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo

from timeline.events import OutcomeAdopted
from timeline.reading.chinese import CHINESE
from timeline.reading.conflicts import Clash, find_clashes
from timeline.reading.deeds import before, is_done
from timeline.reading.document import Document, Paragraph
from timeline.reading.english import ENGLISH
from timeline.reading.found import Findings, Found
from timeline.reading.gaps import Gap, find_gaps
from timeline.reading.grammar import Draft, Form, Grammar, Scene
from timeline.reading.meetings import Meetings, collect_meetings, find_meetings
from timeline.reading.moments import Moments
from timeline.reading.own import Own
from timeline.reading.people import People
from timeline.reading.rules.registry import BUILDERS, IN_OUTCOMES, IN_SUMMARIES, ONLY_IN_OUTCOMES
from timeline.reading.sentences import masked, sentences
from timeline.reading.structure import read_structure
from timeline.reading.subjects import Subject, subject_of
from timeline.reading.times import Time
from timeline.reading.venues import venue_zone_name
from timeline.values import Language
from timeline.when import When, venue_zone

GRAMMARS: dict[Language, Grammar] = {"zh": CHINESE, "en": ENGLISH}
"""The grammar of each language that can be read."""

_OPENED = re.compile(r"宣布[^。]{0,20}开幕|declared[^.]{0,60}\bopen|(?:was|were) opened\b")
_ACTS = re.compile(
    r"(?:^|[，。])\S{0,12}(?:大会|会议|委员会|理事会)\S{0,3}(?:决定|商定|同意)|\b(?:decided|agreed)\b"
)
_OF_OTHERS = ("introduced", "presented", "speaker", "speakers", "credentials", "held")
"""Rules that read what an officer of another body does in this session."""

_RECALLING = ("outcome.recalled", "outcome.cited")
"""Rules that read an outcome which a text recalls."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a document: its structure, its events, what it leaves open, where it clashes.

    `refused` holds what a rule found but whose facts did not hold together: place, rule, reason.
    """

    document: Document
    events: tuple[Found, ...]
    gaps: tuple[Gap, ...]
    clashes: tuple[Clash, ...]
    refused: tuple[tuple[str, str, str], ...] = ()


def read_document(
    text: str,
    *,
    name: str = "document",
    symbol: str | None = None,
    session: str | None = None,
    language: Language | None = None,
    sha256: str | None = None,
    zone: tzinfo = UTC,
) -> Reading:
    """Read a text: its paragraphs, its events with rule and sureness, its gaps and contradictions.

    `zone` is the venue's where the text names no known city.
    """
    document, own = read_structure(
        text, name=name, symbol=symbol, session=session, language=language, sha256=sha256
    )
    place = venue_zone_name(document.place)
    moments = _moments(document, venue_zone(place) if place else zone)
    return _Reader(document, own, GRAMMARS[document.language], moments).read()


def _moments(document: Document, zone: tzinfo) -> Moments:
    """The times of a document: its meetings collected, its opening and closing days known."""
    alone = Moments(document, Meetings({}), zone)
    meetings = collect_meetings(document.told, document.dates, _opening(document, alone))
    if not document.dates:
        return Moments(document, meetings, zone)
    return Moments(document, meetings, zone, opened=document.dates[:10], closed=document.dates[-10:])


def _opening(document: Document, moments: Moments) -> Time | None:
    """The time of the opening: the day and part of day of the first meeting."""
    for paragraph in document.told[:8]:
        if _OPENED.search(paragraph.text):
            times = [time for time in moments.times(paragraph.text) if time.is_day]
            return times[0] if times else None
    return None


class _Reader:
    """One reading of one document."""

    def __init__(self, document: Document, own: Own, grammar: Grammar, moments: Moments) -> None:
        self.document, self.own, self.grammar, self.moments = document, own, grammar, moments
        self.people = People(document.text)
        self.findings = Findings()

    def read(self) -> Reading:
        for index, paragraph in enumerate(self.document.paragraphs):
            if paragraph.kind in ("numbered", "plain", "lettered", "preamble"):
                self._read_paragraph(index, paragraph)
        self._add_meetings()
        self._add_outcomes_by_heading()
        events = self._in_order(_once_adopted(self._with_times_of_outcomes()))
        clashes = find_clashes(self.document, self.moments, events)
        gaps = find_gaps(self.document)
        return Reading(
            self.document, tuple(events), tuple(gaps), tuple(clashes), tuple(self.findings.refused)
        )

    # ── paragraphs and sentences ──────────────────────────────────────────────────────

    def _read_paragraph(self, index: int, paragraph: Paragraph) -> None:
        when = self.moments.of_paragraph(index)
        subject: Subject | None = None
        for _, sentence in sentences(paragraph.text):
            text = masked(sentence)
            when = self.moments.of_sentence(text, when)
            subject = subject_of(text, self.own, self.document, index, subject)
            scene = Scene(
                self.document, self.own, self.grammar, self.moments, self.people, paragraph, index,
                sentence, text, when, subject.body if subject.foreign else None,
            )  # fmt: skip
            self._read_sentence(scene, subject)

    def _read_sentence(self, scene: Scene, subject: Subject) -> None:
        lowered = scene.text.casefold()
        for form in self.grammar.forms:
            if not form.may_read(lowered) or not _is_read_here(form, scene.paragraph):
                continue
            for match in form.pattern.finditer(scene.text):
                if is_done(scene, form, match):
                    acting = self._acting(scene, match, subject)
                    for draft in BUILDERS[form.rule](replace(scene, rule=form.rule), match):
                        self._take(scene, form, draft, acting)

    def _acting(self, scene: Scene, match: re.Match[str], subject: Subject) -> Subject:
        """Who acts where a sentence names another body only after the deed: the document's own."""
        own = Subject(self.own.body)
        if not subject.foreign or match.start() == 0:
            return subject
        at = match.start("verb") if "verb" in match.re.groupindex and match.start("verb") > 0 else match.end()
        again = subject_of(scene.text[: at + 1], self.own, self.document, scene.index, None)
        return own if again.body == own.body and _ACTS.search(scene.text[:at]) else subject

    def _take(self, scene: Scene, form: Form, draft: Draft, subject: Subject) -> None:
        stream, when = self.own.key, scene.when
        if subject.foreign and draft.stream is None and not form.rule.startswith(_OF_OTHERS):
            if subject.stream is None:
                return
            stream, when = subject.stream, before(self.document.dates or self.document.issued)
        self.findings.add(
            draft, stream=stream, when=when, locator=scene.paragraph.locator, rule=form.rule, sure=form.sure,
            quote=scene.sentence,
        )  # fmt: skip

    # ── what follows from the whole ───────────────────────────────────────────────────

    def _add_meetings(self) -> None:
        """One event for each numbered meeting, at the paragraph that dates it, else at the first."""
        for number, mentions in self.moments.meetings.mentions.items():
            best = min(mentions, key=lambda each: (each.day is None, each.part is None))
            span, part = self.moments.meetings.span(number)
            when = When(
                edtf=span or self.moments.session.edtf,
                part_of_day=part if span and "/" not in span else None,
                basis="stated" if best.day else "inferred",
                meeting=number,
            )
            others = tuple(dict.fromkeys(each.locator for each in mentions))
            self.findings.add(
                Draft("PlenaryMeetingHeld", {"number": number}, also=others),
                stream=self.own.key, when=when, locator=best.locator, rule="meeting.numbered", sure="certain",
                quote=self._quote(best.locator, number),
            )  # fmt: skip

    def _quote(self, locator: str, number: int) -> str:
        """The sentence of a paragraph that names a meeting."""
        said = [
            sentence
            for paragraph in self.document.told
            if paragraph.locator == locator
            for _, sentence in sentences(paragraph.text)
        ]
        naming = (
            each
            for each in said
            if any(found == number for found, _, _ in find_meetings(each, self.moments.times(each)))
        )
        return next(naming, said[0] if said else "")

    def _add_outcomes_by_heading(self) -> None:
        """An outcome that is printed under its own heading was adopted, also where no paragraph says so."""
        for paragraph in self.document.paragraphs:
            outcome = paragraph.outcome
            if paragraph.kind != "heading" or outcome is None or paragraph.locator != paragraph.part:
                continue
            title = paragraph.path[-1]
            facts = {"kind": outcome.kind.value, "symbol": outcome.symbol, "title": title}
            if title and title != outcome.symbol:
                self.findings.add(
                    Draft("OutcomeAdopted", facts), stream=self.own.key, when=self.moments.session,
                    locator=paragraph.locator, rule="outcome.heading", sure="certain", quote=paragraph.whole,
                )  # fmt: skip

    def _in_order(self, events: list[Found]) -> list[Found]:
        """The events in the order of the paragraphs that tell them."""
        places = {each.locator: place for place, each in reversed(list(enumerate(self.document.paragraphs)))}
        return sorted(events, key=lambda each: places.get(each.locator, len(places)))

    def _with_times_of_outcomes(self) -> list[Found]:
        """What an outcome's paragraphs do was done when the outcome was adopted."""
        adopted = {
            (each.facts["kind"], each.facts.get("symbol")): each.occurred
            for each in self.findings.found
            if each.type == "OutcomeAdopted" and each.stream == self.own.key
        }
        parts = {
            each.part: adopted.get((each.outcome.kind.value, each.outcome.symbol))
            for each in self.document.paragraphs
            if each.outcome
        }
        return [self._timed(each, parts.get(each.locator.split(":")[0])) for each in self.findings.found]

    def _timed(self, found: Found, adopted: When | None) -> Found:
        if adopted is None or found.stream != self.own.key or ":" not in found.locator:
            return found
        return replace(found, occurred=adopted.model_copy(update={"basis": "inferred"}))


def _once_adopted(events: list[Found]) -> list[Found]:
    """The events without outcomes recalled that the same document tells the adoption of."""
    adopted = {_outcome(each) for each in events if each.rule not in _RECALLING}
    return [each for each in events if each.rule not in _RECALLING or _outcome(each) not in adopted]


def _outcome(found: Found) -> tuple[str, str] | None:
    adopted = found.payload
    if not isinstance(adopted, OutcomeAdopted) or adopted.symbol is None:
        return None
    return adopted.kind.value, adopted.symbol


def _is_read_here(form: Form, paragraph: Paragraph) -> bool:
    """Whether a rule reads this kind of text: minutes, an outcome, or the summary of a debate."""
    if paragraph.outcome is not None:
        return form.rule in IN_OUTCOMES
    if form.rule in ONLY_IN_OUTCOMES:
        return False
    return not paragraph.part.startswith("annex") or form.rule in IN_SUMMARIES
