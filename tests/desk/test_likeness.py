"""The likeness check through `Reception`: real vision, real database, faces' numbers given by hand."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from counter_desk.bootstrap import Workplace, build, embedder_of
from counter_desk.demo_residents import SAMPLES, import_samples
from counter_desk.desk.judging import PhotoDesk
from counter_desk.desk.reception import Reception
from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.flag import Flag, FlagKind
from counter_desk.domain.likeness import Embedding, LikenessState
from counter_desk.domain.photo import PhotoException
from counter_desk.domain.verdict import ReasonCode
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Folders, Settings, resource_dir
from counter_desk.storage import embeddings
from counter_desk.storage.db import run_sql
from counter_desk.storage.models import PhotoRow
from counter_desk.vision.likeness import weights_file
from tests.desk.conftest import FakeClock

FACES = Path(__file__).parents[1] / "data" / "faces"
LIKENESSES = (FlagKind.PHOTO_UNLIKE_OWN, FlagKind.PHOTO_LIKE_OTHER, FlagKind.PHOTO_NOT_COMPARED)
Faces = Callable[..., Reception]


class FakeEmbedder:
    """Gives the faces that it was told, one after the other, wherever on a line they stand."""

    def __init__(self, *places: float) -> None:
        self.places = list(places)

    def embedding(self, picture: Any, face: Any) -> Embedding:
        place = self.places.pop(0)
        if place < 0:
            raise OperationalError(Fault.MODEL_DAMAGED, "weights", is_passing=False)
        return Embedding((place, 0.987654321, *[0.0] * 126))

    def close(self) -> None:
        pass


@pytest.fixture(scope="module")
def portrait() -> Any:
    return np.asarray(cv2.imread(str(FACES / "composed_plain.jpg")), np.uint8)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def workplace(tmp_path: Path, clock: FakeClock) -> Iterator[Workplace]:
    off = replace(Settings(), photo=replace(Settings().photo, likeness="no"))
    built = build(off, Folders(tmp_path, tmp_path / "settings.toml"), clock)
    import_samples(built)
    built.reception.resume()
    yield built
    built.close()


@pytest.fixture
def with_faces(workplace: Workplace, clock: FakeClock) -> Faces:
    """A reception that sees these faces, one for each shot."""

    def make(*places: float) -> Reception:
        photo_desk = PhotoDesk(resource_dir() / "models", FakeEmbedder(*places))
        made = Reception(
            workplace.desk,
            photo_desk,
            workplace.paper_desk,
            clock,
            workplace.settings.counter.id,
            workplace.settings.forms.id_pattern,
        )
        made.resume()
        return made

    return make


def taken(reception: Reception, sample: int, portrait: Any) -> ReceptionState:
    state = reception.state
    if state.visit is None:
        state = reception.scan(SAMPLES[sample].number)
    if state.state is VisitState.PHOTO_KEPT:
        reception.retake_photo()
    state = reception.shoot(portrait)
    assert state.notice.ok and state.photo is not None, state.notice
    return state


def accepted(reception: Reception) -> ReceptionState:
    assert reception.state.photo is not None
    state = reception.accept_photo(looked_at=reception.state.photo.photo.report.looks)
    assert state.state is VisitState.PHOTO_KEPT, state.notice
    return state


def served(reception: Reception, sample: int, portrait: Any) -> tuple[Flag, ...]:
    """Shot, accepted and put aside; the likenesses that were flagged."""
    taken(reception, sample, portrait)
    state = accepted(reception)
    reception.abandon("後日")
    return told(state)


def told(state: ReceptionState) -> tuple[Flag, ...]:
    assert state.record is not None
    return tuple(flag for flag in state.record.flags if flag.kind in LIKENESSES)


def codes(state: ReceptionState) -> list[ReasonCode]:
    return [one.reason.code for one in state.likeness]


def sealed(workplace: Workplace) -> int:
    return workplace.session.count(PhotoRow.select().where(PhotoRow.sealed_embedding.is_null(False)))


def test_clerk_sees_at_once_whose_photo_the_shot_is_like_with_the_other_picture(
    with_faces: Faces, portrait: Any, clock: FakeClock
) -> None:
    reception = with_faces(0.0, 0.1)
    served(reception, 0, portrait)
    clock.advance(minutes=5)

    state = taken(reception, 1, portrait)

    (shown,) = state.likeness
    assert shown.reason.code is ReasonCode.PHOTO_LIKE_OTHER
    assert shown.reason.values == {"name": SAMPLES[0].name, "time": "10:00"}
    assert shown.jpeg.startswith(b"\xff\xd8")
    assert state.state is VisitState.PHOTO_TAKEN


@pytest.mark.skipif(
    weights_file() is None,
    reason="THE LIKENESS CHECK IS NOT TESTED AS A WHOLE: not installed",
)
def test_real_photos_of_one_person_for_two_residents_are_told_by_the_real_network(
    tmp_path: Path, clock: FakeClock
) -> None:
    built = build(Settings(), Folders(tmp_path / "real", tmp_path / "settings.toml"), clock)
    import_samples(built)
    built.reception.resume()
    seen: list[list[ReasonCode]] = []
    for sample, name in enumerate(("obama.jpg", "biden.jpg", "obama2.jpg")):
        state = taken(built.reception, sample, cv2.imread(str(FACES / name)))
        seen.append(codes(state))
        built.reception.accept_photo(PhotoException.OTHER, "試験")
        built.reception.abandon("後日")
    built.close()

    assert seen == [[], [], [ReasonCode.PHOTO_LIKE_OTHER]]
    assert state.likeness[0].reason.values["name"] == SAMPLES[0].name


def test_accepting_it_is_no_refusal_and_flags_both_records_with_both_photos(
    with_faces: Faces, portrait: Any
) -> None:
    reception = with_faces(0.0, 0.1)
    taken(reception, 0, portrait)
    first = accepted(reception).photo
    reception.abandon("後日")
    second = taken(reception, 1, portrait).photo
    (flag,) = told(accepted(reception))
    reception.abandon("後日")
    (mirrored,) = told(reception.scan(SAMPLES[0].number))

    assert first is not None and second is not None
    assert flag.kind is mirrored.kind is FlagKind.PHOTO_LIKE_OTHER
    assert flag.evidence == {"photo": str(second.photo.id), "other_photo": str(first.photo.id)}
    assert mirrored.evidence == {"photo": str(first.photo.id), "other_photo": str(second.photo.id)}


def test_shot_that_was_only_looked_at_flags_nothing(with_faces: Faces, portrait: Any) -> None:
    reception = with_faces(0.0, 0.1, 0.9)
    served(reception, 0, portrait)
    assert codes(taken(reception, 1, portrait)) == [ReasonCode.PHOTO_LIKE_OTHER]

    again = taken(reception, 1, portrait)

    assert codes(again) == []
    assert told(accepted(reception)) == ()


def test_two_people_are_not_flagged(with_faces: Faces, portrait: Any) -> None:
    reception = with_faces(0.0, 0.8)
    served(reception, 0, portrait)

    assert served(reception, 1, portrait) == ()


def test_after_two_hours_another_residents_photo_is_not_looked_at(
    with_faces: Faces, portrait: Any, clock: FakeClock
) -> None:
    reception = with_faces(0.0, 0.1)
    served(reception, 0, portrait)
    clock.advance(hours=2, seconds=1)

    assert codes(taken(reception, 1, portrait)) == []


def test_photo_unlike_the_accepted_one_of_an_earlier_visit_is_told_and_flagged(
    with_faces: Faces, portrait: Any, clock: FakeClock
) -> None:
    reception = with_faces(0.0, 0.9)
    served(reception, 0, portrait)
    clock.advance(days=3)
    reception.scan(SAMPLES[0].number)

    state = taken(reception, 0, portrait)
    (flag,) = told(accepted(reception))

    assert codes(state) == [ReasonCode.PHOTO_UNLIKE_OWN]
    assert state.likeness[0].reason.values == {"taken": "2026-11-24"}
    assert flag.kind is FlagKind.PHOTO_UNLIKE_OWN


def test_retake_in_the_same_visit_is_compared_with_nothing_of_it(with_faces: Faces, portrait: Any) -> None:
    reception = with_faces(0.0, 0.9, 0.1)
    taken(reception, 0, portrait)
    accepted(reception)

    assert codes(taken(reception, 0, portrait)) == []
    assert told(accepted(reception)) == ()


def test_what_was_told_is_there_again_after_a_restart(with_faces: Faces, portrait: Any) -> None:
    reception = with_faces(0.0, 0.1)
    served(reception, 0, portrait)
    taken(reception, 1, portrait)

    assert codes(with_faces().resume()) == [ReasonCode.PHOTO_LIKE_OTHER]


def test_one_embedding_is_kept_for_an_application_and_none_of_what_was_put_away(
    with_faces: Faces, workplace: Workplace, portrait: Any
) -> None:
    reception = with_faces(0.0, 0.1, 0.2)
    taken(reception, 0, portrait)
    taken(reception, 0, portrait)
    accepted(reception)
    assert sealed(workplace) == 1
    taken(reception, 0, portrait)
    accepted(reception)
    assert sealed(workplace) == 1


def test_check_that_fails_lets_the_visit_go_on_and_the_record_says_so(
    with_faces: Faces, workplace: Workplace, portrait: Any
) -> None:
    (flag,) = served(with_faces(-1), 0, portrait)

    assert flag.kind is FlagKind.PHOTO_NOT_COMPARED
    assert sealed(workplace) == 0
    assert states(workplace) == [LikenessState.FAILED]


def test_embedding_that_can_not_be_read_lets_the_visit_go_on_and_the_record_says_so(
    with_faces: Faces, workplace: Workplace, portrait: Any
) -> None:
    reception = with_faces(0.0, 0.1)
    served(reception, 0, portrait)
    workplace.session.write(PhotoRow.update(sealed_embedding=b"CD1 spoilt"))

    assert codes(taken(reception, 1, portrait)) == []
    assert [flag.kind for flag in told(accepted(reception))] == [FlagKind.PHOTO_NOT_COMPARED]


def test_photo_without_a_face_is_not_compared_and_flagged_by_its_exception_alone(
    with_faces: Faces, workplace: Workplace
) -> None:
    reception = with_faces()
    state = taken(reception, 0, np.full((720, 1280, 3), 200, np.uint8))

    assert told(state) == ()
    assert states(workplace) == [LikenessState.NO_FACE]


def test_check_that_is_off_keeps_nothing_and_says_so_in_the_audit_row(
    workplace: Workplace, portrait: Any
) -> None:
    assert embedder_of(workplace.settings) is None
    assert served(workplace.reception, 0, portrait) == ()
    assert sealed(workplace) == 0
    assert states(workplace) == [LikenessState.OFF]


def test_numbers_of_a_face_are_nowhere_in_the_open(
    with_faces: Faces, workplace: Workplace, portrait: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    reception = with_faces(0.0, 0.1)
    served(reception, 0, portrait)
    taken(reception, 1, portrait)
    state = accepted(reception)

    found = [file.read_bytes() for file in tmp_path.iterdir() if file.is_file()]
    assert sealed(workplace) == 2
    assert len(found) >= 3
    assert not any(b"0.987654321" in content for content in found)
    assert "0.987654321" not in caplog.text + repr(state)


def states(workplace: Workplace) -> Sequence[str]:
    """What the audit rows say about the likeness of each shot."""
    rows = run_sql_once(workplace, "SELECT after FROM audit WHERE command = 'TakePhoto' ORDER BY seq")
    return [json.loads(row[0])["likeness"] for row in rows]


def run_sql_once(workplace: Workplace, sql: str) -> list[tuple[Any, ...]]:
    with workplace.session.transaction():
        return run_sql(workplace.session.database, sql)


def test_embedding_opens_for_its_photo(with_faces: Faces, workplace: Workplace, portrait: Any) -> None:
    state = taken(with_faces(0.25), 0, portrait)

    assert state.photo is not None
    kept = embeddings.compared_photo(workplace.session, state.photo.photo.id)
    assert kept is not None and kept.embedding.numbers[:2] == (0.25, 0.987654321)
