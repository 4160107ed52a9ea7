"""What the migrations make, on both databases, and who may run them."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import peewee
import pytest

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.storage import models
from counter_desk.storage.db import Session, close_database, open_database, run_sql
from counter_desk.storage.errors import UNIQUE_INDEXES
from counter_desk.storage.migrate import SchemaStatus, migrate, require_current, schema_status
from counter_desk.storage.migrations import MIGRATIONS
from counter_desk.storage.residents import resident_by_id
from tests.storage.builders import new_id

TABLES = models.Table.__subclasses__()
ALL = tuple(range(1, len(MIGRATIONS) + 1))
NEWEST = ALL[-1]


def test_an_empty_database_is_migrated_once(empty_url, opened):
    database = opened(empty_url)

    assert schema_status(database) == SchemaStatus(0, NEWEST)
    assert migrate(database) == ALL
    assert migrate(database) == ()
    assert schema_status(database) == SchemaStatus(NEWEST, NEWEST)
    require_current(database)


def test_a_database_without_tables_is_not_migrated(empty_url, opened, keys):
    database = opened(empty_url)

    with pytest.raises(OperationalError) as at_start:
        require_current(database)
    with pytest.raises(OperationalError) as in_use:
        resident_by_id(Session(database, "m", keys), new_id())

    assert at_start.value.fault is in_use.value.fault is Fault.DATABASE_NOT_MIGRATED


def test_a_database_of_a_newer_program_is_left_alone(empty_url, opened):
    database = opened(empty_url)
    migrate(database)
    run_sql(database, "INSERT INTO schema_version VALUES ('0999_future', '2030-01-01T00:00:00+00:00')")

    for attempt in (require_current, migrate):
        with pytest.raises(OperationalError) as failure:
            attempt(database)
        assert failure.value.fault is Fault.DATABASE_TOO_NEW


def test_two_programs_that_migrate_at_once_do_it_once(empty_url):
    both_are_here = Barrier(2)

    def migrate_too(_: int) -> tuple[int, ...]:
        database = open_database(empty_url)
        both_are_here.wait()
        try:
            return migrate(database)
        finally:
            close_database(database)

    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(migrate_too, range(2)))

    assert outcomes == [(), ALL]


def test_a_migration_that_fails_leaves_nothing_behind(empty_url, opened):
    database = opened(empty_url)
    run_sql(database, "CREATE TABLE audit (x INTEGER)")  # in the way of the last but one table

    with pytest.raises(peewee.PeeweeException):
        migrate(database)

    assert schema_status(database) == SchemaStatus(0, NEWEST)
    assert "resident" not in database.get_tables()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table._meta.table_name)
def test_models_have_the_columns_and_keys_of_the_tables(session, table):
    columns = {column.name: column for column in session.database.get_columns(table._meta.table_name)}
    fields = {field.column_name: field for field in table._meta.sorted_fields}

    assert set(columns) == set(fields)
    assert {name for name, one in columns.items() if one.null} == {n for n, one in fields.items() if one.null}
    keys = tuple(session.database.get_primary_keys(table._meta.table_name))
    assert keys == table._meta.primary_key.field_names
    assert keys[0] == "municipality"


def test_the_names_of_unique_indexes_are_those_of_the_schema(session):
    database = session.database
    found = {
        (table._meta.table_name, tuple(index.columns))
        for table in TABLES
        for index in database.get_indexes(table._meta.table_name)
        if index.unique
    }

    assert found | {(table, columns) for table, columns in UNIQUE_INDEXES.values()} == set(
        UNIQUE_INDEXES.values()
    )
    assert found >= {columns for name, columns in UNIQUE_INDEXES.items() if "_pk" not in name}


def test_postgres_compares_readings_by_code_point_whatever_its_locale(migrated_postgres):
    query = "SELECT collation_name FROM information_schema.columns WHERE column_name = 'kana_key'"

    assert run_sql(migrated_postgres, query) == [("C",)]


def test_a_running_migration_keeps_another_program_out(lite, tmp_path):
    other = sqlite3.connect(tmp_path / "lite.sqlite3", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    with pytest.raises(OperationalError) as failure:
        migrate(lite.database)
    other.execute("ROLLBACK")
    other.close()

    assert failure.value.fault is Fault.DATABASE_LOCKED
    assert failure.value.is_passing


def test_migrations_need_no_model(tmp_path: Path):
    code = (
        "import sys, counter_desk.storage.migrations as m;"
        "sys.exit('counter_desk.storage.models' in sys.modules or not m.MIGRATIONS)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
