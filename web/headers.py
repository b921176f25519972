"""What every answer carries: the headers that keep a page safe, and the mark that it is unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, g, request

from web.at_hand import services, today
from web.kept import KeptPages
from web.language import language
from web.squeezing import takes_gzip

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def guard(app: Flask) -> None:
    """Put the safe headers on every answer of `app`."""

    @app.after_request
    def put_headers(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


def spare_the_unchanged(app: Flask, blueprints: Iterable[str]) -> None:
    """Answer 304 where the reader has the page already, for blueprints that only show the record."""
    names = frozenset(blueprints)
    release, kept = mark_of_the_program(), KeptPages()

    @app.before_request
    def answer_unchanged() -> Response | None:
        if not _only_shows(names):
            return None
        g.mark = mark_of_the_record(release)
        if g.mark in request.if_none_match.as_set():
            return app.response_class(status=304)
        return kept.find(g.mark) if request.method == "GET" else None

    @app.after_request
    def mark(response: Response) -> Response:
        if "mark" in g and response.status_code in (200, 304) and not g.get("passing"):
            response.set_etag(g.mark)
            response.cache_control.no_cache = True
            if request.method == "GET" and response.status_code == 200:
                kept.keep(g.mark, response)
        return response


def _only_shows(names: frozenset[str]) -> bool:
    return request.method in ("GET", "HEAD") and request.blueprint in names


def will_pass() -> None:
    """Say that the answer at hand will be another one soon, though the record stays as it is."""
    g.passing = True


def mark_of_the_program() -> str:
    """What changes whenever the program does: the names, sizes and times of its files."""
    root = Path(__file__).parent.parent
    files = sorted(path for room in ("timeline", "search", "web") for path in (root / room).rglob("*.*"))
    found = [
        (path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in files if path.suffix != ".pyc"
    ]
    return sha256(repr(found).encode()).hexdigest()


def mark_of_the_record(release: str) -> str:
    """What changes whenever an answer may: the record's end, the day, the language, the address."""
    head = services().store.head()
    form = "gzip" if takes_gzip() else ""
    parts = (release, head.position, head.hash.hex(), today(), language(), request.full_path, form)
    return sha256("\n".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]
