"""Projections kept as rows: caught up, rebuilt, compared with the record."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from tests.projections.builders import (
    ZONE,
    Shelved,
    correction,
    moved,
    new,
    recorded,
    retraction,
    seeds,
)  # fmt: skip
from timeline.projections.keeping import (
    catch_up,
    kept_rows,
    list_checkpoints,
    rebuild_projections,
    verify_projections,
)  # fmt: skip
from timeline.projections.kept import PROJECTIONS, Projection
from timeline.projections.tables import CHECKPOINTS, ROWS
from timeline.projections.view import Prefixes
from timeline.store import open_store

PLAN = new("SessionScheduled", stream="ha-2", at="1", session="ha-3", when="2029-06", status="decided")
CHANGED = correction(PLAN, session="ha-4")
OUTCOME = new("OutcomeAdopted", stream="ha-2", at="2", kind="decision", symbol="2/6", title="A plan")
REPORT = new(
    "ImplementationReported",
    stream="oecpr-3",
    at="3",
    outcome={"kind": "decision", "symbol": "2/6"},
    what="Done",
)


def counted(view, key):
    return {"events": len(view.streams[key])}


COUNTED = Projection("counted", 1, lambda _, event: [event.stream], counted)


@st.composite
def arrivals(draw):
    """Some events of the record in any order, with corrections and withdrawals behind what they change."""
    chosen = draw(
        st.lists(st.sampled_from(seeds()), min_size=1, max_size=25, unique_by=lambda event: event.id)
    )
    for number in range(draw(st.integers(0, 5))):
        place = draw(st.integers(1, len(chosen)))
        target = draw(st.sampled_from(chosen[:place]))
        change = draw(st.sampled_from([retraction, _other_session, _other_time]))
        chosen.insert(place, change(target, at=f"{900 + number}"))
    return chosen


def _other_session(event, at):
    return correction(event, at=at, session="wuf-99", outcome={"kind": "decision", "symbol": "2/6"})


def _other_time(event, at):
    return correction(event, at=at, occurred={"edtf": "2024", "basis": "inferred"})


@settings(max_examples=60, deadline=None)
@given(arrivals(), st.data())
def test_rows_kept_up_to_date_equal_those_folded_from_nothing(events, data):
    prefixes = Prefixes(Shelved(recorded(events)), ZONE)
    prefixes.known_at(None)
    stops = sorted({len(events), *data.draw(st.lists(st.integers(1, len(events)), max_size=5))})
    for projection in PROJECTIONS:
        kept, reached = {}, 0
        for stop in stops:
            view, rows = prefixes.at(stop), kept
            keys = projection.keys(view, prefixes.between(reached, stop), lambda rows=rows: rows)
            kept = kept | {key: projection.fold(view, key) for key in keys}
            kept = {key: row for key, row in kept.items() if row is not None}
            reached = stop

        assert kept == projection.rows(prefixes.at(len(events))), projection.name


@settings(max_examples=5, deadline=None)
@given(arrivals(), st.integers(1, 7))
def test_a_store_caught_up_in_any_batches_agrees_with_its_record(events, batch):
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'record.db'}", zone=ZONE, now=_now)
        middle = len(events) // 2
        store.append_all(events[:middle])
        catch_up(store, batch=batch)
        store.append_all(events[middle:])
        catch_up(store, batch=batch)

        assert verify_projections(store) == []
        store.close()


def _now():
    return datetime(2026, 11, 20, tzinfo=UTC)


def test_the_seeds_are_kept_and_agree_with_the_record(store):
    store.append_all(seeds())
    kept = catch_up(store)

    assert {(at.status, at.position) for at in kept} == {("running", len(seeds()))}
    assert verify_projections(store) == []
    assert kept_rows(store, "calendar")["ha-3"]["when"] == "2029-06-25/2029-06-29"
    assert [at.name for at in list_checkpoints(store)] == [projection.name for projection in PROJECTIONS]


def test_a_correction_takes_a_row_away_where_its_key_has_nothing_left(store):
    store.append_all([PLAN])
    catch_up(store)
    store.append_all([CHANGED])
    catch_up(store)

    assert set(kept_rows(store, "calendar")) == {"ha-4"}


def test_a_report_in_another_stream_reaches_the_outcome_that_it_is_about(store):
    store.append_all([OUTCOME])
    catch_up(store)
    store.append_all([REPORT])
    catch_up(store)

    assert len(kept_rows(store, "outcomes")["ha-2"][0]["implementation"]) == 1


def test_a_row_that_was_tampered_with_is_told(sqlite_store):
    store = sqlite_store
    store.append_all([PLAN])
    catch_up(store)
    with store.engine.begin() as db:
        db.execute(update(ROWS).where(ROWS.c.name == "calendar").values(body='{"when":"2030"}'))
    (found,) = verify_projections(store)

    assert (found.projection, found.key) == ("calendar", "ha-3")

    rebuild_projections(store)

    assert verify_projections(store) == []


def test_a_projection_never_built_is_told_as_such(sqlite_store):
    assert {found.key for found in verify_projections(sqlite_store)} == {None}


def test_a_projection_of_a_new_version_is_built_anew(sqlite_store):
    sqlite_store.append_all([PLAN])
    catch_up(sqlite_store, [COUNTED])
    wider = replace(COUNTED, version=2, fold=lambda view, key: {"all": view.position, "of": key})
    (at,) = catch_up(sqlite_store, [wider])

    assert at.version == 2
    assert kept_rows(sqlite_store, "counted") == {"ha-2": {"all": 1, "of": "ha-2"}}


def test_a_checkpoint_from_another_record_is_noticed_and_its_rows_are_built_anew(sqlite_store):
    store = sqlite_store
    store.append_all([PLAN])
    catch_up(store)
    with store.engine.begin() as db:
        db.execute(update(CHECKPOINTS).values(hash=b"another record"))
        db.execute(update(ROWS).values(body="{}"))
    catch_up(store)

    assert verify_projections(store) == []


def test_a_checkpoint_past_the_end_of_the_record_is_noticed(sqlite_store):
    store = sqlite_store
    store.append_all([PLAN])
    catch_up(store)
    with store.engine.begin() as db:
        db.execute(update(CHECKPOINTS).values(position=99))

    assert {at.position for at in catch_up(store)} == {1}


def test_a_fold_that_fails_stops_its_projection_and_no_other(sqlite_store):
    def failing(view, key):
        if key == "ha-3":
            raise ZeroDivisionError("no such thing")
        return counted(view, key)

    store, fragile = sqlite_store, replace(COUNTED, name="fragile", fold=failing)
    store.append_all([PLAN])
    catch_up(store, [fragile, COUNTED])
    store.append_all([moved(PLAN, "ha-3")])
    stopped, running = catch_up(store, [fragile, COUNTED])

    assert (stopped.status, stopped.position) == ("stopped", 1)
    assert "ZeroDivisionError, no such thing" in stopped.error
    assert kept_rows(store, "fragile") == {"ha-2": {"events": 1}}
    assert (running.status, running.position) == ("running", 2)

    (mended,) = catch_up(store, [replace(fragile, fold=counted)])

    assert (mended.status, mended.error) == ("running", None)


def test_readers_never_see_a_rebuild_half_done(sqlite_store):
    store, seen = sqlite_store, []

    def watched(view, key):
        seen.append(kept_rows(store, "counted"))
        return counted(view, key)

    store.append_all([PLAN, moved(PLAN, "ha-3")])
    catch_up(store, [COUNTED])
    rebuild_projections(store, [replace(COUNTED, fold=watched)])

    assert seen == [{"ha-2": {"events": 1}, "ha-3": {"events": 1}}] * 2


def test_two_that_catch_up_at_once_leave_the_rows_right(store):
    store.append_all(seeds())
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: catch_up(store, batch=100), range(4)))

    assert verify_projections(store) == []


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda projection: projection.name)
def test_every_row_of_every_projection_is_json_with_a_key(projection):
    view = Prefixes(Shelved(recorded(seeds())), ZONE).known_at(None)
    rows = projection.rows(view)

    assert rows
    assert all(isinstance(key, str) and isinstance(row, dict | list) for key, row in rows.items())
