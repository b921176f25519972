"""Reading documents into the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click
from rich.console import Console
from rich.progress import track

from timeline.envelope import Event
from timeline.reading.files import read_source
from timeline.reading.ingesting import Fate, Ingested, Taken, ingest
from timeline.reading.reading import Reading, read_document
from timeline.rendering import title
from timeline.rendering.shapes import event_json
from timeline.rendering.times import write_when
from timeline.values import Language
from web.commands.answers import say_json_lines, say_table, tell
from web.commands.context import Shared, as_json, command, pass_shared
from web.commands.words import counted

_NOTHING_FOUND = 1


@command("ingest report.docx --session ha-3", name="ingest")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--symbol", help="The document's symbol, where its text bears none.")
@click.option("--session", help="The key of the session that it is of, such as ha-3.")
@click.option(
    "--language", type=click.Choice(["zh", "en"]), help="Chinese or English, where a guess is wrong."
)
@click.option("--dry-run", is_flag=True, help="Show what would be recorded; record nothing.")
@as_json
@pass_shared
def ingest_files(
    shared: Shared,
    files: Sequence[str],
    symbol: str | None,
    session: str | None,
    language: Language | None,
    dry_run: bool,
    json_lines: bool,
) -> None:
    """Read reports of meetings, and record the events that they tell.

    Text, Word, PDF with a text layer, HTML; `-` is standard input. A document is taken wholly
    or not at all, and reading it again adds nothing.
    """
    if symbol and len(files) > 1:
        raise click.UsageError("--symbol names one document; hand in one file with it.")
    found = 0
    for path in track(files, description="Reading", console=Console(stderr=True), disable=len(files) < 2):
        ingested = _ingest(shared, path, symbol, session, language, dry_run)
        _say(shared, ingested, json_lines)
        _sum_up(ingested, dry_run)
        found += len(ingested.events)
    if not found:
        raise SystemExit(_NOTHING_FOUND)


def _ingest(
    shared: Shared,
    path: str,
    symbol: str | None,
    session: str | None,
    language: Language | None,
    dry_run: bool,
) -> Ingested:
    source = read_source(path)
    reading: Reading = read_document(
        source.text, name=source.name, symbol=symbol, session=session, language=language,
        sha256=source.sha256, zone=shared.settings.zone,
    )  # fmt: skip
    return ingest(shared.services.store, reading, dry_run=dry_run)


def _say(shared: Shared, ingested: Ingested, json_lines: bool) -> None:
    if json_lines:
        say_json_lines(_line(shared, taken) for taken in ingested.events)
        return
    say_table(
        ingested.reading.document.symbol,
        ("Paragraph", "When", "Event", "Status"),
        (
            (
                taken.event.citation.locator,
                write_when(taken.event.occurred.edtf, shared.language),
                title(_event(shared, taken), shared.language),
                taken.fate,
            )
            for taken in ingested.events
        ),
        empty=f"No event was found in {ingested.reading.document.symbol}.",
        language=shared.language,
    )


def _line(shared: Shared, taken: Taken) -> dict[str, Any]:
    """The event's shape with its rule and fate; what the store has not numbered has no position."""
    line = event_json(_event(shared, taken))
    if not line["position"]:
        line |= {"position": None, "version": None, "recorded_at": None}
    return line | {"rule": taken.found.rule, "sure": taken.found.sure, "status": taken.fate}


def _event(shared: Shared, taken: Taken) -> Event:
    """The event as it is stored; one that is not stored under its id as it would be."""
    stored = shared.services.store.find(taken.event.id) if taken.fate == "recorded" else None
    if stored is not None:
        return stored
    event, now = taken.event, shared.settings.now()
    bounds = event.occurred.bounds(shared.settings.zone)
    return Event(
        id=event.id, position=0, stream=event.stream, version=0, type=event.type, occurred=event.occurred,
        occurred_from=bounds.start, occurred_to=bounds.end, recorded_at=now, citation=event.citation,
        facts=taken.found.facts,
    )  # fmt: skip


def _sum_up(ingested: Ingested, dry_run: bool) -> None:
    document = ingested.reading.document
    fates: tuple[Fate, ...] = ("to be recorded" if dry_run else "recorded", "already recorded", "for review")
    counts = ", ".join(f"{ingested.count(fate)} {fate}" for fate in fates)
    found = counted(len(ingested.events), "event", "en")
    tell(
        f"{document.symbol} ({document.session}): {found} found, {counts}; "
        f"{counted(len(ingested.reading.gaps), 'gap', 'en')}, "
        f"{counted(len(ingested.reading.clashes), 'contradiction', 'en')}."
    )
