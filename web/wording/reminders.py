"""The words of the pages on reminders, in both languages."""

from __future__ import annotations

from timeline.values import Language

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Reminders by mail", "邮件提醒"),
    "lede": (
        "Be told before a session or a deadline. You will get a mail to confirm; until then nothing is sent.",
        "在会议或期限之前获得通知。您将收到一封确认邮件；确认之前不会发送提醒。",
    ),
    "address": ("Mail address", "邮箱地址"),
    "about": ("About", "内容"),
    "all": ("Everything to come", "所有即将到来的事项"),
    "session": ("One session: its key, such as oecpr-4", "一次会议：其代号，如 oecpr-4"),
    "body": ("All sessions of a body: its key, such as ha", "一个机构的所有会议：其代号，如 ha"),
    "family": ("A family of events, such as election", "一类事件，如 election"),
    "state": ("A State, such as KEN", "一个国家，如 KEN"),
    "search": ("What a search finds", "检索结果"),
    "subject": ("Which one", "具体对象"),
    "leads": ("How long before, in days, or dates", "提前多久（天数，或日期）"),
    "timezone": ("Time zone", "时区"),
    "hour": ("Hour of day", "时刻"),
    "digest": ("How often", "频率"),
    "each": ("Each by itself", "逐项发送"),
    "daily": ("All of a day in one mail", "每日合并为一封"),
    "weekly": ("All of a week in one mail, on Mondays", "每周一合并为一封"),
    "quiet": ("Days without mail", "不发送的日子"),
    "language": ("Language of the mails", "邮件语言"),
    "news": ("Also tell me when something new matches", "有新的匹配内容时也通知我"),
    "rules": (
        "Also tell me of days derived under the rules of other UN bodies",
        "也通知我依据联合国其他机构规则推算的日期",
    ),
    "subscribe": ("Send me the mail to confirm", "发送确认邮件"),
    "sent title": ("Look into your mail", "请查看您的邮箱"),
    "sent": (
        "If the address is right, a mail with a link is on its way. Nothing else is sent before that.",
        "如果地址无误，一封含有链接的邮件已经发出。在您确认之前，不会发送其他邮件。",
    ),
    "confirm title": ("Begin this reminder?", "启用本提醒？"),
    "confirm lede": (
        "Nothing is sent before you press the button. If you did not ask for this, close the page.",
        "按下按钮之前不会发送任何提醒。如非本人操作，请关闭此页。",
    ),
    "confirm": ("Begin", "启用"),
    "confirmed title": ("Your reminder is confirmed", "您的提醒已确认"),
    "confirmed": ("You will be told in time.", "我们将按时通知您。"),
    "to settings": ("Change or pause this reminder", "修改或暂停本提醒"),
    "settings title": ("Your reminder", "您的提醒"),
    "save": ("Save", "保存"),
    "saved": ("Your wishes are saved.", "您的设置已保存。"),
    "snooze": ("Put everything off until", "全部推迟至"),
    "mute": ("Leave out everything before", "略去此日之前的一切"),
    "ended": ("This reminder has ended; nothing more is sent.", "本提醒已结束，不会再发送邮件。"),
    "waiting": ("This reminder waits to be confirmed.", "本提醒尚待确认。"),
    "end title": ("End this reminder?", "取消本提醒？"),
    "end": ("End this reminder", "取消本提醒"),
    "ended title": ("Your reminder has ended", "您的提醒已取消"),
    "tick": ("Reminders were last looked after {age}.", "上次检查提醒：{age}。"),
    "never": ("never yet", "尚未检查"),
    "seconds ago": ("{count} seconds ago", "{count} 秒前"),
    "minutes ago": ("{count} minutes ago", "{count} 分钟前"),
    "hours ago": ("{count} hours ago", "{count} 小时前"),
    "no mail": ("This Minutebook sends no mail yet; ask its keeper.", "本系统尚不能发送邮件，请联系管理员。"),
    "too many": (
        "Several mails to confirm went to this address already; look there, or try again tomorrow.",
        "已向该地址发送多封确认邮件；请查收，或明天再试。",
    ),
    "not sent": ("The mail could not be sent: {reason}", "邮件未能发送：{reason}"),
}
WEEKDAYS: dict[str, tuple[str, str]] = {
    "mon": ("Monday", "星期一"),
    "tue": ("Tuesday", "星期二"),
    "wed": ("Wednesday", "星期三"),
    "thu": ("Thursday", "星期四"),
    "fri": ("Friday", "星期五"),
    "sat": ("Saturday", "星期六"),
    "sun": ("Sunday", "星期日"),
}


def words_in(language: Language) -> dict[str, str]:
    """All words in one language, by name with underscores."""
    place = 0 if language == "en" else 1
    return {name.replace(" ", "_"): pair[place] for name, pair in (WORDS | WEEKDAYS).items()}
