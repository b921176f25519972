"""Prints how well the search answers the judged queries over the whole record, by kind and one by one."""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from search.index import open_index
from tests.bench.relevance import known_first, mean_ndcg, measure, read_judgments
from timeline.seeding import load_seeds
from timeline.store import open_store

GOAL, KNOWN_GOAL, WEAK = 0.80, 0.9, 0.75


def main() -> int:
    """Measure, print, and answer 1 where a goal is missed."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(
            f"sqlite:///{folder}/record.db", zone=ZoneInfo("Africa/Nairobi"), now=lambda: datetime.now(UTC)
        )
        load_seeds(store)
        index = open_index(Path(folder) / "index", store)
        everything = index.search("year:1000..2999 OR type:SessionScheduled", limit=100_000).hits
        everything += index.search("NOT year:1000..2999", limit=100_000).hits
        everything = tuple({hit.event: hit for hit in everything}.values())
        measured = measure(index, read_judgments(), everything)
        index.close()
        store.close()
    kinds = defaultdict(list)
    for each in measured:
        kinds[each.judged.kind].append(each.ndcg)
        if each.ndcg < WEAK or "-v" in sys.argv:
            print(f"{each.ndcg:5.2f}  {each.total:4} hits  {each.judged.kind:12} {each.judged.query}")
    for kind, values in kinds.items():
        print(f"{kind:12} {len(values):3} queries  nDCG@10 {sum(values) / len(values):.3f}")
    empty = all(each.total == 0 for each in measured if each.judged.kind == "none")
    print(f"all {len(measured):12} queries  nDCG@10 {mean_ndcg(measured):.3f} (goal {GOAL:.2f})")
    print(f"known items first: {known_first(measured):.0%} (goal {KNOWN_GOAL:.0%})")
    print(f"no-answer queries empty: {'yes' if empty else 'no'}")
    reached = mean_ndcg(measured) >= GOAL and known_first(measured) >= KNOWN_GOAL and empty
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
