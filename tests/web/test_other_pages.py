"""The other pages: home, bodies, outcomes, mandates, what is to come, documents, events, search."""

from __future__ import annotations

from flask.testing import FlaskClient

from tests.web.reading import Page

FIGURES = ("/bodies", "/mandates?status=overdue")


def page(client: FlaskClient, address: str) -> Page:
    return Page(client.get(address).text)


def test_the_first_page_counts_the_days_to_the_next_two_sessions(client: FlaskClient):
    days = [left.text for left in page(client, "/").all("p", class_="left")]

    assert days == ["206 days", "948 days"]


def test_the_first_page_leads_to_vacancies_overdue_mandates_and_the_latest_session(client: FlaskClient):
    shown = page(client, "/")

    figures = [link.text for link in shown.all("a") if link.attributes["href"] in FIGURES]
    assert figures[0].startswith("4 seats and offices vacant")
    assert "mandates past due" in figures[1]
    assert "/sessions/ha-2-resumed/replay?step=1" in shown.links


def test_the_board_of_2026_has_one_seat_vacant(client: FlaskClient):
    shown = page(client, "/bodies/eb?on=2026-01-01")

    assert "35 / 36" in shown.text
    assert "1 · Western European and other States" in shown.text
    assert len([t for t in shown.all("rect", class_="vacant") if t.attributes.get("rx") == "4"]) == 2


def test_the_shared_seat_passes_from_indonesia_to_bahrain(client: FlaskClient):
    first, second = (page(client, f"/bodies/eb?on={year}-01-15").text for year in (2020, 2022))

    assert "Indonesia computed" in first
    assert "Bahrain computed" not in first
    assert "Bahrain computed" in second
    assert "Indonesia computed" not in second


def test_the_offices_of_the_assembly_show_who_holds_them_and_who_comes_later(client: FlaskClient):
    text = page(client, "/bodies/ha?on=2026-01-01").text

    assert "President Malaysia" in text
    assert "United Arab Emirates later" in text
    assert text.count("vacant") >= 2


def test_outcomes_can_be_filtered_in_the_address(client: FlaskClient):
    shown = page(client, "/outcomes?session=ha-2-resumed&kind=decision")

    assert [head.text for head in shown.all("th", scope="row")] == ["Decision 2/6", "Decision 2/7"]
    assert "Argentina" in shown.text


def test_mandates_start_with_those_past_due(client: FlaskClient):
    sections = [row.text for row in page(client, "/mandates").all("th", scope="rowgroup")]

    assert sections[0].startswith("Past due")


def test_what_is_to_come_starts_in_2027_and_can_be_subscribed_to(client: FlaskClient):
    shown = page(client, "/upcoming")

    assert "14–18 June 2027" in shown.text
    assert "25–29 June 2029" in shown.text
    assert "place not stated" in shown.text
    assert "webcal://127.0.0.1:8000/upcoming.ics" in shown.links


def test_a_document_is_read_in_its_own_order_with_gaps_and_contradictions(client: FlaskClient):
    shown = page(client, "/documents/ha-1-draft-proceedings")
    numbers = [mark.attributes["id"] for mark in shown.all("div", class_="para")]

    assert numbers.index("p35") < numbers.index("p36") < numbers.index("p45-b")
    assert shown.all("p", class_="open-gap")
    assert shown.all("div", class_="clash")


def test_the_page_of_an_event_names_its_paragraph_neighbours_hash_and_data(client: FlaskClient):
    event = client.get("/api/v1/events?session=ha-2-resumed&type=MembersElected").json["items"][0]

    shown = page(client, f"/events/{event['id']}")

    assert "/documents/A/81/8#p23" in shown.links
    assert shown.all("a", rel="prev")
    assert shown.all("a", rel="next")
    assert f"position {event['position']}" in shown.text
    assert f"/api/v1/events/{event['id']}" in shown.links
    assert "African States (10): Algeria" in shown.text


def test_a_search_marks_what_matched_in_either_language(client: FlaskClient):
    for query, marked in (("silence procedure", "silence procedure"), ("默许程序&lang=zh", "默许程序")):
        marks = {mark.text for mark in page(client, f"/search?q={query}").all("mark")}

        assert marked in marks


def test_a_facet_narrows_a_search_and_lets_go_again(client: FlaskClient):
    address = "/search?q=housing&family=adoption&family=plenary&page=2"
    chosen = page(client, address).all("a", class_="on")

    assert {choice.attributes["href"] for choice in chosen} == {
        "?q=housing&family=plenary",
        "?q=housing&family=adoption",
    }


def test_a_symbol_typed_whole_leads_to_its_document(client: FlaskClient):
    assert "/documents/A/81/8" in page(client, "/search?q=a/81/8").links


def test_a_page_behind_the_last_one_says_which_is_the_last(client: FlaskClient):
    assert "There is no page 500" in page(client, "/search?q=housing&page=500").text


def test_derived_days_are_listed_apart_with_whose_rule_they_follow(client: FlaskClient):
    english, chinese = page(client, "/upcoming").text, page(client, "/upcoming?lang=zh").text

    assert "Pre-session documents go out: Third session of the UN-Habitat Assembly" in english
    assert "42 days before, under the rules or practice of the United Nations Secretariat" in english
    assert "not a rule of this body (UN-Habitat Assembly)" in english
    assert "并非本机构（" in chinese
    assert "Pre-session documents" not in client.get("/upcoming?format=jsonl").text
    assert "/upcoming.ics?derived=1" in page(client, "/upcoming").links


def test_each_page_of_something_to_come_links_its_calendar(client: FlaskClient):
    calendars = {
        "/sessions/ha-3": "/sessions/ha-3.ics",
        "/bodies/ha": "/bodies/ha.ics",
        "/mandates": "/mandates.ics",
        "/search?q=housing": "/search.ics?q=housing",
        "/states/KEN": "/states/KEN.ics",
    }

    assert {
        address for address, feed in calendars.items() if feed not in page(client, address).links
    } == set()
