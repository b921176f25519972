"""What an editor should look at: what documents leave open, where the record contradicts itself."""

from __future__ import annotations

from itertools import groupby

from flask import Blueprint, render_template, url_for

from web.asking import asked_known_at, asked_text
from web.at_hand import services

pages = Blueprint("editing", __name__)


@pages.get("/gaps")
def list_gaps() -> str:
    """What the documents leave open, document by document."""
    document = asked_text("document") or None
    gaps = services().record.gaps(document, known_at=asked_known_at())
    grouped = [(symbol, list(group)) for symbol, group in groupby(gaps, key=lambda gap: gap.document)]
    return render_template(
        "gaps.html", gaps=grouped, count=len(gaps), json_href=url_for("api.gaps", document=document)
    )


@pages.get("/conflicts")
def list_conflicts() -> str:
    """Where two places of the record cannot both be right."""
    session = asked_text("session") or None
    every = services().record.conflicts(known_at=asked_known_at())
    chosen = [conflict for conflict in every if session in (None, conflict.session)]
    return render_template(
        "conflicts.html", conflicts=chosen, session=session, json_href=url_for("api.conflicts")
    )
