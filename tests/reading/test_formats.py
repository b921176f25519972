import html
from io import BytesIO
from pathlib import Path

import docx
import pytest

from tests.reading.builders import TEXTS, pdf_of
from timeline.reading.files import text_of
from timeline.reading.paragraphs import read_paragraphs
from timeline.reading.reading import read_document

NAMES = ("zh-river", "zh-archive", "en-wetland", "en-council")


def told(text: str) -> list[tuple[str, str]]:
    paragraphs = read_paragraphs(text)
    return [(each.locator, each.words) for each in paragraphs if each.kind in ("numbered", "lettered")]


def events(text: str) -> list[tuple[str, str, dict]]:
    return [(each.locator, each.type, each.facts) for each in read_document(text, name="report").events]


def word_file(text: str) -> bytes:
    document = docx.Document()
    for line in filter(None, text.split("\n")):
        if "\t" in line:
            cells = line.split("\t")
            row = document.add_table(rows=1, cols=len(cells)).rows[0]
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
        else:
            document.add_paragraph(line)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def web_page(text: str) -> bytes:
    lines = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n") if line)
    return f"<!DOCTYPE html><html><head><title>x</title></head><body>{lines}</body></html>".encode()


@pytest.mark.parametrize("name", NAMES)
def test_a_report_reads_the_same_from_a_word_file(name: str):
    text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    again = text_of(word_file(text), "report.docx")

    assert told(again) == told(text)
    assert events(again) == events(text)


@pytest.mark.parametrize("name", NAMES)
def test_a_report_reads_the_same_from_a_web_page(name: str):
    text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    again = text_of(web_page(text), "report.html")

    assert told(again) == told(text)
    assert events(again) == events(text)


def test_the_text_layer_of_a_pdf_is_read_page_by_page():
    pages = [["1. The first paragraph goes", "on here."], ["2. The second paragraph."]]
    first, second = read_paragraphs(text_of(pdf_of(pages), "report.pdf"))

    assert (first.locator, first.text) == ("1", "The first paragraph goes on here.")
    assert (second.locator, second.text) == ("2", "The second paragraph.")


def test_scripts_and_styles_of_a_page_are_no_text():
    page = b"<html><body><script>1. not this</script><p>1. This.</p><style>x</style></body></html>"

    assert text_of(page, "page.html").strip() == "1. This."


def test_a_folder_of_the_texts_is_there():
    assert all(Path(TEXTS / f"{name}.expected.jsonl").is_file() for name in NAMES)
