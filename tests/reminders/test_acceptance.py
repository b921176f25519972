"""Readers in three time zones, changes, digests, quiet days, searches: each thing told once and in time."""

from datetime import UTC, datetime, time, timedelta

import pytest

from tests.builders import corrected, event, outcome_adopted
from tests.reminders.conftest import Clock, cancelled, scheduled, wish
from tests.reminders.sink import Sink, text_of
from timeline.events import DeadlineSet
from timeline.reminders.reporting import report
from timeline.reminders.rules import read_rules
from timeline.reminders.sending import Reminding
from timeline.reminders.subscriptions import Channel, Scope, WrongSubscription, cancel, rest
from timeline.reminders.wishes import Rhythm
from timeline.values import Text

DUE = datetime(2027, 5, 31, 6, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("zone", "before", "due"),
    [
        ("Africa/Nairobi", 14, "2027-05-31T06:00Z"),
        ("Asia/Shanghai", 14, "2027-05-31T01:00Z"),
        ("America/New_York", 14, "2027-05-31T13:00Z"),
        ("America/New_York", 93, "2027-03-13T14:00Z"),  # a day before its clock goes forward
        ("America/New_York", 92, "2027-03-14T13:00Z"),  # the day on which it does
    ],
)
def test_a_reader_is_told_at_nine_by_the_clock_on_the_wall(
    reminding: Reminding, clock: Clock, sink: Sink, zone: str, before: int, due: str, language: str
):
    wish(reminding, timezone=zone, leads=(before,), language=language)
    moment = datetime.fromisoformat(due)

    clock.now = moment - timedelta(seconds=1)
    reminding.send_due()
    assert sink.mails == []

    clock.now = moment
    reminding.send_due()
    assert [mail["Content-Language"] for mail in sink.mails] == [language]


def test_a_mail_holds_text_html_the_event_and_one_click_to_end_it(
    reminding: Reminding, clock: Clock, sink: Sink
):
    wish(reminding)
    clock.now = DUE
    reminding.send_due()

    (mail,) = sink.mails
    kinds = [part.get_content_type() for part in mail.walk() if not part.is_multipart()]
    assert kinds == ["text/plain", "text/html", "text/calendar"]
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["List-Unsubscribe"].startswith("<https://minutebook.example/reminders/")
    assert b"DTSTART;VALUE=DATE:20270614" in next(mail.iter_attachments()).get_payload(decode=True)
    assert mail.as_bytes().isascii()


def test_a_session_that_moves_twice_and_is_cancelled_is_told_of_at_each_look(
    reminding: Reminding, clock: Clock, sink: Sink
):
    wish(reminding)
    for change in (
        scheduled(when="2027-07-12/2027-07-16"),
        scheduled(when="2027-08-02/2027-08-06"),
        cancelled(),
    ):
        reminding.store.append("oecpr-3", [change])
        for _ in range(2):
            clock.now += MINUTE
            reminding.send_due()

    assert [mail["Subject"].partition(":")[0] for mail in sink.mails] == [
        "New dates",
        "New dates",
        "Cancelled",
    ]


def test_a_day_that_another_bodys_rule_derives_is_never_told_as_a_rule_of_this_body(
    reminding: Reminding, clock: Clock, sink: Sink
):
    reminding.rules = read_rules()
    wish(reminding, leads=(14,), rules=True)
    clock.now = datetime(2027, 4, 19, 6, tzinfo=UTC)  # 14 days before 42 days before the session
    reminding.send_due()

    (mail,) = sink.mails
    assert mail["Subject"].startswith("In 14 days: Pre-session documents go out")
    assert "derived under the rules of other UN bodies, not a rule of this body" in text_of(mail)


def test_a_deadline_counts_back_from_its_last_day(reminding: Reminding, clock: Clock, sink: Sink):

    reminding.store.append(
        "oecpr-3", [event(DeadlineSet(what=Text(en="Reports"), due="2027"), stream="oecpr-3")]
    )
    wish(reminding, scope=Scope.ALL, subject="", leads=(1,), rules=False)
    clock.now = datetime(2027, 12, 30, 6, tzinfo=UTC)
    reminding.send_due()

    assert "Reports" in sink.mails[-1]["Subject"]


def test_a_daily_digest_holds_all_of_a_day_in_one_mail(reminding: Reminding, clock: Clock, sink: Sink):
    reminding.store.append("oecpr-3", [scheduled("eb-2027-1", "2027-06-14/2027-06-15")])
    wish(reminding, scope=Scope.ALL, subject="", rhythm=Rhythm.DAILY, rules=False)
    clock.now = DUE
    reminding.send_due()

    (mail,) = sink.mails
    assert mail["Subject"].startswith("2 reminders")
    assert text_of(mail).count("In 14 days") == 2


def test_two_sessions_of_a_day_are_two_mails_without_a_digest(reminding: Reminding, clock: Clock, sink: Sink):
    reminding.store.append("oecpr-3", [scheduled("eb-2027-1", "2027-06-14/2027-06-15")])
    wish(reminding, scope=Scope.ALL, subject="", rules=False)
    clock.now = DUE
    reminding.send_due()

    assert len(sink.mails) == 2


def test_a_quiet_day_passes_its_message_on(reminding: Reminding, clock: Clock, sink: Sink):
    wish(reminding, leads=(15,), quiet=(5, 6))
    clock.now = datetime(2027, 5, 30, 6, tzinfo=UTC)  # a Sunday
    assert reminding.send_due().sent == 0

    clock.now += timedelta(days=1)
    assert reminding.send_due().sent == 1


def test_what_is_snoozed_waits_and_what_is_muted_is_left_out(reminding: Reminding, clock: Clock, sink: Sink):
    snoozed, muted = (wish(reminding, address=f"{name}@example.org") for name in ("snoozed", "muted"))
    end = DUE + timedelta(days=2)
    rest(reminding.store.engine, snoozed.id, now=clock.now, snooze=end)
    rest(reminding.store.engine, muted.id, now=clock.now, mute=end)
    clock.now = DUE
    assert reminding.send_due().sent == 0

    clock.now = end
    reminding.send_due()
    assert [mail["To"] for mail in sink.mails] == ["snoozed@example.org"]


def test_a_search_tells_of_each_new_event_once_and_says_what_a_correction_changed(
    reminding: Reminding, clock: Clock, sink: Sink
):
    first, second = outcome_adopted("2/7"), outcome_adopted("2/8", title="Slums")
    found = {str(first.id), str(second.id)}
    reminding.finds = lambda _: found
    wish(reminding, scope=Scope.SEARCH, subject="cities")

    reminding.store.append("ha-2", [first, second, outcome_adopted("2/9", title="Water")])
    for _ in range(3):
        clock.now += MINUTE
        reminding.send_due()
    assert [mail["Subject"] for mail in sink.mails] == ["2 new events: cities"]

    reminding.store.append("ha-2", [corrected(first, {"method": "acclamation"})])
    for _ in range(3):
        clock.now += MINUTE
        reminding.send_due()
    assert len(sink.mails) == 2
    assert "What changed: method: consensus → acclamation" in text_of(sink.mails[1])


@pytest.mark.parametrize(("scope", "subject"), [(Scope.FAMILY, "schedule"), (Scope.FAMILY, "adoption")])
def test_a_family_of_events_can_be_subscribed_to(
    reminding: Reminding, clock: Clock, sink: Sink, scope: Scope, subject: str
):
    wish(reminding, scope=scope, subject=subject)
    clock.now = DUE
    reminding.send_due()

    assert len(sink.mails) == (subject == "schedule")


def test_what_was_sent_is_told_as_an_event_without_an_address(reminding: Reminding, clock: Clock, sink: Sink):
    subscription = wish(reminding)
    wish(reminding, address="refused@example.org", timezone="Asia/Shanghai")
    sink.answers = ["550 no such reader"]
    clock.now = DUE
    reminding.send_due()
    assert report(reminding.store) == 0

    told = list(reminding.store.read(stream="operations"))
    assert sorted(event.type for event in told) == ["ReminderFailed", "ReminderSent"]
    assert subscription.id in {event.facts["subscription"] for event in told}
    assert "example.org" not in repr(told)
    assert reminding.record.events(session="operations") == []
    assert len(reminding.record.events(family="operations")) == 2


def test_a_dead_message_can_be_tried_again(reminding: Reminding, clock: Clock, sink: Sink):
    wish(reminding)
    sink.answers = ["550 no such reader"]
    clock.now = DUE
    reminding.send_due()
    (dead,) = reminding.ledger.told(states=("dead",))

    assert reminding.ledger.revive(dead.key, clock.now) == 1
    assert reminding.send_due().sent == 1


def test_projections_that_are_rebuilt_send_nothing(reminding: Reminding, clock: Clock, sink: Sink):
    wish(reminding)
    clock.now = DUE
    reminding.send_due()
    reminding._outlooks.clear()
    reminding.record = type(reminding.record)(reminding.store, reminding.zone)

    assert reminding.send_due().sent == 0
    assert len(sink.mails) == 1


def test_a_message_that_waits_when_its_subscription_ends_is_not_sent(
    reminding: Reminding, clock: Clock, sink: Sink
):
    subscription = wish(reminding, hour=time(9))
    sink.answers = ["451 later"]
    clock.now = DUE
    reminding.send_due()
    cancel(reminding.store.engine, subscription.id, now=clock.now)

    clock.now += timedelta(hours=1)
    assert reminding.send_due().expired == 1
    assert sink.mails == []


@pytest.mark.parametrize("address", ["exec://ls", "mailto://x:y@example.org", "json://127.0.0.1/", "slack"])
def test_chat_services_that_are_not_on_the_list_are_refused(reminding: Reminding, address: str):
    with pytest.raises(WrongSubscription, match="service that reminders go to"):
        wish(reminding, channel=Channel.NOTIFY, address=address)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of a library that Apprise loads
def test_what_apprise_cannot_read_is_given_up_at_once(reminding: Reminding, clock: Clock):
    pytest.importorskip("apprise")
    wish(reminding, channel=Channel.NOTIFY, address="slack://")
    clock.now = DUE

    assert reminding.send_due().dead == 1
    assert "Apprise" in str(reminding.ledger.told(states=("dead",))[0].reason)
