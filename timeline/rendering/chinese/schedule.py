"""Sessions to come and sessions held, deadlines, and what became of outcomes, in Chinese."""

from __future__ import annotations

from timeline.events import DeadlineSet, ImplementationReported, SessionHeld, SessionScheduled
from timeline.rendering.chinese.bodies import own_session, session, subject
from timeline.rendering.chinese.grammar import after, at, cited, in_place, money, when
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
            who = subject(scene) if scene.is_known else ""
            decided = f"{who}在{source}中确定" if source else f"{who}决定" if who else "经决定，"
            return f"{decided}{_held(facts, own)}"
        case "recommended":
            return f"{given('{}提出', source) or '会上建议'}{_held(facts, which)}"
        case "cancelled":
            return f"{given('根据{}，', source)}{which}{given('（原定{}）', when(facts.when))}已取消"
        case _:
            return f"{given('根据{}，', source) or '会上宣布，'}{_held(facts, which, '将')}"


def _held(facts: SessionScheduled, which: str, will: str = "") -> str:
    """第三届会议于2029年6月25日至29日在内罗毕举行; what is missing is said to be missing."""
    if facts.when and is_yearly(facts.when):
        return f"{when(facts.when)}为{which}{given('，地点为{}', words(facts.place))}"
    where = f"{which}{will}{at(facts.when)}{in_place(facts.place)}"
    dates, place = "" if facts.when else "日期未载明", "" if facts.place else "地点未载明"
    return f"{where}{_verb(which)}{after('，', dates, place)}"


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
    which = session(facts.session, facts.title)
    dated = when(facts.when) in which.replace(" ", "")
    where = f"{'' if dated else at(facts.when)}{in_place(facts.place)}{_verb(which)}"
    return Words(f"{which}{where}", f"{which}已{where}{given('，主题为{}', name(facts.theme))}")


def _verb(which: str) -> str:
    """A committee meets, 开会; a session of one is held, 举行."""
    return "开会" if which.endswith(("委员会", "工作组", "主席团", "执行局")) else "举行"


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
    is_support = what.startswith(("直接支持", "进一步支持"))
    results = listing([name(item.result) for item in facts.supports], "zh")
    supports = results if is_support else _supports(facts.supports)
    details = "；".join(filter(None, [status, money(facts.amount), supports]))
    return Words(
        f"{outcome}{given('（{}）', status)}：{what}",
        f"据报告，{outcome}{'' if is_support else '的执行情况：'}{what}{given('（{}）', details)}",
    )


def _supports(supports: tuple[Support, ...]) -> str:
    kinds = {"direct": "直接支持", "further": "进一步支持"}
    said = [
        given(f"{verb}{{}}", listing([name(item.result) for item in supports if item.how == how], "zh"))
        for how, verb in kinds.items()
    ]
    return "，".join(filter(None, said))
