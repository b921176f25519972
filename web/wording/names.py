"""Names in the reader's language: States, bodies, persons, offices; and words that come in two languages."""

from __future__ import annotations

from collections.abc import Iterable

from flask import g
from markupsafe import Markup, escape

from timeline import rendering
from timeline.envelope import Event
from timeline.names.bodies import body_name
from timeline.names.offices import office_name
from timeline.names.persons import person_name
from timeline.names.regions import region_name
from timeline.names.states import state_name
from timeline.projections.offices import OfficeHeld
from timeline.projections.outcomes import Explanation
from timeline.values import Text
from web.language import TAGS, language
from web.language import gettext as _


def title(event: Event) -> str:
    """What happened, in a few words; written once a page, which shows it in lists and pictures."""
    written: dict[int, str] = g.setdefault("titles", {})
    if id(event) not in written:  # the record keeps its events for longer than a page takes
        written[id(event)] = rendering.title(event, language())
    return written[id(event)]


def summary(event: Event) -> str:
    """What happened, in a sentence."""
    return rendering.summary(event, language())


def read(text: Text | None) -> str:
    """The words in the reader's language, or in the other where only that was recorded."""
    return text.read_in(language()) if text else ""


def say(text: Text | None) -> Markup:
    """The words for a page, marked as the other language where only that was recorded."""
    if text is None or getattr(text, language()) is not None:
        return escape(read(text))
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


def states(codes: Iterable[str]) -> str:
    """The names of States in a row; a dash for none."""
    return join(state(code) for code in codes) or "—"


def join(words: Iterable[str]) -> str:
    """Words in a row, with the comma of the language."""
    return (", " if language() == "en" else "、").join(words)


def person(name: str) -> str:
    """A person's name, in the reader's script where it is known."""
    return person_name(name, language())


def office(key: str) -> str:
    """The name of an office."""
    return office_name(key, language())


def holder(held: OfficeHeld) -> str:
    """Who holds an office: the person and the State, as far as the record names them."""
    if held.holder and held.state:
        return _("%(person)s (%(state)s)", person=person(held.holder), state=state(held.state))
    if held.holder:
        return person(held.holder)
    return state(held.state) if held.state else _("not named")


def office_basis(basis: str) -> str:
    """How the holder of an office is known."""
    names = {
        "elected": _("elected"),
        "rotation": _("rotation agreed"),
        "vacancy declared": _("vacancy declared"),
        "capacity stated": _("named in this capacity"),
    }
    return names.get(basis, basis)


def speaker(explanation: Explanation) -> str:
    """Who explained a vote: the State where one is named, else the person."""
    return state(explanation.state) if explanation.state else person(explanation.speaker)


def speakers(explanations: Iterable[Explanation]) -> str:
    """All who explained a vote."""
    return join(speaker(each) for each in explanations)
