"""The pictures of a body over time: the terms of its seats, and its offices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flask import url_for

from timeline.projections.posts import Post
from timeline.projections.tenures import Tenure
from web.at_hand import today
from web.language import gettext as _
from web.language import ngettext
from web.layout.terms import Term, office_lanes, term_kind, terms_of
from web.pictures.drawing import Picture
from web.pictures.spans import Bar, Lane, draw_spans
from web.wording.names import holder, office, region, seat_basis
from web.wording.times import plain


def draw_terms(body: str, tenures: Sequence[Tenure], on: date) -> list[Picture]:
    """The terms of a body's seats as bars, each leading to its first day."""
    bars = tuple(_term_bar(body, term) for term in terms_of(tenures))
    return draw_spans([Lane(_("Seats"), bars)] if bars else [], on, _("Terms of the seats"), plain)


def _term_bar(body: str, term: Term) -> Bar:
    seats = ngettext("%(num)s seat", "%(num)s seats", term.seats)
    known = {"vacant": _("vacant"), "not stated": _("not stated")}.get(term.kind) or seat_basis(term.basis)
    label = f"{seats} · {known}"
    words = f"{label}, {_span(term.first, term.last)}"
    return Bar(term.first, term.until, label, words, term_kind(term), _address(body, term.first))


def draw_offices(body: str, posts: Sequence[Post], on: date) -> list[Picture]:
    """A body's offices as bars, whose turn is still to come dashed."""
    lanes = office_lanes(
        posts,
        today(),
        office,
        post_label,
        lambda post: f"{post_label(post)}, {_span(post.first, post.until)}",
        lambda day: _address(body, day),
    )
    return draw_spans(lanes, on, _("Offices over time"), plain)


def post_label(post: Post) -> str:
    """Who holds an office, in few words."""
    if post.vacant:
        where = f" ({region(post.region)})" if post.region else ""
        return _("vacant") + where
    return region(post.region) if not (post.state or post.holder) and post.region else holder(post)


def _span(first: date, until: date | None) -> str:
    return f"{plain(first)} – {plain(until) if until else '…'}"


def _address(body: str, day: date) -> str:
    return url_for("bodies.show_body", key=body, on=day.isoformat())
