"""Mandates as a page lists them: overdue first, then what is ahead, undated, and done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from timeline.projections.mandates import Mandate, MandateStatus

STATUSES: tuple[MandateStatus, ...] = ("overdue", "open", "not stated", "reported", "fulfilled")


def by_status(mandates: Iterable[Mandate]) -> list[tuple[MandateStatus, list[Mandate]]]:
    """The mandates by status, those due last first; empty groups left out."""
    listed = sorted(mandates, key=lambda mandate: mandate.due_by or date.min, reverse=True)
    groups = [(status, [mandate for mandate in listed if mandate.status == status]) for status in STATUSES]
    return [(status, group) for status, group in groups if group]
