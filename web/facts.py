"""The facts of one event as a reader sees them: a name for each field, a value in words and links."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from flask import url_for
from markupsafe import Markup, escape

from timeline.projections.history import Standing
from timeline.rendering import labels
from timeline.values import (
    AgendaItem,
    Amount,
    Claim,
    Officer,
    OutcomeRef,
    SeatGroup,
    Support,
    Term,
    Text,
    Turn,
    Vote,
)
from web.field_names import field_names
from web.language import gettext as _
from web.language import language
from web.wording import citing, names, sessions, times

_PERSONS = frozenset({"by", "speaker", "moderator", "host", "chair", "facilitator"})
_TIMES = frozenset({"when", "due", "until", "as_of", "date"})
_SESSIONS = frozenset({"session", "due_session"})
_SYMBOLS = frozenset({"documents", "symbol", "basis", "authority", "document"})
_BODIES = frozenset({"body", "submitted_to"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of an event: its name, and its value in one or more lines."""

    name: str
    lines: tuple[Markup, ...]


def facts_of(standing: Standing) -> list[Fact]:
    """What the event records, field by field; fields that are not recorded are left out."""
    payload = standing.payload
    called = field_names()
    found = []
    for field in type(payload).model_fields:
        value = getattr(payload, field)
        if value is None or value in ((), {}):
            continue
        found.append(Fact(called.get(field, field), tuple(_lines(field, value))))
    return found


@dataclass(frozen=True, slots=True)
class FactChanged:
    """One field that a correction changed: its name, and its value before and after."""

    name: str
    before: tuple[Markup, ...]
    after: tuple[Markup, ...]


def compare_facts(standing: Standing) -> list[FactChanged]:
    """What corrections changed in an event, field by field."""
    if standing.mark != "corrected":
        return []
    old = {fact.name: fact.lines for fact in facts_of(replace(standing, event=standing.original))}
    new = {fact.name: fact.lines for fact in facts_of(standing)}
    changed = [name for name in dict.fromkeys((*old, *new)) if old.get(name) != new.get(name)]
    return [FactChanged(name, old.get(name, ()), new.get(name, ())) for name in changed]


def _lines(field: str, value: Any) -> Iterable[Markup]:
    if isinstance(value, tuple):
        values = [_words(field, part) for part in value]
        if any(isinstance(part, AgendaItem | SeatGroup | Officer | Turn | Support | Claim) for part in value):
            return values
        return [Markup(", " if language() == "en" else "、").join(values)]
    if isinstance(value, dict):
        return [escape(f"{name}: {part}") for name, part in value.items()]
    return [_words(field, value)]


def _words(field: str, value: Any) -> Markup:
    by_type = _BY_TYPE.get(type(value))
    if by_type:
        return by_type(value)
    if isinstance(value, bool):
        return escape(_("yes") if value else _("no"))
    by_field = _by_field(field)
    return escape(by_field(value)) if by_field else escape(value)


def _by_field(field: str) -> Callable[[Any], str] | None:
    tongue = language()
    if field in _PERSONS:
        return names.person_link
    if field in _TIMES:
        return times.when
    if field in _SESSIONS:
        return _session_link
    if field in _SYMBOLS:
        return _symbol_link
    if field in _BODIES:
        return names.body
    return {
        "state": names.state_link, "states": names.state_link, "supported_by": names.state_link,
        "region": names.region,
        "office": names.office, "of": _event_link,
        "kind": lambda kind: labels.kind_name(kind, tongue),
        "method": lambda method: labels.method_name(method, tongue),
        "status": lambda status: labels.status_name(status, tongue),
        "occasion": lambda occasion: labels.occasion_name(occasion, tongue),
        "medium": lambda medium: labels.medium_name(medium, tongue),
        "category": lambda category: labels.category_name(category, tongue),
        "language": lambda code: labels.language_name(code, tongue),
        "original_language": lambda code: labels.language_name(code, tongue),
    }.get(field)  # fmt: skip


def _link(href: str, words: object) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, words)


def _session_link(key: str) -> Markup:
    return _link(url_for("sessions.show_session", key=key), sessions.session_name(key))


def _symbol_link(symbol: str) -> Markup:
    return _link(url_for("search.show", q=symbol), citing.document(symbol))


def _event_link(event_id: object) -> Markup:
    return _link(url_for("events.show_event", event_id=event_id), str(event_id)[:8])


def _officer(officer: Officer) -> Markup:
    parts = [
        names.person_link(officer.holder) if officer.holder else "",
        names.state_link(officer.state) if officer.state else "",
    ]
    named = Markup(" ").join(part for part in parts if part)
    who = named or escape(_("vacant") if officer.vacant else _("not named"))
    region = f" ({names.region(officer.region)})" if officer.region else ""
    words = escape(_("%(office)s: %(who)s", office=names.office(officer.office), who="\0") + region)
    return Markup(words.replace("\0", who))


def _group(group: SeatGroup) -> Markup:
    states = names.states_link(group.states)
    vacant = _("; %(num)s vacant", num=group.vacant) if group.vacant else ""
    return Markup("<b>{}</b> ({}): {}{}").format(names.region(group.region), group.seats, states, vacant)


def _turn(turn: Turn) -> Markup:
    times = [str(times.when(time)) if time else "" for time in (turn.from_, turn.to)]
    return Markup("{} {}").format(
        names.state_link(turn.state), Markup("–").join(Markup(time) for time in times if time)
    )


def _term(term: Term) -> Markup:
    parts = []
    if term.from_ or term.to:
        parts.append(Markup("–").join(times.when(time) for time in (term.from_, term.to) if time))
    if term.from_close_of:
        parts.append(escape(_("from the close of %(s)s", s=sessions.session_name(term.from_close_of))))
    if term.until_close_of:
        parts.append(escape(_("to the close of %(s)s", s=sessions.session_name(term.until_close_of))))
    return Markup("; ").join(parts)


def _item(item: AgendaItem) -> Markup:
    return Markup("{}. {}").format(item.number, names.say(item.title))


def _outcome(ref: OutcomeRef) -> Markup:
    kind = labels.kind_name(ref.kind.value, language())
    return escape(_("%(kind)s %(symbol)s", kind=kind, symbol=ref.symbol))


def _vote(vote: Vote) -> Markup:
    counts = {"yes": vote.in_favour, "no": vote.against, "abstaining": vote.abstaining}
    return escape(_("%(yes)s in favour, %(no)s against, %(abstaining)s abstaining", **counts))


def _amount(amount: Amount) -> Markup:
    return escape(f"{amount.currency} {amount.value:,.0f}")


def _support(support: Support) -> Markup:
    how = _("directly") if support.how == "direct" else _("further")
    return Markup("{} ({})").format(names.say(support.result), how)


def _claim(claim: Claim) -> Markup:
    where = f"{citing.document(claim.document)} {citing.para(claim.locator)}"
    href = citing.paragraph_address(claim.document, claim.locator)
    return Markup("{}: {}").format(_link(href, where), names.say(claim.says))


_BY_TYPE: dict[type, Callable[[Any], Markup]] = {
    Text: lambda text: escape(names.say(text)),
    Officer: _officer, SeatGroup: _group, Turn: _turn, Term: _term, AgendaItem: _item,
    OutcomeRef: _outcome, Vote: _vote, Amount: _amount, Support: _support, Claim: _claim,
}  # fmt: skip
