"""Handlers that take a visit from its opening to its end."""

from datetime import date

from counter_desk.desk.handling import Handled, Refused, Step, move, raise_flag, record_of, require, step_of
from counter_desk.desk.look_alikes import alike_today
from counter_desk.desk.records import change_application
from counter_desk.domain.application import ApplicationEvent, may_receive
from counter_desk.domain.clock import local_date
from counter_desk.domain.commands import (
    AbandonVisit,
    CheckIdentity,
    CloseVisit,
    ConfirmSummary,
    OpenVisit,
    RecordPrint,
    ReopenSummary,
)
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.identity import IdentityCheck, identity_verdict
from counter_desk.domain.photo import PhotoStatus
from counter_desk.domain.record import Record, record_verdict
from counter_desk.domain.resident import has_card_without_photo, needs_representative
from counter_desk.domain.verdict import ALLOWED, ReasonCode, Verdict, because, refused
from counter_desk.domain.visit import Visit, VisitEvent, VisitState, advance, entry_verdict
from counter_desk.storage import embeddings, photos, visits
from counter_desk.storage.db import Session


def open_visit(session: Session, command: OpenVisit) -> Handled:
    """Take up an application at this counter; the database lets it be open once, and one at a counter."""
    record = record_of(session, command.application_id)
    require(entry_verdict(command.entry, was_read_back=command.was_read_back))
    require(may_receive(record.application, record.resident))
    state = advance(VisitState.WAITING, VisitEvent.OPEN)
    assert isinstance(state, VisitState)  # noqa: S101 - the table's first row
    visit = Visit(
        id=command.visit_id,
        counter=command.counter,
        application_id=record.application.id,
        state=state,
        entry=command.entry,
        started_at=command.at,
    )
    visits.insert_visit(session, visit)
    advice = _begin_with_photo(session, visit, record)
    after = {"visit": str(visit.id), "application": str(visit.application_id), "entry": visit.entry}
    return Handled(advice, after=after)


def _begin_with_photo(session: Session, visit: Visit, record: Record) -> Verdict:
    """An infant's card has no photo; a photo that was accepted before a visit was put aside is still good."""
    if has_card_without_photo(record.resident, local_date(visit.started_at)):
        move(session, visit, VisitEvent.OMIT_PHOTO)
        return Verdict(True, (because(ReasonCode.INFANT_WITHOUT_PHOTO),))
    earlier = photos.current_photo(session, record.application.id)
    # Where somebody alike came meanwhile the photo is taken anew: who sits here is chosen beside a picture.
    if earlier and not alike_today(session, record, visit.started_at):
        move(session, visit, VisitEvent.REUSE_PHOTO, photo_id=earlier.id)
    return ALLOWED


def check_identity(session: Session, command: CheckIdentity) -> Handled:
    """Write down which kinds of documents were seen; an exception is flagged with its reason."""
    step = step_of(session, command)
    required = needs_representative(step.record.resident, local_date(command.at))
    require(identity_verdict(command.check, step.record.application.route, representative_needed=required))
    move(session, step.visit, VisitEvent.CHECK_IDENTITY, identity=command.check)
    if reason := command.check.exception_reason.strip():
        raise_flag(session, command, step.visit.application_id, FlagKind.IDENTITY_EXCEPTION, reason=reason)
    seen = [*command.check.seen, *(f"representative:{one}" for one in command.check.representative_seen)]
    return Handled(after={"visit": str(step.visit.id), "seen": ",".join(seen)})


def confirm_summary(session: Session, command: ConfirmSummary) -> Handled:
    """The resident's yes to the record as it is now; to an earlier version of it, it is none."""
    step = step_of(session, command)
    if step.record.resident.version != command.resident_version:
        raise Refused(refused(ReasonCode.RECORD_CHANGED))
    today = local_date(command.at)
    require(record_verdict(step.record, today))
    _require_what_the_record_needs(step, today)
    move(session, step.visit, VisitEvent.CONFIRM)
    return Handled(after={"visit": str(step.visit.id), "resident_version": command.resident_version})


def _require_what_the_record_needs(step: Step, today: date) -> None:
    """A corrected birth date can ask for a photo or a representative that were not needed before."""
    resident, check = step.record.resident, step.visit.identity
    if step.visit.photo_id is None and not has_card_without_photo(resident, today):
        raise Refused(refused(ReasonCode.PHOTO_MISSING))
    required = needs_representative(resident, today)
    require(
        identity_verdict(
            check or IdentityCheck(seen=()), step.record.application.route, representative_needed=required
        )
    )


def reopen_summary(session: Session, command: ReopenSummary) -> Handled:
    """Back to before the summary."""
    step = step_of(session, command)
    moved = move(session, step.visit, VisitEvent.CORRECT)
    return Handled(before={"state": step.visit.state}, after={"visit": str(moved.id), "state": moved.state})


def record_print(session: Session, command: RecordPrint) -> Handled:
    """Write down that papers went to the printer; printing again stays possible until the visit is closed."""
    step = step_of(session, command)
    moved = move(session, step.visit, VisitEvent.PRINT, printed=step.visit.printed + command.papers)
    if command.undrawable:
        characters = " ".join(command.undrawable)
        raise_flag(
            session, command, moved.application_id, FlagKind.CHARACTER_UNDRAWABLE, characters=characters
        )
    return Handled(after={"visit": str(moved.id), "papers": ",".join(command.papers)})


def close_visit(session: Session, command: CloseVisit) -> Handled:
    """End the visit; the application is made."""
    step = step_of(session, command)
    applied_on = local_date(command.at)
    move(session, step.visit, VisitEvent.CLOSE, ended_at=command.at)
    changed = change_application(
        session, step.record.application, ApplicationEvent.APPLY, applied_on=applied_on
    )
    return Handled(
        before={"state": step.record.application.state},
        after={"visit": str(step.visit.id), "state": changed.state, "applied_on": applied_on.isoformat()},
    )


def abandon_visit(session: Session, command: AbandonVisit) -> Handled:
    """End the visit before its end, flagged with why; a shot that nobody accepted is put away."""
    if not command.reason.strip():
        return Handled(refused(ReasonCode.REASON_MISSING, field="reason"))
    step = step_of(session, command)
    move(session, step.visit, VisitEvent.ABANDON, ended_at=command.at)
    if step.visit.photo_id and step.visit.state is VisitState.PHOTO_TAKEN:
        photos.set_photo_status(session, step.visit.photo_id, PhotoStatus.REFUSED)
        photos.discard_photo_bytes(session, step.visit.photo_id)
    embeddings.forget_replaced(session, step.visit.application_id)
    raise_flag(
        session, command, step.visit.application_id, FlagKind.VISIT_ABANDONED, reason=command.reason.strip()
    )
    return Handled(
        before={"state": step.visit.state}, after={"visit": str(step.visit.id), "state": "abandoned"}
    )
