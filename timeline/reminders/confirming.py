"""Double opt-in: a mail with a link, and nothing else before the reader has pressed the button behind it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Engine, func, select

from timeline.reminders.channels import Channels
from timeline.reminders.mail import MailServer, new_mail
from timeline.reminders.outcomes import Failed, Outcome
from timeline.reminders.signing import DAYS_TO_CONFIRM, confirmation_token
from timeline.reminders.subscriptions import Subscription
from timeline.reminders.tables import SUBSCRIPTIONS, make_tables
from timeline.reminders.words import say
from timeline.store.columns import stamp
from timeline.store.engine import complaining


def ask_to_confirm(channels: Channels, subscription: Subscription, now: datetime) -> Outcome:
    """Mail the link that confirms a subscription."""
    if channels.smtp_url is None:
        return Failed("no mail server is set; set MINUTEBOOK_SMTP_URL, such as smtp://localhost:25")
    language = subscription.language
    token = confirmation_token(channels.secret_key, subscription.id)
    about = " ".join(filter(None, (subscription.scope.value, subscription.subject)))
    mail = new_mail(
        channels.mail_from, subscription.address, say("confirm subject", language),
        f"confirm-{subscription.id}", channels.base_url, now,
    )  # fmt: skip
    text = say(
        "confirm", language,
        about=about, days=DAYS_TO_CONFIRM, link=f"{channels.base_url}/reminders/confirm/{token}",
    )  # fmt: skip
    mail.set_content(text + "\n", cte="base64")
    with MailServer(channels.smtp_url) as server:
        return server.send(mail)


def waiting_for(engine: Engine, address: str, now: datetime) -> int:
    """How many subscriptions of an address have waited since yesterday to be confirmed."""
    make_tables(engine)
    wanted = select(func.count()).where(
        SUBSCRIPTIONS.c.address == address,
        SUBSCRIPTIONS.c.active_from.is_(None),
        SUBSCRIPTIONS.c.cancelled_at.is_(None),
        SUBSCRIPTIONS.c.created_at > stamp(now - timedelta(days=1)),
    )
    with complaining(engine), engine.begin() as db:
        return db.scalar(wanted) or 0
