"""The parts of a message: one for each session, deadline, change or new event that it tells of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from timeline.envelope import MANUAL, Event
from timeline.events import EventCorrected, EventRetracted
from timeline.projections.calendar import Upcoming
from timeline.projections.moves import Move
from timeline.reminders.due import counted_day
from timeline.reminders.rules import Derived
from timeline.reminders.subscriptions import Subscription
from timeline.reminders.wishes import Lead, write_lead
from timeline.reminders.words import say
from timeline.rendering import summary, title
from timeline.rendering.citing import document_name, write_locator
from timeline.rendering.fields import field_name
from timeline.rendering.labels import status_name
from timeline.rendering.times import write_when
from timeline.values import Language, Text

Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Item:
    """One part of a message: a headline, facts by name, why it is told, and the page it leads to."""

    rank: int
    headline: str
    title: str
    facts: tuple[Fact, ...]
    reason: str
    page: str
    notes: tuple[str, ...] = ()
    entry: Upcoming | None = None
    change: Move | None = None
    lead: str | None = None

    @property
    def day(self) -> date:
        """The day that it leads to; the first of all where it leads to none."""
        return counted_day(self.entry) if self.entry else date.min

    def as_text(self) -> str:
        """The part as plain text."""
        lines = [f"{name}{_colon(name)}{value}" for name, value in self.facts]
        return "\n\n".join(filter(None, [self.headline, "\n".join(lines), *self.notes, self.reason]))

    def as_json(self) -> dict[str, Any]:
        """The part as JSON data."""
        return {
            "headline": self.headline,
            "title": self.title,
            "lead": self.lead,
            "page": self.page,
            "entry": self.entry.as_json() if self.entry else None,
            "change": self.change.as_json() if self.change else None,
        }


def _colon(name: str) -> str:
    return ": " if name.isascii() else "："


@dataclass(frozen=True, slots=True)
class News:
    """A new event of the record, beside the event that it corrects or withdraws, if any, as it was."""

    event: Event
    about: Event
    page: str


def order_items(items: Iterable[Item]) -> tuple[Item, ...]:
    """What was changed first, then sessions, deadlines, derived days, and what is new."""
    return tuple(sorted(items, key=lambda item: (item.rank, item.day, item.title)))


_RANK = {"session": 2, "observance": 2, "deadline": 3, "mandate": 4, "rule": 5}


def dated_item(
    entry: Upcoming, leads: Sequence[Lead], subscription: Subscription, now: datetime, base_url: str
) -> Item:
    """The part that tells of something to come, with all leads that fell together."""
    language = subscription.language
    days = (counted_day(entry) - now.astimezone(subscription.zone).date()).days
    words = entry.title.read_in(language)
    return Item(
        rank=_RANK[entry.kind],
        headline=_headline(entry, days, words, language),
        title=words,
        facts=tuple(_facts(entry, days, language, base_url)),
        reason=write_reasons(leads, language),
        page=page_of(entry.session, str(entry.event), base_url),
        notes=_rule_notes(entry, language),
        entry=entry,
        lead=write_lead(leads[0]) if leads else None,
    )


def _headline(entry: Upcoming, days: int, words: str, language: Language) -> str:
    if (entry.last_day - entry.first_day).days > 31:
        return say("vague", language, when=write_when(entry.when, language), title=words)
    name = {0: "today", 1: "tomorrow"}.get(days, "ahead")
    return say(name, language, days=days, title=words)


def write_reasons(leads: Sequence[Lead], language: Language) -> str:
    """Why the reader is told: every lead that fell together, as a sentence."""
    reasons = say("joint", language).join(_reason(lead, language) for lead in leads)
    return say("reasons", language, reasons=reasons)


def _reason(lead: Lead, language: Language) -> str:
    if isinstance(lead, date):
        return say("on day", language, day=write_when(lead.isoformat(), language))
    return say("day before" if lead == 1 else "days before", language, days=lead)


def page_of(session: str | None, event: str, base_url: str) -> str:
    """The page of a session, or of an event where there is none."""
    return f"{base_url}/sessions/{quote(session)}" if session else f"{base_url}/events/{event}"


def _facts(entry: Upcoming, days: int, language: Language, base_url: str) -> Iterable[Fact]:
    yield say("when", language), write_when(entry.when, language)
    yield say("left", language), str(max(0, days))
    if entry.theme:
        yield say("theme", language), entry.theme.read_in(language)
    if entry.kind == "session":
        yield say("place", language), _place(entry.place, language)
    if entry.addressee:
        yield say("addressee", language), entry.addressee.read_in(language)
    if not isinstance(entry, Derived):
        yield say("status", language), status_name(entry.status, language)
    yield say("source", language), write_source(entry.document, entry.locator, language)
    yield say("page", language), page_of(entry.session, str(entry.event), base_url)


def _place(place: Text | None, language: Language) -> str:
    return place.read_in(language) if place else say("no place", language)


def write_source(document: str, locator: str, language: Language) -> str:
    """Where something stands: the document and its paragraph."""
    if document == MANUAL:
        return say("by hand", language)
    place = write_locator(locator, language)
    return say("paragraph", language, document=document_name(document, language), place=place)


def _rule_notes(entry: Upcoming, language: Language) -> tuple[str, ...]:
    if not isinstance(entry, Derived):
        return ()
    practice = entry.practice_of.read_in(language) if entry.practice_of else ""
    cited = say("practice", language, practice=practice, source=entry.rule_source)
    return (f"{say('rule', language)}{'：' if language == 'zh' else ': '}{cited}",)


def changed_item(move: Move, entry: Upcoming | None, language: Language, base_url: str) -> Item:
    """The part that tells of new dates, or that a session was cancelled."""
    words = move.title.read_in(language)
    facts = [(say("old when", language), write_when(move.old, language))]
    if move.new:
        facts.append((say("new when", language), write_when(move.new, language)))
    else:
        facts.append((say("status", language), status_name("cancelled", language)))
    if entry is not None and move.new:
        facts.append((say("place", language), _place(entry.place, language)))
    facts.append((say("source", language), write_source(move.document, move.locator, language)))
    facts.append((say("page", language), page_of(move.session, str(move.event), base_url)))
    return Item(
        rank=1 if move.new else 0,
        headline=say("moved" if move.new else "cancelled", language, title=words),
        title=words,
        facts=tuple(facts),
        reason=say("reasons", language, reasons=say("at change", language)),
        page=page_of(move.session, str(move.event), base_url),
        entry=entry if move.new else None,
        change=move,
    )


def news_items(news: Sequence[News], language: Language) -> list[Item]:
    """The parts that tell of new events; corrections say what changed."""
    return [_news_item(one, language) for one in news]


def _news_item(news: News, language: Language) -> Item:
    event, payload = news.event, news.event.payload
    facts: list[Fact] = [(say("source", language), write_source(*_cited(event), language))]
    notes: tuple[str, ...] = (summary(event, language),)
    name, words = "new", title(event, language)
    if isinstance(payload, EventCorrected):
        name, words = "corrected", title(news.about, language)
        changes = "; ".join(
            _change(field, news.about, new, language) for field, new in payload.changes.items()
        )
        facts.insert(0, (say("what changed", language), changes))
        notes = ()
    elif isinstance(payload, EventRetracted):
        name, words = "withdrawn", title(news.about, language)
    return Item(
        rank=6,
        headline=say(name, language, title=words),
        title=words,
        facts=(*facts, (say("page", language), news.page)),
        reason=say("reasons", language, reasons=say("at news", language)),
        page=news.page,
        notes=notes,
    )


def _cited(event: Event) -> tuple[str, str]:
    return event.citation.document, event.citation.locator


def _change(field: str, about: Event, new: object, language: Language) -> str:
    old = about.occurred.edtf if field == "occurred" else about.facts.get(field)
    return say(
        "change", language,
        field=field_name(field, language), old=_value(old, language), new=_value(new, language),
    )  # fmt: skip


def _value(value: object, language: Language) -> str:
    if value is None:
        return say("nothing", language)
    if isinstance(value, dict) and set(value) <= {"en", "zh"}:
        return str(value.get(language) or next(iter(value.values())))
    return str(value)
