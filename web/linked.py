"""What a page is about, for programs that read JSON-LD; and how a reader cites it."""

from __future__ import annotations

from typing import Any

from flask import Flask, json, request
from markupsafe import Markup

from web.at_hand import services
from web.frame import canonical_address
from web.language import TAGS, language

_KINDS = {
    "home.show": "WebSite",
    "search.show": "SearchResultsPage",
    "sessions.show_session": "ItemPage",
    "events.show_event": "ItemPage",
    "documents.show_document": "ItemPage",
    "states.show_state": "ProfilePage",
    "people.show_person": "ProfilePage",
}


def describe_pages(app: Flask) -> None:
    """Let the templates of `app` say what a page is about."""
    app.jinja_env.globals.update(linked_data=linked_data)


def linked_data(title: str, about: dict[str, Any] | None = None) -> Markup:
    """The page as schema.org names things: its kind, name, address, language, and what it is part of."""
    base = services().settings.base_url
    kind = _KINDS.get(request.endpoint or "", "CollectionPage")
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": kind,
        "name": str(Markup(title).unescape()),
        "url": canonical_address(),
        "inLanguage": TAGS[language()],
    }
    if kind == "WebSite":
        data["potentialAction"] = {
            "@type": "SearchAction",
            "target": f"{base}/search?q={{query}}",
            "query-input": "required name=query",
        }
    else:
        data["isPartOf"] = {"@type": "WebSite", "name": "Minutebook", "url": f"{base}/"}
    if about:
        data["about"] = {name: value for name, value in about.items() if value}
    text = json.dumps(data, ensure_ascii=False)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
