"""Pages as a test reads them: elements, their attributes, their words."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Element:
    """One element; its words are those of the page between its start and its end."""

    def __init__(self, tag: str, attributes: dict[str, str], words: list[str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self._words = words
        self._start = len(words)
        self._end: int | None = None

    def close(self) -> None:
        self._end = len(self._words)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self._words[self._start : self._end]).split())


class Page(HTMLParser):
    """Every element of a page in order; `faults` names tags that do not close where they should."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self._words: list[str] = []
        self._open: list[Element] = []
        self.feed(html)
        self.faults += [f"<{element.tag}> is never closed" for element in self._open]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs}, self._words)
        self.elements.append(element)
        if tag in VOID:
            element.close()
        else:
            self._open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop().close()

    def handle_endtag(self, tag):
        if self._open and self._open[-1].tag == tag:
            self._open.pop().close()
        else:
            self.faults.append(f"</{tag}> at {self.getpos()} closes {[e.tag for e in self._open[-2:]]}")

    def handle_data(self, data):
        self._words.append(data)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [
            element
            for element in self.elements
            if element.tag == tag
            and all(value in element.attributes.get(name, "").split() for name, value in wanted.items())
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} <{tag}> with {attributes}"
        return found[0]

    @property
    def links(self) -> list[str]:
        return [element.attributes["href"] for element in self.all("a") if "href" in element.attributes]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self._words).split())
