"""Which language a reader gets: the address says, else the cookie, else the browser."""

from __future__ import annotations

from datetime import timedelta

from babel import Locale
from flask import Flask, Response, g, request
from flask_babel import Babel, get_locale  # type: ignore[import-untyped]
from flask_babel import gettext as _gettext
from flask_babel import ngettext as _ngettext
from werkzeug.datastructures import LanguageAccept

from timeline.values import Language

LANGUAGES: tuple[Language, ...] = ("en", "zh")
LOCALES = {"en": "en", "zh": "zh_Hans"}
TAGS = {"en": "en", "zh": "zh-Hans"}
"""What goes into `lang` attributes."""

NAMES = {"en": "English", "zh": "中文"}
COOKIE = "lang"
_KEPT_FOR = timedelta(days=365)


def speak(app: Flask) -> None:
    """Let every page of `app` speak the reader's language."""
    app.before_request(_choose)
    app.after_request(_keep)
    Babel(app, locale_selector=lambda: LOCALES[language()])
    app.jinja_env.globals.update(languages=LANGUAGES, language_names=NAMES, language_tags=TAGS)
    app.context_processor(lambda: {"language": language(), "language_tag": TAGS[language()]})


def language() -> Language:
    """The language of the answer to the request at hand."""
    chosen: Language = g.get("language", "en")
    return chosen


def locale() -> Locale:
    """The language of the answer, as Babel names it."""
    found: Locale = get_locale()
    return found


def gettext(message: str, **values: object) -> str:
    """A message in the reader's language, with its values filled in."""
    return str(_gettext(message, **values))


def ngettext(one: str, many: str, num: int, **values: object) -> str:
    """A message in the reader's language, in the form for so many."""
    return str(_ngettext(one, many, num, **values))


def choose_language(asked: str | None, kept: str | None, accepted: LanguageAccept) -> Language:
    """The first of: the language asked for, the one kept in a cookie, the browser's favourite."""
    for wish in (asked, kept):
        if wish in LANGUAGES:
            return wish
    return browser_language(accepted)


def browser_language(accepted: LanguageAccept) -> Language:
    """The spoken language the browser likes best; every kind of Chinese counts as Chinese."""
    for tag, quality in sorted(accepted, key=lambda wish: wish[1], reverse=True):
        spoken = tag.replace("_", "-").partition("-")[0].lower()
        if quality > 0 and spoken in LANGUAGES:
            return spoken
    return "en"


def _choose() -> None:
    g.language = choose_language(
        request.args.get("lang"), request.cookies.get(COOKIE), request.accept_languages
    )


def _keep(response: Response) -> Response:
    response.vary.update(("Accept-Language", "Cookie"))
    asked = request.args.get("lang")
    if asked in LANGUAGES and request.cookies.get(COOKIE) != asked:
        response.set_cookie(COOKIE, asked, max_age=_KEPT_FOR, httponly=True, samesite="Lax")
    return response
