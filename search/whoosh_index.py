"""The one module that calls Whoosh: an index in a folder, written by key and read by posting."""

from __future__ import annotations

import gc
import traceback
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

from search.errors import BrokenIndex, IndexBusy

with warnings.catch_warnings():  # some of its modules warn when Python compiles them
    warnings.simplefilter("ignore")
    import whoosh.codec.whoosh3
    import whoosh.filedb.filestore
    import whoosh.reading
    import whoosh.searching
    import whoosh.writing
    from whoosh import fields, index
    from whoosh.filedb.structfile import StructFile
    from whoosh.lang.porter import stem
    from whoosh.util.filelock import FileLock, try_for

TERMS, SYMBOLS, DATES = "terms", "symbols", "dates"
_CHECKPOINT = "checkpoint"
_MEMO_LIMIT = 50_000


@dataclass(frozen=True, slots=True)
class Row:
    """What the index keeps of one entry: its key and digest, how it is found, how it is shown."""

    key: str
    digest: str
    title: str
    text: str
    facets: dict[str, list[str]]
    order: tuple[str, int]
    begins: str
    mark: str
    shown: str
    terms: Iterable[str] = ()
    symbols: Iterable[str] = ()
    dates: Iterable[str] = ()

    @property
    def is_timeless(self) -> bool:
        """Whether nobody knows when it occurred."""
        return self.begins.startswith("0001-")


def _schema() -> Any:
    found_by = {name: fields.KEYWORD(scorable=False) for name in (TERMS, SYMBOLS, DATES)}
    return fields.Schema(key=fields.ID(unique=True, stored=True), row=fields.STORED, **found_by)


def schema_text() -> str:
    """The schema in words, for the digest that tells one format from another."""
    return repr(sorted((name, type(kind).__name__) for name, kind in _schema().items()))


@contextmanager
def _guarded(folder: Path) -> Iterator[None]:
    """Whatever Whoosh stumbles over in a damaged folder, as one error of ours."""
    try:
        yield
    except (BrokenIndex, IndexBusy):
        raise
    except whoosh.writing.LockError:
        raise IndexBusy(folder) from None
    except Exception as error:  # a torn file shows as anything from EOFError to KeyError
        reason = f"{type(error).__name__}: {error}"
        _close_files_left_open(error)
        raise BrokenIndex(folder, reason) from None


def _close_files_left_open(error: BaseException | None) -> None:
    """Whoosh leaves a file open that it could not read; let go of it now, and without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        while error is not None:
            for frame, _ in traceback.walk_tb(error.__traceback__):
                for value in frame.f_locals.values():
                    if isinstance(value, StructFile) and not value.is_closed:
                        value.close()
            traceback.clear_frames(error.__traceback__)
            error.__traceback__, error = None, error.__context__
        gc.collect()


@contextmanager
def locked(path: Path, timeout: float) -> Iterator[None]:
    """Hold the lock file, or raise `IndexBusy` when another still holds it after `timeout` seconds."""
    lock = FileLock(str(path))
    if not try_for(lock.acquire, timeout=timeout, delay=0.02):
        raise IndexBusy(path.parent)
    try:
        yield
    finally:
        lock.release()


def create_index(folder: Path) -> WhooshIndex:
    """A new and empty index in a folder that exists."""
    with _guarded(folder):
        index.create_in(str(folder), _schema())
    return WhooshIndex(folder)


class WhooshIndex:
    """A Whoosh index in a folder: entries by key, and a checkpoint written in the same commit."""

    def __init__(self, folder: Path) -> None:
        """The index in `folder`; raises `BrokenIndex` where there is none that can be read."""
        self.folder = folder
        with _guarded(folder):
            self._index = index.open_dir(str(folder))
        self._segments: dict[str, dict[int, Row]] = {}

    def generation(self) -> int:
        """A number that grows with every commit, also of other processes."""
        return int(self._index.latest_generation())

    def checkpoint(self) -> dict[str, Any]:
        """The checkpoint of the last commit; empty before the first."""
        with _guarded(self.folder), self._index.reader() as reader:
            return _stored_under(_CHECKPOINT, reader) or {}

    def write(self, rows: Iterable[Row], checkpoint: dict[str, Any]) -> None:
        """Write entries and the checkpoint in one commit; an entry takes the place of that of its key."""
        latest = {row.key: row for row in rows}
        with _guarded(self.folder), self._index.reader() as reader:
            writer = self._index.writer(timeout=1.0)
            try:
                for key, row in latest.items():
                    stored = _stored_under(key, reader)
                    if stored is None:
                        writer.add_document(key=key, row=_stored(row), **_found_by(row))
                    elif Row(*stored).digest != row.digest:
                        writer.update_document(key=key, row=_stored(row), **_found_by(row))
                writer.update_document(key=_CHECKPOINT, row=checkpoint)
            except BaseException:
                writer.cancel()
                raise
            writer.commit()

    def read(self) -> Postings:
        """The index as it is now; the caller closes it. Segments that were read are not read again."""
        with _guarded(self.folder):
            reader = self._index.reader()
            try:
                leaves = [(leaf.segment().segment_id(), leaf, base) for leaf, base in reader.leaf_readers()]
                known = self._segments
                self._segments = {name: known.get(name) or _rows_of(leaf) for name, leaf, _ in leaves}
                rows = {
                    base + number: row
                    for name, leaf, base in leaves
                    for number, row in self._segments[name].items()
                    if not leaf.is_deleted(number)
                }
                return Postings(self.folder, reader, rows, _stored_under(_CHECKPOINT, reader) or {})
            except BaseException:
                reader.close()
                raise


def _rows_of(leaf: Any) -> dict[int, Row]:
    return {
        number: Row(*stored["row"]) for number, stored in leaf.iter_docs() if stored["key"] != _CHECKPOINT
    }


def _stored_under(key: str, reader: Any) -> Any:
    """What the entry with a key keeps; None if there is none."""
    if ("key", key) not in reader:
        return None
    numbers = list(reader.postings("key", key).all_ids())
    return reader.stored_fields(numbers[-1])["row"]


def _stored(row: Row) -> tuple[Any, ...]:
    return (row.key, row.digest, row.title, row.text, row.facets, row.order, row.begins, row.mark, row.shown)


def _found_by(row: Row) -> dict[str, str]:
    return {TERMS: " ".join(row.terms), SYMBOLS: " ".join(row.symbols), DATES: " ".join(row.dates)}


class Postings:
    """One generation of an index, unchanging: its rows by number, and which rows have a term."""

    def __init__(self, folder: Path, reader: Any, rows: dict[int, Row], checkpoint: dict[str, Any]) -> None:
        self._folder, self._reader = folder, reader
        self._lock = Lock()  # the files below share one place to read from
        self._found: dict[tuple[str, str], frozenset[int]] = {}
        self.rows, self.checkpoint = rows, checkpoint

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The numbers of all rows."""
        return frozenset(self.rows)

    @cached_property
    def average_length(self) -> float:
        """The mean length of the rows' texts."""
        return sum(len(row.text) for row in self.rows.values()) / max(1, len(self.rows)) or 1.0

    @cached_property
    def average_title(self) -> float:
        """The mean length of the rows' titles."""
        return sum(len(row.title) for row in self.rows.values()) / max(1, len(self.rows)) or 1.0

    def find(self, field: str, term: str) -> frozenset[int]:
        """The numbers of the rows that have a term."""
        found = self._found.get((field, term))
        if found is None:
            with self._lock, _guarded(self._folder):
                found = frozenset(self._postings(field, term))
            if len(self._found) > _MEMO_LIMIT:
                self._found.clear()
            self._found[field, term] = found
        return found

    def _postings(self, field: str, term: str) -> Iterator[int]:
        for leaf, base in self._reader.leaf_readers():
            if (field, term) not in leaf:
                continue
            for number in leaf.postings(field, term).all_ids():
                if base + number in self.rows:
                    yield base + number

    def beginning_with(self, field: str, prefix: str) -> tuple[str, ...]:
        """The terms of a field that begin with a prefix."""
        with self._lock, _guarded(self._folder):
            return tuple(term.decode() for term in self._reader.expand_prefix(field, prefix))

    def count(self, field: str) -> int:
        """How many postings a field has in all: each row once for each of its terms."""
        with self._lock, _guarded(self._folder):
            terms = [term.decode() for term in self._reader.lexicon(field)]
        return sum(len(self.find(field, term)) for term in terms)

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()


__all__ = ["DATES", "SYMBOLS", "TERMS", "Postings", "Row", "WhooshIndex", "create_index", "locked", "stem"]
