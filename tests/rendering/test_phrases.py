"""Lists, ordinals, quotations and what is cut short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rendering.laws import unbalanced
from timeline.events import CATALOGUE, FAMILIES
from timeline.rendering import labels
from timeline.rendering.citing import document_name, write_locator
from timeline.rendering.fields import field_name
from timeline.rendering.phrases import few, listing, ordinal, quoted_outcome, shorten
from timeline.values import Method, OutcomeKind, OutcomeRef
from timeline.when import PartOfDay


def test_lists_are_joined_as_a_sentence_joins_them():
    assert listing([], "en") == ""
    assert listing(["A"], "en") == "A"
    assert listing(["A", "B", "C"], "en") == "A, B and C"
    assert listing(["甲", "乙", "丙"], "zh") == "甲、乙和丙"


def test_a_long_list_counts_those_it_does_not_name():
    assert few("ABCDEFGHI", "en") == "A, B, C, D, E, F and three others"
    assert few("甲乙丙丁戊己庚辛", "zh") == "甲、乙、丙、丁、戊、己等"


def test_ordinals_are_words():
    assert ordinal(2, "en") == "second"
    assert ordinal(71, "en") == "seventy-first"
    assert ordinal(12, "zh") == "第十二"


@pytest.mark.parametrize(
    ("kind", "symbol", "english", "chinese"),
    [
        ("decision", "2/6", "decision 2/6", "第 2/6 号决定"),
        ("resolution", "72/226", "resolution 72/226", "第 72/226 号决议"),
        ("recommendation", "2021/1", "recommendation 2021/1", "第 2021/1 号建议"),
        ("proceedings", "HSP/HA.2/16", "the proceedings HSP/HA.2/16", "会议记录（HSP/HA.2/16）"),
    ],
)
def test_an_outcome_is_cited_by_kind_and_symbol(kind, symbol, english, chinese):
    outcome = OutcomeRef(kind=kind, symbol=symbol)

    assert quoted_outcome(outcome, "en") == english
    assert quoted_outcome(outcome, "zh") == chinese


def test_what_is_cut_ends_at_a_word_with_its_quotation_marks_closed():
    words = "Decision 2/6 adopted: “Strategic plan of the Programme (for the period 2026–2029)”"

    assert shorten(words, 200) == words
    assert shorten(words, 60) == "Decision 2/6 adopted: “Strategic plan of the Programme…”"
    assert shorten("通过第 2/6 号决定：《人类住区规划署战略计划》", 20) == "通过第 2/6 号决定：《人类住…》"


@given(st.text(alphabet="abc “”‘’()《》（）,;:、城市", max_size=120), st.integers(20, 60))
def test_cutting_keeps_the_limit_and_never_opens_what_it_does_not_close(words, limit):
    cut = shorten(words, limit)

    assert len(cut) <= max(limit, len(words) if cut == words else 0)
    assert cut == words or not unbalanced(cut) or unbalanced(words)


def test_a_place_in_a_document_is_told_in_words():
    assert write_locator("23(a)", "en") == "paragraph 23 (a)"
    assert write_locator("annex-2:B.11", "en") == "annex 2, paragraph B.11"
    assert write_locator("2/7:1", "zh") == "2/7第1段"
    assert write_locator("§3", "zh") == "标题3"
    assert write_locator("decision-2021/1", "en") == "decision 2021/1"
    assert write_locator("decision-2021/1", "zh") == "第2021/1号决定"


def test_a_document_without_a_symbol_is_called_what_it_is():
    assert document_name("A/81/8", "en") == "A/81/8"
    assert document_name("ha-1-draft-proceedings", "zh").endswith("会议记录草案")
    assert document_name("oecpr-1-outcomes", "en").startswith("Outcomes of the first")


def test_everything_the_catalogue_names_has_a_name_in_both_languages():
    tables = [
        (labels.type_name, CATALOGUE), (labels.family_name, (*FAMILIES, "document")),
        (labels.kind_name, OutcomeKind), (labels.method_name, Method), (labels.part_of_day_name, PartOfDay),
        (labels.basis_name, ("stated", "inferred", "unknown")),
    ]  # fmt: skip
    for name, keys in tables:
        for key in keys:
            assert name(key, "zh") != name(key, "en")
            assert any("一" <= letter <= "鿿" for letter in name(key, "zh"))


def test_every_field_of_every_payload_has_a_name():
    fields = {name for kind in CATALOGUE.values() for name in kind.model_fields}

    assert {name for name in fields if field_name(name, "zh") == name.replace("_", " ")} == set()
