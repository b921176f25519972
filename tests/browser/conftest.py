"""A real browser, the system's Chromium, before a real server of the app over the seeds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from werkzeug.serving import make_server

from tests.web.record import seeded
from web import create_app

SHOTS = Path(__file__).parent / "shots"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"]


def chromium() -> str:
    """Where Chromium is; without one the tests are skipped, in CI they fail."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        reason = "no Chromium is installed; on Debian: apt-get install chromium"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    return found


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the app."""
    with seeded(tmp_path_factory.mktemp("site")) as services:
        server = make_server("127.0.0.1", 0, create_app(services.settings, services), threaded=True)
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def window(browser: Browser, site: str) -> Iterator[Callable[..., BrowserContext]]:
    """What opens a window of a width in a language; one that is open already is used again."""
    opened: dict[tuple[object, ...], BrowserContext] = {}

    def open_window(width: int, language: str, scheme: str = "light", script: bool = True) -> BrowserContext:
        key = (width, language, scheme, script)
        if key not in opened:
            opened[key] = browser.new_context(
                base_url=site,
                viewport={"width": width, "height": 900},
                locale="zh-CN" if language == "zh" else "en-GB",
                color_scheme=scheme,
                java_script_enabled=script,
            )
        return opened[key]

    yield open_window
    for context in opened.values():
        context.close()


@pytest.fixture
def visit(window: Callable[..., BrowserContext], site: str) -> Iterator[Callable[..., Page]]:
    """What visits an address; `complaints` of the page are what its console and its requests show."""
    pages: list[Page] = []

    def visit_page(address: str, width: int = 1440, language: str = "en", **more: object) -> Page:
        page = window(width, language, **more).new_page()
        pages.append(page)
        page.complaints = []  # type: ignore[attr-defined]
        page.on("console", lambda said: _note(page, said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: _note(page, str(error)))
        page.on("request", lambda asked: None if asked.url.startswith(site) else _note(page, asked.url))
        page.goto(address)
        return page

    yield visit_page
    for page in pages:
        page.close()


def _note(page: Page, complaint: str) -> None:
    page.complaints.append(complaint)  # type: ignore[attr-defined]
