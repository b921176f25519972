"""A seeded corpus of as many entries as asked for: clauses of our own, with names and dates that vary."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from search.dates import date_forms, find_dates
from search.entries import Entry
from search.folding import plain
from search.symbols import find_symbol_forms

_SYLLABLES = "阿巴卡达埃法加哈伊贾卡拉马纳奥帕基罗萨塔乌瓦维沃亚扎本德恩弗格赫克莱梅尼普里斯特希约祖洛米"
_TOPICS = (
    ("适当住房", "adequate housing"), ("智慧城市", "smart cities"), ("气候行动", "climate action"),
    ("城乡联系", "urban-rural linkages"), ("公共空间", "public space"), ("土地保有权", "land tenure"),
    ("废物管理", "waste management"), ("能力建设", "capacity-building"), ("资源调动", "resource mobilization"),  # noqa: E501
    ("战略计划", "the strategic plan"), ("全权证书", "credentials"), ("议事规则", "rules of procedure"),
    ("地方政府", "local governments"), ("贫民窟改造", "slum upgrading"), ("生物多样性", "biodiversity"),
)  # fmt: skip
_CLAUSES = (
    ("{name}代表{state}就{topic}发言，强调应在{day}前提出报告", "{latin} of {state} spoke on {english} and asked for a report by {day_en}"),  # noqa: E501
    ("委员会审议了{topic}，并将文件{symbol}转交执行局", "The committee considered {english} and passed {symbol} to the Board"),  # noqa: E501
    ("{state}提议由{name}主持关于{topic}的非正式磋商", "{state} proposed that {latin} chair consultations on {english}"),  # noqa: E501
    ("会议于{day}以协商一致方式通过关于{topic}的第{number}号决定", "Decision {number} on {english} was adopted by consensus on {day_en}"),  # noqa: E501
    ("{name}介绍了{topic}的进展，涉及{count}个项目", "{latin} presented progress on {english} in {count} projects"),  # noqa: E501
)  # fmt: skip
_STATES = (
    [
        "肯尼亚",
        "马来西亚",
        "墨西哥",
        "埃塞俄比亚",
        "巴西",
        "德国",
        "印度尼西亚",
        "巴林",
        "加纳",
        "中国",
        "阿根廷",
        "埃及",
        "法国",
        "土耳其",
        "日本",
    ],
    [
        "Kenya",
        "Malaysia",
        "Mexico",
        "Ethiopia",
        "Brazil",
        "Germany",
        "Indonesia",
        "Bahrain",
        "Ghana",
        "China",
        "Argentina",
        "Egypt",
        "France",
        "Türkiye",
        "Japan",
    ],
)
_TYPES = (
    "StatementDelivered",
    "ItemIntroduced",
    "OutcomeAdopted",
    "ConsultationsConvened",
    "ReportPresented",
)
_START = date(2010, 1, 4)


def entries(count: int, seed: int = 7) -> Iterator[Entry]:
    """So many entries, the same for the same seed; the vocabulary grows with their number."""
    draw = random.Random(seed)
    for number in range(count):
        yield _entry(number, draw)


def _entry(number: int, draw: random.Random) -> Entry:
    kind = draw.randrange(len(_CLAUSES))
    held = _START + timedelta(days=draw.randrange(6000))
    first, more = _facts(draw), _facts(draw)
    zh = f"{_CLAUSES[kind][0].format(**first)}。{_CLAUSES[draw.randrange(len(_CLAUSES))][0].format(**more)}。"
    en = f"{_CLAUSES[kind][1].format(**first)}. {_CLAUSES[draw.randrange(len(_CLAUSES))][1].format(**more)}."
    title = {
        "en": f"{first['english'].capitalize()}: {first['latin']}",
        "zh": f"{first['topic']}：{first['name']}",
    }
    texts = [*title.values(), zh, en]
    forms = {form for text in texts for form, _, _ in find_symbol_forms(plain(text))}
    dates = {
        form
        for text in texts
        for each in find_dates(plain(text))
        for form in date_forms(each.first, each.last)
    }
    session, day = f"ha-{held.year - 2009}", held.isoformat()
    return Entry(
        key=f"entry-{number}", kind="event", session=session, type=_TYPES[kind], family="plenary",
        document=f"HSP/HA.{held.year - 2009}/{number % 90 + 1}", locator=str(number % 60 + 1),
        occurred={"edtf": day, "part_of_day": None, "basis": "stated"}, starts=f"{day}T00:00:00+00:00",
        begins=f"{day}T00:00:00", position=number + 1, mark="stands", title=title, summary={"en": en, "zh": zh},  # noqa: E501
        dates=tuple(sorted(dates | {day, day[:4]})), symbols=tuple(sorted(forms)),
        facets={
            "session": [session], "type": [_TYPES[kind]], "family": ["plenary"], "year": [day[:4]],
            "document": [f"HSP/HA.{held.year - 2009}/{number % 90 + 1}"], "state": [first["state"][:3].upper()],  # noqa: E501
            "body": ["ha"], "person": [], "item": [], "method": [], "about": [],
        },
    )  # fmt: skip


def _facts(draw: random.Random) -> dict[str, str]:
    topic, english = draw.choice(_TOPICS)
    place = draw.randrange(len(_STATES[0]))
    due = _START + timedelta(days=draw.randrange(8000))
    return {
        "topic": topic, "english": english, "name": "".join(draw.choices(_SYLLABLES, k=draw.randint(3, 5))),
        "latin": "".join(draw.choices(("ka", "lo", "mi", "ra", "ten", "su", "vor", "bel", "na"), k=4)).capitalize(),  # noqa: E501
        "state": _STATES[1][place], "symbol": f"HSP/EB.{due.year}/{draw.randint(1, 40)}",
        "number": f"{draw.randint(1, 30)}/{draw.randint(1, 60)}", "count": str(draw.randint(2, 900)),
        "day": f"{due.year}年{due.month}月{due.day}日", "day_en": f"{due.day} {due:%B} {due.year}",
    }  # fmt: skip


def queries(sample: list[Entry], seed: int = 11) -> list[str]:
    """Two hundred queries over a sample: rare names, topics, pairs, phrases, English, narrowed ones."""
    draw = random.Random(seed)
    names = [entry.title["zh"].partition("：")[2] for entry in draw.sample(sample, 40)]
    phrases = [_piece(draw, entry.summary["zh"]) for entry in draw.sample(sample, 40)]
    topics = [draw.choice(_TOPICS) for _ in range(60)]
    return (
        names
        + [f'"{piece}"' for piece in phrases]
        + [zh for zh, _ in topics[:20]]
        + [f"{zh} {draw.choice(_STATES[1])}" for zh, _ in topics[20:40]]
        + [en for _, en in topics[40:]]
        + [f"{zh} year:{draw.randint(2010, 2025)}" for zh, _ in topics[:30]]
        + [f"{zh} OR {other}" for (zh, _), (other, _) in zip(topics[:30], topics[30:], strict=True)]
    )


def _piece(draw: random.Random, text: str) -> str:
    length = draw.randint(5, 10)
    at = draw.randrange(max(1, len(text) - length))
    return text[at : at + length].strip("，。")
