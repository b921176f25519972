"""From a file's bytes to its text, whatever its encoding or format; a doubtful guess is refused."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from timeline.errors import WrongInput
from timeline.reading.formats import Unreadable, docx_text, html_text, pdf_text

LARGEST = 50 * 1024 * 1024
STANDARD_INPUT = "-"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CHINESE = ("gb18030", "big5hkscs", "big5")
_SAMPLE = 200_000
_MOST_STRANGE = 0.02


class UnreadableFile(WrongInput):
    """A file whose text cannot be had; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text, its name, and the digest of its bytes."""

    name: str
    text: str
    sha256: str


def read_source(path: str) -> Source:
    """The text of a file, or of standard input where the path is `-`.

    Raises `UnreadableFile` for what is missing, empty, larger than 50 MB, without text, or of
    an encoding that cannot be told.
    """
    content = _bytes(path)
    name = "standard-input" if path == STANDARD_INPUT else Path(path).name
    if not content.strip():
        raise UnreadableFile(f"{name} is empty; hand in a file with text.")
    try:
        text = text_of(content, name)
    except Unreadable as error:
        raise UnreadableFile(f"{name} {error}") from error
    if not text.strip():
        raise UnreadableFile(f"{name} holds no text; if it is a scan, run a text recognition over it first.")
    return Source(name, text, hashlib.sha256(content).hexdigest())


def _bytes(path: str) -> bytes:
    if path == STANDARD_INPUT:
        content = sys.stdin.buffer.read(LARGEST + 1)
    else:
        file = Path(path)
        try:
            if file.stat().st_size > LARGEST:
                raise UnreadableFile(f"{file.name} is larger than 50 MB; divide it or hand in its text.")
            content = file.read_bytes()
        except OSError as error:
            reason = error.strerror or str(error)
            raise UnreadableFile(f"{path} cannot be read: {reason}.") from error
    if len(content) > LARGEST:
        raise UnreadableFile("What came in is larger than 50 MB; divide it or hand in its text.")
    return content


def text_of(content: bytes, name: str) -> str:
    """The text that bytes hold, by what they are rather than by what the file is called."""
    if content.startswith(b"%PDF"):
        return pdf_text(content)
    if content.startswith(b"PK\x03\x04"):
        return docx_text(content)
    text = decoded(content)
    if name.casefold().endswith((".html", ".htm")) or text.lstrip()[:200].casefold().startswith(
        ("<!doctype html", "<html")
    ):
        return html_text(text)
    return text


def decoded(content: bytes) -> str:
    """The text of plain bytes: by its mark, as UTF-8, else by the likeliest Chinese encoding.

    Raises `Unreadable` where no encoding gives a text that reads like one.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    try:
        return _checked(content.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    guess = from_bytes(content[:_SAMPLE], cp_isolation=[*_CHINESE, "cp1252"]).best()
    for encoding in (*([guess.encoding] if guess else []), *_CHINESE):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _reads_well(text):
            return text
    raise Unreadable("is in an encoding that cannot be told for sure; save it as UTF-8.")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return _checked(content.decode(encoding))
    except UnicodeDecodeError as error:
        raise Unreadable(f"says that it is {encoding}, but is not; save it as UTF-8.") from error


def _checked(text: str) -> str:
    if "\x00" in text or sum(letter < " " and letter not in "\n\r\t\f\v" for letter in text[:_SAMPLE]) > 40:
        raise Unreadable("is no text file; hand in text, Word, PDF or HTML.")
    return text


def _reads_well(text: str) -> bool:
    """Whether a decoding gives everyday characters: a wrong one scatters over rare ones."""
    sample = text[:_SAMPLE]
    letters = [letter for letter in sample if not letter.isspace() and not letter.isascii()]
    if "\x00" in sample or not letters:
        return False
    strange = sum(not _is_everyday(letter) for letter in letters)
    common = sum(letter in _COMMON for letter in letters)
    return strange <= _MOST_STRANGE * len(letters) and common >= 0.03 * len(letters)


def _is_everyday(letter: str) -> bool:
    return (
        "\u4e00" <= letter <= "\u9fa5"
        or "\u2000" <= letter <= "\u303f"
        or "\uff00" <= letter <= "\uffef"
        or "\u00a0" <= letter <= "\u017f"
    )


_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国会议決决定第年月日通过過員员與与于於及，。、：；各項项執执行"
)
