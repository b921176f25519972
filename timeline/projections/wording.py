"""What answers say beside a fact: where it was computed, prolonged, left open or not stated."""

from __future__ import annotations

from datetime import date

from timeline.projections.naming import session_text
from timeline.rendering.times import write_when
from timeline.values import Language, Text

SEAT_TURN = Text(
    en="Computed from the announced rotation; turns given in years are taken to change on the "
    "anniversary of the election.",
    zh="根据宣布的轮换安排推算；以年份给出的任期按选举周年日更替。",
)
EVENLY_SHARED = Text(
    en="Computed from the announced rotation; no dates are given, so the term is shared evenly.",
    zh="根据宣布的轮换安排推算；没有给出日期，任期平均分配。",
)
OFFICE_TURN = Text(
    en="Computed from the announced rotation; turns given in years are taken to change on the "
    "anniversary of the term’s start.",
    zh="根据宣布的轮换安排推算；以年份给出的任期按任期起始周年日更替。",
)
TURNS_OVER = Text(
    en="The announced turns do not cover this time; who held the shared seat is not stated.",
    zh="宣布的轮换没有涵盖这段时间；共享席位由谁担任未作说明。",
)
TERM_OVER = Text(
    en="The stated term is over and no later election is recorded for this time.",
    zh="所述任期已满，这段时间没有其他选举记录。",
)
NOT_NAMED = Text(
    en="Computed: fewer States are named than the group has seats, and no vacancy is declared.",
    zh="推算所得：列名国家少于该组席位，也没有宣布空缺。",
)
VACANT = Text(en="Declared vacant.", zh="宣布空缺。")
NO_MEMBERS = Text(
    en="The record knows of no election of members to this body before this day.",
    zh="记录中没有该机构在此日之前选举成员的内容。",
)
OFFICE_VACANT = Text(en="Left vacant.", zh="空缺。")
TURN_TO_COME = Text(
    en="Whose turn comes later, as computed from the announced rotation.",
    zh="根据宣布的轮换安排推算，以后由其接任。",
)
ALSO_NAMED = Text(
    en="Named in this office although another was elected to it; the record contradicts itself.",
    zh="文件以此职务称呼其人，但当选者另有其人；记录自相矛盾。",
)
NO_END = Text(en="The end of the term is not stated.", zh="任期何时结束未作说明。")


def because(statement: Text, cause: Text | None) -> Text:
    """A statement with its cause, as far as one is recorded."""
    if cause is None:
        return statement
    en = f"{statement.en} {cause.read_in('en').rstrip('.')}."
    return Text(en=en, zh=f"{statement.zh}{cause.read_in('zh').rstrip('。')}。")


def pending(statement: Text, until: Text | None) -> Text:
    """A statement with what it waits for, as far as that is recorded."""
    if until is None:
        return statement
    en = f"{statement.en} Open until: {until.read_in('en').rstrip('.')}."
    return Text(en=en, zh=f"{statement.zh}待办：{until.read_in('zh').rstrip('。')}。")


def prolonged(until: str, status: str) -> Text:
    """That a term goes on until a time, by decision or only by recommendation."""
    en, zh = write_when(until, "en"), write_when(until, "zh")
    if status == "decided":
        return Text(en=f"Term prolonged to {en}.", zh=f"任期延长至{zh}。")
    return Text(
        en=f"Recommended only: the stated term was over; its prolongation to {en} was recommended.",
        zh=f"仅为建议：所述任期已满，曾建议延长至{zh}。",
    )


def until_close(session: str) -> Text:
    """That a term ends with the last meeting of a session."""
    title = session_text(session)
    return Text(en=f"Until the close: {title.en}.", zh=f"至{title.zh}闭幕为止。")


def named_on(day: date) -> Text:
    """That someone is known in an office only because a document named them so."""
    return Text(
        en=f"Named in this office on {_day(day, 'en')}; the term is not stated.",
        zh=f"文件在{_day(day, 'zh')}以此职务称呼其人；任期未作说明。",
    )


def _day(day: date, language: Language) -> str:
    return write_when(day.isoformat(), language)


def also_stated(note: Text | None, day: date) -> Text:
    """A note with the day on which a document names the holder of the office."""
    added = Text(en=f"The holder is named on {_day(day, 'en')}.", zh=f"文件在{_day(day, 'zh')}写明其人。")
    if note is None:
        return added
    return Text(en=f"{note.en} {added.en}", zh=f"{note.zh}{added.zh}")
