"""The cities in which bodies meet: their names in both languages and their time zones."""

from __future__ import annotations

import re
from functools import lru_cache

_VENUES = (
    ("Nairobi", "内罗毕", "Africa/Nairobi"),
    ("New York", "纽约", "America/New_York"),
    ("Geneva", "日内瓦", "Europe/Zurich"),
    ("Vienna", "维也纳", "Europe/Vienna"),
    ("Rome", "罗马", "Europe/Rome"),
    ("Paris", "巴黎", "Europe/Paris"),
    ("Bonn", "波恩", "Europe/Berlin"),
    ("The Hague", "海牙", "Europe/Amsterdam"),
    ("London", "伦敦", "Europe/London"),
    ("Montreal", "蒙特利尔", "America/Toronto"),
    ("Washington, D.C.", "华盛顿", "America/New_York"),
    ("Bangkok", "曼谷", "Asia/Bangkok"),
    ("Addis Ababa", "亚的斯亚贝巴", "Africa/Addis_Ababa"),
    ("Santiago", "圣地亚哥", "America/Santiago"),
    ("Beirut", "贝鲁特", "Asia/Beirut"),
    ("Cairo", "开罗", "Africa/Cairo"),
    ("Abu Dhabi", "阿布扎比", "Asia/Dubai"),
    ("Dubai", "迪拜", "Asia/Dubai"),
    ("Katowice", "卡托维兹", "Europe/Warsaw"),
    ("Kuala Lumpur", "吉隆坡", "Asia/Kuala_Lumpur"),
    ("Baku", "巴库", "Asia/Baku"),
    ("Quito", "基多", "America/Guayaquil"),
    ("Istanbul", "伊斯坦布尔", "Europe/Istanbul"),
    ("Busan", "釜山", "Asia/Seoul"),
    ("Beijing", "北京", "Asia/Shanghai"),
    ("Shanghai", "上海", "Asia/Shanghai"),
    ("Riyadh", "利雅得", "Asia/Riyadh"),
    ("Manama", "麦纳麦", "Asia/Bahrain"),
    ("Samarkand", "撒马尔罕", "Asia/Samarkand"),
    ("Apia", "阿皮亚", "Pacific/Apia"),
    ("Suva", "苏瓦", "Pacific/Fiji"),
    ("Dakar", "达喀尔", "Africa/Dakar"),
    ("Kigali", "基加利", "Africa/Kigali"),
    ("Pretoria", "比勒陀利亚", "Africa/Johannesburg"),
    ("Lima", "利马", "America/Lima"),
    ("Brasilia", "巴西利亚", "America/Sao_Paulo"),
    ("Copenhagen", "哥本哈根", "Europe/Copenhagen"),
    ("Stockholm", "斯德哥尔摩", "Europe/Stockholm"),
)


@lru_cache(1)
def _by_name() -> dict[str, tuple[str, str, str]]:
    return {name.casefold(): venue for venue in _VENUES for name in venue[:2]}


@lru_cache(1)
def _pattern() -> re.Pattern[str]:
    english = "|".join(re.escape(venue[0]) for venue in _VENUES)
    chinese = "|".join(venue[1] for venue in _VENUES)
    return re.compile(rf"\b(?:{english})\b|{chinese}", re.IGNORECASE)


def find_venue(text: str) -> str | None:
    """The first known city that a text names, as it names it."""
    match = _pattern().search(text)
    return match[0] if match else None


def venue_zone_name(place: str | None) -> str | None:
    """The time zone of the city that a place names; None for a place that is not known here."""
    name = find_venue(place or "")
    return _by_name()[name.casefold()][2] if name else None


def place_text(place: str) -> dict[str, str] | str:
    """The place in both languages where it is a known city alone, else as written."""
    venue = _by_name().get(place.strip().casefold())
    return {"en": venue[0], "zh": venue[1]} if venue else place.strip()
