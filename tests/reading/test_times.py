import pytest

from timeline.reading.times import find_times


def edtf(text: str, year: int | None = None) -> list[str]:
    return [time.edtf for time in find_times(text, year)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2031 年 3 月 4 日星期二上午 9 时 30 分", "2031-03-04"),
        ("2031 年 3 月 4 日至 7 日，曼谷", "2031-03-04/2031-03-07"),
        ("2031 年 3 月 30 日至 4 月 2 日", "2031-03-30/2031-04-02"),
        ("二〇三一年三月四日", "2031-03-04"),
        ("2031 年第三季度", "2031-35"),
        ("每年 9 月 20 日", "XXXX-09-20"),
        ("at 9.30 a.m. on Tuesday, 4 March 2031", "2031-03-04"),
        ("14–18 June 2027", "2027-06-14/2027-06-18"),
        ("from 30 March to 2 April 2031", "2031-03-30/2031-04-02"),
        ("in the third quarter of 2031", "2031-35"),
        ("in March 2031", "2031-03"),
    ],
)
def test_a_date_in_any_usual_form_is_one_edtf(text: str, expected: str):
    assert edtf(text) == [expected]


def test_a_missing_year_is_that_of_the_session():
    assert edtf("5月30日星期五晚上7时05分", 2031) == ["2031-05-30"]
    assert edtf("on the morning of 30 May", 2031) == ["2031-05-30"]
    assert edtf("三月四日") == []


def test_a_clock_time_in_the_evening_counts_from_noon():
    (chinese,) = find_times("2031 年 3 月 4 日晚上 7 时 05 分")
    (english,) = find_times("at 7.05 p.m. on 4 March 2031")

    assert str(chinese.clock) == str(english.clock) == "19:05:00"


def test_a_weekday_that_the_calendar_does_not_have_is_noticed():
    (wrong,) = find_times("2031 年 3 月 4 日星期三")
    (right,) = find_times("Tuesday, 4 March 2031")

    assert wrong.wrong_weekday == "三"
    assert right.wrong_weekday is None


@pytest.mark.parametrize(
    "text", ["2026–2029 年期间", "2025 年第一次会议", "2030 年议程", "第 73/239 号决议", "2/7"]
)
def test_periods_and_numbers_of_sessions_are_no_dates(text: str):
    assert edtf(text, 2031) == []
