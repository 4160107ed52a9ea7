"""What is kept of a photo against mix-ups: the copy with its name board, and what the face is like."""

from typing import Any

import peewee


def up(_migrator: object, database: Any) -> None:
    """Add both columns; older photos have neither."""
    kind = "BLOB" if isinstance(database, peewee.SqliteDatabase) else "BYTEA"
    for column in ("sealed_audit_copy", "sealed_embedding"):
        database.execute_sql(f"ALTER TABLE photo ADD COLUMN {column} {kind}")
