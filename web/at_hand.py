"""What a view finds at hand: the services the app was made with, and the venue's day."""

from __future__ import annotations

from datetime import date
from typing import cast

from flask import Flask, current_app, g

from timeline.projections.documents import DocumentKnown
from web.services import Services

_PLACE = "minutebook"


def hand_over(app: Flask, services: Services) -> None:
    """Let the views of `app` find `services`."""
    app.extensions[_PLACE] = services


def services() -> Services:
    """The store, the record, the index and the clock of the app at work."""
    return cast(Services, current_app.extensions[_PLACE])


def documents() -> dict[str, DocumentKnown]:
    """The documents by symbol, asked for once a request."""
    if "documents" not in g:
        g.documents = {entry.symbol: entry for entry in services().record.documents()}
    return cast(dict[str, DocumentKnown], g.documents)


def today() -> date:
    """The day it is at the venue."""
    return services().now().astimezone(services().zone).date()
