"""The mix-ups that are on record (domain rule 11), played at real counters of one database."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from counter_desk.desk.desk import Desk
from counter_desk.desk.look_alikes import alike_today
from counter_desk.domain import commands as c
from counter_desk.domain.look_alike import Alike
from counter_desk.domain.photo import PhotoException
from counter_desk.domain.resident import Resident
from counter_desk.domain.verdict import ReasonCode, refused
from counter_desk.storage import applications, photos, visits
from counter_desk.storage.db import Session
from counter_desk.storage.models import AuditRow
from tests.desk.scripted import NOW, a_command, a_resident, new_id, opening, registration, shot

SPOUSE = {"name": "見本 太郎", "kana": "ミホン タロウ", "birth_date": date(1968, 7, 8)}
NAMESAKE = {"address": "見本市港町9-9", "birth_date": date(1951, 1, 1)}
STRANGER = {"name": "例示 一郎", "kana": "レイジ イチロウ", "address": "見本市港町9-9"}


class Clerks:
    """Counters of one office, and who sits before them."""

    def __init__(self, make_desk: Callable[..., Desk], session: Session) -> None:
        self._make_desk = make_desk
        self._desks: dict[str, Desk] = {}
        self.session = session

    def send(self, command: c.Command) -> Any:
        if command.counter not in self._desks:
            self._desks[command.counter] = self._make_desk(command.counter)
        return self._desks[command.counter].handle(command)

    def open(self, digit: str, counter: str = "1", at: Any = NOW, **resident: Any) -> c.OpenVisit:
        registered = registration(digit * 23, resident=a_resident(**resident), counter=counter, at=at)
        assert self.send(registered).ok
        opened = opening(registered.application_id, counter=counter, at=at)
        assert self.send(opened).ok
        return opened

    def take(self, opened: c.OpenVisit, **values: Any) -> c.TakePhoto:
        taken = shot(opened.visit_id, counter=opened.counter, at=opened.at, **values)
        assert self.send(taken).ok
        return taken

    def accept(self, opened: c.OpenVisit, taken: c.TakePhoto, **values: Any) -> Any:
        common = {"counter": opened.counter, "at": opened.at, "visit_id": opened.visit_id}
        return self.send(a_command(c.AcceptPhoto, photo_id=taken.photo_id, **common, **values))

    def end(self, opened: c.OpenVisit) -> None:
        assert self.send(
            a_command(c.AbandonVisit, visit_id=opened.visit_id, reason="後日", counter=opened.counter)
        ).ok

    def alike(self, opened: c.OpenVisit) -> dict[str, tuple[Alike, ...]]:
        record = applications.record_by_id(self.session, opened.application_id)
        assert record is not None
        found = alike_today(self.session, record, opened.at)
        return {one.served.resident.name: one.why for one in found}

    def resident(self, opened: c.OpenVisit) -> Resident:
        record = applications.record_by_id(self.session, opened.application_id)
        assert record is not None
        return record.resident


@pytest.fixture
def clerks(make_desk: Callable[..., Desk], session: Session) -> Clerks:
    return Clerks(make_desk, session)


@pytest.mark.parametrize(
    ("other", "why"),
    [(SPOUSE, Alike.HOUSEHOLD), (NAMESAKE, Alike.NAME), ({"name": "見本 華子"}, Alike.READING)],
    ids=["spouse", "namesake", "same reading and birth date"],
)
@pytest.mark.parametrize("counter", ["1", "2"], ids=["here before", "at another counter now"])
def test_somebody_alike_is_told_apart_by_choosing_who_sits_here(
    clerks: Clerks, other: dict[str, Any], why: Alike, counter: str
) -> None:
    first = clerks.open("1", counter, **other)
    if counter == "1":
        clerks.end(first)
    mine = clerks.open("2")
    taken = clerks.take(mine)

    silent = clerks.accept(mine, taken)
    wrong = clerks.accept(mine, taken, person=clerks.resident(first).id)
    stranger = clerks.accept(mine, taken, person=new_id())
    right = clerks.accept(mine, taken, person=clerks.resident(mine).id)

    assert why in clerks.alike(mine)[clerks.resident(first).name]
    assert silent.codes == (ReasonCode.PERSON_NOT_CHOSEN,)
    assert wrong.codes == stranger.codes == (ReasonCode.PERSON_IS_OTHER,)
    assert right.ok
    told = clerks.session.first(AuditRow.select().where(AuditRow.command == "AcceptPhoto"))
    assert str(clerks.resident(first).id) in told.after


def test_exception_needs_the_choice_too(clerks: Clerks) -> None:
    clerks.end(clerks.open("1", **SPOUSE))
    mine = clerks.open("2")
    taken = clerks.take(mine, verdict=refused(ReasonCode.HEAD_COVERED))
    by_exception = {"exception": PhotoException.MEDICAL, "exception_reason": "医療用帽子"}

    silent = clerks.accept(mine, taken, **by_exception)

    assert silent.codes == (ReasonCode.PERSON_NOT_CHOSEN,)
    assert clerks.accept(mine, taken, person=clerks.resident(mine).id, **by_exception).ok


def test_nobody_alike_needs_no_choice(clerks: Clerks) -> None:
    clerks.end(clerks.open("1", **STRANGER))
    mine = clerks.open("2")

    assert clerks.alike(mine) == {}
    assert clerks.accept(mine, clerks.take(mine)).ok


def test_yesterday_is_another_day(clerks: Clerks) -> None:
    late = NOW.replace(hour=14, minute=59)  # 23:59 in Japan
    clerks.end(clerks.open("1", at=late, **SPOUSE))

    mine = clerks.open("2", at=late + timedelta(minutes=1))

    assert clerks.alike(mine) == {}


def test_put_aside_and_resumed_is_no_alert_about_oneself(clerks: Clerks) -> None:
    first = clerks.open("1")
    clerks.end(first)
    again = opening(first.application_id)
    assert clerks.send(again).ok

    assert clerks.alike(again) == {}
    assert clerks.accept(again, clerks.take(again)).ok


def test_family_of_five_one_after_the_other_is_told_of_all_who_came(clerks: Clerks) -> None:
    family = {"花子": "ハナコ", "太郎": "タロウ", "一": "ハジメ", "二葉": "フタバ"}
    for at, (name, kana) in enumerate(family.items(), 1):
        born = date(1960 + 9 * at, 1, at)
        clerks.end(clerks.open(str(at), name=f"見本 {name}", kana=f"ミホン {kana}", birth_date=born))
    last = clerks.open("5", name="見本 三枝", kana="ミホン ミエ", birth_date=date(2012, 12, 12))

    assert set(clerks.alike(last)) == {f"見本 {name}" for name in family}
    assert clerks.alike(last)["見本 太郎"] == (Alike.HOUSEHOLD,)


@pytest.mark.parametrize("ending", ["put aside", "another scan"])
def test_shot_of_the_previous_applicant_is_void_when_his_record_has_closed(
    clerks: Clerks, ending: str
) -> None:
    first = clerks.open("1", **STRANGER)
    clerks.end(first)
    if ending == "another scan":
        clerks.open("2")
    late = shot(first.visit_id)

    verdict = clerks.send(late)

    assert verdict.codes == (ReasonCode.STEP_NOT_ALLOWED,)
    assert photos.photo_by_id(clerks.session, late.photo_id) is None


def test_shot_for_a_visit_of_another_counter_is_void(clerks: Clerks) -> None:
    theirs = clerks.open("1", "2", **STRANGER)

    verdict = clerks.send(shot(theirs.visit_id, counter="1"))

    assert verdict.codes == (ReasonCode.STEP_NOT_ALLOWED,)


def test_photo_of_another_visit_cannot_be_accepted(clerks: Clerks) -> None:
    theirs = clerks.open("1", "2", **STRANGER)
    taken = clerks.take(theirs)
    mine = clerks.open("2")
    clerks.take(mine)

    verdict = clerks.accept(mine, taken)

    assert verdict.codes == (ReasonCode.PHOTO_NOT_OF_VISIT,)
    visit = visits.visit_by_id(clerks.session, mine.visit_id)
    assert visit is not None and visit.photo_id != taken.photo_id
