"""Sessions to come and sessions held, deadlines, and what became of outcomes, in Chinese."""

from __future__ import annotations

from timeline.events import DeadlineSet, ImplementationReported, SessionHeld, SessionScheduled
from timeline.rendering.chinese.grammar import after, at, cited, in_place, money, when
from timeline.rendering.chinese.people import own_session, session, subject
from timeline.rendering.chinese.words import name, words
from timeline.rendering.labels import status_name
from timeline.rendering.phrases import given, listing
from timeline.rendering.registry import Scene, Words, writer
from timeline.values import Support
from timeline.when import is_yearly


@writer("zh", SessionScheduled)
def session_scheduled(facts: SessionScheduled, scene: Scene) -> Words:
    """Dates or place of a coming session were set, announced, recommended or cancelled."""
    status = "" if facts.status == "decided" else f"（{status_name(facts.status, 'zh')}）"
    dates = when(facts.when) or "日期未载明"
    return Words(
        f"{session(facts.session, facts.title)}：{dates}{given('，{}', words(facts.place))}{status}",
        f"{_lead(facts, scene)}{_extras(facts)}",
    )


def _lead(facts: SessionScheduled, scene: Scene) -> str:
    """Who said what of the session, in words no stronger than the record's."""
    which, source = session(facts.session, facts.title), cited(facts.outcome)
    match facts.status:
        case "decided":
            own = own_session(facts.session, scene, facts.title)
            return f"{subject(scene)}{given('在{}中', source)}决定{own}{_held(facts)}"
        case "recommended":
            return f"{given('{}', source) or '会上'}建议{which}{_held(facts)}"
        case "cancelled":
            return f"{given('根据{}，', source)}{which}{given('（原定{}）', when(facts.when))}已取消"
        case _:
            return f"{given('根据{}，', source) or '会上宣布，'}{which}将{_held(facts)}"


def _held(facts: SessionScheduled) -> str:
    """于2029年6月25日至29日在内罗毕举行; what is missing is said to be missing."""
    where = f"{at(facts.when)}{in_place(facts.place)}"
    if facts.when and is_yearly(facts.when):
        return f"{where}举行纪念"
    return (
        f"{where}举行{after('，', '' if facts.when else '日期未载明', '' if facts.place else '地点未载明')}"
    )


def _extras(facts: SessionScheduled) -> str:
    return after(
        "，",
        given("主题为{}", name(facts.theme)),
        given("由{}主办", words(facts.host)),
        given("临时议程共{}项", len(facts.agenda) or ""),
    )


@writer("zh", SessionHeld)
def session_held(facts: SessionHeld, _: Scene) -> Words:
    """A session, meeting or forum is reported to have taken place."""
    held = f"{session(facts.session, facts.title)}{at(facts.when)}{in_place(facts.place)}举行"
    return Words(held, f"{held}{given('，主题为{}', name(facts.theme))}")


@writer("zh", DeadlineSet)
def deadline_set(facts: DeadlineSet, _: Scene) -> Words:
    """A date was set by which something must be done."""
    due, what = when(facts.due), words(facts.what)
    addressee = given("为{}", words(facts.addressee))
    return Words(f"期限{due}：{what}", f"会上{addressee}设定了期限（{due}）：{what}")


@writer("zh", ImplementationReported)
def implementation_reported(facts: ImplementationReported, _: Scene) -> Words:
    """A report says what became of an outcome or mandate."""
    outcome, what = cited(facts.outcome), words(facts.what)
    status = status_name(facts.status, "zh") if facts.status else ""
    details = "；".join(filter(None, [status, money(facts.amount), _supports(facts.supports)]))
    return Words(
        f"{outcome}{given('（{}）', status)}：{what}",
        f"据报告，{outcome}的执行情况：{what}{given('（{}）', details)}",
    )


def _supports(supports: tuple[Support, ...]) -> str:
    kinds = {"direct": "直接支持", "further": "进一步支持"}
    said = [
        given(f"{verb}{{}}", listing([name(item.result) for item in supports if item.how == how], "zh"))
        for how, verb in kinds.items()
    ]
    return "，".join(filter(None, said))
