"""The command `search`."""

from __future__ import annotations

import sys
from typing import Literal

import click

from timeline.rendering.times import write_when
from web.commands.answers import say_json_lines, say_table, tell
from web.commands.context import Shared, as_json, command, pass_shared
from web.commands.words import put

NO_HIT = 1


@command('search "silence procedure" --session ha-2-resumed')
@click.argument("query")
@click.option("--session", help="Only this session, such as ha-2-resumed.")
@click.option("--type", "type_name", help="Only this event type, such as OutcomeAdopted.")
@click.option("--family", help="Only this family, such as election.")
@click.option("--state", help="Only what concerns this state, as ISO 3166 alpha-3 or by name.")
@click.option("--year", type=int, help="Only what occurred in this year.")
@click.option("--document", help="Only what this document says, by its symbol.")
@click.option("--sort", type=click.Choice(["relevance", "time", "-time"]), default="relevance")
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True)
@as_json
@pass_shared
def search(
    shared: Shared,
    query: str,
    session: str | None,
    type_name: str | None,
    family: str | None,
    state: str | None,
    year: int | None,
    document: str | None,
    sort: Literal["relevance", "time", "-time"],
    limit: int,
    json_lines: bool,
) -> None:
    """Find events by words in Chinese or English, a symbol, a date, a name.

    Exits with 1 where nothing is found.
    """
    hits = shared.services.index.search(
        query,
        session=session,
        type=type_name,
        family=family,
        state=state,
        year=year,
        document=document,
        sort=sort,
        limit=limit,
        language=shared.language,
    )
    if json_lines:
        say_json_lines(hit.as_json() for hit in hits.hits)
    else:
        say_table(
            f"{query}",
            ("", "When", "Session", "What", "Where"),
            (
                (
                    str(hit.rank),
                    write_when(hit.occurred["edtf"], shared.language),
                    hit.session,
                    hit.title[shared.language],
                    f"{hit.document} ¶ {hit.locator}",
                )
                for hit in hits.hits
            ),
            empty="Nothing in the record matches.",
            language=shared.language,
        )
    for note in hits.notes:
        tell(note.read_in(shared.language))
    tell(put("{shown} of {total} hits shown.", shared.language, shown=len(hits.hits), total=hits.total))
    if not hits.total:
        sys.exit(NO_HIT)
