"""States and people: what concerns each, under any of its names; and plan against fact."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.web.reading import Page


def page(client: FlaskClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200
    return Page(answer.text)


def test_a_state_shows_its_seats_offices_and_statements(client: FlaskClient):
    shown = page(client, "/states/MEX")

    headings = [heading.text for heading in shown.all("h2")]
    assert headings == ["Seats", "Offices", "Statements", "All that names it"]
    assert "Latin American and Caribbean" in shown.text
    assert "/people/delgado-peralta" in shown.links


@pytest.mark.parametrize("name", ["MEX", "mex", "Mexico", "墨西哥"])
def test_a_state_is_found_by_any_of_its_names(client: FlaskClient, name: str):
    assert page(client, f"/states/{name}").one("h1").text == "Mexico"


def test_a_state_that_is_none_leads_to_one_that_is(client: FlaskClient):
    answer = client.get("/states/Mexiko")

    assert answer.status_code == 404
    assert "/states/MEX" in answer.text


@pytest.mark.parametrize("spelling", ["sharif", "谢里夫", "Maimunah Mohd Sharif", "迈穆娜·穆赫德·谢里夫"])
def test_a_person_is_one_under_all_spellings(client: FlaskClient, spelling: str):
    shown = page(client, f"/people/{spelling}")

    assert shown.one("h1").text == "Maimunah Mohd Sharif"
    assert "迈穆娜·穆罕默德·谢里夫" in shown.text
    assert len(shown.all("ol", class_="log")) >= 2


def test_nobody_is_listed_who_is_only_a_role(client: FlaskClient):
    listed = client.get("/people?format=jsonl").text

    assert "代表" not in listed
    assert '"key": "cpr"' not in listed


def test_states_and_persons_lead_to_their_pages_wherever_they_are_named(client: FlaskClient):
    election = client.get("/api/v1/events?type=OfficersElected&session=ha-1&limit=1").json["items"][0]
    of_election = page(client, f"/events/{election['id']}").links

    assert {"/states/MEX", "/people/delgado-peralta"} <= set(of_election)
    assert "/states/FRA" in page(client, "/bodies/eb?on=2026-01-01").links
    assert "/states/" in " ".join(page(client, "/outcomes").links)


def test_what_was_not_as_planned_comes_first(client: FlaskClient):
    shown = page(client, "/plans")

    assert next(heading.text for heading in shown.all("h2")) == "Not as planned"
    assert page(client, "/plans?only=differs").all("h2")[-1].text == "Not as planned"
