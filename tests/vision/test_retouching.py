from pathlib import Path

import cv2
import numpy as np
import pytest

from counter_desk.domain.photo import Retouch
from counter_desk.vision.frames import Frame
from counter_desk.vision.judge import PhotoJudge
from tests.vision import paint, spoil
from tests.vision.portraits import Portrait

BOTH = frozenset(Retouch)


@pytest.fixture(scope="module")
def retoucher(resources: Path) -> PhotoJudge:
    return PhotoJudge(resources / "models", retouches=BOTH)


def _tinted(frame: Frame) -> Frame:
    return np.asarray(np.clip(frame * np.array([0.92, 1.0, 1.05]), 0, 255), np.uint8)


def _corner(pixels: Frame) -> np.ndarray:
    return np.asarray(np.median(pixels[10:90, 10:90].reshape(-1, 3), axis=0))


def test_nothing_is_changed_unless_it_is_switched_on(judge: PhotoJudge, portrait: Frame) -> None:
    report, crop = judge.judge(portrait)

    assert report.retouched == ()
    assert crop is not None
    assert crop.retouched == ()


def test_a_plain_background_becomes_white_and_the_face_stays(
    judge: PhotoJudge, retoucher: PhotoJudge, portrait: Frame
) -> None:
    _, plain = judge.judge(portrait)

    report, changed = retoucher.judge(portrait)

    assert plain is not None
    assert changed is not None
    assert Retouch.WHITE_BACKGROUND in report.retouched
    assert _corner(plain.pixels).max() < 225
    assert _corner(changed.pixels).min() > 235
    rows, columns = plain.pixels.shape[:2]
    face = np.s_[rows // 3 : rows * 2 // 3, columns * 2 // 5 : columns * 3 // 5]
    before, after = (cv2.cvtColor(one[face], cv2.COLOR_BGR2LAB) for one in (plain.pixels, changed.pixels))
    assert np.abs(before.astype(int) - after.astype(int)).mean() < 4


def test_the_lamps_tint_is_taken_out_by_the_grey_wall(retoucher: PhotoJudge, portrait: Frame) -> None:
    report, crop = retoucher.judge(_tinted(portrait))

    assert Retouch.WHITE_BALANCE in report.retouched
    assert crop is not None
    assert np.ptp(_corner(crop.pixels)) <= 3


def test_a_wall_of_its_own_colour_is_no_tint(retoucher: PhotoJudge, portrait: Frame) -> None:
    finder = retoucher._finder
    seen = Portrait("", portrait, finder.landmarks(portrait, finder.find(portrait)[0]))
    blue = paint.before(seen, np.full(portrait.shape, (225.0, 190.0, 160.0)))

    report, _ = retoucher.judge(blue)

    assert report.verdict.ok
    assert Retouch.WHITE_BALANCE not in report.retouched


@pytest.mark.parametrize("spoilt", [spoil.before_stripes, lambda frame: spoil.exposed(frame, 0.25)])
def test_what_is_refused_is_not_made_to_look_well(
    retoucher: PhotoJudge, portrait: Frame, spoilt: object
) -> None:
    report, crop = retoucher.judge(spoilt(portrait))  # type: ignore[operator]

    assert not report.verdict.ok
    assert report.retouched == ()
    assert crop is not None
    assert crop.retouched == ()


def test_a_shadow_is_never_painted_over(retoucher: PhotoJudge, portrait: Frame) -> None:
    finder = retoucher._finder
    seen = Portrait("", portrait, finder.landmarks(portrait, finder.find(portrait)[0]))

    report, _ = retoucher.judge(paint.with_shadow(seen, 0.7))

    assert Retouch.WHITE_BACKGROUND not in report.retouched
