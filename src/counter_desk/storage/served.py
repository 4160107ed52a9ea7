"""Who is or was served since a moment, at any counter of this database."""

from datetime import datetime
from typing import Any

from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.look_alike import Served
from counter_desk.storage.db import Session
from counter_desk.storage.mapping import resident_of
from counter_desk.storage.models import ApplicationRow, ResidentRow
from counter_desk.storage.models import VisitRow as Row


def served_since(session: Session, moment: datetime) -> tuple[Served, ...]:
    """Visits that began since `moment`, and those that are open still, the earliest first."""
    by_start = _joined(session).where(Row.started_at >= moment)
    still_open = _joined(session).where(Row.ended_at.is_null(), Row.started_at < moment)
    # two queries: an OR of both conditions would use neither index
    rows = [*session.rows(still_open), *session.rows(by_start)]
    return tuple(_served_of(row) for row in sorted(rows, key=lambda row: (row.started_at, row.id)))


def _joined(session: Session) -> Any:
    of_visit = (ApplicationRow.municipality == Row.municipality) & (ApplicationRow.id == Row.application_id)
    of_application = (ResidentRow.municipality == ApplicationRow.municipality) & (
        ResidentRow.id == ApplicationRow.resident_id
    )
    query = Row.select(Row.id, Row.counter, Row.started_at, Row.ended_at, ApplicationRow.number, ResidentRow)
    query = query.join(ApplicationRow, on=of_visit, attr="application")
    query = query.join(ResidentRow, on=of_application, attr="resident")
    return query.where(Row.municipality == session.municipality)


def _served_of(row: Any) -> Served:
    return Served(
        resident=resident_of(row.application.resident),
        number=ApplicationId(row.application.number),
        counter=row.counter,
        at=row.started_at,
        is_open=row.ended_at is None,
    )
