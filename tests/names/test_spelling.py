"""How spellings are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.names.spelling import UnknownName, fold, level, nearest


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_a_levelled_text_keeps_its_length(text):
    assert len(level(text)) == len(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Côte d’Ivoire", "cote d'ivoire"), ("UN–Habitat Assembly", "un-habitat  assembly"),
        ("The Executive Board", "executive board"), ("执行局 主席团", "执行局主席团"), ("Ｕ．Ｋ．", "uk"),
        ("菲勒蒙·扬", "菲勒蒙•扬"), ("《新城市议程》", "新城市议程"),
    ],
)  # fmt: skip
def test_spellings_that_differ_in_dress_alone_are_one(one, other):
    assert fold(one) == fold(other)


def test_the_nearest_spelling_is_proposed_as_it_is_written():
    assert nearest("executiv bord", ["Executive Board", "Assembly"]) == "Executive Board"
    assert nearest("zzz", ["Executive Board", "Assembly"]) is None


def test_the_nearest_is_not_looked_for_until_the_sentence_is_read():
    looked = []
    refusal = UnknownName("body", "executiv bord", (looked.append(1) or name for name in ["Executive Board"]))

    assert not looked
    assert "did you mean Executive Board?" in str(refusal)
    assert str(refusal) == str(refusal)
