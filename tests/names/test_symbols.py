"""Document symbols and the symbols of outcomes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.names.symbols import clean_symbol, find_outcomes, find_symbols, fold_symbol, split_symbols

SYMBOLS = (
    "HSP/HA/1/8", "HSP/HA.2/4/Add.1/Rev.1", "A/RES/75/224", "HSP/OECPR.2025/INF/2", "A/76/639",
    "E/2022/10", "HSP/EB.2020/13/Add.1", "HSP/HA.2/CW/L.1", "HSP/HA.1/Res.2", "A/81/8", "HSP/HA/INF/6",
)  # fmt: skip
FULL_WIDTH = {ord(letter): ord(letter) + 0xFEE0 for letter in map(chr, range(0x21, 0x7F))}


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        (" A / 81 / 8 ", "A/81/8"), ("Ａ／８１／８", "A/81/8"), ("HSP/HA. 2/13", "HSP/HA.2/13"),
        ("A/76/639–E/2022/10", "A/76/639–E/2022/10"), ("hsp/ha.2/13", "hsp/ha.2/13"),
        ("ha-1-draft-proceedings", "ha-1-draft-proceedings"),
    ],
)  # fmt: skip
def test_a_symbol_keeps_its_written_form(written, mended):
    assert clean_symbol(written) == mended


@pytest.mark.parametrize("text", ["", "  ", None, 8])
def test_what_is_no_symbol_is_refused(text):
    with pytest.raises(ValueError, match="no document symbol"):
        clean_symbol(text)


@pytest.mark.parametrize(
    "spelling",
    ["HSP/HA.1/8", "hsp/ha.1/8", "HSP/HA/1/8", "ＨＳＰ／ＨＡ．１／８", "HSP / HA.1 / 8", "hsp/ha/1/8/"],
)
def test_spellings_of_one_symbol_fold_to_one(spelling):
    assert fold_symbol(spelling) == "hsp/ha/1/8"


def test_dashes_of_any_kind_fold_to_one():
    assert fold_symbol("A/76/639–E/2022/10") == fold_symbol("A/76/639-E/2022/10")


def test_an_outcome_folds_to_its_number():
    assert fold_symbol("第 2/6 号决定") == fold_symbol("２／６") == "2/6"


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text):
    assert fold_symbol(fold_symbol(text)) == fold_symbol(text)


@given(
    st.sampled_from(SYMBOLS),
    st.sampled_from([str.lower, str.upper, str.swapcase]),
    st.booleans(),
    st.booleans(),
)
def test_case_width_and_spaces_do_not_matter(symbol, case, wide, spaced):
    spelling = case(symbol)
    spelling = spelling.replace("/", " / ") if spaced else spelling
    spelling = spelling.translate(FULL_WIDTH) if wide else spelling

    assert fold_symbol(spelling) == fold_symbol(symbol)


@pytest.mark.parametrize(
    "citation",
    ["A/76/639–E/2022/10", "A/76/639-E/2022/10", "A/76/639 和 E/2022/10", "A/76/639, E/2022/10",
     "A/76/639 and E/2022/10", "A/76/639；E/2022/10"],
)  # fmt: skip
def test_two_symbols_in_one_citation_are_two(citation):
    assert split_symbols(citation) == ("A/76/639", "E/2022/10")


def test_one_symbol_stays_one():
    assert split_symbols("HSP/HA.2/4/Add.1") == ("HSP/HA.2/4/Add.1",)


@given(st.lists(st.sampled_from(SYMBOLS), min_size=1, max_size=4))
def test_symbols_are_found_in_running_text_where_they_stand(symbols):
    text = "（" + "）和（".join(symbols) + "）号文件。"

    found = find_symbols(text)

    assert [symbol for symbol, _, _ in found] == symbols
    assert [text[start:end] for _, start, end in found] == symbols


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("载于HSP/HA/1/8号文件", ["HSP/HA/1/8"]),
        ("see A/74/8, annex; and HSP/HA.2/13.", ["A/74/8", "HSP/HA.2/13"]),
        ("报告（A/76/639–E/2022/10）", ["A/76/639", "E/2022/10"]),
        ("第 2/6 号决定", []),
        ("and/or https://unhabitat.org/a/b", []),
        ("男士/女士 XX a/b", []),
    ],
)
def test_only_symbols_are_found(text, symbols):
    assert [symbol for symbol, _, _ in find_symbols(text)] == symbols


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("第 2/6 号决定", [("decision", "2/6")]),
        ("第2/6号和第1/4号决议", [("resolution", "2/6"), ("resolution", "1/4")]),
        ("第 1/3 和第 2/1 号决议", [("resolution", "1/3"), ("resolution", "2/1")]),
        ("第 2021/1 号建议以及第 73/239 号决议", [("recommendation", "2021/1"), ("resolution", "73/239")]),
        ("decision 2/6", [("decision", "2/6")]),
        ("decisions 2/2, 2/7 and 2/9", [("decision", "2/2"), ("decision", "2/7"), ("decision", "2/9")]),
        ("Resolution 72/226 and decision 2/7", [("resolution", "72/226"), ("decision", "2/7")]),
        ("HSP/HA.2/13", []),
    ],
)  # fmt: skip
def test_outcomes_are_found_with_their_kind(text, outcomes):
    assert find_outcomes(text) == outcomes
