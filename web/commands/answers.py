"""How commands answer: JSON on standard output, tables for people, the rest on standard error."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

import click
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from timeline.values import Language
from web.commands.words import put

JsonObject = dict[str, Any]


def as_line(answer: JsonObject) -> str:
    """One JSON object on one line, Chinese as it is."""
    return json.dumps(answer, ensure_ascii=False, separators=(", ", ": "))


def say_json(answer: JsonObject) -> None:
    """Print one JSON object on standard output."""
    click.echo(as_line(answer))


def say_json_lines(answers: Iterable[JsonObject]) -> None:
    """Print a list as JSON Lines on standard output."""
    for answer in answers:
        say_json(answer)


def tell(sentence: str) -> None:
    """Say something about the work on standard error, where it is no part of the answer."""
    click.echo(sentence, err=True)


def say_table(
    title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], *, empty: str, language: Language
) -> None:
    """Print a table that fits the terminal, or the sentence `empty` where there is no row.

    Title, columns and `empty` are said in the reader's language; cells come as they are.
    """
    table = Table(
        title=put(title, language), title_justify="left", title_style="bold", box=None, pad_edge=False
    )
    for column in columns:
        table.add_column(put(column, language), overflow="fold", header_style="bold")
    for row in rows:
        table.add_row(*(cell or "—" for cell in row))
    if table.row_count == 0:
        tell(put(empty, language))
        return
    console = Console(soft_wrap=False, markup=False, highlight=False)
    if not console.is_terminal:
        console = Console(width=160, markup=False, highlight=False)
    console.print(table)


def say_facts(title: str, facts: Iterable[tuple[str, str]], language: Language) -> None:
    """Print names and values under a title, one a line."""
    click.secho(put(title, language), bold=True)
    for name, value in facts:
        name = put(name, language)
        click.echo(f"  {name}{' ' * (15 - cell_len(name))}{value}")
