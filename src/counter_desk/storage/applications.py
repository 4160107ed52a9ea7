"""Applications in the database, and the records that are made of them."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from counter_desk.domain.application import ENDED, Application, ApplicationState
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.record import Record
from counter_desk.storage.db import Session
from counter_desk.storage.flags import open_flags_of
from counter_desk.storage.mapping import application_columns, application_of, resident_of
from counter_desk.storage.models import ApplicationRow as Row
from counter_desk.storage.models import ResidentRow
from counter_desk.storage.residents import found_by
from counter_desk.storage.rows import chunks, insert_many, update_seen

_NOT_ENDED = [state.value for state in ApplicationState if state not in ENDED]


def insert_application(session: Session, application: Application) -> None:
    """Keep a new application. Raises UniquenessBroken("application_number") for an ID that is taken."""
    session.write(Row.insert(application_columns(session.municipality, application)))


def insert_many_applications(session: Session, applications: Iterable[Application]) -> None:
    """Keep new applications, all or none; their residents must be there."""
    insert_many(session, Row, [application_columns(session.municipality, one) for one in applications])


def update_application(session: Session, application: Application, seen_version: int) -> bool:
    """Write an application over the seen version, as the next one; False: someone else changed it since."""
    return update_seen(session, Row, application_columns(session.municipality, application), seen_version)


def record_by_number(session: Session, number: ApplicationId) -> Record | None:
    """The record behind a form's ID, with its open flags, or None."""
    return next(iter(_records(session, _joined(session).where(Row.number == number.digits))), None)


def record_by_id(session: Session, application_id: UUID) -> Record | None:
    """The record of an application, with its open flags, or None."""
    return next(iter(_records(session, _joined(session).where(Row.id == application_id))), None)


def open_applications_of(session: Session, resident_id: UUID) -> tuple[Application, ...]:
    """A resident's applications that have not come to their end, oldest first."""
    query = Row.select().where(
        Row.municipality == session.municipality,
        Row.resident_id == resident_id,
        Row.state.in_(_NOT_ENDED),
    )
    return tuple(application_of(row) for row in session.rows(query.order_by(Row.id)))


def search_records(
    session: Session, kana: str, birth_date: date | None, limit: int = 50
) -> tuple[Record, ...]:
    """Records by the beginning of the resident's reading (all, when empty) and the birth date (if given)."""
    query = _joined(session).where(*found_by(kana, birth_date))
    order = (ResidentRow.kana_key, ResidentRow.birth_date, Row.number)
    return _records(session, query.order_by(*order).limit(limit))


def known_numbers(session: Session, numbers: Sequence[ApplicationId]) -> set[ApplicationId]:
    """Which of these IDs have an application already."""
    known: set[ApplicationId] = set()
    for some in chunks(numbers):
        digits = [number.digits for number in some]
        query = Row.select(Row.number).where(Row.municipality == session.municipality, Row.number.in_(digits))
        known.update(ApplicationId(row.number) for row in session.rows(query))
    return known


def _joined(session: Session) -> Any:
    same = (ResidentRow.municipality == Row.municipality) & (ResidentRow.id == Row.resident_id)
    query = Row.select(Row, ResidentRow).join(ResidentRow, on=same, attr="resident")
    # Said of both tables, so that SQLite may begin with either.
    return query.where(
        Row.municipality == session.municipality, ResidentRow.municipality == session.municipality
    )


def _records(session: Session, query: Any) -> tuple[Record, ...]:
    rows = session.rows(query)
    flags = open_flags_of(session, [row.id for row in rows])
    return tuple(
        Record(resident_of(row.resident), application_of(row), flags.get(row.id, ())) for row in rows
    )
