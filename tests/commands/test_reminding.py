"""Reminders at the command line."""

from tests.commands.conftest import Terminal
from tests.reminders.sink import mail_server, text_of

ADD = ("remind", "add", "--email", "reader@example.org", "--session", "oecpr-4", "--lead", "14d")


def test_a_reminder_for_june_2027_is_mailed_once_14_days_before(writing: Terminal):
    writing(*ADD)
    with mail_server() as sink:
        writing.clock = "2027-05-31T05:59:00Z"
        writing("remind", "run", "--once", MINUTEBOOK_SMTP_URL=sink.url)
        assert sink.mails == []

        writing.clock = "2027-05-31T06:00:00Z"
        for _ in range(2):
            writing("remind", "run", "--once", MINUTEBOOK_SMTP_URL=sink.url)

        assert [mail["To"] for mail in sink.mails] == ["reader@example.org"]
        assert "14–18 June 2027" in text_of(sink.mails[0])


def test_what_was_asked_for_is_listed_shown_as_due_and_cancelled(writing: Terminal):
    identity = writing(*ADD).out.strip()
    assert [one["id"] for one in writing("remind", "list", "--json").lines] == [identity]

    (due,) = writing("remind", "due", "--until", "2027-06-30", "--json").lines
    assert (due["lead"], due["due_at"]) == ("14d", "2027-05-31T06:00:00+00:00")

    writing("remind", "cancel", identity)
    assert writing("remind", "list", "--json").lines == []
    assert writing("remind", "due", "--until", "2027-06-30", "--json").lines == []


def test_a_missing_mail_server_is_said_when_a_reminder_is_added(writing: Terminal):
    assert "MINUTEBOOK_SMTP_URL" in writing(*ADD).err
