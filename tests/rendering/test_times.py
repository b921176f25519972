from __future__ import annotations

import pytest

from timeline.rendering.times import write_when

TIMES = [
    ("2025-05-29", "29 May 2025", "2025年5月29日"),
    ("2029-06-25/2029-06-29", "25–29 June 2029", "2029年6月25日至29日"),
    ("2023-05-29/2023-06-02", "29 May – 2 June 2023", "2023年5月29日至6月2日"),
    ("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026", "2025年12月30日至2026年1月2日"),
    ("2026-05", "May 2026", "2026年5月"),
    ("2025-05/2025-07", "May–July 2025", "2025年5月至7月"),
    ("2025/2029", "2025–2029", "2025年至2029年"),
    ("2025-35", "third quarter of 2025", "2025年第三季度"),
    ("2025-40", "first half of 2025", "2025年上半年"),
    ("XXXX-09-20", "every 20 September", "每年9月20日"),
    ("XXXX-10", "every October", "每年10月"),
    ("XXXX", "time not stated", "时间未载明"),
    ("2025-05-29T10:40:00+03:00", "29 May 2025, 10.40 a.m.", "2025年5月29日上午10时40分"),
    ("2025-05-30T19:05+03:00", "30 May 2025, 7.05 p.m.", "2025年5月30日晚上7时05分"),
    ("2025-05-29T12:00Z", "29 May 2025, noon UTC", "2025年5月29日中午12时（世界时）"),
    ("2019/..", "from 2019", "2019年起"),
    ("../2027", "until 2027", "截至2027年"),
    ("2025~", "about 2025", "约2025年"),
    ("2025-05?", "May 2025 (uncertain)", "2025年5月（存疑）"),
]


@pytest.mark.parametrize(("edtf", "english", "chinese"), TIMES)
def test_a_time_reads_as_people_write_it(edtf, english, chinese):
    assert write_when(edtf, "en") == english
    assert write_when(edtf, "zh") == chinese


def test_a_part_of_day_stands_behind_its_day():
    assert write_when("2025-05-30", "en", "afternoon") == "30 May 2025, afternoon"
    assert write_when("2025-05-30", "zh", "afternoon") == "2025年5月30日下午"


def test_two_times_of_one_day_name_the_day_once():
    morning = "2025-05-30T10:00+03:00/2025-05-30T12:30+03:00"

    assert write_when(morning, "en") == "30 May 2025, 10 a.m. – 12.30 p.m."
    assert write_when(morning, "zh") == "2025年5月30日上午10时至中午12时30分"
