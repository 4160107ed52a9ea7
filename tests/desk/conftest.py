"""A real desk on a real SQLite file: nothing here is pretended but the time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from counter_desk.desk.desk import Desk
from counter_desk.domain.staff import Role, Staff
from counter_desk.storage.crypto import load_or_create_keys
from counter_desk.storage.db import Session, close_database, open_database, sqlite_url
from counter_desk.storage.journal import Journal
from counter_desk.storage.migrate import migrate


@dataclass
class FakeClock:
    """Stands still until it is moved."""

    moment: datetime = field(default_factory=lambda: datetime(2026, 11, 24, 1, 0, tzinfo=UTC))

    def now(self) -> datetime:
        return self.moment

    def advance(self, **span: float) -> None:
        self.moment += timedelta(**span)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    database = open_database(sqlite_url(tmp_path / "desk.sqlite3"))
    migrate(database)
    yield Session(database, "000000", load_or_create_keys(tmp_path / "key"))
    close_database(database)


@pytest.fixture
def make_desk(session: Session, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    journals: list[Journal] = []

    def make(counter: str = "1", role: Role = Role.SUPERVISOR, staff: str = "s1") -> Desk:
        journal = Journal(tmp_path / f"journal-{counter}-{role}-{len(journals)}.sqlite3", session.keys)
        journals.append(journal)
        return Desk(session, journal, Staff(staff, "窓口 担当", frozenset({role})))

    yield make
    for journal in journals:
        journal.close()


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()
