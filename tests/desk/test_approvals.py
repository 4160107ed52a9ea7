"""Exceptions: what they excuse, what is looked at all the same, and who says yes to the rest."""

from collections.abc import Callable
from typing import Any

import pytest

from counter_desk.desk.desk import Desk
from counter_desk.domain import commands as c
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.photo import Look, PhotoException, PhotoReport
from counter_desk.domain.staff import Role
from counter_desk.domain.verdict import ALLOWED, ReasonCode, refused
from counter_desk.domain.visit import VisitState
from counter_desk.storage import applications, flags, photos, visits
from counter_desk.storage.db import Session
from tests.desk.scripted import a_command, new_id
from tests.desk.test_mix_ups import SPOUSE, Clerks


@pytest.fixture
def clerks(make_desk: Callable[..., Desk], session: Session) -> Clerks:
    return Clerks(make_desk, session)


def _open_kinds(clerks: Clerks, opened: c.OpenVisit) -> dict[FlagKind, Any]:
    found = flags.open_flags(clerks.session, opened.application_id)
    return {flag.kind: flag.evidence["photo"] for flag in found if "photo" in flag.evidence}


def test_exception_does_not_skip_what_it_is_not_about(clerks: Clerks) -> None:
    mine = clerks.open("1")
    doubtful = PhotoReport(refused(ReasonCode.HEAD_COVERED), looks=(Look.GLASSES, Look.HEAD_COVER))
    taken = clerks.take(mine, report=doubtful)
    by_religion = {"exception": PhotoException.RELIGION, "exception_reason": "理由"}

    unseen = clerks.accept(mine, taken, **by_religion)
    seen = clerks.accept(mine, taken, looked_at=(Look.GLASSES,), **by_religion)

    assert unseen.codes == (ReasonCode.LOOK_MISSING,)
    assert seen.ok, "the covering itself is what the exception excuses"


def test_flags_of_a_photo_end_with_it(clerks: Clerks) -> None:
    mine = clerks.open("1")
    first = clerks.take(mine, report=PhotoReport(refused(ReasonCode.HEAD_COVERED)))
    assert clerks.accept(mine, first, exception=PhotoException.OTHER, exception_reason="一").ok
    assert _open_kinds(clerks, mine) == {FlagKind.PHOTO_APPROVAL: str(first.photo_id)}

    assert clerks.send(a_command(c.RetakePhoto, visit_id=mine.visit_id)).ok
    second = clerks.take(mine, report=PhotoReport(refused(ReasonCode.NO_FACE)))
    assert clerks.accept(mine, second, exception=PhotoException.OTHER, exception_reason="二").ok
    of_second = _open_kinds(clerks, mine)
    assert clerks.send(a_command(c.RetakePhoto, visit_id=mine.visit_id)).ok
    third = clerks.take(mine, report=PhotoReport(ALLOWED))
    assert clerks.accept(mine, third).ok

    assert of_second == {FlagKind.PHOTO_APPROVAL: str(second.photo_id)}
    assert _open_kinds(clerks, mine) == {}


def test_another_supervisor_approves_and_who_accepted_can_not(
    clerks: Clerks, make_desk: Callable[..., Desk]
) -> None:
    mine = clerks.open("1")
    taken = clerks.take(mine, report=PhotoReport(refused(ReasonCode.HEAD_COVERED)))
    assert clerks.accept(mine, taken, exception=PhotoException.OTHER, exception_reason="理由").ok
    clerks.end(mine)
    number = applications.record_by_id(clerks.session, mine.application_id).application.number  # type: ignore[union-attr]

    def approve(staff: str, reason: str = "確認済み") -> Any:
        command = a_command(c.ApprovePhotoException, number=number, reason=reason, staff=staff)
        return make_desk("9", role=Role.SUPERVISOR, staff=staff).handle(command)

    himself = approve(taken.staff)
    silent = approve("supervisor", "  ")
    other = approve("supervisor")
    again = approve("supervisor")

    assert himself.codes == (ReasonCode.APPROVED_BY_ANOTHER,)
    assert silent.codes == (ReasonCode.REASON_MISSING,)
    assert other.ok
    assert again.codes == (ReasonCode.NOTHING_TO_APPROVE,)


def test_reopened_record_asks_who_sits_there_when_somebody_alike_came_meanwhile(clerks: Clerks) -> None:
    mine = clerks.open("1")
    assert clerks.accept(mine, clerks.take(mine)).ok
    clerks.end(mine)
    again = a_command(c.OpenVisit, visit_id=new_id(), application_id=mine.application_id, entry=mine.entry)
    assert clerks.send(again).ok
    reused = visits.visit_by_id(clerks.session, again.visit_id)
    clerks.end(again)
    clerks.end(clerks.open("2", **SPOUSE))

    third = a_command(c.OpenVisit, visit_id=new_id(), application_id=mine.application_id, entry=mine.entry)
    assert clerks.send(third).ok
    asked = visits.visit_by_id(clerks.session, third.visit_id)

    assert reused is not None and reused.state is VisitState.PHOTO_KEPT
    assert asked is not None and asked.state is VisitState.RECORD_OPEN
    assert photos.current_photo(clerks.session, mine.application_id) is not None, "until another is kept"
