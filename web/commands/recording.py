"""Recording by hand: record, correct, retract, and ingest a document."""

from __future__ import annotations

import getpass

import click

from timeline.envelope import Event
from timeline.events import CATALOGUE
from timeline.recording import (
    correct_event,
    read_json_object,
    record_event,
    retract_event,
    when_recorded,
)
from timeline.rendering import summary
from timeline.rendering.shapes import event_json
from timeline.values import SessionKey
from timeline.when import PartOfDay
from web.commands.answers import say_json, tell
from web.commands.context import EDTF, Shared, as_json, command, pass_shared
from web.commands.words import put


def _actor() -> str | None:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return None


def _say(shared: Shared, event: Event, json_lines: bool) -> None:
    if json_lines:
        say_json(event_json(event))
        return
    click.echo(summary(event, shared.language))
    said = "Recorded at position {position} as {id}."
    tell(put(said, shared.language, position=event.position, id=event.id))


@command("record ha-3 PlenaryMeetingHeld --at 2029-06-25 --payload '{\"number\": 1}'")
@click.argument("session")
@click.argument("type_name", metavar="TYPE", type=click.Choice(sorted(CATALOGUE)))
@click.option("--at", "at", type=EDTF, required=True, help="When it happened, in EDTF.")
@click.option("--part-of-day", type=click.Choice([part.value for part in PartOfDay]))
@click.option("--meeting", type=click.IntRange(1), help="Number of the plenary meeting.")
@click.option("--payload", default="{}", help="The facts, as a JSON object.")
@as_json
@pass_shared
def record(
    shared: Shared,
    session: SessionKey,
    type_name: str,
    at: str,
    part_of_day: str | None,
    meeting: int | None,
    payload: str,
    json_lines: bool,
) -> None:
    """Record one event of a SESSION by hand; recording it twice is harmless."""
    event = record_event(
        shared.services.store,
        session,
        type_name,
        read_json_object(payload, "--payload"),
        when_recorded(at, part_of_day, meeting),
        actor=_actor(),
    )
    _say(shared, event, json_lines)


@command('correct EVENT_ID --reason "Corrigendum 1" --payload \'{"count": 117}\'')
@click.argument("event_id")
@click.option("--reason", required=True, help="Why, in a few words.")
@click.option("--payload", required=True, help="The fields to change, as a JSON object; null removes one.")
@as_json
@pass_shared
def correct(shared: Shared, event_id: str, reason: str, payload: str, json_lines: bool) -> None:
    """Amend fields of an event; the original stays in the record, struck through."""
    changes = read_json_object(payload, "--payload")
    event = correct_event(shared.services.store, event_id, changes, reason, actor=_actor())
    _say(shared, event, json_lines)


@command('retract EVENT_ID --reason "recorded for the wrong session"')
@click.argument("event_id")
@click.option("--reason", required=True, help="Why, in a few words.")
@as_json
@pass_shared
def retract(shared: Shared, event_id: str, reason: str, json_lines: bool) -> None:
    """Withdraw an event that was recorded in error; it stays in the record, struck through."""
    event = retract_event(shared.services.store, event_id, reason, actor=_actor())
    _say(shared, event, json_lines)
