"""What answers say beside a fact: where it was computed, prolonged, left open or not stated."""

from __future__ import annotations

from timeline.values import Text

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
NO_END = Text(en="The end of the term is not stated.", zh="任期何时结束未作说明。")


def because(statement: Text, cause: Text | None) -> Text:
    """A statement with its cause, as far as one is recorded."""
    if cause is None:
        return statement
    en = f"{statement.en} {cause.read_in('en').rstrip('.')}."
    return Text(en=en, zh=f"{statement.zh}{cause.read_in('zh').rstrip('。')}。")


def prolonged(until: str, status: str) -> Text:
    """That a term goes on until a time, by decision or only by recommendation."""
    if status == "decided":
        return Text(en=f"Term prolonged to {until}.", zh=f"任期延长至 {until}。")
    return Text(
        en=f"Recommended only: the stated term was over; its prolongation to {until} was recommended.",
        zh=f"仅为建议：所述任期已满，曾建议延长至 {until}。",
    )
