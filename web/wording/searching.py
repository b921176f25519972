"""The words and addresses of a search: facets, their values, and where a query jumps to."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import request, url_for

from search.suggest import Jump
from timeline.rendering import labels
from web.language import gettext as _
from web.language import language
from web.layout.facets import Choice
from web.wording.citing import document
from web.wording.names import state
from web.wording.sessions import session_name


def facet_name(name: str) -> str:
    """What a facet is called."""
    names = {
        "family": _("Family"), "session": _("Session"), "document": _("Document"),
        "year": _("Year"), "state": _("State"), "type": _("Type"),
    }  # fmt: skip
    return names.get(name, name)


def facet_value(value: str, name: str) -> str:
    """What one value of a facet is called."""
    match name:
        case "family":
            return labels.family_name(value, language())
        case "type":
            return labels.type_name(value, language())
        case "session":
            return _("Documents") if value == "documents" else session_name(value)
        case "document":
            return document(value)
        case "state":
            return state(value)
    return value


def facet_address(name: str, choice: Choice) -> str:
    """The address that chooses a value of a facet, or lets it go."""
    kept = [
        (key, value) for key, value in request.args.items(multi=True) if key not in (name, "page") and value
    ]
    return "?" + urlencode([*kept, *((name, value) for value in choice.then)])


def jump_address(jump: Jump) -> str:
    """Where a query that names a session or a document leads."""
    if jump.kind == "session":
        return url_for("sessions.show_session", key=jump.key)
    return url_for("documents.show_document", symbol=jump.key)


def jump_name(jump: Jump) -> str:
    """What a query that names a session or a document leads to."""
    return session_name(jump.key) if jump.kind == "session" else document(jump.key)
