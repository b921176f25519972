"""The app over the seeds, once for all tests of pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.record import seeded
from web import create_app
from web.services import Services


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The services over the seeds."""
    with seeded(tmp_path_factory.mktemp("home")) as opened:
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
