"""Looking at name boards: who looked, and at whose, stands in the audit before anything is shown."""

from uuid import UUID

from counter_desk.desk.handling import Handled, Refused
from counter_desk.domain.commands import ReadNameBoards
from counter_desk.domain.errors import OperationalError
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.verdict import ReasonCode, refused
from counter_desk.storage import applications, photos
from counter_desk.storage.db import Session


def read_name_boards(session: Session, command: ReadNameBoards) -> Handled:
    """Write down that somebody looks at an application's boards; refused where there is none."""
    record = applications.record_by_number(session, command.number)
    found = photos.photos_with_audit_copy(session, record.application.id) if record else ()
    if record is None or not found:
        raise Refused(refused(ReasonCode.NAME_BOARD_MISSING))
    return Handled(
        after={"application": str(record.application.id), "photos": ",".join(str(one) for one in found)}
    )


def name_boards(session: Session, number: ApplicationId) -> dict[str, bytes | OperationalError]:
    """The boards (JPEG) by the photo's id, each checked against its photo; `ReadNameBoards` comes first.

    One that can't be read stands there as its error and hides no other.
    """
    record = applications.record_by_number(session, number)
    found = photos.photos_with_audit_copy(session, record.application.id) if record else ()
    return {str(one): _board(session, one) for one in found}


def _board(session: Session, photo_id: UUID) -> bytes | OperationalError:
    try:
        return photos.audit_copy(session, photo_id)
    except OperationalError as error:
        return error
