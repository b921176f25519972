"""From a text to a document: its title block read, its paragraphs numbered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.reading.document import Document, Paragraph
from timeline.reading.lines import clean
from timeline.reading.own import Own, own_of
from timeline.reading.paragraphs import read_paragraphs
from timeline.reading.titles import TitleBlock, language_of, read_title, slug
from timeline.values import Language

_SUFFIXES = re.compile(r"(?:\.(?:zh|en|txt|docx|pdf|html?))+$", re.IGNORECASE)


def read_structure(
    text: str,
    *,
    name: str = "document",
    symbol: str | None = None,
    session: str | None = None,
    language: Language | None = None,
    sha256: str | None = None,
) -> tuple[Document, Own]:
    """The document that a text is, and the body and session it is of.

    `name` is the file's; it stands for the symbol where the text bears none. `symbol`,
    `session` and `language` outweigh what the title block says.
    """
    paragraphs = read_paragraphs(text)
    block = read_title([each.text for each in paragraphs if each.kind == "title"])
    key = symbol or block.symbol or _SUFFIXES.sub("", name) or "document"
    own = own_of(session, block.body or "") if session else block.own or _own_of_symbol(key, block.body or "")
    document = Document(
        symbol=key,
        language=language or language_of(clean(text)),
        title=block.title or key,
        body=own.body,
        session=own.key,
        dates=block.dates,
        place=block.place,
        issued=block.issued,
        status="draft" if block.draft else "final",
        original_language=block.original_language,
        sha256=sha256,
        paragraphs=tuple(paragraphs),
    )
    return _dated(document, paragraphs, block), own


def _own_of_symbol(symbol: str, body: str) -> Own:
    """A session named after the document where its title names none: RIV/GC.6/17 is of `riv-gc-6`."""
    stem = symbol.rsplit("/", 1)[0] if symbol.count("/") > 1 else symbol
    return own_of(slug(stem), body)


def _dated(document: Document, paragraphs: Sequence[Paragraph], block: TitleBlock) -> Document:
    if block.dates:
        return document
    from_text = read_title([each.text for each in paragraphs if each.kind == "numbered"][:1])
    return replace(document, dates=from_text.dates, place=document.place or from_text.place)
