"""Residents in the database."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from counter_desk.domain.names import kana_key
from counter_desk.domain.resident import Resident
from counter_desk.storage.db import Session
from counter_desk.storage.mapping import resident_columns, resident_of
from counter_desk.storage.models import ResidentRow as Row
from counter_desk.storage.rows import insert_many, row_by_id, update_seen

_LAST_CHARACTER = "\U0010ffff"


def insert_resident(session: Session, resident: Resident) -> None:
    """Keep a new resident."""
    session.write(Row.insert(resident_columns(session.municipality, resident)))


def insert_many_residents(session: Session, residents: Iterable[Resident]) -> None:
    """Keep new residents, all or none: 10,000 in a second or two."""
    insert_many(session, Row, [resident_columns(session.municipality, one) for one in residents])


def update_resident(session: Session, resident: Resident, seen_version: int) -> bool:
    """Write a resident over the seen version, as the next one; False: someone else changed it since."""
    return update_seen(session, Row, resident_columns(session.municipality, resident), seen_version)


def resident_by_id(session: Session, resident_id: UUID) -> Resident | None:
    """The resident, or None."""
    row = row_by_id(session, Row, resident_id)
    return resident_of(row) if row else None


def residents_alike(session: Session, resident: Resident) -> tuple[Resident, ...]:
    """Others with the same birth date and reading: perhaps the same person."""
    query = Row.select().where(
        Row.municipality == session.municipality,
        Row.birth_date == resident.birth_date,
        Row.kana_key == kana_key(resident.kana),
        Row.id != resident.id,
    )
    return tuple(resident_of(row) for row in session.rows(query.order_by(Row.id)))


def search_residents(
    session: Session, kana: str, birth_date: date | None, limit: int = 50
) -> tuple[Resident, ...]:
    """Residents whose reading begins like `kana` (all, when empty), born on that day (if given)."""
    query = Row.select().where(Row.municipality == session.municipality, *found_by(kana, birth_date))
    query = query.order_by(Row.kana_key, Row.birth_date, Row.id).limit(limit)
    return tuple(resident_of(row) for row in session.rows(query))


def found_by(kana: str, birth_date: date | None) -> list[Any]:
    """The conditions of a search. A range, not LIKE: it uses the index, and no character in it is special."""
    key = kana_key(kana)
    conditions: list[Any] = []
    if key:
        conditions += [Row.kana_key >= key, Row.kana_key <= key + _LAST_CHARACTER]
    if birth_date is not None:
        conditions.append(Row.birth_date == birth_date)
    return conditions
