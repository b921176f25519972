"""The names of states."""

import re
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from timeline.names.states import (
    find_states,
    state_code,
    state_in_sentence,
    state_name,
    state_names,
    states,
)

DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"
CODES = sorted(states())


def codes_in(text):
    return [code for code, _, _ in find_states(text)]


def test_all_members_the_observers_and_two_more_are_known():
    assert len(CODES) == 193 + 2 + 2
    assert {"VAT", "PSE", "COK", "NIU"} <= set(CODES)


def test_no_name_belongs_to_two_states():
    owners = {}
    for code in CODES:
        for name in (code, states()[code].alpha2, *state_names(code)):
            assert owners.setdefault(name.casefold(), code) == code


@pytest.mark.parametrize("code", CODES)
def test_every_name_and_code_of_a_state_leads_to_it(code):
    spellings = (code, code.lower(), states()[code].alpha2, *state_names(code))

    assert {state_code(spelling) for spelling in spellings} == {code}
    assert state_code(state_name(code, "en")) == state_code(state_name(code, "zh")) == code


@pytest.mark.parametrize("code", CODES)
def test_every_name_is_found_in_a_sentence(code):
    for name in state_names(code):
        text = f"出席的有{name}。" if not name.isascii() else f"So said {name}, twice."

        assert [text[start:end] for _, start, end in find_states(text)] == [name]
        assert codes_in(text) == [code]


@pytest.mark.parametrize("language", ["en", "zh_Hans"])
def test_the_names_that_calendars_and_phones_write_are_known(language):
    names = Locale.parse(language).territories

    missing = [names[states()[code].alpha2] for code in CODES if _unknown(names[states()[code].alpha2])]
    assert missing == []


def _unknown(name):
    try:
        return not state_code(name)
    except ValueError:
        return True


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("几内亚比绍、几内亚、赤道几内亚、巴布亚新几内亚", ["GNB", "GIN", "GNQ", "PNG"]),
        ("刚果民主共和国和刚果", ["COD", "COG"]),
        ("刚果（金）和刚果（布）", ["COD", "COG"]),
        ("南苏丹、苏丹", ["SSD", "SDN"]),
        ("多米尼加共和国、多米尼克、多米尼加", ["DOM", "DMA", "DOM"]),
        ("尼日尔、尼日利亚", ["NER", "NGA"]),
        ("索马里和马里", ["SOM", "MLI"]),
        ("印度尼西亚、印度", ["IDN", "IND"]),
        ("大不列颠及北爱尔兰联合王国、爱尔兰", ["GBR", "IRL"]),
        ("Dominican Republic, Dominica", ["DOM", "DMA"]),
        ("Republic of Korea, Democratic People's Republic of Korea", ["KOR", "PRK"]),
        ("Republic of the Congo, Democratic Republic of the Congo", ["COG", "COD"]),
        ("Niger and Nigeria; Guinea-Bissau and Guinea", ["NER", "NGA", "GNB", "GIN"]),
        ("the Islamic Republic of Iran and Iran (Islamic Republic of)", ["IRN", "IRN"]),
        ("Cote d’Ivoire, CÔTE D'IVOIRE, turkiye, Viet  Nam", ["CIV", "CIV", "TUR", "VNM"]),
        ("United  Kingdom of Great Britain\nand Northern Ireland", ["GBR"]),
    ],
)
def test_a_longer_name_is_not_taken_for_a_shorter_one(text, codes):
    assert codes_in(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "发展中国家", "其中国际合作", "拉美国家", "立法国家", "沿海地区", "马耳他主权骑士团", "北爱尔兰",
        "印度洋", "墨西哥城", "代表 77 国集团和中国发言", "增加纳税", "tell us what the Malian said",
        "Gulf of Guinea", "Sovereign Order of Malta", "US$ 90", "Nigerian", "the uk",
    ],
)  # fmt: skip
def test_words_that_only_hold_the_name_of_a_state_are_left_alone(text):
    assert codes_in(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("韩国", "KOR"), ("South Korea", "KOR"), ("UK", "GBR"), ("英国", "GBR"), ("荷兰", "NLD"),
     ("Turkey", "TUR"), ("U.A.E.", "ARE"), ("阿联酋", "ARE"), ("usa", "USA"), ("Burma", "MMR"),
     ("Ivory Coast", "CIV"), ("Czech Republic", "CZE"), ("俄罗斯", "RUS"), ("罗马教廷", "VAT"),
     ("  the  netherlands ", "NLD"), ("ＪＰＮ", "JPN"), ("玻利维亚（多民族国）", "BOL")],
)  # fmt: skip
def test_everyday_names_are_taken(text, code):
    assert state_code(text) == code


@pytest.mark.parametrize(
    ("code", "english", "chinese"),
    [
        ("KOR", "Republic of Korea", "大韩民国"),
        ("IRN", "Iran (Islamic Republic of)", "伊朗伊斯兰共和国"),
        ("BOL", "Bolivia (Plurinational State of)", "多民族玻利维亚国"),
        ("TUR", "Türkiye", "土耳其"),
        ("CPV", "Cabo Verde", "佛得角"),
        ("FSM", "Micronesia (Federated States of)", "密克罗尼西亚联邦"),
    ],
)
def test_the_united_nations_name_stands(code, english, chinese):
    assert (state_name(code, "en"), state_name(code, "zh")) == (english, chinese)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("IRN", "the Islamic Republic of Iran"), ("NLD", "the Kingdom of the Netherlands"),
        ("SDN", "the Sudan"), ("SSD", "South Sudan"), ("USA", "the United States of America"),
        ("BOL", "the Plurinational State of Bolivia"), ("KEN", "Kenya"),
    ],
)  # fmt: skip
def test_a_sentence_has_the_name_with_its_article(code, words):
    assert state_in_sentence(code, "en") == words
    assert state_in_sentence(code, "zh") == state_name(code, "zh")


@pytest.mark.parametrize(
    ("name", "near"), [("Malasia", "Malaysia"), ("Urugay", "Uruguay"), ("马来西", "马来西亚")]
)
def test_an_unknown_state_is_refused_with_the_nearest_name(name, near):
    with pytest.raises(ValueError, match=near):
        state_code(name)


@pytest.mark.parametrize("name", ["", "  ", "Atlantis", None, 7, ["KEN"], "Korea"])
def test_what_is_no_state_is_refused(name):
    with pytest.raises(ValueError, match="no state"):
        state_code(name)


@given(st.text(max_size=60), st.sampled_from(CODES), st.data())
def test_what_is_found_stands_where_it_is_said_to_stand(noise, code, data):
    name = data.draw(st.sampled_from(state_names(code)))

    found = find_states(f"{noise} | {name} | {noise}")

    assert found == sorted(found, key=lambda item: item[1])
    assert all(state_code(f"{noise} | {name} | {noise}"[start:end]) == known for known, start, end in found)


@pytest.mark.documents
@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the source documents are not at hand")
@pytest.mark.parametrize("document", ["ha-2-resumed.zh.txt", "ha-1-draft-proceedings.zh.txt"])
def test_every_state_in_the_lists_of_the_documents_is_known(document):
    text = (DOCUMENTS / document).read_text(encoding="utf-8")
    lists = re.findall(
        r"(?:国派代表出席了会议|[洲太欧]国家|加勒比国家|和其他国家)：([^。；]+、[^。；]+)", text
    )

    named = {
        name for names in lists for name in re.split(r"、|(?<!共)和(?!其他)", re.sub(r"（.*?）", "", names))
    }

    assert lists
    assert [name for name in sorted(named) if name.strip() and "待补" not in name and _unknown(name)] == []
