"""What a reminder says, in English or Chinese, in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from timeline.projections.calendar import Upcoming
from timeline.reminders.due import Reminder
from timeline.reminders.subscriptions import Subscription
from timeline.rendering.citing import document_name, write_locator
from timeline.rendering.labels import status_name
from timeline.rendering.times import write_when
from timeline.values import Language

_WORDS: dict[str, dict[Language, str]] = {
    "subject": {"en": "In {days} days: {title}", "zh": "还有 {days} 天：{title}"},
    "tomorrow": {"en": "Tomorrow: {title}", "zh": "明天：{title}"},
    "when": {"en": "When", "zh": "时间"},
    "place": {"en": "Where", "zh": "地点"},
    "no place": {"en": "not stated in the record", "zh": "记录未载明"},
    "status": {"en": "Status", "zh": "状态"},
    "source": {"en": "Source", "zh": "出处"},
    "paragraph": {"en": "{document}, {place}", "zh": "{document}，{place}"},
    "page": {"en": "The record", "zh": "记录"},
    "left": {"en": "Days left", "zh": "剩余天数"},
    "theme": {"en": "Theme", "zh": "主题"},
    "late": {
        "en": "This reminder is late: it was due on {due}.",
        "zh": "本提醒已迟到，原定于 {due} 发出。",
    },
    "why": {
        "en": "You asked to be told {lead} days before. To end this reminder: minutebook remind cancel {id}",
        "zh": "您要求提前 {lead} 天获得通知。如需取消：minutebook remind cancel {id}",
    },
    "head": {
        "en": "The record stood at position {position}, {hash}",
        "zh": "记录截至第 {position} 条，{hash}",
    },
}

LATE_AFTER_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Message:
    """One reminder in words: a subject line, a plain text, and a key that stays the same when repeated."""

    key: str
    subject: str
    text: str
    subscription: Subscription
    entry: Upcoming
    lead: int
    due_at: datetime


def write_message(reminder: Reminder, now: datetime, base_url: str, head: tuple[int, str]) -> Message:
    """The message of a reminder sent at `now`; `head` is the record's position and hash (hex)."""
    entry, subscription = reminder.entry, reminder.subscription
    language = subscription.language
    today = now.astimezone(subscription.zone).date()
    days = (entry.first_day - today).days
    title = entry.title.read_in(language)
    subject = _say("tomorrow" if days == 1 else "subject", language, days=days, title=title)
    late = (now - reminder.due_at).total_seconds() > LATE_AFTER_SECONDS
    due = write_when(reminder.due_at.astimezone(subscription.zone).date().isoformat(), language)
    blocks = [
        title,
        "\n".join(f"{name}: {value}" for name, value in _facts(entry, days, language, base_url)),
        *([_say("late", language, due=due)] if late else []),
        _say("why", language, lead=reminder.lead, id=subscription.id),
        _say("head", language, position=head[0], hash=head[1]),
    ]
    return Message(
        reminder.key, subject, "\n\n".join(blocks) + "\n", subscription, entry, reminder.lead, reminder.due_at
    )


def _say(name: str, language: Language, **values: object) -> str:
    return _WORDS[name][language].format(**values)


def _facts(entry: Upcoming, days: int, language: Language, base_url: str) -> list[tuple[str, str]]:
    place = entry.place.read_in(language) if entry.place else _say("no place", language)
    path = f"sessions/{quote(entry.session)}" if entry.session else f"events/{entry.event}"
    facts = [
        ("when", write_when(entry.when, language)),
        ("left", str(days)),
        ("place", place),
        ("status", status_name(entry.status, language)),
        ("source", _source(entry, language)),
        ("page", f"{base_url}/{path}"),
    ]
    if entry.theme:
        facts.insert(1, ("theme", entry.theme.read_in(language)))
    return [(_say(name, language), value) for name, value in facts]


def _source(entry: Upcoming, language: Language) -> str:
    document, place = document_name(entry.document, language), write_locator(entry.locator, language)
    return _say("paragraph", language, document=document, place=place)
