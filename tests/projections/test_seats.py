"""Who sits in a body on a day."""

from datetime import date

import pytest

from tests.projections.builders import new, record_of, retraction

ELECTED = new(
    "MembersElected",
    at="45",
    on="2019-05-30",
    stream="ha-1",
    body="eb",
    groups=[
        {"region": "african", "seats": 2, "states": ["KEN", "EGY"]},
        {"region": "asia-pacific", "seats": 2, "states": ["CHN", "IDN"]},
    ],
    term={"from": "2019", "to": "2023"},
)
SHARED = new(
    "SeatRotationAgreed",
    at="45(b)",
    on="2019-05-30",
    stream="ha-1",
    body="eb",
    turns=[{"state": "IDN", "from": "2019", "to": "2021"}, {"state": "BHR", "from": "2021", "to": "2023"}],
)
AGAIN = new(
    "MembersElected",
    at="23",
    on="2025-05-30",
    stream="ha-2",
    body="eb",
    groups=[
        {"region": "african", "seats": 2, "states": ["EGY"], "vacant": 1},
        {"region": "asia-pacific", "seats": 2, "states": ["CHN", "JPN"]},
    ],
    term={"from": "2025", "to": "2029"},
)


def members(*events, on):
    return record_of(*events).members("eb", date.fromisoformat(on))


def states(found):
    return [member.state for group in found.groups for member in group.members]


def test_nobody_sits_before_the_first_election():
    found = members(ELECTED, on="2019-05-29")

    assert found.groups == ()
    assert "no election" in found.note.en


def test_members_sit_from_the_day_of_their_election():
    found = members(ELECTED, on="2019-05-30")

    assert states(found) == ["KEN", "EGY", "CHN", "IDN"]
    assert (found.seats, found.filled, found.vacant) == (4, 4, 0)


@pytest.mark.parametrize(
    ("on", "holder"),
    [("2020-01-15", "IDN"), ("2021-05-29", "IDN"), ("2021-05-30", "BHR"), ("2022-01-15", "BHR")],
)
def test_a_shared_seat_changes_hands_on_the_anniversary_of_the_election(on, holder):
    found = members(ELECTED, SHARED, on=on)
    shared = found.groups[1].members[-1]

    assert shared.state == holder
    assert shared.computed
    assert "rotation" in shared.note.en
    assert found.seats == 4


def test_who_holds_a_shared_seat_after_the_last_turn_is_not_stated():
    found = members(ELECTED, SHARED, on="2023-06-15")
    group = found.groups[1]

    assert [member.state for member in group.members] == ["CHN"]
    assert (group.seats, group.vacant, group.not_stated) == (2, 0, 1)


def test_turns_without_dates_share_the_term_evenly():
    undated = new(
        "SeatRotationAgreed", at="45(b)", on="2019-05-30", stream="ha-1", body="eb",
        turns=[{"state": "IDN"}, {"state": "BHR"}],
    )  # fmt: skip

    assert "IDN" in states(members(ELECTED, undated, on="2021-06-01"))
    assert "BHR" in states(members(ELECTED, undated, on="2021-12-01"))


def test_turns_given_to_the_day_are_taken_as_they_are():
    dated = new(
        "SeatRotationAgreed", at="45(b)", on="2019-05-30", stream="ha-1", body="eb",
        turns=[{"state": "IDN", "to": "2020-12-31"}, {"state": "BHR", "from": "2021-01-01"}],
    )  # fmt: skip

    assert "IDN" in states(members(ELECTED, dated, on="2020-12-31"))
    assert "BHR" in states(members(ELECTED, dated, on="2021-01-01"))


def test_a_declared_vacancy_is_open_since_the_election_with_its_cause():
    declared = new(
        "VacancyDeclared", at="23(a)", on="2025-05-30", stream="ha-2", body="eb", region="african", count=1,
        cause="One State was named for two seats",
    )  # fmt: skip
    group = members(AGAIN, declared, on="2026-01-01").groups[0]

    assert (group.seats, len(group.members), group.vacant) == (2, 1, 1)
    assert group.vacancies[0].since == "2025-05-30"
    assert not group.vacancies[0].computed
    assert "One State" in group.vacancies[0].note.en


def test_fewer_states_named_than_seats_is_a_computed_vacancy():
    short = new(
        "MembersElected", on="2025-05-30", stream="ha-2", body="eb",
        groups=[{"region": "african", "seats": 3, "states": ["EGY"]}],
    )  # fmt: skip
    group = members(short, on="2026-01-01").groups[0]

    assert group.vacant == 2
    assert all(seat.computed for seat in group.vacancies)


def test_the_next_election_ends_every_term():
    assert states(members(ELECTED, AGAIN, on="2025-05-29")) == []
    assert states(members(ELECTED, AGAIN, on="2025-05-30")) == ["EGY", "CHN", "JPN"]


def test_a_recommended_extension_is_followed_and_called_recommended():
    extended = new(
        "TermExtended", on="2023-06-05", stream="ha-2", body="eb", until="2025", status="recommended"
    )
    found = members(ELECTED, AGAIN, extended, on="2024-06-01")

    assert states(found) == ["KEN", "EGY", "CHN", "IDN"]
    assert all("Recommended only" in m.note.en for group in found.groups for m in group.members)


def test_after_the_stated_term_nobody_is_made_up():
    found = members(ELECTED, on="2024-06-01")

    assert states(found) == []
    assert (found.seats, found.not_stated) == (4, 4)


def test_an_election_to_an_open_seat_fills_it_and_leaves_the_others_sitting():
    filled = new(
        "MembersElected", at="5", on="2026-03-01", stream="ha-2", body="eb",
        groups=[{"region": "african", "seats": 1, "states": ["GHA"]}],
    )  # fmt: skip

    assert states(members(AGAIN, filled, on="2026-02-28")) == ["EGY", "CHN", "JPN"]
    assert states(members(AGAIN, filled, on="2026-03-01")) == ["EGY", "GHA", "CHN", "JPN"]


def test_a_withdrawn_election_seats_nobody():
    assert members(ELECTED, retraction(ELECTED), on="2020-01-01").groups == ()


def test_an_election_recorded_from_two_documents_seats_everyone_once():
    again = new(
        "MembersElected", at="5", on="2019-05-30", stream="ha-1", body="eb", document="B/1",
        groups=[{"region": "african", "seats": 2, "states": ["KEN", "EGY"]}],
    )  # fmt: skip

    assert states(members(ELECTED, again, on="2020-01-01")) == ["KEN", "EGY", "CHN", "IDN"]
    assert len(record_of(ELECTED, again).tenures("eb")) == len(record_of(ELECTED).tenures("eb"))


def test_what_an_election_changed_is_told_by_group():
    (turnover,) = record_of(ELECTED, SHARED, AGAIN).turnovers("eb")
    african, asian = turnover.changes

    assert (african.joined, african.stayed, african.left) == ((), ("EGY",), ("KEN",))
    assert (asian.joined, asian.stayed, asian.left) == (("JPN",), ("CHN",), ("IDN", "BHR"))


def test_a_body_is_found_by_any_of_its_names():
    assert states(record_of(ELECTED).members("执行局", date(2020, 1, 1))) == ["KEN", "EGY", "CHN", "IDN"]


def test_regional_groups_are_as_the_record_states_them():
    (found,) = record_of(ELECTED).regions("IDN")

    assert (found.region, found.on, found.source.locator) == ("asia-pacific", "2019-05-30", "45")


def test_the_json_of_members_has_the_fields_of_the_contract():
    shape = members(ELECTED, SHARED, on="2020-01-15").as_json()

    assert {"body", "on", "groups"} <= set(shape)
    assert {"region", "seats", "members", "vacant"} <= set(shape["groups"][0])
    member = shape["groups"][1]["members"][-1]
    assert (member["state"], member["from"], member["to"]) == ("IDN", "2019", "2021")
    assert member["note"].startswith("Computed")
    assert shape["on"] == "2020-01-15"
