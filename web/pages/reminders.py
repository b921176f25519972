"""Reminders: asking for them, confirming, changing, ending; what a link is signed for, it may do."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, date, datetime, time

from flask import Blueprint, Response, make_response, render_template, request, url_for
from werkzeug.exceptions import BadRequest, ServiceUnavailable, TooManyRequests

from timeline.errors import WrongInput
from timeline.names.bodies import body_key
from timeline.reminders.confirming import ask_to_confirm, waiting_for
from timeline.reminders.outcomes import Failed
from timeline.reminders.signing import (
    ForgedLink,
    read_confirmation_token,
    read_settings_token,
    settings_token,
)
from timeline.reminders.subscriptions import (
    Channel,
    Scope,
    Subscription,
    cancel,
    change_wish,
    confirm,
    find_subscription,
    read_leads,
    rest,
    subscribe,
)
from timeline.reminders.wishes import WEEKDAYS, Rhythm, Wish, read_hour, read_quiet, write_lead
from timeline.values import Language
from timeline.when import venue_zone
from web.at_hand import services
from web.language import language
from web.refusals import Unknown
from web.wording.reminders import words_in

pages = Blueprint("reminders", __name__, url_prefix="/reminders")
log = logging.getLogger(__name__)
MOST_WAITING = 3
"""Subscriptions of one address that may wait to be confirmed at once."""


@pages.after_request
def keep_to_the_reader(response: Response) -> Response:
    """Links here are as good as passwords: no cache, no crawler and no other site gets them."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@pages.get("")
def ask() -> str:
    """The form to ask for reminders."""
    wish = Wish(Scope.SESSION, "", timezone=services().settings.timezone)
    scope = request.args.get("scope", "")
    if scope in list(Scope):
        wish = replace(wish, scope=Scope(scope), subject=request.args.get("subject", "")[:400])
    return _form("reminders.html", wish, language(), subscription=None)


@pages.post("")
def take_wish() -> str:
    """Keep a wish and mail the link that confirms it."""
    at_hand, words = services(), words_in(language())
    if not at_hand.settings.smtp_url:
        raise ServiceUnavailable(words["no_mail"])
    address = request.form.get("address", "").strip()
    engine, now = at_hand.store.engine, at_hand.now()
    if waiting_for(engine, address, now) >= MOST_WAITING:
        log.warning("Too many wait to be confirmed for one address; one more was refused.")
        raise TooManyRequests(words["too_many"])
    wish = _wish_given()
    try:
        fresh = subscribe(
            engine, Channel.EMAIL, address, wish.scope, wish.subject, now=now, timezone=wish.timezone,
            leads=wish.leads, hour=wish.hour, language=_language_given(), rhythm=wish.rhythm,
            quiet=wish.quiet, rules=wish.rules, news=wish.news, confirmed=False,
        )  # fmt: skip
    except WrongInput as error:
        log.warning("A reminder asked for on the page was refused: %s", error)
        raise
    outcome = ask_to_confirm(at_hand.reminding.channels, fresh, now)
    if isinstance(outcome, Failed):
        cancel(engine, fresh.id, now=now)
        raise ServiceUnavailable(words["not_sent"].format(reason=outcome.reason))
    return _said("sent_title", "sent")


@pages.get("/confirm/<token>")
def ask_to_begin(token: str) -> str:
    """Ask whether to begin; looking at this page begins nothing, as what scans mail follows links."""
    subscription = find_subscription(services().store.engine, _opened(read_confirmation_token, token))
    if subscription.active_from or subscription.cancelled_at:
        return _begun(subscription)
    return render_template(
        "reminder-confirm.html", subscription=subscription, token=token, words=words_in(language())
    )


@pages.post("/confirm/<token>")
def confirm_wish(token: str) -> str:
    """Let a subscription begin that was asked for by mail; pressing the button twice is harmless."""
    at_hand = services()
    identity = _opened(read_confirmation_token, token)
    return _begun(confirm(at_hand.store.engine, identity, now=at_hand.now()))


def _begun(subscription: Subscription) -> str:
    if not subscription.is_live:
        return _said("ended_title", "ended")
    return _said("confirmed_title", "confirmed", subscription)


@pages.get("/<token>")
def show_settings(token: str) -> str:
    """What a reader asked for, to be changed."""
    subscription = _subscription(token)
    return _form("reminder.html", subscription.wish, subscription.language, subscription=subscription)


@pages.post("/<token>")
def change_settings(token: str) -> str:
    """Keep what the reader wishes from now on."""
    subscription = _subscription(token)
    engine, now = services().store.engine, services().now()
    wish = replace(_wish_given(), scope=subscription.scope, subject=subscription.subject)
    changed = change_wish(engine, subscription.id, wish, _language_given(), now=now)
    rests = {name: _day_given(name, changed) for name in ("snooze", "mute")}
    changed = rest(engine, subscription.id, now=now, **rests)
    return _form("reminder.html", changed.wish, changed.language, subscription=changed, saved=True)


@pages.get("/<token>/unsubscribe")
def ask_to_end(token: str) -> str:
    """Ask whether to end; looking at this page ends nothing."""
    return render_template(
        "reminder-end.html", subscription=_subscription(token), token=token, words=words_in(language())
    )


@pages.post("/<token>/unsubscribe")
def end(token: str) -> Response:
    """End a subscription: by the button, or by a mail program's one click (RFC 8058)."""
    subscription = _subscription(token)
    cancel(services().store.engine, subscription.id, now=services().now())
    return make_response(_said("ended_title", "ended"))


def _opened(read: object, token: str) -> str:
    try:
        return str(read(services().settings.secret_key, token))  # type: ignore[operator]
    except ForgedLink as error:
        log.warning("A link on reminders was refused: %s", error)
        raise Unknown(str(error)) from None


def _subscription(token: str) -> Subscription:
    return find_subscription(services().store.engine, _opened(read_settings_token, token))


def _wish_given() -> Wish:
    """The wish in the form that was sent; raises `WrongInput` for what cannot be kept."""
    form = request.form
    try:
        scope = Scope(form.get("scope", Scope.SESSION))
        rhythm = Rhythm(form.get("digest", Rhythm.EACH))
    except ValueError as error:
        raise BadRequest(str(error)) from None
    subject = form.get("subject", "").strip()
    return Wish(
        scope,
        body_key(subject) if scope is Scope.BODY and subject else subject,
        read_leads(form.get("leads", "")),
        venue_zone(form.get("timezone", "").strip()).key,
        read_hour(form.get("hour", "09:00")),
        rhythm,
        read_quiet(",".join(form.getlist("quiet"))),
        rules="rules" in form,
        news="news" in form,
    )


def _language_given() -> Language:
    return "zh" if request.form.get("language", language()) == "zh" else "en"


def _day_given(name: str, subscription: Subscription) -> datetime | None:
    text = request.form.get(name, "").strip()
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise BadRequest(f"{text[:40]!r} is no day; write one such as 2027-01-10.") from None
    return datetime.combine(day, time(), subscription.zone).astimezone(UTC)


def _form(
    template: str, wish: Wish, chosen: Language, *, subscription: Subscription | None, saved: bool = False
) -> str:
    token = settings_token(services().settings.secret_key, subscription.id) if subscription else ""
    return render_template(
        template, words=words_in(language()), wish=wish, chosen=chosen, scopes=list(Scope),
        rhythms=list(Rhythm), weekdays=WEEKDAYS, leads=", ".join(write_lead(lead) for lead in wish.leads),
        quiet=[WEEKDAYS[day] for day in wish.quiet], subscription=subscription, token=token, saved=saved,
        tick=_last_tick(), rests=_rests(subscription),
    )  # fmt: skip


def _rests(subscription: Subscription | None) -> dict[str, str]:
    if subscription is None:
        return {}
    ends = {"snooze": subscription.snoozed_until, "mute": subscription.muted_until}
    now = services().now()
    return {
        name: end.astimezone(subscription.zone).date().isoformat() if end and end > now else ""
        for name, end in ends.items()
    }


def _last_tick() -> str:
    """How long ago reminders were looked after, as the database has it."""
    words = words_in(language())
    last = services().reminding.ledger.last_tick()
    if last is None:
        return words["tick"].format(age=words["never"])
    seconds = max(0, int((services().now() - last).total_seconds()))
    name, count = ("seconds_ago", seconds) if seconds < 120 else ("minutes_ago", seconds // 60)
    if seconds >= 7200:
        name, count = "hours_ago", seconds // 3600
    return words["tick"].format(age=words[name].format(count=count))


def _said(title: str, sentence: str, subscription: Subscription | None = None) -> str:
    words = words_in(language())
    token = settings_token(services().settings.secret_key, subscription.id) if subscription else ""
    settings = url_for("reminders.show_settings", token=token) if token else None
    return render_template(
        "reminder-said.html", title=words[title], sentence=words[sentence], settings=settings, words=words
    )
