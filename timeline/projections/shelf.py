"""Rows of kept projections in the database, and the checkpoints that say how far they go."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from timeline.projections.answers import Answer
from timeline.projections.tables import CHECKPOINTS, ROWS, make_tables, take_turns
from timeline.store.engine import complaining, writing

_PAGE = 500


@dataclass(frozen=True)
class Checkpoint(Answer):
    """How far a projection has come: `running`, or `stopped` with the error that stopped it."""

    name: str
    version: int
    position: int
    status: str
    error: str | None = None
    hash: bytes = b""
    generation: str = ""

    def as_json(self) -> dict[str, Any]:
        """The checkpoint as JSON data."""
        shape = self.__dict__ | {"hash": self.hash.hex()}
        return {name: value for name, value in shape.items() if name != "generation"}


class Shelf:
    """Where kept rows lie: a rebuild writes its generation aside, readers see one whole generation."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        with complaining(engine):
            make_tables(engine)

    def checkpoint(self, name: str) -> Checkpoint | None:
        """How far a projection has come; None before it was ever built."""
        query = select(CHECKPOINTS).where(CHECKPOINTS.c.name == name)
        with complaining(self._engine), self._engine.begin() as db:
            row = db.execute(query).mappings().one_or_none()
        return Checkpoint(**{**row, "hash": bytes(row["hash"])}) if row else None

    def rows(self, at: Checkpoint) -> dict[str, Any]:
        """The rows of the generation that a checkpoint speaks of, by key."""
        query = select(ROWS.c.key, ROWS.c.body).where(*_of(at.name, at.generation)).order_by(ROWS.c.key)
        with complaining(self._engine), self._engine.begin() as db:
            return {key: json.loads(body) for key, body in db.execute(query)}

    def move(self, at: Checkpoint, position: int, hash_: bytes, changed: Mapping[str, Any]) -> bool:
        """Write rows and move the checkpoint in one transaction; nothing if someone else moved it."""
        with complaining(self._engine), writing(self._engine) as db:
            moved = db.execute(
                update(CHECKPOINTS)
                .where(CHECKPOINTS.c.name == at.name)
                .where(CHECKPOINTS.c.generation == at.generation)
                .where(CHECKPOINTS.c.position == at.position)
                .values(position=position, hash=hash_, status="running", error=None)
            )
            if moved.rowcount != 1:
                return False
            for keys in _paged(changed):
                db.execute(delete(ROWS).where(*_of(at.name, at.generation), ROWS.c.key.in_(keys)))
            _write(db, at.name, at.generation, changed)
            return True

    def stop(self, at: Checkpoint, error: str) -> None:
        """Say that a projection stopped, and why; its rows stay."""
        here = (CHECKPOINTS.c.name == at.name, CHECKPOINTS.c.generation == at.generation)
        with complaining(self._engine), writing(self._engine) as db:
            db.execute(update(CHECKPOINTS).where(*here).values(status="stopped", error=error))

    def replace(self, to: Checkpoint, rows: Mapping[str, Any]) -> None:
        """Write a generation beside the one being read and switch to it, in one transaction.

        Two that rebuild at once take turns; the later one's generation stands, whole.
        """
        values = {name: value for name, value in to.__dict__.items() if name != "name"}
        with complaining(self._engine), writing(self._engine) as db:
            take_turns(db)
            _write(db, to.name, to.generation, rows)
            known = update(CHECKPOINTS).where(CHECKPOINTS.c.name == to.name).values(values)
            if db.execute(known).rowcount == 0:
                db.execute(insert(CHECKPOINTS).values(name=to.name, **values))
            db.execute(delete(ROWS).where(ROWS.c.name == to.name, ROWS.c.generation != to.generation))


def _of(name: str, generation: str) -> tuple[Any, Any]:
    return (ROWS.c.name == name, ROWS.c.generation == generation)


def _write(db: Connection, name: str, generation: str, rows: Mapping[str, Any]) -> None:
    values = [
        {"name": name, "generation": generation, "key": key, "body": row_text(row)}
        for key, row in rows.items()
        if row is not None
    ]
    if values:
        db.execute(insert(ROWS), values)


def row_text(row: Any) -> str:
    """A row as it is written: one spelling for equal rows."""
    return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _paged(keys: Iterable[str]) -> Iterator[list[str]]:
    everything = list(keys)
    for start in range(0, len(everything), _PAGE):
        yield everything[start : start + _PAGE]
