"""Answers are sent small: gzip for whoever takes it, and no page over 100 KB with style and script."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from flask.testing import FlaskClient

import web
from tests.web.addresses import PAGES

GZIP = {"Accept-Encoding": "gzip"}
STATIC = Path(web.__file__).parent / "static"


def test_a_page_is_the_same_squeezed_or_not(client: FlaskClient):
    small, plain = client.get("/outcomes", headers=GZIP), client.get("/outcomes")

    assert small.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in small.headers["Vary"]
    assert gzip.decompress(small.data) == plain.data
    assert small.headers["ETag"] != plain.headers["ETag"]


def test_a_file_is_squeezed_as_it_streams(client: FlaskClient):
    small, plain = client.get("/events?format=csv", headers=GZIP), client.get("/events?format=csv")

    assert gzip.decompress(small.data) == plain.data


def test_a_style_sheet_is_squeezed_too(client: FlaskClient):
    small = client.get("/static/style.css", headers=GZIP, buffered=True)

    assert gzip.decompress(small.data) == (STATIC / "style.css").read_bytes()


def test_an_unchanged_page_still_costs_nothing(client: FlaskClient):
    mark = client.get("/outcomes", headers=GZIP).headers["ETag"]

    assert client.get("/outcomes", headers={**GZIP, "If-None-Match": mark}).status_code == 304


@pytest.mark.parametrize("address", PAGES)
def test_no_page_weighs_more_than_a_hundred_kilobytes(client: FlaskClient, address: str):
    own = sum(len(gzip.compress(path.read_bytes())) for path in STATIC.iterdir())

    assert len(client.get(address, headers=GZIP).data) + own < 100_000
