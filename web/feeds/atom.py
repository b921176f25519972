"""The record as it grows, as an Atom feed: the newest events first."""

from __future__ import annotations

from xml.etree import ElementTree

from flask import Blueprint, Response, current_app, url_for

from timeline.projections.history import Standing
from web.asking import asked_number, asked_text
from web.at_hand import services
from web.language import TAGS, language
from web.language import gettext as _
from web.wording.names import summary, title

ATOM = "http://www.w3.org/2005/Atom"
_MOST = 200

feeds = Blueprint("feeds", __name__)


@feeds.get("/events.atom")
def events_atom() -> Response:
    """The newest events, of the whole record or of one session."""
    session = asked_text("session") or None
    events = services().record.events(session=session)
    newest = sorted(events, key=lambda entry: entry.event.position, reverse=True)
    feed = write_feed(newest[: asked_number("limit", most=_MOST) or 50], session)
    return current_app.response_class(feed, mimetype="application/atom+xml")


def write_feed(entries: list[Standing], session: str | None) -> bytes:
    """The feed as XML."""
    base = services().settings.base_url
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": TAGS[language()]})
    _add(root, "id", f"{base}{url_for('feeds.events_atom', session=session)}")
    _add(root, "title", _("Minutebook: the record, as it grows"))
    _add(root, "updated", _latest(entries))
    ElementTree.SubElement(_add(root, "author", ""), "name").text = "Minutebook"
    _link(root, base + url_for("feeds.events_atom", session=session), "self", "application/atom+xml")
    _link(root, f"{base}/", "alternate", "text/html")
    for entry in entries:
        _entry(root, entry, base)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _latest(entries: list[Standing]) -> str:
    moments = [entry.event.recorded_at for entry in entries]
    return (max(moments) if moments else services().now()).isoformat(timespec="seconds")


def _entry(root: ElementTree.Element, entry: Standing, base: str) -> None:
    event = entry.event
    item = ElementTree.SubElement(root, "entry")
    _add(item, "id", f"urn:uuid:{event.id}")
    _add(item, "title", title(event))
    _add(item, "updated", event.recorded_at.isoformat(timespec="seconds"))
    _add(item, "published", event.recorded_at.isoformat(timespec="seconds"))
    _add(item, "summary", f"{summary(event)} [{event.citation.document}, {event.citation.locator}]")
    ElementTree.SubElement(item, "category", {"term": entry.payload.family})
    _link(item, base + url_for("events.show_event", event_id=event.id), "alternate", "text/html")


def _add(parent: ElementTree.Element, tag: str, words: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, tag)
    element.text = words
    return element


def _link(parent: ElementTree.Element, href: str, rel: str, kind: str) -> None:
    ElementTree.SubElement(parent, "link", {"href": href, "rel": rel, "type": kind})
