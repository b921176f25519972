"""The answers do not depend on the order in which events reach the record."""

from datetime import date
from functools import lru_cache
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.projections.builders import record_of, seeded, seeds

TODAY = date(2026, 11, 20)


def answers(record):
    """What the record tells, without the order of what stands in one paragraph."""
    return {
        "members": [record.members("eb", date(year, 6, 15)).as_json() for year in range(2019, 2027)],
        "officers": [_bag(record.officers(body, date(2026, 1, 1))) for body in ("ha", "cpr", "eb")],
        "upcoming": _bag(record.upcoming(TODAY)),
        "mandates": _bag(record.mandates(today=TODAY)),
        "sessions": {s.session: (s.status, s.when, s.events, s.outcomes) for s in record.sessions()},
        "state": _state(record.session("ha-2-resumed", "2025-05-30T12:30+03:00")),
    }  # fmt: skip


def _bag(found):
    return sorted(str(answer.as_json()) for answer in found)


def _state(state):
    items = [(item.number, item.status, item.events) for item in state.agenda]
    return (state.status, state.events, items, [meeting.as_json() for meeting in state.meetings])


@lru_cache(1)
def expected():
    return answers(seeded())


@settings(max_examples=4, deadline=None)
@given(order=st.integers(0, 10**6))
def test_the_seeds_may_arrive_in_any_order(order):
    events = list(seeds())
    Random(order).shuffle(events)
    found = answers(record_of(*events))

    assert [name for name, answer in expected().items() if found[name] != answer] == []
