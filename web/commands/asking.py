"""Asking what happened: `events`, and `replay` of a session at a moment or step by step."""

from __future__ import annotations

from typing import Any

import click

from timeline.events import ASIDE, CATALOGUE, FAMILIES
from timeline.projections.history import Standing
from timeline.projections.session import SessionState, Step
from timeline.rendering import title
from timeline.rendering.labels import basis_name, kind_name, method_name
from timeline.rendering.shapes import event_json
from timeline.rendering.times import write_when
from web.commands.answers import JsonObject, say_facts, say_json, say_json_lines, say_table
from web.commands.context import EDTF, STATE, Shared, as_json, command, pass_shared
from web.commands.words import counted, put


def standing_json(standing: Standing) -> JsonObject:
    """The event as the contract has it, with what later events made of it."""
    by = [*standing.corrected_by, *([standing.retracted_by] if standing.retracted_by else [])]
    changed = {
        "standing": standing.mark,
        "changed_by": [str(event.id) for event in by],
        "original": standing.original.facts if standing.mark == "corrected" else None,
    }
    return {**event_json(standing.event), **changed}


@command("events --session ha-2-resumed --family adoption")
@click.option("--session", help="Only this session, such as ha-2-resumed.")
@click.option("--type", "type_name", type=click.Choice(sorted(CATALOGUE)), metavar="TYPE")
@click.option("--family", type=click.Choice([*FAMILIES, *sorted(ASIDE)]))
@click.option("--document", help="Only what this document says, by its symbol.")
@click.option("--state", type=STATE, help="Only what concerns this state, by ISO 3166 code or name.")
@click.option("--since", type=EDTF, help="Only what may have occurred at this time or later.")
@click.option("--until", type=EDTF, help="Only what may have occurred at this time or earlier.")
@click.option("--withdrawn", is_flag=True, help="Also events that were retracted.")
@as_json
@pass_shared
def events(shared: Shared, /, type_name: str | None, withdrawn: bool, json_lines: bool, **asked: Any) -> None:
    """List the events of the record, session by session in the order they happened."""
    found = shared.services.record.events(type=type_name, withdrawn=withdrawn, **asked)
    if json_lines:
        say_json_lines(map(standing_json, found))
        return
    say_table(
        counted(len(found), "event", shared.language),
        ("When", "Session", "What", "Where"),
        (_row(shared, standing) for standing in found),
        empty="No event of the record is like that.",
        language=shared.language,
    )


def _row(shared: Shared, standing: Standing) -> tuple[str, ...]:
    event = standing.event
    mark = "" if standing.mark == "stands" else f" [{put(standing.mark, shared.language)}]"
    basis = (
        "" if event.occurred.basis == "stated" else f" ({basis_name(event.occurred.basis, shared.language)})"
    )
    return (
        write_when(event.occurred.edtf, shared.language, event.occurred.part_of_day) + basis,
        event.stream,
        title(event, shared.language) + mark,
        f"{event.citation.document} ¶ {event.citation.locator}",
    )


@command("replay ha-2-resumed --at 2025-05-30T11:00")
@click.argument("session")
@click.option("--at", "at", type=EDTF, help="The moment, in EDTF; a day means its end.")
@click.option("--known-at", help="As the record stood at this instant, such as 2026-11-20T12:00:00Z.")
@click.option("--step", is_flag=True, help="Walk event by event.")
@as_json
@pass_shared
def replay(
    shared: Shared, session: str, at: str | None, known_at: str | None, step: bool, json_lines: bool
) -> None:
    """Show a SESSION as it stood at a moment, or walk through it event by event."""
    record, known = shared.services.record, shared.instant(known_at)
    if step:
        steps = record.replay(session, at, known_at=known)
        if json_lines:
            say_json_lines(map(_step_json, steps))
        else:
            _say_steps(shared, session, steps)
        return
    state = record.session(session, at, known_at=known)
    if json_lines:
        say_json(state.as_json())
    else:
        _say_state(shared, state)


def _step_json(step: Step) -> JsonObject:
    return {"step": step.number, "moment": step.moment.isoformat(), "event": standing_json(step.standing)}


def _say_steps(shared: Shared, session: str, steps: list[Step]) -> None:
    say_table(
        session,
        ("", "When", "Session", "What", "Where"),
        ((str(step.number), *_row(shared, step.standing)) for step in steps),
        empty="Nothing of this session had happened by then.",
        language=shared.language,
    )


def _say_state(shared: Shared, state: SessionState) -> None:
    language = shared.language
    say_facts(
        state.title.read_in(language),
        [
            ("status", put(state.status, language)),
            ("opened", write_when(state.opened, language) if state.opened else "—"),
            ("closed", write_when(state.closed, language) if state.closed else "—"),
            ("meetings", ", ".join(str(meeting.number) for meeting in state.meetings) or "—"),
            ("events", str(state.events)),
        ],
        language,
    )
    if state.agenda:
        say_table(
            "Agenda",
            ("", "Item", "Status"),
            (
                (str(item.number), item.title.read_in(language), put(item.status, language))
                for item in state.agenda
            ),
            empty="",
            language=language,
        )
    if state.outcomes:
        say_table(
            "Outcomes",
            ("", "Title", "Method"),
            (
                (
                    f"{kind_name(outcome.kind, language)} {outcome.symbol or ''}".strip(),
                    outcome.title.read_in(language),
                    method_name(outcome.method, language) if outcome.method else put("not stated", language),
                )
                for outcome in state.outcomes
            ),
            empty="",
            language=language,
        )
