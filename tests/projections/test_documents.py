"""Documents, gaps, and the choice of events."""

from dataclasses import replace

import pytest

from tests.projections.builders import DOCUMENT, new, record_of, retraction
from timeline.events import read_payload


def about(type_name, at="title", **facts):
    """Something about a document: `document` and `locator` are facts of it, not only its citation."""
    event = new("ReportNoted", stream="documents", on="XXXX", at=at, subject="placeholder")
    return replace(event, payload=read_payload(type_name, facts))


REGISTERED = about("DocumentRegistered", symbol=DOCUMENT, title="A report", status="final", language="zh")
GAP = about("GapNoted", at="23", document=DOCUMENT, locator="23", missing="The names")
OPENED = new("SessionOpened", at="2", on="2030-06-03T10:00:00+03:00", by="A", state="KEN")
NOTED = new("ReportNoted", at="10", on="2030-06-04", subject="B", locators=("10", "9"))
ELECTED = new(
    "MembersElected", at="11", on="2030-06-05", body="eb",
    groups=[{"region": "african", "seats": 1, "states": ["GHA"]}],
)  # fmt: skip
RECORD = (REGISTERED, GAP, OPENED, NOTED, ELECTED)


def chosen(*events, **given):
    return [entry.event.type for entry in record_of(*(events or RECORD)).events(**given)]


def test_a_document_tells_how_much_of_the_record_rests_on_it():
    (found,) = record_of(*RECORD).documents()

    assert (found.symbol, found.events, found.gaps, found.conflicts) == (DOCUMENT, 3, 1, 0)
    assert found.paragraphs == ("2", "9", "10", "11")


def test_a_document_that_is_only_cited_is_listed_without_a_title():
    (found,) = record_of(OPENED).documents()

    assert (found.symbol, found.title, found.event) == (DOCUMENT, None, None)


def test_gaps_are_listed_by_document():
    record = record_of(*RECORD)

    assert [gap.missing.en for gap in record.gaps(DOCUMENT)] == ["The names"]
    assert record.gaps("B/1") == []
    assert {"document", "locator", "missing"} <= set(record.gaps()[0].as_json())


def test_events_about_documents_are_left_out_unless_asked_for():
    assert chosen() == ["SessionOpened", "ReportNoted", "MembersElected"]
    assert chosen(family="document") == ["DocumentRegistered", "GapNoted"]
    assert chosen(type="GapNoted") == ["GapNoted"]
    assert "GapNoted" in chosen(document=DOCUMENT)


@pytest.mark.parametrize(
    ("given", "types"),
    [
        ({"session": "ha-9"}, ["SessionOpened", "ReportNoted", "MembersElected"]),
        ({"session": "ha-8"}, []),
        ({"type": "ReportNoted"}, ["ReportNoted"]),
        ({"family": "opening"}, ["SessionOpened"]),
        ({"state": "KEN"}, ["SessionOpened"]),
        ({"state": "GHA"}, ["MembersElected"]),
        ({"since": "2030-06-04"}, ["ReportNoted", "MembersElected"]),
        ({"until": "2030-06-04"}, ["SessionOpened", "ReportNoted"]),
        ({"since": "2030-06-04", "until": "2030-06-04"}, ["ReportNoted"]),
    ],
)
def test_events_are_chosen_by_what_is_asked(given, types):
    assert chosen(**given) == types


def test_an_event_of_unknown_time_is_in_no_period():
    unknown = new("ReportNoted", on="XXXX", subject="A")

    assert chosen(unknown) == ["ReportNoted"]
    assert chosen(unknown, since="2000") == []


def test_withdrawn_events_are_shown_only_when_asked_for():
    withdrawn = retraction(OPENED)

    assert chosen(OPENED, withdrawn) == ["EventRetracted"]
    assert sorted(chosen(OPENED, withdrawn, withdrawn=True)) == ["EventRetracted", "SessionOpened"]


def test_one_event_is_found_by_its_id_also_when_withdrawn():
    record = record_of(OPENED, retraction(OPENED))

    assert record.find(OPENED.id).mark == "retracted"
    assert record.find(NOTED.id) is None
