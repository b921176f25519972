"""Every list as CSV and JSON Lines: the same entries under the same filters, in order."""

from __future__ import annotations

import csv
import io
import json

import pytest
from flask.testing import FlaskClient

from tests.web.reading import Page
from web.downloads import csv_lines

LISTS = (
    "/events?session=ha-2", "/sessions", "/sessions/ha-2-resumed", "/documents", "/documents/A/81/8",
    "/bodies/eb?on=2026-01-01", "/bodies/ha?on=2026-01-01", "/outcomes?kind=decision", "/mandates",
    "/upcoming", "/plans", "/gaps", "/conflicts", "/states", "/states/KEN", "/people", "/people/sharif",
    "/search?q=housing",
)  # fmt: skip


def rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.mimetype == "text/csv"
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))


def lines(client: FlaskClient, address: str) -> list[dict[str, object]]:
    answer = client.get(address)
    assert answer.mimetype == "application/x-ndjson"
    return [json.loads(line) for line in answer.text.splitlines()]


@pytest.mark.parametrize("address", LISTS)
def test_a_list_offers_itself_as_csv_and_json_lines_with_the_same_entries(client: FlaskClient, address: str):
    shown = Page(client.get(address).text)
    (table,) = [link.attributes["href"] for link in shown.all("a", type="text/csv")]
    (lined,) = [link.attributes["href"] for link in shown.all("a", type="application/x-ndjson")]
    path = address.partition("?")[0]

    found, told = rows(client, path + table), lines(client, path + lined)

    assert len(found) == len(told) > 0
    assert all(None not in row for row in found)


def test_a_file_holds_what_the_page_was_filtered_for(client: FlaskClient):
    kinds = {row["kind"] for row in rows(client, "/outcomes?kind=decision&format=csv")}

    assert kinds == {"decision"}


def test_words_in_two_languages_stand_in_two_columns(client: FlaskClient):
    row = rows(client, "/states?format=csv")[0]

    assert (row["name_en"], row["name_zh"]) == ("Algeria", "阿尔及利亚")


def test_an_unknown_format_is_refused_with_those_there_are(client: FlaskClient):
    answer = client.get("/outcomes?format=xlsx")

    assert answer.status_code == 400
    assert "csv, jsonl" in answer.text


def test_a_list_pages_by_key_without_a_gap_or_a_repeat(client: FlaskClient):
    seen: list[str] = []
    address: str | None = "/events?session=ha-2-resumed"
    while address:
        shown = Page(client.get(address).text)
        seen += [link for link in shown.links if link.startswith("/events/")]
        following = [link.attributes["href"] for link in shown.all("a", rel="next")]
        address = f"/events{following[0]}" if following else None

    told = lines(client, "/events?session=ha-2-resumed&format=jsonl")
    assert seen == [f"/events/{event['id']}" for event in told]


def test_what_a_spreadsheet_would_take_for_a_formula_is_only_text():
    class Row:
        def as_json(self):
            return {"words": "=1+1"}

    assert list(csv_lines([Row()]))[1] == "'=1+1\r\n"
