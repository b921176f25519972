"""What people come for, each in at most three clicks from the first page, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LANGUAGES = pytest.mark.parametrize("language", ["en", "zh"])


def follow(page: Page, *hrefs: str) -> Page:
    """The page after clicking the first visible link to each address, three at most."""
    assert len(hrefs) <= 3
    for href in hrefs:
        page.locator(f'a[href="{href}"]:visible').first.click()
    return page


def said(page: Page) -> str:
    return page.locator("main").inner_text()


@LANGUAGES
def test_when_and_where_is_the_next_session_and_into_my_calendar(visit: Callable[..., Page], language: str):
    page = visit("/", language=language)
    assert "206" in said(page)

    follow(page, "/sessions/oecpr-4")

    assert page.locator('a[type="text/calendar"]').get_attribute("href") == "/sessions/oecpr-4.ics"


@LANGUAGES
def test_who_has_the_eastern_european_seats(visit: Callable[..., Page], language: str):
    page = follow(visit("/", language=language), "/bodies/eb")

    assert all(code in said(page) for code in ("AZE", "RUS", "SVK", "UKR"))


@LANGUAGES
def test_how_was_the_strategic_plan_adopted_and_who_explained_their_vote(
    visit: Callable[..., Page], language: str
):
    page = follow(visit("/", language=language), "/outcomes")

    row = page.locator("tr", has_text="2/6").first.inner_text()
    assert {"en": "show of hands", "zh": "举手"}[language] in row
    assert {"en": "United States of America", "zh": "美利坚合众国"}[language] in row


@LANGUAGES
def test_what_was_due_to_the_boards_first_session_of_2026(visit: Callable[..., Page], language: str):
    page = follow(visit("/", language=language), "/mandates", "/mandates?due_at=eb-2026-1")

    rows = page.locator("main tbody tr:not(.sect)")
    assert rows.count() == 1
    assert {"en": "resource mobilization strategy", "zh": "资源调动战略"}[language] in rows.inner_text()


@LANGUAGES
def test_what_did_the_first_sessions_record_leave_open(visit: Callable[..., Page], language: str):
    page = follow(visit("/", language=language), "/gaps")

    heading = page.locator('a[href="/documents/ha-1-draft-proceedings"]').first
    assert heading.is_visible()


@LANGUAGES
def test_step_through_the_afternoon_of_30_may_2025(visit: Callable[..., Page], language: str):
    page = follow(visit("/", language=language), "/sessions/ha-2-resumed")

    page.locator("section.meeting header a[href*=replay]").last.click()
    moment = page.locator("h1").inner_text()
    page.locator("a[rel=next]:visible").click()
    page.wait_for_url("**step=39**")

    assert moment == page.locator("h1").inner_text()
    assert {"en": "30 May 2025, afternoon", "zh": "2025年5月30日"}[language] in moment
