"""What stands of what was recorded."""

from tests.projections.builders import ZONE, correction, new, recorded, retraction
from timeline.projections.history import settle


def standings(*events):
    return settle(recorded(events), ZONE)


MEETING = new("PlenaryMeetingHeld", number=3)


def test_a_correction_changes_the_fields_it_names_and_keeps_the_original():
    first, _ = standings(MEETING, correction(MEETING, number=4))

    assert first.mark == "corrected"
    assert first.payload.number == 4
    assert first.original.facts == {"number": 3}
    assert [event.type for event in first.corrected_by] == ["EventCorrected"]


def test_of_two_corrections_the_later_one_stands():
    first, *_ = standings(
        MEETING, correction(MEETING, at="98", number=4), correction(MEETING, at="99", number=5)
    )

    assert first.payload.number == 5


def test_a_correction_may_change_when_the_event_occurred():
    first, _ = standings(MEETING, correction(MEETING, occurred={"edtf": "2030-06-04", "basis": "stated"}))

    assert first.event.occurred.edtf == "2030-06-04"
    assert first.event.occurred_from.isoformat() == "2030-06-03T21:00:00+00:00"
    assert first.original.occurred.edtf == "2030-06-03"


def test_a_field_corrected_to_null_is_taken_out():
    opened = new("SessionOpened", by="A. Chair", state="KEN")
    first, _ = standings(opened, correction(opened, state=None))

    assert first.payload.state is None
    assert "state" not in first.event.facts


def test_a_correction_that_would_not_hold_together_changes_nothing():
    first, _ = standings(MEETING, correction(MEETING, number=-1))

    assert first.mark == "stands"
    assert first.payload.number == 3


def test_a_retracted_event_does_not_stand():
    first, second = standings(MEETING, retraction(MEETING))

    assert not first.stands
    assert first.retracted_by == second.event


def test_a_retracted_retraction_leaves_the_event_standing():
    withdrawal = retraction(MEETING, at="98")
    first, second, _ = standings(MEETING, withdrawal, retraction(withdrawal))

    assert first.stands
    assert not second.stands


def test_a_retracted_correction_is_undone():
    mistake = correction(MEETING, at="98", number=4)
    first, *_ = standings(MEETING, mistake, retraction(mistake))

    assert first.mark == "stands"
    assert first.payload.number == 3


def test_a_correction_may_itself_be_corrected():
    mistake = correction(MEETING, at="98", number=4)
    first, *_ = standings(MEETING, mistake, correction(mistake, changes={"number": 6}))

    assert first.payload.number == 6


def test_the_json_of_a_corrected_event_tells_what_it_was():
    first, second = standings(MEETING, correction(MEETING, number=4))
    shape = first.as_json()

    assert shape["payload"] == {"number": 4}
    assert shape["original"] == {"number": 3}
    assert shape["standing"] == "corrected"
    assert shape["changed_by"] == [str(second.event.id)]
