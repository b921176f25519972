"""What a search answers: hits, order, counts, marks and remarks."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import event, meeting_held, outcome_adopted, session_opened
from timeline.events import GapNoted, StatementDelivered

HOSTILE = [
    "",
    " ",
    "(" * 10_000,
    ")" * 10_000,
    "()" * 5_000,
    "执" * 10_000,
    "word " * 2_000,
    "a" * 10_000,
    '"' * 10_000,
    '"' + "x y " * 2_500,
    "*" * 10_000,
    "the of and who",
    "的 了 谁",
    "🎉🎉🎉",
    "\x00\x01\x02\x1b[31m",
    "\ud800",
    "*",
    "a*",
    '"',
    "“",
    "NOT",
    "NOT NOT NOT a",
    "AND AND",
    "a OR",
    "state:",
    "state:(((",
    ":" * 500,
    "year:9999..1000",
    "1/1 " * 400,
    "2023年6月6日" * 300,
    "-" * 1_000,
    "\\",
    "%_%",
    "' OR 1=1 --",
]


@pytest.fixture
def cities(sqlite_store, index):
    """An index of a few events about cities."""
    sqlite_store.append(
        "ha-2",
        [
            session_opened(by="Catalina Marulanda"),
            meeting_held(2),
            outcome_adopted("2/1", kind="resolution", title="Housing in small towns", occurred="2023-06-09"),
            outcome_adopted("2/2", title="Small gardens", method="show of hands"),
            said("Housing is a right", occurred="2023-06-07"),
        ],
    )
    sqlite_store.append(
        "ha-1", [outcome_adopted("1/1", title="住房与土地", stream="ha-1", occurred="2019-05-31")]
    )
    return index


def said(subject, **place):
    payload = {"speaker": "Amina Ould Brahim", "state": "DZA", "subject": subject, "occasion": "debate"}
    return event(StatementDelivered.model_validate(payload), **place)


def titles(hits):
    return [hit.title["en"] for hit in hits.hits]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_is_an_error(cities, query):
    hits = cities.search(query)

    assert hits.total >= len(hits.hits)


@given(st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_no_text_is_an_error(record_index, text):
    assert record_index.search(text).total >= 0


def test_what_holds_all_words_is_found_before_what_holds_some(cities):
    assert cities.search("housing towns").total == 1
    assert cities.search("housing towns").notes == ()


def test_where_nothing_has_all_words_the_most_are_shown_and_it_is_said(cities):
    hits = cities.search("housing towns rhinoceros")

    assert hits.total == 1
    assert "rhinoceros" in hits.notes[0].en


def test_what_nothing_is_like_is_not_found(cities):
    assert cities.search("rhinoceros").total == 0
    assert cities.search("犀牛").total == 0


def test_operators_do_what_they_say(cities):
    assert cities.search("housing OR gardens").total == 4
    assert cities.search("housing OR gardens").exact == 3
    assert cities.search("small NOT gardens").total == 1
    assert cities.search("(housing OR gardens) AND small").total == 2
    assert cities.search('"small towns"').total == 1
    assert cities.search('"towns small"').total == 0


def test_inflected_words_are_found_after_those_that_stand_there(cities):
    assert titles(cities.search("town house"))[0].startswith("Resolution 2/1")


def test_an_outcome_stands_above_who_mentioned_it(cities):
    assert [hit.type for hit in cities.search('"housing"').hits] == ["OutcomeAdopted", "StatementDelivered"]


def test_hits_can_be_put_in_time_either_way(cities):
    forward = [hit.occurred["edtf"] for hit in cities.search("住房 OR housing", sort="time").hits]
    backward = [hit.occurred["edtf"] for hit in cities.search("住房 OR housing", sort="-time").hits]

    assert forward == ["2019-05-31", "2023-06-07", "2023-06-09"]
    assert backward == forward[::-1]


def test_a_page_is_a_piece_of_the_whole(cities):
    everything = cities.search("housing OR gardens OR meeting", limit=10)
    page = cities.search("housing OR gardens OR meeting", limit=2, offset=1)

    assert page.total == everything.total
    assert [hit.event for hit in page.hits] == [hit.event for hit in everything.hits[1:3]]
    assert [hit.rank for hit in page.hits] == [2, 3]


def test_filters_narrow_and_facets_stay_true_under_the_others(cities):
    hits = cities.search("", session="ha-2", type=["OutcomeAdopted", "SessionOpened"])

    assert hits.total == 3
    assert hits.facets["session"] == {"ha-2": 3, "ha-1": 1}
    assert hits.facets["type"]["StatementDelivered"] == 1
    assert cities.search("", state="DZA").total == 1
    assert cities.search("", year=2019).total == 1
    assert cities.search("", document="hsp/ha/2/9").total == 6


def test_fields_in_the_query_do_the_same(cities):
    assert cities.search("type:OutcomeAdopted method:举手表决").total == 1
    assert cities.search("year:2019").total == 1
    assert cities.search("after:2023-06-08").total == 1
    assert cities.search("before:2020").total == 1
    assert cities.search("person:Brahim").total == 0
    assert cities.search('person:"Amina Ould Brahim"').total == 1


def test_the_marks_stand_where_the_match_stands(cities):
    [hit] = cities.search('"small towns"').hits

    assert [hit.snippet[start:end].lower() for start, end in hit.marks] == ["small towns"]
    assert "".join(text for text, _ in hit.snippet_pieces()) == hit.snippet
    assert ("small towns", True) in list(hit.title_pieces("en"))


def test_a_snippet_is_in_the_language_asked_for(cities):
    query = "type:OutcomeAdopted Small gardens"

    assert cities.search(query, language="en").hits[0].snippet.startswith("The Assembly adopted")
    assert cities.search("type:OutcomeAdopted 举手", language="zh").hits[0].snippet.startswith("人居大会")


def test_a_hit_has_the_parts_that_the_interface_names(cities):
    [hit] = cities.search("gardens").hits

    parts = {
        "rank",
        "score",
        "kind",
        "event",
        "document",
        "locator",
        "session",
        "type",
        "occurred",
        "title",
        "snippet",
    }
    assert parts <= hit.as_json().keys()
    assert hit.as_json()["kind"] == "event"


def test_events_about_documents_are_found_only_when_asked_for(sqlite_store, index):
    gap = GapNoted.model_validate({"document": "A/81/8", "locator": "3", "missing": "Number of waterfalls"})
    sqlite_store.append("documents", [event(gap, stream="documents", occurred="2025-05-30")])

    assert index.search("waterfalls").total == 0
    assert index.search("waterfalls", family="document").total == 1
    assert index.search("waterfalls family:document").total == 1


@pytest.mark.parametrize(
    ("typed", "meant"), [("执行剧", "执行局"), ("hosuing", "housing"), ("默需程序", "默许程序")]
)
def test_a_slip_is_answered_by_what_was_meant_and_said(record_index, typed, meant):
    hits = record_index.search(typed)

    assert hits.instead == meant
    assert hits.total == record_index.search(meant).total > 0
    assert record_index.search(typed, corrected=False).total == 0


def test_many_threads_get_the_same_answer(cities):
    expected = titles(cities.search("housing OR small"))
    with ThreadPoolExecutor(8) as pool:
        answers = pool.map(lambda _: titles(cities.search("housing OR small")), range(80))

    assert all(answer == expected for answer in answers)


def test_threads_search_while_the_record_grows(sqlite_store, index):
    sqlite_store.append("ha-2", [session_opened()])
    with ThreadPoolExecutor(4) as pool:
        searches = [pool.submit(index.search, "gardens") for _ in range(20)]
        for number in range(1, 6):
            sqlite_store.append("ha-2", [outcome_adopted(f"2/{number}", title="Small gardens")])
            searches += [pool.submit(index.search, "gardens") for _ in range(10)]
        totals = [search.result().total for search in searches]

    assert all(0 <= total <= 5 for total in totals)
    assert index.search("gardens").total == 5
