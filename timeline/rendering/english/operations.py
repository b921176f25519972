"""What the program itself did, in English."""

from __future__ import annotations

from timeline.events import ReminderFailed, ReminderSent
from timeline.rendering.english.grammar import counted
from timeline.rendering.labels import cause_name, channel_name
from timeline.rendering.registry import Scene, Words, writer


@writer("en", ReminderSent)
def reminder_sent(facts: ReminderSent, _: Scene) -> Words:
    """A message was handed over."""
    way = channel_name(facts.channel, "en")
    return Words(
        f"Reminder sent {way}", f"a message with {counted(facts.reminders, 'reminder')} went out {way}"
    )


@writer("en", ReminderFailed)
def reminder_failed(facts: ReminderFailed, _: Scene) -> Words:
    """A message was not handed over."""
    way, cause = channel_name(facts.channel, "en"), cause_name(facts.cause, "en")
    held = counted(facts.reminders, "reminder")
    return Words(f"Reminder not sent {way}: {cause}", f"a message with {held} was not sent {way}: {cause}")
