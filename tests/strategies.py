"""Every payload and every event that the catalogue allows, drawn from the fields of its types."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from uuid import UUID
from zoneinfo import ZoneInfo

from annotated_types import MinLen
from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from timeline import events as catalogue
from timeline import values
from timeline.envelope import Citation, Event, event_id
from timeline.events import CATALOGUE, Payload, payload_json
from timeline.names.bodies import bodies
from timeline.names.offices import OFFICES
from timeline.names.regions import REGIONS
from timeline.names.states import states
from timeline.when import Edtf, When

VENUE = ZoneInfo("Africa/Nairobi")
RECORDED = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)

ENGLISH = st.sampled_from(
    [
        "Adequate housing for all", "Executive Director", "Draft stakeholder engagement policy",
        "Report of the Chair of the Committee of Permanent Representatives", "UN-Habitat",
        "Submit the strategic plan (2026–2029), with its annexes", "High-level dialogue", "World Bank",
        "Four member States broke the silence procedure", "Group of 77 and China", "Online",
        "The “smart cities” guidelines", "Member States in a position to do so.", "general debate",
        "Committee of the Whole", "Nairobi, UN-Habitat headquarters", "Implementation of resolution 1/1:",
        "A member of the working group will serve as Chair", "To review the texts", "Youth",
        "Once the budget is approved, report to the Assembly", "Mayor of Paris", "Right of reply",
        "Continue, with all relevant stakeholders and within available resources, to strengthen the "
        "localization of the Sustainable Development Goals in cities and human settlements of every size "
        "(including those in special situations), and to report on the progress made",
    ]
)  # fmt: skip
CHINESE = st.sampled_from(
    [
        "人人享有适当住房", "执行主任", "利益攸关方参与政策草案", "常驻代表委员会主席的报告", "人居署",
        "提交 2026–2029 年期间战略计划（附件除外）", "高级别对话", "在线", "四个会员国打破了默许程序。",
        "77 国集团和中国", "《新城市议程》的执行进展", "“智慧城市”准则", "有能力的会员国", "全体委员会",
        "内罗毕，人居署总部", "工作组的一名成员将担任主席", "介绍性发言", "审议议程项目 7 和 8",
        "继续同所有相关利益攸关方一道，在现有资源范围内加强各类规模的城市和人类住区（包括处境特殊者）"
        "落实可持续发展目标的工作，并就所取得的进展和所遇到的困难（包括资金方面的困难）提出报告",
    ]
)  # fmt: skip
PERSONS = st.sampled_from(
    [
        "Enrique Javier Ochoa Martínez", "安东尼奥·古特雷斯", "Anne Hidalgo", "阿根廷代表", "Chair",
        "Representative of Brazil", "A representative of the youth", "秘书处", "Executive Director",
    ]
)  # fmt: skip
TIMES = [
    "2025-05-30", "2025-05-29T10:40:00+03:00", "2025-05-30T19:05Z", "2026-05", "2025-35", "2025",
    "2029-06-25/2029-06-29", "2023-05-29/2023-06-02", "2025/2029", "2025-05-29/2025-05-30", "2019/..",
    "../2027", "XXXX-09-20", "XXXX", "2025~", "2025-06?", "2025-40", "2025-38",
]  # fmt: skip
SESSIONS = [
    "ha-1", "ha-2", "ha-2-resumed", "ha-3", "oecpr-3", "eb-2025-3", "wuf-13", "unga-73", "unfccc-cop-27",
    "world-cleanup-day", "world-cleanup-day-2024", "urban-thinkers-campus-2024",
]  # fmt: skip
OUTCOMES = ["2/6", "2/7", "2021/1", "72/226", "HSP/HA.2/13"]
DOCUMENTS = ["A/81/8", "HSP/HA.2/13", "HSP/OECPR.2025/4", "A/76/639–E/2022/10", "ha-1-draft-proceedings"]
LINES = ["17(2)", "42", "rule 26", "23(a)", "2/7:1", "annex-2:B.11", "zh", "en", "Chinese"]

TEXTS = st.one_of(
    st.builds(values.Text, en=ENGLISH),
    st.builds(values.Text, zh=CHINESE),
    st.builds(values.Text, en=ENGLISH, zh=CHINESE),
)
CHANGES = st.dictionaries(
    st.sampled_from(["title", "due_session", "on_behalf_of", "states"]), st.integers(), max_size=3
)
KNOWN: dict[Any, st.SearchStrategy[Any]] = {
    values.Text: TEXTS,
    values.Line: st.sampled_from(LINES),
    values.Person: PERSONS,
    values.State: st.sampled_from(sorted(states())),
    values.Region: st.sampled_from(sorted(REGIONS)),
    values.Body: st.sampled_from(sorted(bodies())) | st.just("Urban October Forum"),
    values.Symbol: st.sampled_from(DOCUMENTS),
    values.SessionKey: st.sampled_from(SESSIONS),
    values.Count: st.integers(0, 250),
    values.Number: st.integers(1, 120),
    values.Office: st.sampled_from([*OFFICES, "bureau member"]),
    values.OutcomeRef: st.builds(
        values.OutcomeRef, kind=st.sampled_from(values.OutcomeKind), symbol=st.sampled_from(OUTCOMES)
    ),
    Edtf: st.sampled_from(TIMES),
    bool: st.booleans(),
    UUID: st.uuids(),
    dict[str, Any]: CHANGES,
    values.Amount: st.builds(
        values.Amount, value=st.floats(0, 1e10).map(round), currency=st.sampled_from(["USD", "EUR", "XAF"])
    ),
}


@cache
def _strategy(hint: Any, least: int = 0) -> st.SearchStrategy[Any]:
    if hint in KNOWN:
        return KNOWN[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return st.one_of(*(st.none() if part is NoneType else _strategy(part) for part in arguments))
    if origin is tuple:
        return st.lists(_strategy(arguments[0]), min_size=least, max_size=max(4, least)).map(tuple)
    if origin is Literal or issubclass(hint, Enum):
        return st.sampled_from(arguments or list(hint))
    return _values(hint)


def _values(kind: type[values.Value]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind, vars(catalogue) | vars(values), include_extras=True)
    fields = {name: _strategy(hints[name], _least(field)) for name, field in kind.model_fields.items()}
    return st.fixed_dictionaries(fields).map(lambda facts: kind(**facts))


def _least(field: FieldInfo) -> int:
    """How many values a list needs: an empty one is left out of the record, so a required one has one."""
    rules = (rule.min_length for rule in field.metadata if isinstance(rule, MinLen))
    return max(rules, default=int(field.is_required()))


def payloads(*types: type[Payload]) -> st.SearchStrategy[Payload]:
    """Payloads of the given types, or of every type of the catalogue."""
    return st.one_of(*(_strategy(kind) for kind in types or CATALOGUE.values()))


def whens() -> st.SearchStrategy[When]:
    """Times of every form and basis, with and without a part of day and a meeting."""
    return st.builds(
        When,
        edtf=st.sampled_from(TIMES),
        part_of_day=st.none() | st.sampled_from(["morning", "afternoon", "evening"]),
        basis=st.sampled_from(["stated", "inferred", "unknown"]),
        meeting=st.none() | st.integers(1, 9),
    )


@st.composite
def events(draw: st.DrawFn, *types: type[Payload]) -> Event:
    """Events as the store keeps them, of the given types or of every type."""
    payload, when = draw(payloads(*types)), draw(whens())
    type_name, stream = type(payload).__name__, draw(st.sampled_from([*SESSIONS, "documents"]))
    document, locator = (
        draw(st.sampled_from(DOCUMENTS)),
        draw(st.sampled_from(["23(a)", "2/7:1", "annex-2:B.11"])),
    )
    bounds = when.bounds(VENUE)
    return Event(
        id=event_id(document, locator, type_name),
        position=draw(st.integers(1, 10**6)),
        stream=stream,
        version=draw(st.integers(1, 10**4)),
        type=type_name,
        occurred=when,
        occurred_from=bounds.start,
        occurred_to=bounds.end,
        recorded_at=RECORDED,
        citation=Citation(document, locator, draw(st.sampled_from([(), (locator,), (locator, "24")]))),
        facts=payload_json(payload),
        actor=draw(st.none() | st.just("clerk")),
    )
