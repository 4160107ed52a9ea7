"""Every shot that is bound leaves a copy that says whose it is, by the record of that moment."""

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from counter_desk.desk.desk import Desk
from counter_desk.desk.name_boards import name_boards
from counter_desk.documents.name_board import NameBoardContent
from counter_desk.domain import commands as c
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.ids import ApplicationId, new_uuid7
from counter_desk.domain.photo import PhotoSource, PhotoStatus
from counter_desk.domain.staff import Role
from counter_desk.domain.verdict import ReasonCode
from counter_desk.storage import photos
from counter_desk.storage.db import Session
from counter_desk.storage.models import AuditRow
from tests.desk.scripted import JPEG, a_command, a_resident, opening, registration, shot


class FakeBoard:
    """Remembers what it was asked to draw."""

    def __init__(self) -> None:
        self.asked: list[NameBoardContent] = []

    def under(self, photo: bytes, content: NameBoardContent) -> bytes:
        self.asked.append(content)
        return photo + b"board"


def begun(desk: Desk, **values: Any) -> tuple[c.RegisterApplication, c.OpenVisit]:
    registered = registration(**values)
    opened = opening(registered.application_id)
    assert desk.handle(registered).ok and desk.handle(opened).ok
    return registered, opened


@pytest.mark.parametrize("source", list(PhotoSource))
def test_every_bound_shot_has_its_board(desk: Desk, session: Session, source: PhotoSource) -> None:
    _, opened = begun(desk)
    taken = shot(opened.visit_id, source=source)

    assert desk.handle(taken).ok

    copy = np.asarray(Image.open(io.BytesIO(photos.audit_copy(session, taken.photo_id))).convert("L"))
    board = copy[np.asarray(Image.open(io.BytesIO(JPEG))).shape[0] :]
    assert (board < 64).sum() > 2000
    assert photos.photo_bytes(session, taken.photo_id) == JPEG


def test_board_shows_the_record_as_the_transaction_sees_it(session: Session, desk: Desk) -> None:
    board = FakeBoard()
    corrected = Desk(session, desk._journal, desk.staff, board)  # type: ignore[arg-type]
    registered, opened = begun(corrected)
    rename = {"resident_id": registered.resident.id, "reason": "聞き違い"}

    corrected.handle(a_command(c.CorrectResident, version=1, fields={"name": "見本 花江"}, **rename))
    taken = shot(opened.visit_id)
    corrected.handle(taken)
    corrected.handle(a_command(c.CorrectResident, version=2, fields={"name": "見本 花枝"}, **rename))

    (asked,) = board.asked
    assert (asked.resident.name, asked.number) == ("見本 花江", registered.number)
    assert (asked.counter, asked.taken_at) == ("1", taken.at)
    known = photos.photo_by_id(session, taken.photo_id)
    assert known is not None and asked.sha256 == known.sha256
    assert photos.audit_copy(session, taken.photo_id) == JPEG + b"board"


def test_boards_of_two_residents_differ(desk: Desk, session: Session) -> None:
    copies = []
    for digit, name in (("1", "見本 花子"), ("2", "例示 一郎")):
        _, opened = begun(desk, digits=digit * 23, resident=a_resident(name=name))
        taken = shot(opened.visit_id)
        desk.handle(taken)
        copies.append(photos.audit_copy(session, taken.photo_id))
        desk.handle(a_command(c.AbandonVisit, visit_id=opened.visit_id, reason="後日"))
        with pytest.raises(photos.PhotoDiscarded):
            photos.audit_copy(session, taken.photo_id)

    assert copies[0] != copies[1]


def test_refused_shot_leaves_no_board(desk: Desk, session: Session) -> None:
    _, opened = begun(desk)
    desk.handle(a_command(c.AbandonVisit, visit_id=opened.visit_id, reason="後日"))
    late = shot(opened.visit_id)

    assert not desk.handle(late).ok
    assert photos.photo_by_id(session, late.photo_id) is None


def test_boards_are_read_by_supervisors_only_and_the_reading_is_audited(
    make_desk: Callable[..., Desk], session: Session
) -> None:
    clerk, supervisor = make_desk("1", Role.COUNTER), make_desk("2", Role.SUPERVISOR)
    registered, opened = begun(clerk)
    first, second = shot(opened.visit_id), shot(opened.visit_id)
    clerk.handle(first)
    look = a_command(c.ReadNameBoards, number=registered.number, counter="2")

    assert clerk.handle(look).codes == (ReasonCode.NOT_PERMITTED,)
    assert supervisor.handle(look).ok

    assert name_boards(session, registered.number) == {
        str(first.photo_id): photos.audit_copy(session, first.photo_id)
    }
    audited = session.first(AuditRow.select().where(AuditRow.command == "ReadNameBoards"))
    assert str(first.photo_id) in audited.after and audited.staff == "s1"
    clerk.handle(second)  # the first one's bytes go, and its board with them
    assert set(name_boards(session, registered.number)) == {str(second.photo_id)}


def test_application_without_boards_says_so(desk: Desk) -> None:
    registered, _ = begun(desk)
    for number in (registered.number, ApplicationId("7" * 23)):
        verdict = desk.handle(a_command(c.ReadNameBoards, number=number))
        assert verdict.codes == (ReasonCode.NAME_BOARD_MISSING,)


def test_damaged_photo_hides_no_other_board(desk: Desk, session: Session) -> None:
    registered, opened = begun(desk)
    taken = shot(opened.visit_id)
    desk.handle(taken)
    sound = photos.photo_by_id(session, taken.photo_id)
    assert sound is not None
    spoilt = replace(sound, id=new_uuid7(sound.taken_at), status=PhotoStatus.REFUSED)
    photos.insert_photo(session, spoilt, b"not what was hashed", JPEG)
    photos.keep_audit_copy(session, spoilt, JPEG)

    found = name_boards(session, registered.number)

    assert found[str(sound.id)] == photos.audit_copy(session, sound.id)
    error = found[str(spoilt.id)]
    assert isinstance(error, OperationalError) and error.fault is Fault.DATABASE_DAMAGED
