"""How templates put the record into words: times, citations, names, in the reader's language."""

from __future__ import annotations

import re
from datetime import date, datetime

from babel.dates import format_date, format_datetime
from flask import Flask, url_for
from flask_babel import get_locale, ngettext
from flask_babel import gettext as _
from markupsafe import Markup

from timeline import rendering
from timeline.envelope import Event
from timeline.names.bodies import body_name
from timeline.names.offices import office_name
from timeline.names.persons import person_name
from timeline.names.regions import region_name
from timeline.names.sessions import read_key, session_title
from timeline.names.states import state_name
from timeline.projections.offices import OfficeHeld
from timeline.projections.outcomes import Outcome
from timeline.projections.session import Election, Meeting
from timeline.rendering import labels
from timeline.rendering.times import write_when
from timeline.values import Text
from web.at_hand import services
from web.language import TAGS, language
from web.layout.timetable import Bundle, Sitting

_PARAGRAPH = re.compile(r"\d+[a-z]?(?:\([a-z0-9]+\))*")
_CLOCK = re.compile(r"T(\d\d:\d\d)")


def put_into_words(app: Flask) -> None:
    """Give the templates of `app` the filters that put the record into words."""
    named = (body, bundle_title, clock, day, document, election_name, holder, instant, office, outcome_name,
             para, person, read, region, say, session_name, short_session, sitting_name, sitting_time, state,
             status_name, summary, title, when)  # fmt: skip
    app.jinja_env.filters.update({filter_.__name__: filter_ for filter_ in named})
    app.jinja_env.filters.update(
        basis=lambda basis: labels.basis_name(basis, language()),
        category=lambda category: labels.category_name(category, language()),
        family=lambda family: labels.family_name(family, language()),
        kind=lambda kind: labels.kind_name(kind, language()),
        label=lambda status: labels.status_name(status, language()),
        method=lambda method: labels.method_name(method, language()) if method else _("method not stated"),
        type_name=lambda name: labels.type_name(name, language()),
    )


# ── times ─────────────────────────────────────────────────────────────────────────────────


def when(edtf: str | None, part_of_day: str | None = None) -> Markup:
    """A time in words, with its EDTF behind it for programs."""
    if not edtf:
        return Markup("")
    words = write_when(edtf, language(), part_of_day)
    if "/" in edtf or "X" in edtf:
        return Markup("{}").format(words)
    return Markup('<time datetime="{}">{}</time>').format(edtf, words)


def day(of: date) -> str:
    """A day with its weekday, such as Friday 30 May 2025."""
    pattern = "y年M月d日 EEEE" if language() == "zh" else "EEEE d MMMM y"
    return format_date(of, pattern, locale=get_locale())


def instant(of: datetime) -> Markup:
    """An instant of recording, in the venue's zone."""
    zone = services().zone
    pattern = "y年M月d日 HH:mm" if language() == "zh" else "d MMMM y, HH:mm"
    words = format_datetime(of.astimezone(zone), pattern, tzinfo=zone, locale=get_locale())
    return Markup('<time datetime="{}">{}</time>').format(of.isoformat(timespec="seconds"), words)


def clock(event: Event) -> str:
    """The time of day as a list shows it: 10:40, else the part of day where the text gives one."""
    stated = _CLOCK.search(event.occurred.edtf)
    if stated and "/" not in event.occurred.edtf:
        return stated[1]
    part = event.occurred.part_of_day
    return {"morning": _("a.m."), "afternoon": _("p.m."), "evening": _("eve.")}[part.value] if part else ""


# ── words and names ───────────────────────────────────────────────────────────────────────


def title(event: Event) -> str:
    """What happened, in a few words."""
    return rendering.title(event, language())


def summary(event: Event) -> str:
    """What happened, in a sentence."""
    return rendering.summary(event, language())


def read(text: Text | None) -> str:
    """The words in the reader's language, or in the other where only that was recorded."""
    return text.read_in(language()) if text else ""


def say(text: Text | None) -> str | Markup:
    """The words for a page, marked as the other language where only that was recorded."""
    if text is None or getattr(text, language()) is not None:
        return read(text)
    other = "zh" if language() == "en" else "en"
    return Markup('<span lang="{}">{}</span>').format(TAGS[other], read(text))


def body(key: str) -> str:
    """The name of a body."""
    return body_name(key, language())


def region(key: str) -> str:
    """The name of a regional group."""
    return region_name(key, language())


def state(code: str) -> str:
    """The name of a State."""
    return state_name(code, language())


def person(name: str) -> str:
    """A person's name, in the reader's script where it is known."""
    return person_name(name, language())


def office(key: str) -> str:
    """The name of an office."""
    return office_name(key, language())


def holder(held: OfficeHeld) -> str:
    """Who holds an office: the person and the State, as far as the record names them."""
    names = [person(held.holder)] if held.holder else []
    if held.state:
        names.append(f"({state(held.state)})" if names else state(held.state))
    return " ".join(names) or _("not named")


# ── sessions and meetings ─────────────────────────────────────────────────────────────────


def session_name(key: str) -> str:
    """What a session is called."""
    return session_title(key, language())


def short_session(key: str) -> str:
    """What a session is called where its body stands beside it: 2, resumed; 2023-2."""
    parts = read_key(key)
    if parts.number is None:
        return str(parts.year or session_name(key))
    name = f"{parts.year}-{parts.number}" if parts.year else str(parts.number)
    name = name if parts.year else _("Session %(number)s", number=name)
    return _("%(session)s, resumed", session=name) if parts.resumed else name


def status_name(status: str) -> str:
    """How a session stands."""
    names = {"scheduled": _("to come"), "open": _("open"), "adjourned": _("adjourned"), "closed": _("closed")}
    return names.get(status, status)


def ordinal_meeting(number: int) -> str:
    """What the meeting of a number is called."""
    names = (
        _("First plenary"), _("Second plenary"), _("Third plenary"), _("Fourth plenary"), _("Fifth plenary"),
        _("Sixth plenary"), _("Seventh plenary"), _("Eighth plenary"), _("Ninth plenary"), _("Tenth plenary"),
    )  # fmt: skip
    return names[number - 1] if number <= len(names) else _("Plenary meeting %(number)s", number=number)


def sitting_name(sitting: Sitting) -> str:
    """What a sitting is called: by its number, or as lying outside the meetings."""
    return ordinal_meeting(sitting.number) if sitting.number else _("Outside meetings")


def sitting_time(meeting: Meeting) -> str:
    """The part of day of a meeting, every one that the text claims."""
    parts = [labels.part_of_day_name(part, language()) for part in meeting.parts]
    return _(" or ").join(parts)


def bundle_title(bundle: Bundle) -> str:
    """What a run of like events is called, and how many they are."""
    many = len(bundle.rows)
    match bundle.type, bundle.occasion:
        case "StatementDelivered", "explanation of vote":
            return ngettext("%(num)s explanation of vote", "%(num)s explanations of vote", many)
        case "StatementDelivered", "opening":
            return ngettext("%(num)s opening statement", "%(num)s opening statements", many)
        case "StatementDelivered", "closing":
            return ngettext("%(num)s closing statement", "%(num)s closing statements", many)
        case "StatementDelivered", _other:
            return ngettext("%(num)s statement", "%(num)s statements", many)
        case "AttendanceRecorded", _other:
            return ngettext("%(num)s attendance record", "%(num)s attendance records", many)
        case "MandateGiven", _other:
            return ngettext("%(num)s mandate given", "%(num)s mandates given", many)
    return ngettext("%(num)s report on implementation", "%(num)s reports on implementation", many)


def election_name(election: Election) -> str:
    """What was elected: a body, or its officers."""
    name = body(election.body)
    return name if election.kind == "members" else _("Bureau: %(body)s", body=name)


# ── documents and outcomes ────────────────────────────────────────────────────────────────


def para(locator: str) -> str:
    """A paragraph as people cite it: ¶ 26; parts of annexes and outcomes as they are."""
    return _("¶ %(number)s", number=locator) if _PARAGRAPH.fullmatch(locator) else locator


def document(symbol: str) -> str:
    """A document's symbol; where its text bears none, the session it is about and its kind."""
    if "/" in symbol:
        return symbol
    known = {entry.symbol: entry for entry in services().record.documents()}.get(symbol)
    if known is None or known.session is None:
        return symbol
    name = _("%(body)s %(session)s", body=short_body(known.session), session=short_number(known.session))
    return _("%(name)s, draft", name=name) if known.status == "draft" else name


def short_body(session: str) -> str:
    """A body in one word, for citations."""
    names = {"ha": _("Assembly"), "oecpr": _("Committee"), "eb": _("Board"), "wuf": _("Forum")}
    return names.get(read_key(session).series, session_name(session))


def short_number(session: str) -> str:
    """The number of a session, for citations."""
    parts = read_key(session)
    number = "-".join(str(part) for part in (parts.year, parts.number) if part)
    return _("%(session)s, resumed", session=number) if parts.resumed else number


def outcome_name(outcome: Outcome) -> str:
    """An outcome by its kind and symbol; by its title where it has no symbol."""
    if outcome.symbol is None:
        return read(outcome.title)
    kind = labels.kind_name(outcome.kind, language())
    named = _("%(kind)s %(symbol)s", kind=kind, symbol=outcome.symbol)
    return named[:1].upper() + named[1:]


def paragraph_address(symbol: str, locator: str) -> str:
    """The address of one paragraph in the page of its document."""
    return url_for("documents.show_document", symbol=symbol, _anchor=paragraph_anchor(locator))


def paragraph_anchor(locator: str) -> str:
    """The anchor of a paragraph: p26, p23-a, p2-7-1."""
    return "p" + re.sub(r"[^\w.]+", "-", locator).strip("-")
