"""Keeping the record: verify it, rebuild what follows from it, carry it elsewhere and back."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track

from timeline.envelope import Event
from timeline.projections.keeping import catch_up, rebuild_projections, verify_projections
from timeline.rendering import summary
from timeline.store import export_record, import_record
from timeline.values import Language
from web.commands.answers import JsonObject, say_facts, say_json, tell
from web.commands.context import Refusal, Shared, as_json, command, pass_shared
from web.commands.words import counted, put

ERRORS = Console(stderr=True)
NO = 1
"""The exit code where the answer is 'no'."""


@command("verify --json")
@as_json
@pass_shared
def verify(shared: Shared, json_lines: bool) -> None:
    """Check the hash chain, the projections and the index against the record.

    Exits with 1 where something does not agree, and names the first wrong position.
    """
    services = shared.services
    chain = services.store.verify()
    answer: JsonObject = {
        "ok": chain.ok,
        "position": chain.position,
        "reason": chain.reason,
        "events": chain.head.position,
        "head": chain.head.hash.hex(),
        "projections": None,
        "index": None,
    }
    if chain.ok:
        catch_up(services.store)
        answer["projections"] = [wrong.as_json() for wrong in verify_projections(services.store)]
        answer["index"] = list(services.index.verify().problems)
        answer["ok"] = not answer["projections"] and not answer["index"]
    if json_lines:
        say_json(answer)
    else:
        _say_verdict(answer, shared.language)
    if not answer["ok"]:
        sys.exit(NO)


def _say_verdict(answer: JsonObject, language: Language) -> None:
    wrong = answer["position"]
    chain = put("verified" if wrong is None else "broken at position {position}", language, position=wrong)
    say_facts(
        "The record verifies" if answer["ok"] else "The record does not verify",
        [
            ("events", str(answer["events"])),
            ("chain", f"{chain} {answer['reason'] or ''}".rstrip()),
            ("head", str(answer["head"])),
            ("projections", _verdict(answer["projections"], "as folded from the record", language)),
            ("index", _verdict(answer["index"], "as the record has it", language)),
        ],
        language,
    )


def _verdict(problems: list[object] | None, sound: str, language: Language) -> str:
    if problems is None:
        return put("not checked, since the chain is broken", language)
    return "; ".join(map(str, problems)) or put(sound, language)


@command("rebuild index")
@click.argument("what", type=click.Choice(["projections", "index"]), required=False)
@pass_shared
def rebuild(shared: Shared, what: str | None) -> None:
    """Build the projections, the search index, or both, anew from the record."""
    services = shared.services
    if what in (None, "projections"):
        with ERRORS.status("Folding the projections"):
            rebuild_projections(services.store)
        tell(put("The projections are rebuilt.", shared.language))
    if what in (None, "index"):
        with ERRORS.status("Indexing the record"):
            services.index.rebuild()
        tell(put("The index is rebuilt.", shared.language))


@command("export record.jsonl")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@pass_shared
def export(shared: Shared, file: Path | None) -> None:
    """Write the whole record as JSON Lines to FILE, or to standard output.

    A file appears under its name only when it is whole.
    """
    if file is None or str(file) == "-":
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        export_record(shared.services.store, sys.stdout, _summaries)
        return
    try:
        with _WrittenWhole(file) as out:
            export_record(shared.services.store, out, _summaries)
    except OSError as error:
        raise Refusal(f"{file} cannot be written: {error.strerror}; choose another place.") from error
    head = shared.services.store.head()
    tell(f"{head.position} events are in {file}; the head is {head.hash.hex()}.")


def _summaries(event: Event) -> JsonObject:
    return {"en": summary(event, "en"), "zh": summary(event, "zh")}


class _WrittenWhole:
    """A text file that takes its name only when all of it has been written."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> TextIOWrapper:
        descriptor, self.name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}.")
        self.out = open(descriptor, "w", encoding="utf-8", newline="\n")  # noqa: PTH123
        return self.out

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        self.out.close()
        if kind is None:
            Path(self.name).replace(self.path)
        else:
            Path(self.name).unlink()


@command("import record.jsonl", "import")
@click.argument("file", type=click.Path(path_type=Path))
@pass_shared
def import_(shared: Shared, file: Path) -> None:
    """Take in a record that `export` wrote; an event already here is not taken twice.

    FILE may be - for standard input. All of it is taken, or nothing.
    """
    shared.seeded = False
    store = shared.services.store
    before = store.head().position
    try:
        import_record(store, _lines(file))
    except OSError as error:
        raise Refusal(f"{file} cannot be read: {error.strerror}.") from error
    head = store.head()
    taken = counted(head.position - before, "event", shared.language)
    tell(put("{taken} taken in; the record holds {held}.", shared.language, taken=taken, held=head.position))


def _lines(file: Path) -> Iterator[bytes]:
    if str(file) == "-":
        yield from sys.stdin.buffer
        return
    with file.open("rb") as lines:
        yield from track(
            lines, description="Importing", console=ERRORS, transient=True, disable=not ERRORS.is_terminal
        )
