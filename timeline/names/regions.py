"""The five regional groups of the United Nations; who belongs to them is for the record to say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from timeline.names.spelling import UnknownName, fold


@dataclass(frozen=True, slots=True)
class Region:
    """One regional group: its key, its names, and the other names in use."""

    key: str
    en: str
    zh: str
    others: tuple[str, ...]


_REGIONS = (
    Region(
        "african", "African States", "非洲国家",
        ("African Group", "Group of African States", "Africa", "African", "非洲", "非洲组", "非洲集团",
         "非洲国家组", "非洲国家集团"),
    ),
    Region(
        "asia-pacific", "Asia-Pacific States", "亚太国家",
        ("Asia-Pacific Group", "Group of Asia-Pacific States", "Asia and the Pacific", "Asia-Pacific",
         "Asian States", "Asia and the Pacific States", "Asian and Pacific States", "APG", "亚太",
         "亚太组", "亚太集团", "亚太国家组", "亚洲和太平洋国家", "亚洲及太平洋国家", "亚洲国家",
         "亚太国家集团"),
    ),
    Region(
        "eastern-european", "Eastern European States", "东欧国家",
        ("Eastern European Group", "Group of Eastern European States", "Eastern Europe", "Eastern European",
         "EEG", "东欧", "东欧组", "东欧集团", "东欧国家组", "东欧国家集团"),
    ),
    Region(
        "latin-american-and-caribbean", "Latin American and Caribbean States", "拉丁美洲和加勒比国家",
        ("Latin American and Caribbean Group", "Group of Latin American and Caribbean States",
         "Latin America and the Caribbean", "Latin American and Caribbean", "Latin America", "GRULAC",
         "拉美和加勒比", "拉丁美洲和加勒比", "拉丁美洲及加勒比国家", "拉美和加勒比国家", "拉美",
         "拉丁美洲和加勒比国家组", "拉美和加勒比国家组", "拉丁美洲和加勒比国家集团", "拉丁美洲"),
    ),
    Region(
        "western-european-and-others", "Western European and other States", "西欧和其他国家",
        ("Western European and Others Group", "Western European and Other States",
         "Group of Western European and other States", "Western European and others",
         "Western Europe and Others",
         "Western Europe", "WEOG", "西欧及其他国家", "西欧和其他", "西欧及其他", "西欧", "西欧组",
         "西欧和其他国家组", "西欧及其他国家组", "西欧和其他国家集团"),
    ),
)  # fmt: skip

REGIONS: tuple[str, ...] = tuple(region.key for region in _REGIONS)
"""The keys of the five groups, in the order in which elections name them."""


@lru_cache(1)
def _keys() -> dict[str, str]:
    return {
        fold(name): region.key
        for region in _REGIONS
        for name in (region.key, region.en, region.zh, *region.others)
    }


def region_key(name: object) -> str:
    """The key of a regional group, from its key or any of its names.

    Raises `UnknownName`, a `ValueError`, whose sentence proposes the nearest known name.
    """
    if isinstance(name, str) and (key := _keys().get(fold(name))):
        return key
    raise UnknownName("regional group", name, (n for region in _REGIONS for n in (region.en, region.zh)))


def region_name(key: str, language: str) -> str:
    """The name of a regional group in English (`en`) or Chinese (`zh`)."""
    region = next(region for region in _REGIONS if region.key == region_key(key))
    return region.zh if language == "zh" else region.en


def region_names(key: str) -> tuple[str, ...]:
    """Every spelling of a regional group's name in both languages."""
    region = next(region for region in _REGIONS if region.key == region_key(key))
    return (region.en, region.zh, *region.others)
