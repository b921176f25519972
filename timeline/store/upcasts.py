"""Old shapes of payloads made into the present one, from dict to dict, when events are read.

A type whose shape changes gets a new `type_version` and, here, the step that leads to it.
What is stored never changes; `tests/store/golden` keeps a payload of every version.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from timeline.events import CATALOGUE
from timeline.store.errors import UnusableStore

Facts = dict[str, Any]
Step = Callable[[Facts], Facts]

STEPS: Mapping[tuple[str, int], Step] = {}
"""By type and the version it starts from, what makes that version's facts the next one's."""


def upcast(type_name: str, version: int, facts: Facts) -> Facts:
    """The facts in the newest shape of their type; raises `UnusableStore` for a version still to come."""
    newest = CATALOGUE[type_name].type_version if type_name in CATALOGUE else version
    if version > newest:
        raise UnusableStore(
            f"The record holds {type_name} in version {version}, and this program reads it up to {newest}; "
            "use a newer Minutebook."
        )
    return climb(STEPS, type_name, version, facts)


def climb(steps: Mapping[tuple[str, int], Step], type_name: str, version: int, facts: Facts) -> Facts:
    """The facts after every step from their version on; the given ones are left alone."""
    while step := steps.get((type_name, version)):
        facts, version = step(facts), version + 1
    return facts
