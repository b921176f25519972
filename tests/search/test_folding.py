"""Text and query are folded alike, and every folded character knows where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import index_terms, phrase_terms
from search.folding import fold, fold_with_origins, plain, plain_with_origins

TEXTS = st.text(
    st.sampled_from("人居大会執行局 \n·•，《》aB1é²ｗＦ①-/.:'\u0301\u00ad\u200bøßﬁ　") | st.characters(),
    max_size=60,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＨＳＰ／ＨＡ．２／１３", "hsp/ha.2/13"),
        ("Román Meyer Falcón", "roman meyer falcon"),
        ("執行局與聯合國", "执行局与联合国"),
        ("2023 年 6 月", "2023年6月"),
        ("何塞·玛丽亚", "何塞玛丽亚"),
        ("常驻代表\n委员会", "常驻代表委员会"),
        ("COP27", "cop-27"),
        ("第一章  总则", "第一章总则"),
        ("Türkiye", "TURKIYE"),
    ],
)
def test_what_a_reader_takes_for_the_same_is_the_same(one, other):
    assert fold(one) == fold(other)


def test_a_footnote_mark_does_not_become_a_digit_of_the_number_before_it():
    assert fold("决议 12³") == fold("决议 12 ")
    assert fold("2/7²") == fold("2/7")


def test_punctuation_keeps_two_words_apart():
    assert fold("大会，执行局") != fold("大会执行局")


@given(TEXTS)
def test_the_fold_with_origins_is_the_fold(text):
    assert fold_with_origins(text).text == fold(text)
    assert plain_with_origins(text).text == plain(text)


@given(TEXTS)
def test_origins_never_go_back_and_stay_within_the_text(text):
    folded = fold_with_origins(text)

    assert list(folded.origins) == sorted(folded.origins)
    assert all(0 <= place < max(len(text), 1) for place in folded.origins)


@given(TEXTS, st.data())
def test_a_text_has_every_term_of_each_of_its_phrases(text, data):
    folded = fold(text)
    words = folded.split(" ")
    first = data.draw(st.integers(0, len(words)))
    phrase = " ".join(words[first : data.draw(st.integers(first, len(words)))])

    whole, beginnings = phrase_terms(phrase)

    terms = set(index_terms(folded))
    assert set(whole) <= terms
    assert all(any(term.startswith(beginning) for term in terms) for beginning in beginnings)
