"""The command `minutebook`: arguments in, answers out."""

from __future__ import annotations

import sys

from web.commands.main import minutebook

__all__ = ["main", "minutebook"]


def main() -> None:
    """Run the command line; every refusal is one sentence on standard error."""
    sys.exit(minutebook.main(standalone_mode=True))
