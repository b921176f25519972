"""What pictures are made of: a few shapes, and the frame with the title and words behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

WIDE = 1168
NARROW = 360
"""Every picture is drawn twice, in these units, so that its text never shrinks."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing: its size, what it is called, what it shows in words, and its shapes."""

    width: int
    height: float
    title: str
    description: str
    shapes: tuple[Markup, ...]
    linked: bool = False

    @property
    def wide(self) -> bool:
        """Whether it is the one for wide screens."""
        return self.width > NARROW

    @property
    def view(self) -> str:
        """What goes into `viewBox`."""
        return f"0 0 {self.width} {number(self.height)}"


def number(value: float) -> str:
    """A coordinate, no longer than it needs to be."""
    return f"{value:.1f}".removesuffix(".0")


def rect(
    x: float, y: float, width: float, height: float, kind: str, radius: float = 0, fill: str = ""
) -> Markup:
    """A rectangle."""
    shape = Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="{}" class="{}"').format(
        number(x), number(y), number(max(width, 0)), number(max(height, 0)), number(radius), kind
    )
    return shape + (Markup(' fill="{}"/>').format(fill) if fill else Markup("/>"))


def path(commands: str, kind: str) -> Markup:
    """A line or an outline."""
    return Markup('<path d="{}" class="{}"/>').format(commands, kind)


def circle(x: float, y: float, radius: float, kind: str) -> Markup:
    """A point."""
    return Markup('<circle cx="{}" cy="{}" r="{}" class="{}"/>').format(
        number(x), number(y), number(radius), kind
    )


def text(x: float, y: float, words: object, kind: str = "") -> Markup:
    """Words at a place."""
    return Markup('<text x="{}" y="{}" class="{}">{}</text>').format(number(x), number(y), kind, words)


def mark(x: float, y: float, size: float, family: str, kind: str) -> Markup:
    """The mark of a family, its middle at (x, y)."""
    return Markup('<use href="#m-{}" x="{}" y="{}" width="{}" height="{}" class="f-{} {}"/>').format(
        family, number(x - size / 2), number(y - size / 2), number(size), number(size), family, kind
    )


def link(href: str, words: str, shapes: Sequence[Markup]) -> Markup:
    """Shapes that lead somewhere; not in the order of tabbing, as a list behind says the same."""
    drawn = Markup("").join(shapes)
    named = Markup("") if "<text" in drawn else Markup(' aria-label="{}"').format(words)
    return Markup('<a href="{}" tabindex="-1"{}><title>{}</title>{}</a>').format(href, named, words, drawn)


def wrap(words: str, longest: int) -> list[str]:
    """Words in lines of at most so many Latin letters; a Chinese one counts as two."""
    if length(words) <= longest:
        return [words]
    lines = [""]
    for word in _breakable(words):
        if lines[-1] and length(lines[-1] + word.rstrip()) > longest:
            lines.append("")
        lines[-1] += word
    return [line.strip() for line in lines]


def length(words: str) -> int:
    """How much room words take, in Latin letters."""
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in words)


def _breakable(words: str) -> list[str]:
    parts: list[str] = []
    for letter in words:
        if parts and ord(letter) <= 0x2E80 and not parts[-1].endswith(" ") and ord(parts[-1][-1]) <= 0x2E80:
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts
