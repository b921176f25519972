"""How a query is read: words, phrases, operators, brackets, fields; and never an error."""

import pytest

from search.lexicon import lexicon
from search.nodes import All, AnyOf, Filter, Not, Span, Unit, Wanted, units_of
from search.query import read_query


def labels(text):
    return [unit.label for unit in units_of(read_query(text).node)]


def test_words_are_all_wanted():
    assert isinstance(read_query("bananas tomatoes").node, Wanted)
    assert labels("bananas tomatoes") == ["bananas", "tomatoes"]


@pytest.mark.parametrize("quoted", ['"b c"', "“b c”", "「b c」", "《b c》", "„b c“", "＂b c＂"])
def test_a_phrase_stands_in_any_quotes(quoted):
    assert labels(f"a1 {quoted} d1")[1] == "b c"


def test_operators_and_brackets_join_what_they_stand_between():
    node = read_query("(apples OR pears) AND NOT plums").node

    assert isinstance(node, All)
    assert any(isinstance(part, AnyOf) for part in node.nodes)
    assert any(isinstance(part, Not) for part in node.nodes)


def test_small_letters_are_words_and_no_operators():
    assert isinstance(read_query("salt and pepper").node, Wanted)


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("state:Malaysia", "state", ("MYS",)),
        ("state:马来西亚", "state", ("MYS",)),
        ('state:"United Arab Emirates"', "state", ("ARE",)),
        ("国家：马来西亚", "state", ("MYS",)),
        ("type:outcomeadopted", "type", ("OutcomeAdopted",)),
        ("body:执行局", "body", ("eb",)),
        ("year:2019..2021", "year", ("2019", "2020", "2021")),
        ("item:6", "item", ("6",)),
        ("method:举手表决", "method", ("show of hands",)),
        ("document:a/81/8", "document", ("a/81/8",)),
        ("session:HA-2", "session", ("ha-2",)),
    ],
)
def test_a_field_narrows_in_any_spelling(text, field, values):
    assert read_query(text).node == Filter(field, values)


@pytest.mark.parametrize("date", ["2023-06-06", "2023年6月6日", '"6 June 2023"'])
def test_before_and_after_leave_the_day_itself_out(date):
    assert read_query(f"before:{date}").node == Span(None, "2023-06-06T00:00:00")
    assert read_query(f"after:{date}").node == Span("2023-06-07T00:00:00", None)


@pytest.mark.parametrize(
    "text",
    [
        "state:Narnia",
        "type:Picnic",
        "year:soon",
        "before:2025-02-30",
        "item:six",
        "method:shouting",
        "body:xyz",
    ],
)
def test_a_value_that_nobody_knows_is_said_and_the_rest_answered(text):
    query = read_query(f"housing {text}")

    assert [unit.label for unit in units_of(query.node)] == ["housing"]
    assert len(query.notes) == 1
    assert query.notes[0].en
    assert query.notes[0].zh


def test_an_unknown_field_is_searched_as_words():
    query = read_query("colour:green")

    assert [unit.label for unit in units_of(query.node)] == ["colour green"]
    assert "no field colour" in query.notes[0].en


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("When was the session opened?", ["session", "opened"]),
        ("Who is the President?", ["president"]),
        ("谁是主席？", ["主席"]),
        ("第三届会议什么时候举行", ["第三届会议"]),
        ("常驻代表委员会的主席是谁", ["常驻代表委员会", "主席"]),
    ],
)
def test_a_question_loses_its_question_words(question, kept):
    assert labels(question) == kept


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Who presides?", {"who"}),
        ("谁是主席", {"who"}),
        ("when is it", {"when"}),
        ("何时召开", {"when"}),
        ("WHO", set()),
    ],
)
def test_a_question_is_known_by_what_it_asks_for(text, asks):
    assert read_query(text).asks & {"who", "when"} == asks


def test_what_is_left_of_nothing_but_question_words_is_the_words():
    assert labels("who") == ["who"]
    assert labels("什么时候") == ["什么时候"]


def test_capitals_tell_a_name_from_a_question_word():
    assert "World Health Organization" in [
        way.via for way in units_of(read_query("WHO").node)[0].alternatives
    ]


def test_a_name_is_also_looked_for_in_the_other_language():
    [unit] = units_of(read_query("silence procedure").node)

    assert unit.alternatives[0].text == "silence procedure"
    assert "默许程序" in [way.via for way in unit.alternatives]
    assert all(way.weight < 1 for way in unit.alternatives[1:])


def test_quotes_look_for_nothing_else():
    [unit] = units_of(read_query('"silence procedure"').node)

    assert [way.form for way in unit.alternatives] == ["phrase"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("hsp/ha.2/13", "hsp/ha/2/13"),
        ("ＨＳＰ／ＨＡ．２／１３", "hsp/ha/2/13"),
        ("HSP/HA/2/13", "hsp/ha/2/13"),
        ("decision 2/7", "decision:2/7"),
        ("第2/7号决定", "decision:2/7"),
        ("第 2/7 号决议", "resolution:2/7"),
    ],
)
def test_a_symbol_has_one_form_in_any_spelling(text, form):
    [unit] = units_of(read_query(text).node)

    assert (unit.alternatives[0].form, unit.alternatives[0].text) == ("symbol", form)


@pytest.mark.parametrize("text", ["2023年6月6日", "6 June 2023", "2023-06-06", "Tuesday, 6 June 2023"])
def test_a_date_has_one_form_in_any_spelling(text):
    [unit] = units_of(read_query(text).node)

    assert (unit.alternatives[0].form, unit.alternatives[0].text) == ("date", "2023-06-06")


@pytest.mark.parametrize(
    "text", ["(", ")", "((((", "))))", "(" * 5000, "AND", "NOT", "OR OR", "AND OR NOT ()", '"']
)
def test_a_wrong_query_is_read_as_far_as_it_goes(text):
    assert units_of(read_query(text).node) == []


def test_a_long_query_is_cut_and_says_so():
    query = read_query("word " * 2000)

    assert len(units_of(query.node)) <= 48
    assert "very long" in query.notes[0].en


def test_the_names_of_the_lexicon_are_known_by_any_spelling():
    names = lexicon()

    assert "executive board" in set(names.other_names("执行局"))
    assert isinstance(read_query("执行局", names).node, Unit)
