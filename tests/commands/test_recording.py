"""Recording, correcting and retracting at the command line."""

import pytest

from tests.commands.conftest import Terminal

MEETING = ("record", "ha-3", "PlenaryMeetingHeld", "--at", "2029-06-25", "--payload", '{"number": 1}')


def test_recording_an_event_twice_is_recording_it_once(writing: Terminal):
    first = writing(*MEETING, "--json").object
    second = writing(*MEETING, "--json").object

    assert first["id"] == second["id"]
    assert first["position"] == second["position"]


def test_what_was_recorded_is_found_at_once(writing: Terminal):
    writing(*MEETING)

    assert [event["stream"] for event in writing("events", "--session", "ha-3", "--json").lines] == ["ha-3"]
    assert writing("replay", "ha-3", "--json").object["meetings"][0]["number"] == 1


def test_a_correction_changes_what_stands_and_keeps_what_was(writing: Terminal):
    (attendance,) = (
        event
        for event in writing("events", "--type", "AttendanceRecorded", "--document", "A/81/8", "--json").lines
        if event["payload"]["category"] == "members"
    )
    done = writing("correct", attendance["id"], "--reason", "Corrigendum", "--payload", '{"count": 117}')
    (after,) = (
        event
        for event in writing("events", "--type", "AttendanceRecorded", "--json").lines
        if event["id"] == attendance["id"]
    )

    assert done.exit_code == 0
    assert after["payload"]["count"] == 117
    assert after["original"]["count"] == 116
    assert after["standing"] == "corrected"


def test_a_retraction_may_itself_be_retracted(writing: Terminal):
    meeting = writing(*MEETING, "--json").object
    mistake = writing("retract", meeting["id"], "--reason", "wrong session", "--json").object
    assert writing("replay", "ha-3", "--json").object["meetings"] == []

    writing("retract", mistake["id"], "--reason", "it was right", "--json")

    assert len(writing("replay", "ha-3", "--json").object["meetings"]) == 1


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("record", "ha-3", "PlenaryMeetingHeld", "--at", "2029-06-25", "--payload", "{"), "JSON"),
        (("record", "ha-3", "PlenaryMeetingHeld", "--at", "2029-06-25", "--payload", "[]"), "object"),
        (
            ("record", "ha-3", "PlenaryMeetingHeld", "--at", "2029-06-25", "--payload", '{"number": -1}'),
            "number",
        ),
        (("record", "ha-3", "PlenaryMeetingHeld", "--at", "2029-02-30", "--payload", '{"number": 1}'), "30"),
        (
            (
                "record",
                "ha-3",
                "StatementDelivered",
                "--at",
                "2029-06-25",
                "--payload",
                '{"speaker": "A", "state": "Atlantis"}',
            ),
            "Atlantis",
        ),
        (("record", "HA 3", "CredentialsAccepted", "--at", "2029-06-25"), "HA 3"),
        (("correct", "nothing", "--reason", "x", "--payload", "{}"), "nothing"),
        (("retract", "00000000-0000-0000-0000-000000000000", "--reason", "x"), "00000000"),
    ],
)
def test_what_cannot_be_recorded_is_refused_with_the_reason_and_nothing_is_written(
    writing: Terminal, arguments: tuple[str, ...], reason: str
):
    before = writing("verify", "--json").object["head"]
    answer = writing(*arguments)

    assert answer.exit_code == 2
    assert reason in answer.err
    assert writing("verify", "--json").object["head"] == before


def test_a_correction_that_changes_nothing_is_refused(writing: Terminal):
    meeting = writing(*MEETING, "--json").object

    answer = writing("correct", meeting["id"], "--reason", "x", "--payload", '{"number": 1}')

    assert answer.exit_code == 2
    assert "changes nothing" in answer.err


def test_what_is_withdrawn_cannot_be_withdrawn_for_another_reason(writing: Terminal):
    meeting = writing(
        "record", "ha-3", "PlenaryMeetingHeld", "--at", "2029-06-26", "--payload", '{"number": 3}', "--json"
    ).object
    first = writing("retract", meeting["id"], "--reason", "wrong session", "--json").object

    again = writing("retract", meeting["id"], "--reason", "wrong session", "--json").object
    refused = writing("retract", meeting["id"], "--reason", "wrong day")

    assert again["id"] == first["id"]
    assert refused.exit_code == 2
    assert "withdrawn already" in refused.err


def test_an_unknown_state_is_named_without_the_jargon_of_a_library(writing: Terminal):
    refused = writing(
        "record",
        "ha-3",
        "StatementDelivered",
        "--at",
        "2029-06-25",
        "--payload",
        '{"speaker": "X", "state": "Atlantis"}',
    )

    assert "state: There is no state 'Atlantis'" in refused.err
