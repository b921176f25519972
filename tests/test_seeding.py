"""Seeds: checked as a whole, recorded at once, and a wrong one named by file, line, field and reason."""

import json
from pathlib import Path

import pytest

from timeline.seeding import WrongSeed, load_seeds, read_seeds

DOCUMENTS = """
[[document]]
symbol = "HSP/HA.2/9"
title = { en = "Report", zh = "报告" }
date = "2023-06-30"
status = "final"
language = "zh"
original_language = "en"
sha256 = "00"
session = "ha-2"
file = "ha-2.zh.txt"

[[document]]
symbol = "ha-1-draft"
title = { en = "Draft" }
status = "draft"
language = "zh"
"""
MEETING = {
    "document": "HSP/HA.2/9",
    "locator": "4",
    "type": "PlenaryMeetingHeld",
    "occurred": {"edtf": "2023-06-05", "part_of_day": "morning", "basis": "stated"},
    "payload": {"number": 1},
}
SECOND = MEETING | {"ordinal": 2, "payload": {"number": 2}}
GAP = {"document": "ha-1-draft", "locator": "24", "missing": {"en": "A number"}}
CONFLICT = {
    "subject": {"en": "A date"},
    "claims": [
        {"document": "HSP/HA.2/9", "locator": "17", "says": {"en": "Morning"}},
        {"document": "ha-1-draft", "locator": "19", "says": {"en": "Afternoon"}},
    ],
}


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder of seeds that can be loaded; beside it lies what is no seed."""
    _write(tmp_path, "ha-2.jsonl", MEETING, SECOND)
    _write(tmp_path, "ha-1.jsonl", MEETING | {"locator": "3"})
    _write(tmp_path, "gaps.jsonl", GAP, GAP)
    _write(tmp_path, "conflicts.jsonl", CONFLICT)
    (tmp_path / "documents.toml").write_text(DOCUMENTS)
    (tmp_path / "persons.toml").write_text("[[person]]\n")
    return tmp_path


def _write(folder, name, *lines):
    text = "".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines)
    (folder / name).write_text(text, encoding="utf-8")


def test_documents_come_first_then_the_streams_by_name_in_the_order_of_their_lines(folder):
    assert [(seed.stream, seed.type) for seed in read_seeds(folder)] == [
        ("documents", "DocumentRegistered"),
        ("documents", "DocumentRegistered"),
        ("documents", "GapNoted"),
        ("documents", "GapNoted"),
        ("documents", "ConflictNoted"),
        ("ha-1", "PlenaryMeetingHeld"),
        ("ha-2", "PlenaryMeetingHeld"),
        ("ha-2", "PlenaryMeetingHeld"),
    ]


def test_what_is_said_of_documents_is_dated_as_the_document_it_was_read_from(folder):
    report, draft, gap, _, conflict, *_ = read_seeds(folder)

    assert (report.occurred.edtf, report.occurred.basis) == ("2023-06-30", "stated")
    assert draft.occurred.basis == gap.occurred.basis == "unknown"
    assert conflict.occurred == report.occurred
    assert (conflict.citation.document, conflict.citation.locator) == ("HSP/HA.2/9", "17")


def test_loading_twice_adds_nothing(store, folder):
    assert (load_seeds(store, folder).new, load_seeds(store, folder).new) == (8, 0)
    assert store.version("ha-2") == 2


def test_the_seeds_that_come_with_the_program_can_be_loaded(sqlite_store):
    loaded = load_seeds(sqlite_store)

    assert loaded.new == len(read_seeds()) == sqlite_store.head().position
    assert load_seeds(sqlite_store).new == 0
    assert [event.payload for event in sqlite_store.read()]


def test_a_folder_without_seeds_holds_none(tmp_path):
    assert read_seeds(tmp_path) == []


def _wrong(**fields):
    return MEETING | {"locator": "5"} | fields


BROKEN = {
    "not JSON": ("{", "not JSON"),
    "no object": ("[]\n", "no JSON object"),
    "unknown type": (_wrong(type="MeetingHeld"), "no event type 'MeetingHeld'"),
    "impossible date": (_wrong(occurred={"edtf": "2025-02-30"}), "occurred.edtf: .*no 2025-02-30"),
    "unknown basis": (_wrong(occurred={"edtf": "2025", "basis": "guessed"}), "occurred.basis: "),
    "unknown region": (
        _wrong(type="VacancyDeclared", payload={"body": "eb", "region": "atlantic"}),
        "region: .*atlantic",
    ),
    "negative count": (
        _wrong(type="CredentialsReported", payload={"formal": -1}),
        "CredentialsReported .*formal: .*greater than or equal to 0",
    ),
    "unknown fact": (_wrong(payload={"number": 1, "nubmer": 2}), "nubmer: "),
    "unknown key": (_wrong(page=3), "page: "),
    "missing fact": (_wrong(payload={}), "number: Field required"),
    "missing key": ({"type": "PlenaryMeetingHeld"}, "document: Field required"),
    "unknown document": (_wrong(document="A/1"), "document: 'A/1' is not among"),
    "same id": (
        SECOND | {"payload": {"number": 9}},
        "ha-2.jsonl, line 2; give one of the two another ordinal",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_line_is_named_and_nothing_is_recorded(sqlite_store, folder, name):
    line, reason = BROKEN[name]
    _write(folder, "ha-2.jsonl", MEETING, SECOND, "\n", line)

    with pytest.raises(WrongSeed, match=rf"^ha-2\.jsonl, line 4: .*{reason}.*; no seed was recorded\.$"):
        load_seeds(sqlite_store, folder)

    assert sqlite_store.head().position == 0


@pytest.mark.parametrize("state", ["Atlantis", "亚特兰蒂斯", "XXX", 7])
def test_a_state_that_nobody_knows_is_named(folder, state):
    turns = {"body": "eb", "turns": [{"state": state}]}
    _write(folder, "ha-2.jsonl", _wrong(type="SeatRotationAgreed", payload=turns))

    with pytest.raises(WrongSeed, match=r"line 1: .*turns\.0\.state: "):
        read_seeds(folder)


@pytest.mark.parametrize(
    ("name", "lines", "place"),
    [
        ("gaps.jsonl", [GAP, GAP | {"missing": {}}], "gaps.jsonl, line 2: missing"),
        ("gaps.jsonl", [GAP | {"document": "A/1"}], "gaps.jsonl, line 1: document"),
        (
            "conflicts.jsonl",
            [CONFLICT | {"claims": CONFLICT["claims"][:1]}],
            "conflicts.jsonl, line 1: claims",
        ),
        ("documents.toml", ["[[document]]\nsymbol = 'A/81/8'\n"], "documents.toml, document 1: title"),
        ("documents.toml", ["[[document]\n"], "documents.toml: .*line 1"),
        ("documents.toml", ["[[dokument]]\n"], "documents.toml: "),
        ("HA 2.jsonl", [MEETING], "HA 2.jsonl: the name"),
    ],
)
def test_what_is_wrong_in_another_file_is_named_too(folder, name, lines, place):
    _write(folder, name, *lines)

    with pytest.raises(WrongSeed, match=place):
        read_seeds(folder)


def test_a_file_that_is_no_text_is_named(folder):
    (folder / "ha-2.jsonl").write_bytes(b"\xff\xfe")

    with pytest.raises(WrongSeed, match=r"ha-2\.jsonl: the file cannot be read"):
        read_seeds(folder)
