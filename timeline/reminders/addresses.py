"""Addresses that reminders may go to: of mail, of webhooks on the open internet, of chat services."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Collection
from urllib.parse import urlsplit

from timeline.reminders.wishes import WrongSubscription

LONGEST_ADDRESS = 2000
LONGEST_MAIL_ADDRESS = 254
_MAIL = re.compile(r"[^@\s<>,;:\"()\[\]\\]{1,64}@[^@\s<>,;:\"()\[\]\\]+")

SCHEMAS = (
    "wecombot", "dingtalk", "feishu", "lark", "slack", "msteams", "workflows", "tgram", "discord",
    "gchat", "wxteams", "zulip", "mmosts", "rockets", "matrixs", "ntfys", "pover",
)  # fmt: skip
"""Services on the open internet; those that run programs, write files or reach any host are not here."""

_HOSTED = ("mmosts", "rockets", "matrixs", "ntfys")
"""Schemas whose address names a host of the reader's choice; they must name one with a dot."""


def check_notify_address(address: str) -> None:
    """Refuse an address whose schema is not on the list, or that names several targets in one."""
    schema, mark, _ = address.partition("://")
    if not mark or schema.lower() not in SCHEMAS:
        raise WrongSubscription(
            f"{address[:30]!r} is no address of a service that reminders go to; "
            f"write one that begins with {', '.join(f'{name}://' for name in SCHEMAS[:6])} …"
        )
    if "," in address or any(letter.isspace() for letter in address):
        raise WrongSubscription("Name one target only; add a reminder for each.")


class Forbidden(Exception):
    """An address that nothing is posted to, with the reason."""


def check_mail_address(address: str) -> None:
    """Refuse what is no mail address, and what would add to a mail's headers."""
    if len(address) > LONGEST_MAIL_ADDRESS or not address.isascii() or not _MAIL.fullmatch(address):
        raise WrongSubscription(f"{address[:60]!r} is no mail address; write one such as reader@example.org.")


def check_web_address(address: str) -> None:
    """Refuse what is no web address, or names this machine or a private network outright."""
    try:
        parts = urlsplit(address)
        complete = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        complete = False
    if not complete:
        raise WrongSubscription(
            f"{address[:60]!r} is no web address; write one such as https://example.org/hook."
        )
    if parts.username or parts.password:
        raise WrongSubscription("A webhook's address holds no user name or password.")


def checked_place(address: str, allowed: Collection[str] = ()) -> str:
    """The numeric address to connect to; raises `Forbidden` if the host leads to a private one."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    try:
        found = socket.getaddrinfo(host, parts.port or 443, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise OSError(f"{host[:60]} is no name of a host") from error
    places = [str(info[4][0]).partition("%")[0] for info in found]
    if host.lower() not in allowed and not all(map(is_public, places)):
        raise Forbidden(f"{host} is an address of this machine or of a private network")
    return places[0]


def is_public(place: str) -> bool:
    """Whether a numeric address lies on the open internet, also inside an IPv6 address that carries it."""
    number = ipaddress.ip_address(place)
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo or (None, None))[1]
        if inner is None and number in _NAT64:
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None and not is_public(str(inner)):
            return False
    return number.is_global and not number.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")
