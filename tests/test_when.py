"""Times in EDTF: their bounds, their parts of day, and those that no calendar has."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from timeline.when import (
    EARLIEST,
    LATEST,
    ImpossibleTime,
    PartOfDay,
    When,
    bounds,
    first_day,
    is_clock_time,
    is_yearly,
    last_day,
    next_yearly,
    span,
    venue_zone,
)

NAIROBI = ZoneInfo("Africa/Nairobi")


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025", (2025, 1, 1), (2025, 12, 31)),
        ("2026-05", (2026, 5, 1), (2026, 5, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2025-05-30", (2025, 5, 30), (2025, 5, 30)),
        ("2025-05-30T19:05:00+03:00", (2025, 5, 30), (2025, 5, 30)),
        ("2029-06-25/2029-06-29", (2029, 6, 25), (2029, 6, 29)),
        ("2025-35", (2025, 7, 1), (2025, 9, 30)),
        ("2025-21", (2025, 3, 1), (2025, 5, 31)),
        ("2024-24", (2024, 12, 1), (2025, 2, 28)),
        ("2025-41", (2025, 7, 1), (2025, 12, 31)),
        ("2025~", (2025, 1, 1), (2025, 12, 31)),
    ],
)
def test_a_time_has_a_first_and_a_last_day(edtf: str, first: tuple, last: tuple):
    assert (first_day(edtf), last_day(edtf)) == (date(*first), date(*last))


def test_an_open_end_has_no_day():
    assert (first_day("../2025-03-03"), last_day("../2025-03-03")) == (None, date(2025, 3, 3))
    assert bounds("2025-03-03/..", NAIROBI).end == LATEST
    assert bounds("XXXX", NAIROBI).start == EARLIEST


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2025-02-30",
        "2025-13",
        "2025-05-32",
        "0000",
        "2025-5-3",
        "2025-05-30T25:00",
        "2025-05-30T10:61",
        "2025-05-30T10:40+99:00",
        "2029-06-29/2029-06-25",
        "../..",
        "XXXX-02-30",
        "2025-05-30/tomorrow",
        "2025-05-30 10:40",
        "２０２５",
    ],
)
def test_what_is_no_time_is_refused_with_an_example_of_one(text: str):
    with pytest.raises(ImpossibleTime, match="2025-05-30"):
        span(text)


def test_a_day_is_that_of_the_venue():
    day = bounds("2025-05-30", NAIROBI)

    assert day.start == datetime(2025, 5, 29, 21, tzinfo=UTC)
    assert day.end == datetime(2025, 5, 30, 21, tzinfo=UTC)


def test_a_stated_offset_counts_whatever_the_venue():
    assert bounds("2025-05-30T19:05+03:00", ZoneInfo("America/New_York")).start == datetime(
        2025, 5, 30, 16, 5, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("part", "hours"),
    [(PartOfDay.MORNING, (0, 12)), (PartOfDay.AFTERNOON, (12, 18)), (PartOfDay.EVENING, (18, 24))],
)
def test_a_part_of_day_narrows_a_day_and_nothing_else(part: PartOfDay, hours: tuple[int, int]):
    midnight = datetime(2025, 5, 30, tzinfo=NAIROBI)

    day = bounds("2025-05-30", NAIROBI, part)

    assert (day.start, day.end) == tuple(midnight + timedelta(hours=hour) for hour in hours)
    assert bounds("2025-05", NAIROBI, part) == bounds("2025-05", NAIROBI)


@given(st.dates(date(1, 1, 2), date(9999, 12, 29)), st.integers(0, 400))
def test_an_interval_runs_from_its_first_to_its_last_day(start: date, days: int):
    end = min(start + timedelta(days=days), date(9999, 12, 30))
    edtf = f"{start.isoformat()}/{end.isoformat()}"

    assert (first_day(edtf), last_day(edtf)) == (start, end)
    assert bounds(edtf, NAIROBI).start < bounds(edtf, NAIROBI).end


@given(st.text(max_size=30))
def test_any_text_is_a_time_or_refused(text: str):
    try:
        start, end = span(text)
    except ImpossibleTime:
        return
    assert start.replace(tzinfo=None) < end.replace(tzinfo=None)


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.dates(date(2024, 1, 1), date(2024, 12, 31)))
def test_a_yearly_day_comes_again_on_or_after_a_day(since: date, day: date):
    edtf = f"XXXX-{day:%m-%d}"
    following = next_yearly(edtf, since)

    assert is_yearly(edtf)
    assert following >= since
    assert (following.month, following.day) == (day.month, day.day)
    assert following - since <= timedelta(days=366 * 8 + 1)


def test_a_clock_time_is_told_from_a_day():
    assert is_clock_time("2025-05-30T19:05")
    assert not is_clock_time("2025-05-30")


def test_an_unknown_time_zone_is_refused():
    with pytest.raises(Exception, match="Mars"):
        venue_zone("Mars/Olympus")


@pytest.mark.parametrize(
    "facts",
    [
        {"edtf": "2025-02-30"},
        {"edtf": "2025", "part_of_day": "night"},
        {"edtf": "2025", "basis": "guessed"},
        {"edtf": "2025", "meeting": 0},
        {"edtf": "2025", "minute": 3},
    ],
)
def test_a_time_that_makes_no_sense_is_not_taken(facts: dict):
    with pytest.raises(ValidationError):
        When.model_validate(facts)
