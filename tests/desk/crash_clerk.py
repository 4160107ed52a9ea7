"""A clerk in a process of its own, to be killed: plays visits and says each step that was confirmed."""

import json
import random
import sys
from pathlib import Path
from uuid import UUID

from counter_desk.desk.desk import Desk
from counter_desk.domain.commands import Command
from counter_desk.domain.staff import Role, Staff
from counter_desk.storage.crypto import load_or_create_keys
from counter_desk.storage.db import Session, open_database, sqlite_url
from counter_desk.storage.journal import Journal
from tests.desk import scripted

BATCH = 40
FIRST_DIGITS = "9900000000000000"


def digits_of(kill: int, visit: int) -> str:
    return f"{FIRST_DIGITS}{kill:03d}{visit:04d}"


def script(kill: int, visit: int) -> list[Command]:
    """The same commands in the clerk and in the test: their ids are drawn from a seed."""
    chance = random.Random(f"{kill}-{visit}")
    drawn = scripted.new_id
    scripted.new_id = lambda: UUID(int=chance.getrandbits(128), version=4)
    try:
        person = scripted.a_resident(name=f"見本 {kill} {visit}", kana="ミホン " + "ア" * (visit % 7 + 1))
        return scripted.whole_visit(scripted.registration(digits_of(kill, visit), resident=person))
    finally:
        scripted.new_id = drawn


def open_desk(session: Session, folder: Path) -> tuple[Desk, Journal]:
    journal = Journal(folder / "journal.sqlite3", session.keys)
    return Desk(session, journal, Staff("s1", "窓口", frozenset({Role.COUNTER}))), journal


def main(folder: Path, kill: int) -> None:
    database = open_database(sqlite_url(folder / "desk.sqlite3"))
    session = Session(database, "000000", load_or_create_keys(folder / "key"))
    desk, _ = open_desk(session, folder)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    desk.recover()
    _finish_what_is_open(desk, session)
    for visit in range(BATCH):
        for step, command in enumerate(script(kill, visit)):
            if not desk.handle(command).ok:
                raise AssertionError(f"refused: {command}")
            sys.stdout.write(json.dumps({"kill": kill, "visit": visit, "step": step}) + "\n")
            sys.stdout.flush()


def _finish_what_is_open(desk: Desk, session: Session) -> None:
    """Go on with the visit that the last kill cut off, as a clerk would."""
    from counter_desk.domain.commands import AbandonVisit, CloseVisit
    from counter_desk.domain.visit import VisitState
    from counter_desk.storage import visits

    visit = visits.open_visit_at(session, "1")
    if visit is None:
        return
    if visit.state is VisitState.PRINTED:
        desk.handle(scripted.a_command(CloseVisit, visit_id=visit.id))
    else:
        desk.handle(scripted.a_command(AbandonVisit, visit_id=visit.id, reason="停電"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
