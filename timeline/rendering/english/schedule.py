"""Sessions to come and sessions held, deadlines, and what became of outcomes, in English."""

from __future__ import annotations

import re

from timeline.events import DeadlineSet, ImplementationReported, SessionHeld, SessionScheduled
from timeline.rendering.english.bodies import is_organ, own_session, session, subject, title_of
from timeline.rendering.english.grammar import at, cited, counted, in_place, joined, phrase, site, when
from timeline.rendering.english.people import closed
from timeline.rendering.english.words import clause, name, noun
from timeline.rendering.labels import status_name
from timeline.rendering.phrases import given, listing
from timeline.rendering.registry import Scene, Words, writer
from timeline.values import Amount, Support
from timeline.when import is_yearly

_SUPPORTS = re.compile(r"(?:directly |further )?supports\b")
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}


@writer("en", SessionScheduled)
def session_scheduled(facts: SessionScheduled, scene: Scene) -> Words:
    """Dates or place of a coming session were set, announced, recommended or cancelled."""
    status = "" if facts.status == "decided" else f"({status_name(facts.status, 'en')})"
    dates = when(facts.when) or "dates not stated"
    return Words(
        phrase(f"{title_of(facts.session, facts.title)}:", joined(dates, site(facts.place)), status),
        f"{_lead(facts, scene)}{_extras(facts)}",
    )


def _lead(facts: SessionScheduled, scene: Scene) -> str:
    """Who said what of the session, in words no stronger than the record's."""
    source = given(", in {},", cited(facts.outcome))
    which = closed(session(facts.session, facts.title))
    match facts.status:
        case "decided":
            own = closed(own_session(facts.session, scene, facts.title))
            who = f"{subject(scene)} decided" if scene.is_known else "it was decided"
            return f"{who}{source} that {own} would {_held(facts, own)}"
        case "recommended":
            return f"it was recommended{source} that {which} {_held(facts, which)}"
        case "cancelled":
            set_for = given(", set for {},", when(facts.when))
            return phrase(
                which.removesuffix(",") + set_for, "was cancelled", given("by {}", cited(facts.outcome))
            )
        case _:
            return f"it was announced{source} that {which} would {_held(facts, which)}"


def _held(facts: SessionScheduled, which: str) -> str:
    """`be held from 25 to 29 June 2029 in Nairobi`; what is missing is said to be missing."""
    where = phrase(at(facts.when), in_place(facts.place))
    if facts.when and is_yearly(facts.when):
        return f"be observed {where}"
    dates = "" if facts.when else "; the dates are not stated"
    place = "" if facts.place else "; the place is not stated"
    return phrase("meet" if is_organ(which) else "be held", where) + dates + place


def _extras(facts: SessionScheduled) -> str:
    theme = given("; the theme is {}", name(facts.theme))
    host = given("; the host is {}", noun(facts.host))
    agenda = given("; the provisional agenda has {}", counted(len(facts.agenda) or None, "item"))
    return theme + host + agenda


@writer("en", SessionHeld)
def session_held(facts: SessionHeld, _: Scene) -> Words:
    """A session, meeting or forum is reported to have taken place."""
    which, title = session(facts.session, facts.title), title_of(facts.session, facts.title)
    dated = bool(facts.when) and when(facts.when) in title
    verb = "met" if is_organ(which) else "was held"
    held = phrase(closed(which), verb, "" if dated else at(facts.when), closed(in_place(facts.place)))
    where = joined(title, "" if dated else when(facts.when), site(facts.place))
    return Words(f"Held: {where}", phrase(held, given("on the theme {}", name(facts.theme))))


@writer("en", DeadlineSet)
def deadline_set(facts: DeadlineSet, _: Scene) -> Words:
    """A date was set by which something must be done."""
    what, due = clause(facts.what), re.sub("^on ", "of ", at(facts.due))
    set_for = phrase("a deadline", due, "was set", given("for {}", noun(facts.addressee)))
    return Words(f"Deadline, {when(facts.due)}: {what}", f"{set_for}: {what}")


@writer("en", ImplementationReported)
def implementation_reported(facts: ImplementationReported, _: Scene) -> Words:
    """A report says what became of an outcome or mandate."""
    outcome, what = cited(facts.outcome), clause(facts.what)
    status = status_name(facts.status, "en") if facts.status else ""
    results = listing([name(item.result) for item in facts.supports], "en")
    supports = results if _SUPPORTS.match(what) else _supports(facts.supports)
    details = [status, money(facts.amount), supports]
    return Words(
        f"{outcome}{given(' ({})', status)}: {what}",
        _reported(outcome, what) + given(" ({})", "; ".join(filter(None, details))),
    )


def _reported(outcome: str, what: str) -> str:
    """`resolution 2/2 directly supports …`, else what the report says on the outcome."""
    return f"{outcome} {what}" if _SUPPORTS.match(what) else f"on {outcome} the report says: {what}"


def _supports(supports: tuple[Support, ...]) -> str:
    kinds = {"direct": "directly supporting", "further": "further supporting"}
    said = [
        given(f"{verb} {{}}", listing([name(item.result) for item in supports if item.how == how], "en"))
        for how, verb in kinds.items()
    ]
    return listing(said, "en")


def money(amount: Amount | None) -> str:
    """A sum of money: `$24 million`, `€900,000`."""
    if amount is None:
        return ""
    sign = _SIGNS.get(amount.currency, f"{amount.currency} ")
    for size, unit in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if amount.value >= size:
            return f"{sign}{amount.value / size:,.10g} {unit}"
    return f"{sign}{amount.value:,.12g}"
