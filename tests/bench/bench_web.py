"""How long the server takes for the main pages when the record holds 20,000 events: `make bench-web`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from flask.testing import FlaskClient

from tests.projections.builders import new
from tests.web.record import seeded
from timeline.envelope import NewEvent
from web import create_app
from web.services import Services

EVENTS = 20_000
SESSION = 190
STATES = ("KEN", "MYS", "MEX", "FRA", "RUS", "BRA", "IND", "GHA")
ROUNDS = 40
ALLOWED = 0.100
"""Seconds that the slowest in twenty may take."""
TOPICS = (
    "housing", "water", "transport", "finance", "slums", "climate", "energy", "land", "youth", "health",
    "waste", "planning", "safety", "heritage", "data", "resilience", "gender", "food", "jobs", "migration",
)  # fmt: skip

PAGES = {
    "home": "/",
    "session": "/sessions/ha-2",
    "generated session": "/sessions/council-7-2001",
    "search": "/search?q=housing",
    "seats": "/bodies/eb",
}


def main() -> int:
    """Print the median and the 95th percentile of each page; 1 if one takes longer than it may."""
    with TemporaryDirectory() as home, seeded(Path(home)) as services:
        fill(services, EVENTS)
        client = create_app(services.settings, services).test_client()
        slow = 0
        print(f"{services.store.head().position} events")
        for name, address in PAGES.items():
            join = "&" if "?" in address else "?"
            first, anew = measure(client, [f"{address}{join}round={number}" for number in range(ROUNDS + 1)])
            _, kept = measure(client, [address] * (ROUNDS + 1))
            p95 = quantiles(anew, n=20)[-1]
            slow += p95 > ALLOWED
            told = {"first": first, "median": median(anew), "p95": p95, "p95 kept": quantiles(kept, n=20)[-1]}
            print(f"{name:20}", *(f"{word} {seconds * 1000:8.1f} ms" for word, seconds in told.items()))
        return int(slow > 0)


def measure(client: FlaskClient, addresses: Sequence[str]) -> tuple[float, list[float]]:
    """The time of the first answer, and those of the others; a new address is a page made anew."""
    times = []
    for address in addresses:
        start = perf_counter()
        assert client.get(address).status_code == 200
        times.append(perf_counter() - start)
    return times[0], times[1:]


def fill(services: Services, many: int) -> None:
    """Add sessions of other bodies until the record holds so many events."""
    left = many - services.store.head().position
    for number in range(many):
        if left <= 0:
            return
        events = a_session(number, min(left, SESSION))
        services.store.append_all(events)
        left -= len(events)


def a_session(number: int, many: int) -> list[NewEvent]:
    """The events of one generated session: speeches and outcomes, what these ask, an election."""
    day = (date(2000, 1, 3) + timedelta(days=61 * number)).isoformat()
    return [an_event(f"council-{number}-{day[:4]}", place, day) for place in range(many)]


def an_event(stream: str, place: int, day: str) -> NewEvent:
    """One event of a generated session, of one kind after the other."""
    state, part = STATES[place % len(STATES)], ("morning", "afternoon")[place // 95 % 2]
    more = {"stream": stream, "on": day, "at": str(place + 1), "part": part, "document": f"X/{stream}"}
    words = " ".join(TOPICS[(place * step + len(stream)) % len(TOPICS)] for step in (1, 3, 7))
    subject = {"en": f"{words} and point {place}", "zh": f"住房、供水及第{place}点"}
    match place:
        case 0:
            return new("SessionOpened", by="Ada Example", **more)
        case 1:
            return new(
                "AgendaAdopted", items=[{"number": str(n), "title": subject} for n in range(1, 9)], **more
            )
        case 2:
            officers = [{"office": "chair", "state": state, "region": "african"}]
            return new("OfficersElected", body=f"council-{len(stream) % 4}", officers=officers, **more)
    match place % 6:
        case 0:
            return new("OutcomeAdopted", kind="decision", symbol=f"{stream}/{place}", title=subject, **more)
        case 1:
            facts = {"addressee": {"en": "Executive Director", "zh": "执行主任"}, "action": subject}
            return new("MandateGiven", due=f"{int(day[:4]) + 2}-06", **facts, **more)
        case 2:
            return new("ReportNoted", subject=subject, **more)
    return new("StatementDelivered", speaker=f"Speaker {place}", state=state, occasion="debate", **more)


if __name__ == "__main__":
    sys.exit(main())
