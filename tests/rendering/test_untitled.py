"""Outcomes of which no title is recorded are told in words, without quotation marks."""

from datetime import UTC, datetime
from typing import Any

from tests.builders import event
from timeline.envelope import Event
from timeline.events import OutcomeAdopted, payload_json
from timeline.rendering import summary, title

MOMENT = datetime(2019, 5, 27, tzinfo=UTC)


def adopted(stream: str, **facts: Any) -> Event:
    new = event(OutcomeAdopted(**facts), stream=stream)
    return Event(
        id=new.id, position=1, stream=stream, version=1, type=new.type, occurred=new.occurred,
        occurred_from=MOMENT, occurred_to=MOMENT, recorded_at=MOMENT, citation=new.citation,
        facts=payload_json(new.payload),
    )  # fmt: skip


def test_a_resolution_cited_by_its_number_alone_is_told_by_its_subject():
    outcome = adopted(
        "gc-19",
        kind="resolution",
        symbol="19/8",
        title={"en": "Resolution 19/8, on participation", "zh": "第 19/8 号决议（参会资格）"},
    )

    assert title(outcome, "en") == "Resolution 19/8 adopted (on participation)"
    assert summary(outcome, "en") == "The Governing Council adopted resolution 19/8, on participation."
    assert title(outcome, "zh") == "通过第 19/8 号决议（参会资格）"


def test_what_a_committee_recommended_orally_is_no_title():
    outcome = adopted("cpr-2019", kind="recommendation", title={"en": "Rotate the chair", "zh": "轮换主席"})

    assert title(outcome, "en") == "Recommended: rotate the chair"
    assert (
        summary(outcome, "en") == "The Committee of Permanent Representatives recommended: rotate the chair."
    )
    assert summary(outcome, "zh") == "常驻代表委员会建议：轮换主席。"
