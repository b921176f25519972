"""How Han characters sound, in letters without tones: what is typed by sound, or miswritten for it."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(1)
def _sounds() -> dict[str, str]:
    """The usual sound of each character of the table."""
    lines = files("search").joinpath("pinyin.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(" ") for line in lines)
    return {char: sound for sound, _, chars in pairs for char in chars}


def sound_of(han: str) -> str:
    """The sound of a Han text, joined; empty where a character is not in the table."""
    sounds = [_sounds().get(char) for char in han]
    return "".join(sound for sound in sounds if sound) if all(sounds) else ""
