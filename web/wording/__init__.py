"""How templates put the record into words, in the reader's language."""

from __future__ import annotations

from flask import Flask

from timeline.rendering import labels
from web.language import gettext as _
from web.language import language
from web.wording import citing, names, searching, sessions, times

FILTERS = (
    citing.anchor, citing.document, citing.due_anchor, citing.in_part, citing.para, citing.paragraph_anchor,
    citing.short_title,
    names.body, names.holder, names.holder_link, names.office, names.office_basis, names.other_spellings,
    names.person, names.person_link, names.read, names.region, names.say, names.seat_basis, names.speaker,
    names.speaker_link, names.speakers, names.spelt, names.state, names.state_link, names.states,
    names.states_link, names.summary, names.title,
    searching.facet_address, searching.facet_name, searching.facet_value, searching.jump_address,
    searching.jump_name,
    sessions.bundle_title, sessions.due_kind, sessions.election_name, sessions.mandate_status,
    sessions.ordinal_meeting, sessions.outcome_label, sessions.outcome_name, sessions.progress_name,
    sessions.ref, sessions.session_name, sessions.short_session, sessions.sitting_name, sessions.sitting_time,
    sessions.standing_name, sessions.status_name, sessions.verdict_name,
    times.clock, times.day, times.instant, times.when,
)  # fmt: skip


def put_into_words(app: Flask) -> None:
    """Give the templates of `app` the filters that put the record into words."""
    filters = app.jinja_env.filters
    filters.update({each.__name__: each for each in FILTERS})
    filters.update(
        basis=lambda basis: labels.basis_name(basis, language()),
        category=lambda category: labels.category_name(category, language()),
        family=lambda family: labels.family_name(family, language()),
        kind=lambda kind: labels.kind_name(kind, language()),
        label=lambda status: labels.status_name(status, language()),
        language_name=lambda code: labels.language_name(code, language()),
        method=lambda method: labels.method_name(method, language()) if method else _("method not stated"),
        type_name=lambda name: labels.type_name(name, language()),
    )
    app.jinja_env.globals.update(moment_title=times.moment_title, paragraph_address=citing.paragraph_address)
