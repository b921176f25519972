"""What was adopted, asked and done."""

from datetime import date

import pytest

from tests.projections.builders import new, record_of, retraction

DECISION = new(
    "OutcomeAdopted", at="26", stream="ha-2", on="2023-06-09", kind="decision", symbol="2/7", title="A"
)
RESOLUTION = new(
    "OutcomeAdopted", at="27", stream="ha-2", on="2023-06-09", kind="resolution", symbol="2/7", title="B"
)
REF = {"kind": "decision", "symbol": "2/7"}
TODAY = date(2026, 11, 20)


def asked(at="2/7:1", **given):
    facts = {"addressee": "Executive Director", "action": "Report", "outcome": REF} | given
    return new("MandateGiven", stream="ha-2", on="2023-06-09", at=at, **facts)


def reported(at="4", ref=REF, **given):
    facts = {"outcome": ref, "what": "Something was done"} | given
    return new("ImplementationReported", stream="oecpr-3", on="2025-03-03", at=at, document="B/1", **facts)


def mandate(*events, today=TODAY):
    return record_of(*events).mandates(today=today)[0]


def test_a_decision_and_a_resolution_of_one_symbol_are_two_outcomes():
    found = record_of(DECISION, RESOLUTION).outcomes()

    assert [(o.kind, o.symbol, o.title.en) for o in found] == [
        ("decision", "2/7", "A"),
        ("resolution", "2/7", "B"),
    ]


def test_one_outcome_recorded_from_two_documents_is_told_once_with_both_citations():
    again = new(
        "OutcomeAdopted", at="5", stream="ha-2", on="2023-06-09", document="B/1",
        kind="decision", symbol="２/7", title="题目", method="consensus",
    )  # fmt: skip
    (found,) = record_of(DECISION, again).outcomes()

    assert found.method == "consensus"
    assert (found.title.en, found.title.zh) == ("A", "题目")
    assert {(c.document, c.locator) for c in found.citations} == {("A/1/1", "26"), ("B/1", "5")}


def test_equal_symbols_of_two_bodies_are_two_outcomes():
    other = new("OutcomeAdopted", stream="eb-2021", kind="decision", symbol="2/7", title="C")

    assert len(record_of(DECISION, other).outcomes()) == 2


def test_an_outcome_tells_what_it_asked_who_explained_a_vote_and_what_became_of_it():
    explained = new(
        "StatementDelivered", stream="ha-2", on="2023-06-09", at="28", speaker="S", state="KEN",
        occasion="explanation of vote", outcome=REF,
    )  # fmt: skip
    (found,) = record_of(DECISION, asked(), explained, reported(status="done")).outcomes("ha-2")

    assert [m.locator for m in found.mandates] == ["2/7:1"]
    assert [e.state for e in found.explanations] == ["KEN"]
    assert [i.status for i in found.implementation] == ["done"]


def test_a_report_on_the_resolution_says_nothing_of_the_decision():
    ref = {"kind": "resolution", "symbol": "2/7"}
    decision, resolution = record_of(DECISION, RESOLUTION, reported(ref=ref)).outcomes()

    assert decision.implementation == ()
    assert len(resolution.implementation) == 1


def test_a_withdrawn_outcome_is_not_listed():
    assert record_of(DECISION, retraction(DECISION)).outcomes() == []


@pytest.mark.parametrize(
    ("due", "today", "status"),
    [
        ("2026", date(2026, 11, 20), "open"),
        ("2026", date(2027, 1, 1), "overdue"),
        (None, TODAY, "not stated"),
    ],
)
def test_a_mandate_is_open_until_its_time_is_past(due, today, status):
    given = asked() if due is None else asked(due=due)

    assert mandate(given, today=today).status == status


def test_a_mandate_for_a_session_is_due_on_that_session_s_last_day():
    planned = new("SessionScheduled", stream="ha-2", session="ha-3", when="2029-06-25/2029-06-29")

    assert mandate(asked(due_session="ha-3"), planned).due_by == date(2029, 6, 29)


def test_a_session_whose_dates_are_unknown_lies_in_the_year_of_its_key():
    assert mandate(asked(due_session="eb-2025-3")).due_by == date(2025, 12, 31)
    assert mandate(asked(due_session="ha-7")).status == "open"


def test_a_later_report_on_the_outcome_is_told_and_does_not_claim_more():
    found = mandate(asked(due="2024"), asked(at="2/7:2"), reported(status="done"))

    assert found.status == "reported"
    assert [(source.document, source.locator) for source in found.reports] == [("B/1", "4")]


def test_the_one_request_of_an_outcome_that_was_reported_done_is_fulfilled():
    assert mandate(asked(due="2024"), reported(status="done")).status == "fulfilled"
    assert mandate(asked(due="2024"), reported(status="stalled")).status == "reported"


def test_a_request_met_by_an_outcome_of_that_name_is_inferred_to_be_fulfilled():
    request = asked(action="Prepare draft rules of procedure of the Assembly", due_session="ha-3")
    rules = new(
        "OutcomeAdopted", stream="ha-3", on="2024-06-01", at="35", kind="rules of procedure",
        title="Rules of procedure of the Assembly",
    )  # fmt: skip
    found = mandate(request, rules)

    assert found.status == "fulfilled"
    assert "infer" in found.note.en.lower()
    assert found.reports[0].locator == "35"


def test_a_request_that_only_touches_on_a_later_outcome_is_not_taken_for_met():
    request = asked(
        action="Submit a monitoring framework with measurable indicators and targets for the strategic plan",
        due="2025",
    )
    plan = new("OutcomeAdopted", stream="ha-3", on="2024-06-01", at="35", kind="plan", title="Strategic plan")

    assert mandate(request, plan).status == "overdue"


def test_a_failed_agreement_on_what_was_asked_is_told_and_leaves_it_overdue():
    failed = new(
        "ConsensusNotReached",
        stream="ha-2-resumed",
        on="2025-05-30",
        at="17",
        subject="The policy",
        outcome=REF,
    )
    found = mandate(asked(due="2025-05-30"), failed)

    assert found.status == "overdue"
    assert [source.locator for source in found.reports] == ["17"]
    assert "agreement" in found.note.en


def test_open_mandates_leave_out_those_reported_on_and_can_be_cut_by_date():
    record = record_of(asked(due="2024"), asked(at="2/7:2", due="2030"), asked(at="2/7:3"))

    assert len(record.mandates(today=TODAY, open=True)) == 3
    assert [m.locator for m in record.mandates(today=TODAY, due_before=date(2026, 1, 1))] == ["2/7:1"]


def test_a_mandate_s_json_has_the_fields_of_the_contract_in_one_line_and_in_both_languages():
    shape = mandate(asked(action={"en": "Report", "zh": "报告"}, due="2024")).as_json()

    assert {"outcome", "locator", "addressee", "action", "due", "due_session", "status"} <= set(shape)
    assert (shape["action"], shape["action_text"]) == ("Report", {"en": "Report", "zh": "报告"})
    assert shape["outcome"] == REF


def test_an_outcome_s_json_has_the_fields_of_the_contract():
    shape = record_of(DECISION).outcomes()[0].as_json()

    assert {
        "session", "kind", "symbol", "title", "method", "occurred", "document", "locator", "event",
    } <= set(shape)  # fmt: skip
    assert shape["title"] == {"en": "A", "zh": None}
