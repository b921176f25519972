"""Two for one office: a turn that an election overtook, someone named in it who was not elected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from timeline.events import OfficersElected, SeatRotationAgreed
from timeline.names.bodies import body_family
from timeline.names.states import state_name
from timeline.projections.bureaux import Bureau, find_bureaux
from timeline.projections.capacities import NamedInOffice, named_in_office
from timeline.projections.history import Standing
from timeline.projections.naming import body_text, office_text
from timeline.projections.offices import agree
from timeline.projections.posts import SINGLE, Post, posts_of
from timeline.projections.sides import Contradiction
from timeline.projections.turns import turn_days
from timeline.values import Text

_HANDING_OVER = timedelta(days=31)


def broken_turns(record: Sequence[Standing]) -> Iterator[Contradiction]:
    """A turn in an office that was announced, while another state was elected to it."""
    agreed = [e.payload for e in record if isinstance(e.payload, SeatRotationAgreed) and e.stands]
    for body in sorted({facts.body for facts in agreed if facts.office}):
        bureaux = find_bureaux(record, body)
        for bureau, following in pairwise(bureaux):
            for entry in bureau.rotations:
                yield from _broken_turns(entry, bureau, following)


def _broken_turns(entry: Standing, bureau: Bureau, following: Bureau) -> Iterator[Contradiction]:
    facts = entry.payload
    assert isinstance(facts, SeatRotationAgreed)
    for days in turn_days(facts.turns, bureau.start, bureau.end):
        for one in following.rounds:
            for officer in one.facts.officers:
                shared = (days.until or date.max) - max(days.first, one.start)
                broken = shared > _HANDING_OVER and officer.state != days.turn.state
                if officer.office == facts.office and broken:
                    yield _broken_turn(entry, facts, days.turn.state, one.entry, officer.state)


def _broken_turn(
    entry: Standing, facts: SeatRotationAgreed, announced: str, election: Standing, elected: str | None
) -> Contradiction:
    subject = _office_of(facts.office or "", facts.body)
    en, zh = state_name(announced, "en"), state_name(announced, "zh")
    held_en = state_name(elected, "en") if elected else "another State"
    held_zh = state_name(elected, "zh") if elected else "另一国"
    return Contradiction(
        subject,
        (
            (entry, Text(en=f"{en} announced for this turn", zh=f"宣布由{zh}轮任")),
            (election, Text(en=f"{held_en} elected for that time", zh=f"这段时间选举{held_zh}担任")),
        ),
        election.event.stream,
    )


def _office_of(office: str, body: str) -> Text:
    name, of = office_text(office), body_text(body)
    return Text(en=f"{name.en} of the {of.en}", zh=f"{of.zh}{name.zh}")


def double_holders(record: Sequence[Standing]) -> Iterator[Contradiction]:
    """Someone named in an office during the stated term of another who was elected to it."""
    elected = [e.payload.body for e in record if isinstance(e.payload, OfficersElected) and e.stands]
    for body in sorted({body_family(body) for body in elected}):
        posts = [post for bureau in find_bureaux(record, body) for post in posts_of(bureau)]
        for named in named_in_office(record, body):
            for post in posts:
                if _is_rival(post, named):
                    yield _rivals(record, body, post, named)


def _is_rival(post: Post, named: NamedInOffice) -> bool:
    alone = post.office == named.office and post.office in SINGLE and not post.vacant
    in_term = post.covers(named.day) and post.first < named.day and post.stated_end
    return alone and in_term and not agree(post, named)


def _rivals(record: Sequence[Standing], body: str, post: Post, named: NamedInOffice) -> Contradiction:
    election = next(entry for entry in record if entry.event.id == post.source.event)
    by_post, by_name = _who(post.holder, post.state), _who(named.holder, named.state)
    return Contradiction(
        _office_of(post.office, body),
        (
            (election, Text(en=f"{by_post.en} elected", zh=f"选举{by_post.zh}担任")),
            (
                named.entry,
                Text(en=f"{by_name.en} named in it on {named.day}", zh=f"{named.day} 称{by_name.zh}担任此职"),
            ),
        ),
        named.entry.event.stream,
    )


def _who(holder: str | None, state: str | None) -> Text:
    en = [word for word in (holder, state_name(state, "en") if state else None) if word]
    zh = [word for word in (holder, state_name(state, "zh") if state else None) if word]
    return Text(en=", ".join(en) or "someone", zh="、".join(zh) or "某人")
