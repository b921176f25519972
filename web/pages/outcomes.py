"""What was adopted: every outcome, how, and what came of it."""

from __future__ import annotations

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from timeline.values import Method, OutcomeKind
from web.asking import asked_choice, asked_known_at, asked_text
from web.at_hand import services
from web.downloads import page_or_file
from web.layout.outcomes import by_session

pages = Blueprint("outcomes", __name__)


@pages.get("/outcomes")
def list_outcomes() -> ResponseReturnValue:
    """The outcomes, filtered by session, kind and method."""
    every = services().record.outcomes(known_at=asked_known_at())
    session = asked_text("session") or None
    kind = asked_choice("kind", [kind.value for kind in OutcomeKind])
    method = asked_choice("method", [method.value for method in Method])
    chosen = [
        outcome
        for outcome in every
        if session in (None, outcome.session)
        and kind in (None, outcome.kind)
        and method in (None, outcome.method)
    ]
    return page_or_file(
        "outcomes.html",
        chosen,
        "outcomes",
        groups=by_session(chosen),
        count=len(chosen),
        every=every,
        session=session,
        kind=kind,
        method=method,
        json_href=url_for("api.outcomes", session=session),
    )
