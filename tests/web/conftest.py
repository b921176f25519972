"""The app over the seeds, at noon of 20 November 2026 in Nairobi, once for all tests of pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from web import create_app
from web.services import Services, open_services
from web.settings import Settings

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The services over a store that was filled with the seeds."""
    home = tmp_path_factory.mktemp("home")
    settings = Settings(
        home=home, database_url=f"sqlite:///{home / 'record.db'}", secret_key="k" * 40, clock=NOW
    )
    with open_services(settings) as opened:
        yield opened


@pytest.fixture(scope="session")
def app(services: Services) -> Flask:
    """The app over the seeds."""
    made = create_app(services.settings, services)
    made.testing = False  # a fault shows as the page a reader would get, not as an exception
    return made


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A reader without cookies."""
    return app.test_client()
