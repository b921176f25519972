"""The calendar to come: read by other programs, the same bytes for the same record."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import ics
import pytest
import vobject
from flask.testing import FlaskClient

from tests.builders import corrected, event
from tests.conftest import ZONE
from timeline.events import SessionScheduled
from timeline.projections.record import Record
from timeline.seeding import load_seeds
from timeline.store import EventStore
from timeline.values import Text
from web import create_app
from web.feeds.calendar import write_calendar
from web.services import open_services
from web.settings import read_settings

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def plan(session: str = "ha-3", when: str = "2029-06-25/2029-06-29", **more: object):
    """The event that sets a session's dates."""
    facts = SessionScheduled(session=session, when=when, status="decided", **more)
    return event(facts, stream="ha-2-resumed", occurred="2025-05-30", locator=f"{session}:{when}")


def calendar_of(store: EventStore, language: str = "en") -> icalendar.Calendar:
    written = write_calendar(Record(store, ZONE), AT, language, "https://minutebook.example")
    return icalendar.Calendar.from_ical(written)


@pytest.fixture
def page(tmp_path: Path) -> Iterator[FlaskClient]:
    services = open_services(
        read_settings({"MINUTEBOOK_HOME": str(tmp_path), "MINUTEBOOK_CLOCK": AT.isoformat()})
    )
    with services:
        yield create_app(services.settings, services).test_client()


def test_a_session_ends_on_the_day_after_its_last(sqlite_store: EventStore):
    sqlite_store.append("ha-2-resumed", [plan()])

    (entry,) = calendar_of(sqlite_store).walk("VEVENT")

    assert (entry.decoded("DTSTART"), entry.decoded("DTEND")) == (date(2029, 6, 25), date(2029, 6, 30))
    assert str(entry["STATUS"]) == "CONFIRMED"


def test_a_session_of_which_only_the_month_is_known_is_tentative(sqlite_store: EventStore):
    sqlite_store.append("ha-2-resumed", [plan("wuf-14", "2028-05")])

    (entry,) = calendar_of(sqlite_store).walk("VEVENT")

    assert str(entry["STATUS"]) == "TENTATIVE"
    assert "no exact days" in str(entry["DESCRIPTION"])


def test_an_observance_of_every_year_recurs(sqlite_store: EventStore):
    sqlite_store.append("ha-2-resumed", [plan("world-cleanup-day", "XXXX-09-20")])

    (entry,) = calendar_of(sqlite_store).walk("VEVENT")

    assert entry["RRULE"].to_ical() == b"FREQ=YEARLY"
    assert entry.decoded("DTSTART") == date(2025, 9, 20)


def test_a_session_that_moves_keeps_its_uid_and_raises_its_sequence(sqlite_store: EventStore):
    sqlite_store.append("ha-2-resumed", [plan()])
    (before,) = calendar_of(sqlite_store).walk("VEVENT")

    sqlite_store.append("ha-2-resumed", [plan(when="2029-07-02/2029-07-06")])
    (after,) = calendar_of(sqlite_store).walk("VEVENT")

    assert after["UID"] == before["UID"]
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    assert after.decoded("DTSTART") == date(2029, 7, 2)


def test_a_correction_raises_the_sequence(sqlite_store: EventStore):
    first = plan()
    sqlite_store.append("ha-2-resumed", [first])
    sqlite_store.append(
        "ha-2-resumed", [corrected(first, {"when": "2029-06-26/2029-06-29"}, stream="ha-2-resumed")]
    )

    (entry,) = calendar_of(sqlite_store).walk("VEVENT")

    assert int(entry["SEQUENCE"]) == 1
    assert entry.decoded("DTSTART") == date(2029, 6, 26)


def test_the_calendar_speaks_both_languages(sqlite_store: EventStore):
    sqlite_store.append("ha-2-resumed", [plan(place=Text(en="Nairobi", zh="内罗毕"))])

    english, chinese = (calendar_of(sqlite_store, language).walk("VEVENT")[0] for language in ("en", "zh"))

    assert (str(english["LOCATION"]), str(chinese["LOCATION"])) == ("Nairobi", "内罗毕")
    assert english["UID"] == chinese["UID"]


def test_the_same_record_gives_the_same_bytes(sqlite_store: EventStore, tmp_path: Path, reopen: Callable):
    load_seeds(sqlite_store)
    again = reopen(f"sqlite:///{tmp_path / 'again.db'}")
    load_seeds(again)

    first, second = (
        write_calendar(Record(store, ZONE), AT, "en", "https://minutebook.example")
        for store in (sqlite_store, again)
    )

    assert first == second


def test_the_calendar_of_the_seeds_is_read_by_other_programs(page: FlaskClient):
    written = page.get("/upcoming.ics?lang=en").get_data(as_text=True)

    by_vobject = {
        str(entry.summary.value): (entry.dtstart.value, entry.dtend.value)
        for entry in vobject.readOne(written).vevent_list
    }
    by_ics = {str(entry.name): entry.begin.date() for entry in ics.Calendar(written).events}

    title = "Third session of the UN-Habitat Assembly"
    assert by_vobject[title] == (date(2029, 6, 25), date(2029, 6, 30))
    assert by_ics[title] == date(2029, 6, 25)


def test_an_unchanged_calendar_is_not_sent_again(page: FlaskClient):
    first = page.get("/upcoming.ics")
    second = page.get("/upcoming.ics", headers={"If-None-Match": first.headers["ETag"]})

    assert first.mimetype == "text/calendar"
    assert (second.status_code, second.data) == (304, b"")
