"""Asking what stands: members, officers, outcomes, mandates, what is to come, gaps, conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from timeline.names.bodies import body_name
from timeline.names.offices import office_name
from timeline.names.persons import person_name
from timeline.names.regions import region_name
from timeline.names.states import state_name
from timeline.projections.answers import Answer
from timeline.projections.offices import OfficeHeld
from timeline.projections.seats import Group, Members
from timeline.rendering.labels import kind_name, method_name, status_name
from timeline.rendering.times import write_when
from timeline.values import Language, Text
from web.commands.answers import say_json, say_json_lines, say_table, tell
from web.commands.context import BODY, DAY, Shared, as_json, command, pass_shared
from web.commands.words import counted, put

on_day = click.option("--on", "on", type=DAY, help="The day, such as 2026-01-01; today if left out.")


@command("members eb --on 2026-01-01")
@click.argument("body", type=BODY)
@on_day
@as_json
@pass_shared
def members(shared: Shared, body: str, on: date | None, json_lines: bool) -> None:
    """Show who sits in a BODY on a day, by regional group, with what is vacant."""
    found = shared.services.record.members(body, on or shared.today())
    if json_lines:
        say_json(found.as_json())
        return
    language = shared.language
    say_table(
        f"{body_name(found.body, language)}, {write_when(found.on.isoformat(), language)}",
        ("Group", "Seats", "Vacant", "Members"),
        (_group_row(group, language) for group in found.groups),
        empty="The record knows of no members of that body on that day.",
        language=language,
    )
    _say_notes(found, language)


def _group_row(group: Group, language: Language) -> tuple[str, ...]:
    members = [state_name(member.state, language) + ("*" if member.note else "") for member in group.members]
    if group.not_stated:
        members.append(put("{number} not stated", language, number=group.not_stated))
    names = put(", ", language).join(members)
    return region_name(group.region, language), str(group.seats), str(group.vacant), names


def _say_notes(found: Members, language: Language) -> None:
    for note, states in _noted(found).items():
        names = put(", ", language).join(state_name(state, language) for state in states)
        tell(f"* {names}{put(': ', language)}{note.read_in(language)}")
    for group in found.groups:
        for seat in group.vacancies:
            if seat.note:
                tell(
                    f"{region_name(group.region, language)}{put(': ', language)}{seat.note.read_in(language)}"
                )
    if found.note:
        tell(found.note.read_in(language))


def _noted(found: Members) -> dict[Text, list[str]]:
    """Each note, said once, with the states that it is about."""
    noted: dict[Text, list[str]] = {}
    for group in found.groups:
        for member in group.members:
            if member.note:
                noted.setdefault(member.note, []).append(member.state)
    return noted


@command("officers ha --on 2026-01-01")
@click.argument("body", type=BODY)
@on_day
@as_json
@pass_shared
def officers(shared: Shared, body: str, on: date | None, json_lines: bool) -> None:
    """Show who holds which office of a BODY on a day, and whose turn comes later."""
    day = on or shared.today()
    found = shared.services.record.officers(body, day)
    language = shared.language
    _answer(
        shared,
        found,
        json_lines,
        f"{body_name(body, language)}, {write_when(day.isoformat(), language)}",
        ("Office", "Holder", "From", "To", "Basis", "Where"),
        [_office_row(held, language) for held in found],
        "The record knows of no officers of that body on that day.",
    )


def _office_row(held: OfficeHeld, language: Language) -> tuple[str, ...]:
    names = [state_name(held.state, language)] if held.state else []
    names += [person_name(held.holder, language)] if held.holder else []
    where = region_name(held.region, language) if held.region else ""
    holder = (
        f"{status_name('vacant', language)} {where}".strip() if held.vacant else " · ".join(names) or where
    )
    return (
        office_name(held.office, language),
        holder,
        write_when(held.from_, language) if held.from_ else "",
        write_when(held.to, language) if held.to else "",
        held.note.read_in(language) if held.note else put(held.basis, language),
        f"{held.document} ¶ {held.locator}",
    )


@command("outcomes --session ha-2-resumed")
@click.option("--session", help="Only this session.")
@as_json
@pass_shared
def outcomes(shared: Shared, session: str | None, json_lines: bool) -> None:
    """List what was adopted: kind, symbol, title, and how."""
    found = shared.services.record.outcomes(session)
    language = shared.language
    rows = [
        (
            outcome.session,
            f"{kind_name(outcome.kind, language)} {outcome.symbol or ''}".strip(),
            outcome.title.read_in(language),
            method_name(outcome.method, language) if outcome.method else "",
            f"{outcome.document} ¶ {outcome.locator}",
        )
        for outcome in found
    ]
    columns = ("Session", "Outcome", "Title", "Method", "Where")
    _answer(
        shared,
        found,
        json_lines,
        counted(len(found), "outcome", language),
        columns,
        rows,
        "No outcome is recorded there.",
    )


@command("mandates --open --due-before 2027-01-01")
@click.option("--open", "only_open", is_flag=True, help="Leave out what was done or reported on.")
@click.option("--due-before", type=DAY, help="Only what is due before this day.")
@as_json
@pass_shared
def mandates(shared: Shared, only_open: bool, due_before: date | None, json_lines: bool) -> None:
    """List who was asked to do what, by when, and whether the record says it was done."""
    found = shared.services.record.mandates(today=shared.today(), open=only_open, due_before=due_before)
    language = shared.language
    rows = [
        (
            mandate.addressee.read_in(language),
            mandate.action.read_in(language),
            mandate.due_session or (write_when(mandate.due, language) if mandate.due else ""),
            status_name(mandate.status, language),
            f"{mandate.document} ¶ {mandate.locator}",
        )
        for mandate in found
    ]
    columns = ("Addressee", "Action", "Due", "Status", "Where")
    _answer(
        shared,
        found,
        json_lines,
        counted(len(found), "mandate", language),
        columns,
        rows,
        "No mandate is like that.",
    )


@command("upcoming --from 2026-11-20")
@click.option("--from", "since", type=DAY, help="The first day; today if left out.")
@as_json
@pass_shared
def upcoming(shared: Shared, since: date | None, json_lines: bool) -> None:
    """List the sessions, observances and deadlines to come, the soonest first."""
    found = shared.services.record.upcoming(since or shared.today())
    language = shared.language
    rows = [
        (
            write_when(entry.when, language),
            str(entry.days_left),
            entry.title.read_in(language),
            entry.place.read_in(language) if entry.place else "",
            status_name(entry.status, language),
            f"{entry.document} ¶ {entry.locator}",
        )
        for entry in found
    ]
    columns = ("When", "Days", "What", "Place", "Status", "Where")
    _answer(shared, found, json_lines, "Upcoming", columns, rows, "Nothing is set for that time.")


@command("gaps --document ha-2-draft-proceedings")
@click.option("--document", help="Only this document, by its symbol.")
@as_json
@pass_shared
def gaps(shared: Shared, document: str | None, json_lines: bool) -> None:
    """List what the documents leave open."""
    found = shared.services.record.gaps(document)
    rows = [(gap.document, gap.locator, gap.missing.read_in(shared.language)) for gap in found]
    columns = ("Document", "Paragraph", "Missing")
    _answer(
        shared,
        found,
        json_lines,
        counted(len(found), "gap", shared.language),
        columns,
        rows,
        "No gap is noted there.",
    )


@command("conflicts")
@as_json
@pass_shared
def conflicts(shared: Shared, json_lines: bool) -> None:
    """List where the documents contradict themselves or each other; all sides are kept."""
    found = shared.services.record.conflicts()
    language = shared.language
    rows = [
        (
            conflict.subject.read_in(language) if number == 0 else "",
            claim.says.read_in(language),
            f"{claim.document} ¶ {claim.locator}",
        )
        for conflict in found
        for number, claim in enumerate(conflict.claims)
    ]
    columns = ("Subject", "Says", "Where")
    _answer(
        shared,
        found,
        json_lines,
        counted(len(found), "conflict", language),
        columns,
        rows,
        "The record holds no contradiction.",
    )


def _answer(
    shared: Shared,
    found: Sequence[Answer],
    json_lines: bool,
    heading: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    empty: str,
) -> None:
    if json_lines:
        say_json_lines(answer.as_json() for answer in found)
    else:
        say_table(heading, columns, rows, empty=empty, language=shared.language)
