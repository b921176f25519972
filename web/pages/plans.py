"""Plan against fact: when each session was to be held, and when it was."""

from __future__ import annotations

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from web.asking import asked_choice, asked_known_at
from web.at_hand import services
from web.downloads import page_or_file
from web.layout.plans import SHOWN, compare, counts, select

pages = Blueprint("plans", __name__)


@pages.get("/plans")
def list_plans() -> ResponseReturnValue:
    """Each session's planned dates beside those it was held on; those that differ first."""
    record, known_at = services().record, asked_known_at()
    plans = record.plan_against_fact(known_at=known_at)
    only = asked_choice("only", SHOWN)
    chosen = select(plans, only)
    return page_or_file(
        "plans.html",
        chosen,
        "plans",
        sections=compare(chosen),
        counts=counts(plans),
        only=only,
        moves=record.moves(known_at=known_at),
        json_href=url_for("api.plans"),
    )
