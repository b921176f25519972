"""Bodies and the offices in them."""

import pytest

from timeline.names.bodies import (
    bodies,
    body_family,
    body_key,
    body_name,
    body_names,
    known_body,
    presiding_office,
)
from timeline.names.offices import OFFICES, office_key, office_name


@pytest.mark.parametrize("key", sorted(bodies()))
def test_every_name_of_a_body_leads_to_it(key):
    assert {body_key(name) for name in (key, key.upper(), *body_names(key))} == {key}
    assert body_key(body_name(key, "en")) == body_key(body_name(key, "zh")) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("人居大会", "ha"), ("联合国人居大会", "ha"), ("UN-Habitat Assembly", "ha"), ("人居大会主席团", "ha"),
        ("执行局", "eb"), ("Executive Board", "eb"), ("CPR", "cpr"), ("常驻代表委员会主席团", "cpr"),
        ("常驻代表委员会不限成员名额会议", "oecpr"), ("OECPR", "oecpr"), ("世界城市论坛", "wuf"),
        ("WUF", "wuf"), ("联合国大会", "unga"), ("General Assembly", "unga"), ("理事会", "gc"),
        ("联合国环境大会", "unea"), ("the Executive Board", "eb"),
    ],
)  # fmt: skip
def test_everyday_names_are_taken(name, key):
    assert body_key(name) == key
    assert known_body(name)


def test_an_unknown_body_keeps_its_name():
    assert body_key("  Cities Alliance ") == "Cities Alliance"
    assert body_name("Cities Alliance", "zh") == "Cities Alliance"
    assert not known_body("Cities Alliance")


@pytest.mark.parametrize("name", ["", "  ", None, 5])
def test_what_is_no_name_is_refused(name):
    with pytest.raises(ValueError, match="no name of a body"):
        body_key(name)


def test_the_committee_has_one_bureau_however_it_meets():
    assert body_family("cpr") == body_family("oecpr") == "cpr"
    assert body_family("人居大会主席团") == "ha"
    assert body_family("Cities Alliance") == "Cities Alliance"


def test_a_president_presides_over_the_assembly_and_a_chair_over_a_committee():
    assert presiding_office("ha") == "president"
    assert presiding_office("cpr") == presiding_office("eb") == presiding_office("a new body") == "chair"


@pytest.mark.parametrize(
    ("text", "body", "key"),
    [
        ("主席", "ha", "president"), ("主席", "cpr", "chair"), ("副主席", "ha", "vice-president"),
        ("副主席", "cpr", "vice-chair"), ("Chairperson", "cpr", "chair"), ("报告员", "ha", "rapporteur"),
        ("Vice President", "ha", "vice-president"), ("chair", None, "chair"), ("成员", "eb", "member"),
        ("主席团成员", "ha", "bureau member"), ("keeper", "ha", "keeper"),
    ],
)  # fmt: skip
def test_an_office_is_called_as_its_body_calls_it(text, body, key):
    assert office_key(text, body) == key


@pytest.mark.parametrize("office", OFFICES)
def test_every_office_has_a_name_in_both_languages(office):
    assert office_name(office, "en")
    assert any(letter >= "\u4e00" for letter in office_name(office, "zh"))


def test_an_unknown_office_keeps_its_name():
    assert office_name("timekeeper", "zh") == "timekeeper"
