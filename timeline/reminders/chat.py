"""Chat services by way of Apprise: only those on the list, one target for each delivery."""

from __future__ import annotations

import importlib
from urllib.parse import urlsplit

from timeline.reminders.addresses import check_notify_address
from timeline.reminders.messages import Message
from timeline.reminders.outcomes import Failed, Outcome, Sent
from timeline.reminders.wishes import WrongSubscription


def notify(message: Message) -> Outcome:
    """Hand a message to the one service that its subscription names."""
    address = message.subscription.address
    try:
        check_notify_address(address)
    except WrongSubscription as error:
        return Failed(str(error), permanent=True)
    try:
        apprise = importlib.import_module("apprise")
    except ImportError:
        return Failed("Apprise is not installed; install minutebook[chat]")
    target = apprise.Apprise.instantiate(address, suppress_exceptions=True)
    if target is None:
        return Failed("Apprise cannot read the address", permanent=True)
    if len(target) > 1:
        return Failed("the address names several targets; one is told at a time", permanent=True)
    if target.notify(title=message.subject, body=message.text):
        return Sent()
    return Failed(f"the service at {urlsplit(address).scheme}:// did not take the message")
