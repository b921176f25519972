"""The catalogue: every type reads what it writes, and refuses what it does not know."""

import json

import pytest
from hypothesis import given

from tests.strategies import payloads
from timeline.envelope import event_id
from timeline.errors import MinutebookError
from timeline.events import CATALOGUE, FAMILIES, Payload, payload_json, payload_type, read_payload
from timeline.values import Text


@given(payloads())
def test_what_an_event_writes_it_reads_again(payload: Payload):
    written = json.loads(json.dumps(payload_json(payload), ensure_ascii=False))

    assert read_payload(type(payload).__name__, written) == payload


def test_every_meeting_type_belongs_to_a_family_of_the_record():
    families = {kind.family for kind in CATALOGUE.values()}

    assert set(FAMILIES) <= families


def test_a_bare_string_is_chinese_if_it_holds_a_han_character():
    assert Text.model_validate("默许程序") == Text(zh="默许程序")
    assert Text.model_validate("silence procedure") == Text(en="silence procedure")


def test_words_that_are_known_in_one_language_are_read_in_both():
    assert Text(zh="默许程序").read_in("en") == "默许程序"


@pytest.mark.parametrize(
    ("type_name", "facts", "named"),
    [
        ("SessionUpdated", {}, "SessionUpdated"),
        ("PlenaryMeetingHeld", {}, "number"),
        ("PlenaryMeetingHeld", {"number": 0}, "number"),
        ("PlenaryMeetingHeld", {"number": 1, "hour": 10}, "hour"),
        ("AttendanceRecorded", {"category": "members", "count": -3}, "count"),
        ("StatementDelivered", {"speaker": "A", "state": "Atlantis"}, "state"),
        ("DeadlineSet", {"what": "Reports", "due": "2025-02-30"}, "due"),
        ("SessionScheduled", {"session": "HA 3"}, "session"),
        ("OutcomeAdopted", {"kind": "law", "title": "A"}, "kind"),
        ("OutcomeAdopted", {"kind": "decision", "title": {"fr": "A"}}, "title"),
        ("OutcomeAdopted", {"kind": "decision", "title": "A", "method": "lot"}, "method"),
        (
            "MembersElected",
            {"body": "eb", "groups": [{"region": "Martian States", "seats": 1}]},
            "groups.0.region",
        ),
    ],
)
def test_facts_that_do_not_fit_are_refused_with_the_field(type_name: str, facts: dict, named: str):
    with pytest.raises(MinutebookError, match=named):
        read_payload(type_name, facts)


def test_a_state_is_taken_by_any_of_its_names():
    one, other = (
        read_payload("StatementDelivered", {"speaker": "A", "state": name}) for name in ("大韩民国", "KOR")
    )

    assert one == other


def test_facts_are_never_edited():
    payload = read_payload("PlenaryMeetingHeld", {"number": 1})

    with pytest.raises(Exception, match="frozen"):
        payload.number = 2  # type: ignore[attr-defined]


def test_the_same_paragraph_gives_the_same_id_on_every_machine():
    assert event_id("A/81/8", "26", "OutcomeAdopted") == event_id("A/81/8", "26", "OutcomeAdopted", 1)
    assert event_id("A/81/8", "26", "OutcomeAdopted") != event_id("A/81/8", "26", "OutcomeAdopted", 2)
    assert str(event_id("A/81/8", "26", "OutcomeAdopted")) == "33d48d5d-eb22-5c6f-8e1b-ad6b87d012f8"


def test_a_type_is_found_by_its_name():
    assert payload_type("SessionOpened").family == "opening"
