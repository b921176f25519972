"""A snippet is a piece of the text, and its marks stand where the matches stand."""

from hypothesis import given
from hypothesis import strategies as st

from search.nodes import Alternative
from search.snippets import WIDTH, best_snippet, cut, find_marks, pieces


def phrase(text):
    return Alternative("phrase", text)


def marked(text, *ways):
    return [text[start:end] for start, end in find_marks(text, ways)]


def test_marks_are_cut_from_the_original():
    assert marked("Román FALCÓN spoke", phrase("falcon")) == ["FALCÓN"]
    assert marked("見於２０２３ 年的決議", phrase("2023年")) == ["２０２３ 年"]


def test_a_word_is_not_marked_within_another():
    assert marked("cities and incitement", phrase("cit")) == []


def test_a_date_and_a_symbol_are_marked_in_any_spelling():
    assert marked("on Tuesday, 6 June 2023, in", Alternative("date", "2023-06-06")) == [
        "Tuesday, 6 June 2023"
    ]
    assert marked("see HSP/HA/2/13.", Alternative("symbol", "hsp/ha/2/13")) == ["HSP/HA/2/13"]


def test_marks_that_touch_are_one():
    assert marked("联合国人居大会", phrase("联合国"), phrase("人居大会")) == ["联合国人居大会"]


def test_the_text_with_most_matches_is_shown():
    snippet = best_snippet(["nothing here", "green cities", "green"], [phrase("green"), phrase("cities")])

    assert snippet.text == "green cities"


def test_a_match_longer_than_the_snippet_is_marked_as_far_as_it_shows():
    text = "word " * 100

    snippet = cut(text, ((0, len(text)),))

    assert len(snippet.text) <= WIDTH + 1
    assert snippet.marks == ((0, len(snippet.text) - 1),)


@given(st.text(max_size=600), st.lists(st.tuples(st.integers(0, 600), st.integers(1, 30)), max_size=5))
def test_a_snippet_marks_what_was_marked_in_the_text(text, places):
    marks = []
    for start, size in sorted(places):
        if start < len(text) and (not marks or start > marks[-1][1]):
            marks.append((start, min(start + size, len(text))))

    snippet = cut(text, tuple(marks))

    originals = [text[start:end] for start, end in marks]
    assert all(any(snippet.text[a:b] in original for original in originals) for a, b in snippet.marks)
    assert "".join(part for part, _ in pieces(snippet.text, snippet.marks)) == snippet.text
