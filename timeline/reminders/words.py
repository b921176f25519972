"""The words of reminders in English and Chinese."""

from __future__ import annotations

from timeline.values import Language

_WORDS: dict[str, dict[Language, str]] = {
    "today": {"en": "Today: {title}", "zh": "今天：{title}"},
    "tomorrow": {"en": "Tomorrow: {title}", "zh": "明天：{title}"},
    "ahead": {"en": "In {days} days: {title}", "zh": "还有 {days} 天：{title}"},
    "vague": {"en": "Coming up, {when}: {title}", "zh": "即将到来（{when}）：{title}"},
    "moved": {"en": "New dates: {title}", "zh": "日期变更：{title}"},
    "cancelled": {"en": "Cancelled: {title}", "zh": "已取消：{title}"},
    "one new": {"en": "1 new event: {about}", "zh": "1 项新记录：{about}"},
    "news": {"en": "{count} new events: {about}", "zh": "{count} 项新记录：{about}"},
    "everything": {"en": "the whole record", "zh": "全部记录"},
    "digest": {"en": "{count} reminders, first: {first}", "zh": "{count} 项提醒，首项：{first}"},
    "new": {"en": "New in the record: {title}", "zh": "新记录：{title}"},
    "corrected": {"en": "Corrected: {title}", "zh": "更正：{title}"},
    "withdrawn": {"en": "Withdrawn: {title}", "zh": "撤回：{title}"},
    "when": {"en": "When", "zh": "时间"},
    "old when": {"en": "Old dates", "zh": "原日期"},
    "new when": {"en": "New dates", "zh": "新日期"},
    "place": {"en": "Where", "zh": "地点"},
    "no place": {"en": "not stated in the record", "zh": "记录未载明"},
    "status": {"en": "Status", "zh": "状态"},
    "addressee": {"en": "Asked of", "zh": "受文方"},
    "source": {"en": "Source", "zh": "出处"},
    "paragraph": {"en": "{document}, {place}", "zh": "{document}，{place}"},
    "by hand": {"en": "entered by hand", "zh": "人工录入"},
    "page": {"en": "The record", "zh": "记录"},
    "left": {"en": "Days left", "zh": "剩余天数"},
    "theme": {"en": "Theme", "zh": "主题"},
    "rule": {
        "en": "This day is derived under the rules of other UN bodies, not a rule of this body",
        "zh": "此日期依据联合国其他机构的规则推算，并非本机构的规则",
    },
    "derived": {
        "en": "Derived: {days} days before, under the rules or practice of {practice} ({source}); "
        "not a rule of this body ({body})",
        "zh": "推算日期：提前 {days} 天，依据{practice}的规则或惯例（{source}）；并非本机构（{body}）的规则",
    },
    "practice": {"en": "{practice} ({source})", "zh": "{practice}（{source}）"},
    "reasons": {"en": "You asked to be told {reasons}.", "zh": "您要求{reasons}获得通知。"},
    "days before": {"en": "{days} days before", "zh": "提前 {days} 天"},
    "day before": {"en": "1 day before", "zh": "提前 1 天"},
    "on day": {"en": "on {day}", "zh": "在 {day} "},
    "at change": {"en": "when its dates change", "zh": "在日期变更时"},
    "at news": {"en": "when something new matches", "zh": "在有新的匹配内容时"},
    "joint": {"en": ", ", "zh": "、"},
    "change": {"en": "{field}: {old} → {new}", "zh": "{field}：{old} → {new}"},
    "what changed": {"en": "What changed", "zh": "变更内容"},
    "nothing": {"en": "not stated", "zh": "未载明"},
    "late": {
        "en": "This reminder is late: it was due on {due}.",
        "zh": "本提醒已迟到，原定于 {due} 发出。",
    },
    "ending": {
        "en": "Change or pause this reminder: {settings}\nEnd it: {end}",
        "zh": "修改或暂停本提醒：{settings}\n取消提醒：{end}",
    },
    "settings": {"en": "Change or pause this reminder", "zh": "修改或暂停本提醒"},
    "end": {"en": "End it", "zh": "取消提醒"},
    "head": {
        "en": "The record stood at position {position}, {hash}",
        "zh": "记录截至第 {position} 条，{hash}",
    },
    "confirm subject": {"en": "Please confirm your reminder", "zh": "请确认您的提醒"},
    "confirm": {
        "en": "Someone, we hope you, asked Minutebook to send reminders to this address ({about}).\n\n"
        "To receive them, open this page within {days} days and press its button:\n{link}\n\n"
        "If it was not you, do nothing: nothing more will be sent.",
        "zh": "有人（希望是您本人）请求 Minutebook 向此地址发送提醒（{about}）。\n\n"
        "如需接收，请在 {days} 天内打开此页并按下按钮：\n{link}\n\n"
        "如非本人操作，无需理会，我们不会再发送邮件。",
    },
    "test subject": {"en": "Test message from Minutebook", "zh": "Minutebook 测试消息"},
    "test": {
        "en": "This is a test. Reminders reach you by this way.",
        "zh": "这是一条测试消息。提醒可以通过此方式送达。",
    },
}


def say(name: str, language: Language, **values: object) -> str:
    """The words called `name`, with values in their places."""
    return _WORDS[name][language].format(**values)
