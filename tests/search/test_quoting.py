"""What stands in quotes is found wherever it stands, and nowhere else."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.folding import WORD, fold
from timeline.rendering import summary, title

QUOTES = re.compile('["＂“”„«»「」『』《》〈〉﹁﹂]')
INSIDE_A_WORD = re.compile(f"(?<={WORD})(?={WORD})")


class Said(dict):
    """What the record says of each event about a meeting, in both languages."""

    def __repr__(self):
        return "Said"


@pytest.fixture(scope="module")
def said(record):
    return Said(
        (str(event.id), [words(event, language) for words in (title, summary) for language in ("zh", "en")])
        for event in record.read()
        if event.payload.family != "document"
    )


def piece_of(text, start, length):
    """A piece of a text of about that length, that begins and ends no word in its middle."""
    cuts = [at for at in range(len(text) + 1) if not INSIDE_A_WORD.match(text, at)]
    at = start % (len(cuts) - 1)
    ends = [end for end in cuts[at + 1 :] if end <= cuts[at] + length]
    return text[cuts[at] : max(ends, default=cuts[at + 1])]


@given(st.integers(0, 5000), st.integers(0, 3), st.integers(0, 500), st.integers(1, 12))
@settings(max_examples=150, deadline=None)
def test_any_piece_of_a_text_is_found_in_quotes_and_each_hit_has_it(
    said, record_index, event, version, start, length
):
    key = sorted(said)[event % len(said)]
    quoted = piece_of(said[key][version], start, length)
    piece = fold(quoted)
    if not piece or QUOTES.search(quoted):
        return

    found = record_index.matching(f'"{quoted}"')

    assert key in found
    for hit in record_index.search(f'"{quoted}"', limit=20).hits:
        marked = [hit.snippet[first:last] for first, last in hit.marks]
        marked += [
            part for language in hit.title for part, is_marked in hit.title_pieces(language) if is_marked
        ]
        assert any(piece in fold(part) for part in marked), hit
