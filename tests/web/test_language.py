"""The reader's language: by the address, then the cookie, then the browser."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from tests.web.reading import Page
from web.language import browser_language, choose_language


def accepted(header: str) -> LanguageAccept:
    return parse_accept_header(header, LanguageAccept)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("zh-Hans-CN", "zh"),
        ("zh-TW,zh;q=0.9", "zh"),
        ("zh_HK", "zh"),
        ("en-GB,en;q=0.9,zh;q=0.8", "en"),
        ("fr-FR,fr;q=0.9", "en"),
        ("fr-FR,fr;q=0.9,zh;q=0.3,en;q=0.2", "zh"),
        ("zh;q=0, en;q=0.1", "en"),
        ("*", "en"),
        ("de, ;;;,zh;q=abc", "en"),
    ],
)
def test_every_kind_of_chinese_is_chinese_and_the_best_liked_language_wins(header: str, language: str):
    assert browser_language(accepted(header)) == language


def test_the_address_comes_before_the_cookie_and_the_cookie_before_the_browser():
    browser = accepted("zh")

    assert choose_language("en", "zh", browser) == "en"
    assert choose_language(None, "en", browser) == "en"
    assert choose_language(None, None, browser) == "zh"
    assert choose_language(None, "klingon", browser) == "zh"


def test_a_language_chosen_once_is_kept(client: FlaskClient):
    client.get("/?lang=zh")

    page = Page(client.get("/sessions").text)

    assert page.one("html").attributes["lang"] == "zh-Hans"
    assert page.one("h1").text == "会议"


def test_the_cookie_is_not_set_again_without_need(client: FlaskClient):
    client.get("/?lang=zh")

    assert "Set-Cookie" not in client.get("/?lang=zh").headers
    assert "Set-Cookie" not in client.get("/sessions").headers


def test_the_links_to_the_other_language_keep_what_was_asked(client: FlaskClient):
    page = Page(client.get("/bodies/eb?on=2020-01-15").text)

    links = [link.attributes["href"] for link in page.all("a", lang="zh-Hans")]
    assert links == ["?on=2020-01-15&lang=zh"]


def test_words_recorded_in_one_language_only_are_marked_as_such(client: FlaskClient):
    page = Page(client.get("/search?q=默许程序&lang=en").text)

    assert page.one("html").attributes["lang"] == "en"
    assert page.all("mark")


def test_a_chinese_page_writes_times_and_names_in_chinese(client: FlaskClient):
    page = Page(client.get("/bodies/eb?on=2026-01-01&lang=zh").text)

    assert "2026年1月1日" in page.text
    assert "阿尔及利亚" in page.text
    assert "西欧和其他国家" in page.text
