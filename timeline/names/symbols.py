"""Document symbols and the symbols of outcomes: mending, comparing and finding them in text."""

from __future__ import annotations

import re
import unicodedata

from timeline.names.spelling import level

_DASHES = r"\-‐‑‒–—―−"
_STRAY_SPACE = re.compile(rf"\s*([/.{_DASHES}])\s*")
_SPACE = re.compile(r"\s+")
_IN_FULL = re.compile(r"第?([0-9]+/[0-9]+)号?(?:决定|决议|建议)?")

_PART = r"[a-z0-9]+(?:\.[a-z0-9]+)*(?:\([a-z0-9]+\))?"
_SYMBOL = re.compile(
    r"(?<![a-z0-9/.])"
    r"(?:a|s|e|st|hsp|hs|habitat|un-habitat|unep|unfccc|fccc|cbd|iccd|ccpr|hri|dp|tb|cedaw)"
    rf"(?:[/.]{_PART})+(?![a-z0-9/])"
)
_FIGURE = re.compile(r"[0-9]")
_SEPARATOR = re.compile(rf"\s*(?:[;,，、；和及]|[{_DASHES}](?=\s*[A-Za-z]+/)|\band\b)\s*")
_HAN_KINDS = {"决定": "decision", "决议": "resolution", "建议": "recommendation"}


def _plain(text: str) -> str:
    narrow = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u200b", "")
    return _SPACE.sub(" ", _STRAY_SPACE.sub(r"\1", narrow)).strip()


def clean_symbol(text: object) -> str:
    """A symbol as written, with full-width letters and stray spaces mended; dashes stay.

    Raises `ValueError` where there is nothing to mend.
    """
    if not isinstance(text, str) or not (symbol := _plain(text)):
        raise ValueError(f"{text!r} is no document symbol; write one such as HSP/HA.2/13")
    return symbol


def fold_symbol(text: str) -> str:
    """What all spellings of one symbol have in common: lower case, one dash, `/` for `.`.

    `HSP/HA/1/8`, `hsp/ha.1/8` and `ＨＳＰ／ＨＡ．１／８` are one; so are en-dash and hyphen.
    """
    plain = level(_plain(text))
    if match := _IN_FULL.fullmatch(plain.replace(" ", "")):
        plain = match[1]
    return re.sub(r"/+", "/", plain.replace(".", "/")).strip("/ ")


def split_symbols(text: str) -> tuple[str, ...]:
    """The symbols in one citation: `A/76/639–E/2022/10` names two, and so does a list."""
    return tuple(clean_symbol(part) for part in _SEPARATOR.split(text) if part.strip())


def find_symbols(text: str) -> list[tuple[str, int, int]]:
    """Each document symbol in a running text, in order: the symbol, its start and its end."""
    spans = (match.span() for match in _SYMBOL.finditer(level(text)) if _FIGURE.search(match[0]))
    return [(clean_symbol(text[start:end]), start, end) for start, end in spans]


_OUTCOME_ZH = re.compile(
    r"第\s*(?P<first>[0-9]{1,4}/[0-9]{1,3})(?P<more>(?:\s*号?\s*(?:和|、|及|以及)\s*第?\s*[0-9]{1,4}/[0-9]{1,3})*)"
    r"\s*号\s*(?P<kind>决定|决议|建议)"
)
_OUTCOME_EN = re.compile(
    r"\b(?P<kind>decision|resolution|recommendation)s?\s+(?P<first>[0-9]{1,4}/[0-9]{1,3})(?![0-9/])"
    r"(?P<more>(?:\s*(?:,|and|,\s*and)\s*[0-9]{1,4}/[0-9]{1,3}(?![0-9/]))*)"
)
_NUMBER = re.compile(r"[0-9]{1,4}/[0-9]{1,3}")


def find_outcomes(text: str) -> list[tuple[str, str]]:
    """Each outcome cited in a running text, in order: its kind and its symbol.

    A list such as 第 2/6 号和第 1/4 号决议 or "decisions 2/6 and 2/7" gives one for each.
    """
    plain = level(text)
    matches = [*_OUTCOME_ZH.finditer(plain), *_OUTCOME_EN.finditer(plain)]
    return [
        (_HAN_KINDS.get(match["kind"], match["kind"]), number)
        for match in sorted(matches, key=re.Match.start)
        for number in (match["first"], *_NUMBER.findall(match["more"]))
    ]
