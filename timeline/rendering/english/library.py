"""Corrections, and the documents themselves: registered, incomplete, in contradiction; in English."""

from __future__ import annotations

from timeline.events import ConflictNoted, DocumentRegistered, EventCorrected, EventRetracted, GapNoted
from timeline.rendering.citing import cite_document, document_name, write_locator
from timeline.rendering.english.grammar import counted, joined, phrase, when
from timeline.rendering.english.words import clause, name, noun
from timeline.rendering.fields import field_name
from timeline.rendering.labels import language_name
from timeline.rendering.phrases import given, listing
from timeline.rendering.registry import Scene, Words, writer
from timeline.values import Claim


@writer("en", EventCorrected)
def event_corrected(facts: EventCorrected, _: Scene) -> Words:
    """A later event amends an earlier one."""
    fields = given("the {}", listing((field_name(field, "en") for field in facts.changes), "en"))
    reason = given(": {}", clause(facts.reason))
    done = phrase(
        "an earlier event was corrected",
        given("in {}", fields.replace("the ", "its ", 1)),
        _authority(facts.authority),
    )
    return Words(f"Correction of {fields or 'an earlier event'}{reason}", f"{done}{reason}")


@writer("en", EventRetracted)
def event_retracted(facts: EventRetracted, _: Scene) -> Words:
    """A later event withdraws an earlier one."""
    reason = given(": {}", clause(facts.reason))
    done = phrase("an earlier event was withdrawn", _authority(facts.authority))
    return Words(f"Retraction of an earlier event{reason}", f"{done}{reason}")


def _authority(symbol: str | None) -> str:
    return given("on the authority of {}", cite_document(symbol, "en") if symbol else "")


@writer("en", DocumentRegistered)
def document_registered(facts: DocumentRegistered, _: Scene) -> Words:
    """A source document became known to the record."""
    known, title = document_name(facts.symbol, "en"), name(facts.title)
    status = "a draft" if facts.status == "draft" else "a final text"
    text = f"{status} in {language_name(facts.language, 'en')}"
    original = given("(original: {})", language_name(facts.original_language or "", "en"))
    whole = joined(
        phrase(f"the record took in {cite_document(facts.symbol, 'en')},", title),
        given("dated {}", when(facts.date)),
        text,
    )
    return Words(f"{known}: {title}", phrase(whole, original))


@writer("en", GapNoted)
def gap_noted(facts: GapNoted, _: Scene) -> Words:
    """A document leaves something open."""
    where = joined(cite_document(facts.document, "en"), write_locator(facts.locator, "en"))
    missing = noun(facts.missing)
    return Words(f"Left open: {clause(facts.missing)}", f"in {where}, this is left open: {missing}")


@writer("en", ConflictNoted)
def conflict_noted(facts: ConflictNoted, _: Scene) -> Words:
    """Two places of the record's documents contradict each other."""
    sources = {claim.document for claim in facts.claims}
    own = f"in {cite_document(facts.claims[0].document, 'en')}, " if len(sources) == 1 else ""
    sides = "; ".join(_claim(claim, named=not own) for claim in facts.claims)
    statements = f"{counted(len(facts.claims), 'statement')} on {noun(facts.subject)}"
    opposed = "contradict each other" if len(facts.claims) == 2 else "contradict one another"
    return Words(f"Contradiction: {clause(facts.subject)}", f"{own}{statements} {opposed}: {sides}")


def _claim(claim: Claim, *, named: bool) -> str:
    where = joined(cite_document(claim.document, "en") if named else "", write_locator(claim.locator, "en"))
    return f"{clause(claim.says)} ({where})"
