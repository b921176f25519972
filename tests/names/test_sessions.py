"""Sessions: titles, bodies, and keys from names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.names.ordinals import LARGEST, chinese_number, english_ordinal, read_ordinal
from timeline.names.series import all_series
from timeline.names.sessions import session_body, session_key, session_title

NUMBERED = sorted(key for key, series in all_series().items() if series.en and not series.per_year)
PER_YEAR = sorted(key for key, series in all_series().items() if series.per_year)
YEARLY = sorted(key for key, series in all_series().items() if not series.en)


@pytest.mark.parametrize(
    ("key", "english", "chinese"),
    [
        ("ha-2-resumed", "Second session of the UN-Habitat Assembly (resumed)",
         "联合国人居大会第二届会议续会"),
        ("oecpr-4", "Fourth meeting of the open-ended Committee of Permanent Representatives",
         "常驻代表委员会第四次不限成员名额会议"),
        ("eb-2023-2", "Second session of 2023 of the Executive Board", "执行局 2023 年第二次会议"),
        ("wuf-13", "World Urban Forum, thirteenth session", "世界城市论坛第十三届会议"),
        ("unga-73", "Seventy-third session of the General Assembly", "联合国大会第七十三届会议"),
        ("sdg-summit-2023", "Sustainable Development Goals Summit 2023", "2023 年可持续发展目标峰会"),
        ("world-cleanup-day", "World Cleanup Day", "世界清洁日"),
        ("cpr-bureau-2022-06", "Bureau of the Committee of Permanent Representatives, June 2022",
         "常驻代表委员会主席团 2022 年 6 月会议"),
        ("ha-2-committee-of-the-whole", "Second session of the UN-Habitat Assembly: Committee of the Whole",
         "联合国人居大会第二届会议：全体委员会"),
        ("national-urban-forum-2024", "National urban forum 2024", "2024 年 National urban forum"),
        ("mayors-meeting-3", "Mayors meeting 3", "Mayors meeting 第三届会议"),
        ("unga", "General Assembly", "联合国大会"),
    ],
)  # fmt: skip
def test_a_session_is_called_by_its_title(key, english, chinese):
    assert session_title(key, "en") == english
    assert session_title(key, "zh") == chinese


@pytest.mark.parametrize(
    ("key", "body"),
    [
        ("ha-2-resumed", "ha"), ("eb-2023-2", "eb"), ("unfccc-cop-27", "unfccc-cop"), ("oecpr-4", "oecpr"),
        ("cpr-bureau-2022-06", "cpr"), ("world-cleanup-day-2024", "world-cleanup-day"),
        ("national-urban-forum-2024", "national-urban-forum"),
        ("ha-2-committee-of-the-whole", "committee-of-the-whole"),
    ],
)  # fmt: skip
def test_a_session_belongs_to_a_body(key, body):
    assert session_body(key) == body


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("人居大会第三届会议", "ha-3"), ("third session of the Assembly", "ha-3"), ("HA3", "ha-3"),
        ("WUF13", "wuf-13"), ("wuf 13", "wuf-13"), ("COP27", "unfccc-cop-27"),
        ("HA-2-RESUMED", "ha-2-resumed"),
        ("resumed second session of the UN-Habitat Assembly", "ha-2-resumed"),
        ("the resumed session of the second session of the UN-Habitat Assembly", "ha-2-resumed"),
        ("2nd session of the Assembly", "ha-2"), ("执行局 2025 年第三次会议", "eb-2025-3"),
        ("第四次不限成员名额会议", "oecpr-4"), ("常驻代表委员会第七十一次常会", "cpr-71"),
        ("third open-ended meeting of the Committee of Permanent Representatives", "oecpr-3"),
        ("the thirteenth session of the World Urban Forum", "wuf-13"),
        ("first session of the open-ended intergovernmental expert working group on adequate housing for all",
         "housing-iewg-1"),
        ("2024 年世界清洁日", "world-cleanup-day-2024"), ("未来峰会", "summit-of-the-future"),
        ("生物多样性公约缔约方大会第十六次会议", "cbd-cop-16"), ("联合国大会第一百零一届会议", "unga-101"),
    ],
)  # fmt: skip
def test_a_session_is_known_by_its_names(text, key):
    assert session_key(text) == key


@pytest.mark.parametrize(
    "text", ["", "smart cities", "智慧城市", "Assembly", "人居大会", "the third item", "2025"]
)
def test_a_text_that_names_no_session_gives_none(text):
    assert session_key(text) is None


@given(st.sampled_from(NUMBERED), st.integers(1, LARGEST), st.sampled_from(["", "-resumed"]))
def test_the_title_of_a_numbered_session_leads_back_to_it(series, number, resumed):
    key = f"{series}-{number}{resumed}"

    assert session_key(session_title(key, "en")) == session_key(session_title(key, "zh")) == key


@given(st.sampled_from(PER_YEAR), st.integers(1950, 2090), st.integers(1, 9))
def test_the_title_of_a_session_in_its_year_leads_back_to_it(series, year, number):
    key = f"{series}-{year}-{number}"

    assert session_key(session_title(key, "en")) == session_key(session_title(key, "zh")) == key


@given(st.sampled_from(YEARLY), st.integers(1950, 2090))
def test_the_title_of_an_observance_leads_back_to_it(series, year):
    key = f"{series}-{year}"

    assert session_key(session_title(key, "en")) == session_key(session_title(key, "zh")) == key


@given(st.integers(1, LARGEST))
def test_an_ordinal_in_words_leads_back_to_its_number(number):
    assert read_ordinal(english_ordinal(number)) == read_ordinal(chinese_number(number)) == number


@pytest.mark.parametrize(
    ("number", "english", "chinese"),
    [(1, "first", "一"), (12, "twelfth", "十二"), (20, "twentieth", "二十"), (73, "seventy-third", "七十三"),
     (101, "one hundred and first", "一百零一"), (110, "one hundred and tenth", "一百一十")],
)  # fmt: skip
def test_ordinals_are_written_in_words(number, english, chinese):
    assert (english_ordinal(number), chinese_number(number)) == (english, chinese)
