"""Officers and members elected, turns, terms and vacancies, in English."""

from __future__ import annotations

from timeline.events import (
    MembersElected,
    OfficersElected,
    SeatRotationAgreed,
    TermExtended,
    VacancyDeclared,
)
from timeline.names.offices import office_name
from timeline.names.regions import region_name
from timeline.rendering.english.adoption import by_method
from timeline.rendering.english.bodies import body, own_session, region, state, states, subject
from timeline.rendering.english.grammar import (
    cited,
    counted,
    joined,
    phrase,
    under_item,
    under_rule,
    when,
)
from timeline.rendering.english.people import person
from timeline.rendering.english.words import clause, name, noun
from timeline.rendering.phrases import given, has_words, listing, spell
from timeline.rendering.registry import Scene, Words, writer
from timeline.values import Officer, SeatGroup, Term, Turn


def office(key: str, number: int = 1) -> str:
    """The name of an office, for one holder or several: `Vice-Presidents`."""
    first, space, rest = office_name(key, "en").partition(" ")
    return f"{first}s{space}{rest}" if number > 1 else f"{first}{space}{rest}"


def term(facts: Term | None, scene: Scene) -> str:
    """`for the term 2025–2027`, `from the close of its second session to the close of its third session`."""
    if facts is None:
        return ""
    opening = given("from the close of {}", own_session(facts.from_close_of, scene))
    closing = given("to the close of {}", own_session(facts.until_close_of, scene))
    if not (opening or closing):
        return _dated(facts.from_, facts.to)
    opening = opening or given("from {}", when(facts.from_))
    closing = closing or given("to {}", when(facts.to))
    return phrase(opening, closing) if opening else closing.replace("to ", "until ", 1)


def _dated(start: str | None, end: str | None) -> str:
    if start and end and start.isdigit() and end.isdigit():
        return f"for the term {when(f'{start}/{end}' if start != end else start)}"
    if start and end:
        return f"from {when(start)} to {when(end)}"
    return given("from {}", when(start)) or given("until {}", when(end))


@writer("en", OfficersElected)
def officers_elected(facts: OfficersElected, scene: Scene) -> Words:
    """Presiding officers, vice-presidents, rapporteurs or a bureau were elected."""
    filled = [officer for officer in facts.officers if not officer.vacant]
    vacant = facts.vacancies if facts.vacancies is not None else len(facts.officers) - len(filled)
    named = listing(_by_office(filled), "en")
    whose = "its officers" if body(facts.body) == subject(scene) else f"the officers of {body(facts.body)}"
    serving = term(facts.term, scene)
    term_of = serving if serving.startswith("for ") else given(", to serve {}", serving)
    what = phrase(subject(scene), "elected", whose, by_method(facts.method), term_of)
    left = given("; {} left vacant", _left(vacant, "office"))
    return Words(
        f"Officers of {body(facts.body)} elected{given(': {}', listing(map(_holder, filled), 'en'))}",
        joined(under_item(facts.item), what, under_rule(facts.rule)) + given(": {}", named) + left,
    )


def _left(number: int | None, what: str) -> str:
    return phrase(counted(number, what), "was" if number == 1 else "were") if number else ""


def _by_office(officers: list[Officer]) -> list[str]:
    """`Malaysia as President`, `Germany and Ghana as Vice-Presidents`."""
    held: dict[str, list[str]] = {}
    for officer in officers:
        held.setdefault(officer.office, []).append(_holder(officer))
    return [f"{listing(holders, 'en')} as {office(key, len(holders))}" for key, holders in held.items()]


def _holder(officer: Officer) -> str:
    if officer.holder:
        return person(officer.holder, officer.state)
    if officer.state:
        return state(officer.state)
    return f"a representative of {region(officer.region)}" if officer.region else "a person not named"


@writer("en", MembersElected)
def members_elected(facts: MembersElected, scene: Scene) -> Words:
    """Members were elected to a body, by regional group."""
    elected = sum(len(group.states) for group in facts.groups)
    seats = facts.seats if facts.seats is not None else sum(group.seats for group in facts.groups)
    how, which = by_method(facts.method), body(facts.body)
    left = given("; {} left vacant", _left(facts.vacancies, "seat"))
    what = phrase(subject(scene), "elected", _elected(elected, seats, which), how, term(facts.term, scene))
    members = counted(elected or seats or None, "member") or "members"
    return Words(
        phrase("Election of", members, "of", which, how),
        joined(under_item(facts.item), what) + given(": {}", listing(map(_group, facts.groups), "en")) + left,
    )


def _elected(elected: int, seats: int, which: str) -> str:
    if not elected:
        return phrase("the members of", which, given("to {}", counted(seats or None, "seat")))
    if seats in (0, elected):
        return f"{counted(elected, 'State')} as {'a member' if elected == 1 else 'members'} of {which}"
    return f"{counted(elected, 'State')} to the {counted(seats, 'seat')} of {which}"


def _group(group: SeatGroup) -> str:
    """`African States (10)`, `Western European and other States (7 of 8)`, `Asia-Pacific States (China)`."""
    count, label = len(group.states), region_name(group.region, "en")
    if not count:
        return f"{label} ({counted(group.seats, 'seat')})"
    if count <= 2:
        return f"{label} ({listing(states(group.states), 'en')})"
    return f"{label} ({count} of {group.seats})" if group.seats > count else f"{label} ({count})"


@writer("en", SeatRotationAgreed)
def seat_rotation_agreed(facts: SeatRotationAgreed, _: Scene) -> Words:
    """States agreed to share a seat or an office in turn."""
    who = listing(dict.fromkeys(state(turn.state) for turn in facts.turns), "en") or "States"
    seat = f"the office of {office(facts.office)} of" if facts.office else "a seat in"
    shared = f"share {seat} {body(facts.body)} in turn"
    group = given("among {}, ", region(facts.region))
    turns = given(": {}", listing(map(_turn, facts.turns), "en"))
    return Words(f"{who} to {shared}", f"{group}{who} agreed to {shared}{turns}")


def _turn(turn: Turn) -> str:
    start, end = given("from {}", when(turn.from_)), when(turn.to)
    return phrase(state(turn.state), start, given("to {}" if start else "until {}", end))


@writer("en", TermExtended)
def term_extended(facts: TermExtended, _: Scene) -> Words:
    """Sitting members' or a plan's term was prolonged, or its prolongation recommended."""
    what, until = _extended(facts), f"until {when(facts.until)}"
    recommended = facts.status == "recommended"
    title = phrase("Extension of", what, until, "recommended" if recommended else "")
    source = given("({})", cited(facts.outcome))
    if facts.by is None:
        done = "was recommended for extension" if recommended else "was extended"
        return Words(title, phrase(what, done, until, source))
    done = f"recommended that {what} be extended" if recommended else f"extended {what}"
    return Words(title, phrase(body(facts.by), done, until, source))


def _extended(facts: TermExtended) -> str:
    if facts.plan:
        return noun(facts.plan) if has_words(facts.plan, "en") else f"the plan {name(facts.plan)}"
    return f"the term of the members of {body(facts.body)}" if facts.body else "the term"


@writer("en", VacancyDeclared)
def vacancy_declared(facts: VacancyDeclared, _: Scene) -> Words:
    """A seat or office was left open."""
    number = facts.count or 1
    what = _vacant_office(facts, number) if facts.office else _vacant_seat(facts, number)
    until = given("until {}", clause(facts.until).removeprefix("until "))
    done = phrase("was" if number == 1 else "were", "left vacant", until)
    return Words(f"Vacant: {what}", f"{what} {done}{given(': {}', clause(facts.cause))}")


def _vacant_office(facts: VacancyDeclared, number: int) -> str:
    title = office(facts.office or "")
    offices = f"the office of {title}" if number == 1 else f"{spell(number)} offices of {title}"
    return phrase(offices, "of", body(facts.body), given("for {}", region(facts.region)))


def _vacant_seat(facts: VacancyDeclared, number: int) -> str:
    return phrase(counted(number, "seat"), given("of {}", region(facts.region)), "in", body(facts.body))
