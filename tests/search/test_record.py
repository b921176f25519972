"""Everything the record holds is found, by what a reader may remember of it."""

import re

import pytest

from timeline.rendering import summary, title

HAN = re.compile("[\u4e00-\u9fff]+")


def pairs(text):
    return {run[at : at + 2] for run in HAN.findall(text) for at in range(len(run) - 1)}


def test_every_event_is_found_by_any_two_characters_of_its_chinese_rendering(record, record_index):
    wanted = {}
    for event in record.read():
        family = "document" if event.payload.family == "document" else None
        for pair in pairs(title(event, "zh")) | pairs(summary(event, "zh")):
            wanted.setdefault((pair, family), set()).add(str(event.id))

    missed = {
        (pair, family): events - set(record_index.matching(pair, family=family))
        for (pair, family), events in wanted.items()
    }

    assert len(wanted) > 1000
    assert {pair: events for pair, events in missed.items() if events} == {}


def test_every_event_is_found_by_each_word_of_its_english_title(record, record_index):
    wanted = {}
    for event in record.read():
        if event.payload.family != "document":
            for word in re.findall(r"[^\W\d_]{5,}", title(event, "en")):
                wanted.setdefault(word.lower(), set()).add(str(event.id))

    missed = {word: events - set(record_index.matching(word)) for word, events in wanted.items()}

    assert {word: events for word, events in missed.items() if events} == {}


@pytest.mark.parametrize(
    "symbol",
    [
        "hsp/ha.2/13",
        "HSP/HA/2/13",
        "HSP/HA.2/13",
        "ＨＳＰ／ＨＡ．２／１３",
        '"hsp/ha.2/13"',
        "symbol:hsp/ha.2/13",
    ],
)
def test_a_document_is_found_by_its_symbol_in_any_spelling(record_index, symbol):
    assert {hit.locator for hit in record_index.search(symbol).hits} >= {"2/6:1", "12"}


@pytest.mark.parametrize(
    ("query", "type", "session"),
    [
        ("默许程序", "ConsensusNotReached", "ha-2-resumed"),
        ("silence procedure", "ConsensusNotReached", "ha-2-resumed"),
        ("默許程序", "ConsensusNotReached", "ha-2-resumed"),
        ("马来西亚", "OfficersElected", "ha-2-resumed"),
        ("Malaysia", "OfficersElected", "ha-2-resumed"),
        ("decision 2/7", "OutcomeAdopted", "ha-2-resumed"),
        ("第2/7号决定", "OutcomeAdopted", "ha-2-resumed"),
        ("第2/7号决议", "OutcomeAdopted", "ha-2"),
        ("resolution 2/7", "OutcomeAdopted", "ha-2"),
        ("25 June 2029", "SessionScheduled", "ha-2-resumed"),
        ("2029年6月25日", "SessionScheduled", "ha-2-resumed"),
        ("2029-06-25", "SessionScheduled", "ha-2-resumed"),
        ("when is the third session of the Assembly", "SessionScheduled", "ha-2-resumed"),
        ("第三届会议什么时候召开", "SessionScheduled", "ha-2-resumed"),
        ("who was elected to the Executive Board", "MembersElected", "ha-2-resumed"),
        ("智慧城市", "OutcomeAdopted", "ha-2"),
        ("全权证书", "CredentialsAccepted", "ha-2-resumed"),
        ("WUF13", "SessionScheduled", "oecpr-3"),
        ("东欧国家空缺席位", "VacancyDeclared", "ha-2-resumed"),
        ("UAE president", "SeatRotationAgreed", "ha-2-resumed"),
    ],
)
def test_what_is_remembered_leads_to_the_event_within_three_hits(record_index, query, type, session):
    hits = record_index.search(query, limit=3).hits

    assert any(hit.type == type and hit.session == session for hit in hits)


def test_quoted_words_are_found_as_they_stand(record_index):
    hits = record_index.search('"Executive Board"', limit=100)

    assert hits.total == len(hits.hits) > 20
    assert hits.exact == hits.total


def test_the_index_of_the_record_says_what_the_record_says(record_index):
    assert record_index.verify().problems == ()


@pytest.mark.parametrize(
    ("typed", "kind", "key"),
    [
        ("ha-2-resumed", "session", "ha-2-resumed"),
        ("HA-2", "session", "ha-2"),
        ("a/81/8", "document", "A/81/8"),
        ("Ａ／８１／８", "document", "A/81/8"),
    ],
)
def test_a_session_or_document_typed_whole_leads_straight_there(record_index, typed, kind, key):
    jump = record_index.jump(typed)

    assert (jump.kind, jump.key) == (kind, key)


@pytest.mark.parametrize("typed", ["", "executive", "2/7", "HSP/HA.99/1"])
def test_anything_else_leads_nowhere(record_index, typed):
    assert record_index.jump(typed) is None


@pytest.mark.parametrize(
    ("typed", "text"),
    [("Exec", "Executive Board"), ("执行", "执行局"), ("ha-2-r", "ha-2-resumed"), ("malay", "Malaysia")],
)
def test_what_is_being_typed_is_completed(record_index, typed, text):
    assert text in [suggestion.text for suggestion in record_index.suggest(typed)]


def test_nothing_typed_is_not_completed(record_index):
    assert record_index.suggest(" ") == []
