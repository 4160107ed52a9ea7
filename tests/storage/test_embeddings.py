"""Embeddings on both databases: who is found, what is forgotten, and that nobody else can read them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.ids import new_uuid7
from counter_desk.domain.likeness import LIKENESS_RULE, Embedding
from counter_desk.domain.photo import Photo, PhotoStatus
from counter_desk.domain.visit import Visit, VisitState
from counter_desk.storage import embeddings, photos
from counter_desk.storage.applications import insert_application
from counter_desk.storage.db import Session
from counter_desk.storage.models import PhotoRow
from counter_desk.storage.residents import insert_resident
from counter_desk.storage.visits import insert_visit
from tests.storage.builders import (
    CROPPED,
    NOW,
    ORIGINAL,
    a_number,
    a_photo,
    a_resident,
    a_visit,
    an_application,
)

FACE = Embedding(tuple(at / 128 for at in range(128)))


class Town:
    """Residents with their applications, visits and photos."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._numbers = 0

    def resident(self) -> Any:
        made = a_resident()
        insert_resident(self.session, made)
        return made

    def visit(self, resident: Any, counter: str = "1", hours_ago: float = 0) -> Visit:
        self._numbers += 1
        application = an_application(resident, number=a_number(self._numbers))
        insert_application(self.session, application)
        at = NOW - timedelta(hours=hours_ago)
        visit = a_visit(application, counter=counter, started_at=at, ended_at=at, state=VisitState.CLOSED)
        insert_visit(self.session, visit)
        return visit

    def photo(self, visit: Visit, face: Embedding | None = FACE, **changes: Any) -> Photo:
        defaults = {
            "id": new_uuid7(visit.started_at),
            "taken_at": visit.started_at,
            "status": PhotoStatus.CURRENT,
        }
        photo = a_photo(visit, **defaults | changes)
        photos.insert_photo(self.session, photo, CROPPED, ORIGINAL)
        if face:
            embeddings.keep_embedding(self.session, photo.id, photo.application_id, face)
        return photo

    def found_for(self, photo: Photo) -> set[Any]:
        new = embeddings.compared_photo(self.session, photo.id)
        assert new is not None
        return {one.id for one in embeddings.photos_to_compare(self.session, new, LIKENESS_RULE)}


@pytest.fixture
def town(session: Session) -> Town:
    return Town(session)


def test_an_embedding_comes_back_as_it_was_with_whose_it_is(town: Town) -> None:
    resident = town.resident()
    visit = town.visit(resident, counter="7")
    photo = town.photo(visit)

    found = embeddings.compared_photo(town.session, photo.id)

    assert found is not None
    assert found.embedding == FACE
    assert (found.resident_id, found.visit_id, found.counter) == (resident.id, visit.id, "7")
    assert found.taken_at == photo.taken_at


def test_photo_without_an_embedding_is_not_compared(town: Town) -> None:
    photo = town.photo(town.visit(town.resident()), None)

    assert embeddings.compared_photo(town.session, photo.id) is None


def test_found_are_ones_own_photos_and_the_counters_of_the_last_two_hours(town: Town) -> None:
    me = town.resident()
    own_old = town.photo(town.visit(me, counter="9", hours_ago=24 * 90))
    just_now = town.photo(town.visit(town.resident(), hours_ago=0.2))
    at_the_limit = town.photo(town.visit(town.resident(), hours_ago=2))
    town.photo(town.visit(town.resident(), hours_ago=2.01))
    town.photo(town.visit(town.resident(), counter="2", hours_ago=0.2))
    town.photo(town.visit(town.resident(), hours_ago=-1))
    town.photo(town.visit(town.resident(), hours_ago=0.3), None)
    town.photo(town.visit(town.resident(), hours_ago=0.4), status=PhotoStatus.REFUSED)

    new = town.photo(town.visit(me), status=PhotoStatus.TAKEN)

    assert town.found_for(new) == {own_old.id, just_now.id, at_the_limit.id}


def test_another_municipalitys_photos_are_never_compared(town: Town) -> None:
    elsewhere = Town(replace(town.session, municipality=town.session.municipality + "-2"))
    elsewhere.photo(elsewhere.visit(elsewhere.resident()))

    assert town.found_for(town.photo(town.visit(town.resident()))) == set()


def test_embedding_goes_with_the_photos_bytes(town: Town) -> None:
    photo = town.photo(town.visit(town.resident()))

    photos.discard_photo_bytes(town.session, photo.id)

    assert embeddings.compared_photo(town.session, photo.id) is None


def test_replaced_photos_lose_their_embeddings_and_keep_their_pictures(town: Town) -> None:
    visit, other = town.visit(town.resident()), town.visit(town.resident())
    old, new = town.photo(visit, status=PhotoStatus.REPLACED), town.photo(visit)
    anothers = town.photo(other, status=PhotoStatus.REPLACED)

    embeddings.forget_replaced(town.session, visit.application_id)

    kept = [embeddings.compared_photo(town.session, one.id) for one in (old, new, anothers)]
    assert [one is not None for one in kept] == [False, True, True]
    assert photos.photo_bytes(town.session, old.id) == CROPPED


def test_embedding_moved_to_another_photo_does_not_open(town: Town) -> None:
    mine, theirs = (town.photo(town.visit(town.resident())) for _ in range(2))
    row = town.session.first(PhotoRow.select().where(PhotoRow.id == theirs.id))
    town.session.write(PhotoRow.update(sealed_embedding=row.sealed_embedding).where(PhotoRow.id == mine.id))

    with pytest.raises(OperationalError) as failure:
        embeddings.compared_photo(town.session, mine.id)

    assert failure.value.fault is Fault.DATABASE_DAMAGED


def test_embedding_is_sealed_in_the_database(town: Town) -> None:
    photo = town.photo(town.visit(town.resident()))
    row = town.session.first(PhotoRow.select().where(PhotoRow.id == photo.id))

    assert b"0.5" not in bytes(row.sealed_embedding)
    assert b"numbers" not in bytes(row.sealed_embedding)
