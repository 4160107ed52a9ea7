"""What the tables' functions share."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar
from uuid import UUID

from counter_desk.storage.db import Session, is_sqlite, run_sql
from counter_desk.storage.mapping import Columns
from counter_desk.storage.models import Table

T = TypeVar("T")
_MANY = 1000
_ROWS_AT_ONCE = 500  # SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535


def row_by_id(session: Session, table: Any, row_id: UUID) -> Any | None:
    """The row of this municipality with that id, or None."""
    return session.first(table.select().where(table.municipality == session.municipality, table.id == row_id))


def update_seen(session: Session, table: Any, columns: Columns, seen_version: int) -> bool:
    """Write all columns over the version that was seen; False when someone else changed the row since."""
    changes = {name: value for name, value in columns.items() if name not in ("municipality", "id")}
    changes["version"] = seen_version + 1
    query = table.update(changes).where(
        table.municipality == session.municipality,
        table.id == columns["id"],
        table.version == seen_version,
    )
    return session.write(query) == 1


def insert_many(session: Session, table: type[Table], rows: Sequence[Columns]) -> None:
    """Insert rows, all or none."""
    with session.transaction():
        for some in chunks(rows):
            session.write(table.insert_many(some))
        if len(rows) >= _MANY and not is_sqlite(session.database):
            # PostgreSQL's reference checks keep the plan they made for a small table: 7 s instead of 1 s.
            run_sql(session.database, f"ANALYZE {table._meta.table_name}")  # noqa: SLF001 - peewee's own way


def chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """As many at a time as a statement takes."""
    for at in range(0, len(items), _ROWS_AT_ONCE):
        yield items[at : at + _ROWS_AT_ONCE]
