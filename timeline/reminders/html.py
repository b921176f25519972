"""A message as HTML: the same words as its text, in a plain form that mail programs keep."""

from __future__ import annotations

from html import escape

from timeline.reminders.items import Item
from timeline.reminders.messages import Message
from timeline.reminders.words import say

_TAGS = {"en": "en", "zh": "zh-Hans"}
_SHEET = "font:16px/1.5 Georgia,'Noto Serif','Songti SC',serif;color:#1c1b19;max-width:38em;margin:0 auto"
_TABLE = "border-collapse:collapse;margin:.5em 0"
_NAME = "text-align:left;vertical-align:top;padding:.1em 1em .1em 0;font-weight:normal;color:#5b5852"
_FAINT = "color:#5b5852;font-size:14px"


def as_html(message: Message) -> str:
    """The whole page of a message; everything that comes from the record is escaped."""
    notes = "".join(f"<p><strong>{escape(note)}</strong></p>" for note in message.notes)
    items = "".join(_item(item) for item in message.items)
    links = " · ".join(
        f'<a href="{escape(address)}">{escape(say(name, message.language))}</a>'
        for name, address in (("settings", message.links.settings), ("end", message.links.unsubscribe))
    )
    return (
        f'<!doctype html><html lang="{_TAGS[message.language]}"><head><meta charset="utf-8">'
        f"<title>{escape(message.subject)}</title></head>"
        f'<body><div style="{_SHEET}">{notes}{items}'
        f'<p style="{_FAINT}">{links}</p><p style="{_FAINT}">{escape(message.head)}</p>'
        "</div></body></html>\n"
    )


def _item(item: Item) -> str:
    rows = "".join(
        f'<tr><th style="{_NAME}">{escape(name)}</th><td>{_value(value)}</td></tr>'
        for name, value in item.facts
    )
    notes = "".join(f"<p>{escape(note)}</p>" for note in item.notes)
    return (
        f'<h1 style="font-size:20px">{escape(item.headline)}</h1>'
        f'<table style="{_TABLE}">{rows}</table>{notes}<p style="{_FAINT}">{escape(item.reason)}</p>'
    )


def _value(value: str) -> str:
    if value.startswith(("http://", "https://")):
        return f'<a href="{escape(value)}">{escape(value)}</a>'
    return escape(value)
