"""Export and import: a round trip changes nothing, and nothing that was changed comes in."""

import io
import json
import re

import pytest
from hypothesis import given

from tests.builders import agenda_adopted, corrected, meeting_held, outcome_adopted, session_opened
from tests.store.fresh import fresh_store
from tests.store.strategies import histories
from timeline.store import Diverges, WrongLine, export_record, import_record, record_lines
from timeline.store.chain import GENESIS, chained
from timeline.store.exchange import exported

NASTY = "“默许程序”\u2028\u0085\x00\t\\ 𝒳 é e\u0301 </script>"


def _exported(store) -> str:
    out = io.StringIO(newline="")
    export_record(store, out)
    return out.getvalue()


def _changed(line: str, **fields) -> str:
    return json.dumps(json.loads(line) | fields)


@pytest.fixture
def lines(tmp_path_factory, reopen):
    """The exported lines of a record of five events."""
    store = reopen(f"sqlite:///{tmp_path_factory.mktemp('source')}/record.db")
    outcome = outcome_adopted(title=NASTY, quote=NASTY, actor="clerk")
    store.append(
        "ha-2", [session_opened(), agenda_adopted(), outcome, corrected(outcome, {NASTY: [1.5, NASTY]})]
    )
    store.append("ha-1", [meeting_held(stream="ha-1")])
    return _exported(store).splitlines(keepends=True)


@given(histories())
def test_export_import_export_is_byte_identical(history):
    with fresh_store() as source, fresh_store() as copy:
        source.append_all(history)

        imported = import_record(copy, _exported(source).splitlines())

        assert _exported(copy) == _exported(source)
        assert list(copy.rows()) == list(source.rows())
        assert (imported.new, imported.known, imported.head) == (len(history), 0, source.head())


def test_a_record_goes_from_one_database_to_the_other_and_back(store, sqlite_store, lines, tmp_path, reopen):
    import_record(store, lines)
    back = reopen(f"sqlite:///{tmp_path / 'back.db'}")
    import_record(back, record_lines(store))

    assert _exported(back) == _exported(store) == "".join(lines)
    assert store.verify().ok


def test_a_line_is_the_event_as_others_read_it(lines):
    line = json.loads(lines[2])

    assert line["position"] == 3
    assert (line["stream"], line["version"], line["type"], line["family"]) == (
        "ha-2",
        3,
        "OutcomeAdopted",
        "adoption",
    )
    assert line["occurred"] == {"edtf": "2023-06-05", "part_of_day": None, "basis": "stated"}
    assert line["recorded_at"] == "2026-11-20T09:00:00.000000Z"
    assert line["payload"]["symbol"] == "2/7"
    assert re.fullmatch("[0-9a-f]{64}", line["hash"])


def test_a_summary_is_exported_where_one_can_be_given_and_left_out_of_the_import(store, lines):
    import_record(store, lines)
    described = list(record_lines(store, lambda event: {"en": f"{event.type}!"}))

    assert json.loads(described[0])["summary"] == {"en": "SessionOpened!"}
    assert import_record(store, described).known == 5


def test_importing_again_adds_only_the_rest(store, lines):
    first, again, whole = (import_record(store, some) for some in (lines[:2], lines[:2], lines))

    assert [(done.new, done.known) for done in (first, again, whole)] == [(2, 0), (0, 2), (3, 2)]


def test_importing_a_part_of_what_is_there_adds_nothing(store, lines):
    import_record(store, lines)

    assert import_record(store, lines[:3]).head.position == 5


def test_lines_may_be_bytes_and_some_may_be_empty(store, lines):
    assert import_record(store, [line.encode() for line in ["\n", *lines, " \n"]]).new == 5


def test_what_follows_an_import_is_chained_to_it(store, lines):
    import_record(store, lines)
    store.append("ha-2", [meeting_held(9)], expected_version=4)

    assert store.verify().ok


def test_a_record_that_parts_from_this_one_is_refused(store, lines):
    store.append("ha-2", [session_opened(), meeting_held(1)])

    with pytest.raises(Diverges, match="at position 2;"):
        import_record(store, lines)

    assert store.head().position == 2


CHANGES = {
    "payload": {"kind": "decision", "symbol": "2/8"},
    "occurred": {"edtf": "2023-06-06", "part_of_day": None, "basis": "stated"},
    "recorded_at": "2026-11-20T09:00:00.000001Z",
    "occurred_from": "2023-06-05T00:00:00Z",
    "stream": "ha-3",
    "version": 4,
    "position": 9,
    "type": "OutcomeRejected",
    "type_version": 2,
    "document": "A/1",
    "locator": "99",
    "quote": None,
    "family": "election",
    "meta": {"document": "HSP/HA.2/9"},
    "corrects": "00000000-0000-5000-8000-000000000000",
    "id": "ABC",
    "hash": "0" * 64,
    "prev_hash": "f" * 63,
}


@pytest.mark.parametrize("field", CHANGES)
def test_a_changed_line_is_refused_by_its_number_and_nothing_is_imported(store, lines, field):
    lines[2] = _changed(lines[2], **{field: CHANGES[field]})

    with pytest.raises(WrongLine, match=r"Line 3 cannot be imported: .*; nothing was imported") as refusal:
        import_record(store, lines)

    assert refusal.value.number == 3
    assert store.head().position == 0


@pytest.mark.parametrize(
    "line", ["{", "[]", "null", "{}", '{"position": 3}', "\ufeff{}", "[" * 100_000, b"\xff\xfe{"]
)
def test_a_broken_line_is_refused_by_its_number_with_the_reason(sqlite_store, lines, line):
    with pytest.raises(WrongLine, match=r"^Line 3 cannot be imported: .{5,}; nothing was imported\.$"):
        import_record(sqlite_store, [*lines[:2], line])

    assert sqlite_store.head().position == 0


def test_a_missing_line_is_noticed_at_the_one_after_it(sqlite_store, lines):
    with pytest.raises(WrongLine, match=r"Line 2 .*position 2 is missing"):
        import_record(sqlite_store, [lines[0], *lines[2:]])


FORGERIES = {
    "recorded_at": ("2020-01-01T00:00:00.000000Z", "recorded before"),
    "version": (7, "version 7 of ha-2, where 3 should be"),
    "occurred_from": ("2023-06-04T21:00:00Z", "occurred_from"),
    "id": ("E5B9F1A7-0000-5000-8000-000000000000", "id: "),
    "type": ("OutcomeRejected", "no event type"),
    "type_version": (2, "newer Minutebook"),
    "payload": ('{"kind":"decision"}', "title"),
    "occurred": ('{"edtf":"2025-02-30","basis":"stated"}', "2025-02-30"),
    "meta": ('{"locator":"27"}', "document"),
}


@pytest.mark.parametrize("field", FORGERIES)
def test_a_line_that_could_never_have_been_recorded_is_refused_though_its_hash_is_right(
    sqlite_store, lines, field, tmp_path, reopen
):
    import_record(sqlite_store, lines)
    value, reason = FORGERIES[field]
    rows = [row._replace(**{field: value}) if row.position == 3 else row for row in sqlite_store.rows()]
    forged = [json.dumps(exported(row)) for row in chained(rows, GENESIS)]

    with pytest.raises(WrongLine, match=f"Line 3 cannot be imported: .*{reason}"):
        import_record(reopen(f"sqlite:///{tmp_path / 'forged.db'}"), forged)
