"""What the record that comes with the program must show."""

from datetime import UTC, date, datetime

import pytest

from tests.projections.builders import seeded

BEFORE_ANY_RECORD = datetime(2000, 1, 1, tzinfo=UTC)


def states(members):
    return {member.state for group in members.groups for member in group.members}


def test_the_board_has_36_seats_in_2026_one_of_them_vacant():
    board = seeded().members("eb", date(2026, 1, 1))
    western = board.groups[-1]

    assert (board.seats, board.filled, board.vacant, board.not_stated) == (36, 35, 1, 0)
    assert [group.seats for group in board.groups] == [10, 8, 4, 6, 8]
    assert (western.region, western.vacant) == ("western-european-and-others", 1)
    assert western.vacancies[0].since == "2025-05-30"


@pytest.mark.parametrize(
    ("on", "sits", "waits"), [("2020-01-15", "IDN", "BHR"), ("2022-01-15", "BHR", "IDN")]
)
def test_indonesia_and_bahrain_share_a_seat_in_turn(on, sits, waits):
    board = seeded().members("eb", date.fromisoformat(on))
    shared = next(m for group in board.groups for m in group.members if m.state == sits)

    assert waits not in states(board)
    assert shared.computed
    assert "rotation" in shared.note.en


def test_the_seat_that_2019_left_unnamed_is_told():
    board = seeded().members("eb", date(2020, 1, 15))

    assert (board.seats, board.filled, board.vacant) == (36, 35, 1)
    assert board.groups[-1].vacancies[0].computed


def test_between_2023_and_2025_the_shared_seat_is_not_stated_and_the_rest_is_recommended():
    board = seeded().members("eb", date(2024, 6, 1))

    assert (board.filled, board.not_stated) == (34, 1)
    assert all("Recommended only" in m.note.en for group in board.groups for m in group.members)


def test_malaysia_presides_until_2027_and_the_emirates_after():
    offices = seeded().officers("ha", date(2026, 1, 1))
    first, second = offices[:2]

    assert (first.office, first.state, first.to, first.standing) == ("president", "MYS", "2027", "holds")
    assert (second.office, second.state, second.from_, second.standing) == (
        "president",
        "ARE",
        "2027",
        "later",
    )
    assert sum(o.vacant and o.office == "vice-president" for o in offices) == 2


def test_the_president_of_2023_is_known_from_the_opening():
    (president,) = seeded().officers("ha", date(2023, 6, 6))

    assert president.holder == "Román Meyer Falcón"
    assert president.basis == "capacity stated"


def test_pakistan_not_tanzania_chairs_the_committee_after_2021():
    chair = seeded().officers("oecpr", date(2022, 1, 1))[0]

    assert (chair.office, chair.state) == ("chair", "PAK")


def test_the_resumed_session_before_between_and_after():
    record = seeded()
    before = record.session("ha-2-resumed", "2025-05-28")
    between = record.session("ha-2-resumed", "2025-05-30T11:00+03:00")
    after = record.session("ha-2-resumed", "2025-05-31")
    methods = {(o.kind, o.symbol): o.method for o in after.outcomes}

    assert (before.status, before.events, before.agenda) == ("scheduled", 0, ())
    assert between.status == "open"
    assert {item.number: item.status for item in between.agenda}[5] == "done"
    assert {item.number: item.status for item in between.agenda}[7] == "to come"
    assert between.outcomes == ()
    assert (after.status, after.current_item) == ("closed", None)
    assert methods["decision", "2/6"] == "show of hands"
    assert methods["decision", "2/7"] == "consensus"


def test_the_third_meeting_of_the_resumed_session_is_shown_as_contradicted():
    meetings = {meeting.number: meeting for meeting in seeded().session("ha-2-resumed").meetings}

    assert sorted(meetings) == [1, 2, 3, 4]
    assert [number for number, meeting in meetings.items() if meeting.conflict] == [3]


def test_before_the_record_was_made_nothing_is_known():
    record = seeded()
    state = record.session("ha-2-resumed", known_at=BEFORE_ANY_RECORD)

    assert (state.events, state.outcomes, state.known) == (0, (), False)
    assert record.upcoming(date(2026, 11, 20), known_at=BEFORE_ANY_RECORD) == []
    assert record.members("eb", date(2026, 1, 1), known_at=BEFORE_ANY_RECORD).groups == ()


def test_what_is_coming_starts_with_2027():
    coming = seeded().upcoming(date(2026, 11, 20))
    places = {entry.when: entry.place for entry in coming if entry.kind == "session"}

    assert coming[0].when.startswith("2027")
    assert places["2027-06-14/2027-06-18"] is None
    assert places["2029-06-25/2029-06-29"] is None
    assert all(entry.first_day >= date(2026, 11, 20) for entry in coming)


def test_decision_and_resolution_of_one_symbol_stay_apart():
    kinds = {o.kind for o in seeded().outcomes() if o.symbol == "2/7"}

    assert kinds == {"decision", "resolution"}


def test_each_event_is_cited_and_titled_in_both_languages():
    shapes = [entry.as_json() for entry in seeded().events()]

    assert len(shapes) >= 250
    assert all(shape["document"] and shape["locator"] for shape in shapes)
    assert all(shape["title"]["en"] and shape["title"]["zh"] for shape in shapes)


def test_no_contradiction_is_told_twice():
    conflicts = seeded().conflicts()
    places = [
        frozenset((c.document, c.locator) for c in found.claims) for found in conflicts if found.computed
    ]

    assert sum(not found.computed for found in conflicts) >= 15
    assert all(
        len(claimed & {(c.document, c.locator) for c in noted.claims}) < 2
        for claimed in places
        for noted in conflicts
        if not noted.computed
    )


def test_every_answer_is_json_of_its_contract():
    record, today = seeded(), date(2026, 11, 20)
    answers = [
        *record.sessions(), *record.outcomes(), *record.mandates(today=today), *record.upcoming(today),
        *record.gaps(), *record.conflicts(), *record.documents(), *record.plan_against_fact(),
        *record.replay("ha-2-resumed"), *record.regions("IDN"),
        *record.tenures("eb"), *record.turnovers("eb"),
    ]  # fmt: skip

    assert all(isinstance(answer.as_json(), dict) for answer in answers)


@pytest.mark.parametrize(
    "key", ["ha-1", "ha-2", "ha-2-resumed", "ha-3", "oecpr-1", "oecpr-3", "oecpr-4", "wuf-12"]
)
def test_every_session_has_a_state_at_every_step_of_its_replay(key):
    record = seeded()
    counts = [record.session(key, step.moment.isoformat()).events for step in record.replay(key)[::7]]

    assert counts == sorted(counts)
