"""What is coming."""

from datetime import date

import pytest

from tests.projections.builders import correction, new, record_of, retraction
from timeline.projections.calendar import differ

SINCE = date(2026, 11, 20)


def planned(session="ha-3", when="2029-06-25/2029-06-29", at="1", **given):
    facts = {"on": "2025-05-30", "stream": "ha-2", "status": "decided"} | given
    return new("SessionScheduled", session=session, when=when, at=at, **facts)


def coming(*events, since=SINCE):
    return [(entry.session, entry.when) for entry in record_of(*events).upcoming(since)]


def test_sessions_are_listed_by_date_and_nothing_past_is():
    past = planned("wuf-13", "2026-05", at="2")

    assert coming(planned(), planned("oecpr-4", "2027-06-14/2027-06-18", at="3"), past) == [
        ("oecpr-4", "2027-06-14/2027-06-18"),
        ("ha-3", "2029-06-25/2029-06-29"),
    ]


def test_a_place_that_the_record_does_not_give_is_null():
    (entry,) = record_of(planned()).upcoming(SINCE)

    assert entry.as_json()["place"] is None
    assert entry.days_left == 948


def test_a_decided_plan_counts_over_an_announced_and_a_recommended_one():
    decided = planned(when="2029-06-25/2029-06-29", at="1")
    announced = planned(when="2029-07", at="2", status="announced", on="2026-01-01")
    recommended = planned(when="2029-08", at="3", status="recommended", on="2026-02-01")

    assert coming(recommended, decided, announced) == [("ha-3", "2029-06-25/2029-06-29")]


def test_of_two_plans_alike_the_later_one_counts():
    assert coming(planned(at="1"), planned(at="2", when="2029-07-02/2029-07-06", on="2026-01-01")) == [
        ("ha-3", "2029-07-02/2029-07-06")
    ]


def test_a_cancelled_session_is_dropped_and_may_be_set_again():
    cancelled = new(
        "SessionScheduled", at="2", on="2026-01-01", stream="ha-2", session="ha-3", status="cancelled"
    )
    again = planned(at="3", on="2026-06-01", when="2030-06")

    assert coming(planned(), cancelled) == []
    assert coming(planned(), cancelled, again) == [("ha-3", "2030-06")]


def test_a_withdrawn_plan_is_dropped_and_a_corrected_one_follows_its_correction():
    plan = planned()

    assert coming(plan, retraction(plan)) == []
    assert coming(plan, correction(plan, when="2029-07-02/2029-07-06")) == [("ha-3", "2029-07-02/2029-07-06")]


def test_a_session_under_way_is_still_listed():
    assert coming(planned(when="2026-11-18/2026-11-22")) == [("ha-3", "2026-11-18/2026-11-22")]
    assert record_of(planned(when="2026-11-18/2026-11-22")).upcoming(SINCE)[0].days_left == 0


def test_a_year_that_has_begun_is_not_coming_up():
    assert coming(planned(when="2026")) == []
    assert coming(planned(when="2027")) == [("ha-3", "2027")]


def test_what_is_known_only_by_its_year_stands_behind_what_is_dated():
    assert coming(planned("eb-2027-1", "2027", at="2"), planned("oecpr-4", "2027-06-14/2027-06-18")) == [
        ("oecpr-4", "2027-06-14/2027-06-18"),
        ("eb-2027-1", "2027"),
    ]


def test_a_yearly_observance_is_listed_on_its_next_day():
    (entry,) = record_of(planned("world-cleanup-day", "XXXX-09-20")).upcoming(SINCE)

    assert (entry.when, entry.recurs, entry.kind) == ("2027-09-20", "XXXX-09-20", "observance")


def test_deadlines_and_mandates_are_listed_on_their_last_day():
    deadline = new("DeadlineSet", at="5", what="Hand in the list", due="2027-03-01/2027-03-15")
    mandate = new("MandateGiven", at="6", addressee="Someone", action="Report", due="2027-02")
    found = record_of(deadline, mandate).upcoming(SINCE)

    assert [(entry.kind, entry.last_day.isoformat()) for entry in found] == [
        ("mandate", "2027-02-28"),
        ("deadline", "2027-03-15"),
    ]


def test_a_session_that_was_closed_is_not_coming_up_whatever_was_planned():
    events = [
        planned(),
        new("SessionOpened", stream="ha-3", on="2026-11-02", by="A"),
        new("SessionClosed", stream="ha-3", on="2026-11-06", at="2"),
    ]

    assert coming(*events) == []


def test_a_session_reported_as_held_in_the_month_planned_is_over():
    held = new("SessionHeld", at="2", stream="wuf-13", session="wuf-13", when="2026-11-02/2026-11-06")

    assert coming(planned("wuf-13", "2026-11")) == [("wuf-13", "2026-11")]
    assert coming(planned("wuf-13", "2026-11"), held) == []


@pytest.mark.parametrize(
    ("plan", "fact", "differs"),
    [
        ("2030-06-03/2030-06-05", "2030-06-03/2030-06-05", False),
        ("2030-06-03/2030-06-05", "2030-06-03/2030-06-04", True),
        ("2030-06", "2030-06-03/2030-06-05", False),
        ("2030", "2031-01", True),
        ("2030-06-03/2030-06-05", "2030-06-03/..", False),
        ("2030-06-03/2030-06-05", "2030-06-02/..", True),
    ],
)
def test_a_plan_differs_from_the_fact_unless_it_says_as_much(plan, fact, differs):
    assert differ(plan, fact) == differs


def test_a_session_held_with_a_day_left_out_was_not_held_as_planned():
    events = [
        planned("oecpr-2", "2023-05-29/2023-06-02", on="2021-07-01"),
        new("SessionHeld", at="32", stream="oecpr-2", session="oecpr-2", when="2023-05-29/2023-05-31"),
        new("SessionHeld", at="33", stream="oecpr-2", session="oecpr-2", when="2023-06-02"),
    ]
    (pair,) = record_of(*events).plan_against_fact()

    assert pair.held == "2023-05-29/2023-06-02"
    assert pair.sittings == ("2023-05-29/2023-05-31", "2023-06-02")
    assert pair.differs


def test_an_entry_s_json_has_the_fields_of_the_contract():
    (entry,) = record_of(planned()).upcoming(SINCE)
    shape = entry.as_json()

    assert {
        "session", "title", "when", "place", "status", "days_left", "event", "document", "locator",
    } <= set(shape)  # fmt: skip
    assert set(shape["title"]) == {"en", "zh"}
    assert (shape["first_day"], shape["last_day"]) == ("2029-06-25", "2029-06-29")
