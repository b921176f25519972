"""Signed links: what a reader holds in place of a password."""

from __future__ import annotations

from itsdangerous import BadSignature, SignatureExpired, URLSafeSerializer, URLSafeTimedSerializer

from timeline.reminders.wishes import WrongSubscription

DAYS_TO_CONFIRM = 7
_SETTINGS = "minutebook/reminder/settings"
_CONFIRM = "minutebook/reminder/confirm"
LONGEST_TOKEN = 300
_NOT_OURS = "This link was not made here, or is not whole; copy it whole from the mail."


class ForgedLink(WrongSubscription):
    """A link that was not signed here, or is too old; the message says which."""


def settings_token(secret_key: str, subscription: str) -> str:
    """What stands in the link to a subscription's settings and to its end; it does not age."""
    return str(URLSafeSerializer(secret_key, _SETTINGS).dumps(subscription))


def read_settings_token(secret_key: str, token: str) -> str:
    """The id of the subscription that a token was signed for; raises `ForgedLink`."""
    try:
        return str(URLSafeSerializer(secret_key, _SETTINGS).loads(token[:LONGEST_TOKEN]))
    except BadSignature:
        raise ForgedLink(_NOT_OURS) from None


def confirmation_token(secret_key: str, subscription: str) -> str:
    """What stands in the link that confirms a subscription, for some days."""
    return str(URLSafeTimedSerializer(secret_key, _CONFIRM).dumps(subscription))


def read_confirmation_token(secret_key: str, token: str) -> str:
    """The id of the subscription to confirm; raises `ForgedLink`."""
    serializer = URLSafeTimedSerializer(secret_key, _CONFIRM)
    try:
        return str(serializer.loads(token[:LONGEST_TOKEN], max_age=DAYS_TO_CONFIRM * 86_400))
    except SignatureExpired:
        raise ForgedLink(f"This link is older than {DAYS_TO_CONFIRM} days; subscribe once more.") from None
    except BadSignature:
        raise ForgedLink(
            "This link was not made here, or is not whole; copy it whole from the mail."
        ) from None
