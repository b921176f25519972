"""The channels that reminders travel by: e-mail over SMTP, a webhook, and what Apprise knows."""

from __future__ import annotations

import importlib
import ipaddress
import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any
from urllib.parse import unquote, urlsplit

import httpx

from timeline.reminders.ledger import Failed, Outcome, Sent
from timeline.reminders.messages import Message
from timeline.reminders.subscriptions import Channel

TIMEOUT_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Channels:
    """Where messages go out: the mail server, the sender's address, the record's own address."""

    smtp_url: str | None
    mail_from: str
    base_url: str

    def deliver(self, message: Message, now: datetime) -> Outcome:
        """Send a message to its one address; the answer says whether to try again."""
        match message.subscription.channel:
            case Channel.EMAIL:
                return self._mail(message, now)
            case Channel.WEBHOOK:
                return _post(message, self.base_url, now)
            case Channel.NOTIFY:
                return _notify(message)

    def _mail(self, message: Message, now: datetime) -> Outcome:
        if self.smtp_url is None:
            return Failed("no mail server is set; set MINUTEBOOK_SMTP_URL, such as smtp://localhost:25")
        mail = compose_mail(message, self.mail_from, self.base_url, now)
        try:
            with _mail_server(self.smtp_url) as server:
                server.send_message(mail)
        except smtplib.SMTPRecipientsRefused as error:
            code, reason = next(iter(error.recipients.values()))
            return Failed(f"{code} {_words(reason)}", permanent=code >= 500)
        except smtplib.SMTPResponseException as error:
            return Failed(f"{error.smtp_code} {_words(error.smtp_error)}", permanent=error.smtp_code >= 500)
        except (smtplib.SMTPException, OSError) as error:
            return Failed(f"the mail server does not answer: {error}")
        return Sent()


def _words(reason: bytes | str) -> str:
    return reason.decode("utf-8", "replace") if isinstance(reason, bytes) else reason


def compose_mail(message: Message, sender: str, base_url: str, now: datetime) -> EmailMessage:
    """The message as mail: 7-bit on the wire, with a Message-ID that a repeat shares."""
    mail = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    mail["From"] = sender
    mail["To"] = message.subscription.address
    mail["Subject"] = message.subject
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{message.key}@{urlsplit(base_url).hostname or 'minutebook.invalid'}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text, cte="base64")
    return mail


@contextmanager
def _mail_server(url: str) -> Iterator[smtplib.SMTP]:
    parts = urlsplit(url)
    host = parts.hostname or "localhost"
    if parts.scheme == "smtps":
        secure = ssl.create_default_context()
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            host, parts.port or 465, timeout=TIMEOUT_SECONDS, context=secure
        )
    else:
        server = smtplib.SMTP(host, parts.port or 25, timeout=TIMEOUT_SECONDS)
    with server:
        server.ehlo()
        if parts.scheme == "smtp" and server.has_extn("starttls"):
            server.starttls(context=ssl.create_default_context())
            server.ehlo()
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        yield server


def _post(message: Message, base_url: str, now: datetime) -> Outcome:
    address = message.subscription.address
    if reason := _forbidden(address):
        return Failed(reason, permanent=True)
    try:
        answer = httpx.post(
            address,
            json=as_cloud_event(message, base_url, now),
            headers={
                "Content-Type": "application/cloudevents+json; charset=utf-8",
                "Idempotency-Key": message.key,
            },
            timeout=TIMEOUT_SECONDS,
            follow_redirects=False,
        )
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return Failed(f"the webhook does not answer: {error}")
    if answer.is_success:
        return Sent()
    passing = answer.status_code >= 500 or answer.status_code in (408, 425, 429)
    return Failed(f"the webhook answered {answer.status_code}", permanent=not passing)


def _forbidden(address: str) -> str | None:
    """Why nothing is posted there: the host is one of the machine's own or a private network's."""
    try:
        host = urlsplit(address).hostname or ""
        found = {info[4][0] for info in socket.getaddrinfo(host, None)}
    except (OSError, ValueError, UnicodeError):
        return None  # the post itself will say that there is no such host
    if not all(ipaddress.ip_address(str(place).split("%")[0]).is_global for place in found):
        return f"{host} is an address of this machine or of a private network"
    return None


def as_cloud_event(message: Message, base_url: str, now: datetime) -> dict[str, Any]:
    """The message as a CloudEvent (version 1.0) for a webhook."""
    return {
        "specversion": "1.0",
        "id": message.key,
        "source": base_url,
        "type": "minutebook.reminder",
        "time": now.isoformat(),
        "datacontenttype": "application/json",
        "data": {
            "subject": message.subject,
            "text": message.text,
            "lead": f"{message.lead}d",
            "due_at": message.due_at.isoformat(),
            "entry": message.entry.as_json(),
        },
    }


def _notify(message: Message) -> Outcome:
    try:
        apprise = importlib.import_module("apprise")
    except ImportError:
        return Failed("Apprise is not installed; install minutebook[chat]")
    target = apprise.Apprise()
    if not target.add(message.subscription.address):
        return Failed("Apprise does not know such an address", permanent=True)
    if target.notify(title=message.subject, body=message.text):
        return Sent()
    return Failed("the service that Apprise speaks to did not take the message")
