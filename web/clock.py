"""The clock that looks after the reminders: APScheduler's one interval tick, and nothing stored in it."""

from __future__ import annotations

import logging
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.schedulers.blocking import BlockingScheduler

from timeline.errors import MinutebookError
from timeline.reminders.sending import Reminding
from timeline.reminders.watching import read_health

TICK_SECONDS = 30
LATE_SECONDS = 3600
log = logging.getLogger(__name__)


def tick(reminding: Reminding) -> None:
    """Look after the reminders once; what cannot be done now is done at the next tick, and logged."""
    try:
        tally = reminding.send_due()
    except MinutebookError as error:
        log.warning("Reminders wait for the next tick: %s", error)
        return
    health = read_health(reminding.ledger, reminding.now())
    log.log(
        logging.WARNING if tally.dead or health.late_seconds > LATE_SECONDS else logging.INFO,
        "Reminders: %d sent, %d to retry, %d dead, %d expired; %d due, the oldest %d seconds late.",
        tally.sent, tally.retried, tally.dead, tally.expired, health.pending, health.late_seconds,
    )  # fmt: skip


def _wind(scheduler: BaseScheduler, reminding: Reminding) -> None:
    scheduler.add_job(
        tick,
        "interval",
        args=(reminding,),
        seconds=TICK_SECONDS,
        next_run_time=datetime.now(UTC),
        coalesce=True,
        max_instances=1,
        misfire_grace_time=None,
    )


def start_ticking(reminding: Reminding) -> BackgroundScheduler:
    """Tick in a thread of its own until the scheduler is shut down."""
    scheduler = BackgroundScheduler(timezone="UTC")
    _wind(scheduler, reminding)
    scheduler.start()
    return scheduler


def keep_ticking(reminding: Reminding) -> None:
    """Tick in this thread until it is interrupted."""
    scheduler = BlockingScheduler(timezone="UTC")
    _wind(scheduler, reminding)
    try:
        scheduler.start()
    except KeyboardInterrupt:
        scheduler.shutdown(wait=True)
