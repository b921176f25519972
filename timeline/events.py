"""Every event type: what the record knows of a session, one past-tense fact each.

The types, families and required fields are those of the record's catalogue. A type's name is
what the store keeps for ever; a change of shape is a new `type_version` with an upcast.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field, ValidationError

from timeline.errors import WrongInput
from timeline.values import (
    AgendaItem,
    Amount,
    Body,
    Claim,
    Count,
    Line,
    Method,
    Number,
    Office,
    Officer,
    OutcomeKind,
    OutcomeRef,
    Person,
    Region,
    SeatGroup,
    SessionKey,
    State,
    Support,
    Symbol,
    Term,
    Text,
    Turn,
    Value,
    Vote,
    plain,
)
from timeline.when import Edtf

Family = Literal[
    "opening", "plenary", "adoption", "election", "closure",
    "schedule", "follow-up", "correction", "document", "operations",
]  # fmt: skip
FAMILIES: tuple[Family, ...] = (
    "opening", "plenary", "adoption", "election", "closure", "schedule", "follow-up", "correction",
)  # fmt: skip
"""The families of what happened in meetings."""

ASIDE: frozenset[Family] = frozenset({"document", "operations"})
"""The families that lists leave out unless asked: of the library, and of what the program itself did."""


DOCUMENTS_STREAM = "documents"
OPERATIONS_STREAM = "operations"
ASIDE_STREAMS = frozenset({DOCUMENTS_STREAM, OPERATIONS_STREAM})


class UnknownType(WrongInput):
    """A name that is no event type."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no event type {name!r}; the types are {', '.join(sorted(CATALOGUE))}.")


class WrongPayload(WrongInput):
    """Facts that do not fit their event type; the message names each field and the reason."""

    def __init__(self, type_name: str, error: ValidationError) -> None:
        reasons = (
            f"{'.'.join(map(str, item['loc'])) or 'payload'}: {item['msg'].removeprefix('Value error, ')}"
            for item in error.errors(include_url=False, include_context=False)
        )
        super().__init__(f"{type_name} cannot be recorded: {'; '.join(reasons)}")


class Payload(Value):
    """The facts of one event; the envelope (`timeline.envelope`) holds the rest."""

    family: ClassVar[Family]
    type_version: ClassVar[int] = 1


# ── opening and closure ───────────────────────────────────────────────────────────────────


class SessionOpened(Payload):
    """The presiding officer declared the session open."""

    family = "opening"
    by: Person
    capacity: Text | None = None
    state: State | None = None
    place: Text | None = None


class SessionClosed(Payload):
    """The presiding officer declared the session closed."""

    family = "closure"
    by: Person | None = None
    capacity: Text | None = None


class SessionAdjourned(Payload):
    """The session was adjourned, to be resumed."""

    family = "closure"
    by: Person | None = None
    until: Edtf | None = None


# ── plenary ───────────────────────────────────────────────────────────────────────────────


class PlenaryMeetingHeld(Payload):
    """A numbered plenary meeting took place; one event per meeting, however often it is mentioned."""

    family = "plenary"
    number: Number


class DebateHeld(Payload):
    """A high-level dialogue, segment, general debate, thematic dialogue or round table was held."""

    family = "plenary"
    title: Text
    theme: Text | None = None
    moderator: Person | None = None
    host: Person | None = None
    item: Number | None = None
    meetings: tuple[Number, ...] = ()
    documents: tuple[Symbol, ...] = ()


class StatementDelivered(Payload):
    """Someone addressed the session; one event per speaker."""

    family = "plenary"
    speaker: Person
    capacity: Text | None = None
    state: State | None = None
    on_behalf_of: Text | None = None
    occasion: Literal["opening", "closing", "item", "explanation of vote", "debate"] | None = None
    medium: Literal["in person", "video"] | None = None
    item: Number | None = None
    subject: Text | None = None
    outcome: OutcomeRef | None = None


class AttendanceRecorded(Payload):
    """Who attended; one event per category."""

    family = "plenary"
    category: Literal["members", "non-members", "observers", "un bodies", "intergovernmental"]
    count: Count | None = None
    states: tuple[State, ...] = ()
    names: tuple[Text, ...] = ()


class ItemIntroduced(Payload):
    """An agenda item or document was presented."""

    family = "plenary"
    item: Number
    by: Person | None = None
    capacity: Text | None = None
    documents: tuple[Symbol, ...] = ()
    subject: Text | None = None


class ReportPresented(Payload):
    """A chair or officer reported orally."""

    family = "plenary"
    by: Person
    capacity: Text | None = None
    state: State | None = None
    subject: Text | None = None
    item: Number | None = None
    documents: tuple[Symbol, ...] = ()


class ReportNoted(Payload):
    """The body took note of a report or presentation."""

    family = "plenary"
    subject: Text
    item: Number | None = None
    documents: tuple[Symbol, ...] = ()


class ItemReferred(Payload):
    """An agenda item or a text was passed on to a committee or another body."""

    family = "plenary"
    item: Number
    to: Text
    subject: Text | None = None
    documents: tuple[Symbol, ...] = ()


class CommitteeEstablished(Payload):
    """A committee, working group or drafting group was set up."""

    family = "plenary"
    name: Text
    chair: Person | None = None
    state: State | None = None
    task: Text | None = None
    items: tuple[Number, ...] = ()
    supported_by: tuple[State, ...] = ()
    rule: Line | None = None


class ConsultationsConvened(Payload):
    """Informal consultations were agreed."""

    family = "plenary"
    subject: Text
    facilitator: Person | None = None
    state: State | None = None


class ConsensusNotReached(Payload):
    """An attempt at agreement failed: silence broken, or text left in brackets."""

    family = "plenary"
    subject: Text
    body: Body | None = None
    reason: Text | None = None
    method: Method | None = None
    count: Count | None = None
    outcome: OutcomeRef | None = None


class RulingGiven(Payload):
    """The presiding officer gave a ruling on a point of order."""

    family = "plenary"
    by: Person
    capacity: Text | None = None
    rule: Line | None = None
    subject: Text | None = None
    outcome: Text | None = None


class CredentialsReported(Payload):
    """The report on credentials was made: members with formal, informal and no communication."""

    family = "plenary"
    formal: Count | None = None
    informal: Count | None = None
    none: Count | None = None
    by: Person | None = None
    rule: Line | None = None
    as_of: Edtf | None = None


# ── adoption ──────────────────────────────────────────────────────────────────────────────


class CredentialsAccepted(Payload):
    """The body accepted the credentials of representatives."""

    family = "adoption"
    method: Method | None = None


class ParticipationAccredited(Payload):
    """Organizations were admitted to take part."""

    family = "adoption"
    who: Text
    basis: Text | None = None


class AgendaAdopted(Payload):
    """The body adopted its agenda."""

    family = "adoption"
    items: tuple[AgendaItem, ...]
    basis: Symbol | None = None
    rule: Line | None = None
    amended: bool | None = None


class OrganizationOfWorkApproved(Payload):
    """The body approved the organization of its work."""

    family = "adoption"
    includes: Text | None = None


class OutcomeAdopted(Payload):
    """The body adopted a decision, resolution, declaration, rules, plan, report or proceedings."""

    family = "adoption"
    kind: OutcomeKind
    symbol: Symbol | None = None
    title: Text
    method: Method | None = None
    vote: Vote | None = None
    item: Number | None = None
    documents: tuple[Symbol, ...] = ()
    by: OutcomeRef | None = None


class MandateGiven(Payload):
    """An adopted text asks someone to do something; one event per operative request."""

    family = "adoption"
    addressee: Text
    action: Text
    outcome: OutcomeRef | None = None
    together_with: Text | None = None
    submitted_to: Body | None = None
    due: Edtf | None = None
    due_session: SessionKey | None = None


# ── election ──────────────────────────────────────────────────────────────────────────────


class OfficersElected(Payload):
    """Presiding officers, vice-presidents, rapporteurs or a committee's bureau were elected."""

    family = "election"
    body: Body
    officers: tuple[Officer, ...]
    term: Term | None = None
    method: Method | None = None
    vacancies: Count | None = None
    rule: Line | None = None
    item: Number | None = None


class MembersElected(Payload):
    """Members were elected to a body, by regional group."""

    family = "election"
    body: Body
    groups: tuple[SeatGroup, ...]
    seats: Count | None = None
    term: Term | None = None
    method: Method | None = None
    vacancies: Count | None = None
    item: Number | None = None


class SeatRotationAgreed(Payload):
    """States agreed to share a seat or an office in turn."""

    family = "election"
    body: Body
    turns: tuple[Turn, ...]
    office: Office | None = None
    region: Region | None = None


class TermExtended(Payload):
    """Sitting members' or a plan's term was prolonged, or its prolongation recommended."""

    family = "election"
    body: Body | None = None
    plan: Text | None = None
    until: Edtf
    status: Literal["decided", "recommended"] = "decided"
    by: Body | None = None
    outcome: OutcomeRef | None = None


class VacancyDeclared(Payload):
    """A seat (where no office is named) or an office was left open."""

    family = "election"
    body: Body
    office: Office | None = None
    region: Region | None = None
    count: Number | None = None
    until: Text | None = None
    cause: Text | None = None


# ── schedule and follow-up ────────────────────────────────────────────────────────────────


class SessionScheduled(Payload):
    """Dates or place of a coming session, forum or observance were set, announced or recommended.

    An observance of every year has a `when` like `XXXX-09-20`. A provisional agenda set for
    the session is part of this event.
    """

    family = "schedule"
    session: SessionKey
    when: Edtf | None = None
    place: Text | None = None
    status: Literal["decided", "announced", "recommended", "cancelled"] = "announced"
    title: Text | None = None
    theme: Text | None = None
    host: Text | None = None
    agenda: tuple[AgendaItem, ...] = ()
    outcome: OutcomeRef | None = None


class SessionHeld(Payload):
    """A session, meeting or forum is reported to have taken place."""

    family = "schedule"
    session: SessionKey
    when: Edtf | None = None
    place: Text | None = None
    title: Text | None = None
    theme: Text | None = None


class DeadlineSet(Payload):
    """A date was set by which something must be done."""

    family = "schedule"
    what: Text
    due: Edtf
    addressee: Text | None = None


class ImplementationReported(Payload):
    """A report says what became of an outcome: a product, an activity, money, an obstacle, a result."""

    family = "follow-up"
    outcome: OutcomeRef
    what: Text
    status: Literal["done", "under way", "stalled", "unfunded"] | None = None
    amount: Amount | None = None
    supports: tuple[Support, ...] = ()


# ── correction ────────────────────────────────────────────────────────────────────────────


class EventCorrected(Payload):
    """A later event amends an earlier one of its stream: fields of the payload, by name."""

    family = "correction"
    of: UUID
    reason: Text | None = None
    changes: dict[str, Any] = Field(default_factory=dict)
    authority: Symbol | None = None


class EventRetracted(Payload):
    """A later event withdraws an earlier one of its stream; it may itself be retracted."""

    family = "correction"
    of: UUID
    reason: Text | None = None
    authority: Symbol | None = None


# ── the library: documents, what they leave open, where they contradict ───────────────────


class DocumentRegistered(Payload):
    """A source document became known to the record."""

    family = "document"
    symbol: Symbol
    title: Text
    date: Edtf | None = None
    status: Literal["draft", "final"]
    language: Line
    original_language: Line | None = None
    sha256: Line | None = None
    session: SessionKey | None = None


class GapNoted(Payload):
    """A document leaves something open: a placeholder where a fact should stand."""

    family = "document"
    document: Symbol
    locator: Line
    missing: Text


class ConflictNoted(Payload):
    """Two places of the record's documents contradict each other; both are kept."""

    family = "document"
    subject: Text
    claims: tuple[Claim, ...] = Field(min_length=2)
    session: SessionKey | None = None


# ── operations: what the program itself did ───────────────────────────────────────────────

Channel = Literal["email", "webhook", "notify"]


class ReminderSent(Payload):
    """A message with reminders was handed over; whose it is, its subscription tells, never its address."""

    family = "operations"
    subscription: SessionKey
    channel: Channel
    reminders: Number
    sessions: tuple[SessionKey, ...] = ()


class ReminderFailed(Payload):
    """A message with reminders was not sent: refused for good, given up after all tries, or too late."""

    family = "operations"
    subscription: SessionKey
    channel: Channel
    reminders: Number
    cause: Literal["refused", "given up", "expired"]
    tries: Count = 0
    sessions: tuple[SessionKey, ...] = ()


def _types(of: type[Payload]) -> dict[str, type[Payload]]:
    return {kind.__name__: kind for kind in of.__subclasses__()}


CATALOGUE: dict[str, type[Payload]] = _types(Payload)
"""Every event type by its name."""


def payload_type(name: str) -> type[Payload]:
    """The type called `name`; raises `UnknownType`."""
    try:
        return CATALOGUE[name]
    except KeyError:
        raise UnknownType(name) from None


def read_payload(name: str, facts: object) -> Payload:
    """The payload of type `name` from JSON data; raises `UnknownType` or `WrongPayload`."""
    kind = payload_type(name)
    try:
        return kind.model_validate(facts)
    except ValidationError as error:
        raise WrongPayload(name, error) from error


def payload_json(payload: Payload) -> dict[str, Any]:
    """The payload as JSON data; what is not recorded is left out, and lists that may be left out if empty."""
    needed = {name for name, field in type(payload).model_fields.items() if field.is_required()}
    return {name: value for name, value in plain(payload).items() if value != [] or name in needed}
