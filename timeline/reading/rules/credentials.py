# ruff: noqa: E501
"""Credentials reported and accepted, and organizations admitted to take part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.reading.counting import read_count
from timeline.reading.grammar import Draft, Scene
from timeline.reading.rules.adopting import cited_rule
from timeline.reading.rules.opening import officer


def report_credentials(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The report on credentials, with the three counts that follow it."""
    words = scene.paragraph.text
    facts: dict[str, Any] = {}
    by = officer(scene, scene.said(match, "by"))
    if by:
        facts["by"] = by.name
    facts["rule"] = cited_rule(scene)
    number = r"(?P<n>\d+|[a-z-]+)"
    for name, pattern in (
        (
            "formal",
            rf"(?:共有|截至[^，]*，(?:共)?有?|有)\s*{number}\s*个?(?:会员国|成员国|缔约方|国家)[^，；。]*?提交了[^。]*?正式全权证书|{number.replace('<n>', '<m>')} (?:member )?states had submitted (?:formal|original)",
        ),
        (
            "informal",
            rf"另有\s*{number}\s*个?(?:会员国|成员国|缔约方|国家)|(?:a further|another|an additional) {number.replace('<n>', '<m>')} (?:member )?states",
        ),
        (
            "none",
            rf"(?:共有|有|其余|，|；)\s*{number}\s*个?(?:会员国|成员国|缔约方|国家)(?:尚未|没有|未)|{number.replace('<n>', '<m>')} (?:member )?states had not",
        ),
    ):
        found = re.search(pattern, words, re.IGNORECASE)
        if found and (count := read_count(found["n"] or found.groupdict().get("m") or "")) is not None:
            facts[name] = count
    as_of = re.search(
        r"截至\s*(?P<zh>[^，]{6,20})|as (?:at|of) (?P<en>\d{1,2} \w+ \d{4})", words, re.IGNORECASE
    )
    times = scene.moments.times(as_of[0]) if as_of else []
    if times:
        facts["as_of"] = times[0].edtf
    yield Draft("CredentialsReported", {key: value for key, value in facts.items() if value is not None})


def accept_credentials(scene: Scene, _: re.Match[str]) -> Iterator[Draft]:
    """The body accepted the credentials."""
    yield Draft(
        "CredentialsAccepted", {"method": method} if (method := scene.grammar.method(scene.text)) else {}
    )


def accredit(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Organizations were admitted to take part."""
    who = re.sub(r"^了?", "", scene.said(match, "who"))
    if who and "全权证书" not in who:
        yield Draft("ParticipationAccredited", {"who": who})
