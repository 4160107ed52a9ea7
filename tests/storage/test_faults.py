"""What the environment does to a database, done for real, and what the desk is told."""

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.storage import residents
from counter_desk.storage.db import Session, open_database, run_sql, run_transaction, sqlite_url
from counter_desk.storage.errors import Contended
from counter_desk.storage.migrate import schema_status
from tests.storage.builders import a_resident, stored_application


def fault_of(work) -> OperationalError:
    with pytest.raises(OperationalError) as failure:
        work()
    return failure.value


def test_a_refused_transaction_leaves_nothing_behind(session):
    resident = a_resident()

    def insert_and_fail() -> None:
        residents.insert_resident(session, resident)
        raise LookupError

    with pytest.raises(LookupError):
        run_transaction(session, insert_and_fail)

    assert residents.resident_by_id(session, resident.id) is None


def test_a_transaction_in_a_transaction_is_undone_with_it(session):
    resident = a_resident()

    def outer() -> None:
        run_transaction(session, lambda: residents.insert_resident(session, resident))
        raise LookupError

    with pytest.raises(LookupError):
        run_transaction(session, outer)

    assert residents.resident_by_id(session, resident.id) is None


def test_two_databases_live_in_one_process(session, lite):
    here, there = a_resident(), a_resident()

    with session.transaction(), lite.transaction():
        residents.insert_resident(session, here)
        residents.insert_resident(lite, there)

    assert residents.resident_by_id(session, here.id) == here
    assert residents.resident_by_id(session, there.id) is None
    assert residents.resident_by_id(lite, there.id) == there


def test_a_transaction_that_another_was_in_the_way_of_is_tried_again(session):
    attempts = []

    def second_time_lucky() -> int:
        attempts.append(1)
        if len(attempts) == 1:
            raise Contended(Fault.DATABASE_LOCKED)
        return len(attempts)

    assert run_transaction(session, second_time_lucky) == 2


def test_trying_again_has_an_end(session):
    attempts = []

    def never() -> None:
        attempts.append(1)
        raise Contended(Fault.DATABASE_LOCKED)

    assert fault_of(lambda: run_transaction(session, never)).fault is Fault.DATABASE_LOCKED
    assert 2 <= len(attempts) <= 12


def test_a_full_disk_is_named_and_loses_nothing(lite):
    application = stored_application(lite)
    with lite.database.connection_context():
        (pages,) = run_sql(lite.database, "PRAGMA page_count")[0]
        run_sql(lite.database, f"PRAGMA max_page_count = {pages}")
        big = a_resident(address="x" * 1_000_000)

        failure = fault_of(lambda: run_transaction(lite, lambda: residents.insert_resident(lite, big)))

    assert failure.fault is Fault.DISK_FULL
    assert failure.is_passing
    assert residents.resident_by_id(lite, application.resident_id) is not None
    assert residents.resident_by_id(lite, big.id) is None


def test_a_database_that_was_opened_read_only_says_so(lite, opened, tmp_path: Path):
    application = stored_application(lite)
    reader = Session(opened(f"{sqlite_url(tmp_path / 'lite.sqlite3')}?mode=ro"), "test", lite.keys)

    failure = fault_of(lambda: run_transaction(reader, lambda: stored_application(reader, 2)))

    assert failure.fault is Fault.DATABASE_READ_ONLY
    assert not failure.is_passing
    assert residents.resident_by_id(reader, application.resident_id) is not None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes whatever the file's mode says")
def test_a_file_that_may_not_be_written_says_so(lite, opened, tmp_path: Path):
    lite.database.close_all()
    file = tmp_path / "lite.sqlite3"
    file.chmod(0o400)
    reader = Session(opened(sqlite_url(file)), "test", lite.keys)

    assert fault_of(lambda: stored_application(reader)).fault is Fault.DATABASE_READ_ONLY


def test_a_read_only_postgres_says_so(migrated_postgres, keys):
    session = Session(migrated_postgres, "test", keys)
    with migrated_postgres.connection_context():
        run_sql(migrated_postgres, "SET default_transaction_read_only = on")
        failure = fault_of(lambda: stored_application(session))
        run_sql(migrated_postgres, "SET default_transaction_read_only = off")

    assert failure.fault is Fault.DATABASE_READ_ONLY


def test_a_second_program_that_holds_the_file_is_waited_for_and_named(lite, tmp_path: Path):
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN EXCLUSIVE'); print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "lite.sqlite3")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"

        failure = fault_of(lambda: run_transaction(lite, lambda: stored_application(lite)))
        other.stdin.close()

    assert failure.fault is Fault.DATABASE_LOCKED
    assert failure.is_passing
    stored_application(lite)


@pytest.mark.parametrize("content", [b"no database, " * 1000, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_file_that_is_no_database_is_damaged(opened, tmp_path: Path, content):
    file = tmp_path / "damaged.sqlite3"
    file.write_bytes(content)

    assert fault_of(lambda: schema_status(opened(sqlite_url(file)))).fault is Fault.DATABASE_DAMAGED


def test_a_database_that_lost_pages_is_damaged(lite, opened, tmp_path: Path):
    with lite.transaction():
        residents.insert_many_residents(lite, [a_resident(address="x" * 500) for _ in range(200)])
    lite.database.close_all()
    file = tmp_path / "lite.sqlite3"
    content = bytearray(file.read_bytes())
    content[4096 * 20 :] = b"\xaa" * (len(content) - 4096 * 20)
    file.write_bytes(content)
    broken = Session(opened(sqlite_url(file)), "test", lite.keys)

    failure = fault_of(lambda: residents.search_residents(broken, "", None, limit=1000))

    assert failure.fault is Fault.DATABASE_DAMAGED


def test_a_missing_folder_is_unreachable(opened, tmp_path: Path):
    database = opened(sqlite_url(tmp_path / "nowhere" / "desk.sqlite3"))

    assert fault_of(lambda: schema_status(database)).fault is Fault.DATABASE_UNREACHABLE


def test_a_server_that_is_not_there_is_unreachable_and_may_come_back(opened, tmp_path: Path):
    database = opened(f"postgresql://postgres@/desk?host={tmp_path}")

    failure = fault_of(lambda: schema_status(database))

    assert failure.fault is Fault.DATABASE_UNREACHABLE
    assert failure.is_passing


def test_a_database_that_the_server_does_not_have_is_unreachable(opened, postgres):
    database = opened(postgres.replace("/postgres?", "/nothing?"))

    assert fault_of(lambda: schema_status(database)).fault is Fault.DATABASE_UNREACHABLE


def test_a_dropped_connection_fails_once_and_is_made_anew(migrated_postgres, keys, postgres):
    session = Session(migrated_postgres, "dropped", keys)
    admin = open_database(postgres)

    def work_and_lose_the_connection() -> None:
        stored_application(session)
        (pid,) = run_sql(migrated_postgres, "SELECT pg_backend_pid()")[0]
        run_sql(admin, "SELECT pg_terminate_backend(%s, 5000)", pid)
        stored_application(session, 2)

    failure = fault_of(lambda: run_transaction(session, work_and_lose_the_connection))
    admin.close_all()

    assert failure.fault is Fault.DATABASE_UNREACHABLE
    assert residents.search_residents(session, "", None) == ()
    stored_application(session)


def test_connections_that_a_restarted_server_dropped_are_not_used_again(
    opened, migrated_postgres, keys, postgres
):
    session = Session(migrated_postgres, "restarted", keys)
    all_are_here = Barrier(3)

    def hold_a_connection(_: int) -> None:
        with migrated_postgres.connection_context():
            run_sql(migrated_postgres, "SELECT 1")
            all_are_here.wait()

    with ThreadPoolExecutor(3) as pool:  # so that three connections lie idle
        list(pool.map(hold_a_connection, range(3)))
    everyone = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname LIKE 'test_%%'"
    run_sql(opened(postgres), everyone)

    stored_application(session)


def test_a_full_disk_in_the_middle_of_an_import_is_named(lite):
    with lite.database.connection_context():
        (pages,) = run_sql(lite.database, "PRAGMA page_count")[0]
        run_sql(lite.database, f"PRAGMA max_page_count = {pages + 20}")
        people = [a_resident(address="x" * 1000) for _ in range(1000)]

        failure = fault_of(
            lambda: run_transaction(lite, lambda: residents.insert_many_residents(lite, people))
        )

    assert failure.fault is Fault.DISK_FULL
    assert residents.search_residents(lite, "", None) == ()


@pytest.mark.parametrize("url", ["mysql://host/desk", "desk.sqlite3", "sqlite://relative.sqlite3", ""])
def test_another_kind_of_url_is_refused(url):
    with pytest.raises(ValueError, match="not a database URL"):
        open_database(url)


@pytest.mark.parametrize("name", ["desk.sqlite3", "窓口 1.sqlite3", "100%?#&.sqlite3"])
def test_a_path_with_any_character_becomes_a_url_and_back(opened, tmp_path: Path, name):
    database = opened(sqlite_url(tmp_path / name))
    run_sql(database, "CREATE TABLE t (x)")

    assert (tmp_path / name).exists()


def test_a_full_disk_in_a_transaction_in_a_transaction_is_named(lite):
    """SQLite has undone both by then: the savepoint is gone too, and saying so would hide why."""
    big = a_resident(address="x" * 1_000_000)

    def nested() -> None:
        with lite.transaction():
            residents.insert_resident(lite, big)

    with lite.database.connection_context():
        (pages,) = run_sql(lite.database, "PRAGMA page_count")[0]
        run_sql(lite.database, f"PRAGMA max_page_count = {pages}")
        failure = fault_of(lambda: run_transaction(lite, nested))

    assert failure.fault is Fault.DISK_FULL


def test_what_was_read_in_a_transaction_is_still_true_when_it_ends(migrated_postgres, keys):
    """Two counters look for the same person, find nobody, and both would write: one of them looks again."""
    session = Session(migrated_postgres, "skew", keys)
    both_have_looked = Barrier(2)
    waits = [True, True]

    def insert_unless_known(at: int) -> None:
        resident = a_resident()

        def work() -> None:
            alike = residents.residents_alike(session, resident)
            if waits[at]:
                waits[at] = False
                both_have_looked.wait()
            if not alike:
                residents.insert_resident(session, resident)

        run_transaction(session, work)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(insert_unless_known, range(2)))

    assert len(residents.search_residents(session, "", None)) == 1


def test_a_commit_that_fails_is_named(lite, tmp_path: Path):
    """In rollback-journal mode a reader keeps a commit from being written."""
    run_sql(lite.database, "PRAGMA journal_mode = DELETE")
    lite.database.close_all()
    lite.database._pragmas = [("busy_timeout", 100)]
    with closing(sqlite3.connect(tmp_path / "lite.sqlite3", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM resident").fetchall()

        failure = fault_of(lambda: run_transaction(lite, lambda: stored_application(lite)))

    assert failure.fault is Fault.DATABASE_LOCKED
    assert residents.search_residents(lite, "", None) == ()


@pytest.mark.skipif(os.name == "nt", reason="needs a limit of the size of files")
def test_a_disk_that_refuses_the_commit_itself_is_named(lite, tmp_path: Path):
    """The pages go to the disk at COMMIT: a limit to the size of files makes that write fail, for real."""
    code = """
import resource, sys
from pathlib import Path
from counter_desk.domain.errors import OperationalError
from counter_desk.storage import residents
from counter_desk.storage.crypto import load_or_create_keys
from counter_desk.storage.db import Session, open_database, run_transaction
from tests.storage.builders import a_resident
database = open_database(sys.argv[1])
session = Session(database, "test", load_or_create_keys(Path(sys.argv[2])))
with database.connection_context():
    run_transaction(session, lambda: residents.insert_resident(session, a_resident()))
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
    big = a_resident(address="x" * 200_000)
    try:
        run_transaction(session, lambda: residents.insert_resident(session, big))
    except OperationalError as error:
        print(error.fault)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    run_transaction(session, lambda: residents.insert_resident(session, a_resident()))
print(len(residents.search_residents(session, "", None)))
"""
    arguments = [sqlite_url(tmp_path / "lite.sqlite3"), str(tmp_path / "key.json")]
    root = Path(__file__).parents[2]

    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, cwd=root
    )

    assert done.stdout.split() in (["database_unreachable", "2"], ["disk_full", "2"])


def test_a_commit_is_flushed_to_the_disk(lite, tmp_path: Path):
    assert run_sql(lite.database, "PRAGMA synchronous")[0] == (2,)
    assert run_sql(lite.database, "PRAGMA foreign_keys")[0] == (1,)
    with closing(sqlite3.connect(tmp_path / "lite.sqlite3")) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
