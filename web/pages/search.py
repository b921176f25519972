"""Search: hits with the match marked, facets with counts, what was widened, mended or left out."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from search.hits import Hits
from web.asking import asked_choice, asked_number, asked_page, asked_text, asked_values
from web.at_hand import services
from web.downloads import asked_format, page_or_file
from web.frame import address_with
from web.headers import will_pass
from web.language import language
from web.layout.facets import FACETS, facets_of
from web.layout.paging import Paging

PAGE = 20
MOST = 100_000
"""How many hits a file holds."""
SORTS = ("relevance", "time", "-time")

pages = Blueprint("search", __name__)


@pages.get("/search")
def show() -> ResponseReturnValue:
    """What the record holds on a query."""
    query, page = asked_text("q"), asked_page()
    many, first = (MOST, 0) if asked_format() else (PAGE, (page - 1) * PAGE)
    hits = ask_index(query, limit=many, offset=first) if query else None
    return page_or_file(
        "search.html",
        hits.hits if hits else (),
        "search",
        calendar=url_for("calendars.search_ics", q=query) if query else None,
        query=query,
        hits=hits,
        facets=facets_of(hits.facets, chosen()) if hits else (),
        chosen=any(chosen().values()),
        sort=asked_choice("sort", SORTS) or "relevance",
        paging=Paging(page, PAGE, hits.total if hits else 0),
        jump=services().index.jump(query) if query else None,
        json_href=url_for("api.search") + address_with(page=None, lang=None) if query else None,
    )


def ask_index(query: str, *, limit: int, offset: int) -> Hits:
    """The answer of the index to a query, under the filters and the order of the address."""
    hits = services().index.search(
        query,
        **chosen(),
        sort=asked_choice("sort", SORTS) or "relevance",  # type: ignore[arg-type]
        limit=limit,
        offset=offset,
        language=language(),
        corrected=asked_choice("exact", ("1", "true")) is None,
        as_of=asked_number("as_of"),
    )
    if hits.position < services().store.head().position:  # the index is catching up
        will_pass()
    return hits


def chosen() -> dict[str, Any]:
    """The values chosen for each facet."""
    return {name: asked_values(name) for name in FACETS}
