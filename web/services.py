"""The opened parts that pages, commands and feeds share: store, read side, index."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

from search.index import Index, open_index
from timeline.projections.record import Record
from timeline.reminders.channels import Channels
from timeline.reminders.ledger import Ledger
from timeline.reminders.rules import RULES_FILE, Rule, read_rules
from timeline.reminders.sending import Reminding
from timeline.seeding import load_seeds
from timeline.store import EventStore, open_store
from web.settings import Settings

MOST_MATCHES = 10_000


@dataclass
class Services:
    """Everything that is open; use as a context manager or call `close`."""

    settings: Settings
    store: EventStore
    _found_at: int = field(default=-1, init=False, repr=False)
    _found: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)

    @property
    def zone(self) -> ZoneInfo:
        """The venue's time zone."""
        return self.settings.zone

    def now(self) -> datetime:
        """The present instant, as the settings tell it."""
        return self.settings.now()

    @cached_property
    def record(self) -> Record:
        """The read side over the store."""
        return Record(self.store, self.zone)

    @cached_property
    def index(self) -> Index:
        """The search index in the home folder, caught up with the store."""
        index = open_index(self.settings.home / "index", self.store)
        index.follow()
        return index

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of other bodies that days are derived under."""
        return read_rules(self.settings.home / RULES_FILE)

    @cached_property
    def reminding(self) -> Reminding:
        """Everything that looking after reminders needs."""
        settings = self.settings
        return Reminding(
            store=self.store,
            record=self.record,
            ledger=Ledger(self.store.engine),
            channels=Channels(
                settings.smtp_url,
                settings.mail_from,
                settings.base_url,
                settings.secret_key,
                settings.private_hosts,
            ),
            finds=self._finds,
            now=self.now,
            zone=self.zone,
            rules=self.rules,
        )

    def _finds(self, query: str) -> frozenset[str]:
        """The ids of the events that a search finds, kept until the record grows."""
        position = self.store.head().position
        if self._found_at != position:
            self.index.follow()
            self._found_at, self._found = position, {}
        if query not in self._found:
            hits = self.index.search(query, session=None, limit=MOST_MATCHES)
            self._found[query] = frozenset(hit.event for hit in hits.hits if hit.event)
        return self._found[query]

    def close(self) -> None:
        """Close what was opened."""
        if "index" in self.__dict__:
            self.index.close()
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_services(settings: Settings, *, seeded: bool = True) -> Services:
    """Open the store that `settings` name; an empty one is filled with the seeds.

    `seeded=False` leaves an empty store empty, as an import needs it.
    """
    store = open_store(settings.database_url, zone=settings.zone, now=settings.now)
    if seeded and settings.seeds and store.head().position == 0:
        load_seeds(store)
    return Services(settings, store)
