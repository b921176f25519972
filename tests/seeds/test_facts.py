"""What the seeds must say of the sessions of 2019 and 2025, and of the report between them."""

from collections.abc import Iterator
from typing import Any

from tests.seeds.test_seeds import seed_lines


def facts(type_name: str, stream: str | None = None) -> Iterator[dict[str, Any]]:
    for name, line in seed_lines():
        if line["type"] == type_name and stream in (None, name):
            yield line["payload"]


def outcomes(stream: str) -> dict[tuple[str, str | None], dict[str, Any]]:
    return {(fact["kind"], fact.get("symbol")): fact for fact in facts("OutcomeAdopted", stream)}


def test_a_decision_and_a_resolution_of_one_number_are_two_outcomes():
    resumed, second = outcomes("ha-2-resumed"), outcomes("ha-2")

    assert resumed["decision", "2/6"]["method"] == "show of hands"
    assert resumed["decision", "2/7"]["method"] == "consensus"
    assert second["resolution", "2/6"]["title"] != resumed["decision", "2/6"]["title"]
    assert second["resolution", "2/7"]["title"] != resumed["decision", "2/7"]["title"]


def test_no_outcome_with_a_symbol_is_recorded_twice():
    keys = [
        (stream, line["payload"]["kind"], line["payload"]["symbol"])
        for stream, line in seed_lines()
        if line["type"] == "OutcomeAdopted" and "symbol" in line["payload"]
    ]

    assert len(set(keys)) == len(keys)


def test_fifteen_resolutions_of_the_two_sessions_are_recorded():
    found = [key for stream in ("ha-1", "ha-2") for key in outcomes(stream) if key[0] == "resolution"]

    assert len(found) == 15


def test_every_implementation_reported_in_2025_is_of_a_recorded_outcome():
    known = outcomes("ha-1") | outcomes("ha-2")
    reported = {
        (fact["outcome"]["kind"], fact["outcome"]["symbol"])
        for fact in facts("ImplementationReported", "oecpr-3")
    }

    assert len(reported) == 15
    assert reported <= known.keys()


def test_thirty_five_of_thirty_six_seats_are_filled_in_2025():
    (election,) = facts("MembersElected", "ha-2-resumed")

    assert sum(group["seats"] for group in election["groups"]) == 36
    assert sum(len(group["states"]) for group in election["groups"]) == 35
    assert election["vacancies"] == 1


def test_each_state_present_is_named_once():
    (members,) = (fact for fact in facts("AttendanceRecorded", "ha-2-resumed") if "states" in fact)

    assert members["count"] == len(set(members["states"])) == len(members["states"]) == 116


def test_indonesia_sits_first_and_bahrain_after():
    (rotation,) = (fact for fact in facts("SeatRotationAgreed", "ha-1") if fact["body"] == "eb")

    assert [(turn["state"], turn["from"]) for turn in rotation["turns"]] == [("IDN", "2019"), ("BHR", "2021")]


def test_coming_sessions_have_their_days_and_no_invented_place():
    coming = {
        fact["session"]: fact for fact in facts("SessionScheduled") if fact["session"] in ("ha-3", "oecpr-4")
    }

    assert coming["ha-3"]["when"] == "2029-06-25/2029-06-29"
    assert coming["oecpr-4"]["when"] == "2027-06-14/2027-06-18"
    assert len(coming["ha-3"]["agenda"]) == 17
    assert not any("place" in fact for fact in coming.values())
