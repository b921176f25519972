"""What the frame around every page shows: where the reader is, the languages, how far the record reaches."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlencode

from babel.dates import get_timezone_location
from flask import Flask, request, url_for

from timeline.rendering.times import write_when
from web.at_hand import documents, services, today
from web.language import gettext as _
from web.language import language, locale


@dataclass(frozen=True, slots=True)
class Place:
    """One of the main places a reader can go."""

    title: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the record reaches, as the foot of every page tells."""

    day: str
    events: int
    documents: int
    hash: str
    zone: str


def frame(app: Flask) -> None:
    """Give the templates of `app` what the frame around every page needs."""
    marks = _marks_of(Path(app.static_folder or ""))

    def static_address(name: str) -> str:
        return url_for("static", filename=name, v=marks.get(name))

    app.jinja_env.globals.update(
        address_in=address_in,
        address_with=address_with,
        canonical_address=canonical_address,
        places=places,
        reach=reach,
        static_address=static_address,
    )


def _marks_of(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest()[:10] for path in folder.iterdir()}


def address_with(**changes: object) -> str:
    """The address at hand with some of its questions changed; None takes one away."""
    kept = [(name, value) for name, value in request.args.items(multi=True) if value and name not in changes]
    asked = [*kept, *((name, value) for name, value in changes.items() if value is not None)]
    return f"?{urlencode(asked)}" if asked else request.path


def address_in(code: str) -> str:
    """The address at hand in another language."""
    return address_with(lang=code)


def canonical_address() -> str:
    """The permanent address of the page at hand, without its language."""
    return services().settings.base_url + request.path


def places() -> list[Place]:
    """The main places, the one the reader is in marked."""
    at = request.path
    listed = (
        (_("Search"), url_for("search.show"), ("/search",)),
        (_("Sessions"), url_for("sessions.list_sessions"), ("/sessions",)),
        (_("Board"), url_for("bodies.show_body", key="eb"), ("/bodies/eb",)),
        (_("Outcomes"), url_for("outcomes.list_outcomes"), ("/outcomes",)),
        (_("Mandates"), url_for("mandates.list_mandates"), ("/mandates",)),
        (_("Upcoming"), url_for("upcoming.list_upcoming"), ("/upcoming",)),
    )
    return [Place(title, href, at.startswith(prefixes)) for title, href, prefixes in listed]


def reach() -> Reach:
    """How far the record reaches at this moment."""
    head = services().store.head()
    return Reach(
        day=write_when(today().isoformat(), language()),
        events=head.position,
        documents=len(documents()),
        hash=head.hash.hex(),
        zone=get_timezone_location(services().zone, locale=locale(), return_city=True),
    )
