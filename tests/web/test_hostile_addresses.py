"""Broken and hostile addresses get a page that helps: 400 or 404, never 500."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.web.reading import Page
from web import create_app

LONG = "x" * 10_000
HAN = "默" * 10_000

UNKNOWN = (
    "/nothing",
    "/index.php",
    "/.git/config",
    "/sessions/",
    "/sessions/ha-99",
    "/sessions/HA-2%20",
    "/sessions/..",
    "/sessions/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/sessions/<script>alert(1)</script>",
    f"/sessions/{LONG}",
    "/sessions/ha-2'%20OR%201=1--",
    "/sessions/nope/replay",
    "/sessions/ha-2/replay/extra",
    "/events/not-an-id",
    "/events/00000000-0000-0000-0000-000000000000",
    f"/events/{LONG}",
    "/events/%00",
    "/documents/../../etc/passwd",
    "/documents/%2e%2e/%2e%2e/etc/passwd",
    "/documents/A/99/99",
    "/documents/%0d%0aSet-Cookie:x=1",
    f"/documents/{HAN}",
    "/bodies/nobody",
    "/bodies/%3Cimg%20src=x%20onerror=alert(1)%3E",
    "/static/../settings.py",
    "/static/nothing.css",
    "/sessions/ha-2%0a",
    "/api/v1/sessions/nope",
    "/api/v1/events/nope",
    "/api/v1/members/nobody",
    "/api/v2/events",
)
WRONG = (
    "/?lang=fr",
    "/?lang=<script>",
    "/?lang=zh-CN",
    "/?q=%00",
    "/search?q=%00",
    "/search?q=%1b[31m",
    f"/search?q={LONG}",
    f"/search?q={HAN}",
    "/search?q=a&page=0",
    "/search?q=a&page=-1",
    "/search?q=a&page=two",
    "/search?q=a&page=99999999999999999999",
    "/search?q=a&page=٣",
    "/search?q=a&sort=random",
    "/search?q=a&exact=maybe",
    "/search?q=a&" + "&".join(f"session=s{n}" for n in range(60)),
    "/sessions?known_at=yesterday",
    "/sessions/ha-2?known_at=2025-02-30",
    "/sessions/ha-2?known_at=2025-05-30T25:00",
    "/sessions/ha-2/replay?at=soon",
    "/sessions/ha-2/replay?at=2025-02-30",
    "/sessions/ha-2/replay?at=0000",
    "/sessions/ha-2/replay?at=2025-05-30T10:00%2B99:00",
    "/sessions/ha-2/replay?at=2025-06-01/2025-05-01",
    "/sessions/ha-2/replay?step=-1",
    "/sessions/ha-2/replay?step=1e9",
    "/bodies/eb?on=2025-13-01",
    "/bodies/eb?on=tomorrow",
    "/bodies/eb?on=0001-01-01",
    "/upcoming?from=9999-12-31",
    "/bodies/eb?on=XXXX-09-20",
    "/bodies/eb?on=../2025",
    f"/bodies/eb?on={LONG}",
    "/outcomes?kind=poem",
    "/outcomes?method=coin",
    f"/outcomes?session={LONG}",
    "/mandates?status=forgotten",
    "/upcoming?from=31/12/2026",
    "/api/v1/events?limit=0",
    "/api/v1/events?limit=100000",
    "/api/v1/events?after=-5",
    "/api/v1/events?type=Nothing",
    "/api/v1/events?since=never",
    "/api/v1/events?unknown=1",
    "/api/v1/search",
    "/api/v1/mandates?open=perhaps",
    "/events.atom?limit=x",
)


@pytest.mark.parametrize("address", UNKNOWN)
def test_what_is_not_recorded_is_not_found(client: FlaskClient, address: str):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", WRONG)
def test_what_cannot_be_read_is_refused(client: FlaskClient, address: str):
    assert client.get(address).status_code == 400


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("address", [a for a in (*UNKNOWN, *WRONG) if not a.startswith(("/api/", "/?lang"))])
def test_the_answer_to_a_wrong_address_is_a_page_that_helps(client: FlaskClient, address: str, language: str):
    client.set_cookie("lang", language)

    page = Page(client.get(address).text)

    assert page.faults == []
    assert page.one("h1").text
    assert page.one("p", class_="lede").text
    assert page.one("input", type="search")
    assert "<script>" not in page.text
    assert len(page.one("main").text) < 1000


@pytest.mark.parametrize(
    "address",
    ["/bodies/eb?on=1900-01-01", "/bodies/eb?on=2199-12-31", "/upcoming?from=2199-12-31",
     "/sessions/ha-2/replay?at=9999-12-31", "/sessions/ha-2/replay?at=0001-01-01",
     "/sessions?known_at=0001-01-02", "/search?q=%3Cscript%3E", "/search?q=%22", "/search?q=((((",
     "/search?q=*", "/search?q=AND+OR+NOT", "/search?q=session:", "/search?q=%F0%9F%92%A9",
     "/search?q=a&page=900000", "/search?q=%25%25%28x%29s",
     "/sessions/ha-2/replay?at=2025-05-30T15:00+03:00"],
)  # fmt: skip
def test_what_is_odd_but_can_be_read_is_answered(client: FlaskClient, address: str):
    assert client.get(address).status_code == 200


def test_a_wrong_key_is_answered_with_the_nearest_right_ones(client: FlaskClient):
    page = Page(client.get("/sessions/ha-2-resume").text)

    assert "/sessions/ha-2-resumed" in page.links


def test_a_wrong_moment_is_answered_with_a_right_one(client: FlaskClient):
    page = Page(client.get("/sessions/ha-2/replay?at=soon").text)

    assert "“soon”" in page.text
    assert "2025-05-30T15:00+03:00" in page.text


def test_nothing_can_be_sent_to_a_page(client: FlaskClient):
    answer = client.post("/sessions", data={"a": "b"})

    assert answer.status_code == 405
    assert Page(answer.text).one("h1").text == "This page can only be read"


def test_programs_get_a_problem_that_names_the_parameter(client: FlaskClient):
    answer = client.get("/api/v1/events?limit=0")

    assert answer.mimetype == "application/problem+json"
    assert answer.json["status"] == 400
    assert answer.json["parameter"] == "limit"
    assert answer.json["example"] == "limit=1"


def test_a_fault_of_ours_is_a_page_too(services):
    app = create_app(services.settings, services)
    app.testing = False

    @app.get("/broken")
    def break_down() -> str:
        raise RuntimeError("a secret")

    answer = app.test_client().get("/broken")

    assert answer.status_code == 500
    assert Page(answer.text).one("h1").text == "Something went wrong here"
    assert "secret" not in answer.text
