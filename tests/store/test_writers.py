"""Many writers at once, and writers that are killed: one order, nothing lost, the chain whole."""

import random
import time
from contextlib import suppress

import pytest

from tests.builders import meeting_held
from tests.store.writers import PROCESSES, append_for_ever, append_in_turn, append_meetings, start
from timeline.store import WrongExpectedVersion

WRITERS = 8


def _finish(processes):
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0] * len(processes)


def test_eight_processes_open_a_fresh_store_and_append_without_a_gap_or_a_loss(store_url, reopen):
    ready = PROCESSES.Barrier(WRITERS)
    _finish([start(append_meetings, store_url, ready, f"eb-202{n}", 5, 3) for n in range(WRITERS)])

    store = reopen(store_url)
    events = list(store.read())
    assert [event.position for event in events] == list(range(1, WRITERS * 15 + 1))
    assert {(event.stream, event.version) for event in events} == {
        (f"eb-202{n}", version) for n in range(WRITERS) for version in range(1, 16)
    }
    assert store.verify().ok


def test_eight_processes_share_one_stream_by_reading_again_when_refused(store_url, reopen):
    _finish([start(append_in_turn, store_url, "ha-2", [n, n + WRITERS]) for n in range(1, WRITERS + 1)])

    store = reopen(store_url)
    assert [event.version for event in store.read(stream="ha-2")] == list(range(1, 2 * WRITERS + 1))
    assert store.verify().ok


def test_a_writer_killed_at_any_moment_leaves_a_store_that_opens_and_verifies(store_url, reopen):
    reopen(store_url)
    chance = random.Random(2)
    for _ in range(12):
        told, telling = PROCESSES.Pipe(duplex=False)
        writer = start(append_for_ever, store_url, "ha-2", telling)
        telling.close()
        confirmed = told.recv() if chance.random() < 0.8 else 0
        time.sleep(chance.random() / 50)
        writer.kill()
        writer.join()
        with suppress(EOFError):
            while True:
                confirmed = told.recv()

        store = reopen(store_url)
        assert store.verify().ok
        assert store.version("ha-2") >= confirmed, "what was confirmed is there"


def test_the_first_to_open_a_store_may_be_killed_while_making_it(tmp_path, reopen):
    for n in range(6):
        url = f"sqlite:///{tmp_path / f'{n}.db'}"
        told, telling = PROCESSES.Pipe(duplex=False)
        writer = start(append_for_ever, url, "ha-2", telling)
        time.sleep(n / 100)
        writer.kill()
        writer.join()
        told.close()
        telling.close()

        assert reopen(url).verify().ok


def test_of_two_writers_who_both_saw_version_7_one_is_refused(store_url, reopen):
    one, other = reopen(store_url), reopen(store_url)
    one.append("ha-2", [meeting_held(number) for number in range(1, 8)], expected_version=0)
    assert one.version("ha-2") == other.version("ha-2") == 7

    one.append("ha-2", [meeting_held(8)], expected_version=7)
    with pytest.raises(WrongExpectedVersion, match="version 8, not 7"):
        other.append("ha-2", [meeting_held(9)], expected_version=7)

    assert one.version("ha-2") == other.version("ha-2") == 8
