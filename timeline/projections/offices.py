"""Who holds which office of a body on a day: elected, in turn, or only named in passing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from timeline.names.bodies import body_family, presiding_office
from timeline.names.offices import OFFICES
from timeline.names.persons import person_key
from timeline.projections.answers import Answer
from timeline.projections.bureaux import find_bureaux
from timeline.projections.capacities import NamedInOffice, named_in_office
from timeline.projections.history import Standing
from timeline.projections.naming import office_text
from timeline.projections.posts import Post, posts_of
from timeline.projections.wording import ALSO_NAMED, TURN_TO_COME, also_stated, named_on
from timeline.values import Text

OfficeStanding = Literal["holds", "vacant", "later"]
_RANKS: dict[OfficeStanding, int] = {"holds": 0, "vacant": 1, "later": 2}


@dataclass(frozen=True)
class OfficeHeld(Answer):
    """One office: who holds it, from when to when, and what says so.

    `standing` is `holds`, `vacant`, or `later` for the one whose turn comes after; `basis`
    is `elected`, `rotation`, `vacancy declared` or
    `capacity stated` (a document calls them so; the note says on which day).
    """

    one_line: ClassVar[frozenset[str]] = frozenset({"note"})

    body: str
    office: str
    state: str | None
    holder: str | None
    region: str | None
    from_: str | None
    to: str | None
    basis: str
    vacant: bool
    note: Text | None
    document: str
    locator: str
    standing: OfficeStanding = "holds"
    name: Text | None = None
    event: UUID | None = None


def find_officers(record: Sequence[Standing], body: str, on: date) -> list[OfficeHeld]:
    """The offices of a body on a day, the presiding one first, each with its later holders."""
    family = body_family(body)
    bureaux = find_bureaux(record, family)
    posts = [post for bureau in bureaux for post in posts_of(bureau)]
    seen = [named for named in named_in_office(record, family) if named.day <= on]
    held = [post for post in posts if post.covers(on)]
    current = next((b for b in reversed(bureaux) if b.start <= on and not (b.limit and b.limit <= on)), None)
    later = [p for p in posts_of(current) if p.basis == "rotation" and p.first > on] if current else []
    found = [
        *_with_persons(body, held, [post for post in posts if post.first <= on], seen),
        *(_answer(body, post, "later") for post in later),
    ]
    return sorted(found, key=lambda office: _order(office, family))


def _order(office: OfficeHeld, family: str) -> tuple[bool, int, int, str]:
    rank = OFFICES.index(office.office) if office.office in OFFICES else len(OFFICES)
    return (office.office != presiding_office(family), rank, _RANKS[office.standing], office.from_ or "")


def _answer(body: str, post: Post, standing: OfficeStanding) -> OfficeHeld:
    return OfficeHeld(
        body=body,
        office=post.office,
        state=post.state,
        holder=post.holder,
        region=post.region,
        from_=post.from_,
        to=post.to,
        basis=post.basis,
        vacant=post.vacant,
        note=TURN_TO_COME if standing == "later" else post.note,
        document=post.source.document,
        locator=post.source.locator,
        standing=standing,
        name=office_text(post.office),
        event=post.source.event,
    )


def _with_persons(
    body: str, held: Sequence[Post], posts: Sequence[Post], seen: Sequence[NamedInOffice]
) -> Iterator[OfficeHeld]:
    """The posts of a day, completed or contradicted by who was last named in each office."""
    last = {named.office: named for named in seen}
    for post in held:
        if post.vacant:
            yield _answer(body, post, "vacant")
            continue
        named = last.get(post.office)
        if named is None or named.day <= post.first or agree(post, named):
            yield _answer(body, _completed(post, named), "holds")
        elif post.stated_end:
            yield _answer(body, post, "holds")
            yield _named(body, named, ALSO_NAMED)
    for office, named in last.items():
        if not _answered(office, named, held, posts):
            yield _named(body, named, named_on(named.day))


def agree(post: Post, named: NamedInOffice) -> bool:
    """Whether the one named in an office can be the one elected to it."""
    if post.holder and named.holder:
        return person_key(post.holder) == person_key(named.holder)
    return named.state in (None, post.state)


def _completed(post: Post, named: NamedInOffice | None) -> Post:
    """The post with the name of its holder, where a document names one in that office since."""
    if named is None or named.holder is None or post.holder or named.day <= post.first:
        return post
    return replace(post, holder=named.holder, note=also_stated(post.note, named.day))


def _answered(office: str, named: NamedInOffice, held: Iterable[Post], posts: Iterable[Post]) -> bool:
    """Whether the posts already tell of an office, or have changed since someone was named in it."""
    mine = [post for post in held if post.office == office and not post.vacant]
    if mine:
        return any(named.day <= post.first or agree(post, named) or post.stated_end for post in mine)
    return any(post.office == office and not post.vacant and named.day < post.first for post in posts)


def _named(body: str, named: NamedInOffice, note: Text) -> OfficeHeld:
    source = named.entry.source
    return OfficeHeld(
        body=body,
        office=named.office,
        state=named.state,
        holder=named.holder,
        region=None,
        from_=None,
        to=None,
        basis="capacity stated",
        vacant=False,
        note=note,
        document=source.document,
        locator=source.locator,
        name=office_text(named.office),
        event=source.event,
    )
