"""Reminders on the pages: asked for, confirmed by mail, changed, ended with one click."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.reminders.sink import Sink, mail_server, text_of
from timeline.reminders.signing import confirmation_token, settings_token
from timeline.reminders.subscriptions import cancel, list_subscriptions
from web import create_app
from web.services import Services, open_services
from web.settings import Settings

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
DUE = datetime(2027, 5, 31, 6, tzinfo=UTC)
WISH = {
    "address": "reader@example.org", "scope": "session", "subject": "oecpr-4", "leads": "14d",
    "timezone": "Africa/Nairobi", "hour": "09:00",
}  # fmt: skip
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
def sink() -> Iterator[Sink]:
    with mail_server() as sink:
        yield sink


@pytest.fixture
def served(sink: Sink, tmp_path: Path) -> Iterator[Services]:
    """Services over a small record of its own, that can send mail."""
    settings = Settings(
        home=tmp_path, database_url=f"sqlite:///{tmp_path / 'record.db'}", secret_key="k" * 40, clock=NOW,
        smtp_url=sink.url, mail_from="minutebook@example.org", base_url="https://minutebook.example",
    )  # fmt: skip
    with open_services(settings) as opened:
        yield opened


@pytest.fixture
def reader(served: Services) -> FlaskClient:
    return create_app(served.settings, served).test_client()


def link_in(mail: EmailMessage) -> str:
    found = re.search(r"https://minutebook\.example(/\S+)", text_of(mail))
    assert found
    return found[1]


def confirmed(reader: FlaskClient, mail: EmailMessage) -> bool:
    """Press the button on the page that a mail leads to."""
    page = reader.get(link_in(mail)).get_data(as_text=True)
    (place,) = re.findall(r'<form method="post" action="([^"]+)"', page)
    return reader.post(place).status_code == 200


def later(served: Services, when: datetime) -> None:
    """Let the clock stand at another time, and look after the reminders."""
    served.settings = replace(served.settings, clock=when)
    served.reminding.send_due()


def test_a_reminder_is_confirmed_by_mail_sent_and_ended_with_one_post(
    reader: FlaskClient, served: Services, sink: Sink
):
    assert reader.post("/reminders", data=WISH).status_code == 200
    later(served, NOW + timedelta(minutes=1))
    assert len(sink.mails) == 1

    assert confirmed(reader, sink.mails[0])
    later(served, DUE)
    assert [mail["To"] for mail in sink.mails] == ["reader@example.org"] * 2

    ending = sink.mails[1]["List-Unsubscribe"].strip("<>").removeprefix("https://minutebook.example")
    assert sink.mails[1]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert reader.get(ending).status_code == 200
    assert list_subscriptions(served.store.engine)[0].is_live
    assert reader.post(ending, data=ONE_CLICK).status_code == 200
    assert list_subscriptions(served.store.engine) == []


def test_nothing_is_sent_before_the_reader_has_confirmed(reader: FlaskClient, served: Services, sink: Sink):
    reader.post("/reminders", data=WISH)

    later(served, DUE)

    assert len(sink.mails) == 1


def test_looking_at_the_link_confirms_nothing_as_what_scans_mail_follows_links(
    reader: FlaskClient, served: Services, sink: Sink
):
    reader.post("/reminders", data=WISH)
    place = link_in(sink.mails[0])

    assert "Nothing is sent before you press" in reader.get(place).get_data(as_text=True)
    assert "按下按钮之前" in reader.get(f"{place}?lang=zh").get_data(as_text=True)
    assert reader.head(place).status_code == 200
    assert not list_subscriptions(served.store.engine)[0].is_live
    later(served, DUE)
    assert len(sink.mails) == 1


def test_a_link_confirms_once_and_does_not_revive_what_has_ended(
    reader: FlaskClient, served: Services, sink: Sink
):
    reader.post("/reminders", data=WISH)
    place = link_in(sink.mails[0])
    assert [reader.post(place).status_code for _ in range(2)] == [200, 200]
    (subscription,) = list_subscriptions(served.store.engine)
    assert "Your reminder is confirmed" in reader.get(place).get_data(as_text=True)

    cancel(served.store.engine, subscription.id, now=NOW)
    for answer in (reader.get(place), reader.post(place)):
        assert "nothing more is sent" in answer.get_data(as_text=True)
    assert list_subscriptions(served.store.engine) == []


def test_a_reader_changes_hour_language_and_quiet_days_by_the_signed_link(
    reader: FlaskClient, served: Services, sink: Sink
):
    reader.post("/reminders", data=WISH)
    (subscription,) = list_subscriptions(served.store.engine)
    place = f"/reminders/{settings_token('k' * 40, subscription.id)}"
    assert "oecpr-4" in reader.get(place).get_data(as_text=True)

    changed = WISH | {"hour": "07:30", "language": "zh", "quiet": ["sat", "sun"], "mute": "2027-01-10"}
    assert reader.post(place, data=changed).status_code == 200

    (after,) = list_subscriptions(served.store.engine)
    assert (f"{after.hour:%H:%M}", after.language, after.wish.quiet) == ("07:30", "zh", (5, 6))
    assert after.muted_until == datetime(2027, 1, 9, 21, tzinfo=UTC)


@pytest.mark.parametrize("token", ["forged", "ImEi.AAAA", settings_token("another key", "abc"), "x" * 5000])
def test_a_forged_link_changes_nothing(reader: FlaskClient, served: Services, token: str, caplog):
    for answer in (
        reader.get(f"/reminders/{token}"),
        reader.post(f"/reminders/{token}/unsubscribe"),
        reader.get(f"/reminders/confirm/{token}"),
        reader.post(f"/reminders/confirm/{token}"),
    ):
        assert answer.status_code == 404
    assert "refused" in caplog.text


def test_a_link_to_confirm_does_not_open_the_settings(reader: FlaskClient, served: Services):
    reader.post("/reminders", data=WISH)
    (subscription,) = list_subscriptions(served.store.engine)

    assert reader.get(f"/reminders/{confirmation_token('k' * 40, subscription.id)}").status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"address": "reader@example.org\nBcc: all@example.org"},
        {"address": "a" * 1_000_000 + "@example.org"},
        {"leads": "soon"},
        {"timezone": "Mars/Olympus"},
        {"scope": "planet"},
        {"hour": "25:00"},
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_reason_and_nothing_is_sent(
    reader: FlaskClient, served: Services, sink: Sink, wrong: dict[str, str]
):
    answer = reader.post("/reminders", data=WISH | wrong)

    assert answer.status_code in (400, 413)
    assert sink.mails == []
    assert list_subscriptions(served.store.engine) == []


def test_an_address_is_asked_to_confirm_three_times_a_day_at_most(
    reader: FlaskClient, served: Services, sink: Sink
):
    codes = [reader.post("/reminders", data=WISH).status_code for _ in range(4)]

    assert codes == [200, 200, 200, 429]
    assert len(sink.mails) == 3


def test_the_settings_page_tells_when_reminders_were_last_looked_after(reader: FlaskClient, served: Services):
    assert "never yet" in reader.get("/reminders").get_data(as_text=True)
    served.reminding.send_due()

    assert "0 seconds ago" in reader.get("/reminders").get_data(as_text=True)
    assert "上次检查提醒" in reader.get("/reminders?lang=zh").get_data(as_text=True)


def test_readiness_and_figures_tell_the_age_of_the_last_look_as_the_database_has_it(
    reader: FlaskClient, served: Services
):
    assert reader.get("/readyz").json["reminders"]["tick_age_seconds"] is None

    served.reminding.send_due()
    served.settings = replace(served.settings, clock=NOW + timedelta(seconds=90))

    assert reader.get("/readyz").json["reminders"]["tick_age_seconds"] == 90
    metrics = reader.get("/metrics").get_data(as_text=True)
    assert "minutebook_reminders_last_tick_age_seconds 90" in metrics
    assert 'minutebook_reminders{state="dead"} 0' in metrics
