"""What leaves this room when the database fails: an OperationalError, or a broken uniqueness."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import peewee
import psycopg
from playhouse.pool import MaxConnectionsExceeded

from counter_desk.domain.errors import Fault, OperationalError

# SQLite names the columns of a broken unique index, PostgreSQL its name: this table makes them the same.
# tests/storage/test_schema.py holds it against what the migrations made.
UNIQUE_INDEXES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "resident_pk": ("resident", ("municipality", "id")),
    "application_pk": ("application", ("municipality", "id")),
    "application_number": ("application", ("municipality", "number")),
    "visit_pk": ("visit", ("municipality", "id")),
    "visit_of_application": ("visit", ("municipality", "id", "application_id")),
    "visit_open_counter": ("visit", ("municipality", "counter")),
    "visit_open_application": ("visit", ("municipality", "application_id")),
    "photo_pk": ("photo", ("municipality", "id")),
    "photo_of_application": ("photo", ("municipality", "id", "application_id")),
    "photo_current": ("photo", ("municipality", "application_id")),
    "flag_pk": ("flag", ("municipality", "id")),
    "flag_open": ("flag", ("municipality", "application_id", "kind")),
    "audit_pk": ("audit", ("municipality", "counter", "seq")),
    "handled_command_pk": ("handled_command", ("municipality", "id")),
}
_BY_COLUMNS = {
    ", ".join(f"{table}.{column}" for column in columns): name
    for name, (table, columns) in UNIQUE_INDEXES.items()
}
_SQLITE_UNIQUE = re.compile(r"UNIQUE constraint failed: (.+)")
# Result codes: https://www.sqlite.org/rescode.html; the low byte is the primary code.
_SQLITE_FAULTS: Mapping[int, tuple[Fault, bool]] = {
    sqlite3.SQLITE_FULL: (Fault.DISK_FULL, True),
    sqlite3.SQLITE_READONLY: (Fault.DATABASE_READ_ONLY, False),
    sqlite3.SQLITE_CANTOPEN: (Fault.DATABASE_UNREACHABLE, True),
    sqlite3.SQLITE_PERM: (Fault.DATABASE_UNREACHABLE, False),
    sqlite3.SQLITE_IOERR: (Fault.DATABASE_UNREACHABLE, True),
    sqlite3.SQLITE_NOTADB: (Fault.DATABASE_DAMAGED, False),
    sqlite3.SQLITE_CORRUPT: (Fault.DATABASE_DAMAGED, False),
}
# SQLSTATE, longest match first: https://www.postgresql.org/docs/current/errcodes-appendix.html
_POSTGRES_FAULTS: Mapping[str, tuple[Fault, bool]] = {
    "53100": (Fault.DISK_FULL, True),
    "25006": (Fault.DATABASE_READ_ONLY, False),
    "55P03": (Fault.DATABASE_LOCKED, True),
    "57014": (Fault.DATABASE_LOCKED, True),
    "42P01": (Fault.DATABASE_NOT_MIGRATED, False),
    "3D000": (Fault.DATABASE_UNREACHABLE, False),
    "08": (Fault.DATABASE_UNREACHABLE, True),
    "28": (Fault.DATABASE_UNREACHABLE, False),
    "53": (Fault.DATABASE_UNREACHABLE, True),
    "57": (Fault.DATABASE_UNREACHABLE, True),
    "58": (Fault.DATABASE_UNREACHABLE, True),
    "XX": (Fault.DATABASE_DAMAGED, False),
}
_POSTGRES_CONTENTION = frozenset({"40001", "40P01"})
_DRIVER_ERRORS = (peewee.PeeweeException, sqlite3.Error, psycopg.Error, MaxConnectionsExceeded)


class UniquenessBroken(Exception):  # noqa: N818 - the database's answer, which the desk turns into a verdict
    """Something that may exist once exists already; `constraint` is a key of `UNIQUE_INDEXES`."""

    def __init__(self, constraint: str) -> None:
        super().__init__(constraint)
        self.constraint = constraint


class Contended(OperationalError):  # noqa: N818 - named like its fault
    """Another transaction was in the way and this one was undone: trying again can help."""


@contextmanager
def translated() -> Iterator[None]:
    """Raises the driver's errors as ours; a bug of ours (a wrong query, a broken reference) stays."""
    try:
        yield
    except _DRIVER_ERRORS as error:
        ours = _translation(error)
        if ours is None:
            raise
        raise ours from error


def _translation(error: Exception) -> Exception | None:
    if isinstance(error, MaxConnectionsExceeded):
        return OperationalError(Fault.DATABASE_UNREACHABLE, str(error))
    cause = getattr(error, "orig", error)
    if isinstance(cause, sqlite3.Error):
        return _from_sqlite(cause)
    if isinstance(cause, psycopg.Error):
        return _from_postgres(cause)
    return None


def _from_sqlite(cause: sqlite3.Error) -> Exception | None:
    code = getattr(cause, "sqlite_errorcode", 0)
    text = str(cause)
    unique = _SQLITE_UNIQUE.fullmatch(text)
    if unique:
        return _unique(_BY_COLUMNS.get(unique[1], unique[1]))
    if code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Contended(Fault.DATABASE_LOCKED, text)
    if text.startswith("no such table"):
        return OperationalError(Fault.DATABASE_NOT_MIGRATED, text, is_passing=False)
    if code & 0xFF in _SQLITE_FAULTS:
        fault, is_passing = _SQLITE_FAULTS[code & 0xFF]
        return OperationalError(fault, text, is_passing=is_passing)
    return None


def _from_postgres(cause: psycopg.Error) -> Exception | None:
    state = cause.sqlstate or ""
    text = " ".join(str(cause).split())
    if state == "23505":
        return _unique(cause.diag.constraint_name or "")
    if state in _POSTGRES_CONTENTION:
        return Contended(Fault.DATABASE_LOCKED, text)
    for key in (state, state[:2]):
        if key in _POSTGRES_FAULTS:
            fault, is_passing = _POSTGRES_FAULTS[key]
            return OperationalError(fault, text, is_passing=is_passing)
    if isinstance(cause, psycopg.OperationalError) and not state:  # no server answered
        return OperationalError(Fault.DATABASE_UNREACHABLE, text)
    return None


def _unique(constraint: str) -> Exception:
    if constraint == "audit_pk":  # two writers took the same place in the chain: the later one tries again
        return Contended(Fault.DATABASE_LOCKED, constraint)
    return UniquenessBroken(constraint)
