"""Events as they were found: checked, placed, and told by which rule and how surely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from timeline.envelope import Citation, NewEvent, event_id
from timeline.errors import WrongInput
from timeline.events import Payload, payload_json, read_payload
from timeline.names.persons import person_key
from timeline.names.spelling import fold
from timeline.reading.document import Document
from timeline.reading.grammar import Draft, Sureness
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Found:
    """One event that the reader found: its facts, its place, the rule that read it and how sure that is."""

    stream: str
    payload: Payload
    occurred: When
    locator: str
    rule: str
    sure: Sureness
    quote: str
    locators: tuple[str, ...] = ()

    @property
    def type(self) -> str:
        """The name of the event's type."""
        return type(self.payload).__name__

    @property
    def facts(self) -> dict[str, Any]:
        """The facts as JSON data."""
        return payload_json(self.payload)


@dataclass(slots=True)
class Findings:
    """The events of a document as they are found, one for each fact however often it is told."""

    found: list[Found] = field(default_factory=list)
    refused: list[tuple[str, str, str]] = field(default_factory=list)
    _by_fact: dict[tuple[Any, ...], int] = field(default_factory=dict)

    def add(
        self, draft: Draft, *, stream: str, when: When, locator: str, rule: str, sure: Sureness, quote: str
    ) -> None:
        """Take a draft whose facts hold; one that tells a known fact again adds its place and what is new."""
        try:
            payload = read_payload(draft.type, draft.facts)
        except WrongInput as error:
            self.refused.append((locator, rule, str(error)))
            return
        place = draft.locator or locator
        one = Found(
            draft.stream or stream,
            payload,
            draft.when or when,
            place,
            rule,
            draft.sure or sure,
            quote,
            draft.also,
        )
        key = (one.stream, one.type, *key_of(payload, place))
        if key in self._by_fact:
            self._merge(self._by_fact[key], one)
        else:
            self._by_fact[key] = len(self.found)
            self.found.append(one)

    def _merge(self, index: int, again: Found) -> None:
        known = self.found[index]
        if len(again.facts.get("when", "")) > len(known.facts.get("when", "")):
            known, again = again, known
        facts = merged(known.facts, again.facts)
        locators = tuple(dict.fromkeys((known.locator, *known.locators, again.locator, *again.locators)))
        surer: Sureness = "certain" if "certain" in (known.sure, again.sure) else "likely"
        self.found[index] = replace(
            known, payload=read_payload(known.type, facts), locators=locators, sure=surer
        )


def merged(known: dict[str, Any], again: dict[str, Any]) -> dict[str, Any]:
    """The facts of both, those known first standing; a title that only repeats the symbol gives way."""
    facts = again | known
    symbol, title = known.get("symbol"), known.get("title", {})
    if (
        symbol
        and isinstance(title, dict)
        and str(title.get("en", "")).endswith(str(symbol))
        and "title" in again
    ):
        facts["title"] = again["title"]
    if "officers" in known:
        facts["officers"] = [
            *known["officers"],
            *(one for one in again["officers"] if one not in known["officers"]),
        ]
    return facts


def key_of(payload: Payload, locator: str) -> tuple[Any, ...]:
    """What makes a fact the same fact, wherever it is told."""
    facts = payload_json(payload)

    def words(name: str) -> str:
        value = facts.get(name) or ""
        return fold(value.get("zh") or value.get("en", "") if isinstance(value, dict) else str(value))

    match type(payload).__name__:
        case (
            "SessionOpened"
            | "SessionClosed"
            | "SessionAdjourned"
            | "AgendaAdopted"
            | "CredentialsAccepted"
            | "CredentialsReported"
        ):
            return ()
        case "PlenaryMeetingHeld":
            return (facts["number"],)
        case "OutcomeAdopted" if facts.get("symbol"):
            return (facts["kind"], facts["symbol"])
        case "OutcomeAdopted":
            return (facts["kind"], words("title"))
        case "SessionScheduled":
            return (facts["session"],)
        case "SessionHeld":
            return (facts["session"], facts.get("when"))
        case "StatementDelivered":
            return (
                person_key(facts["speaker"]),
                facts.get("occasion"),
                words("capacity")
                if facts.get("occasion") == "opening"
                else locator
                if facts.get("occasion") == "item"
                else "",
            )
        case "AttendanceRecorded":
            return (facts["category"],)
        case "MembersElected" | "SeatRotationAgreed":
            return (facts["body"], str(facts.get("turns", "")))
        case "VacancyDeclared":
            return (facts["body"], facts.get("office"), facts.get("region"))
        case "ItemIntroduced":
            return (facts["item"], locator)
        case "ReportPresented":
            return (person_key(facts["by"]), locator)
        case "CommitteeEstablished":
            return (words("name"),)
        case "OfficersElected":
            return (facts["body"], locator)
        case "OrganizationOfWorkApproved":
            return (locator,)
        case "MandateGiven":
            return (locator, words("action"))
        case "ConsensusNotReached":
            return (locator,)
        case "DebateHeld":
            return (words("title"), words("theme"))
        case _:
            return (locator, tuple(sorted(map(str, facts.items()))))


def as_events(found: Sequence[Found], document: Document) -> list[NewEvent]:
    """The events as they are to be recorded, each with the id that its place in the document gives it."""
    seen: Counter[tuple[str, str]] = Counter()
    return [_event(one, document, seen) for one in found]


def _event(one: Found, document: Document, seen: Counter[tuple[str, str]]) -> NewEvent:
    seen[one.locator, one.type] += 1
    locators = tuple(dict.fromkeys((one.locator, *one.locators)))
    return NewEvent(
        id=event_id(document.symbol, one.locator, one.type, seen[one.locator, one.type]),
        stream=one.stream,
        payload=one.payload,
        occurred=one.occurred,
        citation=Citation(
            document.symbol, one.locator, locators if len(locators) > 1 else (), one.quote or None
        ),
    )


def streams_of(found: Iterable[Found]) -> list[str]:
    """The streams that the events lie in, in order of first appearance."""
    return list(dict.fromkeys(one.stream for one in found))
