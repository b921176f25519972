"""Reminders as mail: text and HTML, the event attached, one click to end it, over SMTP."""

from __future__ import annotations

import smtplib
import ssl
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urlsplit

from timeline.reminders.html import as_html
from timeline.reminders.messages import Message
from timeline.reminders.outcomes import Failed, Outcome, Sent

TIMEOUT_SECONDS = 30
WIRE = SMTP.clone(cte_type="7bit")
UNFOLDED = WIRE.clone(max_line_length=400)
"""Headers on one line: a fold right behind the name reads as a blank before the first word."""


def compose_mail(message: Message, sender: str, base_url: str, now: datetime) -> EmailMessage:
    """The message as mail: 7-bit on the wire, with a Message-ID that a repeat shares."""
    mail = new_mail(sender, message.subscription.address, message.subject, message.key, base_url, now)
    mail["List-Unsubscribe"] = f"<{message.links.unsubscribe}>"
    mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail["List-ID"] = f"Minutebook <reminders.{_host(base_url)}>"
    mail.set_content(message.text, cte="base64")
    mail.add_alternative(as_html(message), subtype="html", cte="base64")
    if message.calendar:
        mail.add_attachment(
            message.calendar,
            maintype="text",
            subtype="calendar",
            filename="minutebook.ics",
            params={"method": "PUBLISH", "charset": "utf-8"},
            cte="base64",
        )
    mail["Content-Language"] = message.language
    if message.subject.isascii():
        mail.policy = UNFOLDED  # after the parts are encoded, whose lines stay short
    return mail


def new_mail(sender: str, to: str, subject: str, key: str, base_url: str, now: datetime) -> EmailMessage:
    """A mail without content, with the headers that all have; line breaks never enter a header."""
    mail = EmailMessage(policy=WIRE)
    mail["From"] = sender
    mail["To"] = to
    mail["Subject"] = " ".join(subject.split())
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{key}@{_host(base_url)}>"
    mail["Auto-Submitted"] = "auto-generated"
    return mail


def _host(base_url: str) -> str:
    return urlsplit(base_url).hostname or "minutebook.invalid"


class MailServer:
    """A mail server, connected when first needed and anew when it hung up."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._server: smtplib.SMTP | None = None

    def send(self, mail: EmailMessage) -> Outcome:
        """Hand a mail over; what is refused with 5xx is refused for good, with 4xx for now."""
        try:
            self._connected().send_message(mail)
        except smtplib.SMTPRecipientsRefused as error:
            code, reason = next(iter(error.recipients.values()))
            return self._refused(code, reason)
        except smtplib.SMTPSenderRefused as error:
            self._hang_up()
            return Failed(f"{error.smtp_code} {_words(error.smtp_error)}")
        except smtplib.SMTPAuthenticationError as error:
            self._hang_up()
            return Failed(f"the mail server does not let us in: {error.smtp_code}")
        except smtplib.SMTPResponseException as error:
            return self._refused(error.smtp_code, error.smtp_error)
        except (smtplib.SMTPException, OSError) as error:
            self._hang_up()
            return Failed(f"the mail server does not answer: {error}")
        except (ValueError, UnicodeError) as error:
            return Failed(f"the mail cannot be written: {error}", permanent=True)
        return Sent()

    def _refused(self, code: int, reason: bytes | str) -> Failed:
        if code == 421:
            self._hang_up()
        return Failed(f"{code} {_words(reason)}", permanent=code >= 500)

    def _connected(self) -> smtplib.SMTP:
        """The connection at hand if the server still holds it, else a new one."""
        if self._server is not None:
            try:
                if self._server.noop()[0] == 250:
                    return self._server
            except (smtplib.SMTPException, OSError):
                pass
            self._hang_up()
        self._server = _connect(self._url)
        return self._server

    def _hang_up(self) -> None:
        if self._server is not None:
            self._server.close()
        self._server = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            try:
                self._server.quit()
            except (smtplib.SMTPException, OSError):
                self._server.close()


def _words(reason: bytes | str) -> str:
    return reason.decode("utf-8", "replace") if isinstance(reason, bytes) else reason


def _connect(url: str) -> smtplib.SMTP:
    parts = urlsplit(url)
    host = parts.hostname or "localhost"
    if parts.scheme == "smtps":
        secure = ssl.create_default_context()
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            host, parts.port or 465, timeout=TIMEOUT_SECONDS, context=secure
        )
    else:
        server = smtplib.SMTP(host, parts.port or 25, timeout=TIMEOUT_SECONDS)
    try:
        server.ehlo()
        if parts.scheme == "smtp" and server.has_extn("starttls"):
            server.starttls(context=ssl.create_default_context())
            server.ehlo()
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
    except BaseException:
        server.close()
        raise
    return server
