"""Appending: once, in order, and only by who knows where the stream stands."""

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given

from tests.builders import (
    agenda_adopted,
    corrected,
    event,
    meeting_held,
    outcome_adopted,
    retracted,
    session_opened,
)
from tests.conftest import NOW
from tests.store.fresh import fresh_store
from tests.store.strategies import histories
from timeline.events import EventRetracted
from timeline.store import ContradictsRecorded, WrongEvent, WrongExpectedVersion


def test_what_is_appended_is_read_in_the_order_of_its_positions(store):
    store.append("ha-2", [session_opened(), agenda_adopted()], expected_version=0)

    assert [(event.position, event.version, event.type) for event in store.read()] == [
        (1, 1, "SessionOpened"),
        (2, 2, "AgendaAdopted"),
    ]


def test_an_event_comes_back_as_it_was_given(store):
    given = outcome_adopted(title="默许程序", quote="“Silence”", actor="clerk", occurred="2023-06-09")

    recorded = store.append("ha-2", [given]).events[0]

    assert (recorded.id, recorded.payload, recorded.occurred) == (given.id, given.payload, given.occurred)
    assert (recorded.citation, recorded.actor) == (given.citation, "clerk")
    assert recorded.occurred_to - recorded.occurred_from == timedelta(days=1)
    assert store.find(given.id) == recorded


def test_appending_twice_is_appending_once(store):
    first = store.append("ha-2", [session_opened()], expected_version=0)
    second = store.append("ha-2", [session_opened()], expected_version=0)

    assert (first.new, second.new) == (1, 0)
    assert first.events == second.events


@given(histories())
def test_appending_any_history_twice_is_appending_it_once(history):
    with fresh_store() as store:
        first = store.append_all(history)
        head = store.head()

        assert (first.new, store.append_all(history).new) == (len(history), 0)
        assert store.append_all(history).events == first.events
        assert store.head() == head
        assert store.verify().ok


def test_of_a_batch_partly_recorded_the_rest_is_added(store):
    store.append("ha-2", [session_opened()])

    appended = store.append("ha-2", [session_opened(), agenda_adopted()], expected_version=1)

    assert appended.new == 1
    assert [event.version for event in appended.events] == [1, 2]


def test_an_event_given_twice_in_one_batch_is_recorded_once(store):
    assert store.append("ha-2", [session_opened(), session_opened()]).new == 1


def test_a_writer_with_an_old_version_is_refused(store):
    store.append("ha-2", [session_opened()], expected_version=0)

    with pytest.raises(WrongExpectedVersion):
        store.append("ha-2", [agenda_adopted()], expected_version=0)

    assert store.version("ha-2") == 1


def test_the_same_id_with_other_content_is_refused_with_both_shown(store):
    store.append("ha-2", [outcome_adopted(locator="27", title="Smart cities")])

    with pytest.raises(ContradictsRecorded, match=r"recorded: .*Smart cities.*offered: .*Clever cities"):
        store.append("ha-2", [outcome_adopted(locator="27", title="Clever cities")])


def test_who_recorded_an_event_and_its_quote_do_not_contradict(store):
    store.append("ha-2", [meeting_held(locator="4", actor="seeds")])

    assert store.append("ha-2", [meeting_held(locator="4", actor="clerk", quote="…")]).new == 0


def test_one_contradiction_keeps_the_whole_batch_out(store):
    store.append("ha-2", [outcome_adopted(locator="27", title="Smart cities")])

    with pytest.raises(ContradictsRecorded):
        store.append_all([session_opened(), outcome_adopted(locator="27", title="Clever cities")])

    assert store.head().position == 1


def test_several_streams_are_appended_in_one_transaction(store):
    store.append_all([meeting_held(1, stream="ha-1"), meeting_held(1), meeting_held(2, stream="ha-1")])

    assert [(event.stream, event.version) for event in store.read()] == [
        ("ha-1", 1),
        ("ha-2", 1),
        ("ha-1", 2),
    ]


def test_an_event_of_another_stream_is_refused(store):
    with pytest.raises(WrongEvent, match="is of ha-1"):
        store.append("ha-2", [meeting_held(stream="ha-1")])


def test_a_stream_must_be_named_like_a_session(sqlite_store):
    with pytest.raises(WrongEvent, match="no stream"):
        sqlite_store.append("HA 2", [meeting_held(stream="HA 2")])


def test_a_correction_follows_what_it_corrects(store):
    outcome = outcome_adopted()
    store.append("ha-2", [outcome, corrected(outcome, {"symbol": "2/8"})])

    withdrawn = store.append("ha-2", [retracted(outcome)]).events[0]

    assert withdrawn.corrects == outcome.id


@pytest.mark.parametrize("stream", ["ha-1", "ha-2"])
def test_a_correction_of_what_its_stream_does_not_hold_is_refused(store, stream):
    store.append("ha-2", [session_opened()])
    of = session_opened() if stream == "ha-1" else agenda_adopted()

    with pytest.raises(WrongEvent, match="no earlier event"):
        store.append(stream, [retracted(of, stream=stream)])


def test_a_correction_whose_payload_names_another_event_is_refused(sqlite_store):
    payload = EventRetracted(of=UUID(int=1))

    with pytest.raises(WrongEvent, match="same event"):
        sqlite_store.append("ha-2", [event(payload, corrects=UUID(int=2))])


def test_the_time_of_recording_never_goes_back(store_url, reopen):
    ahead = reopen(store_url, now=lambda: NOW + timedelta(hours=1))
    behind = reopen(store_url, now=lambda: NOW)

    ahead.append("ha-2", [session_opened()])
    late = behind.append("ha-2", [agenda_adopted()]).events[0]

    assert late.recorded_at == NOW + timedelta(hours=1) == behind.head().recorded_at
