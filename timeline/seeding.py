"""The record as data: a folder of seeds is read and checked as a whole, then appended at once.

`documents.toml`, `gaps.jsonl` and `conflicts.jsonl` become the stream `documents`; every other
`NAME.jsonl` holds the events of the stream NAME, one a line.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.envelope import MANUAL, Citation, NewEvent, event_id
from timeline.errors import WrongInput
from timeline.events import (
    DOCUMENTS_STREAM,
    ConflictNoted,
    DocumentRegistered,
    GapNoted,
    Payload,
    read_payload,
)
from timeline.store import STREAM, Appended, EventStore
from timeline.values import Line, Number, Symbol
from timeline.when import When

DOCUMENTS = "documents.toml"
GAPS = "gaps.jsonl"
CONFLICTS = "conflicts.jsonl"
AS_A_WHOLE = "title"
"""The locator of what is said of a document as a whole."""

Shape = TypeVar("Shape", bound=BaseModel)


class WrongSeed(WrongInput):
    """A seed that cannot be taken; the message names file, line, field and reason."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason.rstrip('.')}; no seed was recorded.")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line or table of a seed file, and where it stands."""

    place: str
    content: Any

    def wrong(self, reason: str) -> WrongSeed:
        return WrongSeed(self.place, reason)

    def read_as(self, kind: type[Shape], facts: Any) -> Shape:
        """The facts in that shape; raises `WrongSeed`, naming each field and the reason."""
        try:
            return kind.model_validate(facts)
        except ValidationError as error:
            raise self.wrong(_reasons(error)) from error


class _EventLine(BaseModel):
    """A line of a stream's file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: Symbol
    locator: Line
    locators: tuple[Line, ...] = ()
    ordinal: Number = 1
    type: Line
    occurred: When
    payload: dict[str, Any]
    quote: Line | None = None


@dataclass(slots=True)
class _Seeds:
    """The events read so far, in order, and where each was read."""

    events: dict[UUID, NewEvent] = field(default_factory=dict)
    places: dict[UUID, str] = field(default_factory=dict)
    dates: dict[str, When] = field(default_factory=dict)
    noted: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def add(self, event: NewEvent, entry: _Entry) -> None:
        if event.id in self.events:
            cited = event.citation
            raise entry.wrong(
                f"{cited.document}, {cited.locator} has this {event.type} already in "
                f"{self.places[event.id]}; give one of the two another ordinal"
            )
        self.events[event.id] = event
        self.places[event.id] = entry.place

    def register(self, entry: _Entry) -> None:
        """Add a document, which every citation must name."""
        facts = {name: value for name, value in entry.content.items() if name != "file"}
        document = entry.read_as(DocumentRegistered, facts)
        known = When(edtf=document.date, basis="stated") if document.date else When()
        self.dates[document.symbol] = known
        self.note(document, document.symbol, AS_A_WHOLE, entry)

    def note(self, payload: Payload, document: str, locator: str, entry: _Entry) -> None:
        """Add something about documents, dated as the document that it is read from."""
        name = type(payload).__name__
        self.noted[document, locator, name] += 1
        ordinal = self.noted[document, locator, name]
        self.add(
            NewEvent(
                id=event_id(document, locator, name, ordinal),
                stream=DOCUMENTS_STREAM,
                payload=payload,
                occurred=self.date_of(document, entry),
                citation=Citation(document, locator),
            ),
            entry,
        )

    def date_of(self, document: str, entry: _Entry) -> When:
        """The document's date; raises `WrongSeed` for one that is not registered."""
        if document not in self.dates and document != MANUAL:
            raise entry.wrong(f"document: {document!r} is not among the symbols of {DOCUMENTS}")
        return self.dates.get(document, When())

    def note_gap(self, entry: _Entry) -> None:
        """Add what a document leaves open."""
        gap = entry.read_as(GapNoted, entry.content)
        self.note(gap, gap.document, gap.locator, entry)

    def note_conflict(self, entry: _Entry) -> None:
        """Add a contradiction; it is found where its first claim stands."""
        conflict = entry.read_as(ConflictNoted, entry.content)
        for claim in conflict.claims:
            self.date_of(claim.document, entry)
        self.note(conflict, conflict.claims[0].document, conflict.claims[0].locator, entry)

    def add_event(self, stream: str, entry: _Entry) -> None:
        """Add what happened, from a line of the stream's file."""
        line = entry.read_as(_EventLine, entry.content)
        self.date_of(line.document, entry)
        try:
            payload = read_payload(line.type, line.payload)
        except WrongInput as error:
            raise entry.wrong(str(error)) from error
        self.add(
            NewEvent(
                id=event_id(line.document, line.locator, line.type, line.ordinal),
                stream=stream,
                payload=payload,
                occurred=line.occurred,
                citation=Citation(line.document, line.locator, line.locators, line.quote),
            ),
            entry,
        )


def _reasons(error: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(map(str, item['loc'])) or 'the line'}: {item['msg'].removeprefix('Value error, ')}"
        for item in error.errors(include_url=False, include_context=False)
    )


def read_seeds(folder: Traversable | None = None) -> list[NewEvent]:
    """The events of a folder of seeds (those that come with the program, if none is given).

    Documents, gaps and conflicts come first, then the streams by name, each file in the order of
    its lines. Raises `WrongSeed` for the first that cannot be taken.
    """
    root = folder or files("seeds")
    seeds = _Seeds()
    for entry in _tables(root.joinpath(DOCUMENTS)):
        seeds.register(entry)
    for entry in _lines(root.joinpath(GAPS)):
        seeds.note_gap(entry)
    for entry in _lines(root.joinpath(CONFLICTS)):
        seeds.note_conflict(entry)
    for file in _stream_files(root):
        for entry in _lines(file):
            seeds.add_event(file.name.removesuffix(".jsonl"), entry)
    return list(seeds.events.values())


def load_seeds(store: EventStore, folder: Traversable | None = None) -> Appended:
    """Append every seed in one transaction; those that are recorded already are left alone."""
    return store.append_all(read_seeds(folder))


def _stream_files(root: Traversable) -> list[Traversable]:
    named = [file for file in root.iterdir() if file.name.endswith(".jsonl")]
    streams = [file for file in named if file.name not in (GAPS, CONFLICTS)]
    for file in streams:
        if not STREAM.fullmatch(file.name.removesuffix(".jsonl")):
            raise WrongSeed(file.name, "the name is no stream; name it like ha-2-resumed.jsonl")
    return sorted(streams, key=lambda file: file.name.removesuffix(".jsonl"))


def _text(file: Traversable) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise WrongSeed(file.name, f"the file cannot be read: {error}") from error


def _tables(file: Traversable) -> Iterator[_Entry]:
    try:
        content = tomllib.loads(_text(file))
    except tomllib.TOMLDecodeError as error:
        raise WrongSeed(file.name, str(error)) from error
    tables = content.pop("document", [])
    if content or not (isinstance(tables, list) and all(isinstance(table, dict) for table in tables)):
        raise WrongSeed(file.name, "it holds [[document]] tables and nothing else")
    for number, table in enumerate(tables, 1):
        yield _Entry(f"{file.name}, document {number}", table)


def _lines(file: Traversable) -> Iterator[_Entry]:
    for number, line in enumerate(_text(file).split("\n"), 1):
        place = f"{file.name}, line {number}"
        if line.strip():
            yield _Entry(place, _json(place, line))


def _json(place: str, line: str) -> dict[str, Any]:
    try:
        content = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise WrongSeed(place, f"it is not JSON: {error}") from error
    if not isinstance(content, dict):
        raise WrongSeed(place, "it is no JSON object")
    return content
