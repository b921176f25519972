"""What the tests share: an empty store on each database, and a clock that stands still."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from timeline.store import open_store

ZONE = ZoneInfo("Africa/Nairobi")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    """An empty store; what is appended to it is recorded at `NOW`."""
    opened = open_store(f"sqlite:///{tmp_path / 'record.db'}", zone=ZONE, now=lambda: NOW)
    yield opened
    opened.close()
