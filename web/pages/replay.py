"""Replay: a session step by step, with the state it had reached at each."""

from __future__ import annotations

from flask import Blueprint, render_template, request, url_for

from web.asking import asked_known_at, asked_moment, asked_number
from web.at_hand import services
from web.layout.replay import stage
from web.layout.timetable import places_of, rows, timetable
from web.pages.scoring import score_naming
from web.pages.sessions import find_session, state_after
from web.pictures.agenda import draw_agenda
from web.pictures.score import draw_score
from web.wording.changes import state_changes

pages = Blueprint("replay", __name__)


@pages.get("/sessions/<key>/replay")
def show_replay(key: str) -> str:
    """One session at a moment (`at`) or after a number of events (`step`)."""
    record, known_at = services().record, asked_known_at()
    last = find_session(key)
    steps = record.replay(key, known_at=known_at)
    step = asked_number("step", least=0)
    if step is None:
        moment = asked_moment()
        step = len(record.replay(key, moment, known_at=known_at)) if moment else len(steps)
    now = stage(steps, step)
    listed = rows(steps, places_of(record.conflicts(known_at=known_at)))
    days = timetable(steps, listed, last.meetings, services().zone)
    state = state_after(key, now.number)
    changes = state_changes(state_after(key, now.number - 1), state) if now.number else []
    return render_template(
        "replay.html",
        stage=now,
        rows=listed,
        state=state,
        changes=changes,
        bar=draw_agenda(state.agenda),
        pictures=draw_score(days, score_naming(key, replaying=True), here=now.number),
        known_at=request.args.get("known_at", ""),
        json_href=url_for("api.session", key=key, step=now.number),
    )
