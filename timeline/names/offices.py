"""Offices that people hold in bodies: keys in English lower case, names in both languages."""

from __future__ import annotations

from timeline.names.bodies import presiding_office
from timeline.names.spelling import fold

_OFFICES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "president": ("President", "主席", ()),
    "chair": ("Chair", "主席", ("chairperson", "chairman", "chairwoman")),
    "vice-president": ("Vice-President", "副主席", ()),
    "vice-chair": ("Vice-Chair", "副主席", ("vice chairperson", "vice chairman", "deputy chair")),
    "co-chair": ("Co-Chair", "共同主席", ("联合主席",)),
    "rapporteur": ("Rapporteur", "报告员", ()),
    "member": ("Member", "成员", ("委员",)),
    "bureau member": ("Member of the Bureau", "主席团成员", ("member of bureau",)),
    "moderator": ("Moderator", "主持人", ()),
    "facilitator": ("Facilitator", "协调人", ("co-facilitator", "共同协调人", "牵头人")),
    "coordinator": ("Coordinator", "协调员", ()),
    "secretary": ("Secretary", "秘书", ()),
}
OFFICES: tuple[str, ...] = tuple(_OFFICES)
"""The keys of the known offices."""

_KEYS = {
    fold(name): key for key, (en, zh, others) in reversed(_OFFICES.items()) for name in (key, en, zh, *others)
}
_OF_CHAIR = {"president": "chair", "vice-president": "vice-chair"}
_OF_PRESIDENT = {chair: president for president, chair in _OF_CHAIR.items()}


def office_name(office: str, language: str) -> str:
    """The name of an office in English (`en`) or Chinese (`zh`); an unknown one's as given."""
    if office not in _OFFICES:
        return office
    en, zh, _ = _OFFICES[office]
    return zh if language == "zh" else en


def office_key(text: str, body: str | None = None) -> str:
    """The key of an office from its name, in the words of the body that it belongs to.

    主席 is `president` in a body that has a president and `chair` elsewhere; the same goes
    for 副主席. An unknown office keeps its folded name.
    """
    key = _KEYS.get(fold(text), fold(text))
    if body is None:
        return key
    words = _OF_PRESIDENT if presiding_office(body) == "president" else _OF_CHAIR
    return words.get(key, key)
