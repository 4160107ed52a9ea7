import hashlib
from dataclasses import replace

import peewee
import pytest

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.photo import PhotoException, PhotoStatus
from counter_desk.storage import flags, photos, visits
from counter_desk.storage.crypto import load_or_create_keys
from counter_desk.storage.db import Session
from counter_desk.storage.errors import UniquenessBroken
from counter_desk.storage.models import PhotoRow
from tests.storage.builders import (
    CROPPED,
    NOW,
    ORIGINAL,
    a_flag,
    a_photo,
    new_id,
    stored_application,
    stored_visit,
)

BOARD = b"\xff\xd8 the picture with its name board"


def stored_photo(session, visit, **changes):
    photo = a_photo(visit, **changes)
    photos.insert_photo(session, photo, CROPPED, ORIGINAL)
    return photo


def change(session: Session, photo, **columns):
    session.write(PhotoRow.update(columns).where(PhotoRow.id == photo.id))


def test_a_photo_and_its_bytes_come_back_as_they_were_stored(session):
    photo = stored_photo(
        session, stored_visit(session), exception=PhotoException.MEDICAL, exception_reason="眼帯"
    )

    assert photos.photo_by_id(session, photo.id) == photo
    assert photos.photo_bytes(session, photo.id) == CROPPED


def test_bytes_are_not_in_the_database_as_they_are(session):
    photo = stored_photo(session, stored_visit(session))

    row = session.first(PhotoRow.select().where(PhotoRow.id == photo.id))

    assert CROPPED not in bytes(row.sealed_cropped)
    assert ORIGINAL not in bytes(row.sealed_original)


def test_a_photo_of_another_application_than_its_visit_is_refused_by_the_database(session):
    visit = stored_visit(session, 1)
    other = stored_application(session, 2)

    with pytest.raises(peewee.IntegrityError):
        stored_photo(session, visit, application_id=other.id)


def test_a_visit_cannot_take_the_photo_of_another_application(session):
    photo = stored_photo(session, stored_visit(session, 1, counter="1"))
    other = stored_visit(session, 2, counter="2")

    with pytest.raises(peewee.IntegrityError):
        visits.update_visit(session, replace(other, photo_id=photo.id), 1)


def test_the_bytes_of_another_record_do_not_open(session):
    mine = stored_photo(session, stored_visit(session, 1, counter="1"))
    theirs = stored_photo(session, stored_visit(session, 2, counter="2"))
    row = session.first(PhotoRow.select().where(PhotoRow.id == theirs.id))
    change(session, mine, sealed_cropped=row.sealed_cropped)

    with pytest.raises(OperationalError) as failure:
        photos.photo_bytes(session, mine.id)

    assert failure.value.fault is Fault.DATABASE_DAMAGED


@pytest.mark.parametrize("at", [0, 4, 12, 25, -1], ids=["mark", "key", "nonce", "body", "tag"])
def test_changed_bytes_do_not_open(session, at):
    photo = stored_photo(session, stored_visit(session))
    row = session.first(PhotoRow.select().where(PhotoRow.id == photo.id))
    sealed = bytearray(row.sealed_cropped)
    sealed[at] ^= 1
    change(session, photo, sealed_cropped=bytes(sealed))

    with pytest.raises(OperationalError) as failure:
        photos.photo_bytes(session, photo.id)

    assert failure.value.fault in (Fault.DATABASE_DAMAGED, Fault.KEY_WRONG)


def test_bytes_that_are_not_those_of_the_checksum_are_damaged(session):
    photo = stored_photo(session, stored_visit(session), sha256=hashlib.sha256(b"another").hexdigest())

    with pytest.raises(OperationalError) as failure:
        photos.photo_bytes(session, photo.id)

    assert failure.value.fault is Fault.DATABASE_DAMAGED


def test_discarded_bytes_are_gone_and_what_is_known_stays(session):
    photo = stored_photo(session, stored_visit(session))

    photos.discard_photo_bytes(session, photo.id)

    row = session.first(PhotoRow.select().where(PhotoRow.id == photo.id))
    assert (row.sealed_cropped, row.sealed_original) == (None, None)
    assert photos.photo_by_id(session, photo.id) == photo
    with pytest.raises(photos.PhotoDiscarded):
        photos.photo_bytes(session, photo.id)


def test_an_audit_copy_comes_back_and_is_not_there_as_it_is(session):
    photo = stored_photo(session, stored_visit(session))
    photos.keep_audit_copy(session, photo, BOARD)

    row = session.first(PhotoRow.select().where(PhotoRow.id == photo.id))
    assert photos.audit_copy(session, photo.id) == BOARD
    assert BOARD not in bytes(row.sealed_audit_copy)


@pytest.mark.parametrize("which", ["sealed_audit_copy", "sealed_cropped"])
def test_audit_copies_of_two_shots_of_one_record_cannot_be_exchanged(session, which):
    visit = stored_visit(session)
    mine, other = stored_photo(session, visit), stored_photo(session, visit)
    for photo in (mine, other):
        photos.keep_audit_copy(session, photo, BOARD)
    row = session.first(PhotoRow.select().where(PhotoRow.id == other.id))
    change(session, mine, **{which: getattr(row, which)})

    with pytest.raises(OperationalError) as failure:
        photos.audit_copy(session, mine.id)

    assert failure.value.fault is Fault.DATABASE_DAMAGED


def test_an_audit_copy_opens_only_with_the_hash_it_was_bound_to(session):
    photo = stored_photo(session, stored_visit(session))
    photos.keep_audit_copy(session, photo, BOARD)
    exchanged = b"\xff\xd8 another face, sealed by someone with the key"
    context = f"photo/{session.municipality}/{photo.application_id}/{photo.id}/cropped".encode()
    change(
        session,
        photo,
        sealed_cropped=session.keys.seal(exchanged, context),
        sha256=hashlib.sha256(exchanged).hexdigest(),
    )

    assert photos.photo_bytes(session, photo.id) == exchanged
    with pytest.raises(OperationalError) as failure:
        photos.audit_copy(session, photo.id)

    assert failure.value.fault is Fault.DATABASE_DAMAGED


def test_the_audit_copy_goes_with_the_bytes_and_older_photos_have_none(session):
    visit = stored_visit(session)
    photo, older = stored_photo(session, visit), stored_photo(session, visit)
    photos.keep_audit_copy(session, photo, BOARD)

    photos.discard_photo_bytes(session, photo.id)

    row = session.first(PhotoRow.select().where(PhotoRow.id == photo.id))
    assert row.sealed_audit_copy is None
    for one in (photo, older):
        with pytest.raises(photos.PhotoDiscarded):
            photos.audit_copy(session, one.id)


def test_a_new_current_photo_replaces_the_earlier_one(session):
    visit = stored_visit(session)
    first, second = stored_photo(session, visit), stored_photo(session, visit)
    photos.make_photo_current(session, first.id)
    photos.make_photo_current(session, second.id, PhotoException.RELIGION, "ヒジャブ")

    assert photos.photo_by_id(session, first.id).status is PhotoStatus.REPLACED
    assert photos.current_photo(session, visit.application_id) == replace(
        second,
        status=PhotoStatus.CURRENT,
        exception=PhotoException.RELIGION,
        exception_reason="ヒジャブ",
    )


def test_a_second_current_photo_is_refused_by_the_database(session):
    visit = stored_visit(session)
    stored_photo(session, visit, status=PhotoStatus.CURRENT)

    with pytest.raises(UniquenessBroken) as refusal:
        stored_photo(session, visit, status=PhotoStatus.CURRENT)

    assert refusal.value.constraint == "photo_current"


def test_current_photos_of_other_applications_stay(session):
    mine, theirs = stored_visit(session, 1, counter="1"), stored_visit(session, 2, counter="2")
    kept = stored_photo(session, theirs, status=PhotoStatus.CURRENT)

    photos.make_photo_current(session, stored_photo(session, mine).id)

    assert photos.current_photo(session, theirs.application_id) == kept


def test_a_change_of_status_keeps_exception_and_reason(session):
    photo = stored_photo(
        session, stored_visit(session), exception=PhotoException.INFANT, exception_reason="乳児"
    )

    photos.set_photo_status(session, photo.id, PhotoStatus.REPLACED)

    assert photos.photo_by_id(session, photo.id) == replace(photo, status=PhotoStatus.REPLACED)


def test_no_current_photo_is_none(session):
    photo = stored_photo(session, stored_visit(session))

    assert photos.current_photo(session, photo.application_id) is None
    assert photos.photo_by_id(session, new_id()) is None


def test_keys_of_another_place_are_noticed_at_start(session, tmp_path):
    stored_photo(session, stored_visit(session))
    others = replace(session, keys=load_or_create_keys(tmp_path / "other.json"))

    photos.require_right_keys(session)
    with pytest.raises(OperationalError) as failure:
        photos.require_right_keys(others)

    assert failure.value.fault is Fault.KEY_WRONG


def test_the_database_says_whether_keys_are_needed(lite):
    assert not photos.holds_sealed_data(lite.database)
    photos.require_right_keys(lite)

    stored_photo(lite, stored_visit(lite))

    assert photos.holds_sealed_data(lite.database)


def test_a_flag_is_raised_once_while_it_is_open(session):
    application = stored_application(session)
    flag = a_flag(application)

    assert flags.raise_flag(session, flag)
    assert not flags.raise_flag(session, replace(flag, id=new_id()))
    assert flags.open_flags(session, application.id) == (flag,)


def test_a_resolved_flag_is_not_open_and_can_be_raised_again(session):
    application = stored_application(session)
    flags.raise_flag(session, a_flag(application, resolved_at=NOW, resolution="確認済み"))
    again = a_flag(application)
    other = a_flag(application, kind=FlagKind.FORM_OUTDATED)

    assert flags.raise_flag(session, again)
    assert flags.raise_flag(session, other)
    assert {flag.id for flag in flags.open_flags(session, application.id)} == {again.id, other.id}
    assert flags.count_open_flags(session) == 2
