"""Reading: by position, by stream, by type, as known at an instant, from many threads."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import count, islice

import pytest

from tests.builders import agenda_adopted, meeting_held, session_closed, session_opened
from tests.conftest import NOW
from timeline.store import Head
from timeline.store.reading import PAGE


def _types(events):
    return [event.type for event in events]


@pytest.fixture
def filled(store):
    store.append("ha-2", [session_opened(), agenda_adopted(), session_closed()])
    store.append("ha-1", [session_opened(stream="ha-1")])
    return store


def test_an_empty_store_has_no_events_and_a_head_at_0(store):
    assert list(store.read()) == []
    assert store.head() == Head(0, bytes(32), None)
    assert store.version("ha-2") == 0


def test_a_stream_is_read_alone(filled):
    assert [event.version for event in filled.read(stream="ha-2")] == [1, 2, 3]


def test_types_are_read_alone(filled):
    assert _types(filled.read(types=["SessionClosed", "AgendaAdopted"])) == ["AgendaAdopted", "SessionClosed"]
    assert _types(filled.read(types=[])) == []


def test_reading_goes_on_after_a_position_up_to_a_limit(filled):
    assert [event.position for event in filled.read(after=1, limit=2)] == [2, 3]


def test_the_head_is_the_last_event(filled):
    last = list(filled.read())[-1]

    assert filled.head() == Head(4, last.hash, NOW)


def test_an_unknown_id_is_not_found(filled):
    assert filled.find(meeting_held(9).id) is None


def test_what_was_recorded_later_is_not_known_before(store_url, reopen):
    minutes = count()
    store = reopen(store_url, now=lambda: NOW + timedelta(minutes=next(minutes)))
    store.append("ha-2", [session_opened()])
    store.append("ha-2", [agenda_adopted()])

    assert _types(store.read(known_at=NOW - timedelta(microseconds=1))) == []
    assert _types(store.read(known_at=NOW)) == ["SessionOpened"]
    assert _types(store.read(known_at=NOW + timedelta(minutes=1))) == ["SessionOpened", "AgendaAdopted"]


def test_a_reader_may_append_and_does_not_see_what_it_appends(store):
    store.append("ha-2", [meeting_held(number) for number in range(1, PAGE + 1)])

    for event in store.read():
        if event.position % 100 == 0:
            store.append("ha-2", [meeting_held(PAGE + event.position)])

    assert event.position == PAGE
    assert store.head().position == PAGE + PAGE // 100


def test_more_events_than_a_page_are_read_in_one_go(sqlite_store):
    sqlite_store.append("ha-2", [meeting_held(number) for number in range(1, 2 * PAGE + 2)])

    assert [event.position for event in sqlite_store.read()] == list(range(1, 2 * PAGE + 2))
    assert len(list(islice(sqlite_store.read(), 3))) == 3


def test_many_threads_read_one_store_while_another_writes(store):
    def read(_):
        return [event.position for event in store.read()]

    with ThreadPoolExecutor(8) as threads:
        seen = threads.map(read, range(40))
        for number in range(1, 21):
            store.append("ha-2", [meeting_held(number)])

    assert all(positions == list(range(1, len(positions) + 1)) for positions in seen)
    assert read(0) == list(range(1, 21))
