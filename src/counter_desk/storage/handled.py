"""What came of each command: a command that comes again gets the same answer, and nothing happens twice."""

from datetime import datetime
from uuid import UUID

from counter_desk.storage.db import Session
from counter_desk.storage.models import HandledCommandRow as Row


def outcome_of(session: Session, command_id: UUID) -> str | None:
    """The outcome (JSON) of a command that was handled before, or None."""
    query = Row.select(Row.outcome).where(Row.municipality == session.municipality, Row.id == command_id)
    row = session.first(query)
    return row.outcome if row else None


def remember_outcome(
    session: Session, command_id: UUID, at: datetime, counter: str, outcome_json: str
) -> None:
    """Keep a command's outcome; of a command that has one already, the first stays."""
    query = Row.insert(
        municipality=session.municipality, id=command_id, at=at, counter=counter, outcome=outcome_json
    )
    session.write(query.on_conflict(action="nothing"))
