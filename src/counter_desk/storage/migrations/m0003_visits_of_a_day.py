"""An index for who is served today: looked at whenever a record opens."""

from typing import Any


def up(_migrator: object, database: Any) -> None:
    """Add it."""
    database.execute_sql("CREATE INDEX visit_by_start ON visit (municipality, started_at)")
