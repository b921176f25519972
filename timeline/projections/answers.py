"""What every answer of the read side shares: how it becomes JSON."""

from __future__ import annotations

from dataclasses import Field, dataclass, fields
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, ClassVar
from uuid import UUID

from timeline.rendering.shapes import instant_json
from timeline.values import Text, Value, plain

INWARD = MappingProxyType({"inward": True})
"""Marks a field that JSON leaves out."""


@dataclass(frozen=True)
class Answer:
    """A frozen answer; `as_json` gives its fields by name, bilingual words as `{"en", "zh"}`.

    A bilingual field named in `one_line` is given twice: under its name as one line of text
    (English where there is any), and with both languages under its name and `_text`.
    """

    one_line: ClassVar[frozenset[str]] = frozenset()

    def as_json(self) -> dict[str, Any]:
        """The answer as JSON data."""
        shape: dict[str, Any] = {}
        for field in outward(self):
            name, value = field.name.rstrip("_"), getattr(self, field.name)
            if name in self.one_line:
                shape[name] = value.read_in("en") if value else None
                name = f"{name}_text"
            shape[name] = json_value(value)
        return shape


def outward(answer: Answer | type[Answer]) -> list[Field[Any]]:
    """The fields that JSON shows; those marked `INWARD` are for pages alone."""
    return [field for field in fields(answer) if not field.metadata.get("inward")]


def json_value(value: object) -> Any:
    """Any value of an answer as JSON data."""
    match value:
        case Answer():
            return value.as_json()
        case Text():
            return {"en": value.en, "zh": value.zh}
        case Value():
            return plain(value)
        case tuple() | list():
            return [json_value(part) for part in value]
        case dict():
            return {key: json_value(part) for key, part in value.items()}
        case datetime():
            return instant_json(value)
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            return value


@dataclass(frozen=True)
class Source(Answer):
    """Where something in an answer comes from: a document's paragraph and the event."""

    document: str
    locator: str
    event: UUID
    locators: tuple[str, ...] = ()
