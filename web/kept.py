"""Pages as they were last made: kept while the record stays as it is, so that they are made once."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from flask import Response

MOST_BYTES = 16 << 20
"""How much is kept; what was asked for longest ago goes first."""


class KeptPages:
    """The bodies of answers by the mark that changes whenever they may; safe to share between threads."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._pages: OrderedDict[str, tuple[str, bytes]] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def find(self, mark: str) -> Response | None:
        """The answer made under a mark, if it is still kept."""
        with self._lock:
            if mark not in self._pages:
                return None
            self._pages.move_to_end(mark)
            kind, body = self._pages[mark]
        return Response(body, content_type=kind)

    def keep(self, mark: str, response: Response) -> None:
        """Keep an answer, unless it is streamed."""
        if response.is_streamed or "Content-Encoding" in response.headers:
            return
        body = response.get_data()
        with self._lock:
            if mark in self._pages or len(body) > self._most // 8:
                return
            self._pages[mark] = (response.content_type or "text/html", body)
            self._bytes += len(body)
            while self._bytes > self._most:
                _, (_, gone) = self._pages.popitem(last=False)
                self._bytes -= len(gone)
