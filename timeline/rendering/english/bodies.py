"""Bodies, sessions, states and regional groups as an English sentence calls them."""

from __future__ import annotations

import re

from timeline.names.bodies import body_name, known_body
from timeline.names.regions import region_name
from timeline.names.sessions import session_body, session_title
from timeline.names.states import state_in_sentence, state_name
from timeline.rendering.english.words import HAN, lowered, plain, the
from timeline.rendering.phrases import has_words, quoted
from timeline.rendering.registry import Scene
from timeline.values import Text

_SHORT = {"ha": "the Assembly", "oecpr": "the Committee of Permanent Representatives"}
_MEETS = re.compile(
    r"(?i)\b(?:session|meeting|forum|conference|summit|assembly|committee|board|council|congress|workshop|"
    r"observance|bureau|group|international day|segment|event)\b"
)
_ORGAN = re.compile(r"(?i)(?:the )?(?:[\w-]+ )*(?:committee|board|bureau|group)\b")
_SESSION_OF = re.compile(r"(?i).*\b(?:session|meeting)\b")


def subject(scene: Scene) -> str:
    """The body that acts: `the Assembly`; for what no known body holds, `the meeting`."""
    return body(scene.body) if scene.is_known else "the meeting"


def body(key: str | None) -> str:
    """A body inside a sentence: `the Executive Board`."""
    known = _SHORT.get(key or "") or body_name(key or "", "en")
    if HAN.search(known):
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


def is_organ(words: str) -> bool:
    """Whether what meets is a committee or the like, not a session of one."""
    return _ORGAN.match(words) is not None and _SESSION_OF.match(words) is None
