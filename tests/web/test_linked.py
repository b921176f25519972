"""Every page says to programs what it is about, and to readers how to cite it."""

from __future__ import annotations

import json

import pytest
from flask.testing import FlaskClient

from tests.web.addresses import PAGES
from tests.web.reading import Page


def told(client: FlaskClient, address: str) -> dict:
    (data,) = Page(client.get(address).text).all("script", type="application/ld+json")
    return json.loads(data.text)


@pytest.mark.parametrize("address", PAGES)
def test_every_page_names_itself_its_address_and_its_title(client: FlaskClient, address: str):
    page = Page(client.get(address).text)
    (data,) = page.all("script", type="application/ld+json")
    canonical = page.one("link", rel="canonical").attributes["href"]

    assert (
        json.loads(data.text)["url"] == canonical == page.one("meta", property="og:url").attributes["content"]
    )
    assert page.one("meta", property="og:title").attributes["content"]


def test_a_session_is_an_event_with_its_days(client: FlaskClient):
    about = told(client, "/sessions/ha-2-resumed")["about"]

    assert (about["startDate"], about["endDate"]) == ("2025-05-29", "2025-05-30")


def test_what_a_reader_typed_cannot_end_the_data(client: FlaskClient):
    assert told(client, "/search?q=</script><b>x")["name"] == "Search: </script><b>x"


def test_a_page_says_how_to_cite_it(client: FlaskClient):
    assert "Minutebook, as known on 20 November 2026" in Page(client.get("/outcomes").text).text
