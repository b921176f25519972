"""The rooms and the one direction of travel between them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "timeline": {"timeline"},
    "search": {"search", "timeline"},
    "web": {"web", "search", "timeline"},
}
ROOMS = set(MAY_IMPORT)


def imports_of(path: Path) -> Iterator[tuple[int, str, bool]]:
    """Line, module and whether the import stands at the head of the file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name, node in tree.body
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module, node in tree.body


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_no_room_imports_down_the_layers(room: str):
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in sorted((ROOT / room).rglob("*.py"))
        for line, module, _ in imports_of(path)
        if module.split(".")[0] in ROOMS - MAY_IMPORT[room]
    ]

    assert wrong == []


def test_the_catalogue_imports_nothing_of_the_rest_of_timeline():
    catalogue = ("events.py", "values.py", "when.py", "errors.py")
    paths = [ROOT / "timeline" / name for name in catalogue] + sorted(
        (ROOT / "timeline" / "names").glob("*.py")
    )
    allowed = ("timeline.events", "timeline.values", "timeline.when", "timeline.errors", "timeline.names")

    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in paths
        for line, module, _ in imports_of(path)
        if module.startswith("timeline") and not module.startswith(allowed)
    ]

    assert wrong == []


def test_imports_of_the_rooms_stand_at_the_head_of_the_file():
    hidden = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for room in sorted(ROOMS)
        for path in sorted((ROOT / room).rglob("*.py"))
        for line, module, at_head in imports_of(path)
        if module.split(".")[0] in ROOMS and not at_head
    ]

    assert hidden == []


def test_only_the_store_knows_the_event_table():
    knowing = [
        str(path.relative_to(ROOT))
        for room in sorted(ROOMS)
        for path in sorted((ROOT / room).rglob("*.py"))
        if "StoredEvent" in path.read_text(encoding="utf-8") and "timeline/store/" not in path.as_posix()
    ]

    assert knowing == []
