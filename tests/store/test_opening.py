"""Opening: what cannot be the record is refused in one sentence that says what to do."""

import sqlite3

import pytest
from sqlalchemy import text

from tests.builders import meeting_held
from timeline.errors import MinutebookError
from timeline.store import UnusableStore


def _sentence(refusal) -> str:
    message = str(refusal.value)
    assert isinstance(refusal.value, MinutebookError)
    assert "\n" not in message
    assert message.endswith(".")
    return message


def test_a_store_opened_again_holds_what_was_recorded(store_url, reopen):
    reopen(store_url).append("ha-2", [meeting_held(1)])

    assert reopen(store_url).head().position == 1


def test_a_database_from_a_newer_version_is_refused(store_url, reopen):
    with reopen(store_url).engine.begin() as db:
        db.execute(text("UPDATE store_version SET version = 2"))

    with pytest.raises(UnusableStore) as refusal:
        reopen(store_url)

    assert "use the newest Minutebook" in _sentence(refusal)


def test_a_database_of_another_program_is_refused(tmp_path, reopen):
    other = sqlite3.connect(tmp_path / "calendar.db")
    other.execute("CREATE TABLE event (day TEXT)")
    other.close()

    with pytest.raises(UnusableStore) as refusal:
        reopen(f"sqlite:///{tmp_path / 'calendar.db'}")

    assert "another program" in _sentence(refusal)


def test_a_file_that_is_no_database_is_refused(tmp_path, reopen):
    (tmp_path / "notes.txt").write_text("The Assembly met.\n" * 100)

    with pytest.raises(UnusableStore) as refusal:
        reopen(f"sqlite:///{tmp_path / 'notes.txt'}")

    assert "not a database" in _sentence(refusal)
    assert "name another file" in _sentence(refusal)


@pytest.mark.parametrize("place", ["/proc/record.db", "/proc/nowhere/record.db", "/tmp"])
def test_a_place_that_cannot_be_written_is_refused(place, reopen):
    with pytest.raises(UnusableStore) as refusal:
        reopen(f"sqlite:///{place}")

    assert "folder" in _sentence(refusal)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "record.db",
        "mysql://host/record",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite+aiosqlite:///r.db",
        "://",
    ],
)
def test_what_is_no_address_of_a_record_is_refused(url, reopen):
    with pytest.raises(UnusableStore) as refusal:
        reopen(url)

    assert "sqlite:///" in _sentence(refusal)


def test_a_server_that_does_not_answer_is_refused_without_telling_the_password(tmp_path, reopen):
    with pytest.raises(UnusableStore) as refusal:
        reopen(f"postgresql+psycopg://clerk:secret@/record?host={tmp_path}")

    assert "see that the server runs" in _sentence(refusal)
    assert "secret" not in str(refusal.value)
