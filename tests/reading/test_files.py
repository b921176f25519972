from pathlib import Path

import pytest

from timeline.reading.files import UnreadableFile, read_source

WORDS = "理事会第六届会议于二〇三一年三月在日内瓦举行，会议通过了以下议程和三项决定。主席宣布会议开幕。" * 4
TRADITIONAL = "理事會第六屆會議於三月在日內瓦舉行，會議通過了以下議程和三項決定。主席宣布會議開幕。" * 4


def text_of(folder: Path, content: bytes, name: str = "report.txt") -> str:
    path = folder / name
    path.write_bytes(content)
    return read_source(str(path)).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_chinese_text_is_read_in_whatever_encoding_it_is(tmp_path: Path, encoding: str):
    assert text_of(tmp_path, WORDS.encode(encoding)) == WORDS


def test_a_text_in_traditional_characters_is_read_from_big5(tmp_path: Path):
    assert text_of(tmp_path, TRADITIONAL.encode("big5")) == TRADITIONAL


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n\n ", "is empty"),
        (bytes(range(256)) * 8, "encoding"),
        (b"abc\x00\x01\x02" * 40, "no text file"),
        (b"PK\x03\x04 no archive", "no Word file"),
        (b"%PDF-1.7 broken", "PDF"),
        (b"\xff\xfea", "utf-16"),
    ],
)
def test_what_holds_no_text_is_refused_in_one_sentence(tmp_path: Path, content: bytes, reason: str):
    with pytest.raises(UnreadableFile, match=reason) as refusal:
        text_of(tmp_path, content)

    assert str(refusal.value).count(". ") == 0
    assert str(refusal.value).startswith("report.txt")


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(UnreadableFile, match=r"nowhere\.txt cannot be read"):
        read_source(str(tmp_path / "nowhere.txt"))
