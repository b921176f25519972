"""What was once stored stays readable: a payload of every type and version is kept for ever."""

import json
from pathlib import Path

import pytest

from timeline.events import CATALOGUE, payload_json, read_payload
from timeline.store import UnusableStore
from timeline.store.upcasts import climb, upcast

GOLDEN = [
    json.loads(line)
    for file in sorted((Path(__file__).parent / "golden").glob("*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: f"{golden['type']}-{golden['version']}")
def test_a_stored_payload_stays_readable(golden):
    """Where this fails, a shape has changed: give the type a new `type_version` and an upcast."""
    facts = upcast(golden["type"], golden["version"], golden["payload"])

    kept = payload_json(read_payload(golden["type"], facts))

    assert kept == facts
    if golden["version"] == CATALOGUE[golden["type"]].type_version:
        assert set(kept) == set(CATALOGUE[golden["type"]].model_fields), "every field has its example"


def test_every_version_of_every_type_has_a_payload_that_is_kept():
    kept = {(golden["type"], golden["version"]) for golden in GOLDEN}

    assert kept == {
        (name, version) for name, kind in CATALOGUE.items() for version in range(1, kind.type_version + 1)
    }


def test_old_facts_go_through_every_step_up_to_the_newest():
    steps = {
        ("ReportNoted", 1): lambda facts: {"about": facts["on"]},
        ("ReportNoted", 2): lambda facts: {"subject": facts["about"]},
    }

    assert climb(steps, "ReportNoted", 1, {"on": "Housing"}) == {"subject": "Housing"}
    assert climb(steps, "ReportNoted", 2, {"about": "Housing"}) == {"subject": "Housing"}


def test_facts_of_a_newer_version_than_known_are_refused():
    with pytest.raises(UnusableStore, match="newer Minutebook"):
        upcast("ReportNoted", 2, {})
