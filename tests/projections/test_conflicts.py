"""Where the record contradicts itself."""

from tests.projections.builders import new, record_of, retraction


def noted(*claims, **given):
    shapes = [{"document": "A/1/1", "locator": at, "says": says} for at, says in claims]
    facts = {"subject": "A contradiction", "claims": shapes} | given
    return new("ConflictNoted", stream="documents", on="XXXX", at=claims[0][0], **facts)


MORNING = new("ReportNoted", at="17", part="morning", meeting=3, subject="A")
AFTERNOON = new("ReportNoted", at="19", part="afternoon", meeting=3, subject="B")


def computed(*events):
    return [c for c in record_of(*events).conflicts() if c.computed]


def test_a_meeting_in_two_parts_of_one_day_is_a_computed_contradiction():
    (found,) = computed(MORNING, AFTERNOON)

    assert [(claim.locator, claim.says.en) for claim in found.claims] == [
        ("17", "in the morning"),
        ("19", "in the afternoon"),
    ]
    assert found.session == "ha-9"


def test_a_contradiction_that_a_reader_noted_is_told_once():
    note = noted(("17", "morning"), ("19", "afternoon"), session="ha-9")
    found = record_of(MORNING, AFTERNOON, note).conflicts()

    assert [(c.computed, c.subject.en) for c in found] == [(False, "A contradiction")]


def test_another_contradiction_in_one_of_the_paragraphs_hides_nothing():
    assert len(computed(MORNING, AFTERNOON, noted(("17", "a name"), ("17", "another")))) == 1


def test_a_meeting_on_two_days_is_a_computed_contradiction():
    other = new("ReportNoted", at="60", on="2030-06-04", meeting=3, subject="B")

    assert [claim.says.en for claim in computed(MORNING, other)[0].claims] == [
        "on 2030-06-03",
        "on 2030-06-04",
    ]


def test_more_seats_than_states_without_a_vacancy_is_a_computed_contradiction():
    group = {"region": "african", "seats": 2, "states": ["KEN"]}
    elected = new("MembersElected", body="eb", groups=[group])
    declared = new("MembersElected", body="eb", groups=[group | {"vacant": 1}])

    assert [claim.says.en for claim in computed(elected)[0].claims] == ["seats: 2", "States named: 1"]
    assert computed(declared) == []


def test_a_session_held_on_other_days_than_planned_is_a_computed_contradiction():
    planned = new("SessionScheduled", session="oecpr-9", when="2030-06-03/2030-06-05", status="decided")
    held = new("SessionHeld", at="7", session="oecpr-9", when="2030-06-04/2030-06-05")

    assert [claim.locator for claim in computed(planned, held)[0].claims] == ["1", "7"]


def test_a_turn_announced_for_one_state_and_an_election_of_another_contradict():
    events = [
        new("OfficersElected", at="38", on="2019-05-27", stream="ha-1", body="cpr",
            officers=[{"office": "chair", "state": "ERI"}], term={"to": "2021-07-01"}),
        new("SeatRotationAgreed", at="39", on="2019-05-27", stream="ha-1", body="cpr", office="chair",
            turns=[{"state": "ERI", "from": "2019", "to": "2021"},
                   {"state": "TZA", "from": "2021", "to": "2023"}]),
        new("OfficersElected", at="1", on="2021-07-01", stream="oecpr-1", body="cpr",
            officers=[{"office": "chair", "state": "PAK"}, {"office": "rapporteur", "state": "POL"}]),
    ]  # fmt: skip
    (found,) = computed(*events)

    assert [claim.locator for claim in found.claims] == ["39", "1"]
    assert "Tanzania" in found.claims[0].says.en


def test_someone_else_named_in_an_office_during_a_stated_term_contradicts_the_election():
    elected = new("OfficersElected", at="32", on="2029-05-30", stream="ha-8", body="ha",
                  officers=[{"office": "president", "state": "MYS"}], term={"to": "2031"})  # fmt: skip
    capacity = "President of the UN-Habitat Assembly"
    other = new("StatementDelivered", at="3", speaker="A. Person", state="KEN", capacity=capacity)
    same = new("StatementDelivered", at="4", speaker="B. Person", state="MYS", capacity=capacity)
    (found,) = computed(elected, other, same)

    assert [claim.locator for claim in found.claims] == ["32", "3"]
    assert found.claims[1].says.en == "A. Person, Kenya named in it on 2030-06-03"


def test_a_withdrawn_note_is_no_contradiction():
    note = noted(("1", "this"), ("2", "that"))

    assert record_of(note, retraction(note)).conflicts() == []


def test_a_conflict_s_json_has_the_fields_of_the_contract():
    (found,) = record_of(noted(("1", "this"), ("2", "that"))).conflicts()
    shape = found.as_json()

    assert shape["subject"] == "A contradiction"
    assert shape["claims"][0] == {
        "document": "A/1/1", "locator": "1", "says": "this", "says_text": {"en": "this", "zh": None}
    }  # fmt: skip
