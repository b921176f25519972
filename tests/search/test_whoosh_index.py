"""Whoosh stays behind its one module: quiet, disposable, and safe to kill."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from search.index import open_index
from tests.builders import outcome_adopted
from tests.conftest import NOW, ZONE
from timeline.store import open_store

ROOT = Path(__file__).parents[2]
KEEP_REBUILDING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from search.index import open_index
from timeline.store import open_store

store = open_store(sys.argv[1], zone=ZoneInfo("Africa/Nairobi"), now=lambda: datetime.now(UTC))
index = open_index(Path(sys.argv[2]), store)
print("ready", flush=True)
while True:
    index.rebuild()
"""


def run_python(*arguments, **options):
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, text=True, capture_output=True, **options)


def test_nothing_is_said_when_whoosh_is_imported_for_the_first_time(tmp_path):
    command = ("-W", "default", "-X", f"pycache_prefix={tmp_path}", "-c", "import search.whoosh_index")

    assert run_python(*command).stderr == ""


def test_no_other_module_knows_whoosh():
    knowing = [
        path.name
        for folder in ("timeline", "search", "web")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"^\s*(?:import|from) whoosh", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]

    assert knowing == ["whoosh_index.py"]


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows")
def test_an_indexer_that_is_killed_leaves_an_index_that_opens_and_equals_a_new_one(tmp_path):
    url = f"sqlite:///{tmp_path / 'record.db'}"
    store = open_store(url, zone=ZONE, now=lambda: NOW)
    store.append("ha-2", [outcome_adopted(f"2/{number}", title="Small gardens") for number in range(1, 40)])
    for pause in (0.0, 0.02, 0.05, 0.11, 0.17):
        kill_while_rebuilding(url, tmp_path / "index", pause)
        index = open_index(tmp_path / "index", store)
        assert index.search("gardens").total == 39
        assert index.verify().problems == ()
        index.close()
    assert len(list((tmp_path / "index").glob("index-*"))) <= 2
    store.close()


def kill_while_rebuilding(url, folder, pause):
    command = [sys.executable, "-c", KEEP_REBUILDING, url, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        process.stdout.readline()
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
