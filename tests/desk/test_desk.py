from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from counter_desk.desk.desk import HANDLERS, Desk
from counter_desk.desk.rights import RIGHTS
from counter_desk.domain import commands as c
from counter_desk.domain.application import ApplicationState
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.identity import IdentityCheck
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.photo import Look, PhotoException, PhotoStatus
from counter_desk.domain.staff import Role
from counter_desk.domain.verdict import ReasonCode, refused
from counter_desk.domain.visit import Entry, VisitState
from counter_desk.storage import applications, audit, photos, visits
from counter_desk.storage.codec import command_classes
from counter_desk.storage.db import Session
from tests.desk.scripted import JPEG, a_command, a_resident, opening, registration, shot, whole_visit


def play(desk: Desk, commands: list[c.Command]) -> None:
    for command in commands:
        verdict = desk.handle(command)
        assert verdict.ok, (command, verdict)


def test_every_command_has_a_handler_and_a_right() -> None:
    kinds = {kind for kind in command_classes().values() if kind not in (c.Command, c.VisitCommand)}

    assert set(HANDLERS) == set(RIGHTS) == kinds


def test_whole_visit_ends_with_the_application_made(desk: Desk, session: Session) -> None:
    registered = registration()

    play(desk, whole_visit(registered))

    record = applications.record_by_number(session, ApplicationId("1" * 23))
    assert record is not None
    assert record.application.state is ApplicationState.APPLIED
    assert record.application.applied_on == date(2026, 11, 24)
    assert visits.open_visit_at(session, "1") is None
    photo = photos.current_photo(session, record.application.id)
    assert photo is not None
    assert photos.photo_bytes(session, photo.id) == JPEG
    assert audit.verify_chain(session, "1") is None
    assert desk.waiting() == 0


def test_command_sent_twice_happens_once(desk: Desk, session: Session) -> None:
    commands = whole_visit(registration())

    for command in commands:
        first = desk.handle(command)
        assert desk.handle(command) == first

    record = applications.record_by_number(session, ApplicationId("1" * 23))
    assert record is not None
    assert len(visits.visits_of(session, record.application.id)) == 1


def test_refused_photo_is_accepted_only_with_a_written_reason(desk: Desk, session: Session) -> None:
    registered = registration()
    opened = opening(registered.application_id)
    taken = shot(opened.visit_id, refused(ReasonCode.BLURRED))
    play(desk, [registered, opened, taken])
    accept = a_command(c.AcceptPhoto, visit_id=opened.visit_id, photo_id=taken.photo_id)

    plain = desk.handle(accept)
    silent = desk.handle(replace(accept, id=registration().id, exception=PhotoException.MEDICAL))
    written = desk.handle(
        replace(accept, id=registration().id, exception=PhotoException.MEDICAL, exception_reason="眼帯のため")
    )

    assert plain.codes == (ReasonCode.BLURRED,)
    assert silent.codes == (ReasonCode.REASON_MISSING,)
    assert written.ok
    record = applications.record_by_id(session, registered.application_id)
    assert record is not None
    assert [flag.kind for flag in record.flags] == [FlagKind.PHOTO_APPROVAL]


def test_exception_that_a_supervisor_approves_or_that_covers_the_fault_needs_no_approval_later(
    desk: Desk, session: Session
) -> None:
    kinds: list[FlagKind] = []
    for number, wrong, approver in (
        ("1" * 23, ReasonCode.HEAD_COVERED, ""),
        ("2" * 23, ReasonCode.BLURRED, "supervisor"),
    ):
        registered = registration(number, resident=a_resident(name=f"見本 {number[0]}号"))
        opened = opening(registered.application_id)
        taken = shot(opened.visit_id, refused(wrong))
        accept = a_command(
            c.AcceptPhoto,
            visit_id=opened.visit_id,
            photo_id=taken.photo_id,
            exception=PhotoException.MEDICAL,
            exception_reason="医療用帽子のため",
            approved_by=approver,
            person=registered.resident.id,  # the second has the first one's address
        )
        aside = a_command(c.AbandonVisit, visit_id=opened.visit_id, reason="後日")
        play(desk, [registered, opened, taken, accept, aside])
        record = applications.record_by_id(session, registered.application_id)
        assert record is not None
        kinds += [flag.kind for flag in record.flags if flag.kind is not FlagKind.VISIT_ABANDONED]

    assert kinds == [FlagKind.PHOTO_EXCEPTION] * 2


def test_what_has_to_be_looked_at_is_ticked_before_a_photo_is_accepted(desk: Desk) -> None:
    registered = registration()
    opened = opening(registered.application_id)
    taken = shot(opened.visit_id)
    taken = replace(taken, report=replace(taken.report, looks=(Look.HEAD_COVER, Look.GLASSES)))
    play(desk, [registered, opened, taken])
    accept = a_command(c.AcceptPhoto, visit_id=opened.visit_id, photo_id=taken.photo_id)

    half = desk.handle(replace(accept, looked_at=(Look.GLASSES,)))
    whole = desk.handle(replace(accept, id=registration().id, looked_at=(Look.GLASSES, Look.HEAD_COVER)))

    assert half.codes == (ReasonCode.LOOK_MISSING,)
    assert whole.ok


def test_only_a_supervisor_can_approve(make_desk: Callable[..., Desk]) -> None:
    clerk = make_desk(role=Role.COUNTER)
    registered = registration()
    opened = opening(registered.application_id)
    taken = shot(opened.visit_id, refused(ReasonCode.BLURRED))
    play(clerk, [registered, opened, taken])

    verdict = clerk.handle(
        a_command(
            c.AcceptPhoto,
            visit_id=opened.visit_id,
            photo_id=taken.photo_id,
            exception=PhotoException.OTHER,
            exception_reason="理由",
            approved_by="boss",
        )
    )

    assert verdict.codes == (ReasonCode.NOT_PERMITTED,)


def test_photo_of_another_visit_is_refused(desk: Desk, make_desk: Callable[..., Desk]) -> None:
    mine, other = registration("1" * 23), registration("2" * 23, resident=a_resident(name="別人 一郎"))
    opened = opening(mine.application_id)
    elsewhere = opening(other.application_id, counter="2")
    stray = shot(elsewhere.visit_id, counter="2")
    play(desk, [mine, other, opened, shot(opened.visit_id)])
    play(make_desk("2"), [elsewhere, stray])

    verdict = desk.handle(a_command(c.AcceptPhoto, visit_id=opened.visit_id, photo_id=stray.photo_id))

    assert verdict.codes == (ReasonCode.PHOTO_NOT_OF_VISIT,)


def test_record_opens_at_one_counter_only(desk: Desk, make_desk: Callable[..., Desk]) -> None:
    registered = registration()
    play(desk, [registered, opening(registered.application_id)])

    verdict = make_desk("2").handle(opening(registered.application_id, counter="2"))

    assert verdict == refused(ReasonCode.OPEN_ELSEWHERE, counter="1")


def test_counter_serves_one_resident_at_a_time(desk: Desk) -> None:
    first, second = registration("1" * 23), registration("2" * 23, resident=a_resident(name="別人 一郎"))
    play(desk, [first, second, opening(first.application_id)])

    verdict = desk.handle(opening(second.application_id))

    assert verdict.codes == (ReasonCode.COUNTER_OCCUPIED,)


def test_step_of_another_counters_visit_is_refused(desk: Desk, make_desk: Callable[..., Desk]) -> None:
    registered = registration()
    opened = opening(registered.application_id)
    play(desk, [registered, opened])

    verdict = make_desk("2").handle(shot(opened.visit_id, counter="2"))

    assert verdict.codes == (ReasonCode.STEP_NOT_ALLOWED,)


def test_application_id_of_another_record_is_refused(desk: Desk) -> None:
    play(desk, [registration("3" * 23)])

    verdict = desk.handle(registration("3" * 23, resident=a_resident(name="別人 一郎")))

    assert verdict.codes == (ReasonCode.ID_TAKEN,)


def test_second_open_application_of_a_person_is_flagged_on_both(desk: Desk, session: Session) -> None:
    first, second = registration("1" * 23), registration("2" * 23, resident=a_resident())
    play(desk, [first])

    verdict = desk.handle(second)

    assert verdict.ok
    assert verdict.codes == (ReasonCode.DUPLICATE_APPLICATION,)
    for registered in (first, second):
        record = applications.record_by_id(session, registered.application_id)
        assert record is not None
        assert FlagKind.DUPLICATE_APPLICATION in [flag.kind for flag in record.flags]


def test_typed_record_opens_only_after_reading_back(desk: Desk) -> None:
    registered = registration()
    play(desk, [registered])

    silent = desk.handle(opening(registered.application_id, entry=Entry.TYPED))
    spoken = desk.handle(opening(registered.application_id, entry=Entry.TYPED, was_read_back=True))

    assert silent.codes == (ReasonCode.READ_BACK_MISSING,)
    assert spoken.ok


def test_outdated_form_is_stopped_and_can_be_withdrawn(desk: Desk, session: Session) -> None:
    issued = date(2026, 9, 1)
    moved = a_resident(address_changed_on=issued + timedelta(days=1))
    registered = registration(resident=moved, form_issued_on=issued)
    play(desk, [registered])

    opened = desk.handle(opening(registered.application_id))
    withdrawn = desk.handle(a_command(c.WithdrawOutdatedForm, application_id=registered.application_id))

    assert opened.codes == (ReasonCode.FORM_OUTDATED,)
    assert withdrawn.ok
    record = applications.record_by_id(session, registered.application_id)
    assert record is not None
    assert record.application.state is ApplicationState.WITHDRAWN
    assert [flag.kind for flag in record.flags] == [FlagKind.FORM_OUTDATED]


def test_infant_goes_on_without_a_photo(desk: Desk, session: Session) -> None:
    registered = registration(resident=a_resident(birth_date=date(2026, 6, 1)))
    opened = opening(registered.application_id)
    play(desk, [registered])

    verdict = desk.handle(opened)

    assert verdict.codes == (ReasonCode.INFANT_WITHOUT_PHOTO,)
    visit = visits.visit_by_id(session, opened.visit_id)
    assert visit is not None
    assert visit.state is VisitState.PHOTO_KEPT
    assert not desk.handle(shot(opened.visit_id)).ok


def test_put_aside_visit_keeps_its_accepted_photo_for_the_next(desk: Desk, session: Session) -> None:
    registered = registration()
    commands = whole_visit(registered)
    visit_id = commands[1].visit_id  # type: ignore[attr-defined]
    play(desk, commands[:4])
    play(desk, [a_command(c.AbandonVisit, visit_id=visit_id, reason="本人確認書類を忘れた")])
    again = opening(registered.application_id)

    play(desk, [again])

    visit = visits.visit_by_id(session, again.visit_id)
    assert visit is not None
    assert visit.state is VisitState.PHOTO_KEPT
    assert visit.photo_id == commands[2].photo_id  # type: ignore[attr-defined]


def test_retaken_photo_is_put_away_and_its_bytes_are_gone(desk: Desk, session: Session) -> None:
    registered = registration()
    opened = opening(registered.application_id)
    taken = shot(opened.visit_id)
    play(desk, [registered, opened, taken, a_command(c.RetakePhoto, visit_id=opened.visit_id)])

    photo = photos.photo_by_id(session, taken.photo_id)

    assert photo is not None
    assert photo.status is PhotoStatus.REFUSED
    with pytest.raises(photos.PhotoDiscarded):
        photos.photo_bytes(session, taken.photo_id)


def test_yes_to_an_earlier_version_of_the_record_is_none(desk: Desk) -> None:
    registered = registration()
    commands = whole_visit(registered)
    play(desk, commands[:5])
    correction = a_command(
        c.CorrectResident,
        resident_id=registered.resident.id,
        version=1,
        fields={"address": "見本市中央2-2"},
        reason="転記の誤り",
    )
    play(desk, [correction])

    verdict = desk.handle(commands[5])

    assert verdict.codes == (ReasonCode.RECORD_CHANGED,)


def test_second_correction_of_the_same_version_is_refused(desk: Desk) -> None:
    registered = registration()
    play(desk, [registered])
    values = {"resident_id": registered.resident.id, "version": 1, "reason": "誤記"}

    first = desk.handle(a_command(c.CorrectResident, fields={"phone": "000-0000-0001"}, **values))
    second = desk.handle(a_command(c.CorrectResident, fields={"phone": "000-0000-0002"}, **values))

    assert first.ok
    assert second.codes == (ReasonCode.RECORD_CHANGED,)


@pytest.mark.parametrize("number", ["123456789018", "１２３４-５６７８-９０１８", "一二三四五六七八九〇一八"])
def test_individual_number_in_any_text_is_refused_and_not_kept(
    desk: Desk, session: Session, number: str
) -> None:
    registered = registration(resident=a_resident(address=f"見本市 {number}"))

    verdict = desk.handle(registered)

    assert verdict == refused(ReasonCode.INDIVIDUAL_NUMBER, field="address")
    assert applications.record_by_id(session, registered.application_id) is None
    assert desk.waiting() == 0


def test_identity_by_exception_is_flagged(desk: Desk, session: Session) -> None:
    registered = registration()
    commands = whole_visit(registered)
    play(desk, commands[:4])
    visit_id = commands[1].visit_id  # type: ignore[attr-defined]
    nothing = a_command(c.CheckIdentity, visit_id=visit_id, check=IdentityCheck(seen=()))
    excused = a_command(
        c.CheckIdentity, visit_id=visit_id, check=IdentityCheck(seen=(), exception_reason="施設職員が確認")
    )

    assert desk.handle(nothing).codes == (ReasonCode.IDENTITY_INSUFFICIENT,)
    assert desk.handle(excused).ok
    record = applications.record_by_id(session, registered.application_id)
    assert record is not None
    assert [flag.kind for flag in record.flags] == [FlagKind.IDENTITY_EXCEPTION]


def test_back_officer_may_not_take_photos(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(role=Role.BACK_OFFICE)

    verdict = desk.handle(shot(registration().application_id))

    assert verdict.codes == (ReasonCode.NOT_PERMITTED,)


def test_command_left_in_the_journal_by_a_crash_is_done_at_the_next_start(
    make_desk: Callable[..., Desk], session: Session
) -> None:
    desk = make_desk()
    registered = registration()
    desk._journal.append(registered)

    recovered = desk.recover()

    assert recovered == 1
    assert applications.record_by_id(session, registered.application_id) is not None
    assert desk.recover() == 0
