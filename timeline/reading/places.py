"""States and regional groups that a few words name and nothing else, without a guess at what was meant."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.names.regions import REGIONS, region_names
from timeline.names.spelling import fold
from timeline.names.states import find_states, states

_AROUND = re.compile(r"^(?:the\s+)|的$", re.IGNORECASE)


@lru_cache(4096)
def state_named(words: str) -> str | None:
    """The state that the words name; None where they name none, or say more."""
    plain = _AROUND.sub("", words.strip())
    if plain in states():
        return plain
    found = find_states(plain)
    if len(found) == 1 and (found[0][1], found[0][2]) == (0, len(plain)):
        return found[0][0]
    return None


@lru_cache(1)
def _regions() -> dict[str, str]:
    return {fold(name): key for key in REGIONS for name in (key, *region_names(key))}


def region_named(words: str) -> str | None:
    """The regional group that the words name; None where they name none, or say more."""
    return _regions().get(fold(words))


def regions_in(text: str) -> list[str]:
    """The regional groups that a text names, in order."""
    found: dict[str, int] = {}
    for key in REGIONS:
        places = [text.find(name) for name in region_names(key) if len(name) > 3 and name in text]
        if places:
            found[key] = min(places)
    return sorted(found, key=lambda key: found[key])
