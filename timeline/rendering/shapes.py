"""One event as JSON, in the shape that commands, the API and exports share."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from timeline.envelope import Event, occurred_json
from timeline.rendering import summary, title


def event_json(event: Event) -> dict[str, Any]:
    """The event with its titles and summaries in both languages, keys in their fixed order."""
    citation = event.citation
    return {
        "id": str(event.id),
        "position": event.position,
        "stream": event.stream,
        "version": event.version,
        "type": event.type,
        "family": event.payload.family,
        "occurred": occurred_json(event.occurred),
        "recorded_at": instant_json(event.recorded_at),
        "document": citation.document,
        "locator": citation.locator,
        "quote": citation.quote,
        "summary": {"en": summary(event, "en"), "zh": summary(event, "zh")},
        "payload": event.facts,
        "title": {"en": title(event, "en"), "zh": title(event, "zh")},
        **_where_present(event),
    }


def _where_present(event: Event) -> dict[str, Any]:
    extras: dict[str, Any] = {
        "locators": list(event.citation.locators),
        "corrects": str(event.corrects) if event.corrects else None,
        "actor": event.actor,
    }
    return {name: value for name, value in extras.items() if value}


def instant_json(instant: datetime) -> str:
    """An instant in UTC with microseconds, such as `2026-11-20T09:00:00.000000Z`."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
