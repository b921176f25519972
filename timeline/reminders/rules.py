"""Days that rules of other bodies derive from a session's dates: labelled, and never its own rules."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, ClassVar

from timeline.errors import WrongInput
from timeline.names.bodies import body_name
from timeline.names.sessions import session_body
from timeline.projections.calendar import Upcoming
from timeline.reminders.words import say
from timeline.values import Language, Text

RULES_FILE = "rules.toml"
LONGEST_LEAD_FOR_RULES = 30
"""Leads of more days are kept for the sessions themselves."""


class WrongRules(WrongInput):
    """A file of rules that cannot be used; the message names the rule and the field."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What is done so many days before a session, whose rule or practice that is, and where it stands."""

    key: str
    days_before: int
    what: Text
    practice_of: Text
    source: str
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True)
class Derived(Upcoming):
    """A day that a rule of another body derives from the first day of a session."""

    one_line: ClassVar[frozenset[str]] = Upcoming.one_line | {"practice_of"}

    rule: str = ""
    days_before: int = 0
    practice_of: Text | None = None
    rule_source: str = ""


def read_rules(own: Path | None = None) -> tuple[Rule, ...]:
    """The rules in a file of the keeper's own, or those that are shipped; raises `WrongRules`."""
    place: Traversable = own if own and own.exists() else files("seeds").joinpath(RULES_FILE)
    try:
        content = tomllib.loads(place.read_text(encoding="utf-8"))
        return tuple(_rule(number, table) for number, table in enumerate(content.get("rule", []), 1))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WrongRules(f"The rules in {place} cannot be read: {error}.") from error


def _rule(number: int, table: dict[str, Any]) -> Rule:
    try:
        rule = Rule(
            key=str(table["key"]),
            days_before=int(table["days_before"]),
            what=Text.model_validate(table["what"]),
            practice_of=Text.model_validate(table["practice_of"]),
            source=str(table["source"]),
            bodies=tuple(table.get("bodies", ())),
        )
    except KeyError as missing:
        raise WrongRules(f"Rule {number} of {RULES_FILE} has no {missing.args[0]}.") from None
    except (TypeError, ValueError) as error:
        raise WrongRules(f"Rule {number} of {RULES_FILE} is wrong: {str(error).splitlines()[0]}.") from None
    if not 1 <= rule.days_before <= 3660:
        raise WrongRules(f"Rule {rule.key} of {RULES_FILE}: days_before must lie between 1 and 3660.")
    return rule


def derive(rules: Iterable[Rule], calendar: Iterable[Upcoming]) -> Iterator[Derived]:
    """The days that the rules derive from the sessions of a calendar whose dates are known to the day."""
    rules = tuple(rules)
    for entry in calendar:
        known = len(entry.when.partition("/")[0]) >= len("2027-06-14")
        if entry.kind != "session" or not entry.session or not known:
            continue
        body = entry.session.partition("-")[0]
        for rule in rules:
            if not rule.bodies or body in rule.bodies:
                yield _derived(rule, entry)


def derived_since(rules: Iterable[Rule], calendar: Iterable[Upcoming], since: date) -> list[Derived]:
    """The days that the rules derive from a calendar and that lie ahead of a day, the soonest first."""
    ahead = [
        replace(day, days_left=(day.first_day - since).days)
        for day in derive(rules, calendar)
        if day.first_day >= since
    ]
    return sorted(ahead, key=lambda day: day.order)


def write_derivation(day: Derived, language: Language) -> str:
    """How a day was derived, under whose rules, and that they are not those of the body that meets."""
    return say(
        "derived", language,
        days=day.days_before, practice=day.practice_of.read_in(language) if day.practice_of else "",
        source=day.rule_source, body=body_name(session_body(day.session or ""), language),
    )  # fmt: skip


def _derived(rule: Rule, entry: Upcoming) -> Derived:
    day = entry.first_day - timedelta(days=rule.days_before)
    shape = {name: value for name, value in entry.__dict__.items() if name not in ("theme", "host", "place")}
    return Derived(
        **shape
        | {
            "kind": "rule",
            "title": _titled(rule.what, entry.title),
            "when": day.isoformat(),
            "status": "derived",
            "first_day": day,
            "last_day": day,
            "place": None,
            "rule": rule.key,
            "days_before": rule.days_before,
            "practice_of": rule.practice_of,
            "rule_source": rule.source,
        }
    )


def _titled(what: Text, session: Text) -> Text:
    return Text(
        en=f"{what.read_in('en')}: {session.read_in('en')}",
        zh=f"{what.read_in('zh')}：{session.read_in('zh')}",
    )
