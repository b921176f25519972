"""The five regional groups."""

import pytest

from timeline.names.regions import REGIONS, region_key, region_name, region_names


@pytest.mark.parametrize("key", REGIONS)
def test_every_name_of_a_group_leads_to_it(key):
    assert {region_key(name) for name in (key, key.upper(), *region_names(key))} == {key}
    assert region_key(region_name(key, "en")) == region_key(region_name(key, "zh")) == key


def test_there_are_five_groups_in_the_order_of_elections():
    assert [region_name(key, "zh") for key in REGIONS] == [
        "非洲国家", "亚太国家", "东欧国家", "拉丁美洲和加勒比国家", "西欧和其他国家",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "key"),
    [("WEOG", "western-european-and-others"), ("GRULAC", "latin-american-and-caribbean"),
     ("亚太", "asia-pacific"), ("Western European and Others Group", "western-european-and-others")],
)  # fmt: skip
def test_everyday_names_are_taken(name, key):
    assert region_key(name) == key


@pytest.mark.parametrize("name", ["", "Antarctica", None, 3])
def test_what_is_no_group_is_refused(name):
    with pytest.raises(ValueError, match="no regional group"):
        region_key(name)


def test_the_refusal_proposes_the_nearest_name():
    with pytest.raises(ValueError, match="Eastern European States"):
        region_key("Eastern European State")
