"""What the seeds must say of the committee of 2021 and of the Assembly's session of 2023."""

from collections import Counter

from tests.seeds.test_facts import facts, outcomes
from tests.seeds.test_seeds import SEEDS, lines, seed_lines


def test_pakistan_takes_the_chair_in_2021_and_two_offices_stay_vacant():
    (election,) = facts("OfficersElected", "oecpr-1")
    held = [(officer["office"], officer.get("state")) for officer in election["officers"]]
    vacant = [(fact["office"], fact["region"]) for fact in facts("VacancyDeclared", "oecpr-1")]

    assert held[:3] == [("chair", "PAK"), ("vice-chair", "TZA"), ("vice-chair", "COL")]
    assert vacant == [("vice-chair", "western-european-and-others"), ("rapporteur", "eastern-european")]


def test_a_recommendation_and_a_decision_of_one_number_are_two_outcomes():
    committee = outcomes("oecpr-1")

    assert committee["recommendation", "2021/1"]["title"] != committee["decision", "2021/1"]["title"]
    assert [key for key in committee if key[0] == "recommendation"] == [
        ("recommendation", f"2021/{number}") for number in range(1, 5)
    ]


def test_the_second_committee_meeting_was_held_on_other_days_than_planned():
    (planned,) = (fact for fact in facts("SessionScheduled", "oecpr-1") if fact["session"] == "oecpr-2")
    held = [fact["when"] for fact in facts("SessionHeld", "oecpr-2")]

    assert (planned["when"], planned["status"]) == ("2023-05-29/2023-06-02", "decided")
    assert held == ["2023-05-29/2023-05-31", "2023-06-02"]


def test_the_longer_term_of_the_board_is_only_recommended():
    (extension,) = facts("TermExtended", "oecpr-2")

    assert (extension["body"], extension["status"], extension["until"]) == ("eb", "recommended", "2025")


def test_the_session_of_2023_opened_on_a_monday_morning_and_no_closing_is_invented():
    types = Counter(line["type"] for stream, line in seed_lines() if stream == "ha-2")
    (opening,) = (
        line for stream, line in seed_lines() if stream == "ha-2" and line["type"] == "SessionOpened"
    )

    assert opening["occurred"]["edtf"] == "2023-06-05T10:10:00+03:00"
    assert types["SessionClosed"] == types["AttendanceRecorded"] == 0


def test_plenary_meetings_two_to_six_of_2023_are_recorded_once_each():
    assert [fact["number"] for fact in facts("PlenaryMeetingHeld", "ha-2")] == [2, 3, 4, 5, 6]


def test_two_headings_of_the_draft_of_2023_are_gaps():
    gaps = [line for line in lines(SEEDS / "gaps.jsonl") if line["document"] == "ha-2-draft-proceedings"]

    assert [line["locator"] for line in gaps if line["locator"].startswith("§")] == ["§I.M", "§I.N"]
    assert len(gaps) == 30
