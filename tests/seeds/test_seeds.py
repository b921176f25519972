"""What must hold of every line of the recorded seeds."""

import json
import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from timeline.envelope import event_id
from timeline.events import ConflictNoted, GapNoted, read_payload
from timeline.when import When

SEEDS = Path(__file__).parents[2] / "seeds"
SOURCES = Path(os.environ.get("MINUTEBOOK_DOCUMENTS", SEEDS.parents[1] / "shared" / "documents"))
ABOUT_DOCUMENTS = {"gaps", "conflicts"}
VERBATIM = {"title", "theme", "names", "sub_items", "agenda", "items"}  # names and titles stand as written
LOCATOR = re.compile(
    r"(?:[a-z0-9-]+(?:/\d+)?:)?(?:[A-Z]\.)?\d+(?:\([a-z]\))*|§[\w.]+|[a-z0-9-]+(?:/\d+)?(?::[\w.]+)?"
)
PLACEHOLDER = re.compile(r"\[待补\]|\[-{0,2}\]|XX")
RUN = re.compile(r"[\u4e00-\u9fff]")
LONGEST_RUN = 30


def lines(path: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def seed_lines() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(SEEDS.glob("*.jsonl")):
        if path.stem not in ABOUT_DOCUMENTS:
            yield from ((path.stem, line) for line in lines(path))


def texts(value: Any, *, verbatim: bool = True) -> Iterator[dict[str, str]]:
    """Every bilingual text within `value`; without titles and names unless `verbatim`."""
    if isinstance(value, dict):
        if {"en", "zh"} & value.keys():
            yield value
            return
        for name, part in value.items():
            if verbatim or name not in VERBATIM:
                yield from texts(part, verbatim=verbatim)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part, verbatim=verbatim)


def test_every_line_is_an_event_of_the_catalogue():
    for stream, line in seed_lines():
        payload = read_payload(line["type"], line["payload"])

        assert payload.family != "document", (stream, line["locator"])


def test_a_line_holds_nothing_that_no_one_reads():
    known = {"document", "locator", "locators", "ordinal", "type", "occurred", "payload"}

    assert all(line.keys() <= known for _, line in seed_lines())


def test_no_two_lines_are_the_same_event():
    ids = Counter(
        event_id(line["document"], line["locator"], line["type"], line.get("ordinal", 1))
        for _, line in seed_lines()
    )

    assert [known for known, times in ids.items() if times > 1] == []


def test_ordinals_within_a_paragraph_have_no_holes():
    paragraphs: dict[tuple[str, ...], list[int]] = {}
    for _, line in seed_lines():
        key = (line["document"], line["locator"], line["type"])
        paragraphs.setdefault(key, []).append(line.get("ordinal", 1))

    assert [key for key, found in paragraphs.items() if sorted(found) != list(range(1, len(found) + 1))] == []


def test_every_line_cites_a_paragraph_and_names_it_first():
    for _, line in seed_lines():
        located = line.get("locators", [line["locator"]])

        assert line["locator"] in located
        assert len(set(located)) == len(located)
        assert all(LOCATOR.fullmatch(locator) for locator in located), located


def test_every_time_says_how_it_is_known():
    for _, line in seed_lines():
        occurred = When.model_validate(line["occurred"])

        assert "basis" in line["occurred"]
        assert occurred.basis == "unknown" or occurred.edtf != "XXXX"
        assert occurred.meeting is None or 1 <= occurred.meeting <= 12


def test_every_text_is_in_both_languages():
    recorded = [line["payload"] for _, line in seed_lines()]
    recorded += [line for name in ABOUT_DOCUMENTS for line in lines(SEEDS / f"{name}.jsonl")]

    assert [text for line in recorded for text in texts(line) if set(text) != {"en", "zh"}] == []


def test_no_english_text_holds_chinese():
    recorded = [line["payload"] for _, line in seed_lines()]

    found = [text["en"] for line in recorded for text in texts(line) if RUN.search(text["en"])]

    assert found == []


def test_a_time_that_spans_days_is_inferred_unless_a_session_is_told_as_a_whole():
    told_as_a_whole = {"SessionHeld", "SessionScheduled", "DebateHeld"}
    found = [
        (stream, line["locator"], line["type"])
        for stream, line in seed_lines()
        if "/" in line["occurred"]["edtf"]
        and line["occurred"]["basis"] == "stated"
        and line["type"] not in told_as_a_whole
    ]

    assert found == []


def test_an_interval_does_not_end_before_it_begins():
    for _, line in seed_lines():
        first, _, last = line["occurred"]["edtf"].partition("/")

        assert not last or first == ".." or first <= last, line["locator"]


def test_a_vacancy_is_declared_for_each_office_that_an_election_leaves_vacant():
    places = {"OfficersElected": Counter(), "VacancyDeclared": Counter()}
    for stream, line in seed_lines():
        facts = line["payload"]
        if line["type"] == "OfficersElected":
            places[line["type"]][stream, facts["body"]] += facts.get("vacancies", 0)
            assert sum(officer.get("vacant", False) for officer in facts["officers"]) in (
                0,
                facts.get("vacancies", 0),
            )
        elif line["type"] == "VacancyDeclared" and "office" in facts:
            places[line["type"]][stream, facts["body"]] += facts["count"]

    assert +places["OfficersElected"] == places["VacancyDeclared"]


@pytest.mark.documents
@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source documents are not at hand")
def test_each_placeholder_of_a_document_is_a_gap():
    drafts = "".join(path.read_text(encoding="utf-8") for path in SOURCES.glob("*draft*.zh.txt"))
    garbled_headings = 2

    assert len(list(lines(SEEDS / "gaps.jsonl"))) == len(PLACEHOLDER.findall(drafts)) + garbled_headings


@pytest.mark.documents
@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source documents are not at hand")
def test_each_document_is_the_text_that_was_read():
    documents = tomllib.loads((SEEDS / "documents.toml").read_text(encoding="utf-8"))["document"]

    for document in documents:
        assert sha256((SOURCES / document["file"]).read_bytes()).hexdigest() == document["sha256"]


def test_every_file_is_named_for_a_stream():
    for path in SEEDS.glob("*.jsonl"):
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", path.stem), path.name


def test_every_file_keeps_its_documents_together():
    for path in SEEDS.glob("*.jsonl"):
        if path.stem != "conflicts":
            documents = [line["document"] for line in lines(path)]

            assert documents == sorted(documents), path.name


def test_gaps_and_conflicts_fit_their_types():
    gaps = [GapNoted.model_validate(line) for line in lines(SEEDS / "gaps.jsonl")]
    conflicts = [ConflictNoted.model_validate(line) for line in lines(SEEDS / "conflicts.jsonl")]

    assert len(set(map(repr, gaps))) == len(gaps)
    assert len({conflict.subject.en for conflict in conflicts}) == len(conflicts)


@pytest.mark.documents
@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source documents are not at hand")
def test_no_sentence_of_a_document_stands_in_the_seeds():
    sources = "".join(
        "".join(RUN.findall(path.read_text(encoding="utf-8"))) for path in SOURCES.glob("*.zh.txt")
    )
    recorded = [line["payload"] for _, line in seed_lines()]
    recorded += [line for name in ABOUT_DOCUMENTS for line in lines(SEEDS / f"{name}.jsonl")]

    for text in (text for line in recorded for text in texts(line, verbatim=False)):
        words = "".join(RUN.findall(text["zh"]))
        runs = (words[start : start + LONGEST_RUN] for start in range(len(words) - LONGEST_RUN + 1))

        assert [run for run in runs if run in sources] == []
