"""JSON schemas of the answers, from the types of their fields."""

from __future__ import annotations

import types
from dataclasses import is_dataclass
from datetime import date, datetime
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from timeline.projections.answers import Answer, outward
from timeline.values import Text, Value

Schema = dict[str, Any]

TEXT: Schema = {
    "type": "object",
    "description": "Words in English and in Chinese; null where only the other was recorded.",
    "required": ["en", "zh"],
    "properties": {"en": {"type": ["string", "null"]}, "zh": {"type": ["string", "null"]}},
}
EVENT: Schema = {
    "type": "object",
    "description": "One event: what happened, when, and where it stands.",
    "required": [
        "id",
        "position",
        "stream",
        "version",
        "type",
        "family",
        "occurred",
        "recorded_at",
        "payload",
    ],
    "properties": {
        "id": {"type": "string", "format": "uuid"},
        "position": {"type": "integer", "minimum": 1},
        "stream": {"type": "string"},
        "version": {"type": "integer", "minimum": 1},
        "type": {"type": "string"},
        "family": {"type": "string"},
        "occurred": {"type": "object"},
        "recorded_at": {"type": "string", "format": "date-time"},
        "document": {"type": "string"},
        "locator": {"type": "string"},
        "locators": {"type": "array", "items": {"type": "string"}},
        "quote": {"type": ["string", "null"]},
        "title": TEXT,
        "summary": TEXT,
        "payload": {"type": "object"},
        "standing": {"enum": ["stands", "corrected", "retracted"]},
        "changed_by": {"type": "array", "items": {"type": "string", "format": "uuid"}},
        "original": {"type": ["object", "null"]},
        "moment": {"type": "string", "format": "date-time"},
    },
}
HITS: Schema = {
    "type": "object",
    "description": "The answer to a query: one page of hits, exact totals, counts by facet.",
    "required": ["query", "total", "hits", "facets"],
    "properties": {
        "query": {"type": "string"},
        "total": {"type": "integer", "minimum": 0},
        "exact": {"type": "integer", "minimum": 0},
        "hits": {"type": "array", "items": {"type": "object"}},
        "facets": {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": {"type": "integer"}},
        },
        "notes": {"type": "array", "items": {"type": "object"}},
        "widened_by": {"type": "array", "items": {"type": "string"}},
        "instead": {"type": ["string", "null"]},
        "position": {"type": "integer"},
        "as_of": {"type": ["integer", "null"]},
        "histogram": {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": {"type": "integer"}},
        },
    },
}
PROBLEM: Schema = {
    "type": "object",
    "description": "What is wrong with a request (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "parameter": {"type": "string"},
        "example": {"type": "string"},
    },
}
_PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    UUID: {"type": "string", "format": "uuid"},
    Any: {},
}


class Schemas:
    """The schemas that were needed so far, by name."""

    def __init__(self, written: dict[str, Schema]) -> None:
        self._written = {"Text": TEXT, **written}

    def written(self) -> dict[str, Schema]:
        """Every schema that something refers to."""
        return dict(sorted(self._written.items()))

    def of(self, kind: Any) -> Schema:
        """The schema of a type, by reference where it has a name."""
        if kind in _PLAIN:
            return _PLAIN[kind]
        if kind is Text:
            return _reference("Text")
        if isinstance(kind, type) and issubclass(kind, Answer):
            return self._answer(kind)
        if isinstance(kind, type) and issubclass(kind, Value):
            return {"type": "object", "description": (kind.__doc__ or "").partition("\n")[0]}
        return self._composed(kind)

    def _composed(self, kind: Any) -> Schema:
        origin, parts = get_origin(kind), get_args(kind)
        if origin is Literal:
            return {"enum": list(parts)}
        if origin in (tuple, list):
            return {"type": "array", "items": self.of(parts[0])}
        if origin is dict:
            return {"type": "object", "additionalProperties": self.of(parts[1])}
        if origin in (Union, types.UnionType):
            return {"anyOf": [{"type": "null"} if part is type(None) else self.of(part) for part in parts]}
        if hasattr(kind, "__metadata__"):
            return self.of(origin)
        return {"type": "object"}

    def _answer(self, kind: type[Answer]) -> Schema:
        name = kind.__name__ if kind.__name__ != "Standing" else "Event"
        if name not in self._written and is_dataclass(kind):
            self._written[name] = {}
            self._written[name] = self._object(kind)
        return _reference(name)

    def _object(self, kind: type[Answer]) -> Schema:
        hints = get_type_hints(kind)
        properties: dict[str, Schema] = {}
        for field in outward(kind):
            name = field.name.rstrip("_")
            if name in kind.one_line:
                properties[name] = {"type": ["string", "null"]}
                name = f"{name}_text"
            properties[name] = self.of(hints[field.name])
        description = (kind.__doc__ or "").partition("\n")[0]
        return {
            "type": "object",
            "description": description,
            "required": list(properties),
            "properties": properties,
        }


def _reference(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}
