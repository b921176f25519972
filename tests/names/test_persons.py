"""The spellings of one person."""

import pytest

from timeline.names.persons import bare_name, known_persons, person_key, person_name, person_spellings
from timeline.names.spelling import fold


def test_no_spelling_belongs_to_two_persons():
    owners = {}
    for person in known_persons():
        for name in person.names:
            assert owners.setdefault(fold(name), person.key) == person.key


@pytest.mark.parametrize("person", known_persons(), ids=lambda person: person.key)
def test_every_spelling_of_a_person_leads_to_one_key(person):
    assert {person_key(name) for name in (person.key, *person.names)} == {person.key}
    assert set(person_spellings(person.en)) == set(person.names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dampsey Bediako Asare", "Dampety Bediako Asare"),
        ("Dampety Bediako Asare", "Dampthey Bediako Asare"),
        ("迈穆娜·穆罕默德·谢里夫女士", "迈穆娜·穆赫德·谢里夫"),
        ("谢里夫女士", "Ms. Maimunah Mohd Sharif"),
        ("Saqlain Syeda", "Syedah 女士"),
        ("克勒希先生", "Csaba Korosi"),
        ("Delgado Peralta 女士", "Martha Delgado Peralta"),
        ("Anaclaudia Rossbach", "阿纳克劳迪娅·罗斯巴赫"),
    ],
)
def test_different_spellings_are_one_person(one, other):
    assert person_key(one) == person_key(other)


def test_the_honorific_tells_two_of_one_surname_apart():
    assert person_key("鲁托先生") == person_key("威廉·鲁托") != person_key("鲁托女士")
    assert person_key("鲁托女士") == person_key("Rachel Ruto")


def test_a_person_has_a_name_in_each_language_where_one_is_recorded():
    assert person_name("谢里夫女士", "en") == "Maimunah Mohd Sharif"
    assert person_name("António Guterres", "zh") == "安东尼奥·古特雷斯"
    assert person_name("Kamil 先生", "zh") == "Ridwan Kamil"


def test_an_unknown_person_keeps_the_name_and_gets_a_slug():
    assert person_name("Ms. Jane Müller", "zh") == "Ms. Jane Müller"
    assert person_key("Ms. Jane Müller") == "jane-muller"
    assert person_spellings("Jane Müller") == ("Jane Müller",)


@pytest.mark.parametrize(
    "name", ["Mr. John Doe", "H.E. Mr. John Doe", "John Doe 先生", "John Doe", "Dr John Doe"]
)
def test_honorifics_are_taken_off(name):
    assert bare_name(name) == "John Doe"


@pytest.mark.parametrize("name", ["先生", "Mr.", "Drew", "Missy"])
def test_a_name_that_looks_like_an_honorific_stays(name):
    assert bare_name(name) == name


@pytest.mark.parametrize(
    ("role", "english", "chinese"),
    [
        ("法国代表", "representative of France", "法国代表"),
        ("伊朗伊斯兰共和国代表", "representative of the Islamic Republic of Iran", "伊朗伊斯兰共和国代表"),
        ("Representative of South Korea", "representative of the Republic of Korea", "大韩民国代表"),
        ("执行主任", "Executive Director", "执行主任"),
        ("利益攸关方代表", "representative of stakeholders", "利益攸关方代表"),
        ("某代表", "某代表", "某代表"),
    ],
)  # fmt: skip
def test_a_role_stands_for_a_person_who_is_not_named(role, english, chinese):
    assert person_name(role, "en") == english
    assert person_name(role, "zh") == chinese
