"""The command line over a record of its own, filled with the seeds once for all tests that only ask."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from web.commands import minutebook


@dataclass
class Answer:
    """What a command said: on standard output, on standard error, and its exit code."""

    out: str
    err: str
    exit_code: int

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def object(self) -> dict[str, Any]:
        (only,) = self.lines
        return only


@dataclass
class Terminal:
    """A terminal whose record lies in `home`."""

    home: Path
    clock: str = "2026-11-20T09:00:00Z"

    def __call__(self, *arguments: object, given: str | None = None, **environ: str) -> Answer:
        environment = {"MINUTEBOOK_HOME": str(self.home), "MINUTEBOOK_CLOCK": self.clock, "LANG": "C.UTF-8"}
        done = CliRunner().invoke(
            minutebook, [str(argument) for argument in arguments], input=given, env=environment | environ
        )
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Answer(done.stdout, done.stderr, done.exit_code)


@pytest.fixture(scope="session")
def seeded_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder whose record was filled with the seeds by the first command."""
    home = tmp_path_factory.mktemp("home")
    assert Terminal(home)("search", "默许程序").exit_code == 0
    return home


@pytest.fixture(scope="session")
def asking(seeded_home: Path) -> Terminal:
    """A terminal over the seeds, for commands that change nothing."""
    return Terminal(seeded_home)


@pytest.fixture
def writing(seeded_home: Path, tmp_path: Path) -> Terminal:
    """A terminal over a copy of the seeds, for commands that record."""
    return Terminal(Path(shutil.copytree(seeded_home, tmp_path / "home")))


@pytest.fixture
def fresh(tmp_path: Path) -> Terminal:
    """A terminal whose home folder is still empty."""
    return Terminal(tmp_path / "fresh")
