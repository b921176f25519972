"""The pages: each only translates, a request in, a page out; one file a subject."""

from web.pages import (
    bodies,
    documents,
    editing,
    events,
    home,
    machines,
    mandates,
    outcomes,
    replay,
    search,
    sessions,
    upcoming,
)

PAGES = tuple(
    module.pages
    for module in (
        home, search, sessions, replay, events, documents, bodies, outcomes, mandates, upcoming, editing,
        machines,
    )
)  # fmt: skip
"""The blueprint of every subject."""
