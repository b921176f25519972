"""Every phrase of the pages is in Chinese too, and the compiled catalogue is fresh.

After a change of phrases: `pybabel extract -F web/translations/babel.cfg -k _ -k ngettext:1,2 -o
messages.pot web`, `pybabel update -i messages.pot -d web/translations`, translate, `pybabel
compile -d web/translations`.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import web

WEB = Path(web.__file__).parent
FOLDER = WEB / "translations" / "zh_Hans" / "LC_MESSAGES"
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}
METHODS = [("**.py", "python"), ("templates/**.html", "jinja2")]
PLACE = re.compile(r"%\(\w+\)s")


@pytest.fixture(scope="module")
def chinese() -> Catalog:
    with (FOLDER / "messages.po").open("rb") as file:
        return read_po(file, locale="zh_Hans")


def used() -> set[object]:
    return {found[2] for found in extract_from_dir(str(WEB), METHODS, keywords=KEYWORDS)}


def test_every_phrase_is_translated_and_none_is_left_over(chinese: Catalog):
    known = {message.id for message in chinese if message.id}

    assert used() == known
    assert [message.id for message in chinese if message.id and not all(_words(message.string))] == []


def test_a_translation_fills_in_what_the_phrase_does(chinese: Catalog):
    wrong = [
        message.id
        for message in chinese
        if message.id
        and set(PLACE.findall(_words(message.id)[-1])) != set(PLACE.findall(_words(message.string)[0]))
    ]

    assert wrong == []


def test_the_compiled_catalogue_is_that_of_the_phrases(chinese: Catalog):
    fresh = BytesIO()
    write_mo(fresh, chinese)

    assert (FOLDER / "messages.mo").read_bytes() == fresh.getvalue()


def _words(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)
