"""Dates in every spelling come to one form."""

import pytest

from search.dates import date_forms, edtf_forms, find_dates
from search.folding import plain


def forms(text):
    return [
        (found.first.form, found.last.form) if found.first != found.last else found.first.form
        for found in find_dates(plain(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2023年6月6日",
        "2023 年 6 月 6 日",
        "２０２３年６月６日",
        "2023年6月6日星期二",
        "2023年6月6日（星期二）",
        "二〇二三年六月六日",
        "2023-06-06",
        "2023/6/6",
        "6.6.2023",
        "6 June 2023",
        "Tuesday, 6 June 2023",
        "6th of June 2023",
        "June 6, 2023",
        "Jun. 6, 2023",
        "2023-06-06T10:10:00+03:00",
    ],
)
def test_a_day_in_any_spelling_is_one_day(text):
    assert forms(text) == ["2023-06-06"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2023年6月", "2023-06"),
        ("June 2023", "2023-06"),
        ("2023-06", "2023-06"),
        ("6月6日", "--06-06"),
        ("6 June", "--06-06"),
        ("12月31日", "--12-31"),
        ("2025年十一月", "2025-11"),
    ],
)
def test_a_part_of_a_date_is_found_too(text, form):
    assert forms(text) == [form]


@pytest.mark.parametrize(
    "text", ["2023年6月5日至9日", "2023年6月5至9日", "5–9 June 2023", "June 5-9, 2023", "5 to 9 June 2023"]
)
def test_a_run_of_days_has_both_ends(text):
    assert forms(text) == [("2023-06-05", "2023-06-09")]


@pytest.mark.parametrize(
    "text", ["2/7", "2021/4", "HSP/EB.2023/12/1", "2014-2019", "2025-02-30", "13月40日", "may"]
)
def test_numbers_that_are_no_dates_are_left_alone(text):
    assert forms(text) == []


def test_each_day_of_a_short_run_is_found():
    [found] = find_dates(plain("30 May to 2 June 2023"))

    found_by = date_forms(found.first, found.last)

    assert {"2023-05-31", "2023-06-01", "2023-05", "2023-06", "2023", "--06-01"} <= set(found_by)


@pytest.mark.parametrize(
    ("edtf", "forms"),
    [
        ("2026-05", ["2026", "2026-05"]),
        ("2023", ["2023"]),
        ("XXXX", []),
        ("XXXX-09-20", ["--09-20"]),
        ("2018/2019", ["2018", "2019"]),
        ("2025-05-30T19:05+03:00", ["--05-30", "2025", "2025-05", "2025-05-30"]),
    ],
)
def test_a_recorded_time_is_found_as_narrowly_as_it_is_known(edtf, forms):
    assert edtf_forms(edtf) == forms
