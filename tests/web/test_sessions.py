"""The page of a session and its replay: what happened, and the state it had reached."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.web.reading import Page

REPLAY = "/sessions/ha-2-resumed/replay"


def page(client: FlaskClient, address: str) -> Page:
    return Page(client.get(address).text)


def panel(client: FlaskClient, address: str) -> str:
    return page(client, address).one("aside", class_="panel").text


def test_a_session_is_shown_by_day_and_meeting(client: FlaskClient):
    shown = page(client, "/sessions/ha-2-resumed")

    assert [day.text for day in shown.all("h2", class_="day")] == [
        "Thursday 29 May 2025",
        "Friday 30 May 2025",
    ]
    meetings = [head.text for head in shown.all("h3") if head.text.endswith("plenary")]
    assert meetings == ["First plenary", "Second plenary", "Third plenary", "Fourth plenary"]


def test_every_event_of_a_session_stands_in_its_list_and_in_its_picture(client: FlaskClient):
    shown = page(client, "/sessions/ha-2-resumed")
    events = client.get("/api/v1/events?session=ha-2-resumed").json["total"]

    listed = {link for link in shown.links if link.startswith("/events/")}
    drawn = {link for link in shown.links if link.startswith(f"{REPLAY}?step=")}
    assert len(listed) == len(drawn) == events == 63


def test_the_third_plenary_is_marked_as_contradicted_with_both_parts_of_day(client: FlaskClient):
    text = page(client, "/sessions/ha-2-resumed").text

    assert "Third plenary morning or afternoon contradicted" in text


def test_the_panel_tells_the_outcomes_with_their_method(client: FlaskClient):
    state = panel(client, "/sessions/ha-2-resumed")

    assert "closed 30 May 2025, 7.05 p.m." in state
    assert "Decision 2/6" in state
    assert "by show of hands" in state
    assert "8 explanations of vote" in state
    assert "116 member States" in state


def test_before_its_first_event_a_replay_shows_nothing(client: FlaskClient):
    for address in (f"{REPLAY}?step=0", f"{REPLAY}?at=2025-05-28"):
        shown = page(client, address)

        assert shown.one("h1").text == "Before the first event"
        assert "None yet." in shown.one("aside", class_="panel").text
        assert not shown.all("a", rel="prev")


def test_between_the_days_a_replay_shows_an_open_session(client: FlaskClient):
    state = panel(client, f"{REPLAY}?at=2025-05-29")

    assert "open since 29 May 2025" in state
    assert "Decision 2/6" not in state


def test_at_its_end_a_replay_shows_a_closed_session_and_no_next_step(client: FlaskClient):
    shown = page(client, REPLAY)

    assert "event 63 of 63" in shown.text
    assert "closed" in shown.one("aside", class_="panel").text
    assert not shown.all("a", rel="next")


def test_events_that_share_a_moment_are_still_stepped_through_one_by_one(client: FlaskClient):
    steps = client.get("/api/v1/sessions/ha-2-resumed/replay").json["items"]
    adopted = next(s["number"] for s in steps if s["standing"]["payload"].get("symbol") == "2/7")

    before, after = (panel(client, f"{REPLAY}?step={step}") for step in (adopted - 1, adopted))

    assert "Decision 2/7" not in before
    assert "Decision 2/7" in after


def test_the_links_step_forward_and_back_without_a_script(client: FlaskClient):
    shown = page(client, f"{REPLAY}?step=20&known_at=2026-11-20")

    previous = next(link for link in shown.all("a", rel="prev"))
    following = next(link for link in shown.all("a", rel="next"))
    assert previous.attributes["href"] == "?known_at=2026-11-20&step=19"
    assert following.attributes["href"] == "?known_at=2026-11-20&step=21"


def test_a_replay_tells_what_a_step_changed(client: FlaskClient):
    steps = client.get("/api/v1/sessions/ha-2-resumed/replay").json["items"]
    adopted = next(s["number"] for s in steps if s["standing"]["payload"].get("symbol") == "2/6")

    assert "Outcomes 0 → 1" in page(client, f"{REPLAY}?step={adopted}").text


def test_as_known_before_anything_was_recorded_a_session_is_empty(client: FlaskClient):
    shown = page(client, f"{REPLAY}?at=2025-05-30&known_at=2020-01-01")

    assert "the record held nothing of this session" in shown.text


@pytest.mark.parametrize("key", ["ha-3", "oecpr-4"])
def test_a_session_to_come_says_so(client: FlaskClient, key: str):
    shown = page(client, f"/sessions/{key}")

    assert "not yet held" in shown.text
    assert "has not opened yet" in shown.one("p", class_="note").text


def test_the_list_of_sessions_starts_with_those_that_the_record_follows(client: FlaskClient):
    heads = [head.text for head in page(client, "/sessions").all("h2")]

    assert heads[:2] == ["UN-Habitat Assembly", "Open-ended Committee of Permanent Representatives"]
