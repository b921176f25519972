"""Events such as no one would think of, for laws that hold of all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.builders import corrected, event, meeting_held, outcome_adopted, session_opened
from timeline.envelope import NewEvent
from timeline.when import When

WORDS = st.text(min_size=1, max_size=30).filter(lambda words: words.strip())
STREAMS = st.sampled_from(["ha-1", "ha-2", "ha-2-resumed", "eb-2025-3"])
TIMES = st.sampled_from(
    [
        When(),
        When(edtf="2025-05-29T10:40:00+03:00", part_of_day="morning", basis="stated"),
        When(edtf="2025-05-30", part_of_day="afternoon", basis="inferred", meeting=4),
        When(edtf="2023-06-05/2023-06-09", basis="inferred"),
        When(edtf="../2019", basis="inferred"),
        When(edtf="XXXX-09-20", basis="stated"),
    ]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def new_events(draw) -> NewEvent:
    """One event of some type, time and stream; none corrects another."""
    place = {"stream": draw(STREAMS), "occurred": draw(TIMES)}
    return draw(
        st.one_of(
            st.builds(lambda by: session_opened(by=by, **place), WORDS),
            st.builds(lambda number: meeting_held(number, **place), st.integers(1, 2**40)),
            st.builds(
                lambda title, quote: outcome_adopted(title=title, quote=quote, **place),
                WORDS,
                st.none() | WORDS,
            ),
            st.builds(lambda actor: event(meeting_held().payload, actor=actor, **place), st.none() | WORDS),
        )
    )


@st.composite
def histories(draw) -> list[NewEvent]:
    """Events in the order in which they are recorded, some of them corrected later."""
    events = draw(st.lists(new_events(), max_size=12, unique_by=lambda event: event.id))
    changed = draw(st.lists(st.sampled_from(events), max_size=3, unique_by=id)) if events else []
    changes = st.dictionaries(st.text(), JSON, max_size=3)
    return events + [corrected(event, draw(changes)) for event in changed]
