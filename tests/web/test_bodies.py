"""A body over time: the year slider, the terms of the seats, the offices as bars."""

from __future__ import annotations

from datetime import date

from flask.testing import FlaskClient

from tests.web.reading import Page
from web.pictures.spans import Bar, Lane, draw_spans


def page(client: FlaskClient, address: str) -> Page:
    return Page(client.get(address).text)


def test_the_slider_runs_from_the_first_known_term_to_the_last(client: FlaskClient):
    slider = page(client, "/bodies/ha?year=2026").one("input", type="range").attributes

    assert (slider["min"], slider["max"], slider["value"]) == ("2019", "2029", "2026")


def test_without_a_script_each_year_has_a_link_to_its_end(client: FlaskClient):
    shown = page(client, "/bodies/eb")

    assert next(link for link in shown.links if "year=" in link) == "/bodies/eb?year=2019"
    assert "31 December 2023" in page(client, "/bodies/eb?year=2023").text


def test_a_board_tells_of_the_election_that_changed_it(client: FlaskClient):
    before, after = (page(client, f"/bodies/eb?year={year}").text for year in (2020, 2026))

    assert "The election after this day" in before
    assert "16 joined, 19 stayed, 17 left" in after


def test_a_planned_handover_is_dashed(client: FlaskClient):
    html = client.get("/bodies/ha?on=2026-01-01").text

    assert html.count('class="dashbox"') == 3  # in both drawings and in the legend


def test_an_office_over_time_stands_in_a_table_too(client: FlaskClient):
    shown = page(client, "/bodies/oecpr")

    assert "Offices over time, as a table" in shown.text
    assert "/states/ERI" in shown.links


def test_each_seat_leads_to_its_state(client: FlaskClient):
    html = client.get("/bodies/eb?on=2026-01-01").text

    assert html.count('<a href="/states/RUS" tabindex="-1"') == 2


def test_bars_that_overlap_stand_in_rows_of_their_own():
    def bar(name: str, first: int, until: int) -> Bar:
        return Bar(date(first, 1, 1), date(until, 1, 1), name, name, "held", "#")

    def rows(*bars: Bar) -> int:
        wide = draw_spans([Lane("Seats", bars)], date(2020, 1, 1), "Terms", str)[0]
        return len({part.split('"')[0] for part in "".join(wide.shapes).split(' y="') if "seat stay" in part})

    assert rows(bar("A", 2019, 2023), bar("B", 2025, 2029)) == 1
    assert rows(bar("A", 2019, 2026), bar("B", 2025, 2029)) == 2
