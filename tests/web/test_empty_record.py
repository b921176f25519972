"""Pages over an empty record say so; none of them fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from tests.web.reading import Page
from web import create_app
from web.services import Services, open_services

ALWAYS = ("/", "/search", "/search?q=anything", "/sessions", "/documents", "/bodies", "/bodies/eb",
          "/bodies/ha", "/outcomes", "/mandates", "/upcoming", "/gaps", "/conflicts", "/events.atom",
          "/upcoming.ics", "/healthz", "/api/v1/events", "/api/v1/members/eb", "/api/v1/openapi.json",
          "/api/v1/search?q=x")  # fmt: skip


@pytest.fixture
def empty(services: Services, tmp_path) -> Iterator[FlaskClient]:
    url = f"sqlite:///{tmp_path / 'record.db'}"
    with open_services(replace(services.settings, home=tmp_path, database_url=url, seeds=False)) as opened:
        yield create_app(opened.settings, opened).test_client()


def test_every_page_of_an_empty_record_answers(empty: FlaskClient):
    assert {address: empty.get(address).status_code for address in ALWAYS} == dict.fromkeys(ALWAYS, 200)


def test_an_empty_record_has_no_session_to_show(empty: FlaskClient):
    assert empty.get("/sessions/ha-2").status_code == 404
    assert Page(empty.get("/sessions").text).one("p", class_="note")
