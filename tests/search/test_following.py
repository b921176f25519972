"""The index follows the store, and is made anew whenever it is not the store's."""

from pathlib import Path

import pytest

from search.errors import IndexBusy, NewerIndex, NotWritable
from search.following import FORMAT, Follower
from search.index import open_index, rebuild_index, verify_index
from search.whoosh_index import locked
from tests.builders import corrected, meeting_held, outcome_adopted, retracted, session_opened
from timeline.errors import MinutebookError


def current(folder: Path) -> Path:
    return folder / (folder / "current").read_text().strip()


def test_nothing_is_made_before_the_index_is_asked(sqlite_store, tmp_path):
    open_index(tmp_path / "index", sqlite_store).close()

    assert not (tmp_path / "index").exists()


def test_an_event_is_found_as_soon_as_it_is_recorded(sqlite_store, index):
    assert index.search("smart cities").total == 0

    sqlite_store.append("ha-2", [outcome_adopted(title="Smart cities")])

    assert index.search("smart cities").total == 1


def test_another_process_finds_it_too(sqlite_store, index, reopen_index):
    other = reopen_index(sqlite_store)
    assert other.search("smart cities").total == 0
    sqlite_store.append("ha-2", [outcome_adopted(title="Smart cities")])
    index.follow()

    assert other.search("smart cities").total == 1


def test_following_twice_changes_nothing(sqlite_store, index, tmp_path):
    sqlite_store.append("ha-2", [session_opened(), outcome_adopted()])
    index.follow()
    files = sorted(path.name for path in current(tmp_path / "index").iterdir())

    assert index.follow() == 2
    assert sorted(path.name for path in current(tmp_path / "index").iterdir()) == files


def test_an_empty_record_has_an_empty_index(index):
    assert index.follow() == 0
    assert index.verify().ok
    assert index.search("anything").hits == ()


def test_a_corrected_event_is_found_by_what_holds_now(sqlite_store, index):
    wrong = outcome_adopted(title="Tidy streets")
    sqlite_store.append("ha-2", [wrong])
    index.follow()
    sqlite_store.append("ha-2", [corrected(wrong, {"title": {"en": "Quiet harbours"}})])

    [hit] = index.search("quiet harbours", type="OutcomeAdopted").hits

    assert hit.event == str(wrong.id)
    assert hit.mark == "corrected"
    assert index.search("tidy streets", type="OutcomeAdopted").total == 0


def test_a_retracted_event_says_so_and_comes_last(sqlite_store, index):
    kept, withdrawn = outcome_adopted("2/1", title="Housing"), outcome_adopted("2/2", title="Housing")
    sqlite_store.append("ha-2", [withdrawn, kept])
    sqlite_store.append("ha-2", [retracted(withdrawn)])

    hits = index.search("housing", type="OutcomeAdopted").hits

    assert [hit.event for hit in hits] == [str(kept.id), str(withdrawn.id)]
    assert [hit.mark for hit in hits] == ["stands", "retracted"]


def test_an_index_kept_up_to_date_equals_one_made_anew(sqlite_store, index, tmp_path):
    first = outcome_adopted(title="Housing")
    for events in ([session_opened()], [first, meeting_held(2)], [corrected(first, {"title": "住房"})]):
        sqlite_store.append("ha-2", events)
        index.follow()

    assert index.verify().problems == ()
    assert index.verify().entries == 4
    assert rebuild_index(tmp_path / "other", sqlite_store) == 4
    assert verify_index(tmp_path / "other", sqlite_store).ok


def test_the_index_of_another_record_is_made_anew(
    index, sqlite_store, tmp_path, reopen, reopen_index, caplog
):
    sqlite_store.append("ha-2", [session_opened(), outcome_adopted(title="Housing")])
    index.follow()
    other = reopen(f"sqlite:///{tmp_path / 'other.db'}")
    other.append("ha-2", [meeting_held(), meeting_held(2), outcome_adopted(title="Water")])

    moved = reopen_index(other)

    assert (moved.search("housing").total, moved.search("water").total) == (0, 1)
    assert caplog.text.count("belongs to another record") == 1


def test_a_restored_record_that_is_shorter_makes_the_index_anew(
    index, sqlite_store, tmp_path, reopen, reopen_index
):
    sqlite_store.append("ha-2", [session_opened()])
    shorter = reopen(f"sqlite:///{tmp_path / 'restored.db'}")
    shorter.append("ha-2", [session_opened()])
    sqlite_store.append("ha-2", [outcome_adopted(title="Housing")])
    index.follow()

    assert reopen_index(shorter).search("housing").total == 0


@pytest.mark.parametrize("damage", ["torn", "emptied", "removed", "scribbled", "pointer"])
def test_a_damaged_index_is_made_anew(index, sqlite_store, tmp_path, reopen_index, caplog, damage):
    sqlite_store.append("ha-2", [outcome_adopted(title="Housing")])
    index.follow()
    index.close()
    for path in current(tmp_path / "index").iterdir():
        if damage == "torn":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        elif damage == "emptied":
            path.write_bytes(b"")
        elif damage == "removed":
            path.unlink()
        elif damage == "scribbled":
            path.write_bytes(bytes(reversed(path.read_bytes())))
    if damage == "pointer":
        (tmp_path / "index" / "current").write_bytes(b"\xff\xfe")

    assert reopen_index(sqlite_store).search("housing").total == 1
    assert "made anew" in caplog.text


def test_an_index_made_by_other_code_is_made_anew(index, sqlite_store, tmp_path, reopen_index, caplog):
    sqlite_store.append("ha-2", [outcome_adopted(title="Housing")])
    index.follow()
    index.close()
    with_checkpoint(tmp_path / "index", sqlite_store, digest="older")

    assert reopen_index(sqlite_store).search("housing").total == 1
    assert "another version of the program" in caplog.text


def test_an_index_from_a_newer_version_is_refused_in_one_sentence(
    index, sqlite_store, tmp_path, reopen_index
):
    index.follow()
    index.close()
    with_checkpoint(tmp_path / "index", sqlite_store, format=FORMAT + 1)

    with pytest.raises(NewerIndex, match=r"update the program"):
        reopen_index(sqlite_store).search("housing")


def with_checkpoint(folder, store, **changes):
    index = Follower(folder, store).open_current()
    index.write([], index.checkpoint() | changes)


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(sqlite_store, tmp_path, reopen_index):
    (tmp_path / "taken").write_text("a file")

    with pytest.raises(NotWritable, match="MINUTEBOOK_HOME") as error:
        reopen_index(sqlite_store, tmp_path / "taken" / "index").search("housing")
    assert isinstance(error.value, MinutebookError)


def test_a_search_does_not_wait_for_another_that_is_writing(sqlite_store, index, tmp_path):
    sqlite_store.append("ha-2", [outcome_adopted(title="Housing")])
    index.follow()
    sqlite_store.append("ha-2", [outcome_adopted("2/8", title="Housing in cities")])

    with locked(tmp_path / "index" / "lock", 0):
        assert index.search("housing").total == 1
        with pytest.raises(IndexBusy):
            index.follow(wait=0.0)
    assert index.search("housing").total == 2


def test_the_schema_that_whoosh_unpickles_holds_nothing_of_ours(index, tmp_path):
    index.follow()

    names = b"".join(path.read_bytes() for path in current(tmp_path / "index").glob("*.toc"))

    assert b"search." not in names
