"""Realistic events of every family, and the words in which a reader finds them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from timeline.envelope import Citation, Event
from timeline.events import CATALOGUE
from timeline.rendering import summary, title
from timeline.when import When

GOLDEN = sorted(Path(__file__).parent.joinpath("golden").glob("*.jsonl"))
CASES = [(path.stem, json.loads(line)) for path in GOLDEN for line in path.read_text("utf-8").splitlines()]
MOMENT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def golden_event(case) -> Event:
    when, citation = When(**case["occurred"]), Citation("A/81/8", "1")
    times = (MOMENT, MOMENT, MOMENT)
    return Event(UUID(int=1), 1, case["stream"], 1, case["type"], when, *times, citation, case["payload"])


@pytest.mark.parametrize(("family", "case"), CASES)
def test_the_words_are_those_a_reader_expects(family, case):
    event = golden_event(case)

    assert event.payload.family == family
    for language in ("en", "zh"):
        assert title(event, language) == case["title"][language]
        assert summary(event, language) == case["summary"][language]


def test_every_type_has_a_golden_sentence():
    assert {case["type"] for _, case in CASES} == CATALOGUE.keys()
