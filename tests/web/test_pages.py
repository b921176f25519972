"""Every page answers in both languages, well made, safe, and with no link that leads nowhere."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.addresses import DATA, PAGES
from tests.web.reading import Page

LANGUAGES = {"en": "en", "zh": "zh-Hans"}


def in_language(address: str, language: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}lang={language}"


def first_event(client: FlaskClient, **asked: str) -> str:
    found = client.get("/api/v1/events", query_string={"limit": 1, **asked}).json["items"]
    return f"/events/{found[0]['id']}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", PAGES)
def test_every_page_answers_in_both_languages(client: FlaskClient, address: str, language: str):
    answer = client.get(in_language(address, language))

    assert answer.status_code == 200
    assert Page(answer.text).one("html").attributes["lang"] == LANGUAGES[language]


@pytest.mark.parametrize("address", DATA)
def test_every_feed_and_answer_for_programs_is_there(client: FlaskClient, address: str):
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "kind", ["OutcomeAdopted", "MembersElected", "OfficersElected", "ConflictNoted", "GapNoted"]
)
def test_every_kind_of_event_has_a_page(client: FlaskClient, kind: str):
    answer = client.get(first_event(client, type=kind))

    assert answer.status_code == 200
    assert kind in answer.text


def test_every_rule_of_the_app_is_among_the_tested_addresses(app: Flask):
    adapter = app.url_map.bind("localhost")
    tested = {adapter.match(urlsplit(address).path.replace("%2F", "/"))[0] for address in (*PAGES, *DATA)}
    rules = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in rule.methods}

    signed = {"reminders.ask_to_begin", "reminders.show_settings", "reminders.ask_to_end"}
    assert rules - tested - signed == {"static", "events.show_event", "api.index", "api.event"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", PAGES)
def test_no_page_holds_style_or_script_of_its_own(client: FlaskClient, address: str, language: str):
    page = Page(client.get(in_language(address, language)).text)

    assert page.all("style") == []
    scripts = [s for s in page.all("script") if s.attributes.get("type") != "application/ld+json"]
    assert all(script.attributes.get("src", "").startswith("/static/") for script in scripts)
    assert not [
        (element.tag, name)
        for element in page.elements
        for name in element.attributes
        if name == "style" or name.startswith("on")
    ]


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_well_made(client: FlaskClient, address: str):
    page = Page(client.get(in_language(address, "en")).text)
    ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
    named = {
        name for element in page.elements for name in element.attributes.get("aria-labelledby", "").split()
    }

    assert page.faults == []
    assert len(ids) == len(set(ids)), sorted({one for one in ids if ids.count(one) > 1})
    assert named <= set(ids)
    assert len(page.all("h1")) == 1
    assert len(page.all("main")) == 1


@pytest.mark.parametrize("address", [a for a in PAGES if a != "/search" and "/reminders" not in a])
def test_every_page_can_be_had_as_json(client: FlaskClient, address: str):
    page = Page(client.get(address).text)

    (href,) = [link.attributes["href"] for link in page.all("a", type="application/json")]

    assert client.get(href).is_json


def test_no_link_of_any_page_leads_nowhere(client: FlaskClient):
    links = {urlsplit(link)._replace(fragment="").geturl() for link in _all_links(client)}
    events = sorted(link for link in links if link.startswith("/events/"))
    kinds = {_kind(link): link for link in links if link.startswith("/") and link not in events}

    wrong = [link for link in (*kinds.values(), *events[::12]) if client.get(link).status_code != 200]

    assert wrong == []
    assert len(links) > 200


def test_every_link_to_a_paragraph_finds_it(client: FlaskClient):
    links = {urlsplit(link) for link in _all_links(client)}
    cited = {
        (link.path, link.fragment) for link in links if link.path.startswith("/documents/") and link.fragment
    }
    documents = {path: Page(client.get(path).text) for path, _ in cited}
    anchors = {(path, e.attributes.get("id")) for path, page in documents.items() for e in page.elements}

    assert sorted(cited - anchors) == []
    assert len(cited) > 100


def _kind(link: str) -> tuple[str, frozenset[str]]:
    where = urlsplit(link)
    return where.path, frozenset(parse_qs(where.query))


def _all_links(client: FlaskClient) -> list[str]:
    return [link for address in PAGES for link in _links(client, address)]


def _links(client: FlaskClient, address: str) -> list[str]:
    base = urlsplit(address).path
    links = Page(client.get(address).text).links
    return [base + link if link.startswith(("?", "#")) else link for link in links]


def test_a_page_names_its_permanent_address_and_its_other_language(client: FlaskClient):
    page = Page(client.get("/sessions/ha-2-resumed?lang=zh").text)

    assert page.one("link", rel="canonical").attributes["href"].endswith("/sessions/ha-2-resumed")
    assert {link.attributes.get("hreflang") for link in page.all("link", rel="alternate")} >= {
        "en",
        "zh-Hans",
    }
