"""Every measure both ways: two real pictures that differ in one thing, of which one passes."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from counter_desk.domain.photo import Measure
from counter_desk.domain.photo_rules import PHOTO_RULES
from counter_desk.vision.face import FaceFinder
from counter_desk.vision.frames import Frame
from counter_desk.vision.judge import PhotoJudge
from tests.vision import paint, spoil
from tests.vision.portraits import Portrait, people

M = Measure
RULES = {rule.measure: rule for rule in PHOTO_RULES}
Spoil = Callable[[Portrait], Frame]


def _shaken(portrait: Portrait) -> Frame:
    kernel = np.zeros((15, 15), np.float32)
    kernel[7] = 1 / 15
    return np.asarray(cv2.filter2D(portrait.frame, -1, kernel), np.uint8)


def _compressed(portrait: Portrait) -> Frame:
    _, coded = cv2.imencode(".jpg", portrait.frame, [cv2.IMWRITE_JPEG_QUALITY, 8])
    return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)


def _smaller(portrait: Portrait, scale: float) -> Frame:
    small = cv2.resize(portrait.frame, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


def _hazy(portrait: Portrait) -> Frame:
    return np.asarray(portrait.frame * 0.25 + 128 * 0.75, np.uint8)


def _printed(portrait: Portrait) -> Frame:
    """The portrait as a print with a white border, held before the camera in a dark room."""
    frame = np.full_like(portrait.frame, 70)
    inner = cv2.resize(portrait.frame[30:690, 300:980], None, fx=0.9, fy=0.9, interpolation=cv2.INTER_AREA)
    rows, columns = inner.shape[:2]
    top, left = (720 - rows) // 2, (1280 - columns) // 2
    frame[top - 16 : top + rows + 16, left - 16 : left + columns + 16] = 244
    frame[top : top + rows, left : left + columns] = inner
    return frame


def _wide(portrait: Portrait) -> Frame:
    """A broad smile: the mouth pulled apart."""
    points = portrait.landmarks.points[:, :2]
    moved = points.copy()
    for corner, side in ((61, -1), (291, 1)):
        near = np.exp(-((np.hypot(*(points - points[corner]).T) / (0.3 * portrait.eyes_apart)) ** 2))
        moved[:, 0] += side * 0.3 * portrait.eyes_apart * near
    return paint.warped(portrait, moved)


FAILS: dict[Measure, Spoil] = {
    M.FACE_COUNT: lambda p: paint.with_second_face(p, 0.8),
    M.FACE_PRESENCE: lambda p: spoil.drawn_faces()[0],
    M.WIDTH: lambda p: _smaller(p, 0.18),
    M.HEIGHT: lambda p: _smaller(p, 0.4),
    M.INTER_EYE_DISTANCE: lambda p: _smaller(p, 0.6),
    M.FACE_HEIGHT: lambda p: spoil.placed(p.frame, scale=0.35),
    M.CENTRE_OFFSET_X: lambda p: spoil.placed(p.frame, dx=400),
    M.CENTRE_OFFSET_Y: lambda p: spoil.placed(p.frame, scale=0.5, dy=320),
    M.MARGIN_LEFT: lambda p: spoil.placed(p.frame, dx=-500),
    M.MARGIN_RIGHT: lambda p: spoil.placed(p.frame, dx=500),
    M.MARGIN_ABOVE: lambda p: spoil.placed(p.frame, dy=-170),
    M.MARGIN_BELOW: lambda p: spoil.placed(p.frame, dy=270),
    M.CROP_COVERAGE: lambda p: spoil.placed(p.frame, dx=-500),
    M.YAW: lambda p: paint.turned(p, 20),
    M.PITCH: lambda p: paint.turned(p, 0, -30),
    M.ROLL: lambda p: spoil.placed(p.frame, turn_deg=13),
    M.EYES_OPEN: paint.with_lids_closed,
    M.EYES_VISIBLE: paint.with_sunglasses,
    M.EYE_GLARE: lambda p: paint.with_glasses(p, 0.9),
    M.RED_EYES: paint.with_red_eyes,
    M.MOUTH_CLOSED: lambda p: paint.with_mouth_open(p, 0.7),
    M.MOUTH_OCCLUSION: lambda p: paint.with_mask(p, (215, 195, 150)),
    M.LIPS_VISIBLE: lambda p: paint.with_mask(p, (235, 238, 238)),
    M.EXPRESSION_NEUTRALITY: _wide,
    M.FACE_OCCLUSION: lambda p: paint.with_mask(p, (60, 160, 60)),
    M.LOWER_FACE_EDGES: paint.with_hand,
    M.HEAD_COVERING: lambda p: paint.with_hat(p, (60, 60, 170), has_brim=False),
    M.SHARPNESS: lambda p: spoil.blurred(p.frame, 0.05 * p.eyes_apart),
    M.MOTION_BLUR: _shaken,
    M.COMPRESSION: _compressed,
    M.LUMINANCE: lambda p: spoil.exposed(p.frame, 0.2),
    M.WHITE_LEVEL: lambda p: spoil.exposed(p.frame, 0.3),
    M.UNDER_EXPOSURE: lambda p: spoil.exposed(p.frame, 0.12),
    M.OVER_EXPOSURE: lambda p: spoil.exposed(p.frame, 2.4),
    M.DYNAMIC_RANGE: _hazy,
    M.ILLUMINATION_UNIFORMITY: lambda p: spoil.lit_from_one_side(p.frame, 0.45),
    M.COLOURFULNESS: lambda p: np.repeat(p.frame.mean(axis=2, keepdims=True), 3, 2).astype(np.uint8),
    M.NATURAL_COLOUR: lambda p: np.clip(p.frame * np.array([1.35, 1.0, 0.65]), 0, 255).astype(np.uint8),
    M.BACKGROUND_UNIFORMITY: lambda p: spoil.before_stripes(p.frame),
    M.BACKGROUND_SHADOW: lambda p: paint.with_shadow(p, 0.7),
    M.RECAPTURE: _printed,
    M.FLATNESS: lambda p: spoil.drawn_faces()[0],
}
NOT_OF_A_PICTURE = {M.FILE_SIZE, M.FOREHEAD_VISIBLE}  # of the file that is written; told only, never judged


@pytest.fixture(scope="module")
def neutral(finder: FaceFinder) -> Portrait:
    """A man with a closed mouth before a plain wall, turned to the front."""
    return people(finder)[4]


def _is_passed(judge: PhotoJudge, frame: Frame, measure: Measure) -> bool:
    value = judge.judge(frame)[0].measures[measure]
    rule = RULES[measure]
    return rule.broken_by(value) is None and not rule.is_doubtful(value)


@pytest.mark.parametrize("measure", FAILS)
def test_a_portrait_passes_and_one_that_differs_in_one_thing_does_not(
    judge: PhotoJudge, neutral: Portrait, measure: Measure
) -> None:
    assert _is_passed(judge, neutral.frame, measure)
    assert not _is_passed(judge, FAILS[measure](neutral), measure)


def test_no_measure_that_is_judged_is_left_out() -> None:
    assert set(FAILS) == set(RULES) - NOT_OF_A_PICTURE


def test_a_picture_that_was_compressed_and_then_enlarged_is_told(
    judge: PhotoJudge, neutral: Portrait
) -> None:
    small = cv2.resize(neutral.frame, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    ways = {
        quality: cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, quality])[1] for quality in (15, 90)
    }
    sent = {
        quality: cv2.resize(cv2.imdecode(coded, cv2.IMREAD_COLOR), (1280, 720), interpolation=cv2.INTER_CUBIC)
        for quality, coded in ways.items()
    }

    assert _is_passed(judge, np.asarray(sent[90], np.uint8), M.COMPRESSION)
    assert not _is_passed(judge, np.asarray(sent[15], np.uint8), M.COMPRESSION)
