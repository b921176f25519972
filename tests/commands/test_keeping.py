"""Verifying the record, rebuilding what follows from it, and carrying it elsewhere."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.commands.conftest import Terminal


def test_export_import_export_is_the_same_to_the_byte(asking: Terminal, tmp_path: Path):
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    asking("export", first)
    elsewhere = Terminal(tmp_path / "elsewhere")
    assert elsewhere("import", first).exit_code == 0

    elsewhere("export", second)

    assert first.read_bytes() == second.read_bytes()
    assert first.read_text(encoding="utf-8") == asking("export").out


def test_importing_twice_takes_nothing_in_the_second_time(asking: Terminal, fresh: Terminal, tmp_path: Path):
    asking("export", tmp_path / "record.jsonl")
    fresh("import", tmp_path / "record.jsonl")

    assert fresh("import", tmp_path / "record.jsonl").err.startswith("0 events taken in")


def test_a_broken_line_is_named_and_nothing_is_taken_in(asking: Terminal, fresh: Terminal, tmp_path: Path):
    lines = asking("export").out.splitlines(keepends=True)
    (tmp_path / "broken.jsonl").write_text("".join([*lines[:7], '{"id": \n', *lines[8:]]), encoding="utf-8")

    answer = fresh("import", tmp_path / "broken.jsonl")

    assert answer.exit_code == 2
    assert "Line 8" in answer.err
    assert fresh("events", "--json", MINUTEBOOK_SEEDS="none").lines == []


def test_a_file_that_is_not_there_is_said_to_be_so(fresh: Terminal, tmp_path: Path):
    answer = fresh("import", tmp_path / "nothing.jsonl")

    assert answer.exit_code == 2
    assert "nothing.jsonl" in answer.err


def test_a_changed_byte_of_a_payload_is_found_with_its_position(writing: Terminal):
    database = sqlite3.connect(writing.home / "record.db")
    database.execute("DROP TRIGGER IF EXISTS event_no_update")
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f"DROP TRIGGER {name}")
    database.execute("UPDATE event SET payload = replace(payload, '116', '117') WHERE payload LIKE '%116%'")
    position = database.execute("SELECT min(position) FROM event WHERE payload LIKE '%117%'").fetchone()[0]
    database.commit()
    database.close()

    verdict = writing("verify", "--json")

    assert verdict.exit_code == 1
    assert verdict.object["position"] == position
    assert writing("verify").out.count("not checked") == 2


def test_a_lost_index_is_built_anew(writing: Terminal):
    for path in sorted((writing.home / "index").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()

    assert writing("search", "马来西亚", "--json").exit_code == 0
    assert writing("verify", "--json").exit_code == 0


def test_projections_and_index_can_be_rebuilt(writing: Terminal):
    assert writing("rebuild").exit_code == 0
    assert writing("verify", "--json").object["ok"] is True


def test_without_seeds_a_record_starts_empty(fresh: Terminal):
    assert fresh("events", "--json", MINUTEBOOK_SEEDS="none").out == ""


def test_a_home_that_cannot_be_made_is_refused_in_one_sentence(tmp_path: Path):
    (tmp_path / "file").write_text("")

    answer = Terminal(tmp_path / "file")("events")

    assert answer.exit_code == 2
    assert len(answer.err.strip().splitlines()) == 1


def test_a_database_that_is_none_is_refused_in_one_sentence(fresh: Terminal):
    fresh.home.mkdir()
    (fresh.home / "record.db").write_text("this is a letter, not a database")

    answer = fresh("events")

    assert answer.exit_code == 2
    assert len(answer.err.strip().splitlines()) == 1


def test_a_file_that_is_no_text_is_refused_in_one_sentence(asking: Terminal, tmp_path: Path):
    (tmp_path / "program").write_bytes(b"\x7fELF\xd0" * 1000)

    refused = asking("import", tmp_path / "program")

    assert refused.exit_code == 2
    assert "UTF-8" in refused.err
    assert len(refused.err) < 200


def test_an_address_that_cannot_be_served_is_refused_in_one_sentence(asking: Terminal):
    refused = asking("serve", "--host", "999.1.1.1", "--port", "8979")

    assert refused.exit_code == 2
    assert "999.1.1.1" in refused.err


def test_chinese_leaves_a_process_whose_terminal_knows_only_ascii(seeded_home: Path):
    asked = [sys.executable, "-c", "from web.commands import main; main()", "--lang", "zh"]
    asked += ["members", "eb", "--on", "2026-01-01"]
    environ = os.environ | {"MINUTEBOOK_HOME": str(seeded_home), "PYTHONIOENCODING": "ascii"}

    done = subprocess.run(asked, env=environ, capture_output=True, check=True)

    assert "阿尔及利亚" in done.stdout.decode("utf-8")
