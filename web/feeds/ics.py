"""The addresses of the calendars: `/upcoming.ics`, and one for each body, session, state and search."""

from __future__ import annotations

from hashlib import sha256
from urllib.parse import quote

from flask import Blueprint, Response, current_app, request

from timeline.errors import WrongInput
from timeline.names.bodies import body_key, body_name, known_body
from timeline.names.sessions import session_body, session_title
from timeline.names.states import state_code, state_name
from timeline.projections.calendar import Upcoming
from timeline.projections.selection import states_in
from timeline.reminders.wishes import read_leads
from web.asking import asked_choice, asked_text
from web.at_hand import services
from web.feeds.calendar import EVERYTHING, Feed, write_calendar
from web.language import language
from web.refusals import Unknown, wrong

calendars = Blueprint("calendars", __name__)
MOST_ALARMS = 6
_NOTES = {
    "en": "Google Calendar looks for changes once or twice a day, Outlook every 3 to 24 hours, Apple’s as "
    "often as you set it; a reminder by mail comes sooner.",
    "zh": "Google 日历每天检查一两次更新，Outlook 每 3 至 24 小时一次，Apple 日历按您的设置；"
    "邮件提醒更及时。",
}


@calendars.app_context_processor
def tell_of_calendars() -> dict[str, str]:
    """How late programs that subscribe notice a change, for the pages."""
    return {"calendar_note": _NOTES[language()]}


@calendars.get("/upcoming.ics")
def upcoming_ics() -> Response:
    """Everything to come, to subscribe to; an unchanged calendar is answered with 304."""
    return _answer(EVERYTHING)


@calendars.get("/bodies/<key>.ics")
def body_ics(key: str) -> Response:
    """The sessions of one body, and what is due at them."""
    body = body_key(key)
    if not known_body(body):
        raise Unknown("")

    def wants(entry: Upcoming) -> bool:
        return entry.session is not None and session_body(entry.session) == body

    return _answer(Feed(f"/bodies/{quote(body)}.ics", body_name(body, language()), wants))


@calendars.get("/sessions/<key>.ics")
def session_ics(key: str) -> Response:
    """One session, and what is due at it."""
    if not services().record.view().speaks_of(key):
        raise Unknown("")
    name = session_title(key, language())
    return _answer(Feed(f"/sessions/{quote(key)}.ics", name, lambda entry: entry.session == key))


@calendars.get("/states/<code>.ics")
def state_ics(code: str) -> Response:
    """What is to come that names a state."""
    try:
        state = state_code(code)
    except ValueError:
        raise Unknown("") from None

    def wants(entry: Upcoming) -> bool:
        standing = services().record.find(entry.event)
        return standing is not None and state in states_in(standing.event.facts)

    return _answer(Feed(f"/states/{state}.ics", state_name(state, language()), wants))


@calendars.get("/mandates.ics")
def mandates_ics() -> Response:
    """The mandates and deadlines that are due."""
    name = {"en": "mandates and deadlines", "zh": "任务与期限"}[language()]
    return _answer(Feed("/mandates.ics", name, lambda entry: entry.kind in ("mandate", "deadline")))


@calendars.get("/search.ics")
def search_ics() -> Response:
    """What is to come of what a search finds."""
    query = asked_text("q")
    if not query:
        raise wrong("q", "", "q=2/6")
    found = services().reminding.finds(query)
    return _answer(Feed(f"/search.ics?q={quote(query)}", query, lambda entry: str(entry.event) in found))


def _answer(feed: Feed) -> Response:
    at_hand = services()
    written = write_calendar(
        at_hand.record,
        at_hand.store.head().recorded_at or at_hand.now(),
        language(),
        at_hand.settings.base_url,
        feed,
        _asked_alarms(),
        at_hand.rules if asked_choice("derived", ("1", "true")) else (),
    )
    answer = current_app.response_class(written, mimetype="text/calendar")
    answer.headers["Content-Disposition"] = 'inline; filename="minutebook.ics"'
    answer.headers["Cache-Control"] = "public, max-age=3600"
    answer.set_etag(sha256(written).hexdigest()[:32])
    answer.make_conditional(request)
    return answer


def _asked_alarms() -> tuple[int, ...]:
    """The days before an entry at which its alarms go off: `?alarms=14d,1d`; none unless asked for."""
    text = asked_text("alarms")
    if not text:
        return ()
    try:
        leads = read_leads(text)
    except WrongInput:
        raise wrong("alarms", text, "alarms=14d,1d") from None
    days = tuple(lead for lead in leads if isinstance(lead, int))
    if len(days) != len(leads) or len(days) > MOST_ALARMS:
        raise wrong("alarms", text, "alarms=14d,1d")
    return days
