import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from counter_desk.domain.commands import RetakePhoto, TakePhoto
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.photo import PhotoReport, PhotoSource
from counter_desk.domain.verdict import ALLOWED
from counter_desk.storage.crypto import load_or_create_keys
from counter_desk.storage.journal import Journal, Settled
from tests.storage.builders import NOW, new_id

APPEND_AND_STAY = """
import sys
from pathlib import Path
from counter_desk.storage.codec import decode_command
from counter_desk.storage.crypto import load_or_create_keys
from counter_desk.storage.journal import Journal
journal = Journal(Path(sys.argv[1]), load_or_create_keys(Path(sys.argv[2])))
for line in sys.stdin:
    journal.append(decode_command(line.encode()))
    print("kept", flush=True)
"""


def a_command(**changes):
    command = RetakePhoto(id=new_id(), at=NOW, counter="1", staff="山田", visit_id=new_id())
    return replace(command, **changes)


def a_shot():
    return TakePhoto(
        id=new_id(),
        at=NOW,
        counter="1",
        staff="山田",
        visit_id=new_id(),
        photo_id=new_id(),
        cropped=b"the secret picture" * 100,
        original=b"\0\xff" * 1000,
        source=PhotoSource.CAMERA,
        report=PhotoReport(ALLOWED),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


@pytest.fixture
def journal(path: Path, keys) -> Iterator[Journal]:
    with Journal(path, keys) as made:
        yield made


def content_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def test_what_was_appended_is_pending_in_its_order(journal):
    commands = (a_command(), a_shot(), a_command())
    for command in commands:
        journal.append(command)

    assert journal.pending() == commands
    assert journal.pending_count() == 3


def test_a_command_that_comes_twice_is_kept_once(journal):
    command = a_command()
    journal.append(command)
    journal.append(command)

    assert journal.pending() == (command,)


def test_what_was_settled_is_not_pending_and_not_taken_in_again(journal):
    applied, refused, waiting = a_command(), a_command(), a_command()
    for command in (applied, refused, waiting):
        journal.append(command)

    journal.settle(applied.id, Settled.APPLIED)
    journal.settle(refused.id, Settled.REFUSED)
    journal.append(applied)

    assert journal.pending() == (waiting,)


def test_what_is_pending_is_there_after_closing(path, keys):
    command = a_shot()
    with Journal(path, keys) as journal:
        journal.append(command)

    with Journal(path, keys) as journal:
        assert journal.pending() == (command,)


def test_nothing_of_a_command_can_be_read_in_the_file(journal, tmp_path):
    journal.append(a_shot())
    journal.append(a_command(staff="SECRET NAME"))

    assert b"SECRET NAME" not in content_of(tmp_path)
    assert b"secret picture" not in content_of(tmp_path)
    assert b"RetakePhoto" not in content_of(tmp_path)


def test_a_settled_command_leaves_no_content(path, keys):
    command = a_shot()
    with Journal(path, keys) as journal:
        journal.append(command)
        journal.settle(command.id, Settled.APPLIED)

    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT state, sealed FROM entry").fetchall() == [("applied", None)]


def test_a_second_program_is_told_that_the_journal_is_in_use(journal, path, tmp_path, keys):
    load_or_create_keys(tmp_path / "other.json")
    command = [sys.executable, "-c", APPEND_AND_STAY, str(path), str(tmp_path / "other.json")]

    with pytest.raises(OperationalError) as here:
        Journal(path, keys)
    there = subprocess.run(command, input=b"", capture_output=True, check=False)

    assert here.value.fault is Fault.JOURNAL_IN_USE
    assert here.value.is_passing
    assert b"journal_in_use" in there.stderr


def test_a_killed_program_leaves_what_it_kept_and_no_lock(path, tmp_path):
    from counter_desk.storage.codec import encode_command

    key_file = tmp_path / "key.json"
    keys = load_or_create_keys(key_file)
    commands = [a_command(), a_shot(), a_command()]
    program = [sys.executable, "-c", APPEND_AND_STAY, str(path), str(key_file)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for command in commands:
            process.stdin.write(encode_command(command) + b"\n")
            process.stdin.flush()
            assert process.stdout.readline() == b"kept\n"
        process.kill()
        process.wait()

    with Journal(path, keys) as journal:
        assert journal.pending() == tuple(commands)


def test_threads_append_together(journal):
    commands = [a_command() for _ in range(40)]

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(journal.append, commands))

    assert {command.id for command in journal.pending()} == {command.id for command in commands}


def test_the_journal_of_other_keys_does_not_open(path, keys, tmp_path):
    with Journal(path, keys) as journal:
        journal.append(a_command())

    with (
        Journal(path, load_or_create_keys(tmp_path / "other.json")) as journal,
        pytest.raises(OperationalError) as failure,
    ):
        journal.pending()

    assert failure.value.fault is Fault.KEY_WRONG


def test_entries_that_changed_places_do_not_open(path, keys):
    with Journal(path, keys) as journal:
        for _ in range(2):
            journal.append(a_command())
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE seq = 2) WHERE seq = 1")

    with Journal(path, keys) as journal, pytest.raises(OperationalError) as failure:
        journal.pending()

    assert failure.value.fault is Fault.DATABASE_DAMAGED


def test_a_full_disk_refuses_a_command_and_keeps_the_others(journal):
    kept = a_command()
    journal.append(kept)
    journal._connection.execute("PRAGMA max_page_count = 1")

    with pytest.raises(OperationalError) as failure:
        journal.append(a_shot())

    assert failure.value.fault is Fault.DISK_FULL
    assert journal.pending() == (kept,)


def test_a_file_that_is_no_journal_is_damaged(path, keys):
    path.write_bytes(b"no database, " * 1000)

    with pytest.raises(OperationalError) as failure:
        Journal(path, keys)

    assert failure.value.fault is Fault.DATABASE_DAMAGED


def test_old_settled_entries_are_forgotten_at_start(path, keys):
    with Journal(path, keys) as journal:
        first = a_command()
        journal.append(first)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(
            "WITH RECURSIVE n(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM n WHERE x < 10100)"
            " INSERT INTO entry (id, at, state) SELECT 'old' || x, '', 'applied' FROM n"
        )

    with Journal(path, keys) as journal:
        assert journal.pending() == (first,)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT count(*) FROM entry").fetchone() == (10_001,)


def test_closing_twice_is_harmless(path, keys):
    journal = Journal(path, keys)
    journal.close()
    journal.close()
