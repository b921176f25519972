import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.reading.builders import TEXTS
from web.commands.context import Shared
from web.commands.ingesting import ingest_files

RIVER = TEXTS / "zh-river.txt"


@pytest.fixture
def ingest(tmp_path: Path):
    """What runs `minutebook ingest` over an empty record of its own."""

    def run(*arguments: object, given: bytes | None = None) -> Result:
        shared = Shared()
        environment = {
            "MINUTEBOOK_HOME": str(tmp_path / "home"),
            "MINUTEBOOK_CLOCK": "2032-01-01T09:00:00Z",
            "MINUTEBOOK_SEEDS": "none",
        }
        words = [str(argument) for argument in arguments]
        try:
            return CliRunner().invoke(ingest_files, words, obj=shared, env=environment, input=given)
        finally:
            shared.close()

    return run


def lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_event_found_is_one_line_with_its_citation_and_rule(ingest):
    done = ingest(RIVER, "--json")
    opened = next(line for line in lines(done) if line["type"] == "SessionOpened")

    assert done.exit_code == 0
    assert (opened["document"], opened["locator"], opened["status"]) == ("RIV/GC.6/11", "2", "recorded")
    assert opened["rule"] == "opening.presided"
    assert "RIV/GC.6/11 (riv-gc-6)" in done.stderr


def test_a_second_time_everything_is_already_recorded(ingest):
    ingest(RIVER)
    again = lines(ingest(RIVER, "--json"))

    assert {line["status"] for line in again} <= {"already recorded", "for review"}


def test_a_dry_run_leaves_the_record_empty(ingest):
    first = lines(ingest(RIVER, "--dry-run", "--json"))
    second = lines(ingest(RIVER, "--dry-run", "--json"))

    assert {line["status"] for line in second} <= {"to be recorded", "for review"}
    assert [line["id"] for line in first] == [line["id"] for line in second]


def test_symbol_and_session_may_be_given_and_standard_input_is_a_file(ingest):
    done = ingest("-", "--symbol", "RIV/1", "--session", "riv-9", "--json", given=RIVER.read_bytes())

    assert {line["document"] for line in lines(done)} == {"RIV/1"}
    assert "riv-9" in {line["stream"] for line in lines(done)}


def test_a_text_without_events_answers_no(ingest, tmp_path: Path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear friends,\n\nall is well here.\n", encoding="utf-8")

    assert ingest(letter).exit_code == 1


def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(ingest, tmp_path: Path):
    refused = ingest(tmp_path / "nowhere.txt")

    assert refused.exit_code == 2
    assert "nowhere.txt cannot be read" in refused.stderr
    assert "Traceback" not in refused.stderr
