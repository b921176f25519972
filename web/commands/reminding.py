"""The commands `remind add`, `list`, `cancel`, `snooze` and `mute`: what a reader asks for."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TypeVar

import click

from timeline.names.bodies import body_key
from timeline.reminders.addresses import Forbidden, check_web_address, checked_place
from timeline.reminders.subscriptions import (
    Channel,
    Scope,
    Subscription,
    WrongSubscription,
    cancel,
    find_subscription,
    list_subscriptions,
    read_leads,
    rest,
    subscribe,
)
from timeline.reminders.webhook import signing_secret
from timeline.reminders.wishes import WEEKDAYS, Rhythm, read_hour, read_quiet, write_lead
from web.commands import tending
from web.commands.answers import say_json, say_json_lines, say_table, tell
from web.commands.context import DAY, Shared, as_json, command, pass_shared
from web.commands.words import counted

Kind = TypeVar("Kind", Channel, Scope)
RHYTHMS = [rhythm.value for rhythm in Rhythm]


@click.group()
def remind() -> None:
    """Be told before a session or a deadline: by mail, by webhook, or wherever Apprise reaches."""


@command("remind add --email reader@example.org --session oecpr-4 --lead 14d,1d")
@click.option("--email", metavar="A", help="Tell by mail.")
@click.option("--webhook", metavar="URL", help="Tell by posting a signed CloudEvent.")
@click.option("--notify", metavar="APPRISE_URL", help="Tell by a chat service that Apprise knows.")
@click.option("--session", metavar="K", help="About one session.")
@click.option("--body", metavar="B", help="About every session of a body.")
@click.option("--family", metavar="F", help="About one family of events.")
@click.option("--state", metavar="ISO3", help="About what names a state.")
@click.option("--search", "query", metavar="QUERY", help="About whatever this search finds.")
@click.option("--all", "everything", is_flag=True, help="About everything to come.")
@click.option(
    "--lead", default="180d,60d,14d,1d", show_default=True, help="Days before, or days: 2027-05-01."
)
@click.option("--timezone", help="The reader's time zone; the venue's if left out.")
@click.option("--hour", default="09:00", show_default=True, help="The hour of the reader's day.")
@click.option("--digest", type=click.Choice(RHYTHMS), default="each", show_default=True,
              help="Each by itself, or all of a day or a week (on Mondays) in one.")  # fmt: skip
@click.option("--quiet", default="", metavar="DAYS", help="Days without messages, such as sat,sun.")
@click.option("--news/--no-news", default=None, help="Tell also of new events that match (searches do).")
@click.option("--rules/--no-rules", default=None,
              help="Tell also of days that rules of other UN bodies give (--body and --all do).")  # fmt: skip
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
    family: str | None,
    state: str | None,
    query: str | None,
    everything: bool,
    lead: str,
    timezone: str | None,
    hour: str,
    digest: str,
    quiet: str,
    news: bool | None,
    rules: bool | None,
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
            Scope.FAMILY: family,
            Scope.STATE: state,
            Scope.SEARCH: query,
            Scope.ALL: "all" if everything else None,
        },
        "what about: --session, --body, --family, --state, --search or --all",
    )
    services = shared.services
    if channel is Channel.WEBHOOK:
        _refuse_private(shared, address)
    subscription = subscribe(
        services.store.engine,
        channel,
        address,
        scope,
        "" if scope is Scope.ALL else subject,
        now=services.now(),
        timezone=timezone or shared.settings.timezone,
        leads=read_leads(lead),
        hour=read_hour(hour),
        language="zh" if (language or shared.language) == "zh" else "en",
        rhythm=Rhythm(digest),
        quiet=read_quiet(quiet),
        news=news,
        rules=rules,
    )
    _warn(shared, subscription)
    secret = signing_secret(shared.settings.secret_key, subscription.id)
    if json_lines:
        by_webhook = {"secret": secret} if channel is Channel.WEBHOOK else {}
        say_json(subscription.as_json() | by_webhook)
        return
    click.echo(subscription.id)
    if channel is Channel.WEBHOOK:
        tell(f"Posts are signed as Standard Webhooks are, with {secret}")


def _one(given: dict[Kind, str | None], what: str) -> tuple[Kind, str]:
    chosen = [(kind, value) for kind, value in given.items() if value is not None]
    if len(chosen) != 1:
        raise WrongSubscription(f"Say exactly one of {what}.")
    return chosen[0]


def _refuse_private(shared: Shared, address: str) -> None:
    """Refuse a webhook into this machine or a private network; a name that is not found yet may come."""
    check_web_address(address)
    try:
        checked_place(address, shared.settings.private_hosts)
    except Forbidden as error:
        raise WrongSubscription(f"{error}; the keeper allows such with MINUTEBOOK_PRIVATE_HOSTS.") from None
    except OSError as error:
        tell(f"The webhook's host is not found yet: {error}.")


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
        counted(len(found), "reminder", shared.language),
        ("Id", "Recipient", "About", "Leads", "At"),
        (
            (
                one.id,
                f"{one.channel} {one.address}",
                f"{one.scope} {one.subject}".strip(),
                ", ".join(write_lead(lead) for lead in one.leads),
                _at(one),
            )
            for one in found
        ),
        empty="Nobody has asked to be told; see `minutebook remind add --help`.",
        language=shared.language,
    )


def _at(one: Subscription) -> str:
    quiet = ", ".join(WEEKDAYS[day] for day in one.wish.quiet)
    parts = [f"{one.hour:%H:%M} {one.timezone}"]
    parts += [one.wish.rhythm.value] if one.wish.rhythm is not Rhythm.EACH else []
    parts += [f"not on {quiet}"] if quiet else []
    parts += ["not confirmed"] if one.active_from is None else []
    return "; ".join(parts)


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


@command("remind snooze 3f2a9c0b71de --until 2027-01-10")
@click.argument("reminder")
@click.option("--until", type=DAY, required=True, help="The day on which it wakes.")
@pass_shared
def snooze(shared: Shared, reminder: str, until: date) -> None:
    """Let what falls due wait until a day, and tell it then."""
    _rest(shared, reminder, until, mute=False)


@command("remind mute 3f2a9c0b71de --until 2027-01-10")
@click.argument("reminder")
@click.option("--until", type=DAY, required=True, help="The day on which it speaks again.")
@pass_shared
def mute(shared: Shared, reminder: str, until: date) -> None:
    """Leave out what falls due before a day."""
    _rest(shared, reminder, until, mute=True)


def _rest(shared: Shared, reminder: str, until: date, *, mute: bool) -> None:
    services = shared.services
    found = find_subscription(services.store.engine, reminder)
    end = datetime.combine(until, time(), found.zone)
    rest(services.store.engine, reminder, now=services.now(), **{"mute" if mute else "snooze": end})
    tell(f"The reminder {reminder} rests until {until}.")


for part in (add, list_, cancel_, snooze, mute, *tending.PARTS):
    remind.add_command(part)
