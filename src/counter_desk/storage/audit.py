"""The audit chain: each counter's rows follow one another by hash, so that none changes unseen.

Rows cut off at the end leave a whole chain behind: that is seen only by who kept the last hash elsewhere.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self
from uuid import UUID

from counter_desk.domain.commands import Command
from counter_desk.domain.ids import new_uuid7
from counter_desk.storage.codec import encode_value
from counter_desk.storage.db import Session
from counter_desk.storage.models import AuditRow as Row

FIRST_HASH = "0" * 64
_ROWS_AT_ONCE = 1000
_HASHED_AS_TEXT = ("municipality", "counter", "seq", "staff", "command", "before", "after", "previous_hash")


@dataclass(frozen=True, kw_only=True)
class AuditEntry:
    """Who did what at which counter, and what was before and is after it."""

    id: UUID
    at: datetime
    counter: str
    staff: str
    command: str
    command_id: UUID
    before: Mapping[str, object]
    after: Mapping[str, object]

    @classmethod
    def of(cls, command: Command, before: Mapping[str, object], after: Mapping[str, object]) -> Self:
        """The entry of a command that was just handled."""
        return cls(
            id=new_uuid7(command.at),
            at=command.at,
            counter=command.counter,
            staff=command.staff,
            command=type(command).__name__,
            command_id=command.id,
            before=before,
            after=after,
        )


def append_audit(session: Session, entry: AuditEntry) -> None:
    """Put an entry at the end of its counter's chain; call it in the transaction of what it tells of."""
    with session.transaction():
        last = session.first(_chain(session, entry.counter).order_by(Row.seq.desc()))
        columns: dict[str, Any] = {
            "municipality": session.municipality,
            "counter": entry.counter,
            "seq": last.seq + 1 if last else 1,
            "id": entry.id,
            "at": entry.at,
            "staff": entry.staff,
            "command": entry.command,
            "command_id": entry.command_id,
            "before": encode_value(entry.before),
            "after": encode_value(entry.after),
            "previous_hash": last.hash if last else FIRST_HASH,
        }
        session.write(Row.insert(columns | {"hash": _hash(columns)}))


def verify_chain(session: Session, counter: str) -> int | None:
    """The `seq` of the first row that was changed, taken out or put in; None when the chain is whole."""
    expected, previous = 1, FIRST_HASH
    while True:
        query = _chain(session, counter).where(Row.seq >= expected).order_by(Row.seq).limit(_ROWS_AT_ONCE)
        rows = session.rows(query)
        for row in rows:
            columns = {name: getattr(row, name) for name in (*_HASHED_AS_TEXT, "id", "at", "command_id")}
            if row.seq != expected or row.previous_hash != previous or row.hash != _hash(columns):
                return expected
            expected, previous = expected + 1, row.hash
        if len(rows) < _ROWS_AT_ONCE:
            return None


def _chain(session: Session, counter: str) -> Any:
    return Row.select().where(Row.municipality == session.municipality, Row.counter == counter)


def _hash(columns: Mapping[str, Any]) -> str:
    """SHA-256 over all columns as canonical JSON: sorted keys, no spaces, UTF-8, times in UTC."""
    plain = {name: columns[name] for name in _HASHED_AS_TEXT}
    plain |= {"id": str(columns["id"]), "command_id": str(columns["command_id"])}
    plain["at"] = columns["at"].astimezone(UTC).isoformat(timespec="microseconds")
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
