"""What every answer carries: a strict policy, and a mark by which an unchanged page is spared."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from timeline.seeding import load_seeds
from web import create_app
from web.services import Services, open_services

EVERYWHERE = ("/", "/sessions/ha-2", "/nothing", "/?lang=fr", "/static/style.css", "/api/v1/events?limit=1",
              "/api/v1/nothing", "/events.atom", "/upcoming.ics", "/healthz")  # fmt: skip


@pytest.mark.parametrize("address", EVERYWHERE)
def test_every_answer_carries_the_safe_headers(client: FlaskClient, address: str):
    headers = client.get(address, buffered=True).headers

    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Referrer-Policy" in headers


@pytest.mark.parametrize("address", ["/", "/sessions/ha-2", "/bodies/eb", "/api/v1/outcomes", "/events.atom"])
def test_an_unchanged_page_is_not_sent_again(client: FlaskClient, address: str):
    first = client.get(address)

    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
    assert again.data == b""
    assert again.headers["ETag"] == first.headers["ETag"]


def test_another_language_or_address_is_another_page(client: FlaskClient):
    marks = {
        client.get(address).headers["ETag"]
        for address in ("/sessions", "/sessions?lang=zh", "/outcomes", "/sessions?lang=en")
    }

    assert len(marks) == 4
    assert "Accept-Language" in client.get("/sessions").headers["Vary"]
    assert "Cookie" in client.get("/sessions").headers["Vary"]


def test_the_next_day_a_page_that_counts_days_is_sent_again(services: Services, client: FlaskClient):
    tomorrow = replace(services.settings, clock=services.now() + timedelta(days=1))
    later = create_app(tomorrow, Services(tomorrow, services.store)).test_client()
    mark = client.get("/upcoming").headers["ETag"]

    answer = later.get("/upcoming", headers={"If-None-Match": mark})

    assert answer.status_code == 200
    assert answer.headers["ETag"] != mark


def test_a_page_is_sent_again_when_the_record_grows(services: Services, tmp_path):
    settings = replace(
        services.settings, home=tmp_path, database_url=f"sqlite:///{tmp_path}/r.db", seeds=False
    )
    with open_services(settings) as empty:
        client = create_app(settings, empty).test_client()
        before = client.get("/sessions").headers["ETag"]
        load_seeds(empty.store)

        answer = client.get("/sessions", headers={"If-None-Match": before})

        assert answer.status_code == 200
        assert "ha-2-resumed" in answer.text


def test_what_is_wrong_is_never_taken_for_unchanged(app: Flask, client: FlaskClient):
    assert "ETag" not in client.get("/sessions/nope").headers
    assert client.get("/sessions/nope", headers={"If-None-Match": "*"}).status_code == 404


def test_style_and_script_may_be_kept_for_long_since_their_address_changes_with_them(client: FlaskClient):
    page = client.get("/sessions/ha-2/replay").text

    assert "/static/style.css?v=" in page
    assert "/static/replay.js?v=" in page
    assert client.get("/static/style.css", buffered=True).cache_control.max_age == 31_536_000
