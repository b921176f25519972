"""The source documents themselves, where they are at hand."""

from pathlib import Path

import pytest

from tests.bench.bench_reading import CORE, DOCUMENTS, measure_documents
from tests.reading.test_formats import events, told, web_page, word_file
from timeline.reading.files import text_of

pytestmark = [
    pytest.mark.documents,
    pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the source documents are not at hand"),
]


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.txt")), ids=lambda path: path.name)
def test_a_source_document_reads_the_same_after_a_trip(path: Path):
    text = path.read_text(encoding="utf-8")

    for again in (text_of(word_file(text), "again.docx"), text_of(web_page(text), "again.html")):
        assert told(again) == told(text)
        assert events(again) == events(text)


def test_the_source_documents_are_read_as_the_record_has_them():
    total, each, _, _ = measure_documents()
    precision, recall, dates = each["their own sessions alone"].rates(CORE)

    assert precision >= 0.95, total.extra
    assert recall >= 0.93, each["their own sessions alone"].lost
    assert dates >= 0.93
