"""What holds of every sentence and headline, whatever the event."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rendering.laws import STOP, faults
from tests.strategies import events
from timeline.envelope import Event
from timeline.events import CATALOGUE, OutcomeAdopted, payload_json
from timeline.rendering import TITLE_LENGTH, summary, title
from timeline.rendering.registry import written_types
from timeline.rendering.shapes import event_json
from timeline.seeding import read_seeds

LANGUAGES = ("en", "zh")
HAN = re.compile(r"[一-鿿]")
MOMENT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SHAPE = (
    "id", "position", "stream", "version", "type", "family", "occurred", "recorded_at", "document",
    "locator", "quote", "summary", "payload", "title",
)  # fmt: skip


def test_every_type_is_written_in_both_languages():
    assert written_types("en") == written_types("zh") == CATALOGUE.keys()


def reads_well(event):
    for language in LANGUAGES:
        sentence, headline = summary(event, language), title(event, language)

        assert sentence.endswith(STOP[language])
        assert 0 < len(headline) <= TITLE_LENGTH
        assert not headline.endswith((".", "。", "，", ",", ":", "："))
        assert not list(faults(sentence, language))
        assert not list(faults(headline, language))


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=CATALOGUE)
@given(data=st.data())
@settings(max_examples=30)
def test_every_event_reads_as_one_clean_sentence(kind, data):
    reads_well(data.draw(events(kind)))


def test_every_seeded_event_reads_as_one_clean_sentence():
    for number, new in enumerate(read_seeds(), 1):
        facts = payload_json(new.payload)
        times = (MOMENT, MOMENT, MOMENT)
        reads_well(Event(new.id, number, new.stream, 1, new.type, new.occurred, *times, new.citation, facts))


@given(events())
def test_english_shows_chinese_only_as_names_and_in_quotation_marks(event):
    said = re.sub(r"“[^”]*”|安东尼奥·古特雷斯", "", summary(event, "en"))

    assert not HAN.search(said)


@given(events(OutcomeAdopted), st.text(min_size=1, max_size=300).filter(str.strip))
def test_a_title_of_any_letters_is_shown_and_never_breaks_a_headline(event, words):
    shown = event.amended(event.facts | {"title": {"en": words}})

    for language in LANGUAGES:
        assert len(title(shown, language)) <= TITLE_LENGTH
        assert summary(shown, language).endswith(STOP[language])


@given(events())
def test_an_event_has_the_shape_that_programs_hold_on_to(event):
    shape = event_json(event)
    extras = list(shape)[len(SHAPE) :]

    assert tuple(shape)[: len(SHAPE)] == SHAPE
    assert set(extras) <= {"locators", "corrects", "actor"}
    assert None not in (shape[name] for name in extras)
    assert shape["recorded_at"] == "2026-11-20T09:00:00.000000Z"
    assert shape["family"] == event.payload.family
