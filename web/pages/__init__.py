"""The pages: each only translates, a request in, a page out; one file a subject."""

from web.pages import (
    all_events,
    bodies,
    documents,
    editing,
    events,
    home,
    machines,
    mandates,
    outcomes,
    people,
    plans,
    replay,
    search,
    sessions,
    states,
    upcoming,
)

PAGES = tuple(
    module.pages
    for module in (
        home, search, sessions, replay, events, documents, bodies, outcomes, mandates, upcoming, editing,
        machines, all_events, states, people, plans,
    )
)  # fmt: skip
"""The blueprint of every subject."""
