"""Outcomes of other bodies and earlier sessions that a text recalls by symbol and title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.names.bodies import body_key
from timeline.names.series import all_series
from timeline.reading.grammar import Draft, Scene
from timeline.reading.own import session_key_of
from timeline.when import When

_QUOTES = '“”"《》‘’ '
_ASSEMBLIES = ("ha", "unea")
_ASSEMBLY_OF = {"oecpr": "ha", "cpr": "ha", "eb": "ha"}
_FIRST_OF_ASSEMBLY = 30
"""General Assembly resolutions bear the number of its session; no body here has met that often."""


def recall_outcome(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """An outcome of another session is recalled with its title; it lies in the stream of that session."""
    symbol, title = match["symbol"], scene.said(match, "title").strip(_QUOTES)
    stream = stream_of_outcome(scene, symbol, match["body"] if "body" in match.re.groupindex else None)
    printed = any(each.outcome and each.outcome.symbol == symbol for each in scene.document.paragraphs)
    if (
        stream is None
        or printed
        or stream == scene.own.key
        or len(title) < 4
        or re.search(r"第\s*\S+\s*号|以下", title)
    ):
        return
    kind = scene.grammar.kind(match["kind"]) or "resolution"
    facts = {"kind": kind, "symbol": symbol, "title": re.sub(r"^.*?关于(?=.{6})", "", title)}
    yield Draft("OutcomeAdopted", facts, stream=stream, when=past(scene))


def cite_outcome(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """An outcome is cited without its title; that it was adopted is sure, what it is called is not known."""
    stream = stream_of_outcome(scene, match["symbol"], match["body"])
    if stream is None or stream == scene.own.key:
        return
    kind = scene.grammar.kind(match["kind"]) or "resolution"
    title = {"en": f"{kind.capitalize()} {match['symbol']}", "zh": f"第 {match['symbol']} 号{match['kind']}"}
    facts = {"kind": kind, "symbol": match["symbol"], "title": title}
    yield Draft("OutcomeAdopted", facts, stream=stream, when=past(scene))


def stream_of_outcome(scene: Scene, symbol: str, body: str | None) -> str | None:
    """The session that an outcome's symbol belongs to: 2/7 to the second, 73/239 to the Assembly's 73rd."""
    head = symbol.split("/")[0]
    if not head.isdigit():
        return None
    number = int(head)
    if number > 1900:
        series = _series(scene, body)
        return session_key_of(series, None, number) if series else None
    series = _series(scene, body)
    if number >= _FIRST_OF_ASSEMBLY and (series is None or series == scene.own.series):
        return f"unga-{number}"
    return session_key_of(series or _assembly(scene), number)


def _series(scene: Scene, body: str | None) -> str | None:
    if not body:
        return None
    if scene.own.is_named(body):
        return scene.own.series
    key = body_key(body)
    return key if key in all_series() else None


def _assembly(scene: Scene) -> str:
    """The assembly whose outcomes a subsidiary body's document cites without naming it."""
    words = scene.document.title + scene.paragraph.text
    for series in all_series().values():
        if series.key in _ASSEMBLIES and any(len(name) > 3 and name in words for name in series.names):
            return series.key
    return _ASSEMBLY_OF.get(scene.own.series, scene.own.series)


def past(scene: Scene) -> When:
    """Before the session at hand: that is all that a recollection tells of its time."""
    start = (scene.document.dates or scene.document.issued or "")[:10]
    return When(edtf=f"../{start}", basis="inferred") if start else When()
