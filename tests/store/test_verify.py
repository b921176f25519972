"""Verifying: any change to what is recorded is found, and the first position that is wrong is named."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import agenda_adopted, meeting_held, outcome_adopted, session_opened
from tests.store.fresh import fresh_store
from timeline.store import UnusableStore
from timeline.store.chain import GENESIS, BrokenChain, Walk, chained, link


def _file(store) -> Path:
    return Path(store.engine.url.database)


def _tamper(store, *statements):
    """What only someone who owns the file can do: drop the guards, then change it."""
    store.close()
    file = sqlite3.connect(_file(store))
    for (trigger,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        file.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        file.execute(statement)
    file.commit()
    file.close()


def _follow(rows):
    walk = Walk()
    for row in rows:
        walk.step(row)


@pytest.fixture
def filled(sqlite_store):
    sqlite_store.append(
        "ha-2", [session_opened(), agenda_adopted(), outcome_adopted(title="默许程序"), meeting_held(4)]
    )
    return sqlite_store


def test_an_untouched_record_verifies_up_to_its_head(filled):
    found = filled.verify()

    assert found.ok
    assert (found.position, found.reason, found.head) == (None, None, filled.head())


def test_an_empty_record_verifies(store):
    assert store.verify().ok


@pytest.mark.parametrize(
    ("statement", "position"),
    [
        ("UPDATE event SET payload = replace(payload, '默', '黙') WHERE position = 3", 3),
        ("UPDATE event SET meta = json_set(meta, '$.locator', '28') WHERE position = 2", 2),
        ("UPDATE event SET occurred = json_set(occurred, '$.basis', 'inferred') WHERE position = 1", 1),
        ("UPDATE event SET occurred_from = replace(occurred_from, 'T', ' ') WHERE position = 2", 2),
        ("UPDATE event SET recorded_at = '2020-01-01T00:00:00.000000Z' WHERE position = 4", 4),
        ("UPDATE event SET stream = 'ha-3', version = 1 WHERE position = 4", 4),
        ("UPDATE event SET type_version = 2 WHERE position = 3", 3),
        ("UPDATE event SET hash = randomblob(32) WHERE position = 4", 4),
        ("UPDATE event SET prev_hash = randomblob(32) WHERE position = 3", 3),
        ("UPDATE event SET payload = CAST(x'7b22ff227d' AS TEXT) WHERE position = 3", 3),
        ("DELETE FROM event WHERE position = 2", 2),
        ("DELETE FROM event WHERE position >= 3", 3),
        ("UPDATE store_head SET position = 3", 3),
        ("UPDATE store_head SET hash = randomblob(32)", 4),
        ("DELETE FROM store_head", 1),
    ],
)
def test_what_was_changed_is_named_by_its_position(filled, statement, position):
    if "7b22ff" in statement:
        _tamper(filled, "PRAGMA ignore_check_constraints = ON", statement)
    else:
        _tamper(filled, statement)

    found = filled.verify()

    assert not found.ok
    assert found.position == position, found.reason


def test_a_rewritten_event_breaks_the_chain_even_with_a_hash_of_its_own(filled):
    row = next(filled.rows(after=1))
    forged = row._replace(payload='{"items":[]}')
    _tamper(
        filled,
        f"UPDATE event SET payload = '{forged.payload}', hash = x'{link(forged).hex()}' WHERE position = 2",
    )

    assert filled.verify().position == 3


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"version": 7}, "version 7 of ha-2, where 3 should be"),
        ({"recorded_at": "2020-01-01T00:00:00.000000Z"}, "recorded before"),
        ({"position": 9}, "position 3 is missing"),
    ],
)
def test_a_chain_forged_from_some_event_on_must_still_be_one_that_could_have_been(filled, change, reason):
    rows = [row._replace(**change) if row.position == 3 else row for row in filled.rows()]

    with pytest.raises(BrokenChain, match=reason) as broken:
        _follow(chained(rows, GENESIS))

    assert broken.value.position == 3


@given(st.data())
def test_any_byte_of_a_payload_changed_in_the_file_is_found(data):
    with fresh_store() as store:
        store.append("ha-2", [outcome_adopted(title=f"默许程序 {number}") for number in range(1, 6)])
        position = data.draw(st.integers(1, 5))
        payload = next(store.rows(after=position - 1)).payload.encode()
        store.close()
        content = bytearray(_file(store).read_bytes())
        assert content.count(payload) == 1
        at = content.index(payload) + data.draw(st.integers(0, len(payload) - 1))
        content[at] ^= data.draw(st.integers(1, 255))
        _file(store).write_bytes(content)

        found = store.verify()

        assert (found.ok, found.position) == (False, position)


def test_a_damaged_event_is_not_read_as_if_it_were_sound(filled):
    _tamper(filled, "PRAGMA ignore_check_constraints = ON", "UPDATE event SET meta = '{' WHERE position = 3")

    with pytest.raises(UnusableStore, match="position 3 cannot be read"):
        list(filled.read())


def test_an_index_that_lost_an_event_is_found(filled):
    _tamper(
        filled,
        "PRAGMA writable_schema = ON",
        "DELETE FROM sqlite_master WHERE name = 'event_by_stream'",
        "PRAGMA writable_schema = RESET",
    )

    assert "damaged" in filled.verify().reason
