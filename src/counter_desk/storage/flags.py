"""Flags in the database."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from counter_desk.domain.flag import Flag
from counter_desk.storage.db import Session
from counter_desk.storage.mapping import flag_columns, flag_of
from counter_desk.storage.models import FlagRow as Row


def raise_flag(session: Session, flag: Flag) -> bool:
    """Keep a flag; False when an open one of its kind is there for the application already, which stays."""
    query = Row.insert(flag_columns(session.municipality, flag)).on_conflict(action="nothing")
    return session.write(query) == 1


def open_flags(session: Session, application_id: UUID) -> tuple[Flag, ...]:
    """The open flags of an application, oldest first."""
    return open_flags_of(session, [application_id]).get(application_id, ())


def open_flags_of(session: Session, application_ids: Collection[UUID]) -> dict[UUID, tuple[Flag, ...]]:
    """The open flags of several applications in one query; one without flags is not in it."""
    if not application_ids:
        return {}
    query = Row.select().where(
        Row.municipality == session.municipality,
        Row.application_id.in_(list(application_ids)),
        Row.resolved_at.is_null(),
    )
    found: dict[UUID, tuple[Flag, ...]] = {}
    for row in session.rows(query.order_by(Row.raised_at, Row.id)):
        found[row.application_id] = (*found.get(row.application_id, ()), flag_of(row))
    return found


def resolve_flag(session: Session, flag_id: UUID, at: datetime, resolution: str) -> None:
    """Close an open flag with what was decided; one that is closed stays as it is."""
    query = Row.update(resolved_at=at, resolution=resolution)
    this = (Row.municipality == session.municipality, Row.id == flag_id, Row.resolved_at.is_null())
    session.write(query.where(*this))


def count_open_flags(session: Session) -> int:
    """How many flags wait for the back office."""
    where = (Row.municipality == session.municipality, Row.resolved_at.is_null())
    return session.count(Row.select().where(*where))
