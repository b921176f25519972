"""The triggers by which the database itself refuses to change or remove an event."""

from __future__ import annotations

SQLITE = (
    # Checked before conflict resolution: INSERT OR REPLACE would else delete the old row without
    # firing a DELETE trigger.
    """
    CREATE TRIGGER IF NOT EXISTS event_guard BEFORE INSERT ON event BEGIN
      SELECT CASE
        WHEN NEW.position IS NOT h.position + 1 THEN RAISE(ABORT, 'event: position is not the next one')
        WHEN NEW.prev_hash IS NOT h.hash THEN RAISE(ABORT, 'event: prev_hash is not the head')
        WHEN NEW.recorded_at < h.recorded_at THEN RAISE(ABORT, 'event: recorded_at goes back')
        WHEN EXISTS (SELECT 1 FROM event WHERE position = NEW.position OR prev_hash = NEW.prev_hash)
          THEN RAISE(ABORT, 'event: the head is behind the events')
        WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
          THEN RAISE(ABORT, 'event: id is recorded already')
        WHEN NEW.version IS NOT
            (SELECT coalesce(max(version), 0) + 1 FROM event WHERE stream = NEW.stream)
          THEN RAISE(ABORT, 'event: version is not the next one of its stream')
        WHEN NEW.corrects IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM event WHERE id = NEW.corrects AND stream = NEW.stream)
          THEN RAISE(ABORT, 'event: corrects no earlier event of its stream')
      END FROM store_head h;
      SELECT RAISE(ABORT, 'event: the store has no head') WHERE NOT EXISTS (SELECT 1 FROM store_head);
    END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS event_advance AFTER INSERT ON event BEGIN
      UPDATE store_head SET position = NEW.position, hash = NEW.hash, recorded_at = NEW.recorded_at;
    END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS event_no_update BEFORE UPDATE ON event BEGIN
      SELECT RAISE(ABORT, 'event: rows are immutable');
    END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS event_no_delete BEFORE DELETE ON event BEGIN
      SELECT RAISE(ABORT, 'event: rows are permanent');
    END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS head_only_forward BEFORE UPDATE ON store_head
    WHEN NEW.id IS NOT OLD.id OR NEW.position IS NOT OLD.position + 1 OR NOT EXISTS (
      SELECT 1 FROM event
      WHERE position = NEW.position AND hash = NEW.hash AND recorded_at = NEW.recorded_at)
    BEGIN
      SELECT RAISE(ABORT, 'store_head: may only follow an appended event');
    END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS head_no_delete BEFORE DELETE ON store_head BEGIN
      SELECT RAISE(ABORT, 'store_head: is permanent');
    END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS head_no_insert BEFORE INSERT ON store_head BEGIN
      SELECT RAISE(ABORT, 'store_head: has exactly one row');
    END
    """,
)

POSTGRESQL: tuple[str, ...] = ()
