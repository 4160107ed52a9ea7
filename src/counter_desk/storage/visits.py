"""Visits in the database, which itself lets only one be open at a counter, and of an application."""

from typing import Any
from uuid import UUID

from counter_desk.domain.visit import Visit
from counter_desk.storage.db import Session
from counter_desk.storage.mapping import visit_columns, visit_of
from counter_desk.storage.models import VisitRow as Row
from counter_desk.storage.rows import row_by_id, update_seen


def insert_visit(session: Session, visit: Visit) -> None:
    """Keep a new visit. Raises UniquenessBroken("visit_open_counter" or "visit_open_application")."""
    session.write(Row.insert(visit_columns(session.municipality, visit)))


def update_visit(session: Session, visit: Visit, seen_version: int) -> bool:
    """Write a visit over the version that was seen, as the next one; False: someone else changed it since."""
    return update_seen(session, Row, visit_columns(session.municipality, visit), seen_version)


def visit_by_id(session: Session, visit_id: UUID) -> Visit | None:
    """The visit, or None."""
    row = row_by_id(session, Row, visit_id)
    return visit_of(row) if row else None


def open_visit_at(session: Session, counter: str) -> Visit | None:
    """The visit that is open at a counter, or None."""
    return _open(session, Row.counter == counter)


def open_visit_of(session: Session, application_id: UUID) -> Visit | None:
    """The open visit of an application, at whatever counter, or None."""
    return _open(session, Row.application_id == application_id)


def visits_of(session: Session, application_id: UUID) -> tuple[Visit, ...]:
    """All visits of an application, the earliest first."""
    query = Row.select().where(Row.municipality == session.municipality, Row.application_id == application_id)
    return tuple(visit_of(row) for row in session.rows(query.order_by(Row.started_at, Row.id)))


def _open(session: Session, condition: Any) -> Visit | None:
    query = Row.select().where(Row.municipality == session.municipality, condition, Row.ended_at.is_null())
    row = session.first(query)
    return visit_of(row) if row else None
