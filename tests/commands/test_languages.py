"""What a terminal says in Chinese, and how often it says it."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from tests.commands.conftest import Terminal
from web.commands import words


@pytest.mark.parametrize(
    ("asked", "heading"),
    [
        (("members", "eb", "--on", "2026-01-01"), "区域组"),
        (("officers", "ha", "--on", "2026-01-01"), "职务"),
        (("outcomes", "--session", "ha-2-resumed"), "4 项成果"),
        (("mandates",), "受文者"),
        (("gaps",), "缺漏内容"),
        (("conflicts",), "处矛盾"),
        (("upcoming",), "日程"),
        (("events", "--session", "ha-2-resumed"), "个事件"),
        (("replay", "ha-2-resumed"), "全体会议"),
        (("search", "马来西亚"), "时间"),
    ],
)
def test_the_headings_of_a_table_are_in_the_language_of_its_rows(
    asking: Terminal, asked: tuple[str, ...], heading: str
):
    said = asking("--lang", "zh", *asked).out

    assert heading in said
    assert "Where" not in said
    assert "Title" not in said


def test_an_open_session_is_open_in_chinese_too(asking: Terminal):
    said = asking("--lang", "zh", "replay", "ha-2-resumed", "--at", "2025-05-29T12:00").out

    assert "进行中" in said
    assert "尚未开始" in said
    assert "to come" not in said


def test_seats_of_which_the_record_is_silent_are_counted_so(asking: Terminal):
    assert "10 not stated" in asking("members", "eb", "--on", "2040-01-01").out
    assert "10 席未载明" in asking("--lang", "zh", "members", "eb", "--on", "2040-01-01").out


def test_what_holds_for_every_member_is_said_once(asking: Terminal):
    said = asking("members", "eb", "--on", "2024-01-15").err

    assert said.count("was recommended") == 1
    assert "Angola, Cameroon" in said


def test_a_day_in_the_note_on_an_office_is_written_out(asking: Terminal):
    english = asking("officers", "oecpr", "--on", "2025-06-15").out
    chinese = asking("--lang", "zh", "officers", "oecpr", "--on", "2025-06-15").out

    assert "29 May 2025" in english
    assert "2025年5月29日" in chinese
    assert "2025-05-29" not in english + chinese


def test_one_event_is_one_event():
    assert words.counted(1, "event", "en") == "1 event"
    assert words.counted(2, "event", "en") == "2 events"
    assert words.counted(1, "event", "zh") == "1 个事件"


def test_the_chinese_of_a_sentence_names_what_the_english_names():
    for english, chinese in words.CHINESE.items():
        assert _places(english) == _places(chinese), english


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_column_of_every_table_has_its_chinese():
    columns = {
        name.value
        for path in Path(words.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Tuple)
        for name in node.elts
        if isinstance(name, ast.Constant) and isinstance(name.value, str) and name.value.istitle()
        if len(node.elts) > 2 and all(isinstance(one, ast.Constant) for one in node.elts)
    }

    assert columns
    assert columns <= set(words.CHINESE)
