"""Which rule builds what: the forms of every language point here by name."""

from __future__ import annotations

from timeline.reading.grammar import Builder
from timeline.reading.rules import (
    adopting,
    credentials,
    electing,
    mandating,
    opening,
    plenary,
    recalled,
    scheduling,
    speaking,
    tenure,
)

BUILDERS: dict[str, Builder] = {
    "opening.declared": opening.open_session,
    "opening.presided": opening.open_session,
    "closure.declared": opening.close_session,
    "closure.closed": opening.close_session,
    "closure.adjourned": opening.close_session,
    "held.own": opening.hold_session,
    "agenda.adopted": adopting.adopt_agenda,
    "agenda.based": adopting.adopt_agenda,
    "work.approved": adopting.approve_work,
    "outcome.listed": adopting.adopt_listed,
    "outcome.symbol": adopting.adopt_symbol,
    "outcome.passive": adopting.adopt_passively,
    "outcome.rules": adopting.adopt_text,
    "outcome.report": adopting.adopt_text,
    "outcome.declaration": adopting.adopt_text,
    "outcome.titled": adopting.adopt_text,
    "outcome.plan": adopting.adopt_text,
    "outcome.enacted": adopting.enact,
    "outcome.recalled": recalled.recall_outcome,
    "outcome.cited": recalled.cite_outcome,
    "participation.accredited": credentials.accredit,
    "credentials.reported": credentials.report_credentials,
    "credentials.accepted": credentials.accept_credentials,
    "officers.single": electing.elect_one,
    "officers.named": electing.elect_named,
    "officers.states": electing.elect_states,
    "officers.listed": electing.elect_list,
    "members.elected": electing.elect_members,
    "vacancy.declared": tenure.declare_vacancy,
    "rotation.agreed": tenure.agree_rotation,
    "term.extended": tenure.extend_term,
    "committee.established": plenary.establish_committee,
    "consultations.convened": plenary.convene_consultations,
    "consensus.not": plenary.miss_consensus,
    "silence.broken": plenary.break_silence,
    "noted.report": plenary.note_report,
    "noted.welcomed": plenary.note_report,
    "referred.item": plenary.refer_item,
    "referred.text": plenary.refer_item,
    "ruling.given": plenary.rule_order,
    "introduced.item": plenary.introduce_item,
    "introduced.document": plenary.introduce_item,
    "presented.as": plenary.present_report,
    "presented.report": plenary.present_report,
    "debate.held": plenary.hold_debate,
    "speakers.opening": speaking.deliver_statements,
    "speakers.named": speaking.deliver_statements,
    "speakers.states": speaking.deliver_by_states,
    "speaker.state": speaking.deliver_by_state,
    "attendance.listed": speaking.record_attendance,
    "attendance.named": speaking.record_attendance,
    "scheduled.decided": scheduling.schedule_decided,
    "scheduled.provisional": scheduling.schedule_agenda,
    "scheduled.future": scheduling.schedule_future,
    "scheduled.day": scheduling.schedule_future,
    "scheduled.yearly": scheduling.schedule_yearly,
    "held.past": scheduling.hold_past,
    "held.other": scheduling.hold_other,
    "deadline.set": scheduling.set_deadline,
    "mandate.operative": mandating.give_mandate,
    "mandate.understood": mandating.give_on_understanding,
    "mandate.recalled": mandating.recall_mandate,
}
"""Every rule by its name."""

IN_OUTCOMES = frozenset(
    [
        "mandate.operative",
        "scheduled.decided",
        "scheduled.provisional",
        "scheduled.future",
        "noted.report",
        "noted.welcomed",
        "outcome.enacted",
        "outcome.recalled",
        "outcome.cited",
        "mandate.recalled",
        "officers.listed",
        "members.elected",
        "vacancy.declared",
        "term.extended",
    ]
)
"""The rules that read the paragraphs of an outcome."""

ONLY_IN_OUTCOMES = frozenset({"mandate.operative", "outcome.enacted", "noted.welcomed"})
IN_SUMMARIES = frozenset(
    [
        "debate.held",
        "scheduled.future",
        "scheduled.day",
        "scheduled.yearly",
        "held.past",
        "outcome.recalled",
        "held.other",
        "deadline.set",
        "speaker.state",
        "outcome.listed",
        "outcome.symbol",
    ]
)
"""The rules that read an annex that sums a debate up."""
