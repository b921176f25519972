"""What a reader asks for in an address: read, checked, and refused with an example where it is wrong."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta

from flask import request

from timeline.when import ImpossibleTime, first_day, is_yearly, last_day, span
from web.at_hand import services
from web.language import LANGUAGES
from web.refusals import Unknown, wrong

LONGEST_QUESTION = 400
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""Between which days a body or a calendar can be asked for."""

PAGE_EXAMPLE = "page=2"
DAY_EXAMPLE = "2026-01-01"
MOMENT_EXAMPLE = "2025-05-30T15:00+03:00"
INSTANT_EXAMPLE = "2026-11-20"


def check_address() -> None:
    """Refuse an address with control characters, or with a language nobody speaks here."""
    if _has_controls(request.path):
        raise Unknown("")
    for name, value in request.args.items(multi=True):
        if _has_controls(name + value):
            raise wrong(name, value, "q=2%2F6")
    asked = request.args.get("lang")
    if asked is not None and asked not in LANGUAGES:
        raise wrong("lang", asked, "lang=en, lang=zh")


def _has_controls(text: str) -> bool:
    return any(unicodedata.category(letter) in ("Cc", "Cs") for letter in text)


def asked_text(name: str) -> str:
    """The words given for `name`, empty where there are none."""
    text = " ".join(request.args.get(name, "").split())
    if len(text) > LONGEST_QUESTION:
        raise wrong(name, text, f"{name}=2/6")
    return text


def asked_values(name: str, most: int = 20) -> list[str]:
    """The values given for `name`, which may be given several times."""
    values = [" ".join(value.split()) for value in request.args.getlist(name)]
    if len(values) > most or any(len(value) > LONGEST_QUESTION for value in values):
        raise wrong(name, ",".join(values), f"{name}=ha-2")
    return [value for value in values if value]


def asked_number(name: str, least: int = 1, most: int = 1_000_000) -> int | None:
    """The whole number given for `name`; None where there is none."""
    text = request.args.get(name, "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 10 and least <= int(text) <= most):
        raise wrong(name, text, f"{name}={least}")
    return int(text)


def asked_page() -> int:
    """The page of a list, from 1."""
    return asked_number("page") or 1


def asked_choice(name: str, choices: Collection[str]) -> str | None:
    """One of `choices` given for `name`; None where there is none."""
    text = request.args.get(name, "").strip()
    if text and text not in choices:
        raise wrong(name, text, f"{name}={', '.join(sorted(choices)[:12])}")
    return text or None


def asked_moment(name: str = "at") -> str | None:
    """A moment of a session as EDTF; None where there is none."""
    text = request.args.get(name, "").strip().replace(" ", "+")
    if not text:
        return None
    try:
        span(text)
    except (ImpossibleTime, OverflowError) as error:
        raise wrong(name, text, MOMENT_EXAMPLE) from error
    return text


def asked_day(name: str = "on") -> date | None:
    """A day; of a month or a year, the first. None where there is none."""
    text = request.args.get(name, "").strip()
    if not text:
        return None
    try:
        day = None if is_yearly(text) or "X" in text else first_day(text)
    except (ImpossibleTime, OverflowError) as error:
        raise wrong(name, text, DAY_EXAMPLE) from error
    if day is None or not FIRST_DAY <= day <= LAST_DAY:
        raise wrong(name, text, DAY_EXAMPLE)
    return day


def asked_end_of_year(name: str = "year") -> date | None:
    """The last day of a year; None where none is given."""
    year = asked_number(name, FIRST_DAY.year, LAST_DAY.year)
    return date(year, 12, 31) if year else None


def asked_known_at(name: str = "known_at") -> datetime | None:
    """The instant whose knowledge is asked for; of a day, its last. None where there is none."""
    text = request.args.get(name, "").strip().replace(" ", "+")
    if not text:
        return None
    try:
        return _instant(text)
    except (ValueError, OverflowError, ImpossibleTime) as error:
        raise wrong(name, text, INSTANT_EXAMPLE) from error


def _instant(text: str) -> datetime:
    zone = services().zone
    if len(text) == len("2026-11-20"):
        day = last_day(text)
        if day is None:
            raise ValueError(text)
        end = datetime.combine(day, time(), zone) + timedelta(days=1) - timedelta(microseconds=1)
        return end.astimezone(UTC)
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
