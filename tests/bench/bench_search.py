"""Measures this search, Whoosh as it comes, SQLite's FTS5 and tantivy side by side on seeded corpora."""

from __future__ import annotations

import gc
import platform
import re
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from search.analysis import terms
from search.answering import Wish, answer
from search.entries import Entry
from search.folding import fold
from search.following import row_of
from search.lexicon import lexicon
from search.snapshot import Snapshot
from search.whoosh_index import WhooshIndex, create_index
from tests.bench.corpus import entries, queries

try:
    import tantivy
except ImportError:  # measured where it is installed
    tantivy = None
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from whoosh import fields, index, qparser
    from whoosh.analysis import SpaceSeparatedTokenizer

SIZES = (10_000, 100_000)
PAGE = 10
Search = Callable[[str], int]


def main() -> None:
    """Measure each size and print a table; sizes may be named as arguments."""
    print(
        f"{platform.processor() or platform.machine()}, {platform.system()}, Python {platform.python_version()}"  # noqa: E501
    )
    for size in map(int, sys.argv[1:] or SIZES):
        with tempfile.TemporaryDirectory() as folder:
            _measure(size, Path(folder))


def _measure(size: int, folder: Path) -> None:
    corpus = list(entries(size))
    asked = queries(corpus[:5000])
    texts = [(_plain_text(entry), entry.facets["year"][0]) for entry in corpus]
    figures = {}
    for name, build in {"fts5": _fts5, "tantivy": _tantivy, "whoosh": _whoosh}.items():
        if engine := build(texts, folder):
            figures[name] = _times(engine, asked)
        gc.collect()
    print(f"\n{size:,} entries, {len(asked)} queries (exact totals, ten hits, no facets), CPU milliseconds")
    started = time.process_time()
    (folder / "ours").mkdir()
    create_index(folder / "ours").write(map(row_of, corpus), {"position": size})
    built = time.process_time() - started
    change = row_of(next(entries(1, seed=99)))
    del corpus, texts
    gc.collect()
    figures["ours"] = _times(_ours(folder / "ours", change), asked)
    base = statistics.mean(figures["fts5"])
    for name, times in figures.items():
        mean, late = statistics.mean(times), sorted(times)[int(0.95 * len(times))]
        print(f"{name:8} mean {mean:8.2f}  p95 {late:8.2f}  {mean / base:6.2f} x fts5")
    print(f"ours: built in {built:.1f} s")


def _times(search: Search, asked: Iterable[str]) -> list[float]:
    asked = list(asked)
    for query in asked[::20]:
        search(query)
    times = []
    for query in asked:
        started = time.process_time()
        search(query)
        times.append((time.process_time() - started) * 1000)
    return times


def _ours(folder: Path, change: Any) -> Search:
    before = _memory()
    started = time.process_time()
    opened = WhooshIndex(folder)
    snapshot = Snapshot(opened.read(), "bench")
    answer(Wish("适当住房"), snapshot, lexicon())
    first = time.process_time() - started
    snapshot.close()
    opened.write([change], {"position": 0})
    started = time.process_time()
    snapshot = Snapshot(opened.read(), "bench")
    answer(Wish("适当住房"), snapshot, lexicon())
    again = time.process_time() - started
    print(
        f"ours: first query {first:.2f} s, opening after a change {again:.3f} s, memory {_memory() - before} MB"  # noqa: E501
    )
    return lambda query: answer(Wish(query, counted=False), snapshot, lexicon()).total


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _plain_text(entry: Entry) -> str:
    return f"{entry.match_title}\n{entry.match_text}"


def _terms(text: str) -> str:
    return " ".join(terms(text))


def _parts(query: str) -> tuple[list[str], str | None, str]:
    """The phrases of a query of the corpus, the year it is narrowed to, and how they are joined."""
    year = match[1] if (match := re.search(r"year:(\d{4})", query)) else None
    bare = re.sub(r"year:\d{4}", "", query)
    joined = " OR " if " OR " in bare else " AND "
    phrases = (
        [bare.strip().strip('"')]
        if joined == " AND " and bare.isascii()
        else re.split(r" OR | ", bare.strip())
    )
    return [fold(phrase) for phrase in phrases if fold(phrase)], year, joined


def _fts5(texts: list[tuple[str, str]], folder: Path) -> Search:
    db = sqlite3.connect(folder / "fts5.db")
    db.execute(
        "create virtual table entry using fts5(body, text unindexed, year unindexed, tokenize='unicode61')"
    )
    db.executemany("insert into entry values (?, ?, ?)", ((_terms(text), text, year) for text, year in texts))
    db.execute("insert into entry(entry) values ('optimize')")
    db.commit()

    def search(query: str) -> int:
        phrases, year, joined = _parts(query)
        wanted = joined.join(f'"{_pairs(phrase)}"' for phrase in phrases)
        also, values = (" and year = ?", [wanted, year]) if year else ("", [wanted])
        [(total,)] = db.execute(f"select count(*) from entry where entry match ?{also}", values)
        list(
            db.execute(f"select text from entry where entry match ?{also} order by rank limit {PAGE}", values)
        )
        return int(total)

    return search


def _pairs(phrase: str) -> str:
    """The terms of a phrase without the tail of a Han run, which a longer run does not have."""
    kept = list(terms(phrase))
    return " ".join(kept[:-1] if len(kept) > 1 and len(kept[-1]) == 1 else kept)


def _tantivy(texts: list[tuple[str, str]], folder: Path) -> Search | None:
    if tantivy is None:
        return None
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", stored=True, index_option="basic", tokenizer_name="raw")
    schema.add_text_field("body", stored=False, tokenizer_name="ws", index_option="position")
    schema.add_text_field("year", stored=False, tokenizer_name="raw", index_option="basic")
    (folder / "tantivy").mkdir()
    made = tantivy.Index(schema.build(), path=str(folder / "tantivy"))
    made.register_tokenizer("ws", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    writer = made.writer(heap_size=128_000_000, num_threads=1)
    for text, year in texts:
        writer.add_document(tantivy.Document(text=text[:1000], body=_terms(text), year=year))
    writer.commit()
    writer.wait_merging_threads()
    made.reload()
    searcher, query_of = made.searcher(), tantivy.Query

    def one(phrase: str) -> Any:
        words = _pairs(phrase).split()
        schema = made.schema
        if len(words) == 1:
            return query_of.term_query(schema, "body", words[0])
        return query_of.phrase_query(schema, "body", words)

    def search(query: str) -> int:
        phrases, year, joined = _parts(query)
        how = tantivy.Occur.Should if joined == " OR " else tantivy.Occur.Must
        wanted = query_of.boolean_query([(how, one(phrase)) for phrase in phrases])
        if year:
            narrowed = query_of.term_query(made.schema, "year", year)
            wanted = query_of.boolean_query([(tantivy.Occur.Must, wanted), (tantivy.Occur.Must, narrowed)])
        found = searcher.search(wanted, PAGE, count=True)
        for _, address in found.hits:
            searcher.doc(address)
        return int(found.count)

    return search


def _whoosh(texts: list[tuple[str, str]], folder: Path) -> Search:
    (folder / "whoosh").mkdir()
    schema = fields.Schema(
        body=fields.TEXT(analyzer=SpaceSeparatedTokenizer()), text=fields.STORED, year=fields.ID
    )
    made = index.create_in(str(folder / "whoosh"), schema)
    writer = made.writer(limitmb=256)
    for text, year in texts:
        writer.add_document(body=_terms(text), text=text, year=year)
    writer.commit()
    searcher, parser = made.searcher(), qparser.QueryParser("body", made.schema)

    def search(query: str) -> int:
        phrases, year, joined = _parts(query)
        wanted = joined.join(f'"{_pairs(phrase)}"' for phrase in phrases)
        narrowed = f"({wanted}) AND year:{year}" if year else wanted
        found = searcher.search(parser.parse(narrowed), limit=PAGE)
        [hit["text"] for hit in found]
        return len(found)

    return search


if __name__ == "__main__":
    main()
