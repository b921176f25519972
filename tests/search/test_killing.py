"""An indexer that is killed in the middle leaves an index that opens, catches up and is right."""

import os

from tests.search.killing import kill_while_writing


def test_a_killed_indexer_leaves_an_index_that_catches_up(sqlite_store, tmp_path):
    url = str(sqlite_store.engine.url)
    times = int(os.environ.get("KILLS", "3"))

    assert kill_while_writing(sqlite_store, url, tmp_path / "index", times) == times
