"""The commands `remind add`, `list`, `due`, `run` and `cancel`."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

import click

from timeline.names.bodies import body_key
from timeline.reminders.sending import Tally
from timeline.reminders.subscriptions import (
    Channel,
    Scope,
    Subscription,
    WrongSubscription,
    cancel,
    list_subscriptions,
    read_leads,
    subscribe,
)
from web.clock import keep_ticking
from web.commands.answers import say_json, say_json_lines, say_table, tell
from web.commands.context import DAY, Shared, as_json, command, pass_shared

Kind = TypeVar("Kind", Channel, Scope)


@click.group()
def remind() -> None:
    """Be told before a session or a deadline: by mail, by webhook, or wherever Apprise reaches."""


@command("remind add --email reader@example.org --session oecpr-4 --lead 14d,1d")
@click.option("--email", metavar="A", help="Tell by mail.")
@click.option("--webhook", metavar="URL", help="Tell by posting a CloudEvent.")
@click.option("--notify", metavar="APPRISE_URL", help="Tell by any service that Apprise knows.")
@click.option("--session", metavar="K", help="About one session.")
@click.option("--body", metavar="B", help="About every session of a body.")
@click.option("--search", "query", metavar="QUERY", help="About whatever this search finds.")
@click.option("--all", "everything", is_flag=True, help="About everything to come.")
@click.option("--lead", default="180d,60d,14d,1d", show_default=True, help="Days before the first day.")
@click.option("--timezone", help="The reader's time zone; the venue's if left out.")
@click.option("--hour", default="09:00", show_default=True, help="The hour of the reader's day.")
@click.option("--lang", "language", type=click.Choice(["en", "zh"]), help="The language of the message.")
@as_json
@pass_shared
def add(
    shared: Shared,
    email: str | None,
    webhook: str | None,
    notify: str | None,
    session: str | None,
    body: str | None,
    query: str | None,
    everything: bool,
    lead: str,
    timezone: str | None,
    hour: str,
    language: str | None,
    json_lines: bool,
) -> None:
    """Ask to be told; sent at 09:00 of the reader's day unless told otherwise."""
    channel, address = _one(
        {Channel.EMAIL: email, Channel.WEBHOOK: webhook, Channel.NOTIFY: notify},
        "where to tell: --email, --webhook or --notify",
    )
    scope, subject = _one(
        {
            Scope.SESSION: session,
            Scope.BODY: body_key(body) if body else None,
            Scope.SEARCH: query,
            Scope.ALL: "all" if everything else None,
        },
        "what about: --session, --body, --search or --all",
    )
    services = shared.services
    subscription = subscribe(
        services.store.engine,
        channel,
        address,
        scope,
        "" if scope is Scope.ALL else subject,
        now=services.now(),
        timezone=timezone or shared.settings.timezone,
        leads=read_leads(lead),
        hour=_hour(hour),
        language="zh" if (language or shared.language) == "zh" else "en",
    )
    _warn(shared, subscription)
    if json_lines:
        say_json(subscription.as_json())
    else:
        click.echo(subscription.id)


def _one(given: dict[Kind, str | None], what: str) -> tuple[Kind, str]:
    chosen = [(kind, value) for kind, value in given.items() if value]
    if len(chosen) != 1:
        raise WrongSubscription(f"Say exactly one of {what}.")
    return chosen[0]


def _hour(text: str) -> time:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise WrongSubscription(f"{text!r} is no time of day; write one such as 09:00.") from None


def _warn(shared: Shared, subscription: Subscription) -> None:
    """Say on standard error what will keep the reminder from arriving."""
    reminding = shared.services.reminding
    now = shared.services.now()
    coming = [due for due in reminding.reminders(now) if due.subscription.id == subscription.id]
    if not coming:
        tell("Nothing on the calendar matches this yet; you will be told when something does.")
    if subscription.channel is Channel.EMAIL and not shared.settings.smtp_url:
        tell("No mail server is set yet: set MINUTEBOOK_SMTP_URL, such as smtp://localhost:25.")


@command("remind list --json", "list")
@click.option("--cancelled", is_flag=True, help="Also those that were cancelled.")
@as_json
@pass_shared
def list_(shared: Shared, cancelled: bool, json_lines: bool) -> None:
    """List the reminders that were asked for."""
    found = list_subscriptions(shared.services.store.engine, cancelled=cancelled)
    if json_lines:
        say_json_lines(subscription.as_json() for subscription in found)
        return
    say_table(
        f"{len(found)} reminders",
        ("Id", "To", "About", "Days before", "At"),
        (
            (
                one.id,
                f"{one.channel} {one.address}",
                f"{one.scope} {one.subject}".strip(),
                ", ".join(map(str, one.leads)),
                f"{one.hour:%H:%M} {one.timezone}",
            )
            for one in found
        ),
        empty="Nobody has asked to be told; see `minutebook remind add --help`.",
    )


@command("remind due --until 2027-06-30")
@click.option("--until", type=DAY, help="The last day; a year from today if left out.")
@as_json
@pass_shared
def due(shared: Shared, until: date | None, json_lines: bool) -> None:
    """List the reminders that will be sent, or should have been, up to a day."""
    services = shared.services
    now = services.now()
    last = until or shared.today() + timedelta(days=366)
    end = datetime.combine(last + timedelta(days=1), time(), shared.settings.zone).astimezone(UTC)
    states = services.reminding.ledger.states()
    found = [
        (reminder, *states.get(reminder.key, ("due" if reminder.due_at <= now else "to come", None)))
        for reminder in services.reminding.reminders(now)
        if reminder.due_at < end
    ]
    if json_lines:
        say_json_lines(
            reminder.as_json() | {"state": state, "reason": reason} for reminder, state, reason in found
        )
        return
    say_table(
        f"{len(found)} reminders up to {last}",
        ("Due", "State", "To", "Days before", "What"),
        (
            (
                f"{reminder.due_at.astimezone(reminder.subscription.zone):%Y-%m-%d %H:%M %Z}",
                f"{state} ({reason})" if reason else state,
                reminder.subscription.address,
                str(reminder.lead),
                reminder.entry.title.read_in(shared.language),
            )
            for reminder, state, reason in found
        ),
        empty="No reminder falls in that time.",
    )


@command("remind run --once")
@click.option("--once", is_flag=True, help="Send what is due now and stop, for cron.")
@as_json
@pass_shared
def run(shared: Shared, once: bool, json_lines: bool) -> None:
    """Send the reminders that are due; without --once, keep looking every half minute."""
    reminding = shared.services.reminding
    if not once:
        keep_ticking(reminding)
        return
    tally = reminding.send_due()
    if json_lines:
        say_json(tally.as_json())
    _say(tally)


def _say(tally: Tally) -> None:
    tell(f"{tally.sent} sent, {tally.retried} to be tried again, {tally.dead} given up.")


@command("remind cancel 3f2a9c0b71de", "cancel")
@click.argument("reminder")
@as_json
@pass_shared
def cancel_(shared: Shared, reminder: str, json_lines: bool) -> None:
    """End a reminder by its id."""
    cancel(shared.services.store.engine, reminder, now=shared.services.now())
    if json_lines:
        say_json({"id": reminder, "cancelled": True})
    tell(f"The reminder {reminder} is cancelled.")


for part in (add, list_, due, run, cancel_):
    remind.add_command(part)
