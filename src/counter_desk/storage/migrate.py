"""Brings a database to the tables that this program knows; forward only. peewee's runner does the work."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from types import ModuleType

import peewee
from playhouse.migrations import Migration, Runner

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.storage.db import connected, is_sqlite, run_sql
from counter_desk.storage.migrations import MIGRATIONS
from counter_desk.storage.models import MomentField

_LOCK = 0x636F756E746572  # the number of our advisory lock: "counter"


@dataclass(frozen=True)
class SchemaStatus:
    """The newest migration that a database has had (0: none), and the newest that this program has."""

    current: int
    wanted: int


def migrate(database: peewee.Database) -> tuple[int, ...]:
    """Apply what is missing, one program at a time; returns the numbers of the migrations that it applied.

    Raises OperationalError: DATABASE_TOO_NEW when a newer program was here, or what the database did.
    """
    with connected(database), _locked(database):
        _refuse_newer(schema_status(database))
        return tuple(_number(name) for name in _PackagedRunner(database).up())


def schema_status(database: peewee.Database) -> SchemaStatus:
    """How old the tables are."""
    with connected(database):
        applied = [_number(name) for name in _PackagedRunner(database).applied()]
    return SchemaStatus(current=max(applied, default=0), wanted=_number(_name(MIGRATIONS[-1])))


def require_current(database: peewee.Database) -> None:
    """Raises OperationalError DATABASE_NOT_MIGRATED or DATABASE_TOO_NEW unless program and tables fit."""
    status = schema_status(database)
    _refuse_newer(status)
    if status.current < status.wanted:
        detail = f"{status.current} < {status.wanted}"
        raise OperationalError(Fault.DATABASE_NOT_MIGRATED, detail, is_passing=False)


def _refuse_newer(status: SchemaStatus) -> None:
    if status.current > status.wanted:
        detail = f"{status.current} > {status.wanted}"
        raise OperationalError(Fault.DATABASE_TOO_NEW, detail, is_passing=False)


@contextmanager
def _locked(database: peewee.Database) -> Iterator[None]:
    if is_sqlite(database):
        with _locked_file(database):
            yield
        return
    run_sql(database, "SELECT pg_advisory_lock(%s)", _LOCK)
    try:
        yield
    finally:
        run_sql(database, "SELECT pg_advisory_unlock(%s)", _LOCK)


@contextmanager
def _locked_file(database: peewee.Database) -> Iterator[None]:
    """BEGIN IMMEDIATE keeps others out. References are checked at the end, for tables that are made anew."""
    run_sql(database, "PRAGMA foreign_keys = 0")  # counts only outside of a transaction
    try:
        with database.atomic():
            yield
            broken = run_sql(database, "PRAGMA foreign_key_check")
            if broken:
                raise RuntimeError(f"a migration broke {len(broken)} references, the first: {broken[0]}")
    finally:
        run_sql(database, "PRAGMA foreign_keys = 1")


class _PackagedMigration(Migration):  # type: ignore[misc]  # playhouse has no types
    """A migration that is a module of this package, for it works in a frozen program too."""

    def load(self) -> ModuleType:
        return next(module for module in MIGRATIONS if _name(module) == self.name)


class _PackagedRunner(Runner):  # type: ignore[misc]  # playhouse has no types
    """peewee's runner over our modules, and with our history table: aware times, no sequence."""

    def __init__(self, database: peewee.Database) -> None:
        super().__init__(database)

        class History(peewee.Model):
            name = peewee.TextField(column_name="version", primary_key=True)
            applied = MomentField(column_name="applied_at", default=lambda: datetime.now(UTC))

            class Meta:
                table_name = "schema_version"

        History.bind(database)
        self.History = History

    def migrations(self) -> list[Migration]:
        names = [_name(module) for module in MIGRATIONS]
        return [_PackagedMigration(_number(name), name, name, None) for name in names]


def _name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2].removeprefix("m")


def _number(name: str) -> int:
    return int(name.partition("_")[0])
