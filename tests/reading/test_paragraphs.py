import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from timeline.reading.lines import clean
from timeline.reading.paragraphs import read_paragraphs

REPORT = """联合国某规划署某大会
第四届会议
2031年3月4日至7日，曼谷

一、会议安排（议程项目 1-2）

A. 会议开幕（议程项目 1）

1. 某大会第四届会议于 2031 年 3 月 4 日至 7 日举行。
2. 在第一次全体会议上，某大会通过了以下议程：
1. 会议开幕。
2. 通过议程：
(a) 临时议程；
3. 会议闭幕。
3. 以下国家当选：
(a) 非洲国家：加纳；
(b) 东欧国家：波兰。

附件二

通过的决定

第 4/1 号决定：工作方案

某大会，

回顾以往各项决定，

1. 请执行主任提交报告；
2. 又请会员国提供意见。

第 4/1 号决议：住房

1. 请执行主任提交另一份报告。
"""


def locators(text: str) -> list[str]:
    return [
        each.locator for each in read_paragraphs(text) if each.kind in ("numbered", "lettered", "preamble")
    ]


def letters(text: str) -> Counter:
    return Counter(re.sub(r"\s", "", clean(text)))


def test_numbers_restart_in_annexes_and_outcomes_and_outcomes_of_one_symbol_are_told_apart():
    assert locators(REPORT) == [
        "1", "2", "3", "3(a)", "3(b)", "4/1:preamble", "4/1:1", "4/1:2", "resolution-4/1:1",
    ]  # fmt: skip


def test_a_list_of_agenda_items_belongs_to_its_paragraph():
    agenda = next(each for each in read_paragraphs(REPORT) if each.locator == "2")

    assert agenda.lines == ("1. 会议开幕。", "2. 通过议程：", "(a) 临时议程；", "3. 会议闭幕。")


def test_a_heading_gives_its_agenda_items_to_what_follows():
    opening = next(each for each in read_paragraphs(REPORT) if each.locator == "1")

    assert opening.items == (1,)
    assert opening.path == ("会议安排", "会议开幕")


def test_a_paragraph_cut_in_two_by_a_footnote_is_put_together():
    text = "1. 一位代表指出，需要采取更多行动来实现可持续发展目\n\n¹ 见 A/1/2。\n\n标，并提供资金。\n2. 完。"

    first, note, _ = read_paragraphs(text)

    assert first.text == "一位代表指出，需要采取更多行动来实现可持续发展目标，并提供资金。"
    assert note.kind == "footnote"


def test_broken_lines_are_mended_within_a_word():
    line = "这一行一直写到页边才断开所以后面的字属于同一个句子而不是新的段落它还要继续"
    text = "\n\n".join([f"{number}. {line}\n\n下去。" for number in range(1, 16)])

    assert {each.text for each in read_paragraphs(text)} == {f"{line}下去。"}


@given(st.permutations(REPORT.split("\n")), st.integers(0, len(REPORT)))
def test_no_character_is_lost_however_the_lines_lie(lines: list[str], cut: int):
    text = "\n".join(lines)[cut:]

    assert letters("\n".join(each.whole for each in read_paragraphs(text))) == letters(text)


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str):
    assert letters("\n".join(each.whole for each in read_paragraphs(text))) == letters(text)
