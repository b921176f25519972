"""The pictures: drawn twice, within their frame, nothing left out; and a style sheet that stays small."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

import web
from tests.web.reading import Page
from web.pictures.drawing import length, wrap
from web.pictures.seats import Tile, TileRow, draw_seats

DRAWN = ("/", "/sessions/ha-1", "/sessions/ha-2", "/sessions/ha-2-resumed", "/sessions/oecpr-1", "/bodies/eb",
         "/bodies/ha",
         "/upcoming")  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("address", DRAWN)
def test_every_picture_is_drawn_for_wide_and_narrow_within_its_frame(client, address: str, language: str):
    shown = Page(client.get(f"{address}?lang={language}").text)
    drawings = [svg for svg in shown.all("svg") if svg.attributes.get("class") in ("wide", "narrow")]

    assert drawings
    assert [svg.attributes["class"] for svg in drawings] == ["wide", "narrow"] * (len(drawings) // 2)
    width = 0.0
    for element in shown.elements:
        if element.tag == "svg":
            width = float(element.attributes.get("viewbox", "0 0 0 0").split()[2])
        if element.tag in ("rect", "use", "circle") and width in (1168, 360):
            x = float(element.attributes.get("x") or element.attributes.get("cx") or 0)
            assert -1 <= x <= width, element.attributes


def test_the_marks_of_a_long_session_go_on_in_a_second_line(client: FlaskClient):
    html = client.get("/sessions/ha-2").text
    narrow = html[html.index('<svg class="narrow"') :]

    rows = set(re.findall(r'<path d="M20 ([\d.]+)H360" class="ln"/>', narrow))
    assert len(rows) >= 6


def test_a_board_has_one_tile_a_seat(app):
    seats = (Tile("FRA", "France", "stayed"), Tile("PRT", "Portugal", "new"), Tile("", "vacant", "vacant"))
    row = TileRow("Western European and other States", 3, seats)

    with app.test_request_context():
        wide, narrow = draw_seats([row], "Board", "")

    for drawing in (wide, narrow):
        shapes = "".join(drawing.shapes)
        assert shapes.count('class="seat stay"') == shapes.count('class="seat new"') == 1
        assert shapes.count("url(#hatch)") == 1


@given(st.text(alphabet="ab 中文，-", max_size=60), st.integers(4, 20))
def test_wrapped_words_lose_nothing_but_spaces(words: str, longest: int):
    lines = wrap(words, longest)

    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(length(line) <= longest or " " not in line.strip() for line in lines)


def test_the_style_sheet_stays_under_thirty_kilobytes_and_fetches_nothing():
    sheet = (Path(web.__file__).parent / "static" / "style.css").read_text(encoding="utf-8")

    assert len(sheet.encode()) < 30_720
    assert "url(" not in sheet
    assert "@import" not in sheet
