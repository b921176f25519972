"""The fields of the query language, in English and Chinese, and the reading of their values."""

from __future__ import annotations

import re
from collections.abc import Callable

from search.dates import find_dates
from search.folding import plain
from search.nodes import Filter, Node, Span
from timeline.events import ASIDE, CATALOGUE, FAMILIES
from timeline.names.bodies import body_key, known_body
from timeline.names.persons import person_key
from timeline.names.states import state_code
from timeline.names.symbols import fold_symbol
from timeline.values import Method, Text
from timeline.when import ImpossibleTime, span

_CHINESE = {
    "会期": "session", "届会": "session", "机构": "body", "类型": "type", "类别": "family", "国家": "state",
    "人物": "person", "发言人": "person", "文号": "symbol", "文件": "document", "议程项目": "item",
    "年份": "year", "年": "year", "方式": "method", "早于": "before", "晚于": "after",
}  # fmt: skip
_METHODS_ZH = {
    "协商一致": "consensus", "鼓掌": "acclamation", "鼓掌方式": "acclamation", "举手": "show of hands",
    "举手表决": "show of hands", "记录表决": "recorded vote", "默许程序": "silence procedure",
}  # fmt: skip
_RANGE = re.compile(r"(\d{4})(?:\s*(?:\.\.|-|–|至|/)\s*(\d{4}))?")


class _NotUnderstood(Exception):
    """A value that a field does not know; the message is in English and Chinese."""

    def __init__(self, en: str, zh: str) -> None:
        self.note = Text(en=en, zh=zh)


def _sessions(value: str) -> Node:
    return Filter("session", (plain(value).strip(),))


def _bodies(value: str) -> Node:
    if not known_body(value):
        raise _NotUnderstood(f"No body is known as {value}.", f"没有名为 {value} 的机构。")
    return Filter("body", (body_key(value),))


def _types(value: str) -> Node:
    for name in CATALOGUE:
        if name.lower() == value.lower():
            return Filter("type", (name,))
    raise _NotUnderstood(f"There is no event type {value}.", f"没有名为 {value} 的事件类型。")


def _families(value: str) -> Node:
    if value.lower() not in (*FAMILIES, *ASIDE):
        families = ", ".join(FAMILIES)
        raise _NotUnderstood(
            f"There is no family {value}; they are {families}.",
            f"没有名为 {value} 的类别；可用：{families}。",
        )
    return Filter("family", (value.lower(),))


def _states(value: str) -> Node:
    try:
        return Filter("state", (state_code(value),))
    except ValueError as error:
        raise _NotUnderstood(str(error), f"没有名为 {value} 的国家。") from None


def _persons(value: str) -> Node:
    return Filter("person", (person_key(value),))


def _symbols(value: str) -> Node:
    return Filter("symbol", (fold_symbol(value),))


def _documents(value: str) -> Node:
    return Filter("document", (fold_symbol(value),))


def _items(value: str) -> Node:
    if not (number := re.search(r"\d+", plain(value))):
        raise _NotUnderstood(f"{value} is no number of an agenda item.", f"{value} 不是议程项目的编号。")
    return Filter("item", (number.group().lstrip("0"),))


def _years(value: str) -> Node:
    if not (match := _RANGE.fullmatch(plain(value).strip())):
        raise _NotUnderstood(
            f"{value} is no year; write 2023 or 2019..2023.", f"{value} 不是年份；请写作 2023 或 2019..2023。"
        )
    first, last = int(match[1]), int(match[2] or match[1])
    first, last = min(first, last), max(first, last)
    return Filter("year", tuple(f"{year:04}" for year in range(first, last + 1)))


def _methods(value: str) -> Node:
    method = _METHODS_ZH.get(plain(value), plain(value))
    if method not in {each.value for each in Method}:
        methods = ", ".join(each.value for each in Method)
        raise _NotUnderstood(
            f"There is no method {value}; they are {methods}.", f"没有名为 {value} 的表决方式。"
        )
    return Filter("method", (method,))


def _days(value: str) -> tuple[str, str]:
    """First instant of a time and the instant after it, in the form in which entries are compared."""
    found = find_dates(plain(value))
    text = found[0].first.form if found and found[0].first.year else value.strip()
    try:
        start, end = span(text)
    except ImpossibleTime as error:
        raise _NotUnderstood(str(error), f"{value} 不是日期；请写作 2023-06-06 或 2023年6月6日。") from None
    return start.replace(tzinfo=None).isoformat(), end.replace(tzinfo=None).isoformat()


def _before(value: str) -> Node:
    return Span(None, _days(value)[0])


def _after(value: str) -> Node:
    return Span(_days(value)[1], None)


_READINGS: dict[str, Callable[[str], Node]] = {
    "session": _sessions,
    "body": _bodies,
    "type": _types,
    "family": _families,
    "state": _states,
    "person": _persons,
    "symbol": _symbols,
    "document": _documents,
    "item": _items,
    "year": _years,
    "method": _methods,
    "before": _before,
    "after": _after,
}
FIELD_NAMES: tuple[str, ...] = (*_READINGS, *_CHINESE)
"""The names by which fields are called in a query."""


def read_field(name: str, value: str) -> tuple[Node | None, Text | None]:
    """The filter that `name:value` stands for, or None and a note why it stands for none."""
    try:
        return _READINGS[_CHINESE.get(name, name)](value), None
    except _NotUnderstood as reason:
        return None, reason.note
