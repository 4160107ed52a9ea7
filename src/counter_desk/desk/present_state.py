"""What the database holds of a counter's open visit, read anew for the screen."""

from datetime import datetime
from uuid import UUID

from counter_desk.desk.likeness import shown_likenesses
from counter_desk.desk.look_alikes import alike_today
from counter_desk.desk.reception_state import ReceptionState, ShownLikeness, ShownPhoto
from counter_desk.domain.clock import local_date
from counter_desk.domain.look_alike import LookAlike
from counter_desk.domain.record import Record
from counter_desk.domain.visit import Visit, VisitState
from counter_desk.storage import applications, photos, visits
from counter_desk.storage.db import Session

_BEFORE_ACCEPTANCE = (VisitState.RECORD_OPEN, VisitState.PHOTO_TAKEN)


def present_state(session: Session, counter: str, now: datetime) -> ReceptionState:
    """The state of the counter, but for what only its program knows: the burst, the notice, the journal."""
    visit = visits.open_visit_at(session, counter)
    record = applications.record_by_id(session, visit.application_id) if visit else None
    return ReceptionState(
        today=local_date(now),
        visit=visit,
        record=record,
        photo=_photo_of(session, visit.photo_id) if visit and visit.photo_id else None,
        alike=_alike(session, visit, record, now),
        likeness=_likeness_of(session, visit),
    )


def _alike(
    session: Session, visit: Visit | None, record: Record | None, now: datetime
) -> tuple[LookAlike, ...]:
    if visit is None or record is None or visit.state not in _BEFORE_ACCEPTANCE:
        return ()
    return alike_today(session, record, now)


def _likeness_of(session: Session, visit: Visit | None) -> tuple[ShownLikeness, ...]:
    if visit is None or visit.photo_id is None or visit.state is not VisitState.PHOTO_TAKEN:
        return ()
    return shown_likenesses(session, visit.photo_id)


def _photo_of(session: Session, photo_id: UUID) -> ShownPhoto | None:
    photo = photos.photo_by_id(session, photo_id)
    return ShownPhoto(photo, photos.photo_bytes(session, photo_id)) if photo else None
