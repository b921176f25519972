"""Where things stand: documents and paragraphs as people cite them, and the addresses that lead there."""

from __future__ import annotations

import re
from hashlib import sha256

from flask import url_for

from timeline.names.series import read_key
from timeline.projections.calendar import Upcoming
from timeline.projections.conflicts import Conflict
from web.at_hand import documents
from web.language import gettext as _
from web.wording.sessions import point_name, session_name

_PARAGRAPH = re.compile(r"\d+[a-z]?(?:\([a-z0-9]+\))*")


def para(locator: str) -> str:
    """A paragraph as people cite it: ¶ 26; parts of annexes and outcomes as they are."""
    return _("¶ %(number)s", number=locator) if _PARAGRAPH.fullmatch(locator) else locator


def in_part(locator: str, part: str | None) -> str:
    """A paragraph as numbered under the heading of its part."""
    return locator.removeprefix(part).removeprefix(":") or "§" if part else locator


def short_title(session: str) -> str:
    """A session in few words, for citations and narrow columns."""
    name = short_body(session)
    return f"{name} {point_name(session)}" if name else session_name(session)


def document(symbol: str) -> str:
    """A document's symbol; where its text bears none, the session it is about."""
    if "/" in symbol:
        return symbol
    known = documents().get(symbol)
    if known is None or known.session is None:
        return symbol
    name = short_title(known.session)
    return _("%(name)s, draft", name=name) if known.status == "draft" else name


def short_body(session: str) -> str | None:
    """The body of a session in one word; None where there is none."""
    names = {"ha": _("Assembly"), "oecpr": _("Committee"), "eb": _("Board"), "wuf": _("Forum")}
    return names.get(read_key(session).series)


def paragraph_address(symbol: str, locator: str) -> str:
    """The address of one paragraph in the page of its document."""
    return url_for("documents.show_document", symbol=symbol, _anchor=paragraph_anchor(locator))


def paragraph_anchor(locator: str) -> str:
    """The anchor of a paragraph: p26, p23-a, p2-7-1."""
    return "p" + re.sub(r"[^\w.]+", "-", locator).strip("-")


def anchor(conflict: Conflict) -> str:
    """The anchor of a contradiction, the same as long as its claims are."""
    places = "\n".join(f"{claim.document} {claim.locator}" for claim in conflict.claims)
    subject = conflict.subject.read_in("en")
    return "c" + sha256(f"{subject}\n{places}".encode()).hexdigest()[:10]


def due_anchor(entry: Upcoming) -> str:
    """The anchor of something to come."""
    return f"{entry.kind}-{entry.session or entry.event.hex[:8]}-{entry.first_day.isoformat()}"
