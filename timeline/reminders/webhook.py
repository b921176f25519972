"""Webhooks: a CloudEvent posted once, signed, to an address that was checked and to no other."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

import httpx

from timeline.reminders.addresses import Forbidden, checked_place
from timeline.reminders.messages import Message
from timeline.reminders.outcomes import Failed, Outcome, Sent

TIMEOUT_SECONDS = 15
PASSING = (408, 425, 429)
"""Answers below 500 that ask to try again."""


def signing_secret(secret_key: str, subscription: str) -> str:
    """What signs the posts of one subscription, in the form of Standard Webhooks: `whsec_…`."""
    raw = hmac.new(secret_key.encode(), f"webhook/{subscription}".encode(), hashlib.sha256).digest()
    return f"whsec_{base64.b64encode(raw).decode()}"


def sign(secret: str, key: str, timestamp: int, body: bytes) -> str:
    """The signature of a post as Standard Webhooks has it: `v1,` and HMAC-SHA256 of id.timestamp.body."""
    raw = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{key}.{timestamp}.".encode() + body
    return f"v1,{base64.b64encode(hmac.new(raw, signed, hashlib.sha256).digest()).decode()}"


def post(
    message: Message, base_url: str, secret_key: str, allowed: Collection[str], now: datetime
) -> Outcome:
    """Post a message to its subscription's address; hosts in `allowed` may be private ones."""
    address = message.subscription.address
    try:
        place = checked_place(address, allowed)
    except Forbidden as reason:
        return Failed(str(reason), permanent=True)
    except OSError as error:
        return Failed(f"the webhook's host is not found: {error}")
    body = json.dumps(as_cloud_event(message, base_url, now), ensure_ascii=False).encode()
    secret = signing_secret(secret_key, message.subscription.id)
    moment = int(now.timestamp())
    headers = {
        "Content-Type": "application/cloudevents+json; charset=utf-8",
        "User-Agent": "Minutebook",
        "Idempotency-Key": message.key,
        "webhook-id": message.key,
        "webhook-timestamp": str(moment),
        "webhook-signature": sign(secret, message.key, moment, body),
    }
    try:
        answered = send_to(place, address, body, headers)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        return Failed(f"the webhook does not answer: {error or type(error).__name__}")
    if 200 <= answered < 300:
        return Sent()
    passing = answered >= 500 or answered in PASSING
    return Failed(f"the webhook answered {answered}", permanent=not passing)


def send_to(place: str, address: str, body: bytes, headers: dict[str, str]) -> int:
    """Post to the very place that was checked, whatever the name may lead to by now; the answer's code."""
    url = httpx.URL(address)
    host = url.netloc.decode()
    with (
        httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False, trust_env=False) as client,
        client.stream(
            "POST",
            url.copy_with(host=place),
            content=body,
            headers=headers | {"Host": host},
            extensions={"sni_hostname": url.host},
        ) as answer,
    ):
        return answer.status_code


def as_cloud_event(message: Message, base_url: str, now: datetime) -> dict[str, Any]:
    """The message as a CloudEvent (version 1.0) for a webhook."""
    return {
        "specversion": "1.0",
        "id": message.key,
        "source": base_url,
        "type": "minutebook.reminder",
        "time": now.isoformat(),
        "datacontenttype": "application/json",
        "data": message.as_json(),
    }
