# ruff: noqa: E501
"""From the lines of a file to blocks: soft line breaks mended, running heads and page numbers told apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline.reading.headings import read_heading

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufff0-\uffff]")
_BOLD = re.compile(r"\*\*(?=\S)|(?<=\S)\*\*|__(?=\w)|(?<=\w)__")
_ITALIC = re.compile(r"\*(\w[^*\n]{0,60}\w)\*")
_SPACES = str.maketrans(
    {"\u00a0": " ", "\u3000": " ", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\r": "\n"}
)
_PAGE_NUMBER = re.compile(
    r"[-–—]?\s*\d{1,4}\s*[-–—]?|\d{1,3}\s*/\s*\d{1,3}|page\s+\d+(\s+of\s+\d+)?|第\s*\d+\s*页|"
    r"\d{2}-\d{5}(\s*\([ACEFRS]\))?(\s+\d{6})?|\d{7}|\*\d{7}\*|请回收.{0,3}|please recycle.{0,3}",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[。！？!?；;：:.…][”’\"'）)\]】」』]*\s*[¹²³⁰⁴-⁹]*$")
_STARTS = re.compile(
    r"\d{1,3}\s*[.．、](?!\d)|\d{1,3}\s*\([a-z]\)|[(（][a-z\dⅰ-ⅻ]{1,4}[)）]|[(（][一二三四五六七八九十]+[)）]|"
    r"[•●▪◦·*–—-]\s|[A-Z]\s*[.．、](?!\w)|[IVX]{1,5}\s*[.．、]|[一二三四五六七八九十]{1,3}\s*、|第\s*\S{1,8}\s*(?:章|号(?:决定|决议|建议))|"
    r"附件\S{0,6}(?:\s+[^。；，]*)?$|目录$|[¹²³⁰⁴-⁹]+\s|\d{1,3}\s+[A-Z]{1,8}(?:/[A-Z0-9.]+)+|"
    r"annex(?:es)?\s*[ivx\d]*\s*$|chapter\s+[ivx\d]+\b|"
    r"(?:decision|resolution|recommendation)\s+\S*\d+/\d+|(?:副?主席|报告员|共同主席)\s*[：:]|"
    r"(?:vice-)?(?:president|chair)s?\s*:|rapporteurs?\s*:",
    re.IGNORECASE,
)
_CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")
_FULL_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words that belong together: a heading, a paragraph, a row of a list."""

    text: str
    running: bool = False


def clean(text: str) -> str:
    """The text with one kind of space and of line end, and without invisible characters or marks of bold type."""
    unified = _BOLD.sub("", text.replace("\r\n", "\n").translate(_SPACES).translate(_INVISIBLE))
    unified = _ITALIC.sub(r"\1", unified)
    return _CONTROL.sub("", unified)


def width(line: str) -> int:
    """How wide a line is, a Chinese character counting two."""
    return len(line) + len(_CJK.findall(line))


def full_width(lines: Sequence[str]) -> int | None:
    """The width at which the document breaks its lines; None where a line is a whole paragraph."""
    widths = sorted(width(line) for line in lines if line)
    if len(widths) < 12:
        return None
    edge = widths[int(len(widths) * 0.92)]
    if edge > 150:
        return None
    near = [line for line in lines if line and 0.82 * edge <= width(line) <= 1.12 * edge]
    cut = sum(not is_complete(line) for line in near)
    return edge if len(near) >= _FULL_SHARE * len(widths) and cut >= len(near) / 2 else None


def is_running(line: str) -> bool:
    """Whether a line is a page number, a job number or a plea to recycle."""
    return _PAGE_NUMBER.fullmatch(line) is not None


def join(before: str, after: str) -> str:
    """Two pieces of one sentence: a space between Latin words, none between Chinese characters."""
    if before.endswith("-") and after[:1].islower() and before[-2:-1].isalpha():
        return before + after
    if not before or not after or _CJK.match(before[-1]) or _CJK.match(after[0]):
        return before + after
    return f"{before} {after}"


def starts_anew(line: str) -> bool:
    """Whether a line opens with a number, a letter or a word that opens a paragraph or a heading."""
    return _STARTS.match(line) is not None


def is_complete(text: str) -> bool:
    """Whether a text ends as a sentence or the head of a list does."""
    return _ENDS.search(text) is not None


def blocks(text: str) -> list[Block]:
    """The blocks of a document's text, in order; no character but white space is lost."""
    lines = [line.strip(" \f") for line in clean(text).replace("\f", "\n\n").split("\n")]
    edge = full_width(lines)
    return list(_wrapped(lines, edge) if edge else _whole(lines))


def _whole(lines: Sequence[str]) -> Iterator[Block]:
    """Each line is a paragraph; only one that a page's end cut in two is put together again."""

    def goes_on(held: str, _: str, line: str) -> bool:
        same = line[:1].islower() if line[:1].isascii() and line[:1].isalpha() else True
        return width(held) > 60 and same and read_heading(held) is None

    return _mended(lines, goes_on)


def _wrapped(lines: Sequence[str], edge: int) -> Iterator[Block]:
    """Lines are broken at the edge: one that reaches it goes on in the next, if nothing new starts there."""
    return _mended(lines, lambda _, last, __: width(last) >= 0.72 * edge)


def _mended(lines: Sequence[str], goes_on: Callable[[str, str, str], bool]) -> Iterator[Block]:
    held, last = "", ""
    for line in filter(None, map(str.strip, lines)):
        if is_running(line):
            yield Block(line, running=True)
        elif (
            held
            and not is_complete(held)
            and not starts_anew(line)
            and "\t" not in held
            and goes_on(held, last, line)
        ):
            held, last = join(held, line), line
        else:
            if held:
                yield Block(held)
            held = last = line
    if held:
        yield Block(held)
