"""One press of the shutter, five pictures: the best is bound, the others one choice away and then gone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import cv2
import numpy as np
import pytest

from counter_desk.bootstrap import Workplace, build
from counter_desk.demo_residents import SAMPLES, import_samples
from counter_desk.desk.reception import Reception
from counter_desk.domain.photo import PhotoStatus
from counter_desk.domain.verdict import ReasonCode
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Folders, Settings
from counter_desk.storage import photos
from tests.vision.spoil import blurred, exposed, placed

FACES = Path(__file__).parents[1] / "data" / "faces"


@pytest.fixture(scope="module")
def frames() -> list[Any]:
    """Blurred, dark, well, moved a little, blurred worse."""
    well = np.asarray(cv2.imread(str(FACES / "composed_plain.jpg")), np.uint8)
    soft = placed(well, dx=6)
    return [blurred(well, 3), exposed(well, 0.15), well, blurred(soft, 0.7), blurred(well, 6)]


@pytest.fixture
def workplace(tmp_path: Path) -> Iterator[Workplace]:
    built = build(Settings(), Folders(tmp_path, tmp_path / "settings.toml"))
    import_samples(built)
    yield built
    built.close()


def opened(workplace: Workplace) -> tuple[Reception, UUID]:
    workplace.reception.resume()
    state = workplace.reception.scan(SAMPLES[0].number)
    assert state.visit is not None
    return workplace.reception, state.visit.id


def test_best_is_bound_and_the_others_are_shown(workplace: Workplace, frames: list[Any]) -> None:
    reception, visit_id = opened(workplace)

    state = reception.shoot_burst(frames, visit_id)

    assert state.state is VisitState.PHOTO_TAKEN
    assert [shot.is_chosen for shot in state.burst] == [False, False, True, False, False]
    assert [shot.ok for shot in state.burst] == [False, False, True, True, False]
    assert state.photo is not None and state.photo.photo.report.verdict.ok
    small = cv2.imdecode(np.frombuffer(state.burst[0].thumbnail, np.uint8), cv2.IMREAD_COLOR)
    assert small is not None and small.shape[:2] == (180, 140)


def test_another_of_the_burst_replaces_the_bound_one(workplace: Workplace, frames: list[Any]) -> None:
    reception, visit_id = opened(workplace)
    first = reception.shoot_burst(frames, visit_id).photo
    assert first is not None

    state = reception.choose_of_burst(3)

    assert state.state is VisitState.PHOTO_TAKEN
    assert [shot.is_chosen for shot in state.burst] == [False, False, False, True, False]
    assert state.photo is not None and state.photo.jpeg != first.jpeg
    put_away = photos.photo_by_id(workplace.session, first.photo.id)
    assert put_away is not None and put_away.status is PhotoStatus.REFUSED
    with pytest.raises(photos.PhotoDiscarded):
        photos.photo_bytes(workplace.session, first.photo.id)


@pytest.mark.parametrize("end", ["accept", "retake", "abandon"])
def test_others_are_dropped_when_the_shot_is_settled(
    workplace: Workplace, frames: list[Any], end: str
) -> None:
    reception, visit_id = opened(workplace)
    shot = reception.shoot_burst(frames, visit_id).photo
    looks = shot.photo.report.looks if shot else ()
    ways = {
        "accept": lambda: reception.accept_photo(looked_at=looks),
        "retake": reception.retake_photo,
        "abandon": lambda: reception.abandon("見本"),
    }

    state = ways[end]()

    assert state.notice.ok and state.burst == ()
    assert reception._burst is None
    assert reception.choose_of_burst(0).notice.codes == (ReasonCode.STEP_NOT_ALLOWED,)


def test_burst_of_another_visit_is_not_bound(workplace: Workplace, frames: list[Any]) -> None:
    reception, old_visit = opened(workplace)
    reception.abandon("見本")
    reception.scan(SAMPLES[1].number)

    state = reception.shoot_burst(frames, old_visit)

    assert state.notice.codes == (ReasonCode.CAPTURE_OF_OTHER_RECORD,)
    assert state.state is VisitState.RECORD_OPEN and state.photo is None


def test_crash_forgets_the_others_and_keeps_the_bound_one_with_its_record(
    workplace: Workplace, frames: list[Any], tmp_path: Path
) -> None:
    reception, visit_id = opened(workplace)
    bound = reception.shoot_burst(frames, visit_id).photo
    workplace.close()

    again = build(Settings(), Folders(tmp_path, tmp_path / "settings.toml"))
    resumed = again.reception.resume()
    chosen = again.reception.choose_of_burst(3)
    again.close()

    assert resumed.visit is not None and resumed.visit.id == visit_id
    assert resumed.photo == bound and resumed.burst == ()
    assert chosen.notice.codes == (ReasonCode.STEP_NOT_ALLOWED,)
    assert chosen.photo == bound


def test_index_that_the_burst_has_not_is_refused(workplace: Workplace, frames: list[Any]) -> None:
    reception, visit_id = opened(workplace)
    reception.shoot_burst(frames[2:4], visit_id)

    assert reception.choose_of_burst(2).notice.codes == (ReasonCode.STEP_NOT_ALLOWED,)
    assert reception.choose_of_burst(-1).notice.codes == (ReasonCode.STEP_NOT_ALLOWED,)
    assert len(reception.state.burst) == 2
