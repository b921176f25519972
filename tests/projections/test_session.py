"""One session at a moment."""

from datetime import date

import pytest

from tests.projections.builders import RECORDED, new, record_of, retraction
from timeline.projections.record import UnknownSession

AGENDA = [
    {"number": 1, "title": "会议开幕"},
    {"number": 2, "title": "通过议程"},
    {"number": 3, "title": "选举执行局成员"},
    {"number": 4, "title": "与会代表的全权证书"},
    {"number": 5, "title": "其他事项"},
    {"number": 6, "title": "会议闭幕"},
]
OPENED = new("SessionOpened", at="2", on="2030-06-03T10:00:00+03:00", part="morning", by="A. Chair")
ADOPTED = new("AgendaAdopted", at="4", part="morning", meeting=1, items=AGENDA)
ELECTED = new(
    "MembersElected",
    at="8",
    on="2030-06-04",
    part="afternoon",
    meeting=3,
    body="eb",
    groups=[{"region": "african", "seats": 1, "states": ["KEN"]}],
)
CLOSED = new("SessionClosed", at="9", on="2030-06-04T18:30:00+03:00", by="A. Chair")
SESSION = (OPENED, ADOPTED, ELECTED, CLOSED)


def state(*events, at=None, **given):
    return record_of(*events).session("ha-9", at, **given)


def progress(*events, at=None):
    return [item.status for item in state(*events, at=at).agenda]


def test_before_its_opening_a_session_shows_only_that_it_is_scheduled():
    before = state(*SESSION, at="2030-06-03T09:59+03:00")

    assert before.status == "scheduled"
    assert (before.events, before.agenda, before.meetings, before.outcomes) == (0, (), (), ())


def test_a_session_is_open_from_the_minute_it_was_opened():
    assert state(*SESSION, at="2030-06-03T10:00+03:00").status == "open"


def test_a_session_is_closed_from_the_minute_it_was_closed():
    assert state(*SESSION, at="2030-06-04T18:29+03:00").status == "open"
    assert state(*SESSION, at="2030-06-04T18:30+03:00").status == "closed"
    assert state(*SESSION).closed == "2030-06-04T18:30:00+03:00"


def test_a_time_without_an_offset_is_the_venue_s():
    assert state(*SESSION, at="2030-06-04T18:30").status == "closed"


def test_an_adjourned_session_is_adjourned():
    adjourned = new("SessionAdjourned", at="9", on="2030-06-04")

    assert state(OPENED, adjourned).status == "adjourned"


def test_items_are_reached_by_their_events_and_by_the_words_of_their_titles():
    assert progress(*SESSION, at="2030-06-03") == ["done", "done", *["to come"] * 4]
    assert progress(*SESSION, at="2030-06-04T17:00") == ["done", "done", "done", *["to come"] * 3]


def test_the_item_last_reached_is_the_current_one_until_the_closing():
    assert state(*SESSION, at="2030-06-03").current_item == 2
    assert state(*SESSION, at="2030-06-04T17:00").current_item == 3
    assert state(*SESSION).current_item is None


def test_an_item_that_is_only_introduced_is_under_way():
    introduced = new("ItemIntroduced", at="6", part="afternoon", item=5)

    assert progress(OPENED, ADOPTED, introduced) == [
        "done",
        "done",
        "to come",
        "to come",
        "under way",
        "to come",
    ]


def test_credentials_are_under_way_when_reported_and_done_when_accepted():
    reported = new("CredentialsReported", at="6", part="afternoon", formal=3)
    accepted = new("CredentialsAccepted", at="7", part="afternoon")

    assert progress(OPENED, ADOPTED, reported)[3] == "under way"
    assert progress(OPENED, ADOPTED, reported, accepted)[3] == "done"
    assert state(OPENED, reported, accepted).credentials.accepted


def test_the_closing_of_a_session_ends_every_item_and_says_so():
    closed = state(*SESSION)

    assert {item.status for item in closed.agenda} == {"done"}
    assert [item.basis for item in closed.agenda] == [
        "events",
        "events",
        "events",
        "closure",
        "closure",
        "events",
    ]


def test_titles_in_english_are_understood_too():
    agenda = [
        {"number": 1, "title": "Opening of the session"},
        {"number": 2, "title": "Election of members of the Executive Board"},
    ]
    adopted = new("AgendaAdopted", at="4", part="morning", items=agenda)

    assert progress(OPENED, adopted, ELECTED) == ["done", "done"]


def test_a_meeting_claimed_for_two_parts_of_a_day_is_shown_as_contradicted():
    events = [
        new("PlenaryMeetingHeld", at="17", meeting=3, number=3),
        new("ReportNoted", at="18", part="morning", meeting=3, subject="A report"),
        new("ReportNoted", at="19", part="afternoon", meeting=3, subject="Another"),
    ]
    (meeting,) = state(*events).meetings

    assert meeting.conflict
    assert meeting.parts == ("morning", "afternoon")
    assert meeting.part_of_day == "morning"


def test_the_presiding_officer_named_at_the_opening_is_in_the_chair():
    opened = new(
        "SessionOpened", on="2030-06-03T10:00:00+03:00", by="A. Chair", capacity="人居大会主席", stream="ha-9"
    )
    (chair,) = state(opened).officers

    assert (chair.office, chair.holder) == ("president", "A. Chair")
    assert chair.basis == "capacity stated"


def test_officers_who_serve_from_the_close_do_not_preside_before_it():
    elected = new(
        "OfficersElected",
        at="7",
        on="2030-06-04",
        part="morning",
        body="ha",
        officers=[{"office": "president", "state": "KEN"}],
        term={"from_close_of": "ha-9"},
    )

    assert state(OPENED, elected, at="2030-06-04").officers == ()
    assert state(OPENED, elected, CLOSED).officers == ()
    assert [o.state for o in record_of(OPENED, elected, CLOSED).officers("ha", date(2030, 6, 5))] == ["KEN"]


def test_a_session_planned_elsewhere_is_scheduled_with_its_provisional_agenda():
    planned = new("SessionScheduled", session="ha-10", when="2034-06", status="decided", agenda=AGENDA[:2])
    found = record_of(planned).session("ha-10")

    assert found.status == "scheduled"
    assert found.planned == "2034-06"
    assert [item.number for item in found.provisional_agenda] == [1, 2]


def test_a_session_without_a_recorded_closing_is_over_when_its_dates_are():
    planned = new(
        "SessionScheduled",
        stream="ha-8",
        at="1",
        on="2026-06-01",
        session="ha-9",
        when="2030-06-03/2030-06-04",
    )
    opened = state(planned, OPENED, at="2030-06-04")
    later = state(planned, OPENED, at="2030-06-05")

    assert (opened.status, opened.status_basis) == ("open", "stated")
    assert (later.status, later.status_basis) == ("closed", "inferred")
    assert later.closed is None


def test_what_was_recorded_later_is_not_known_before():
    found = record_of(OPENED, ADOPTED, apart=60)

    assert found.session("ha-9", known_at=RECORDED).events == 0
    assert not found.session("ha-9", known_at=RECORDED).known
    assert found.session("ha-9").events == 2


def test_a_withdrawn_closing_leaves_the_session_open():
    assert state(*SESSION, retraction(CLOSED), at="2030-06-05").status == "open"


def test_a_session_that_the_record_never_names_is_refused():
    with pytest.raises(UnknownSession, match="ha-99"):
        record_of(OPENED).session("ha-99")


def test_the_steps_of_a_replay_are_numbered_and_stop_at_the_moment_asked_for():
    steps = record_of(*SESSION).replay("ha-9", "2030-06-03")

    assert [(step.number, step.standing.event.type) for step in steps] == [
        (1, "SessionOpened"),
        (2, "AgendaAdopted"),
    ]


def test_the_state_is_json_with_every_field_of_the_contract():
    shape = state(*SESSION).as_json()

    assert {
        "session", "at", "known_at", "status", "opened", "closed", "meetings", "agenda", "officers",
        "outcomes", "attendance", "events",
    } <= set(shape)  # fmt: skip
    assert shape["agenda"][1] == {
        "number": 2, "title": {"en": None, "zh": "通过议程"}, "status": "done", "sub_items": [], "events": 1,
        "basis": "events",
    }  # fmt: skip


def test_sessions_are_listed_in_order_of_time_with_those_only_planned():
    planned = new(
        "SessionScheduled", at="10", on="2030-06-04", session="ha-10", when="2034-06", status="decided"
    )
    found = record_of(*SESSION, planned).sessions()

    assert [(session.session, session.status) for session in found] == [
        ("ha-9", "closed"),
        ("ha-10", "scheduled"),
    ]
