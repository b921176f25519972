"""The source documents: all of them, and each paragraph by paragraph with what was read from it."""

from __future__ import annotations

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from timeline.names.symbols import fold_symbol
from timeline.projections.conflicts import Conflict
from timeline.projections.documents import DocumentKnown
from web.asking import asked_known_at
from web.at_hand import services
from web.downloads import page_or_file
from web.language import gettext as _
from web.layout.paragraphs import by_part, paragraphs
from web.refusals import Hint, Unknown, nearest, shown
from web.wording.citing import document

pages = Blueprint("documents", __name__)


@pages.get("/documents")
def list_documents() -> ResponseReturnValue:
    """Every document that the record rests on."""
    documents = services().record.documents(known_at=asked_known_at())
    return page_or_file(
        "documents.html", documents, "documents", documents=documents, json_href=url_for("api.documents")
    )


@pages.get("/documents/<path:symbol>")
def show_document(symbol: str) -> ResponseReturnValue:
    """One document in its own order: events, gaps and contradictions by paragraph."""
    record, known_at = services().record, asked_known_at()
    known = find_document(symbol)
    cited = [
        conflict for conflict in record.conflicts(known_at=known_at) if _speaks_of(conflict, known.symbol)
    ]
    events = record.events(document=known.symbol, known_at=known_at)
    listed = paragraphs(
        known.symbol,
        events,
        record.gaps(known.symbol, known_at=known_at),
        cited,
    )
    return page_or_file(
        "document.html",
        events,
        "document",
        document=known,
        parts=by_part(listed),
        conflicts=cited,
        json_href=url_for("api.events", document=known.symbol),
    )


def _speaks_of(conflict: Conflict, symbol: str) -> bool:
    return any(claim.document == symbol for claim in conflict.claims)


def find_document(symbol: str) -> DocumentKnown:
    """The document of a symbol in any spelling; a page that names the nearest where there is none."""
    documents = services().record.documents(known_at=asked_known_at())
    folded = fold_symbol(symbol)
    found = next((entry for entry in documents if fold_symbol(entry.symbol) == folded), None)
    if found is None:
        near = nearest(symbol, [entry.symbol for entry in documents])
        hints = [Hint(document(other), url_for("documents.show_document", symbol=other)) for other in near]
        raise Unknown(_("No document is recorded as “%(symbol)s”.", symbol=shown(symbol)), hints)
    return found
