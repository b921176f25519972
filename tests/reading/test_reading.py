import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.bench_reading import CORE, compare, of_file, of_reading, read_text
from tests.reading.builders import TEXTS
from timeline.reading.reading import Reading, read_document

RIVER = (TEXTS / "zh-river.txt").read_text(encoding="utf-8")
WETLAND = (TEXTS / "en-wetland.txt").read_text(encoding="utf-8")


def read_zh(*paragraphs: str) -> Reading:
    numbered = "\n".join(f"{number}. {words}" for number, words in enumerate(paragraphs, 1))
    head = (
        "RIV/GC.6/11\n国际河流联盟理事会\n第六届会议\n2031 年 3 月 10 日至 13 日，日内瓦\n\n一、会议安排\n\n"
    )
    return read_document(head + numbered)


def read_en(*paragraphs: str) -> Reading:
    numbered = "\n\n".join(f"{number}. {words}" for number, words in enumerate(paragraphs, 1))
    head = (
        "WLP/SC.7/12\nStanding Committee of the Wetland Partnership\nSeventh session\nNairobi, 3–6 May 2032\n"
    )
    return read_document(f"{head}\nI. Work\n\n{numbered}")


def types(reading: Reading) -> list[str]:
    return [each.type for each in reading.events if each.sure == "certain"]


@pytest.mark.parametrize("name", ["zh-river", "zh-archive", "en-wetland", "en-council"])
def test_our_own_reports_are_read_as_expected(name: str):
    reading, _ = read_text(TEXTS / f"{name}.txt")
    score = compare(of_reading(reading), of_file(TEXTS / f"{name}.expected.jsonl"))
    precision, recall, dates = score.rates(CORE)

    assert min(precision, recall) >= 0.9, (score.extra, score.lost)
    assert dates >= 0.9


@pytest.mark.parametrize(
    "words",
    [
        "理事会未能通过关于水质的第 6/9 号决定。",
        "如果资金到位，理事会将通过一项宣言。",
        "几位代表希望理事会能够通过第 6/9 号决议。",
        "一位代表建议理事会设立一个工作组。",
        "理事会第五届会议通过了第 5/3 号决定。",
        "2029 年 3 月 4 日，理事会通过了第 5/3 号决定。",
        "标语写着“理事会通过了第 6/9 号决定”。",
        "人居署正在通过其战略伙伴关系开展工作。",
        "理事会推迟通过其议事规则。",
        "主席表示，如会议获准延长，他将于次日宣布会议闭幕。",
        "联合国大会设立了一个特设委员会。",
    ],
)
def test_what_was_not_done_in_the_session_is_no_event_of_it(words: str):
    reading = read_zh(words)

    assert [each.type for each in reading.events if each.stream == "riv-gc-6"] == []


@pytest.mark.parametrize(
    "words",
    [
        "The Committee was not in a position to adopt decision 7/9.",
        "If funding permitted, the Committee would adopt a declaration.",
        "Several representatives hoped that the Committee would establish a working group.",
        "It was proposed that the Committee adopt the rules of procedure.",
        "At its sixth session, held in Oslo in 2030, the Committee adopted decision 6/4.",
        "The banner read “The Committee adopted decision 7/9”.",
        "The Committee should elect the following officers:",
    ],
)
def test_what_was_not_done_is_no_event_in_english_either(words: str):
    reading = read_en(words)
    own = [each.type for each in reading.events if each.stream.endswith("-7")]

    assert set(own) & set(CORE) == set()


def test_a_placeholder_is_a_gap_and_no_fact():
    reading = read_zh("下列成员国派代表出席了会议：[待补]。", "[待补]", "报告全文见附件[--]。")

    assert types(reading) == []
    assert [gap.locator for gap in reading.gaps] == ["1", "2", "3"]


def test_a_weekday_that_the_calendar_does_not_have_is_a_contradiction():
    clashes = [each for each in read_document(RIVER).clashes if "weekday" in (each.subject.en or "")]

    assert [place for place, _ in clashes[0].claims] == ["17", "17"]


def test_a_meeting_in_two_parts_of_one_day_is_a_contradiction():
    reading = read_zh(
        "在 3 月 11 日上午第 2 次全体会议上，秘书长发言。", "在 3 月 11 日下午第 2 次全体会议上，主席发言。"
    )

    assert [[place for place, _ in each.claims] for each in reading.clashes] == [["2", "1"]]


def test_a_meeting_without_a_date_lies_between_those_around_it():
    reading = read_zh(
        "在 3 月 10 日下午第 1 次全体会议上，理事会通过了其议事规则。",
        "在第 2 次全体会议上，秘书长发言。",
        "在 3 月 12 日上午第 3 次全体会议上，秘书长发言。",
    )
    held = {
        each.facts["number"]: each.occurred for each in reading.events if each.type == "PlenaryMeetingHeld"
    }

    assert held[2].edtf == "2031-03-10/2031-03-11"
    assert held[2].basis == "inferred"
    assert held[3].basis == "stated"


def test_every_event_carries_its_words_and_its_rule():
    reading = read_document(WETLAND)

    assert all(each.rule and each.quote for each in reading.events)
    assert all(each.quote in reading.document.text for each in reading.events if each.type == "MandateGiven")


@given(st.permutations(RIVER.split("\n")), st.integers(0, 400))
def test_a_shuffled_and_cut_report_is_read_without_a_fault(lines: list[str], cut: int):
    read_document("\n".join(lines)[cut:])


@given(st.text(alphabet="1.（）()第届次会议通过决定年月日一二A.：；，。 \n\t", max_size=300))
def test_nonsense_of_the_genre_is_read_without_a_fault(text: str):
    read_document(text)


def test_an_outcome_that_the_document_adopts_is_not_recalled_as_well():
    reading = read_zh(
        "在3月11日上午举行的第二次全体会议上，理事会以协商一致方式通过了关于水质的第6/9号决议。"
    )

    assert [each.facts["symbol"] for each in reading.events if each.type == "OutcomeAdopted"] == ["6/9"]
