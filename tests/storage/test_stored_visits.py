from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta, timezone
from threading import Barrier

import pytest

from counter_desk.domain.identity import IdentityCheck, IdentityDocument
from counter_desk.domain.visit import Visit, VisitState
from counter_desk.storage import photos, visits
from counter_desk.storage.db import run_sql, run_transaction
from counter_desk.storage.errors import UniquenessBroken
from tests.storage.builders import (
    CROPPED,
    NOW,
    ORIGINAL,
    a_photo,
    a_visit,
    new_id,
    stored_application,
    stored_visit,
)


def test_a_visit_comes_back_as_it_was_stored(session):
    visit = stored_visit(session)

    assert visits.visit_by_id(session, visit.id) == visit
    assert visits.visit_by_id(session, new_id()) is None


def test_a_visit_changes_from_the_seen_version_only(session):
    visit = stored_visit(session)
    photo = a_photo(visit)
    photos.insert_photo(session, photo, CROPPED, ORIGINAL)
    check = IdentityCheck(seen=(IdentityDocument.PASSPORT,), exception_reason="期限切れ")
    later = replace(visit, photo_id=photo.id, identity=check, printed=("receipt", "form"))

    assert visits.update_visit(session, later, seen_version=1)
    assert not visits.update_visit(session, visit, seen_version=1)
    assert visits.visit_by_id(session, visit.id) == replace(later, version=2)


def test_times_come_back_as_the_same_moment_in_utc(session):
    japan = NOW.astimezone(timezone(timedelta(hours=9)))

    visit = stored_visit(session, started_at=japan)

    assert visits.visit_by_id(session, visit.id).started_at == NOW
    assert visits.visit_by_id(session, visit.id).started_at.utcoffset() == timedelta(0)


def test_times_are_text_in_utc_in_the_file_so_that_they_sort(lite):
    stored_visit(lite, started_at=NOW.astimezone(timezone(timedelta(hours=9))))

    assert run_sql(lite.database, "SELECT started_at FROM visit") == [("2026-11-24T01:02:03.456789+00:00",)]


def test_a_second_open_visit_at_a_counter_is_refused(session):
    stored_visit(session, 1)

    with pytest.raises(UniquenessBroken) as refusal:
        stored_visit(session, 2)

    assert refusal.value.constraint == "visit_open_counter"


def test_a_second_open_visit_of_an_application_is_refused(session):
    visit = stored_visit(session)

    with pytest.raises(UniquenessBroken) as refusal:
        visits.insert_visit(session, replace(visit, id=new_id(), counter="2"))

    assert refusal.value.constraint == "visit_open_application"


def test_ended_visits_make_room_for_new_ones(session):
    ended = stored_visit(session, state=VisitState.CLOSED, ended_at=NOW)
    again = replace(ended, id=new_id(), ended_at=None, started_at=NOW + timedelta(hours=1))

    visits.insert_visit(session, again)

    assert visits.open_visit_at(session, "1") == again
    assert visits.open_visit_of(session, ended.application_id) == again
    assert visits.visits_of(session, ended.application_id) == (ended, again)


def test_nothing_open_is_none(session):
    ended = stored_visit(session, ended_at=NOW)

    assert visits.open_visit_at(session, "1") is None
    assert visits.open_visit_of(session, ended.application_id) is None


def test_of_two_counters_that_open_one_application_at_once_one_gets_it(session):
    application = stored_application(session)
    both_are_here = Barrier(2)

    def open_at(counter: str) -> Visit | str:
        visit = a_visit(application, counter=counter)
        both_are_here.wait()
        try:
            run_transaction(session, lambda: visits.insert_visit(session, visit))
        except UniquenessBroken as broken:
            return broken.constraint
        return visit

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(open_at, ("1", "2")))

    assert "visit_open_application" in outcomes
    assert visits.open_visit_of(session, application.id) in outcomes
