"""A reminder is told once, in time, and never of what has begun."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.reminders.conftest import Clock, cancelled, plan, scheduled, wish
from tests.reminders.sink import Sink, text_of
from timeline.reminders.sending import Reminding, Tally
from timeline.reminders.subscriptions import Channel, Scope, cancel

DUE = datetime(2027, 5, 31, 6, tzinfo=UTC)  # 09:00 in Nairobi, 14 days before 14 June


def test_a_reminder_is_mailed_once_when_the_clock_passes_its_moment(
    reminding: Reminding, clock: Clock, sink: Sink
):
    wish(reminding)
    clock.now = DUE - timedelta(seconds=1)
    assert reminding.send_due().sent == 0

    clock.now = DUE
    reminding.send_due()
    clock.now = DUE + timedelta(minutes=1)
    reminding.send_due()

    assert [mail["To"] for mail in sink.mails] == ["reader@example.org"]
    assert sink.mails[0]["Subject"] == (
        "In 14 days: Fourth meeting of the open-ended Committee of Permanent Representatives"
    )
    assert "14–18 June 2027" in text_of(sink.mails[0])


def test_a_reminder_that_fell_due_while_nothing_ran_is_sent_late_and_says_so(
    reminding: Reminding, clock: Clock, sink: Sink
):
    wish(reminding)
    clock.now = DUE + timedelta(days=7)

    reminding.send_due()

    assert len(sink.mails) == 1
    assert "late" in text_of(sink.mails[0])


def test_a_session_that_has_begun_is_never_announced(reminding: Reminding, clock: Clock, sink: Sink):
    wish(reminding)
    clock.now = datetime(2027, 6, 13, 21, tzinfo=UTC)  # midnight in Nairobi

    reminding.send_due()

    assert sink.mails == []


def test_a_subscription_made_late_does_not_get_the_past(reminding: Reminding, clock: Clock, sink: Sink):
    clock.now = DUE + timedelta(days=1)
    wish(reminding, leads=(180, 14, 1))

    reminding.send_due()

    assert sink.mails == []


def test_leads_that_fall_due_together_make_one_message(reminding: Reminding, clock: Clock, sink: Sink):
    wish(reminding, leads=(180, 60, 14))
    clock.now = DUE

    reminding.send_due()

    assert len(sink.mails) == 1
    assert {state for state, _ in reminding.ledger.states().values()} == {"sent"}
    assert "180 days before, 60 days before, 14 days before" in text_of(sink.mails[0])


def test_a_session_that_moves_is_told_once_with_old_and_new_dates_and_again_before_it(
    reminding: Reminding, clock: Clock, sink: Sink
):
    wish(reminding)
    reminding.store.append("oecpr-3", [scheduled(when="2027-07-12/2027-07-16")])

    clock.now += timedelta(minutes=1)
    reminding.send_due()
    clock.now = DUE
    reminding.send_due()
    assert len(sink.mails) == 1
    assert sink.mails[0]["Subject"].startswith("New dates: ")
    assert "14–18 June 2027" in text_of(sink.mails[0])
    assert "12–16 July 2027" in text_of(sink.mails[0])

    clock.now = DUE + timedelta(days=28)
    reminding.send_due()
    assert [mail["Subject"][:10] for mail in sink.mails] == ["New dates:", "In 14 days"]


def test_a_cancelled_session_is_told_as_such_and_not_announced(
    reminding: Reminding, clock: Clock, sink: Sink
):
    wish(reminding)
    reminding.store.append("oecpr-3", [cancelled()])

    for moment in (clock.now + timedelta(minutes=1), DUE, DUE + timedelta(days=13)):
        clock.now = moment
        reminding.send_due()

    assert [mail["Subject"][:11] for mail in sink.mails] == ["Cancelled: "]


def test_changes_made_before_the_subscription_are_not_told(reminding: Reminding, clock: Clock, sink: Sink):
    reminding.store.append("oecpr-3", [scheduled(when="2027-07-12/2027-07-16")])
    wish(reminding)

    reminding.send_due()

    assert sink.mails == []


def test_a_cancelled_subscription_hears_nothing(reminding: Reminding, clock: Clock, sink: Sink):
    subscription = wish(reminding)
    cancel(reminding.store.engine, subscription.id, now=clock.now)
    clock.now = DUE

    reminding.send_due()

    assert sink.mails == []


@pytest.mark.parametrize(("scope", "subject"), [(Scope.BODY, "oecpr"), (Scope.ALL, "")])
def test_a_body_or_everything_can_be_subscribed_to(
    reminding: Reminding, clock: Clock, sink: Sink, scope: Scope, subject: str
):
    wish(reminding, scope=scope, subject=subject)
    clock.now = DUE

    reminding.send_due()

    assert len(sink.mails) == 1


def test_a_message_is_in_the_language_of_its_reader(reminding: Reminding, clock: Clock, sink: Sink):
    wish(reminding, language="zh")
    clock.now = DUE

    reminding.send_due()

    assert sink.mails[0]["Subject"] == "还有 14 天：常驻代表委员会第四次不限成员名额会议"
    assert "2027年6月14日至18日" in text_of(sink.mails[0]).replace(" ", "")


def test_a_mail_server_that_asks_to_wait_gets_the_message_later(
    reminding: Reminding, clock: Clock, sink: Sink
):
    wish(reminding)
    sink.answers = ["451 try again"]
    clock.now = DUE

    assert reminding.send_due() == Tally(planned=1, retried=1)
    assert reminding.send_due().sent == 0
    clock.now = DUE + timedelta(minutes=1)
    assert reminding.send_due().sent == 1


def test_a_message_that_is_refused_for_good_is_not_tried_again(
    reminding: Reminding, clock: Clock, sink: Sink
):
    wish(reminding)
    sink.answers = ["550 no such reader"]
    clock.now = DUE

    assert reminding.send_due().dead == 1
    clock.now = DUE + timedelta(hours=1)
    assert reminding.send_due().sent == 0
    assert "550" in next(iter(reminding.ledger.states().values()))[1]


def test_a_message_keeps_its_id_when_it_is_sent_again(reminding: Reminding, clock: Clock, sink: Sink):
    wish(reminding)
    clock.now = DUE
    reminding.send_due()
    (key,) = reminding.ledger.states()

    assert sink.mails[0]["Message-ID"] == f"<{key}@minutebook.example>"


def test_a_claim_whose_lease_ended_is_taken_over_and_its_holder_settles_nothing(
    reminding: Reminding, clock: Clock, sink: Sink
):
    wish(reminding)
    clock.now = DUE
    plan(reminding)
    lost = reminding.ledger.claim(DUE)

    clock.now = DUE + timedelta(minutes=6)
    assert reminding.send_due().sent == 1

    assert lost is not None
    assert reminding.ledger.claim(clock.now) is None
    assert len(sink.mails) == 1


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/hook", "http://169.254.169.254/latest"])
def test_a_webhook_into_this_machine_or_a_private_network_is_refused(
    reminding: Reminding, clock: Clock, address: str
):
    wish(reminding, channel=Channel.WEBHOOK, address=address)
    clock.now = DUE

    assert reminding.send_due().dead == 1
    assert "private network" in next(iter(reminding.ledger.states().values()))[1]


def test_the_last_tick_is_read_from_the_database(reminding: Reminding, clock: Clock):
    reminding.send_due()

    assert reminding.ledger.last_tick() == clock.now
