"""A supervisor's yes to a photo that was accepted by an exception which does not cover all of it."""

from counter_desk.desk.handling import Handled, Refused
from counter_desk.domain.commands import ApprovePhotoException
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.verdict import ReasonCode, refused
from counter_desk.storage import applications, flags
from counter_desk.storage.db import Session


def approve_photo_exception(session: Session, command: ApprovePhotoException) -> Handled:
    """Close the flag that waits for it, with the reason; never by who raised it."""
    record = applications.record_by_number(session, command.number)
    waiting = [one for one in record.flags if one.kind is FlagKind.PHOTO_APPROVAL] if record else []
    if record is None or not waiting:
        raise Refused(refused(ReasonCode.NOTHING_TO_APPROVE))
    if not command.reason.strip():
        raise Refused(refused(ReasonCode.REASON_MISSING, field="reason"))
    if waiting[0].raised_by == command.staff:
        raise Refused(refused(ReasonCode.APPROVED_BY_ANOTHER))
    flags.resolve_flag(session, waiting[0].id, command.at, command.reason.strip())
    return Handled(
        before={"flag": str(waiting[0].id), "raised_by": waiting[0].raised_by},
        after={"application": str(record.application.id), "approved_by": command.staff},
    )
