"""Answers made small on their way: gzip for whoever takes it."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator

from flask import Flask, Response, request

_LEAST = 500
_LEVEL = 6
_SQUEEZED = frozenset({
    "application/json", "application/problem+json", "application/x-ndjson", "application/atom+xml",
    "application/javascript", "image/svg+xml",
})  # fmt: skip


def squeeze(app: Flask) -> None:
    """Let `app` send what is text as gzip to whoever takes it."""

    @app.after_request
    def send_small(response: Response) -> Response:
        if not _is_text(response):
            return response
        response.vary.add("Accept-Encoding")
        if takes_gzip() and response.status_code == 200 and "Content-Encoding" not in response.headers:
            _squeeze(response)
        return response


def takes_gzip() -> bool:
    """Whether the one who asks takes gzip."""
    return request.accept_encodings["gzip"] > 0


def _is_text(response: Response) -> bool:
    kind = response.mimetype or ""
    return kind.startswith("text/") or kind in _SQUEEZED


def _squeeze(response: Response) -> None:
    if response.is_streamed and not response.direct_passthrough:
        response.response = _in_pieces(response.response)
        response.headers.pop("Content-Length", None)
    else:
        response.direct_passthrough = False
        whole = response.get_data()
        if len(whole) < _LEAST:
            return
        response.set_data(gzip.compress(whole, _LEVEL, mtime=0))
    response.headers["Content-Encoding"] = "gzip"


def _in_pieces(pieces: Iterable[str | bytes]) -> Iterator[bytes]:
    press = zlib.compressobj(_LEVEL, wbits=31)
    for piece in pieces:
        if small := press.compress(piece.encode() if isinstance(piece, str) else piece):
            yield small
    yield press.flush()
