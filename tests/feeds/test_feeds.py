"""One calendar for each body, session, state and search: read without a complaint, the same anywhere."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import ics
import pytest
import vobject
from flask.testing import FlaskClient

from tests.builders import event
from tests.feeds.rules import complaints
from tests.feeds.test_calendar import AT, plan
from timeline.events import SessionScheduled
from timeline.values import Text
from web import create_app
from web.services import Services, open_services
from web.settings import read_settings

ROOT = Path(__file__).parent.parent.parent
FEEDS = (
    "/upcoming.ics", "/bodies/ha.ics", "/sessions/ha-3.ics", "/mandates.ics",
    "/search.ics?q=ha-3", "/upcoming.ics?alarms=14d,1d", "/upcoming.ics?lang=zh",
    "/upcoming.ics?derived=1&lang=zh",
)  # fmt: skip


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Services]:
    settings = read_settings({"MINUTEBOOK_HOME": str(tmp_path), "MINUTEBOOK_CLOCK": AT.isoformat()})
    with open_services(settings) as services:
        services.store.append("ha-2-resumed", [timed(), plan("eb-2027-1", "2027-04-05/2027-04-07")])
        yield services


@pytest.fixture
def page(opened: Services) -> FlaskClient:
    return create_app(opened.settings, opened).test_client()


def timed():
    """The event that sets a session to a time of day."""
    facts = SessionScheduled(
        session="eb-2027-2",
        when="2027-09-01T10:00:00+03:00",
        status="decided",
        place=Text(en="Nairobi; Room 1, upstairs"),
    )
    return event(facts, stream="ha-2-resumed", occurred="2025-05-30", locator="timed")


def moved(when: str):
    """The event that sets other dates for the third session."""
    facts = SessionScheduled(session="ha-3", when=when, status="decided")
    return event(facts, stream="ha-2-resumed", occurred="2026-01-01", locator=f"moved:{when}")


def entries(page: FlaskClient, feed: str) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(page.get(feed).data)
    return {str(entry["SUMMARY"]): entry for entry in calendar.walk("VEVENT")}


@pytest.mark.parametrize("feed", FEEDS)
def test_a_calendar_is_read_without_a_complaint(page: FlaskClient, feed: str):
    written = page.get(feed).data

    assert complaints(written) == []
    assert icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert vobject.readOne(written.decode()).vevent_list
    assert ics.Calendar(written.decode()).events


def test_the_validator_finds_what_is_wrong(page: FlaskClient):
    written = page.get("/sessions/ha-3.ics").data

    assert complaints(written.replace(b"DTEND;VALUE=DATE:2029", b"DTEND;VALUE=DATE:2028"))
    assert complaints(written.replace(b"\r\n", b"\n"))
    assert complaints(written.replace(b"UID:", b"X-UID:"))


def test_each_calendar_holds_what_it_is_about(page: FlaskClient):
    assert {
        str(entry["URL"]).rpartition("/")[2] for entry in entries(page, "/sessions/ha-3.ics").values()
    } == {"ha-3"}
    assert all("/sessions/ha-" in str(entry["URL"]) for entry in entries(page, "/bodies/ha.ics").values())
    assert all(
        str(entry["CATEGORIES"].to_ical().decode()) in ("mandate", "deadline")
        for entry in entries(page, "/mandates.ics").values()
    )


def test_a_time_of_day_is_told_in_the_time_zone_of_the_venue(page: FlaskClient):
    (entry,) = entries(page, "/sessions/eb-2027-2.ics").values()

    assert entry["DTSTART"].params["TZID"] == "Africa/Nairobi"
    assert entry.decoded("DTSTART") == datetime(2027, 9, 1, 7, tzinfo=UTC)


def test_alarms_are_only_there_when_asked_for(page: FlaskClient):
    (without,) = entries(page, "/sessions/ha-3.ics").values()
    (with_two,) = entries(page, "/sessions/ha-3.ics?alarms=14d,1d").values()

    assert without.walk("VALARM") == []
    assert [alarm["TRIGGER"].to_ical() for alarm in with_two.walk("VALARM")] == [b"-P13DT15H", b"-PT15H"]
    assert page.get("/upcoming.ics?alarms=soon").status_code == 400


def test_a_session_that_moves_and_is_cancelled_keeps_its_uid_and_raises_its_sequence(
    page: FlaskClient, opened: Services
):
    feed, steps = "/bodies/eb.ics", []
    title = next(name for name in entries(page, feed) if "first" in name.lower() or "2027" in name)
    cancelled = SessionScheduled(session="eb-2027-1", status="cancelled")
    for change in (
        None,
        plan("eb-2027-1", "2027-05-03/2027-05-05"),
        event(cancelled, stream="ha-2-resumed", occurred="2026-01-01", locator="cancelled"),
    ):
        if change is not None:
            opened.store.append("ha-2-resumed", [change])
        found = entries(page, "/sessions/eb-2027-1.ics")
        (entry,) = found.values()
        steps.append((entry["UID"], int(entry["SEQUENCE"]), str(entry["STATUS"]), entry.decoded("DTSTART")))

    assert title
    assert len({step[0] for step in steps}) == 1
    assert [step[1:] for step in steps] == [
        (0, "CONFIRMED", date(2027, 4, 5)),
        (1, "CONFIRMED", date(2027, 5, 3)),
        (2, "CANCELLED", date(2027, 5, 3)),
    ]


def test_derived_days_are_only_there_when_asked_for_and_labelled_as_no_rule_of_the_body(
    page: FlaskClient, opened: Services
):
    def derived() -> dict[str, icalendar.Event]:
        found = entries(page, "/sessions/ha-3.ics?derived=1").items()
        return {name: entry for name, entry in found if entry["CATEGORIES"].to_ical() == b"rule"}

    assert len(entries(page, "/sessions/ha-3.ics")) == 1
    before = derived()
    name = next(name for name in before if name.startswith("Pre-session documents go out"))
    assert before[name].decoded("DTSTART") == date(2029, 5, 14)
    assert before[name]["STATUS"] == "TENTATIVE"
    assert "not a rule of this body (UN-Habitat Assembly)" in before[name]["DESCRIPTION"]

    opened.store.append("ha-2-resumed", [moved("2029-07-02/2029-07-06")])
    after = derived()[name]
    assert after["UID"] == before[name]["UID"]
    assert after["SEQUENCE"] > before[name]["SEQUENCE"]
    assert after.decoded("DTSTART") == date(2029, 5, 21)


def test_no_day_is_derived_from_a_session_of_which_only_the_month_is_known(
    page: FlaskClient, opened: Services
):
    opened.store.append("ha-2-resumed", [moved("2029-07")])

    assert len(entries(page, "/sessions/ha-3.ics?derived=1")) == 1


@pytest.mark.parametrize("feed", ["/bodies/nobody.ics", "/sessions/none-7.ics", "/states/XXX.ics"])
def test_a_calendar_of_nothing_known_is_not_found(page: FlaskClient, feed: str):
    assert page.get(feed).status_code == 404


def test_two_processes_with_other_hash_seeds_and_time_zones_write_the_same_bytes(tmp_path: Path):
    program = (
        "import sys, hashlib; from web import create_app; from web.settings import read_settings;"
        "app = create_app(read_settings({'MINUTEBOOK_HOME': sys.argv[1], 'MINUTEBOOK_CLOCK': sys.argv[2]}));"
        "print(hashlib.sha256(app.test_client().get('/upcoming.ics?alarms=14d').data).hexdigest())"
    )
    digests = set()
    processes = (("1", "Asia/Shanghai", "2026-11-20T09:00Z"), ("2", "America/Lima", "2026-12-24T01:00Z"))
    for seed, zone, clock in processes:
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", program, tmp_path, clock],
            cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}, capture_output=True, text=True,
            check=True,
        )  # fmt: skip
        digests.add(done.stdout)

    assert len(digests) == 1
