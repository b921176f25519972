"""What an editor should look at: what documents leave open, where the record contradicts itself."""

from __future__ import annotations

from itertools import groupby

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from web.asking import asked_known_at, asked_text
from web.at_hand import services
from web.downloads import page_or_file

pages = Blueprint("editing", __name__)


@pages.get("/gaps")
def list_gaps() -> ResponseReturnValue:
    """What the documents leave open, document by document."""
    document = asked_text("document") or None
    gaps = services().record.gaps(document, known_at=asked_known_at())
    grouped = [(symbol, list(group)) for symbol, group in groupby(gaps, key=lambda gap: gap.document)]
    return page_or_file(
        "gaps.html",
        gaps,
        "gaps",
        gaps=grouped,
        count=len(gaps),
        json_href=url_for("api.gaps", document=document),
    )


@pages.get("/conflicts")
def list_conflicts() -> ResponseReturnValue:
    """Where two places of the record cannot both be right."""
    session = asked_text("session") or None
    every = services().record.conflicts(known_at=asked_known_at())
    chosen = [conflict for conflict in every if session in (None, conflict.session)]
    return page_or_file(
        "conflicts.html",
        chosen,
        "conflicts",
        conflicts=chosen,
        session=session,
        json_href=url_for("api.conflicts"),
    )
