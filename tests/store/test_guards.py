"""The database itself refuses to change or remove what is recorded, whoever asks."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from tests.builders import meeting_held

COLUMNS = (
    "position, id, stream, version, type, type_version, occurred_from, occurred_to, occurred, "
    "recorded_at, corrects, payload, meta, prev_hash, hash"
)


def _copy(**changes: str) -> str:
    values = ", ".join(changes.get(name, name) for name in COLUMNS.split(", "))
    return f"INTO event ({COLUMNS}) SELECT {values} FROM event WHERE position = 3"


NEXT = {"position": "4", "version": "4", "prev_hash": "hash"}
FRESH_ID = {"id": "'00000000-0000-5000-8000-000000000000'", "hash": "prev_hash"}
ELSEWHERE = {"stream": "'ha-1'", "version": "1"}
EVERYWHERE = {
    "change": "UPDATE event SET payload = '{}' WHERE position = 2",
    "change of place": "UPDATE event SET position = 9 WHERE position = 3",
    "removal": "DELETE FROM event WHERE position = 3",
    "removal of all": "DELETE FROM event",
    "repetition": f"INSERT {_copy()}",
    "gap": f"INSERT {_copy(**NEXT | FRESH_ID | {'position': '5'})}",
    "fork": f"INSERT {_copy(**NEXT | FRESH_ID | {'prev_hash': 'prev_hash'})}",
    "known id": f"INSERT {_copy(**NEXT)}",
    "head moved back": "UPDATE store_head SET position = 1",
    "head moved on": "UPDATE store_head SET position = 4",
    "head changed": "UPDATE store_head SET hash = prev_hash FROM event WHERE event.position = 3",
    "head removed": "DELETE FROM store_head",
    "second head": "INSERT INTO store_head SELECT 2, position, hash, recorded_at FROM store_head",
}
ON_SQLITE = {
    "replacement": f"INSERT OR REPLACE {_copy()}",
    "replacement by position": f"INSERT OR REPLACE {_copy(**FRESH_ID)}",
    "replacement by id": f"INSERT OR REPLACE {_copy(**NEXT)}",
    "replacement by version": f"INSERT OR REPLACE {_copy(**NEXT | FRESH_ID | {'version': '3'})}",
    "replacement by update": "UPDATE OR REPLACE event SET position = 2 WHERE position = 3",
    "upsert": f"INSERT {_copy()} AND true ON CONFLICT DO UPDATE SET payload = '{{}}'",
    "going back in time": f"INSERT {_copy(**NEXT | FRESH_ID | {'recorded_at': repr('2020')})}",
    "no time at all": f"INSERT {_copy(**NEXT | FRESH_ID | {'recorded_at': 'NULL'})}",
    "head replaced": "REPLACE INTO store_head SELECT id, 0, zeroblob(32), recorded_at FROM store_head",
}
ON_POSTGRESQL = {
    "truncation": "TRUNCATE event",
    "truncation of all": "TRUNCATE event, store_head",
    "truncation of the head": "TRUNCATE store_head",
    "upsert": f"INSERT {_copy()} ON CONFLICT (position) DO UPDATE SET payload = '{{}}'",
    "jump in the stream": f"INSERT {_copy(**NEXT | FRESH_ID | {'version': '6'})}",
    "correction across streams": f"INSERT {_copy(**NEXT | FRESH_ID | ELSEWHERE | {'corrects': 'id'})}",
}
OF_A_REPLICA = {
    "removal": "DELETE FROM event",
    "truncation": "TRUNCATE event",
    "gap": f"INSERT {_copy(**NEXT | FRESH_ID | {'position': '6'})}",
    "head moved back": "UPDATE store_head SET position = 1",
}
REFUSAL = "event: |store_head: |duplicate key|store_head_is_one_row|NOT NULL constraint"


def _execute(store, statements):
    with store.engine.begin() as db:
        for statement in statements:
            db.execute(text(statement))


def _refused(store, *statements):
    store.append("ha-2", [meeting_held(number) for number in (1, 2, 3)])
    before = list(store.read())

    with pytest.raises(DatabaseError, match=REFUSAL):
        _execute(store, statements)

    assert list(store.read()) == before
    assert store.verify().ok


@pytest.mark.parametrize("name", EVERYWHERE)
def test_a_database_refuses(store, name):
    _refused(store, EVERYWHERE[name])


@pytest.mark.parametrize("name", ON_SQLITE)
def test_sqlite_refuses(sqlite_store, name):
    _refused(sqlite_store, ON_SQLITE[name])


@pytest.mark.postgres
@pytest.mark.parametrize("name", ON_POSTGRESQL)
def test_postgresql_refuses(postgres_url, reopen, name):
    _refused(reopen(postgres_url), ON_POSTGRESQL[name])


@pytest.mark.postgres
@pytest.mark.parametrize("name", OF_A_REPLICA)
def test_postgresql_refuses_a_replica_too(postgres_url, reopen, name):
    _refused(reopen(postgres_url), "SET LOCAL session_replication_role = replica", OF_A_REPLICA[name])


def test_what_follows_the_head_is_taken(store):
    """Else the refusals above could come from a slip in the statements."""
    store.append("ha-2", [meeting_held(number) for number in (1, 2, 3)])

    _execute(store, [f"INSERT {_copy(**NEXT | FRESH_ID)}"])

    assert store.head().position == 4
    assert store.verify().position == 4, "but its hash is not that of its content"
