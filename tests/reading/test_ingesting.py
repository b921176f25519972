import pytest

from tests.builders import event, outcome_adopted
from tests.reading.builders import TEXTS
from timeline.events import DOCUMENTS_STREAM, GapNoted, SessionOpened
from timeline.reading.ingesting import ingest
from timeline.reading.reading import read_document
from timeline.store import EventStore

RIVER = (TEXTS / "zh-river.txt").read_text(encoding="utf-8")


@pytest.fixture
def river():
    return read_document(RIVER, name="zh-river.txt", sha256="0" * 64)


def test_a_reading_enters_the_record_with_its_citations_and_words(sqlite_store: EventStore, river):
    done = ingest(sqlite_store, river)
    opened = next(sqlite_store.read(stream="riv-gc-6", types=["SessionOpened"]))

    assert done.count("recorded") == sum(each.sure == "certain" for each in river.events)
    assert opened.citation.document == "RIV/GC.6/11"
    assert opened.citation.locator == "2"
    assert "2031 年 3 月 10 日星期一" in (opened.citation.quote or "")


def test_ingesting_twice_adds_nothing(sqlite_store: EventStore, river):
    ingest(sqlite_store, river)
    head = sqlite_store.head()
    again = ingest(sqlite_store, river)

    assert sqlite_store.head() == head
    assert again.count("recorded") == 0
    assert again.count("already recorded") > 20


def test_a_dry_run_records_nothing(sqlite_store: EventStore, river):
    done = ingest(sqlite_store, river, dry_run=True)

    assert sqlite_store.head().position == 0
    assert done.count("to be recorded") > 20


def test_a_fact_that_another_document_told_is_not_recorded_again(sqlite_store: EventStore, river):
    known = outcome_adopted("6/1", stream="riv-gc-6", document="RIV/GC.6/L.9", locator="4")
    sqlite_store.append_all([known])
    done = ingest(sqlite_store, river)
    adopted = list(sqlite_store.read(stream="riv-gc-6", types=["OutcomeAdopted"]))

    assert sum(each.facts.get("symbol") == "6/1" for each in adopted) == 1
    assert done.count("already recorded") == 1


def test_an_event_that_stands_under_the_same_id_is_left_as_it_is(sqlite_store: EventStore, river):
    stands = event(SessionOpened(by="Somebody Else"), stream="riv-gc-6", document="RIV/GC.6/11", locator="2")
    sqlite_store.append_all([stands])
    ingest(sqlite_store, river)
    opened = list(sqlite_store.read(stream="riv-gc-6", types=["SessionOpened"]))

    assert [each.facts["by"] for each in opened] == ["Somebody Else"]


def test_a_gap_that_the_record_has_is_not_noted_again(sqlite_store: EventStore, river):
    gap = GapNoted.model_validate({"document": "RIV/GC.6/11", "locator": "9", "missing": "Who observed"})
    sqlite_store.append_all(
        [event(gap, stream=DOCUMENTS_STREAM, document="RIV/GC.6/11", locator="elsewhere")]
    )
    ingest(sqlite_store, river)
    gaps = list(sqlite_store.read(stream=DOCUMENTS_STREAM, types=["GapNoted"]))

    assert [each.facts["locator"] for each in gaps] == ["9"]


def test_the_document_its_gaps_and_its_contradictions_are_noted(sqlite_store: EventStore, river):
    ingest(sqlite_store, river)
    noted = [each.type for each in sqlite_store.read(stream=DOCUMENTS_STREAM)]

    assert noted.count("DocumentRegistered") == 1
    assert noted.count("GapNoted") == len(river.gaps) >= 1
    assert noted.count("ConflictNoted") == len(river.clashes) >= 1
