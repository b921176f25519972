"""Who is named: States by code, persons under one key, roles and bodies left out."""

from __future__ import annotations

from timeline.projections.named import StateNamed, names_person
from timeline.values import Text


def test_a_role_or_a_body_is_nobody():
    for role in ("法国代表", "cpr", "副执行主任", "representative of France", "一位代表"):
        assert not names_person(role)


def test_a_person_no_table_knows_is_somebody_still():
    assert names_person("Ada Example")
    assert names_person("谢里夫")


def test_a_field_meant_for_pages_is_left_out_of_json():
    named = StateNamed("KEN", Text(en="Kenya", zh="肯尼亚"), ("african",), 1, ())

    assert set(named.as_json()) == {"state", "name", "regions", "events"}
