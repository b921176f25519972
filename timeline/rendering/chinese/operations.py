"""What the program itself did, in Chinese."""

from __future__ import annotations

from timeline.events import ReminderFailed, ReminderSent
from timeline.rendering.labels import cause_name, channel_name
from timeline.rendering.registry import Scene, Words, writer


@writer("zh", ReminderSent)
def reminder_sent(facts: ReminderSent, _: Scene) -> Words:
    """A message was handed over."""
    way = channel_name(facts.channel, "zh")
    return Words(f"{way}发送提醒", f"{way}发出了含 {facts.reminders} 项提醒的消息")


@writer("zh", ReminderFailed)
def reminder_failed(facts: ReminderFailed, _: Scene) -> Words:
    """A message was not handed over."""
    way, cause = channel_name(facts.channel, "zh"), cause_name(facts.cause, "zh")
    return Words(f"未能{way}发送提醒：{cause}", f"含 {facts.reminders} 项提醒的消息未能{way}发出：{cause}")
