"""All hits of a search, taken away as they are found; and what is suggested while typing."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"


def found(client, query):
    return client.get("/api/v1/search", query_string={"q": query, "limit": 1}).get_json()


@pytest.mark.parametrize("query", ["housing", "执行局", "resolution"])
def test_every_hit_is_in_each_export(client, query):
    total = found(client, query)["total"]
    table = list(
        csv.DictReader(
            io.StringIO(client.get("/search", query_string={"q": query, "format": "csv"}).text[1:])
        )
    )
    lines = client.get("/search", query_string={"q": query, "format": "jsonl"}).text.splitlines()
    feed = ElementTree.fromstring(client.get("/search.atom", query_string={"q": query}).data)

    assert total > 1
    assert len(table) == len(lines) == len(feed.findall(f"{ATOM}entry")) == total
    assert [row["event"] for row in table] == [json.loads(line)["event"] for line in lines]


def test_an_export_is_narrowed_as_the_page_is(client):
    rows = csv.DictReader(io.StringIO(client.get("/search?q=housing&session=ha-2&format=csv").text[1:]))

    assert {row["session"] for row in rows} == {"ha-2"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("exec", "Executive Board"),
        ("执行", "执行局"),
        ("zhixingj", "执行局"),
        ("ha-2", "ha-2"),
        ("A/81", "A/81/8"),
    ],
)
def test_what_may_be_meant_is_suggested(client, typed, meant):
    answer = client.get("/api/v1/suggest", query_string={"q": typed}).get_json()

    assert meant in [item["text"] for item in answer["items"]]


def test_a_search_of_the_past_leaves_out_what_was_recorded_later(client):
    everything = found(client, "Assembly")
    past = client.get("/api/v1/search?q=Assembly&as_of=100").get_json()

    assert past["as_of"] == 100
    assert 0 < past["total"] < everything["total"]


def test_hits_are_counted_by_year_and_month(client):
    hits = found(client, "session:ha-2-resumed")

    assert hits["histogram"]["months"]["2025-05"] == hits["histogram"]["years"]["2025"] == hits["total"]
