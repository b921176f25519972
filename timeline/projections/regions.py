"""Which regional group a state belongs to, as the record itself states it, dated and cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.events import MembersElected, OfficersElected, Payload, SeatRotationAgreed
from timeline.projections.answers import Answer, Source
from timeline.projections.history import Standing
from timeline.projections.naming import region_text
from timeline.values import Text


@dataclass(frozen=True)
class Belonging(Answer):
    """A state counted to a regional group by one event, on the day of that event."""

    state: str
    region: str
    name: Text
    on: str
    source: Source


def find_belongings(record: Iterable[Standing], state: str | None = None) -> list[Belonging]:
    """Where the record says that a state, or each, belongs to a regional group, in order of time."""
    return [
        Belonging(code, region, region_text(region), entry.event.occurred.edtf, entry.source)
        for entry in record
        if entry.stands
        for code, region in dict.fromkeys(_belonging(entry.payload))
        if state in (None, code)
    ]


def _belonging(payload: Payload) -> Iterator[tuple[str, str]]:
    match payload:
        case MembersElected(groups=groups):
            for group in groups:
                yield from ((state, group.region) for state in group.states)
        case OfficersElected(officers=officers):
            yield from ((o.state, o.region) for o in officers if o.state and o.region)
        case SeatRotationAgreed(region=str() as region, turns=turns):
            yield from ((turn.state, region) for turn in turns)
