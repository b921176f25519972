"""All hits of a search as an Atom feed, written as they are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from flask import Blueprint, Response, current_app, stream_with_context, url_for

from search.hits import Hit, Hits
from web.asking import asked_text
from web.at_hand import services
from web.frame import address_with
from web.language import TAGS, language
from web.language import gettext as _
from web.pages.search import ask_index

PIECE = 200
"""Hits asked of the index at a time."""

exports = Blueprint("exports", __name__)


@exports.get("/search.atom")
def search_atom() -> Response:
    """Every hit as an entry of a feed, in the order of the search."""
    feed = stream_with_context(_atom(_found()))
    return current_app.response_class(feed, content_type="application/atom+xml; charset=utf-8")


def _found() -> Iterator[Hit]:
    """The hits piece by piece; of an empty query none."""
    query, offset = asked_text("q"), 0
    while query:
        piece: Hits = ask_index(query, limit=PIECE, offset=offset)
        yield from piece.hits
        offset += PIECE
        if offset >= piece.total:
            return


def _atom(hits: Iterable[Hit]) -> Iterator[str]:
    base, updated = services().settings.base_url, services().now().isoformat(timespec="seconds")
    here = base + url_for("exports.search_atom") + address_with(page=None)
    page = base + url_for("search.show") + address_with(page=None)
    yield (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{TAGS[language()]}">'
        f"<id>{escape(here)}</id><title>{escape(_('Minutebook: %(query)s', query=asked_text('q')))}</title>"
        f"<updated>{updated}</updated><author><name>Minutebook</name></author>"
        f'<link href={quoteattr(here)} rel="self" type="application/atom+xml"/>'
        f'<link href={quoteattr(page)} rel="alternate" type="text/html"/>\n'
    )
    for hit in hits:
        yield _entry(hit, base, updated)
    yield "</feed>\n"


def _entry(hit: Hit, base: str, updated: str) -> str:
    href = base + url_for("events.show_event", event_id=hit.event) if hit.event else base
    where = f"{hit.snippet} [{hit.document}, {hit.locator}]"
    return (
        f"<entry><id>urn:uuid:{hit.event}</id><title>{escape(hit.title[language()])}</title>"
        f"<updated>{updated}</updated><summary>{escape(where)}</summary>"
        f'<link href={quoteattr(href)} rel="alternate" type="text/html"/></entry>\n'
    )
