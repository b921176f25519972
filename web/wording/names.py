"""Names in the reader's language: States, bodies, persons, offices; and words that come in two languages."""

from __future__ import annotations

from collections.abc import Iterable

from flask import g, url_for
from markupsafe import Markup, escape

from timeline import rendering
from timeline.envelope import Event
from timeline.names.bodies import body_name
from timeline.names.offices import office_name
from timeline.names.persons import person_key, person_name
from timeline.names.regions import region_name
from timeline.names.states import state_name
from timeline.projections.named import PersonNamed
from timeline.projections.offices import OfficeHeld
from timeline.projections.outcomes import Explanation
from timeline.projections.posts import Post
from timeline.values import Text
from web.at_hand import services
from web.language import TAGS, language
from web.language import gettext as _

_HAN = 0x2E80


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


def state_link(code: str) -> Markup:
    """The name of a State, leading to its page where the record says anything of it."""
    if code not in services().record.states():
        return escape(state(code))
    return Markup('<a href="{}">{}</a>').format(url_for("states.show_state", code=code), state(code))


def states_link(codes: Iterable[str]) -> Markup:
    """The names of States in a row, each leading to its page; a dash for none."""
    return Markup(_comma()).join(state_link(code) for code in codes) or Markup("—")


def join(words: Iterable[str]) -> str:
    """Words in a row, with the comma of the language."""
    return _comma().join(words)


def _comma() -> str:
    return ", " if language() == "en" else "、"


def person(name: str) -> str:
    """A person's name, in the reader's script where it is known."""
    return person_name(name, language())


def person_link(name: str) -> Markup:
    """A person's name, leading to their page; a role's name alone."""
    key = person_key(name)
    if key not in services().record.persons():
        return escape(person(name))
    return Markup('<a href="{}">{}</a>').format(url_for("people.show_person", key=key), person(name))


def other_spellings(named: PersonNamed) -> Markup:
    """The spellings of a person's name beside the one that is shown."""
    return spelt(spelling for spelling in named.spellings if spelling != read(named.name))


def spelt(spellings: Iterable[str]) -> Markup:
    """Spellings in a row, the Chinese ones marked as such."""
    return Markup(" · ").join(
        Markup('<span lang="{}">{}</span>').format("zh-Hans" if ord(each[:1] or " ") > _HAN else "en", each)
        for each in spellings
    )


def seat_basis(basis: str) -> str:
    """How the holder of a seat is known."""
    names = {
        "elected": _("elected"),
        "rotation": _("rotation agreed"),
        "extended": _("term extended"),
        "recommended": _("extension recommended"),
        "declared": _("vacancy declared"),
        "computed": _("computed"),
    }
    return names.get(basis, basis)


def office(key: str) -> str:
    """The name of an office."""
    return office_name(key, language())


def holder(held: OfficeHeld | Post) -> str:
    """Who holds an office: the person and the State, as far as the record names them."""
    if held.holder and held.state:
        return _("%(person)s (%(state)s)", person=person(held.holder), state=state(held.state))
    if held.holder:
        return person(held.holder)
    return state(held.state) if held.state else _("not named")


def holder_link(held: OfficeHeld | Post) -> Markup:
    """Who holds an office, person and State leading to their pages."""
    if held.holder and held.state:
        words = escape(_("%(person)s (%(state)s)", person="\0", state="\1"))
        return Markup(words.replace("\0", person_link(held.holder)).replace("\1", state_link(held.state)))
    if held.holder:
        return person_link(held.holder)
    return state_link(held.state) if held.state else escape(_("not named"))


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


def speaker_link(explanation: Explanation) -> Markup:
    """Who explained a vote, leading to the page of the State or the person."""
    return state_link(explanation.state) if explanation.state else person_link(explanation.speaker)


def speakers(explanations: Iterable[Explanation]) -> Markup:
    """All who explained a vote."""
    return Markup(_comma()).join(speaker_link(each) for each in explanations)
