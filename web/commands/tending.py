"""The commands `remind due`, `run`, `preview`, `test`, `dead` and `retry`: what the keeper looks after."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import click

from timeline.reminders.keeping import list_due, preview, send_test
from timeline.reminders.mail import compose_mail
from timeline.reminders.outcomes import Failed
from timeline.reminders.sending import Tally
from timeline.reminders.subscriptions import find_subscription
from web.clock import keep_ticking
from web.commands.answers import say_json, say_json_lines, say_table, tell
from web.commands.context import DAY, Refusal, Shared, as_json, command, pass_shared
from web.commands.words import counted, put


@command("remind due --until 2027-06-30")
@click.option("--until", type=DAY, help="The last day; a year from today if left out.")
@as_json
@pass_shared
def due(shared: Shared, until: date | None, json_lines: bool) -> None:
    """List the reminders that will be sent, were sent, or should have been, up to a day."""
    services = shared.services
    last = until or shared.today() + timedelta(days=366)
    end = datetime.combine(last + timedelta(days=1), time(), shared.settings.zone).astimezone(UTC)
    found = list_due(services.reminding, end, services.now())
    if json_lines:
        say_json_lines(listed.as_json() for listed in found)
        return
    say_table(
        f"{counted(len(found), 'reminder', shared.language)} (≤ {shared.written(last)})",
        ("Due", "State", "Recipient", "Lead", "What"),
        (
            (
                f"{listed.due_at.astimezone(listed.subscription.zone):%Y-%m-%d %H:%M %Z}",
                put(listed.state, shared.language) + (f" ({listed.reason})" if listed.reason else ""),
                listed.subscription.address,
                listed.lead,
                listed.about,
            )
            for listed in found
        ),
        empty="No reminder falls in that time.",
        language=shared.language,
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
    expired = f", {tally.expired} expired" if tally.expired else ""
    tell(f"{tally.sent} sent, {tally.retried} to be tried again, {tally.dead} given up{expired}.")


@command("remind preview 3f2a9c0b71de", "preview")
@click.argument("reminder")
@click.option("--mail", is_flag=True, help="As the whole mail, with its headers and the calendar.")
@as_json
@pass_shared
def preview_(shared: Shared, reminder: str, mail: bool, json_lines: bool) -> None:
    """Show the next message of a reminder as it will be sent."""
    services, settings = shared.services, shared.settings
    subscription = find_subscription(services.store.engine, reminder)
    message = preview(services.reminding, subscription, services.now())
    if json_lines:
        say_json(message.as_json())
    elif mail:
        click.echo(compose_mail(message, settings.mail_from, settings.base_url, services.now()).as_string())
    else:
        click.echo(f"{message.subject}\n\n{message.text}", nl=False)


@command("remind test 3f2a9c0b71de", "test")
@click.argument("reminder")
@pass_shared
def test_(shared: Shared, reminder: str) -> None:
    """Send a test message to the address of a reminder, now."""
    services = shared.services
    subscription = find_subscription(services.store.engine, reminder)
    outcome = send_test(services.reminding, subscription, services.now())
    if isinstance(outcome, Failed):
        raise Refusal(f"The test message was not taken: {outcome.reason}.")
    tell(f"A test message went to {subscription.address}.")


@command("remind dead --json")
@as_json
@pass_shared
def dead(shared: Shared, json_lines: bool) -> None:
    """List the messages that were given up, with the reason."""
    found = shared.services.reminding.ledger.told(states=("dead",))
    if json_lines:
        say_json_lines(told.as_json() for told in found)
        return
    say_table(
        counted(len(found), "reminder", shared.language),
        ("Key", "Reminder", "Due", "About", "Tries", "Reason"),
        (
            (
                told.message or told.key,
                told.subscription,
                f"{told.due_at:%Y-%m-%d %H:%M}Z",
                f"{told.subject} {told.lead}",
                str(told.attempts),
                told.reason or "",
            )
            for told in found
        ),
        empty="No message was given up.",
        language=shared.language,
    )


@command("remind retry --all")
@click.argument("key", required=False)
@click.option("--all", "everything", is_flag=True, help="All that were given up.")
@pass_shared
def retry(shared: Shared, key: str | None, everything: bool) -> None:
    """Try dead messages again at the next look, one by its key or all."""
    if bool(key) == everything:
        raise Refusal("Name the key of one dead message, or say --all; `minutebook remind dead` lists them.")
    services = shared.services
    revived = services.reminding.ledger.revive(key or "", services.now())
    if not revived:
        raise Refusal(f"No dead message has the key {key!r}." if key else "No message was given up.")
    tell(f"{revived} to be tried again at the next look.")


PARTS = (due, run, preview_, test_, dead, retry)
