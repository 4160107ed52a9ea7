"""The counter's own file of commands: what it took survives a crash, a power cut and a lost network."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from counter_desk.domain.commands import Command
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.storage.codec import CodecError, decode_command, encode_command
from counter_desk.storage.crypto import Keys
from counter_desk.storage.errors import Contended, translated

_TABLE = """
CREATE TABLE IF NOT EXISTS entry (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    sealed BLOB
)
"""
_INDEX = "CREATE INDEX IF NOT EXISTS entry_pending ON entry (seq) WHERE state = 'pending'"
# Settled entries hold only the id of a command, so that it isn't taken in again: the last ones are enough.
_FORGET = "DELETE FROM entry WHERE state <> 'pending' AND seq <= (SELECT max(seq) FROM entry) - 10000"


class Settled(StrEnum):
    """What came of a command."""

    APPLIED = "applied"
    REFUSED = "refused"


class Journal:
    """For one program at a time, any of its threads. Close it, or use it in a `with`.

    Made for a file that another program has, it raises OperationalError JOURNAL_IN_USE.
    """

    def __init__(self, path: Path, keys: Keys) -> None:
        self._keys = keys
        self._lock = threading.Lock()
        try:
            with translated():
                self._connection = _open(path)
        except Contended as error:
            raise OperationalError(Fault.JOURNAL_IN_USE, str(path)) from error

    def append(self, command: Command) -> None:
        """Keep a command; on return it is on the disk. Nothing changes when it was kept or settled before."""
        sealed = self._keys.seal(encode_command(command), _context(command.id))
        values = (str(command.id), datetime.now(UTC).isoformat(timespec="milliseconds"), sealed)
        with self._statement() as cursor:
            cursor.execute(
                "INSERT INTO entry (id, at, state, sealed) VALUES (?, ?, 'pending', ?)"
                " ON CONFLICT (id) DO NOTHING",
                values,
            )

    def pending(self) -> tuple[Command, ...]:
        """The commands that nothing has come of yet, in the order they came.

        Raises OperationalError KEY_WRONG or DATABASE_DAMAGED when one can't be read, DATABASE_TOO_NEW when
        a newer program wrote it.
        """
        with self._statement() as cursor:
            rows = cursor.execute(
                "SELECT id, sealed FROM entry WHERE state = 'pending' ORDER BY seq"
            ).fetchall()
        return tuple(self._command(UUID(entry_id), sealed) for entry_id, sealed in rows)

    def pending_count(self) -> int:
        """How many commands nothing has come of yet."""
        with self._statement() as cursor:
            row = cursor.execute("SELECT count(*) FROM entry WHERE state = 'pending'").fetchone()
        return int(row[0])

    def settle(self, command_id: UUID, state: Settled) -> None:
        """Something came of a command: its content is deleted here, for the database has it now."""
        with self._statement() as cursor:
            cursor.execute(
                "UPDATE entry SET state = ?, sealed = NULL WHERE id = ?", (state.value, str(command_id))
            )

    def close(self) -> None:
        """Let another program have it. Twice is harmless."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _command(self, command_id: UUID, sealed: bytes) -> Command:
        try:
            return decode_command(self._keys.open(sealed, _context(command_id)))
        except CodecError as error:
            raise OperationalError(Fault.DATABASE_TOO_NEW, str(error), is_passing=False) from error

    @contextmanager
    def _statement(self) -> Iterator[sqlite3.Cursor]:
        """One statement, which is one transaction: SQLite commits (and flushes) as it ends."""
        with self._lock, translated(), closing(self._connection.cursor()) as cursor:
            yield cursor


def _open(path: Path) -> sqlite3.Connection:
    # isolation_level None: each statement commits by itself. timeout: a second program is told at once.
    connection = sqlite3.connect(path, timeout=0.2, isolation_level=None, check_same_thread=False)
    try:
        # Exclusive locking: the first transaction's lock is kept until the connection, or the process, ends.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("BEGIN EXCLUSIVE")
        for statement in (_TABLE, _INDEX, _FORGET):
            connection.execute(statement)
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _context(command_id: UUID) -> bytes:
    return b"journal/" + command_id.bytes
