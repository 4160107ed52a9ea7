"""kill -9 at 100 random moments of scripted visits: nothing confirmed is lost, nothing happens twice."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from counter_desk.domain.commands import RegisterApplication, TakePhoto
from counter_desk.domain.photo import PhotoStatus
from counter_desk.storage import applications, photos, visits
from counter_desk.storage.audit import verify_chain
from counter_desk.storage.crypto import load_or_create_keys
from counter_desk.storage.db import Session, close_database, open_database, sqlite_url
from counter_desk.storage.migrate import migrate
from tests.desk.crash_clerk import BATCH, FIRST_DIGITS, digits_of, open_desk, script

ROUNDS, KILLS_PER_ROUND, SEED = 4, 25, 20261124


@pytest.mark.parametrize("round_number", range(ROUNDS))
def test_killed_at_any_moment_nothing_is_lost_and_nothing_doubled(tmp_path: Path, round_number: int) -> None:
    database = open_database(sqlite_url(tmp_path / "desk.sqlite3"))
    migrate(database)
    session = Session(database, "000000", load_or_create_keys(tmp_path / "key"))
    chance = random.Random(SEED + round_number)
    confirmed: list[str] = []

    for kill in range(KILLS_PER_ROUND):
        confirmed += _play_and_kill(tmp_path, kill, chance.uniform(0.0, 0.12))

    desk, journal = open_desk(session, tmp_path)
    desk.recover()
    assert confirmed, "no step was confirmed before the kills: the test has seen nothing"
    for entry in confirmed:
        _is_there_once(session, entry)
    assert verify_chain(session, "1") is None
    assert desk.recover() == 0
    journal.close()
    close_database(database)


def _play_and_kill(folder: Path, kill: int, delay_s: float) -> list[str]:
    """Start a clerk, let it work for `delay_s`, kill it; returns what it had confirmed."""
    command = [sys.executable, "-m", "tests.desk.crash_clerk", str(folder), str(kill)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    clerk = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    assert clerk.stdout is not None
    first = clerk.stdout.readline()
    assert first == "ready\n"
    try:
        clerk.wait(delay_s)
    except subprocess.TimeoutExpired:
        clerk.kill()
    said = clerk.stdout.read()
    clerk.wait()
    clerk.stdout.close()
    return [line for line in said.splitlines() if line.endswith("}")]


def _is_there_once(session: Session, entry: str) -> None:
    told = json.loads(entry)
    commands = script(told["kill"], told["visit"])
    registered = commands[0]
    assert isinstance(registered, RegisterApplication)
    record = applications.record_by_number(session, registered.number)
    assert record is not None, f"a confirmed record is lost: {entry}"
    came = visits.visits_of(session, record.application.id)
    if told["step"] >= 1:
        assert len(came) == 1, f"visits: {len(came)}, {entry}"
    if told["step"] >= 3:
        taken = commands[2]
        assert isinstance(taken, TakePhoto)
        photo = photos.current_photo(session, record.application.id)
        assert photo is not None and photo.status is PhotoStatus.CURRENT, (
            f"an accepted photo is lost: {entry}"
        )
        assert photo.id == taken.photo_id
        assert photos.photo_bytes(session, photo.id) == taken.cropped
    if told["step"] == len(commands) - 1:
        assert came[0].ended_at is not None


def test_scripts_of_different_kills_never_share_a_number() -> None:
    numbers = [digits_of(kill, visit) for kill in range(KILLS_PER_ROUND) for visit in range(BATCH)]

    assert len(set(numbers)) == len(numbers)
    assert all(len(number) == 23 and number.startswith(FIRST_DIGITS) for number in numbers)
