"""Handlers that bind a photo to its record: the scan and the shot are one act."""

import hashlib

from counter_desk.desk.handling import Handled, Refused, Step, move, raise_flag, require, step_of
from counter_desk.desk.likeness import flag_unexpected, keep_face_print
from counter_desk.desk.look_alikes import alike_today
from counter_desk.documents.name_board import NameBoard, NameBoardContent
from counter_desk.domain.clock import local_date
from counter_desk.domain.commands import AcceptPhoto, RetakePhoto, TakePhoto, VisitCommand
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.look_alike import person_verdict
from counter_desk.domain.photo import Look, Photo, PhotoStatus
from counter_desk.domain.photo_exceptions import looks_left, needs_approval
from counter_desk.domain.resident import age_on, has_card_without_photo
from counter_desk.domain.verdict import ReasonCode, refused
from counter_desk.domain.visit import VisitEvent
from counter_desk.storage import photos
from counter_desk.storage.db import Session


def take_photo(session: Session, command: TakePhoto, board: NameBoard) -> Handled:
    """Bind a shot to the record of the visit, with its audit copy; one that was not accepted goes."""
    step = step_of(session, command)
    _refuse_infant(step, command)
    _put_away(session, step)
    photo = Photo(
        id=command.photo_id,
        application_id=step.visit.application_id,
        visit_id=step.visit.id,
        status=PhotoStatus.TAKEN,
        source=command.source,
        taken_at=command.at,
        sha256=hashlib.sha256(command.cropped).hexdigest(),
        report=command.report,
    )
    photos.insert_photo(session, photo, command.cropped, command.original)
    _keep_name_board(session, step, photo, command.cropped, board)
    keep_face_print(session, command, photo.application_id)
    move(session, step.visit, VisitEvent.TAKE_PHOTO, photo_id=photo.id)
    return Handled(
        after={
            "visit": str(step.visit.id),
            "photo": str(photo.id),
            "sha256": photo.sha256,
            "verdict": ",".join(command.report.verdict.codes) or "ok",
            "retouched": ",".join(command.report.retouched),
            "likeness": command.face_print.state,
        }
    )


def _keep_name_board(session: Session, step: Step, photo: Photo, cropped: bytes, board: NameBoard) -> None:
    """Whose photo it is by the record in this transaction, whatever the screen showed; it never changes."""
    content = NameBoardContent(
        resident=step.record.resident,
        number=step.record.application.number,
        taken_at=photo.taken_at,
        counter=step.visit.counter,
        sha256=photo.sha256,
    )
    photos.keep_audit_copy(session, photo, board.under(cropped, content))


def accept_photo(session: Session, command: AcceptPhoto) -> Handled:
    """Make the shot current; a refused one only by an exception with its reason in writing, and flagged."""
    step = step_of(session, command)
    photo = photos.photo_by_id(session, command.photo_id)
    if photo is None or step.visit.photo_id != photo.id or photo.visit_id != step.visit.id:
        raise Refused(refused(ReasonCode.PHOTO_NOT_OF_VISIT))
    alike = alike_today(session, step.record, command.at)
    require(person_verdict(step.record, alike, command.person))
    reason = command.exception_reason.strip()
    if command.exception is None:
        require(photo.report.verdict)
    elif not reason:
        raise Refused(refused(ReasonCode.REASON_MISSING, field="exception_reason"))
    if not set(looks_left(command.exception, photo.report.looks)) <= set(command.looked_at):
        raise Refused(refused(ReasonCode.LOOK_MISSING))
    photos.make_photo_current(session, photo.id, command.exception, reason)
    move(session, step.visit, VisitEvent.ACCEPT_PHOTO)
    _flag_accepted(session, command, step, photo, reason)
    flag_unexpected(session, command, photo.application_id)
    return Handled(
        after={
            "visit": str(step.visit.id),
            "photo": str(photo.id),
            "sha256": photo.sha256,
            "looked_at": ",".join(command.looked_at),
            "approved_by": command.approved_by,
            "told_apart_from": ",".join(str(one.served.resident.id) for one in alike),
        }
    )


def _flag_accepted(session: Session, command: AcceptPhoto, step: Step, photo: Photo, reason: str) -> None:
    """An exception, one that a supervisor still has to approve, and what may be a photo of a photo."""
    application_id = step.visit.application_id
    if Look.RECAPTURE in photo.report.looks:
        raise_flag(session, command, application_id, FlagKind.PHOTO_RECAPTURE, photo=str(photo.id))
    if command.exception is None:
        return
    age = age_on(step.record.resident.birth_date, local_date(command.at))
    kind = FlagKind.PHOTO_EXCEPTION
    if needs_approval(command.exception, photo.report.verdict, age) and not command.approved_by:
        kind = FlagKind.PHOTO_APPROVAL
    raise_flag(
        session,
        command,
        application_id,
        kind,
        exception=command.exception,
        reason=reason,
        photo=str(photo.id),
    )


def retake_photo(session: Session, command: RetakePhoto) -> Handled:
    """Put the shot away and go back to the live picture."""
    step = step_of(session, command)
    _refuse_infant(step, command)
    _put_away(session, step)
    move(session, step.visit, VisitEvent.RETAKE_PHOTO, photo_id=None)
    return Handled(before={"photo": str(step.visit.photo_id)}, after={"visit": str(step.visit.id)})


def _refuse_infant(step: Step, command: VisitCommand) -> None:
    if has_card_without_photo(step.record.resident, local_date(command.at)):
        raise Refused(refused(ReasonCode.INFANT_WITHOUT_PHOTO))


def _put_away(session: Session, step: Step) -> None:
    """A shot that was only looked at loses its bytes; one that was accepted is kept as replaced."""
    photo = photos.photo_by_id(session, step.visit.photo_id) if step.visit.photo_id else None
    if photo is None:
        return
    if photo.status is PhotoStatus.CURRENT:
        photos.set_photo_status(session, photo.id, PhotoStatus.REPLACED)
    elif photo.status is PhotoStatus.TAKEN:
        photos.set_photo_status(session, photo.id, PhotoStatus.REFUSED)
        photos.discard_photo_bytes(session, photo.id)
