"""Who acts in an English sentence: bodies, sessions, states, persons with their capacity."""

from __future__ import annotations

import re

from timeline.names.bodies import body_name, known_body
from timeline.names.persons import person_name
from timeline.names.regions import region_name
from timeline.names.sessions import session_body, session_title
from timeline.names.states import state_in_sentence, state_name
from timeline.rendering.english.grammar import phrase
from timeline.rendering.english.words import a, lowered, plain, the
from timeline.rendering.phrases import given, has_words, quoted
from timeline.rendering.registry import Scene
from timeline.values import Text

_SHORT = {"ha": "the Assembly", "oecpr": "the Committee of Permanent Representatives"}
_HAN = re.compile(r"[\u3400-\u9fff]")
_MEETS = re.compile(
    r"(?i)\b(?:session|meeting|forum|conference|summit|assembly|committee|board|council|congress|workshop|"
    r"observance|bureau|group|international day|segment|event)\b"
)
_ROLES = {
    "主席": "the presiding officer", "报告员": "the Rapporteur", "秘书处": "the secretariat",
    "执行主任": "the Executive Director", "副执行主任": "the Deputy Executive Director",
    "秘书长": "the Secretary-General", "主持人": "the moderator",
}  # fmt: skip
_ROLE = re.compile(
    r"(?i)(?:the )?(?:deputy |acting )*(?:president|chair|rapporteur|secretariat|executive director|"
    r"moderator|secretary-general|(?:chief|head|director|chair|president|minister|mayor) (?:of|for) .*)"
)
_MANY = re.compile(r"(?i)representative\b|.*\bspeaker\b|.*\(not named\)")
_OF_STATE = re.compile(r"(?i)(.*代表|(the )?representative of .*)")
_UNNAMED = re.compile(
    r"(?i).*(代表|与会者|发言人|发言者|嘉宾|主席|执行主任|处长)|.*\b(representatives?|participants?|speakers?)\b.*"
)


def subject(scene: Scene) -> str:
    """The body that acts: `the Assembly`; for what no known body holds, `the meeting`."""
    return body(scene.body) if scene.is_known else "the meeting"


def body(key: str | None) -> str:
    """A body inside a sentence: `the Executive Board`."""
    known = _SHORT.get(key or "") or body_name(key or "", "en")
    if _HAN.search(known):
        return quoted(known)
    return f"the {known}" if known_body(key or "") and not known.startswith("the ") else the(known)


def title_of(key: str, title: Text | None = None) -> str:
    """What a session is called, by its recorded title, else by its key."""
    return plain(title) if title and has_words(title, "en") else session_title(key, "en")


def session(key: str | None, title: Text | None = None) -> str:
    """A session inside a sentence: `the third session of the UN-Habitat Assembly`."""
    words = title_of(key, title) if key else ""
    return f"the {lowered(words)}" if _MEETS.search(words) and not words.startswith("the ") else words


def own_session(key: str | None, scene: Scene, title: Text | None = None) -> str:
    """A session as its own body calls it: `its third session`; as others do where it is another's."""
    words = session(key, title)
    if key is None or scene.body is None or session_body(key) != scene.body:
        return words
    whose = "|".join(map(re.escape, (body(scene.body), f"the {body_name(scene.body, 'en')}")))
    own = re.sub(rf"(?i) of (?:{whose})", "", words)
    return own.replace("the ", "its ", 1) if own != words else words


def states(codes: tuple[str, ...]) -> list[str]:
    """The names of states as lists have them."""
    return [state_name(code, "en") for code in codes]


def state(code: str | None) -> str:
    """A state's name in running text: `the United Arab Emirates`, `the Islamic Republic of Iran`."""
    return state_in_sentence(code, "en") if code else ""


def region(key: str | None) -> str:
    """A regional group inside a sentence: `the African States`."""
    return f"the {region_name(key, 'en').removeprefix('the ')}" if key else ""


def person(name: str | None, of_state: str | None = None) -> str:
    """A person, with the state in brackets: `Fernando Coimbra (Brazil)`; nothing for nobody."""
    if name is None:
        return ""
    if unnamed := _unnamed(name, None, of_state):
        return unnamed
    return phrase(person_name(name, "en"), given("({})", state_name(of_state, "en") if of_state else ""))


def speaker(name: str, capacity: Text | None = None, of_state: str | None = None) -> str:
    """Who speaks, with capacity and state: `Anne Hidalgo, Mayor of Paris`.

    One who is not named is called by what is recorded: `the representative of Argentina`.
    """
    if unnamed := _unnamed(name, capacity, of_state):
        return unnamed
    post = _post(capacity)
    if of_state is None or state_name(of_state, "en").split(" (")[0] in post:
        return f"{person_name(name, 'en')}{given(', {}', post)}"
    return f"{person(name, of_state)}{given(', {}', post)}"


def is_organ(words: str) -> bool:
    """Whether what meets is a committee or the like, not a session of one."""
    return re.match(r"(?i)(?:the )?(?:[\w-]+ )*(?:committee|board|bureau|group)\b", words) is not None and (
        re.search(r"(?i)\b(?:session|meeting)\b", words) is None
    )


def closed(words: str) -> str:
    """A subject whose capacity stands in commas, closed by one before the verb follows."""
    return f"{words}," if ", " in words else words


def _post(capacity: Text | None) -> str:
    """A capacity behind a name; only titles keep their capital: `journalist`, `First Lady of Kenya`."""
    words = plain(capacity)
    return words if words.startswith("First ") else lowered(words)


def _unnamed(name: str, capacity: Text | None, of_state: str | None) -> str:
    """How to call one who is known by office or state alone; nothing for one with a name."""
    known, post = person_name(name, "en"), plain(capacity)
    if of_state and _OF_STATE.fullmatch(known):
        office = "" if "epresentative" in post else post
        return f"the representative of {state(of_state)}{given(', {}', office)}"
    if known in _ROLES or _ROLE.fullmatch(known) or known.lower() in post.lower():
        return _capacity_alone(capacity) if has_words(capacity, "en") else _ROLES.get(known) or the(known)
    if not _UNNAMED.fullmatch(known):
        return ""
    return _capacity_alone(capacity) if capacity else quoted(known) if _HAN.search(known) else _one_of(known)


def _capacity_alone(capacity: Text | None) -> str:
    """`the Executive Director of UN-Habitat`; of those who are many, `a representative …`."""
    words = plain(capacity)
    return _one_of(words) if has_words(capacity, "en") else words


def _one_of(words: str) -> str:
    return a(words) if _MANY.match(words) else the(words)
