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

POSTGRESQL = (
    """
    CREATE FUNCTION event_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '%: % is refused, rows are permanent', TG_TABLE_NAME, TG_OP;
    END $$
    """,
    # One check for a whole statement, however many rows it adds.
    """
    CREATE FUNCTION event_guard() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    DECLARE
      head store_head;
      wrong bigint;
    BEGIN
      SELECT * INTO STRICT head FROM store_head WHERE id = 1 FOR UPDATE;
      SELECT count(*) INTO wrong FROM (
        SELECT position, prev_hash, recorded_at,
               lag(position, 1, head.position) OVER follows AS position_before,
               lag(hash, 1, head.hash) OVER follows AS hash_before,
               lag(recorded_at, 1, head.recorded_at) OVER follows AS recorded_before
        FROM added WINDOW follows AS (ORDER BY position)) link
      WHERE position <> position_before + 1 OR prev_hash <> hash_before OR recorded_at < recorded_before;
      IF wrong > 0 THEN
        RAISE EXCEPTION 'event: % rows do not follow the head at %', wrong, head.position;
      END IF;
      SELECT count(*) INTO wrong FROM added LEFT JOIN event before
        ON before.stream = added.stream AND before.version = added.version - 1
      WHERE added.version > 1 AND before.position IS NULL OR before.position >= added.position;
      IF wrong > 0 THEN
        RAISE EXCEPTION 'event: % versions are not the next of their streams', wrong;
      END IF;
      SELECT count(*) INTO wrong FROM added JOIN event amended ON amended.id = added.corrects
      WHERE amended.stream <> added.stream OR amended.position >= added.position;
      IF wrong > 0 THEN
        RAISE EXCEPTION 'event: % rows correct no earlier event of their streams', wrong;
      END IF;
      UPDATE store_head SET position = last.position, hash = last.hash, recorded_at = last.recorded_at
      FROM (SELECT * FROM added ORDER BY position DESC LIMIT 1) last WHERE store_head.id = 1;
      RETURN NULL;
    END $$
    """,
    """
    CREATE FUNCTION head_only_forward() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      IF NEW.id <> OLD.id OR NEW.position <= OLD.position OR NOT EXISTS (
          SELECT 1 FROM event WHERE event.position = NEW.position
          AND event.hash = NEW.hash AND event.recorded_at = NEW.recorded_at) THEN
        RAISE EXCEPTION 'store_head: may only follow an appended event';
      END IF;
      RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER event_guard AFTER INSERT ON event REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION event_guard()
    """,
    """
    CREATE TRIGGER event_permanent BEFORE UPDATE OR DELETE ON event
    FOR EACH ROW EXECUTE FUNCTION event_refuse()
    """,
    """
    CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION event_refuse()
    """,
    """
    CREATE TRIGGER head_only_forward BEFORE UPDATE ON store_head
    FOR EACH ROW EXECUTE FUNCTION head_only_forward()
    """,
    """
    CREATE TRIGGER head_permanent BEFORE DELETE OR TRUNCATE ON store_head
    FOR EACH STATEMENT EXECUTE FUNCTION event_refuse()
    """,
    # ALWAYS: also under session_replication_role = replica, by which others are switched off.
    *(
        f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}"
        for table, trigger in (
            ("event", "event_guard"),
            ("event", "event_permanent"),
            ("event", "event_no_truncate"),
            ("store_head", "head_only_forward"),
            ("store_head", "head_permanent"),
        )
    ),
)
