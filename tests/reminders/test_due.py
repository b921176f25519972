"""When a reminder is due: by the reader's own clock, whatever the clock does."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reminders.due import Moment, moments, told_from
from timeline.reminders.ledger import LONGEST_PAUSE, pause_after
from timeline.reminders.subscriptions import Channel, check_address
from timeline.reminders.wishes import (
    Lead,
    Rhythm,
    Scope,
    Wish,
    WrongSubscription,
    read_leads,
    read_quiet,
    read_wish,
    write_wish,
)
from timeline.when import EARLIEST, venue_zone

ZONES = ("Africa/Nairobi", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "Europe/Lisbon")
SATURDAY_AND_SUNDAY = (5, 6)
MONDAY = date(2027, 6, 14)


def wish(zone: str = "Africa/Nairobi", hour: time = time(9), **more: object) -> Wish:
    return Wish(Scope.ALL, "", timezone=zone, hour=hour, **more)


def due(wish: Wish, day: date, lead: Lead) -> datetime:
    """The moment for a subscription that was made long ago, by the reader's clock."""
    return next(iter(moments(wish, day, lead))).due_at.astimezone(venue_zone(wish.timezone))


@given(st.sampled_from(ZONES), st.dates(date(2026, 1, 1), date(2035, 12, 31)), st.integers(1, 400))
def test_a_reminder_is_due_at_nine_by_the_readers_clock_so_many_days_before(zone: str, day: date, lead: int):
    moment = due(wish(zone), day, lead)

    assert (moment.date(), moment.hour, moment.minute) == (day - timedelta(days=lead), 9, 0)


def test_a_lead_may_be_a_day_of_the_calendar():
    assert due(wish(), MONDAY, date(2027, 5, 1)) == datetime.fromisoformat("2027-05-01T09:00:00+03:00")
    assert list(moments(wish(), MONDAY, date(2027, 6, 15))) == []


def test_an_hour_that_the_clock_skips_is_moved_on():
    moment = due(wish("America/New_York", time(2, 30)), date(2027, 3, 28), 14)

    assert moment == datetime.fromisoformat("2027-03-14T03:30:00-04:00")


def test_an_hour_that_the_clock_shows_twice_is_the_first():
    moment = due(wish("America/New_York", time(1, 30)), date(2026, 11, 15), 14)

    assert moment.isoformat() == "2026-11-01T01:30:00-04:00"


@given(st.dates(date(2026, 1, 1), date(2035, 12, 31)), st.integers(1, 60), st.sampled_from(list(Rhythm)))
def test_no_message_falls_on_a_quiet_day_nor_on_the_day_itself(day: date, lead: int, rhythm: Rhythm):
    told = due(wish(quiet=SATURDAY_AND_SUNDAY, rhythm=rhythm), day, lead).date()

    assert told.weekday() not in SATURDAY_AND_SUNDAY
    assert told < day


def test_the_eve_that_is_quiet_is_told_on_the_last_day_that_is_not():
    assert due(wish(quiet=SATURDAY_AND_SUNDAY), MONDAY, 1).date() == date(2027, 6, 11)


def test_a_weekly_digest_tells_on_the_monday_before_and_late_comers_at_the_plain_moment():
    digest = wish(rhythm=Rhythm.WEEKLY)
    monday, thursday = datetime(2027, 5, 31, 6, tzinfo=UTC), datetime(2027, 6, 3, 6, tzinfo=UTC)

    assert list(moments(digest, date(2027, 6, 4), 1)) == [
        Moment(monday, EARLIEST, monday),
        Moment(thursday, monday, thursday),
    ]


@pytest.mark.parametrize(
    ("rhythm", "told"),
    [
        (Rhythm.EACH, "2026-11-20T12:00+03:00"),
        (Rhythm.DAILY, "2026-11-21T09:00+03:00"),
        (Rhythm.WEEKLY, "2026-11-23T09:00+03:00"),
    ],
)
def test_what_is_new_waits_for_the_next_digest(rhythm: Rhythm, told: str):
    friday_noon = datetime.fromisoformat("2026-11-20T12:00+03:00")

    assert told_from(wish(rhythm=rhythm), friday_noon) == datetime.fromisoformat(told)


@given(st.integers(1, 40), st.floats(0, 1))
def test_pauses_grow_fourfold_and_never_pass_six_hours(attempts: int, chance: float):
    pause = pause_after(attempts, chance)

    assert timedelta(seconds=24) <= pause <= LONGEST_PAUSE
    assert pause_after(attempts, 0.5) == min(LONGEST_PAUSE, timedelta(seconds=30 * 4 ** min(attempts - 1, 9)))


@pytest.mark.parametrize("text", ["", "soon", "-1d", "0d", "14h", "99999d", "2027-02-30"])
def test_leads_that_are_none_are_refused(text: str):
    with pytest.raises(WrongSubscription):
        read_leads(text)


@given(st.sets(st.integers(1, 3660), min_size=1, max_size=20))
def test_leads_are_read_in_any_order_the_longest_first(days: set[int]):
    assert read_leads(",".join(f"{day}d" for day in days)) == tuple(sorted(days, reverse=True))


def test_a_wish_is_read_as_it_was_written():
    whole = Wish(
        Scope.SEARCH, "智慧城市", (14, date(2027, 5, 1)), "Asia/Shanghai", time(7, 30), Rhythm.DAILY,
        (6,), False, True,
    )  # fmt: skip

    assert read_wish(write_wish(whole)) == whole


@pytest.mark.parametrize("text", ["someday", "mon,tue,wed,thu,fri,sat,sun"])
def test_quiet_days_that_are_none_or_all_are_refused(text: str):
    with pytest.raises(WrongSubscription):
        read_quiet(text)


@pytest.mark.parametrize(
    ("channel", "address"),
    [
        (Channel.EMAIL, "reader@example.org\nBcc: all@example.org"),
        (Channel.EMAIL, "reader@example.org\u2028Bcc: all@example.org"),
        (Channel.EMAIL, "nobody"),
        (Channel.EMAIL, "a" * 1_000_000 + "@b.example"),
        (Channel.EMAIL, "a@b.example,c@d.example"),
        (Channel.WEBHOOK, "ftp://example.org"),
        (Channel.WEBHOOK, "https://user:secret@example.org/"),
        (Channel.WEBHOOK, "http://[::1"),
        (Channel.NOTIFY, "slack"),
        (Channel.NOTIFY, "exec://rm"),
        (Channel.NOTIFY, "json://127.0.0.1"),
        (Channel.NOTIFY, "syslog://"),
        (Channel.NOTIFY, "tgram://token/1 tgram://token/2"),
    ],
)
def test_an_address_that_is_none_is_refused(channel: Channel, address: str):
    with pytest.raises(WrongSubscription):
        check_address(channel, address)
