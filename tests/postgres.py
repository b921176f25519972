"""A real PostgreSQL server for the tests: the one that is named, or a throw-away one."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
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
    programs = _programs()
    folder = Path(mkdtemp(prefix="minutebook-pg-", dir="/tmp"))
    try:
        user = _hand_over(folder)
        _run(user, [programs / "initdb", "-D", folder / "data", "-U", "minutebook", "-A", "trust", "-N"])
        control = [programs / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log"]
        _run(user, [*control, "-o", f"{SPEEDY} -k {folder}", "start"])
        try:
            yield f"postgresql+psycopg://minutebook@/postgres?host={folder}"
        finally:
            _run(user, [*control, "-m", "immediate", "stop"])
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
