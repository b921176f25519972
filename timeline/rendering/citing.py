"""How documents, paragraphs and fields of an event are called where a sentence cites them."""

from __future__ import annotations

import re

from timeline.names.sessions import session_title
from timeline.rendering.labels import kind_name
from timeline.values import Language, OutcomeKind

_KEY = re.compile(r"(?P<session>[a-z]+(?:-\d+)+(?:-resumed)?)-(?P<what>[a-z-]+)")
_TEXTS = {
    "draft-proceedings": ("Draft proceedings", "会议记录草案"),
    "proceedings": ("Proceedings", "会议记录"),
    "outcomes": ("Outcomes", "成果文件"),
    "report": ("Report", "报告"),
}
_PLACES = {"preamble": ("preamble", "序言部分"), "title": ("title", "标题")}


def document_name(symbol: str, language: Language) -> str:
    """A document's symbol; where it bears none, what it is: `Draft proceedings of the first session …`."""
    match = _KEY.fullmatch(symbol)
    if match is None or match["what"] not in _TEXTS:
        return symbol
    english, chinese = _TEXTS[match["what"]]
    title = session_title(match["session"], language)
    return f"{english} of the {title[:1].lower()}{title[1:]}" if language == "en" else f"{title}{chinese}"


def cite_document(symbol: str, language: Language) -> str:
    """A document inside a sentence: its symbol, or `the draft proceedings of the first session …`."""
    known = document_name(symbol, language)
    return known if known == symbol or language == "zh" else f"the {known[:1].lower()}{known[1:]}"


def write_locator(locator: str, language: Language) -> str:
    """A place in a document: `paragraph 23 (a)`, `annex 2, paragraph B.11`, `2/7, paragraph 1`."""
    part, colon, paragraph = locator.rpartition(":")
    where = _part(part, language) if colon else ""
    what = _paragraph(paragraph, language)
    if not where:
        return what
    return f"{where}, {what}" if language == "en" else f"{where}{what}"


def _part(part: str, language: Language) -> str:
    if match := re.fullmatch(r"annex-?(\w*)", part):
        return f"annex {match[1]}".strip() if language == "en" else f"附件{match[1]}"
    if match := re.fullmatch(r"(decision|resolution|recommendation)-(\S+)", part):
        kind = kind_name(OutcomeKind(match[1]), language)
        return f"{kind} {match[2]}" if language == "en" else f"第{match[2]}号{kind}"
    return part


def _paragraph(paragraph: str, language: Language) -> str:
    if paragraph.startswith("§"):
        heading = paragraph.removeprefix("§").strip()
        return f"heading {heading}" if language == "en" else f"标题{heading}"
    if paragraph in _PLACES:
        return _PLACES[paragraph][language == "zh"]
    if (part := _part(paragraph, language)) != paragraph:
        return part
    if not re.match(r"[A-Z]?\.?\d", paragraph) or "/" in paragraph:
        return paragraph
    spaced = re.sub(r"(?<=\w)\(", " (", paragraph) if language == "en" else paragraph
    return f"paragraph {spaced}" if language == "en" else f"第{paragraph}段"
