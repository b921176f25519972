"""The record as known at an instant, read once and kept."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.projections.builders import RECORDED, ZONE, Shelved, new, recorded, retraction, seeds
from timeline.projections.view import Prefixes

FIRST = new("ReportNoted", at="1", subject="A")
SECOND = new("ReportNoted", at="2", stream="ha-8", subject="B")


def test_what_was_recorded_later_is_not_in_the_view():
    prefixes = Prefixes(Shelved(recorded([FIRST, SECOND], apart=60)), ZONE)

    assert prefixes.known_at(RECORDED).position == 0
    assert prefixes.known_at(RECORDED + timedelta(seconds=60)).position == 1
    assert prefixes.known_at(None).position == 2


def test_a_withdrawn_event_stood_until_it_was_withdrawn():
    prefixes = Prefixes(Shelved(recorded([FIRST, retraction(FIRST)], apart=60)), ZONE)
    before, after = prefixes.known_at(RECORDED + timedelta(seconds=60)), prefixes.known_at(None)

    assert before.by_id[FIRST.id].stands
    assert not after.by_id[FIRST.id].stands


def test_the_store_is_read_once_and_then_only_for_what_is_new():
    store = Shelved(recorded([FIRST]))
    prefixes = Prefixes(store, ZONE)
    first = prefixes.known_at(None)

    assert prefixes.known_at(None) is first
    assert store.reads == 1

    store.events = recorded([FIRST, SECOND])

    assert prefixes.known_at(None).streams["ha-9"] is first.streams["ha-9"]
    assert store.reads == 2


def test_another_record_under_the_same_store_is_noticed():
    store = Shelved(recorded([FIRST, SECOND]))
    prefixes = Prefixes(store, ZONE)
    prefixes.known_at(None)
    store.events = recorded([SECOND])

    assert list(prefixes.known_at(None).streams) == ["ha-8"]

    store.events = [replace(recorded([FIRST])[0], hash=b"another")]

    assert list(prefixes.known_at(None).streams) == ["ha-9"]


def test_the_events_that_had_occurred_before_an_instant_are_those_of_earlier_moments():
    late = new("ReportNoted", at="3", on="2030-06-04", subject="C")
    view = Prefixes(Shelved(recorded([late, FIRST])), ZONE).known_at(None)
    evening = view.by_id[late.id].moment

    assert [entry.event.id for entry in view.before(evening)] == [FIRST.id]


def test_the_latest_moment_is_of_something_that_happened_not_of_a_document_s_date():
    unknown = new("ReportNoted", at="9", on="XXXX", document="B/1", subject="D")
    dated = new("ReportNoted", at="1", stream="documents", on="2040", subject="E")
    view = Prefixes(Shelved(recorded([unknown, FIRST, dated])), ZONE).known_at(None)

    assert view.latest == view.by_id[FIRST.id].moment


def test_many_threads_get_the_same_view():
    prefixes = Prefixes(Shelved(recorded(seeds())), ZONE)
    with ThreadPoolExecutor(8) as pool:
        views = list(pool.map(lambda _: prefixes.known_at(None), range(32)))

    assert all(view is views[0] for view in views)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, len(seeds())), min_size=1, max_size=6))
def test_a_view_does_not_depend_on_what_was_asked_before(stops):
    events = recorded(seeds())
    asked = Prefixes(Shelved(events), ZONE)
    asked.known_at(None)
    for stop in stops:
        fresh = Prefixes(Shelved(events[:stop]), ZONE).known_at(None)

        assert asked.at(stop).entries == fresh.entries
