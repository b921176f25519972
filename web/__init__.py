"""Showing it: the web pages, the API, the feeds and the commands."""

from __future__ import annotations

from flask import Flask

from web.api import api
from web.asking import check_address
from web.at_hand import hand_over
from web.errors import explain_errors
from web.feeds.atom import feeds
from web.feeds.found import exports
from web.feeds.ics import calendars
from web.frame import frame
from web.headers import guard, spare_the_unchanged
from web.language import speak
from web.linked import describe_pages
from web.pages import PAGES, reminders, watching
from web.services import Services, open_services
from web.settings import Settings
from web.squeezing import squeeze
from web.wording import put_into_words

_YEAR = 31_536_000


def create_app(settings: Settings, services: Services | None = None) -> Flask:
    """The pages, the API and the feeds over one record.

    The services are opened from `settings` unless they are handed in; whoever made the app
    closes them.
    """
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY=settings.secret_key, SEND_FILE_MAX_AGE_DEFAULT=_YEAR, MAX_CONTENT_LENGTH=1 << 20
    )
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    hand_over(app, services or open_services(settings))
    squeeze(app)
    speak(app)
    guard(app)
    app.before_request(check_address)
    spare_the_unchanged(app, (blueprint.name for blueprint in (*PAGES, api, feeds)))
    explain_errors(app)
    frame(app)
    describe_pages(app)
    put_into_words(app)
    for blueprint in (*PAGES, reminders.pages, watching.pages, api, feeds, exports, calendars):
        app.register_blueprint(blueprint)
    return app


__all__ = ["create_app"]
