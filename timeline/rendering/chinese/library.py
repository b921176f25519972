"""Corrections, and the documents themselves: registered, incomplete, in contradiction; in Chinese."""

from __future__ import annotations

from timeline.events import ConflictNoted, DocumentRegistered, EventCorrected, EventRetracted, GapNoted
from timeline.rendering.chinese.grammar import when
from timeline.rendering.chinese.words import name, titled, words
from timeline.rendering.citing import cite_document, document_name, write_locator
from timeline.rendering.fields import field_name
from timeline.rendering.labels import language_name, status_name
from timeline.rendering.phrases import given, listing
from timeline.rendering.registry import Scene, Words, writer
from timeline.values import Claim


@writer("zh", EventCorrected)
def event_corrected(facts: EventCorrected, _: Scene) -> Words:
    """A later event amends an earlier one."""
    fields = listing((field_name(field, "zh") for field in facts.changes), "zh")
    reason, authority = (
        given("：{}", words(facts.reason)),
        _authority(facts.authority),
    )
    return Words(
        f"更正{fields or '先前的记录'}{reason}",
        f"{authority}更正了先前一项记录{given('的{}', fields)}{reason}",
    )


@writer("zh", EventRetracted)
def event_retracted(facts: EventRetracted, _: Scene) -> Words:
    """A later event withdraws an earlier one."""
    reason, authority = given("：{}", words(facts.reason)), _authority(facts.authority)
    return Words(f"撤回先前的记录{reason}", f"{authority}撤回了先前一项记录{reason}")


def _authority(symbol: str | None) -> str:
    return given("根据{}，", cite_document(symbol, "zh") if symbol else "")


@writer("zh", DocumentRegistered)
def document_registered(facts: DocumentRegistered, _: Scene) -> Words:
    """A source document became known to the record."""
    known, title = document_name(facts.symbol, "zh"), titled(facts.title)
    dated = given("，日期为{}", when(facts.date))
    text = f"{language_name(facts.language, 'zh')}{status_name(facts.status, 'zh')}"
    original = given("，原件为{}", language_name(facts.original_language or "", "zh"))
    return Words(f"{known}：{title}", f"登记了{known}：{title}，{text}{dated}{original}")


@writer("zh", GapNoted)
def gap_noted(facts: GapNoted, _: Scene) -> Words:
    """A document leaves something open."""
    where = f"{document_name(facts.document, 'zh')}{write_locator(facts.locator, 'zh')}"
    return Words(f"待补：{words(facts.missing)}", f"{where}留有空白：{words(facts.missing)}")


@writer("zh", ConflictNoted)
def conflict_noted(facts: ConflictNoted, _: Scene) -> Words:
    """Two places of the record's documents contradict each other."""
    sources = {claim.document for claim in facts.claims}
    own = document_name(facts.claims[0].document, "zh") if len(sources) == 1 else ""
    sides = "；".join(_claim(claim, named=not own) for claim in facts.claims)
    lead = f"{own}前后矛盾" if own else "各文件相互矛盾"
    return Words(f"记载矛盾：{words(facts.subject)}", f"关于{name(facts.subject)}，{lead}：{sides}")


def _claim(claim: Claim, *, named: bool) -> str:
    where = document_name(claim.document, "zh") if named else ""
    return f"{words(claim.says)}（{where}{write_locator(claim.locator, 'zh')}）"
