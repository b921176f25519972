"""Appending: once, in order, and only by who knows where the stream stands."""

import pytest

from tests.builders import agenda_adopted, outcome_adopted, session_opened
from timeline.store import ContradictsRecorded, WrongExpectedVersion


def test_what_is_appended_is_read_in_the_order_of_its_positions(store):
    store.append("ha-2", [session_opened(), agenda_adopted()], expected_version=0)

    assert [(event.position, event.type) for event in store.read()] == [
        (1, "SessionOpened"),
        (2, "AgendaAdopted"),
    ]


def test_appending_twice_is_appending_once(store):
    first = store.append("ha-2", [session_opened()], expected_version=0)
    second = store.append("ha-2", [session_opened()], expected_version=0)

    assert (first.new, second.new) == (1, 0)
    assert first.events == second.events


def test_a_writer_with_an_old_version_is_refused(store):
    store.append("ha-2", [session_opened()], expected_version=0)

    with pytest.raises(WrongExpectedVersion):
        store.append("ha-2", [agenda_adopted()], expected_version=0)

    assert store.version("ha-2") == 1


def test_the_same_id_with_other_content_is_refused_with_both_shown(store):
    store.append("ha-2", [outcome_adopted("2/7", locator="27", title="Smart cities")])

    with pytest.raises(ContradictsRecorded, match=r"Smart cities.*offered.*Clever cities"):
        store.append("ha-2", [outcome_adopted("2/7", locator="27", title="Clever cities")])
