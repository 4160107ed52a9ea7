import numpy as np
import pytest

from counter_desk.vision.face import FaceFinder
from counter_desk.vision.frames import Frame
from counter_desk.vision.judge import PhotoJudge
from counter_desk.vision.upright import turned, upright_turn
from tests.vision import paint, spoil
from tests.vision.portraits import Portrait, people


@pytest.fixture(scope="module")
def portraits(finder: FaceFinder) -> list[Portrait]:
    return people(finder)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_picture_that_lies_is_turned_until_the_face_stands(
    judge: PhotoJudge, portraits: list[Portrait], quarters: int
) -> None:
    for portrait in portraits:
        again = upright_turn(turned(portrait.frame, quarters), judge)

        assert (quarters + again) % 4 == 0, portrait.name


def test_a_picture_that_stands_stays_even_if_the_face_can_hardly_be_seen(
    judge: PhotoJudge, portraits: list[Portrait]
) -> None:
    for portrait in portraits:
        spoilt = [
            portrait.frame,
            paint.with_mask(portrait),
            paint.with_sunglasses(portrait),
            paint.with_hat(portrait),
            spoil.placed(portrait.frame, turn_deg=-20),
            spoil.exposed(portrait.frame, 2.4),
        ]
        assert [upright_turn(frame, judge) for frame in spoilt] == [0] * len(spoilt), portrait.name


def test_two_people_and_nobody_are_left_as_they_are(judge: PhotoJudge, portrait: Frame) -> None:
    half = portrait[:, 320:960]

    for frame in (np.hstack([half, half[:, ::-1]]), np.full((300, 400, 3), 200, np.uint8)):
        for quarters in (0, 1, 2):
            assert upright_turn(turned(np.asarray(frame, np.uint8), quarters), judge) == 0
