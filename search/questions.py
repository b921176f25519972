"""What a question asks for: the kinds of events that answer it, and the words that only ask."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

STOP_WORDS = frozenset(
    """
    a about all also an and any are as at be been being by can could did do does for from give had happened
    has have he her his how i if in into is it its last let list many me much my of on one or our out over
    please say says she show so some tell than that the their them then there these they this those to us was
    we were what when where whether which who whom whose why will with would you your
    """.split()  # noqa: SIM905 (a list of fifty lines says no more)
)
"""Words that say nothing of what is looked for."""

FILLERS = frozenset(
    """
    addressed after again anyone asked became become before between came come concerning countries
    country currently date dates day days describe details did during ever everything exact exactly
    explain find get gone hear held hold holds information kind know look meet meets named next now
    occupied occupies occupy place record regarding related result results said serves serving sit
    sits sitting speak speaks spoke spoken still supposed take takes taken talk talked text things
    through time today told took upcoming until want way went year years yet 会议情况 如今 今天
    召开 举行 举办 最近 最新 日期 时间 地点 仍 还
    """.split()  # noqa: SIM905
)
"""Words that a question is built with: welcome in a text, but not asked of it."""

QUESTION_WORDS = re.compile(
    "(?:什么时候|何时)(?:召开|举行|举办)|什么时候|什么时间|什么地方|什么方式|什么办法|为什么|有哪些|是哪些|有没有|"
    "怎么样|哪一个|哪些|哪个|哪里|哪儿|哪年|哪天|哪位|何时|何处|何地|何人|什么|多少|如何|是否|怎样|怎么|请问|几个|几位|"
    "谁是|是谁|由谁|谁|吗|呢|目前|现在|当前|现任|担任|出任|下一次|下一届|下次|下届|关于|有关|相关|情况"
)
"""The parts of a Chinese question at which it is cut; they are left out."""


@dataclass(frozen=True, slots=True)
class Intent:
    """One thing that a query may ask for, and how much more the types that tell of it then count."""

    name: str
    pattern: re.Pattern[str]
    favours: Mapping[str, float]


def _intent(name: str, *patterns: str, **favours: float) -> Intent:
    return Intent(name, re.compile("|".join(patterns), re.IGNORECASE), MappingProxyType(favours))


INTENTS = (
    _intent(
        "who holds",
        r"\bwho\b.*\b(?:chair|presid|elect|hold|sit|serv|occup|seat|vice|rapporteur|officer|head|lead|member)",
        r"\bwhich (?:state|countr|member)|\b(?:chaired|presided) by",
        "谁.*(?:主席|席位|担任|当选|主持|报告员|成员|副主席)",
        "(?:主席|报告员|副主席|席位).*(?:谁|哪国|哪个国家)|哪些?个?(?:国家|会员国|成员国)",
        OfficersElected=1.5, MembersElected=1.5, SeatRotationAgreed=1.4, CommitteeEstablished=1.1,
    ),
    _intent(
        "who", r"\bwho\b(?=.*\w)|谁|哪位|何人",
        OfficersElected=1.15, MembersElected=1.15, SessionOpened=1.1,
    ),
    _intent(
        "who spoke",
        r"\bwho\b.*\b(?:spoke|speak|speech|said|address|statement|talked|delivered|remark)",
        "谁.*(?:发言|讲话|致辞|致词|开幕词)|(?:发言|讲话|致辞).*(?:谁|哪些人)",
        StatementDelivered=2.0,
    ),
    _intent(
        "when",
        r"\bwhen\b|\bwhat dates?\b|\bdates? of\b|\bwhich (?:day|month|year)\b",
        "什么时候|何时|哪天|哪年|什么时间|几月|日期",
        SessionScheduled=1.9, SessionHeld=1.35, SessionOpened=1.1, SessionClosed=1.2, SessionAdjourned=1.2,
        DeadlineSet=1.4,
    ),
    _intent(
        "where",
        r"\bwhere\b|\bin which (?:city|country|place)|\bvenue\b|哪里|哪儿|何处|何地|什么地方|在哪|哪个城市",
        SessionScheduled=1.6, SessionHeld=1.6,
    ),
    _intent(
        "next",
        r"\bnext\b|\bupcoming\b|\bcoming\b|\bforthcoming\b|下一?[次届]|即将|接下来",
        SessionScheduled=1.5,
    ),
    _intent(
        "how many",
        r"\bhow many\b|\bnumber of\b|多少|几个|人数",
        AttendanceRecorded=1.7, CredentialsReported=1.3, MembersElected=1.1,
    ),
    _intent(
        "how adopted",
        r"\bhow\b.*\b(?:adopt|approv|agree|decid|pass)|\b(?:method|way)\b.*\badopt"
        r"|(?:怎么|如何|怎样|何种方式|什么方式).*通过|通过.*方式|表决方式",
        OutcomeAdopted=1.5,
    ),
    _intent(
        "asked to do",
        r"\b(?:asked|requested|must|mandat|invited|tasked|supposed)\b.*\bto\b|\bwho (?:must|should|has to)\b"
        r"|\bwhat\b.*\b(?:must|should|have to|has to)\b",
        "(?:要求|请).*(?:做什么|何事)|谁(?:应|须|必须)|应在何时",
        MandateGiven=1.6, DeadlineSet=1.4,
    ),
    _intent(
        "what became of it",
        r"\b(?:progress|implemented|implementation|became of|done about|status of)\b",
        "(?:执行|进展|落实)(?:情况|如何|得怎)",
        ImplementationReported=1.3,
    ),
    # words for a kind of event
    _intent("vacancy", r"\bvacan|\bunfilled\b|\bempty seat|空缺|空席|缺额", VacancyDeclared=1.7),
    _intent("election", r"\belect(?:ion|ions|ed|s)?\b|选举|当选", MembersElected=1.3, OfficersElected=1.3),
    _intent(
        "rotation",
        r"\brotat|\bin turn\b|\bshar(?:e|es|ed|ing)\b|轮流|轮换|轮值|共享席位",
        SeatRotationAgreed=1.6,
    ),
    _intent("opening", r"\bopen(?:ing|ed|s)\b|开幕", SessionOpened=1.3),
    _intent("closing", r"\bclos(?:ing|ed|ure|e)\b|闭幕", SessionClosed=1.4),
    _intent("adjournment", r"\badjourn|休会", SessionAdjourned=1.5),
    _intent("credentials", r"\bcredential|全权证书", CredentialsReported=1.3, CredentialsAccepted=1.3),
    _intent(
        "statement",
        r"\b(?:statement|speech|remarks|address(?:ed)?)s?\b|发言|讲话|致辞|致词",
        StatementDelivered=1.3,
    ),
    _intent(
        "agenda",
        r"\badopt\w* (?:\w+ ){0,3}agenda|\bagenda\b.*\badopt|通过.{0,6}议程|议程.{0,4}通过",
        AgendaAdopted=1.5,
    ),
    _intent("ruling", r"\bruling|\bpoint of order|裁决|程序问题", RulingGiven=1.4),
    _intent("plenary", r"\bplenar(?:y|ies)\b|全体会议", PlenaryMeetingHeld=1.3),
    _intent("attendance", r"\battend|\bparticipant|出席|与会", AttendanceRecorded=1.4),
    _intent("extension", r"\bexten(?:d|sion)|\bprolong|延长", TermExtended=1.4),
    _intent("deadline", r"\bdeadline|\bdue\b|截止|期限", DeadlineSet=1.5, MandateGiven=1.2),
    _intent(
        "debate",
        r"\b(?:debate|dialogue|panel|round ?table)s?\b|辩论|对话|圆桌|小组讨论",
        DebateHeld=1.3,
    ),
    _intent(
        "establishment",
        r"\b(?:establish|set up|creat)\w*\b.*\b(?:committee|group)\b", r"(?:committee|group).*establish",
        "设立.*(?:委员会|工作组|小组)|(?:委员会|工作组).*(?:设立|成立)",
        CommitteeEstablished=1.5,
    ),
)  # fmt: skip


def intents_in(text: str) -> frozenset[str]:
    """The names of what a query asks for."""
    return frozenset(intent.name for intent in INTENTS if intent.pattern.search(text))


def favoured_types(asks: frozenset[str]) -> dict[str, float]:
    """How much more each type of event counts for those who ask so; the most of several."""
    favoured: dict[str, float] = {}
    for intent in INTENTS:
        if intent.name in asks:
            for name, factor in intent.favours.items():
                favoured[name] = max(factor, favoured.get(name, 1.0))
    return favoured
