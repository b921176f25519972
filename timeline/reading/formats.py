"""The text of Word, PDF and HTML files, paragraph by paragraph."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from selectolax.lexbor import LexborHTMLParser

_BLOCKS = (
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "tr",
    "blockquote",
    "pre",
    "div",
    "title",
    "dt",
    "dd",
    "br",
)
_SILENT = ("script", "style", "noscript", "template", "head", "nav")


class Unreadable(Exception):
    """Why a file's text cannot be had, as the end of a sentence that begins with its name."""


def docx_text(content: bytes) -> str:
    """The paragraphs and tables of a Word file in order, footnotes behind; a row's cells tabbed apart."""
    try:
        document = docx.Document(BytesIO(content))
    except Exception as error:
        raise Unreadable("is no Word file that can be opened; save it as .docx or as text.") from error
    return "\n\n".join([*_body(document), *_footnotes(document)])


def _body(document: WordDocument) -> Iterator[str]:
    for element in document.element.body.iterchildren():
        if element.tag == qn("w:p"):
            yield _paragraph(Paragraph(element, document))
        elif element.tag == qn("w:tbl"):
            for row in Table(element, document).rows:
                yield "\t".join(dict.fromkeys(cell.text.strip() for cell in row.cells))


def _paragraph(paragraph: Paragraph) -> str:
    """The words of a paragraph, a footnote's number raised where its mark stands."""
    words = []
    for run in paragraph._p.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:footnoteReference")):
        if run.tag == qn("w:t"):
            words.append(run.text or "")
        elif run.tag == qn("w:footnoteReference"):
            words.append(_raised(run.get(qn("w:id")) or ""))
        else:
            words.append("\t" if run.tag == qn("w:tab") else "\n")
    return "".join(words)


def _footnotes(document: WordDocument) -> Iterator[str]:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/footnotes"):
            from_xml = parse_xml(relation.target_part.blob)
            yield from filter(None, map(_footnote, from_xml.findall(qn("w:footnote"))))


def _footnote(note: Any) -> str:
    words = "".join(text.text or "" for text in note.iter(qn("w:t"))).strip()
    return f"{_raised(note.get(qn('w:id')) or '')} {words}" if words else ""


def _raised(number: str) -> str:
    return number.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def pdf_text(content: bytes) -> str:
    """The text layer of a PDF, pages apart; a locked file and a scan are refused."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("is locked with a password; unlock it first.")
        pages = [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        raise Unreadable("is a PDF that cannot be opened; save it anew or hand in its text.") from error
    if sum(len(page.strip()) for page in pages) < 20 * len(pages):
        raise Unreadable("has no text layer, so it is a scan; run a text recognition over it first.")
    return "\f".join(pages)


def html_text(markup: str) -> str:
    """The words of an HTML page, one block a paragraph; nothing is fetched and no script is read."""
    tree = LexborHTMLParser(markup)
    body = tree.body
    if body is None:
        return ""
    for silent in body.css(",".join(_SILENT)):
        silent.decompose()
    for cell in body.css("td, th"):
        cell.insert_after("\t")
    for block in body.css(",".join(_BLOCKS)):
        block.insert_before("\n\n")
        block.insert_after("\n\n")
    lines = (line.strip(" \t") for line in body.text(separator="").split("\n"))
    return "\n".join(lines)
