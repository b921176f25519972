"""The services over a store that was filled with the seeds, at noon of 20 November 2026 in Nairobi."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from web.services import Services, open_services
from web.settings import Settings

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@contextmanager
def seeded(home: Path) -> Iterator[Services]:
    """The services over the seeds, in a folder of their own."""
    url = f"sqlite:///{home / 'record.db'}"
    with open_services(Settings(home=home, database_url=url, secret_key="k" * 40, clock=NOW)) as services:
        yield services
