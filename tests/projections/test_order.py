"""The order of events within a session, and their moments."""

from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.projections.builders import ZONE, new, ordered, recorded, retraction, seeds
from timeline.projections.history import settle
from timeline.projections.locators import locator_key, part_of
from timeline.projections.order import in_order


def said(**given):
    return new("ReportNoted", subject="A report", **given)


def places(*events):
    return [entry.event.citation.locator for entry in ordered(*events)]


def moments(*events):
    return [entry.moment.astimezone(ZONE).strftime("%d %H:%M") for entry in ordered(*events)]


def test_paragraphs_are_in_order_of_their_numbers_the_body_before_outcomes_and_annexes():
    given = ["10", "2/6:2(b)", "23(b)", "2", "23", "annex-2:B.11", "23(a)", "2/6:preamble", "annex-2:B.2"]

    assert sorted(given, key=locator_key) == [
        "2", "10", "23", "23(a)", "23(b)", "2/6:preamble", "2/6:2(b)", "annex-2:B.2", "annex-2:B.11"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("locator", "part"),
    [("23(a)", None), ("§4", None), ("2/6:1", "2/6"), ("2/6", "2/6"), ("annex-1", "annex-1")],
)
def test_a_locator_names_the_part_of_the_document_it_lies_in(locator, part):
    assert part_of(locator) == part


def test_days_come_first_then_parts_of_day_then_meetings():
    events = [
        said(at="1", on="2030-06-04", part="morning"),
        said(at="2", on="2030-06-03", part="afternoon", meeting=3),
        said(at="3", on="2030-06-03", part="afternoon", meeting=2),
        said(at="4", on="2030-06-03", part="morning", meeting=1),
    ]

    assert places(*events) == ["4", "3", "2", "1"]


def test_an_event_that_gives_neither_meeting_nor_part_takes_those_of_the_event_before_it():
    events = [
        said(at="1", part="afternoon", meeting=2),
        said(at="2"),
        said(at="3", part="morning", meeting=1),
    ]

    assert places(*events) == ["3", "1", "2"]


def test_the_closing_statements_stand_behind_the_decisions_of_the_afternoon():
    events = [
        said(at="26", part="afternoon", meeting=4),
        said(at="36"),
        new("SessionClosed", at="37", on="2030-06-03T19:05:00+03:00", part="evening"),
        said(at="2/6:1", part="afternoon"),
    ]

    assert places(*events) == ["26", "36", "2/6:1", "37"]


def test_what_an_outcome_asks_takes_the_place_of_its_adoption():
    adopted = new(
        "OutcomeAdopted", at="26", part="afternoon", meeting=4, kind="decision", symbol="2/6", title="A plan"
    )
    asked = new("MandateGiven", at="2/6:2(a)", addressee="Someone", action="Something")
    closed = new("SessionClosed", at="37", on="2030-06-03T19:05:00+03:00")

    assert places(asked, closed, adopted) == ["26", "2/6:2(a)", "37"]


def test_an_opening_stands_before_the_first_meeting():
    events = [
        new("PlenaryMeetingHeld", at="9", part="morning", meeting=1, number=1),
        new("SessionOpened", at="2", on="2030-06-03T10:40:00+03:00", by="A. Chair"),
        said(at="3"),
    ]

    assert places(*events) == ["2", "3", "9"]


def test_a_meeting_without_a_part_of_day_stands_behind_the_opening_statements():
    events = [
        new("SessionOpened", at="2", on="2030-06-03T10:10:00+03:00", part="morning", by="A. Chair"),
        said(at="3"),
        new("PlenaryMeetingHeld", at="22", meeting=2, number=2),
    ]

    assert places(*events) == ["2", "3", "22"]


def test_a_meeting_is_placed_in_the_earliest_part_of_day_that_any_paragraph_states():
    events = [
        said(at="17", part="morning", meeting=3),
        said(at="19", part="afternoon", meeting=3),
        said(at="26", part="afternoon", meeting=4),
        said(at="32", part="morning", meeting=3),
    ]

    assert places(*events) == ["17", "19", "32", "26"]


def test_an_interval_takes_the_place_of_the_event_before_it_in_its_document():
    events = [
        said(at="11", on="2030-06-03", part="morning", meeting=1),
        said(at="15", on="2030-06-03/2030-06-04"),
        said(at="17", on="2030-06-04", part="morning", meeting=3),
    ]

    assert places(*events) == ["11", "15", "17"]
    assert moments(*events) == ["03 00:00", "03 00:00", "04 00:00"]


def test_an_interval_in_a_known_meeting_is_counted_on_the_day_of_that_meeting():
    events = [
        new("PlenaryMeetingHeld", at="4", on="2030-06-03", meeting=2, number=2),
        said(at="24", on="2030-06-04", meeting=3),
        said(at="25", on="2030-06-03/2030-06-04", meeting=2),
    ]

    assert places(*events) == ["4", "25", "24"]


def test_an_interval_that_nothing_narrows_stands_on_its_last_day_before_the_closing():
    events = [
        new("SessionClosed", at="9", on="2030-06-05"),
        said(at="1", on="2030-06-03/2030-06-05"),
        said(at="5", on="2030-06-05"),
    ]

    assert places(*events) == ["5", "1", "9"]


def test_an_event_of_unknown_time_follows_the_event_before_it_in_its_document():
    events = [said(at="1"), said(at="2", on="XXXX"), said(at="3", on="2030-06-04")]

    assert places(*events) == ["1", "2", "3"]


def test_a_stated_clock_time_orders_a_meeting_and_moments_never_run_backwards():
    events = [
        said(at="3", on="2030-06-03T11:00:00+03:00", part="morning", meeting=1),
        said(at="5", on="2030-06-03T10:15:00+03:00", part="morning", meeting=1),
        said(at="6", part="morning", meeting=1),
    ]

    assert places(*events) == ["5", "6", "3"]
    assert moments(*events) == ["03 10:15", "03 10:15", "03 11:00"]


def test_a_withdrawn_event_keeps_its_place_but_says_nothing_of_its_meeting():
    wrong = said(at="3", part="morning", meeting=2)
    events = [wrong, said(at="4", part="afternoon", meeting=2), retraction(wrong)]
    found = {entry.event.citation.locator: entry.moment.astimezone(ZONE).hour for entry in ordered(*events)}

    assert found["4"] == 12


def test_the_order_does_not_depend_on_the_order_of_arrival():
    events = [
        new("SessionOpened", at="2", on="2030-06-03T10:10:00+03:00", by="A. Chair"),
        said(at="3"),
        said(at="4", on="2030-06-03/2030-06-04", meeting=2),
        said(at="17", on="2030-06-04", part="morning", meeting=3),
        new("SessionClosed", at="37", on="2030-06-04T19:05:00+03:00"),
    ]

    assert {tuple(places(*arrival)) for arrival in permutations(events)} == {("2", "3", "4", "17", "37")}


def test_documents_in_one_stream_do_not_lend_one_another_their_meetings():
    events = [
        said(at="1", part="afternoon", meeting=2, document="A/1"),
        said(at="2", part="morning", document="B/1"),
        said(at="3", document="B/1"),
    ]

    assert places(*events) == ["2", "3", "1"]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_moments_never_run_backwards_whatever_arrives(order):
    events = [event for event in seeds() if event.stream == "ha-2-resumed"]
    Random(order).shuffle(events)
    found = [entry.moment for entry in in_order(settle(recorded(events), ZONE), ZONE)]

    assert found == sorted(found)
    assert len(found) == len(events)
