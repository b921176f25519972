"""Every stretch of time in which an office of a body is held, taken in turn, or vacant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.events import SeatRotationAgreed, VacancyDeclared
from timeline.projections.answers import Source
from timeline.projections.bureaux import Bureau, Round
from timeline.projections.history import Standing
from timeline.projections.turns import turn_days
from timeline.projections.wording import NO_END, OFFICE_TURN, OFFICE_VACANT, because, pending, until_close
from timeline.values import Officer, Text

SINGLE = ("president", "chair", "rapporteur")
"""The offices of which a body has one at a time."""

MEMBER = "member"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Post:
    """One office over one stretch of time, from `first` to before `until`."""

    office: str
    state: str | None
    holder: str | None
    region: str | None
    first: date
    until: date | None
    from_: str | None
    to: str | None
    basis: str
    vacant: bool
    note: Text | None
    source: Source
    stated_end: bool = False

    def covers(self, day: date) -> bool:
        """Whether a day lies in this stretch."""
        return self.first <= day and (self.until is None or day < self.until)


def posts_of(bureau: Bureau) -> list[Post]:
    """The stretches of one bureau, vacancies and turns included, cut where the next one begins."""
    held = _held(bureau)
    for entry in bureau.rotations:
        facts = entry.payload
        assert isinstance(facts, SeatRotationAgreed)
        held = _in_turn(held, entry, facts)
    cut = [_cut(post, bureau.limit) for post in [*held, *_vacant(bureau)]]
    return [post for post in cut if post.until is None or post.first < post.until]


def _cut(post: Post, limit: date | None) -> Post:
    if limit is None or (post.until is not None and post.until <= limit):
        return post
    return replace(post, until=limit)


def _held(bureau: Bureau) -> list[Post]:
    posts: list[Post] = []
    for one in bureau.rounds:
        for officer in one.facts.officers:
            if not officer.vacant:
                posts = [*_superseded(posts, officer, one.start), _post(one, officer)]
    return posts


def _superseded(posts: Sequence[Post], officer: Officer, start: date) -> Iterator[Post]:
    """The posts as they stand once an officer is elected to the same place."""
    for post in posts:
        same = post.office == officer.office and (officer.office in SINGLE or _is_same(post, officer))
        if not same:
            yield post
        elif post.first < start:
            yield replace(post, until=start)


def _is_same(post: Post, officer: Officer) -> bool:
    """Whether a post is this officer's; two of whom only the regions are known are told apart by these."""
    named = post.state or post.holder
    return (post.state, post.holder) == (officer.state, officer.holder) and (
        named is not None or post.region == officer.region
    )


def _post(one: Round, officer: Officer) -> Post:
    return Post(
        office=officer.office,
        state=officer.state,
        holder=officer.holder,
        region=officer.region,
        first=one.start,
        until=one.end,
        from_=_from(one),
        to=_to(one),
        basis="elected",
        vacant=False,
        note=_term_note(one),
        source=one.entry.source,
        stated_end=one.end is not None,
    )


def _from(one: Round) -> str:
    closing = one.start - _DAY if one.term.from_close_of else one.start
    return closing.isoformat()


def _to(one: Round) -> str | None:
    if one.end and (one.term.until_close_of or one.term.to is None):
        return (one.end - _DAY).isoformat()
    return one.term.to


def _term_note(one: Round) -> Text | None:
    if one.term.until_close_of:
        return until_close(one.term.until_close_of)
    return None if one.term.to else NO_END


def _in_turn(posts: Sequence[Post], entry: Standing, facts: SeatRotationAgreed) -> list[Post]:
    """The posts with the one that is held in turn divided among the states that share it."""
    states = {turn.state for turn in facts.turns}
    shared = next((p for p in posts if p.office == facts.office and (p.state in states)), None)
    if shared is None:
        return list(posts)
    turns = [
        replace(
            shared,
            state=days.turn.state,
            holder=shared.holder if days.turn.state == shared.state else None,
            region=facts.region or shared.region,
            first=days.first,
            until=days.until,
            from_=days.turn.from_ or days.first.isoformat(),
            to=days.turn.to or (days.until.isoformat() if days.until else None),
            basis="rotation",
            note=OFFICE_TURN,
            source=entry.source,
            stated_end=True,
        )
        for days in turn_days(facts.turns, shared.first, shared.until)
    ]
    return [post for post in posts if post is not shared] + turns


def _vacant(bureau: Bureau) -> Iterator[Post]:
    """The places left open: declared ones, those an election marks as open, those it only counts."""
    open_ = [*_declared(bureau), *_marked(bureau)]
    places: list[Post] = []
    for post in open_:
        alike = [p for p in places if (p.office, p.region) == (post.office, post.region)]
        if not alike or (post.basis == "vacancy declared" and alike[0].basis == "vacancy declared"):
            places.append(post)
    places.extend(_merely_counted(bureau, len(places)))
    for post in places:
        yield _until_filled(post, bureau)


def _open(bureau: Bureau, office: str, region: str | None, note: Text, source: Source, basis: str) -> Post:
    one = bureau.rounds[0]
    return Post(
        office, None, None, region, one.start, bureau.end, _from(one), _to(one), basis, True, note, source
    )


def _declared(bureau: Bureau) -> Iterator[Post]:
    for entry in bureau.vacancies:
        facts = entry.payload
        assert isinstance(facts, VacancyDeclared)
        note = pending(because(OFFICE_VACANT, facts.cause), facts.until)
        for _ in range(facts.count or 1):
            yield _open(bureau, facts.office or MEMBER, facts.region, note, entry.source, "vacancy declared")


def _marked(bureau: Bureau) -> Iterator[Post]:
    for one in bureau.rounds:
        for officer in one.facts.officers:
            if officer.vacant:
                yield _open(
                    bureau, officer.office, officer.region, OFFICE_VACANT, one.entry.source, "elected"
                )


def _merely_counted(bureau: Bureau, known: int) -> Iterator[Post]:
    counted = max((one.facts.vacancies or 0 for one in bureau.rounds), default=0)
    for _ in range(counted - known):
        yield _open(bureau, MEMBER, None, OFFICE_VACANT, bureau.rounds[0].entry.source, "elected")


def _until_filled(post: Post, bureau: Bureau) -> Post:
    for one in bureau.rounds:
        if one.start > post.first and any(
            officer.office == post.office and not officer.vacant and officer.region in (None, post.region)
            for officer in one.facts.officers
        ):
            return replace(post, until=one.start, to=one.start.isoformat())
    return post
