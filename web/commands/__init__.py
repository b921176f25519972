"""The command `minutebook`: arguments in, answers out."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from web.commands.main import minutebook

__all__ = ["main", "minutebook"]


def main() -> None:
    """Run the command line; every refusal is one sentence on standard error.

    What is said is UTF-8 wherever it goes: the record is in Chinese, and JSON knows no other form.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    sys.exit(minutebook.main(standalone_mode=True))
