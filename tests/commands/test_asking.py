"""What a reader asks at the command line of the record of the five documents."""

import pytest

from tests.commands.conftest import Terminal


def test_every_event_has_a_citation_a_time_with_basis_and_a_title_in_both_languages(asking: Terminal):
    events = asking("events", "--json").lines

    assert len(events) >= 250
    for event in events:
        assert event["document"]
        assert event["locator"]
        assert event["occurred"]["basis"] in ("stated", "inferred", "unknown")
        assert all(event["title"][language] and event["summary"][language] for language in ("en", "zh"))


def test_on_new_years_day_of_2026_the_board_has_one_vacant_seat_of_36(asking: Terminal):
    members = asking("members", "eb", "--on", "2026-01-01", "--json").object
    seats = {group["region"]: (group["seats"], len(group["members"])) for group in members["groups"]}

    assert seats == {
        "african": (10, 10),
        "asia-pacific": (8, 8),
        "eastern-european": (4, 4),
        "latin-american-and-caribbean": (6, 6),
        "western-european-and-others": (8, 7),
    }
    (group,) = (group for group in members["groups"] if group["vacant"])
    assert group["vacancies"][0]["since"] == "2025-05-30"


@pytest.mark.parametrize(
    ("on", "sits", "does_not"), [("2020-01-15", "IDN", "BHR"), ("2022-01-15", "BHR", "IDN")]
)
def test_a_shared_seat_is_held_in_turn_and_said_to_be_computed(
    asking: Terminal, on: str, sits: str, does_not: str
):
    members = asking("members", "eb", "--on", on, "--json").object
    states = {member["state"]: member for group in members["groups"] for member in group["members"]}

    assert does_not not in states
    assert states[sits]["computed"] is True
    assert "rotation" in states[sits]["note"]


def test_malaysia_presides_until_2027_and_the_emirates_after_with_two_vice_presidencies_vacant(
    asking: Terminal,
):
    offices = asking("officers", "ha", "--on", "2026-01-01", "--json").lines
    presidents = [office for office in offices if office["office"] == "president"]
    vacant = [office for office in offices if office["vacant"]]

    assert (presidents[0]["state"], presidents[0]["to"]) == ("MYS", "2027")
    assert (presidents[1]["state"], presidents[1]["from"]) == ("ARE", "2027")
    assert [office["office"] for office in vacant] == ["vice-president", "vice-president"]


def test_before_its_opening_a_session_is_only_scheduled(asking: Terminal):
    state = asking("replay", "ha-2-resumed", "--at", "2025-05-28", "--json").object

    assert (state["status"], state["events"], state["outcomes"]) == ("scheduled", 0, [])


def test_in_its_course_a_session_is_open_and_has_reached_an_item(asking: Terminal):
    state = asking("replay", "ha-2-resumed", "--at", "2025-05-30T11:00+03:00", "--json").object
    items = {item["number"]: item["status"] for item in state["agenda"]}

    assert state["status"] == "open"
    assert items[1] == items[2] == "done"
    assert items[5] != "to come"
    assert items[11] == "to come"


def test_after_its_closure_both_decisions_stand_with_their_methods(asking: Terminal):
    state = asking("replay", "ha-2-resumed", "--at", "2025-05-31", "--json").object
    methods = {(one["kind"], one["symbol"]): one["method"] for one in state["outcomes"]}

    assert state["status"] == "closed"
    assert methods["decision", "2/6"] == "show of hands"
    assert methods["decision", "2/7"] == "consensus"


def test_before_the_record_was_made_it_was_empty(asking: Terminal):
    state = asking("replay", "ha-2-resumed", "--known-at", "2020-01-01T00:00:00Z", "--json").object

    assert state["events"] == 0


def test_walking_a_session_gives_its_events_in_order(asking: Terminal):
    steps = asking("replay", "ha-2-resumed", "--step", "--json").lines

    assert [step["step"] for step in steps] == list(range(1, len(steps) + 1))
    assert steps[0]["event"]["type"] == "SessionOpened"
    assert steps[-1]["event"]["type"] == "SessionClosed"
    assert [step["moment"] for step in steps] == sorted(step["moment"] for step in steps)


def test_what_comes_starts_with_2027_and_holds_both_sessions_without_a_place(asking: Terminal):
    coming = asking("upcoming", "--from", "2026-11-20", "--json").lines
    sessions = {entry["session"]: entry for entry in coming}

    assert coming[0]["when"].startswith("2027")
    assert sessions["oecpr-4"]["when"] == "2027-06-14/2027-06-18"
    assert sessions["ha-3"]["when"] == "2029-06-25/2029-06-29"
    assert sessions["oecpr-4"]["place"] is sessions["ha-3"]["place"] is None
    assert all(entry["days_left"] >= 0 for entry in coming)


def test_decision_and_resolution_of_one_number_are_two_outcomes(asking: Terminal):
    outcomes = asking("outcomes", "--json").lines
    titles = {one["kind"]: one["title"]["en"] for one in outcomes if one["symbol"] == "2/7"}

    assert set(titles) == {"decision", "resolution"}
    assert titles["decision"] != titles["resolution"]


@pytest.mark.parametrize("query", ["默许程序", "hsp/ha.2/13", "马来西亚", '"Executive Board"', "2025-05-30"])
def test_search_finds_what_is_remembered(asking: Terminal, query: str):
    found = asking("search", query, "--json")

    assert found.exit_code == 0
    assert found.lines[0]["rank"] == 1
    assert "hits" in found.err


def test_a_search_without_a_hit_answers_no(asking: Terminal):
    found = asking("search", "zzyzx", "--json")

    assert (found.exit_code, found.out) == (1, "")


def test_gaps_and_conflicts_are_listed(asking: Terminal):
    gaps = asking("gaps", "--document", "ha-1-draft-proceedings", "--json").lines
    conflicts = asking("conflicts", "--json").lines

    assert {"document", "locator", "missing"} <= set(gaps[0])
    assert all(len(conflict["claims"]) >= 2 for conflict in conflicts)
    assert len(conflicts) >= 8


def test_mandates_can_be_cut_to_what_is_open_and_due(asking: Terminal):
    everything = asking("mandates", "--json").lines
    due = asking("mandates", "--open", "--due-before", "2026-11-20", "--json").lines

    assert 0 < len(due) < len(everything)


def test_the_whole_record_verifies(asking: Terminal):
    verdict = asking("verify", "--json")

    assert verdict.exit_code == 0, verdict.out
    assert verdict.object["ok"] is True


def test_tables_can_be_read_in_chinese(asking: Terminal):
    table = asking("--lang", "zh", "members", "eb", "--on", "2026-01-01")

    assert "大韩民国" in table.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("replay", "ha-2-resumed", "--at", "30 May"),
        ("replay", "ha-2-resumed", "--at", "2025-02-30"),
        ("replay", "ha-2-resumed", "--known-at", "then"),
        ("replay", "no-such-session"),
        ("members", "eb", "--on", "2026-13-01"),
        ("events", "--state", "Atlantis"),
        ("events", "--type", "SessionUpdated"),
        ("events", "--since", "last year"),
        ("remind", "add", "--email", "reader@example.org"),
        ("remind", "add", "--email", "nobody", "--all"),
        ("remind", "cancel", "nothing"),
    ],
)
def test_bad_input_gets_one_sentence_and_exit_2(asking: Terminal, arguments: tuple[str, ...]):
    answer = asking(*arguments)

    assert answer.exit_code == 2
    assert answer.out == ""
    assert answer.err.strip()
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_offered(asking: Terminal, shell: str):
    assert "minutebook" in asking("completion", shell).out


def test_beyond_the_calendar_nothing_comes(asking: Terminal):
    asked = asking("upcoming", "--from", "9999-12-31")

    assert (asked.exit_code, asked.out) == (0, "")


def test_a_body_nobody_knows_is_refused_by_name(asking: Terminal):
    for question in ("members", "officers"):
        refused = asking(question, "parliament")

        assert refused.exit_code == 2
        assert "'parliament'" in refused.err
        assert "eb" in refused.err
    assert asking("members", "执行局", "--on", "2026-01-01", "--json").object["body"] == "eb"
