"""The database: opened from a URL, used through a `Session`, failing only with our own errors.

Models know no database: every query is run against the session's, so that two databases live in one process.
"""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, unquote, urlsplit

import peewee
from playhouse.pool import PooledDatabase, PooledPostgresqlDatabase, PooledSqliteDatabase

from counter_desk.storage.crypto import Keys
from counter_desk.storage.errors import Contended, translated

T = TypeVar("T")
BUSY_TIMEOUT_S = 5
_POOL: dict[str, object] = {"max_connections": 16, "timeout": 10}
_SQLITE_ATTEMPTS = 2  # each has already waited for BUSY_TIMEOUT_S
_POSTGRES_ATTEMPTS = 12


class _SqliteFile(PooledSqliteDatabase):  # type: ignore[misc]  # playhouse has no types
    """Two habits of SQLite that peewee leaves to its users."""

    def rollback(self) -> None:
        """SQLite undoes a transaction itself when the disk is full: asked again, it hides why."""
        if self.connection().in_transaction:
            super().rollback()

    def _set_pragmas(self, conn: sqlite3.Connection) -> None:
        """Two programs turn a new file to WAL at once: one of them finds it locked, and waits."""
        until = time.monotonic() + BUSY_TIMEOUT_S
        while True:
            try:
                super()._set_pragmas(conn)
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
            time.sleep(0.02)


def sqlite_url(path: Path) -> str:
    """The URL of a SQLite file, as `open_database` takes it."""
    text = quote(path.absolute().as_posix())
    return f"sqlite://{text}" if text.startswith("/") else f"sqlite:///{text}"


def open_database(url: str, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> peewee.Database:
    """The database of a URL, not connected yet: `sqlite:///abs/path.sqlite3` (also `?mode=ro`) or `postgresql://…`.

    Connections come from a pool, one for each thread at a time; `close_database` ends them.
    Raises ValueError for another kind of URL.
    """
    if url.startswith("sqlite:///"):
        return _open_sqlite(url, busy_timeout_s)
    if url.startswith(("postgresql://", "postgres://")):
        return _open_postgres("postgresql://" + url.split("://", 1)[1], busy_timeout_s)
    raise ValueError(f"not a database URL (sqlite:///… or postgresql://…): {url.split(':', 1)[0]}:…")


def _open_sqlite(url: str, busy_timeout_s: float) -> peewee.Database:
    parts = urlsplit(url)
    path = unquote(parts.path)
    if path[2:3] == ":":  # /C:/…
        path = path[1:]
    is_read_only = parts.query == "mode=ro"
    pragmas = [("busy_timeout", int(busy_timeout_s * 1000)), ("foreign_keys", 1), ("synchronous", "FULL")]
    database: peewee.Database = _SqliteFile(
        f"file:{quote(path)}?mode={'ro' if is_read_only else 'rwc'}",
        uri=True,
        pragmas=pragmas if is_read_only else [*pragmas, ("journal_mode", "WAL")],
        lock_type=None
        if is_read_only
        else "IMMEDIATE",  # a writer waits at its beginning, never in its middle
        check_same_thread=False,  # the pool gives a connection to one thread at a time
        **_POOL,
    )
    return database


def _open_postgres(url: str, busy_timeout_s: float) -> peewee.Database:
    database: peewee.Database = PooledPostgresqlDatabase(
        url,
        prefer_psycopg3=True,
        isolation_level="SERIALIZABLE",
        connect_timeout=5,
        tcp_user_timeout=10_000,  # a cable that was pulled is noticed in seconds, not in minutes
        options=f"-c lock_timeout={int(busy_timeout_s * 1000)}",
        application_name="counter-desk",
        **_POOL,
    )
    return database


def close_database(database: peewee.Database) -> None:
    """End all its connections; the next use opens new ones."""
    if isinstance(database, PooledDatabase):
        database.close_all()


@contextmanager
def connected(database: peewee.Database) -> Iterator[None]:
    """A connection for this thread, which the pool has asked whether it lives; errors leave as ours."""
    with translated(), database.connection_context():
        yield


@dataclass(frozen=True)
class Session:
    """A municipality's view of a database. Not tied to a thread: connections are."""

    database: peewee.Database
    municipality: str
    keys: Keys = field(repr=False)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; inside another one it is a savepoint. `run_transaction` also tries again."""
        failure: BaseException | None = None
        with connected(self.database):
            try:
                with self.database.atomic():
                    try:
                        yield
                    except BaseException as error:
                        failure = error
                        raise
            except peewee.PeeweeException:
                if failure is None:
                    raise
                raise failure from None  # undoing failed too, but the reason why is what counts

    def rows(self, query: Any) -> list[Any]:
        """What a select finds, all at once."""
        with connected(self.database):
            return list(query.execute(self.database))

    def first(self, query: Any) -> Any | None:
        """The first row of a select, or None."""
        return next(iter(self.rows(query.limit(1))), None)

    def count(self, query: Any) -> int:
        """How many rows a select finds."""
        with connected(self.database):
            return int(query.count(self.database))

    def write(self, query: Any) -> int:
        """Run an insert, update or delete; returns how many rows it touched."""
        with connected(self.database):
            if isinstance(query, peewee.Insert):
                query = query.as_rowcount()
            return int(query.execute(self.database))


def run_transaction(session: Session, work: Callable[[], T]) -> T:
    """`work` in a transaction, tried again when another was in its way: it must have no other effects.

    Inside an open transaction it just runs there. Raises what `work` raises, after undoing it.
    """
    if session.database.in_transaction():
        return work()
    attempts = _SQLITE_ATTEMPTS if is_sqlite(session.database) else _POSTGRES_ATTEMPTS
    for attempt in range(1, attempts):
        try:
            with session.transaction():
                return work()
        except Contended:
            time.sleep(random.uniform(0, min(0.5, 0.01 * 2**attempt)))
    with session.transaction():
        return work()


def run_sql(database: Any, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """Plain SQL on this thread's connection, for what is no query of ours: pragmas, locks, tests."""
    cursor = database.execute_sql(sql, values)
    return list(cursor.fetchall()) if cursor.description else []


def is_sqlite(database: peewee.Database) -> bool:
    """Which of the two kinds it is."""
    return isinstance(database, peewee.SqliteDatabase)
