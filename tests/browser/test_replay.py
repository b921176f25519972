"""The replay by keys, by the slider, by itself, and without a script: the same state each way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

REPLAY = "/sessions/ha-2-resumed/replay"


def test_the_keys_step_forward_and_back(visit: Callable[..., Page]):
    page = visit(f"{REPLAY}?step=39")

    page.keyboard.press("ArrowRight")
    page.wait_for_url("**step=40")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**step=39")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**step=38")

    assert page.complaints == []


def test_slider_keys_and_plain_links_lead_to_the_same_state(visit: Callable[..., Page]):
    slid, keyed = visit(f"{REPLAY}?step=30"), visit(f"{REPLAY}?step=39")
    plain = visit(f"{REPLAY}?step=39", script=False)

    slid.locator("#step").fill("40")
    slid.wait_for_url("**step=40**")
    keyed.keyboard.press("ArrowRight")
    keyed.wait_for_url("**step=40")
    plain.get_by_role("link", name="Next ›").click()

    assert plain.url.endswith("step=40")
    asides = [page.locator("aside").inner_text() for page in (slid, keyed, plain)]
    assert asides[0] == asides[1] == asides[2]


def test_without_a_script_nothing_is_offered_that_needs_one(visit: Callable[..., Page]):
    page = visit(f"{REPLAY}?step=39", script=False)

    assert page.locator("#play").is_hidden()
    assert page.get_by_role("button", name="Go to the slider").is_visible()


def test_space_plays_one_event_a_second_and_stops(visit: Callable[..., Page]):
    page = visit(f"{REPLAY}?step=10")

    page.keyboard.press("Space")
    page.wait_for_url("**step=12#playing")
    page.keyboard.press("Space")
    stopped = page.url
    page.wait_for_timeout(1500)

    assert page.url == stopped == page.url.split("#")[0]
    assert page.locator("#play").inner_text() == "Play"
