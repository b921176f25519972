"""Every main page in a real browser: nothing sticks out, nothing complains, nothing leaves the machine."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SHOTS

pytestmark = pytest.mark.browser

PAGES = {
    "home": "/",
    "search": "/search?q=housing",
    "search-zh": "/search?q=默许程序",
    "sessions": "/sessions",
    "session": "/sessions/ha-2-resumed",
    "session-long": "/sessions/ha-2",
    "replay": "/sessions/ha-2-resumed/replay?step=40",
    "board": "/bodies/eb?on=2026-01-01",
    "assembly": "/bodies/ha?on=2026-01-01",
    "outcomes": "/outcomes",
    "mandates": "/mandates",
    "upcoming": "/upcoming",
    "documents": "/documents",
    "document": "/documents/ha-1-draft-proceedings",
    "gaps": "/gaps",
    "conflicts": "/conflicts",
    "events": "/events",
    "states": "/states",
    "state": "/states/MEX",
    "people": "/people",
    "person": "/people/sharif",
    "plans": "/plans",
    "reminders": "/reminders",
}
STICKS_OUT = "document.documentElement.scrollWidth > innerWidth"


@pytest.mark.parametrize("width", [390, 768, 1440])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_its_window_and_complains_of_nothing(
    visit: Callable[..., Page], name: str, language: str, width: int
):
    page = visit(PAGES[name], width, language)
    page.screenshot(path=SHOTS / f"{name}-{language}-{width}.png", full_page=True)

    assert page.evaluate(STICKS_OUT) is False
    assert page.evaluate("document.documentElement.lang") == {"en": "en", "zh": "zh-Hans"}[language]
    assert page.complaints == []


@pytest.mark.parametrize("name", ["home", "session", "replay", "board"])
def test_a_page_is_drawn_for_the_dark_too(visit: Callable[..., Page], name: str):
    page = visit(PAGES[name], scheme="dark")
    page.screenshot(path=SHOTS / f"{name}-en-1440-dark.png", full_page=True)

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 21, 19)"
    assert page.complaints == []


@pytest.mark.parametrize("name", ["home", "session", "replay", "board", "search"])
def test_a_page_can_be_read_at_twice_the_size(visit: Callable[..., Page], name: str):
    page = visit(PAGES[name], width=720)  # what 1440 points show at 200 %

    assert page.evaluate(STICKS_OUT) is False


def test_the_first_key_leads_past_the_masthead(visit: Callable[..., Page]):
    page = visit("/")

    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")

    assert focused == "Skip to the content"
    assert page.url.endswith("#main")


def test_a_reader_searches_from_the_first_page(visit: Callable[..., Page]):
    page = visit("/", language="zh")

    page.get_by_role("searchbox").fill("马来西亚")
    page.keyboard.press("Enter")

    assert page.locator("mark").first.text_content() == "马来西亚"


def test_a_reader_changes_the_language_and_keeps_it(visit: Callable[..., Page]):
    page = visit("/bodies/eb?on=2020-01-15", width=390)

    page.get_by_role("link", name="中文").click()
    page.get_by_role("link", name="会议", exact=True).first.click()

    assert page.locator("h1").text_content() == "会议"
    page.get_by_role("link", name="English").click()
