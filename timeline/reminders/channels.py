"""The channels that reminders travel by: e-mail over SMTP, a webhook, and what Apprise knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from timeline.reminders.chat import notify
from timeline.reminders.mail import MailServer, compose_mail
from timeline.reminders.messages import Links, Message
from timeline.reminders.outcomes import Failed, Outcome
from timeline.reminders.signing import settings_token
from timeline.reminders.subscriptions import Channel, Subscription
from timeline.reminders.webhook import post


@dataclass(frozen=True, slots=True)
class Channels:
    """Where messages go out: the mail server, the sender's address, the record's own address.

    `secret_key` signs links and webhooks; `private_hosts` names hosts that webhooks may reach
    although they are not on the open internet.
    """

    smtp_url: str | None
    mail_from: str
    base_url: str
    secret_key: str = ""
    private_hosts: frozenset[str] = frozenset()
    server: MailServer | None = None

    @contextmanager
    def open(self) -> Iterator[Channels]:
        """The channels with a mail server that stays connected from one message to the next."""
        if self.smtp_url is None:
            yield self
            return
        with MailServer(self.smtp_url) as server:
            yield replace(self, server=server)

    def deliver(self, message: Message, now: datetime) -> Outcome:
        """Send a message to its one address; the answer says whether to try again."""
        match message.subscription.channel:
            case Channel.EMAIL:
                return self._mail(message, now)
            case Channel.WEBHOOK:
                return post(message, self.base_url, self.secret_key, self.private_hosts, now)
            case Channel.NOTIFY:
                return notify(message)

    def _mail(self, message: Message, now: datetime) -> Outcome:
        if self.smtp_url is None:
            return Failed("no mail server is set; set MINUTEBOOK_SMTP_URL, such as smtp://localhost:25")
        mail = compose_mail(message, self.mail_from, self.base_url, now)
        if self.server is not None:
            return self.server.send(mail)
        with MailServer(self.smtp_url) as server:
            return server.send(mail)

    def links(self, subscription: Subscription) -> Links:
        """The reader's own addresses: settings, and the end of the subscription."""
        token = settings_token(self.secret_key, subscription.id)
        return Links(f"{self.base_url}/reminders/{token}", f"{self.base_url}/reminders/{token}/unsubscribe")
