"""Who holds which office on a day."""

from datetime import date

from tests.projections.builders import new, record_of

ELECTED = new(
    "OfficersElected",
    at="32",
    on="2025-05-30",
    stream="ha-2",
    body="ha",
    officers=[
        {"office": "president", "state": "MYS", "region": "asia-pacific"},
        {"office": "vice-president", "state": "ETH"},
        {"office": "rapporteur", "state": "MEX"},
    ],
    term={"from_close_of": "ha-2", "until_close_of": "ha-3"},
    vacancies=2,
)
OPEN = [
    new(
        "VacancyDeclared", at="33", ordinal=n, on="2025-05-30", stream="ha-2", body="ha",
        office="vice-president", region=region, count=1,
    )
    for n, region in enumerate(("eastern-european", "western-european-and-others"), start=1)
]  # fmt: skip
TURNS = new(
    "SeatRotationAgreed", at="34", on="2025-05-30", stream="ha-2", body="ha", office="president",
    turns=[{"state": "MYS", "from": "2025", "to": "2027"}, {"state": "ARE", "from": "2027", "to": "2029"}],
)  # fmt: skip
CLOSED = new("SessionClosed", at="37", on="2025-05-30", stream="ha-2")
NEXT = new(
    "SessionScheduled", at="38", on="2025-05-30", stream="ha-2", session="ha-3", when="2029-06-25/2029-06-29"
)
BUREAU = (ELECTED, *OPEN, TURNS, CLOSED, NEXT)


def officers(*events, on, body="ha"):
    return record_of(*events).officers(body, date.fromisoformat(on))


def lines(*events, on, body="ha"):
    return [(o.office, o.state or o.holder, o.standing) for o in officers(*events, on=on, body=body)]


def test_offices_held_vacant_and_to_come_are_listed_the_presiding_one_first():
    assert lines(*BUREAU, on="2026-01-01") == [
        ("president", "MYS", "holds"),
        ("president", "ARE", "later"),
        ("vice-president", "ETH", "holds"),
        ("vice-president", None, "vacant"),
        ("vice-president", None, "vacant"),
        ("rapporteur", "MEX", "holds"),
    ]


def test_a_turn_in_an_office_passes_in_its_year():
    first, second = officers(*BUREAU, on="2026-01-01")[:2]

    assert (first.from_, first.to, second.from_, second.to) == ("2025", "2027", "2027", "2029")
    assert lines(*BUREAU, on="2028-01-01")[0] == ("president", "ARE", "holds")


def test_officers_serve_from_the_close_of_one_session_to_the_close_of_another():
    assert lines(*BUREAU, on="2025-05-30") == []
    assert lines(*BUREAU, on="2025-05-31")[0] == ("president", "MYS", "holds")
    assert ("rapporteur", "MEX", "holds") in lines(*BUREAU, on="2029-06-29")
    assert lines(*BUREAU, on="2029-06-30") == []


def test_a_term_that_ends_with_a_session_follows_its_closing_once_it_is_recorded():
    ended = new("SessionClosed", at="40", on="2029-07-02", stream="ha-3")
    (_, _, _, _, _, rapporteur) = officers(*BUREAU, ended, on="2026-01-01")

    assert rapporteur.to == "2029-07-02"


def test_an_office_whose_holder_an_election_leaves_open_is_vacant_once():
    elected = new(
        "OfficersElected", on="2021-07-01", stream="oecpr-1", body="cpr",
        officers=[
            {"office": "chair", "state": "PAK"},
            {"office": "rapporteur", "region": "eastern-european", "vacant": True},
        ],
    )  # fmt: skip
    declared = new(
        "VacancyDeclared",
        on="2021-07-01",
        stream="oecpr-1",
        body="cpr",
        office="rapporteur",
        region="eastern-european",
    )

    assert lines(elected, declared, on="2022-01-01", body="cpr") == [
        ("chair", "PAK", "holds"),
        ("rapporteur", None, "vacant"),
    ]


def test_two_holders_of_whom_only_the_regions_are_known_both_hold_their_office():
    elected = new(
        "OfficersElected", on="2019-05-27", stream="ha-1", body="cpr",
        officers=[
            {"office": "vice-chair", "region": "asia-pacific"},
            {"office": "vice-chair", "region": "western-european-and-others"},
        ],
    )  # fmt: skip

    assert [officer.region for officer in officers(elected, on="2020-01-01", body="cpr")] == [
        "asia-pacific",
        "western-european-and-others",
    ]


def test_the_committee_and_its_open_ended_meeting_have_one_bureau():
    elected = new(
        "OfficersElected",
        on="2021-07-01",
        stream="oecpr-1",
        body="cpr",
        officers=[{"office": "chair", "state": "PAK"}],
    )

    assert lines(elected, on="2022-01-01", body="oecpr") == lines(elected, on="2022-01-01", body="cpr")


def test_a_vacancy_ends_when_the_place_is_filled_and_the_bureau_goes_on():
    filled = new(
        "OfficersElected", at="3", on="2026-03-01", stream="ha-2", body="ha",
        officers=[{"office": "vice-president", "state": "POL", "region": "eastern-european"}],
    )  # fmt: skip
    found = lines(*BUREAU, filled, on="2026-04-01")

    assert ("vice-president", "POL", "holds") in found
    assert found.count(("vice-president", None, "vacant")) == 1
    assert ("president", "MYS", "holds") in found


def test_a_new_bureau_ends_the_one_before():
    after = new(
        "OfficersElected", at="50", on="2027-01-01", stream="ha-2", body="ha",
        officers=[{"office": "president", "state": "KEN"}, {"office": "rapporteur", "state": "BRA"}],
    )  # fmt: skip

    assert lines(*BUREAU, after, on="2027-02-01") == [
        ("president", "KEN", "holds"),
        ("rapporteur", "BRA", "holds"),
    ]


def test_an_announced_turn_that_an_election_overtook_is_not_followed():
    elected = new(
        "OfficersElected", on="2019-05-27", stream="ha-1", body="cpr",
        officers=[{"office": "chair", "state": "ERI"}], term={"to": "2021-07-01"},
    )  # fmt: skip
    turns = new(
        "SeatRotationAgreed", on="2019-05-27", stream="ha-1", body="cpr", office="chair",
        turns=[
            {"state": "ERI", "from": "2019", "to": "2021"}, {"state": "TZA", "from": "2021", "to": "2023"},
        ],
    )  # fmt: skip
    after = new(
        "OfficersElected", on="2021-07-01", stream="oecpr-1", body="cpr",
        officers=[{"office": "chair", "state": "PAK"}, {"office": "vice-chair", "state": "TZA"}],
    )  # fmt: skip

    assert lines(elected, turns, on="2020-01-01", body="cpr")[0] == ("chair", "ERI", "holds")
    assert lines(elected, turns, on="2022-01-01", body="cpr")[0] == ("chair", "TZA", "holds")
    assert lines(elected, turns, after, on="2022-01-01", body="cpr")[0] == ("chair", "PAK", "holds")


def test_someone_named_in_an_office_completes_the_state_that_was_elected():
    spoke = new(
        "StatementDelivered", at="3", on="2026-02-01", stream="ha-3", speaker="A. Person", state="MYS",
        capacity="President of the UN-Habitat Assembly",
    )  # fmt: skip
    president = officers(*BUREAU, spoke, on="2026-03-01")[0]

    assert (president.state, president.holder, president.basis) == ("MYS", "A. Person", "rotation")
    assert officers(*BUREAU, spoke, on="2026-01-01")[0].holder is None


def test_someone_known_only_from_a_capacity_is_listed_with_the_day():
    opened = new("SessionOpened", on="2023-06-05", stream="ha-2", by="B. Person", capacity="人居大会主席")
    (president,) = officers(opened, on="2023-06-06")

    assert (president.holder, president.basis) == ("B. Person", "capacity stated")
    assert officers(opened, on="2023-06-04") == []


def test_a_capacity_from_before_the_present_bureau_is_forgotten():
    opened = new("SessionOpened", on="2025-05-29", stream="ha-2", by="B. Person", capacity="人居大会主席")

    assert [o.holder for o in officers(*BUREAU, opened, on="2025-05-30")] == ["B. Person"]
    assert "B. Person" not in [o.holder for o in officers(*BUREAU, opened, on="2026-01-01")]


def test_someone_else_named_in_an_office_during_its_term_is_shown_beside_the_one_elected():
    spoke = new(
        "StatementDelivered", at="3", on="2026-02-01", stream="ha-3", speaker="C. Person", state="KEN",
        capacity="人居大会主席",
    )  # fmt: skip
    found = officers(*BUREAU, spoke, on="2026-03-01")[:2]

    assert {o.state for o in found} == {"MYS", "KEN"}
    assert any("contradicts" in o.note.en for o in found)


def test_an_office_s_json_has_the_fields_of_the_contract():
    shape = officers(*BUREAU, on="2026-01-01")[3].as_json()

    assert {
        "body", "office", "state", "holder", "region", "from", "to", "basis", "vacant", "note",
        "document", "locator",
    } <= set(shape)  # fmt: skip
    assert shape["vacant"] is True
    assert shape["name"] == {"en": "Vice-President", "zh": "副主席"}
