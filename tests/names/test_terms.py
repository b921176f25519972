"""The terms of the trade."""

import pytest

from timeline.names.states import states
from timeline.names.terms import terms, terms_named


def test_several_hundred_terms_stand_in_both_languages():
    assert len(terms()) > 400
    assert all(term.en and term.zh and term.kind for term in terms())
    assert terms() is terms()


def test_states_are_not_repeated():
    names = {name for state in states().values() for name in state.names}

    assert [name for term in terms() for name in term.names if name in names] == []


def test_no_term_repeats_a_name():
    repeated = [term.en for term in terms() if len(set(term.names)) < len(term.names) and term.en != term.zh]

    assert repeated == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("默许程序", "silence procedure"), ("全权证书", "credentials"), ("协商一致", "consensus"),
        ("鼓掌", "acclamation"), ("举手表决", "show of hands"), ("贫民窟", "slum"),
        ("适足住房", "adequate housing"), ("智慧城市", "smart city"), ("新城市议程", "New Urban Agenda"),
        ("利益攸关方", "stakeholder"), ("常驻代表", "permanent representative"),
        ("WUF13", "世界城市论坛第十三届会议"),
    ],
)  # fmt: skip
def test_a_term_is_found_by_its_name_in_either_language(name, other):
    assert set(terms_named(name)) & set(terms_named(other))


def test_a_word_with_two_uses_gives_both():
    assert {term.en for term in terms_named("主席")} == {"President", "Chair"}
