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


def test_a_webhook_into_this_machine_is_refused_when_it_is_added(writing: Terminal):
    answer = writing("remind", "add", "--webhook", "http://127.0.0.1:9/hook", "--all")

    assert (answer.exit_code, answer.out) == (2, "")
    assert "private network" in answer.err


def test_a_webhook_is_given_the_secret_that_signs_its_posts(writing: Terminal):
    answer = writing(
        "remind", "add", "--webhook", "http://127.0.0.1:9/hook", "--all", "--json",
        MINUTEBOOK_PRIVATE_HOSTS="127.0.0.1",
    )  # fmt: skip

    assert answer.object["secret"].startswith("whsec_")


def test_digest_quiet_days_and_days_of_the_calendar_are_kept(writing: Terminal):
    more = ("--digest", "weekly", "--quiet", "sat,sun", "--lead", "30d,2027-05-01", "--json")
    kept = writing("remind", "add", "--email", "reader@example.org", "--body", "oecpr", *more).object

    assert (kept["digest"], kept["quiet"], kept["leads"]) == ("weekly", ["sat", "sun"], ["30d", "2027-05-01"])
    assert kept["rules"] is True


def test_a_message_can_be_looked_at_before_it_is_sent(writing: Terminal):
    identity = writing(*ADD).out.strip()

    assert "14–18 June 2027" in writing("remind", "preview", identity).out
    assert "List-Unsubscribe-Post" in writing("remind", "preview", identity, "--mail").out


def test_a_test_message_goes_out_at_once_and_a_dead_one_is_listed_and_tried_again(writing: Terminal):
    with mail_server() as sink:
        identity = writing(*ADD).out.strip()
        assert writing("remind", "test", identity, MINUTEBOOK_SMTP_URL=sink.url).exit_code == 0
        assert sink.mails[0]["Subject"] == "Test message from Minutebook"

        writing.clock = "2027-05-31T06:00:00Z"
        sink.answers = ["550 no such reader"]
        writing("remind", "run", "--once", MINUTEBOOK_SMTP_URL=sink.url)
        (dead,) = writing("remind", "dead", "--json").lines
        assert "550" in dead["reason"]

        writing("remind", "retry", dead["key"])
        writing("remind", "run", "--once", MINUTEBOOK_SMTP_URL=sink.url)
        assert len(sink.mails) == 2
        assert writing("remind", "dead", "--json").lines == []


def test_what_a_rule_of_other_bodies_derives_is_labelled_as_such(writing: Terminal):
    writing("remind", "add", "--email", "reader@example.org", "--body", "oecpr", "--lead", "14d")
    due = writing("remind", "due", "--until", "2027-06-30", "--json").lines

    derived = {line["rule"]: line["rules_of"] for line in due if line["kind"] == "rule"}
    assert set(derived) == {"provisional-agenda", "documents"}
    assert all("Assembly of the United Nations" in of or "Secretariat" in of for of in derived.values())
