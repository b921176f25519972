"""Agendas, organization of work, and outcomes: adopted in the report, or printed in its annex."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.names.symbols import find_symbols
from timeline.reading.grammar import Draft, Scene
from timeline.reading.numbering import read_number
from timeline.reading.rules.recalled import recall_outcome
from timeline.reading.sentences import sentences

_SYMBOL = re.compile(r"\d{1,4}/\d{1,3}")
_ROW = re.compile(r"(?P<symbol>\d{1,4}/\d{1,3})[\s\t:：.]+(?P<title>\S.*)")
_QUOTES = '“”"《》‘’ '
_DRAFT = re.compile(r"草案|\bdraft\b", re.IGNORECASE)
_OWN_RECORD = re.compile(r"本届会议|会议的?$|其|the session|its ", re.IGNORECASE)


def adopt_agenda(scene: Scene, _: re.Match[str]) -> Iterator[Draft]:
    """The body adopted its agenda, with the items that the paragraph lists."""
    if scene.paragraph.outcome is not None:
        return
    items = listed_items(scene.paragraph.lines)
    facts: dict[str, Any] = {"items": items, "amended": bool(scene.word("amended").search(scene.text))}
    if basis := scene.word("basis").search(scene.sentence):
        facts["basis"] = basis["basis"] or basis["held"]
    if rule := cited_rule(scene):
        facts["rule"] = rule
    if items or "basis" in facts:
        yield Draft("AgendaAdopted", facts)


def listed_items(lines: tuple[str, ...]) -> list[dict[str, Any]]:
    """The items of an agenda that a paragraph lists, sub-items by letter below their item."""
    items: list[dict[str, Any]] = []
    for line in lines:
        found = read_number(line)
        if found is None:
            continue
        title = found.words.rstrip("。.；;：: ")
        if found.number is not None:
            items.append({"number": found.number, "title": title})
        elif items:
            items[-1].setdefault("sub_items", []).append(title)
    return items


def cited_rule(scene: Scene) -> str | None:
    """The rule of procedure that a sentence cites: 17(2)."""
    match = scene.word("rule").search(scene.text)
    if match is None:
        return None
    return f"{match['rule']}({match['part']})" if match["part"] else match["rule"]


def approve_work(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """The body approved the organization of its work."""
    rest = scene.said(match, "rest").strip("，, 。.")
    includes = re.match(r"(?:其中)?(?:包括|including)\s*(?P<what>.+)", rest)
    yield Draft("OrganizationOfWorkApproved", {"includes": includes["what"]} if includes else {})


def adopt_listed(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Several outcomes were adopted at once; the rows below the paragraph name them."""
    kind = scene.grammar.kind(scene.said(match, "kind")) or "decision"
    for line in scene.paragraph.lines:
        row = _ROW.fullmatch(line.strip())
        if row:
            yield Draft("OutcomeAdopted", _outcome(scene, kind, row["symbol"], row["title"]))


def adopt_symbol(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Outcomes with their symbols were adopted; a title may stand only in their heading."""
    kind = scene.grammar.kind(match["kind"]) or "decision"
    title = scene.said(match, "titled") if "titled" in match.re.groupindex else ""
    more = _SYMBOL.findall(scene.said(match, "more")) if "more" in match.re.groupindex else []
    for symbol in (match["symbol"], *more):
        words = "" if more else title or scene.said(match, "title")
        yield Draft("OutcomeAdopted", _outcome(scene, kind, symbol, words, within=clause_of(scene, match)))


def adopt_passively(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """An outcome is said to have been adopted in some way; what it adds is the way."""
    kind = scene.grammar.kind(match["kind"]) or "decision"
    yield Draft("OutcomeAdopted", _outcome(scene, kind, match["symbol"], "", within=clause_of(scene, match)))


def clause_of(scene: Scene, match: re.Match[str]) -> str:
    """The clause that a match stands in: what is said of one outcome, not of the next."""
    stops = "，；。" if scene.language == "zh" else ";"
    start = max(scene.text.rfind(stop, 0, match.start()) for stop in stops) + 1
    ends = [place for stop in stops if (place := scene.text.find(stop, match.end())) >= 0]
    return scene.text[start : min(ends, default=len(scene.text))]


def _outcome(scene: Scene, kind: str, symbol: str, title: str, within: str | None = None) -> dict[str, Any]:
    words = title.strip().strip(_QUOTES) or heading_of(scene, kind, symbol)
    facts: dict[str, Any] = {"kind": kind, "symbol": symbol, "title": words or untitled(kind, symbol)}
    if method := scene.grammar.method(within or scene.text):
        facts["method"] = method
    if votes := scene.word("votes").search(scene.text):
        facts["vote"] = {
            "in_favour": votes["for"],
            "against": votes["against"],
            "abstaining": votes["abstain"] or 0,
        }
        facts["method"] = facts.get("method", "recorded vote")
    if scene.item:
        facts["item"] = scene.item
    return facts


def untitled(kind: str, symbol: str) -> dict[str, str]:
    """What to call an outcome that is cited by its symbol alone."""
    chinese = {"decision": "决定", "resolution": "决议", "recommendation": "建议"}.get(kind, "文件")
    return {"en": f"{kind.capitalize()} {symbol}", "zh": f"第 {symbol} 号{chinese}"}


def heading_of(scene: Scene, kind: str, symbol: str) -> str:
    """The title that an outcome's own heading gives it, in the annex."""
    for paragraph in scene.document.paragraphs:
        outcome = paragraph.outcome
        if outcome and outcome.symbol == symbol and outcome.kind.value == kind and paragraph.path:
            return paragraph.path[-1] if paragraph.kind == "heading" else paragraph.path[0]
    return ""


_NOT_A_TITLE = re.compile(
    r"议程$|以下|下列|第\s*\S+\s*号|\d/\d|\bfollowing\b|\bagenda\b|draft|credentials|全权证书", re.IGNORECASE
)
_CITED_AFTER = re.compile(r"[^，；。]{0,20}第\s*\S+\s*号")


def adopt_text(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """Rules, a report, a declaration or a plan was adopted, without a symbol of its own."""
    title = re.sub(
        r"^.*?载于\s*[^的]*?号?(?:文件)?的|^(?:了|其|经修正的|the)\s*", "", scene.said(match, "title")
    ).strip(_QUOTES)
    if len(title) < 2 or _DRAFT.search(title) or scene.paragraph.outcome is not None:
        return
    if _NOT_A_TITLE.search(title) or _CITED_AFTER.match(scene.text[match.end() :]):
        return
    kind = scene.grammar.kind(title) or "other"
    facts: dict[str, Any] = {"kind": kind, "title": title}
    if method := scene.grammar.method(scene.text):
        facts["method"] = method
    symbols = [symbol for symbol, start, _ in find_symbols(scene.sentence) if start >= match.start()]
    symbols = symbols or _symbol_near(scene)
    if symbols:
        facts |= {"symbol": symbols[0], "documents": [symbols[0]]}
    if scene.item:
        facts["item"] = scene.item
    yield Draft("OutcomeAdopted", facts)


def _symbol_near(scene: Scene) -> list[str]:
    """The symbol that the next sentence gives: 会议记录载于某号文件."""
    following = [sentence for _, sentence in sentences(scene.paragraph.text)]
    after = following[following.index(scene.sentence) + 1 :] if scene.sentence in following else []
    near = next((each for each in after[:1] if "载于" in each or "contained in" in each), "")
    return [symbol for symbol, _, _ in find_symbols(near)]


def enact(scene: Scene, match: re.Match[str]) -> Iterator[Draft]:
    """An operative paragraph approves a plan, a programme or rules."""
    outcome = scene.paragraph.outcome
    title = scene.said(match, "title").strip(_QUOTES)
    if outcome is None or len(title) < 3 or _DRAFT.search(title):
        return
    kind = scene.grammar.kind(title)
    if kind is None or kind in ("decision", "resolution", "recommendation"):
        return
    facts: dict[str, Any] = {"kind": kind, "title": title, "by": outcome.model_dump(mode="json")}
    if symbol := _footnoted(scene):
        facts["symbol"] = symbol
    yield Draft("OutcomeAdopted", facts)


def _footnoted(scene: Scene) -> str | None:
    if scene.symbols:
        return scene.symbols[0]
    marks = re.findall(r"[¹²³⁰⁴-⁹]+", scene.sentence)
    for note in scene.document.paragraphs:
        if note.kind == "footnote" and note.part == scene.paragraph.part and note.mark in marks:
            return next((symbol for symbol, _, _ in find_symbols(note.text)), None)
    return None


__all__ = [
    "adopt_agenda", "adopt_listed", "adopt_passively", "adopt_symbol", "adopt_text", "approve_work",
    "cited_rule", "enact", "heading_of", "listed_items", "recall_outcome",
]  # fmt: skip
