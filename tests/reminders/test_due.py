"""When a reminder is due: by the reader's own clock, whatever the clock does."""

from datetime import date, datetime, time, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.projections.calendar import Upcoming
from timeline.reminders.due import due_moment
from timeline.reminders.ledger import LONGEST_PAUSE, pause_after
from timeline.reminders.subscriptions import (
    Channel,
    Scope,
    Subscription,
    WrongSubscription,
    check_address,
    read_leads,
)
from timeline.values import Text
from timeline.when import EARLIEST, venue_zone

ZONES = ("Africa/Nairobi", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "Europe/Lisbon")


def subscription(zone: str, hour: time = time(9)) -> Subscription:
    return Subscription("a", Channel.EMAIL, "a@b.example", Scope.ALL, "", (14,), zone, hour, "en", EARLIEST)


def entry(first_day: date) -> Upcoming:
    return Upcoming(
        session="ha-3",
        title=Text(en="A session"),
        when=first_day.isoformat(),
        place=None,
        status="decided",
        days_left=0,
        event=uuid4(),
        document="A/81/8",
        locator="2/7:1",
        kind="session",
        first_day=first_day,
        last_day=first_day,
    )


@given(
    st.sampled_from(ZONES),
    st.dates(date(2026, 1, 1), date(2035, 12, 31)),
    st.integers(1, 400),
)
def test_a_reminder_is_due_at_nine_by_the_readers_clock_so_many_days_before(zone: str, day: date, lead: int):
    due = due_moment(subscription(zone), entry(day), lead).astimezone(venue_zone(zone))

    assert (due.date(), due.hour, due.minute) == (day - timedelta(days=lead), 9, 0)


def test_an_hour_that_the_clock_skips_is_moved_on():
    due = due_moment(subscription("America/New_York", time(2, 30)), entry(date(2027, 3, 28)), 14)

    assert due == datetime.fromisoformat("2027-03-14T03:30:00-04:00")


@given(st.integers(1, 40), st.floats(0, 1))
def test_pauses_grow_and_never_pass_six_hours_and_a_fifth(attempts: int, chance: float):
    assert pause_after(attempts, chance) <= LONGEST_PAUSE * 1.2


@pytest.mark.parametrize("text", ["", "soon", "-1d", "0d", "14h", "99999d"])
def test_leads_that_are_none_are_refused(text: str):
    with pytest.raises(WrongSubscription):
        read_leads(text)


@given(st.sets(st.integers(1, 3660), min_size=1))
def test_leads_are_read_in_any_order_the_longest_first(days: set[int]):
    assert read_leads(",".join(f"{day}d" for day in days)) == tuple(sorted(days, reverse=True))


@pytest.mark.parametrize(
    ("channel", "address"),
    [
        (Channel.EMAIL, "reader@example.org\nBcc: all@example.org"),
        (Channel.EMAIL, "nobody"),
        (Channel.EMAIL, "a@b.example" * 100_000),
        (Channel.WEBHOOK, "ftp://example.org"),
        (Channel.NOTIFY, "slack"),
    ],
)
def test_an_address_that_is_none_is_refused(channel: Channel, address: str):
    with pytest.raises(WrongSubscription):
        check_address(channel, address)
