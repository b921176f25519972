"""What was corrected or withdrawn stays in view, struck through beside what replaced it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from tests.builders import corrected, outcome_adopted, retracted, session_opened
from tests.web.reading import Page
from web import create_app
from web.services import Services, open_services

OPENED = session_opened()
ADOPTED = outcome_adopted("2/7", title="Smart cities")
MENDED = corrected(ADOPTED, {"title": {"en": "People-centred smart cities"}}, reason="Title as issued")
WRONG = outcome_adopted("2/9", title="Never adopted")
WITHDRAWN = retracted(WRONG, reason="Read from a draft")


@pytest.fixture
def client(services: Services, tmp_path) -> Iterator[FlaskClient]:
    """A reader of a record with one correction and one withdrawal."""
    url = f"sqlite:///{tmp_path / 'record.db'}"
    with open_services(replace(services.settings, home=tmp_path, database_url=url, seeds=False)) as opened:
        opened.store.append_all([OPENED, ADOPTED, MENDED, WRONG, WITHDRAWN])
        yield create_app(opened.settings, opened).test_client()


def test_a_corrected_event_shows_what_it_said_beside_what_it_says(client: FlaskClient):
    page = Page(client.get(f"/events/{ADOPTED.id}").text)

    assert [struck.text for struck in page.all("s")] == ["Smart cities"]
    assert "People-centred smart cities" in page.text
    assert "Title as issued" in page.text
    assert f"/events/{MENDED.id}" in page.links


def test_a_withdrawn_event_keeps_its_page_and_says_why_it_was_withdrawn(client: FlaskClient):
    page = Page(client.get(f"/events/{WRONG.id}").text)

    assert "Never adopted" in page.one("s").text
    assert "Withdrawn. Read from a draft" in page.text
    assert f"/events/{WITHDRAWN.id}" in page.links


def test_a_session_shows_what_holds_and_marks_it_as_corrected(client: FlaskClient):
    page = Page(client.get("/sessions/ha-2").text)

    assert "People-centred smart cities” corrected" in page.text
    assert "Never adopted" not in page.one("aside", class_="panel").text
