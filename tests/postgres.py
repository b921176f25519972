"""A real PostgreSQL server for the tests: the one that is named, or a throw-away one."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

URL = "MINUTEBOOK_TEST_POSTGRES"
UNPRIVILEGED = ("postgres", "nobody")
SPEEDY = "-c fsync=off -c max_connections=200 -c listen_addresses= -c timezone=Asia/Kathmandu"


class NoServer(Exception):
    """Why there is no PostgreSQL server to test with."""


@contextmanager
def running_server() -> Iterator[str]:
    """The address of a database on a running server; raises `NoServer`, saying why, if there is none."""
    if named := os.environ.get(URL):
        yield named
        return
    with own_server() as server:
        server.start()
        yield server.url


@dataclass(frozen=True, slots=True)
class Server:
    """A throw-away server in a folder, run as a user, to be started and stopped at will."""

    programs: Path
    folder: Path
    user: str | None

    @property
    def url(self) -> str:
        """The address of its database."""
        return f"postgresql+psycopg://minutebook@/postgres?host={self.folder}"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._control("-o", f"{SPEEDY} -k {self.folder}", "start")

    def stop(self) -> None:
        """Stop it at once, as a failing machine would: whoever is connected is cut off."""
        self._control("-m", "immediate", "stop")

    def _control(self, *command: str) -> None:
        data, log = self.folder / "data", self.folder / "log"
        _run(self.user, [self.programs / "pg_ctl", "-D", data, "-w", "-l", log, *command])


@contextmanager
def own_server() -> Iterator[Server]:
    """A server of the caller's own, not yet started; raises `NoServer` where none is installed."""
    programs = _programs()
    folder = Path(mkdtemp(prefix="minutebook-pg-", dir="/tmp"))
    try:
        user = _hand_over(folder)
        _run(user, [programs / "initdb", "-D", folder / "data", "-U", "minutebook", "-A", "trust", "-N"])
        server = Server(programs, folder, user)
        try:
            yield server
        finally:
            with suppress(NoServer):  # it may be stopped already
                server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent
    raise NoServer(f"PostgreSQL's server is not installed, and {URL} names none")


def _hand_over(folder: Path) -> str | None:
    """The user to run the server as, who now owns the folder: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in UNPRIVILEGED:
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(folder, user.pw_uid, user.pw_gid)
        return name
    raise NoServer("PostgreSQL does not run as root, and there is no other user to run it as")


def _run(user: str | None, command: list[str | Path]) -> None:
    done = subprocess.run(
        list(map(str, command)),
        user=user,
        group=pwd.getpwnam(user).pw_gid if user else None,
        extra_groups=[] if user else None,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise NoServer(f"{Path(command[0]).name} failed with {done.returncode}")
