"""Chinese grammar: sentences, spaces round Latin letters and figures, adverbs of time and place."""

from __future__ import annotations

import re

from timeline.names.ordinals import chinese_number
from timeline.rendering.chinese.words import words
from timeline.rendering.citing import cite_document
from timeline.rendering.phrases import given, listing, quoted_outcome
from timeline.rendering.times import UNKNOWN, write_when
from timeline.values import Amount, OutcomeRef, Text
from timeline.when import PartOfDay

_HAN = r"\u3400-\u9fff"
_LATIN = r"A-Za-z0-9\u00c0-\u024f$€£"
_QUOTED = re.compile(r"(《[^》]*》|“[^”]*”)")
_SEAM = re.compile(rf"(?<=[{_HAN}])(?=[{_LATIN}])|(?<=[{_LATIN}%])(?=[{_HAN}])")
_DATED = re.compile(r"\d+年(?:\d+月(?:\d+日)?)?|\d+月(?:\d+日)?|\d+日|\d+时(?:\d+分)?")
_CURRENCIES = {
    "USD": "美元", "EUR": "欧元", "GBP": "英镑", "CNY": "元人民币", "KES": "肯尼亚先令", "CHF": "瑞士法郎",
}  # fmt: skip


def sentence(text: str) -> str:
    """Words as a sentence: spaced, closed by one 。"""
    return f"{headline(text)}。"


def headline(text: str) -> str:
    """Words as a headline: spaced, without a stop at its end."""
    return spaced(text).rstrip(" 。，；：.")


def spaced(text: str) -> str:
    """A space between Chinese and Latin letters or figures, but none inside dates or quotations."""
    parts = _QUOTED.split(re.sub(r"\s+", " ", text).strip())
    return "".join(part if index % 2 else _spaced_run(part) for index, part in enumerate(parts))


def _spaced_run(text: str) -> str:
    dates = [match.span() for match in _DATED.finditer(text)]
    seams = (seam.start() for seam in _SEAM.finditer(text))
    cuts = [place for place in seams if not any(start <= place <= end for start, end in dates)]
    pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return " ".join(pieces)


def when(edtf: str | None) -> str:
    """A time in words, or nothing."""
    return write_when(edtf, "zh") if edtf else ""


def at(edtf: str | None, part_of_day: PartOfDay | None = None) -> str:
    """A time as an adverb: 于2025年5月30日下午; nothing where it is unknown."""
    if edtf is None:
        return ""
    time = write_when(edtf, "zh", part_of_day)
    if time == UNKNOWN["zh"]:
        return ""
    return time if time.startswith(("每年", "截至")) else f"于{time}"


def in_place(text: Text | None) -> str:
    """A place as an adverb: 在内罗毕, or 以在线方式."""
    place = words(text).replace("，", "")
    if place.startswith(("在线", "线上")):
        return "以在线方式"
    return given("在{}", place)


def under_item(item: int | None) -> str:
    """在议程项目6下, or nothing."""
    return f"在议程项目{item}下" if item else ""


def under_rule(rule: str | None) -> str:
    """根据议事规则第17条第2款, or nothing."""
    if rule is None:
        return ""
    if match := re.fullmatch(r"(\d+)\s*\(?(\d*)\)?", rule):
        return f"根据议事规则第{match[1]}条" + (f"第{match[2]}款" if match[2] else "")
    return f"根据议事规则（{rule}）"


def documents(symbols: tuple[str, ...]) -> str:
    """Documents in brackets: （HSP/HA.2/4 和 HSP/HA.2/4/Add.1）."""
    return f"（{_cite(symbols)}）" if symbols else ""


def _cite(symbols: tuple[str, ...]) -> str:
    return listing((cite_document(symbol, "zh") for symbol in symbols), "zh")


def counted(number: int | None, measure: str) -> str:
    """A number with its measure word: 36个席位, 两个席位; nothing for no number."""
    if number is None:
        return ""
    if number == 2:
        return f"两{measure}"
    return f"{chinese_number(number) if 0 < number < 10 else number}{measure}"


def money(amount: Amount | None) -> str:
    """A sum of money: 2400万美元."""
    if amount is None:
        return ""
    currency = _CURRENCIES.get(amount.currency, amount.currency)
    for unit, size in (("亿", 100_000_000), ("万", 10_000)):
        if amount.value >= size:
            return f"{amount.value / size:.12g}{unit}{currency}"
    return f"{amount.value:.12g}{currency}"


def after(comma: str, *parts: str) -> str:
    """The parts that are recorded, each behind the comma."""
    return "".join(given(f"{comma}{{}}", part) for part in parts)


def cited(outcome: OutcomeRef | None) -> str:
    """The outcome as a sentence cites it, or nothing."""
    return quoted_outcome(outcome, "zh") if outcome else ""
