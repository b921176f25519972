"""What sessions, bodies, offices and regional groups are called, in both languages at once."""

from __future__ import annotations

from functools import lru_cache

from timeline.names.bodies import body_name
from timeline.names.offices import office_name
from timeline.names.regions import region_name
from timeline.names.series import all_series, read_key
from timeline.names.sessions import session_title
from timeline.values import Text


@lru_cache(4096)
def session_text(key: str) -> Text:
    """The title of a session in both languages."""
    return Text(en=session_title(key, "en"), zh=session_title(key, "zh"))


def title_of(key: str, recorded: Text | None) -> Text:
    """The title of a session: by its key where the series is known, else as it was recorded."""
    return session_text(key) if recorded is None or read_key(key).series in all_series() else recorded


def body_text(key: str) -> Text:
    """The name of a body in both languages."""
    return Text(en=body_name(key, "en"), zh=body_name(key, "zh"))


def office_text(office: str) -> Text:
    """The name of an office in both languages."""
    return Text(en=office_name(office, "en"), zh=office_name(office, "zh"))


def region_text(region: str) -> Text:
    """The name of a regional group in both languages."""
    return Text(en=region_name(region, "en"), zh=region_name(region, "zh"))
