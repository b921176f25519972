"""Sessions, meetings, outcomes and mandates in words."""

from __future__ import annotations

from timeline.names.ordinals import chinese_number
from timeline.names.series import read_key
from timeline.names.sessions import session_title
from timeline.projections.happened import Election
from timeline.projections.meetings import Meeting
from timeline.projections.outcomes import Outcome
from timeline.rendering import labels
from timeline.values import OutcomeRef
from web.language import gettext as _
from web.language import language, ngettext
from web.layout.timetable import Bundle, Sitting
from web.wording.names import body, read


def session_name(key: str) -> str:
    """What a session is called."""
    return session_title(key, language())


def short_session(key: str) -> str:
    """What a session is called where its body stands beside it: Session 2, resumed; 2023-2."""
    parts = read_key(key)
    if parts.number is None:
        return str(parts.year or session_name(key))
    name = f"{parts.year}-{parts.number}" if parts.year else _("Session %(number)s", number=parts.number)
    return _("%(session)s, resumed", session=name) if parts.resumed else name


def point_name(key: str) -> str:
    """What a session is called where its body is plain: 2nd, resumed; 2023-2."""
    parts = read_key(key)
    if parts.year or not parts.number:
        return "-".join(str(part) for part in (parts.year, parts.number) if part) or session_name(key)
    name = nth(parts.number, parts.series)
    return _("%(session)s, resumed", session=name) if parts.resumed else name


def nth(number: int, series: str) -> str:
    """A number in a row of sessions: 2nd, 第二届."""
    if language() == "zh":
        return f"第{chinese_number(number)}{'次' if series == 'oecpr' else '届'}"
    last = 0 if number // 10 % 10 == 1 else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def lane_name(body_key: str) -> str:
    """A body in few words, beside its sessions in a picture."""
    names = {
        "ha": _("UN-Habitat Assembly"),
        "oecpr": _("Committee of Permanent Representatives"),
        "eb": _("Executive Board"),
        "wuf": _("World Urban Forum"),
    }
    return names.get(body_key) or body(body_key)


def status_name(status: str) -> str:
    """How a session stands."""
    names = {
        "scheduled": _("not yet held"),
        "open": _("open"),
        "adjourned": _("adjourned"),
        "closed": _("closed"),
    }
    return names.get(status, status)


def progress_name(status: str) -> str:
    """How far an agenda item has come."""
    return {"done": _("done"), "under way": _("under way"), "to come": _("to come")}.get(status, status)


def ordinal_meeting(number: int) -> str:
    """What the meeting of a number is called."""
    names = (
        _("First plenary"), _("Second plenary"), _("Third plenary"), _("Fourth plenary"), _("Fifth plenary"),
        _("Sixth plenary"), _("Seventh plenary"), _("Eighth plenary"), _("Ninth plenary"), _("Tenth plenary"),
    )  # fmt: skip
    return names[number - 1] if number <= len(names) else _("Plenary meeting %(number)s", number=number)


def sitting_name(sitting: Sitting) -> str:
    """What a sitting is called: by its number, or as lying outside the meetings."""
    return ordinal_meeting(sitting.number) if sitting.number else _("Outside meetings")


def sitting_time(meeting: Meeting) -> str:
    """The part of day of a meeting, every one that the text claims."""
    parts = [labels.part_of_day_name(part, language()) for part in meeting.parts]
    return _(" or ").join(parts)


def bundle_title(bundle: Bundle) -> str:
    """What a run of like events is called, and how many they are."""
    many = len(bundle.rows)
    match bundle.type, bundle.occasion:
        case "StatementDelivered", "explanation of vote":
            return ngettext("%(num)s explanation of vote", "%(num)s explanations of vote", many)
        case "StatementDelivered", "opening":
            return ngettext("%(num)s opening statement", "%(num)s opening statements", many)
        case "StatementDelivered", "closing":
            return ngettext("%(num)s closing statement", "%(num)s closing statements", many)
        case "StatementDelivered", _other:
            return ngettext("%(num)s statement", "%(num)s statements", many)
        case "AttendanceRecorded", _other:
            return ngettext("%(num)s attendance record", "%(num)s attendance records", many)
        case "MandateGiven", _other:
            return ngettext("%(num)s mandate given", "%(num)s mandates given", many)
    return ngettext("%(num)s report on implementation", "%(num)s reports on implementation", many)


def election_name(election: Election) -> str:
    """What was elected: a body, or its officers."""
    name = body(election.body)
    return name if election.kind == "members" else _("Bureau: %(body)s", body=name)


def outcome_label(outcome: Outcome) -> str:
    """An outcome by its kind, and its symbol where it has one."""
    kind = labels.kind_name(outcome.kind, language())
    named = _("%(kind)s %(symbol)s", kind=kind, symbol=outcome.symbol) if outcome.symbol else kind
    return named[:1].upper() + named[1:]


def outcome_name(outcome: Outcome) -> str:
    """An outcome by its kind and symbol; by its title where it has no symbol."""
    return outcome_label(outcome) if outcome.symbol else read(outcome.title)


def ref(outcome: OutcomeRef) -> str:
    """An outcome as something else refers to it."""
    return _("%(kind)s %(symbol)s", kind=labels.kind_name(outcome.kind, language()), symbol=outcome.symbol)


def mandate_status(status: str) -> str:
    """How a mandate stands, as a heading."""
    names = {
        "overdue": _("Past due"),
        "open": _("Due ahead"),
        "not stated": _("No date stated"),
        "reported": _("Reported on"),
        "fulfilled": _("Fulfilled"),
    }
    return names.get(status, status)


def due_kind(kind: str) -> str:
    """What kind of thing is to come."""
    names = {
        "session": _("session"),
        "deadline": _("deadline"),
        "mandate": _("mandate due"),
        "observance": _("observance"),
    }
    return names.get(kind, kind)


def standing_name(mark: str) -> str:
    """Whether an event stands, was corrected or withdrawn."""
    return {"corrected": _("corrected"), "retracted": _("withdrawn")}.get(mark, mark)


def verdict_name(verdict: str) -> str:
    """How plan and fact stand to each other, as a heading."""
    names = {
        "differs": _("Not as planned"),
        "as planned": _("As planned"),
        "only held": _("Held; no plan recorded"),
        "only planned": _("Planned; holding not recorded"),
    }
    return names.get(verdict, verdict)
