from collections.abc import Callable

import cv2
import numpy as np
import pytest

from counter_desk.domain.photo import Measure, PhotoReport
from counter_desk.domain.verdict import ReasonCode
from counter_desk.vision.frames import Frame
from counter_desk.vision.judge import PhotoJudge
from tests.vision import spoil

R = ReasonCode


def test_a_neutral_bright_portrait_before_a_plain_wall_passes(judge: PhotoJudge, portrait: Frame) -> None:
    report, crop = judge.judge(portrait)

    assert report.verdict.ok, report.verdict
    assert crop is not None
    assert report.face is not None
    assert 0.4 < report.face.left + report.face.width / 2 < 0.6


def test_the_preview_and_the_still_are_judged_alike(judge: PhotoJudge, portrait: Frame) -> None:
    still, _ = judge.judge(portrait)
    preview = judge.glance(portrait)

    assert preview.verdict == still.verdict
    longer = {Measure.COMPRESSION, Measure.RECAPTURE, Measure.FLATNESS}
    assert set(still.measures) - set(preview.measures) == longer
    assert all(still.measures[measure] == value for measure, value in preview.measures.items())


def test_a_face_that_is_followed_is_judged_as_one_that_is_found(judge: PhotoJudge, portrait: Frame) -> None:
    moved = [spoil.placed(portrait, dx=3 * step, dy=step) for step in range(12)]

    for frame in moved:
        watched, found = judge.watch(frame), judge.glance(frame)
        assert watched.verdict == found.verdict
        for measure in (Measure.INTER_EYE_DISTANCE, Measure.YAW, Measure.ROLL, Measure.SHARPNESS):
            assert watched.measures[measure] == pytest.approx(found.measures[measure], rel=0.1, abs=3)


def test_who_comes_into_a_watched_frame_is_seen_within_four_frames(
    judge: PhotoJudge, portrait: Frame
) -> None:
    half = portrait[:, 320:960]
    together = np.hstack([half, half[:, ::-1]])
    for _ in range(3):
        judge.watch(portrait)

    codes = [judge.watch(together).verdict.codes for _ in range(4)]

    assert any(R.SEVERAL_FACES in each for each in codes)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("obama.jpg", {R.BACKGROUND_BUSY}),
        ("obama2.jpg", {R.HEAD_TURNED, R.MOUTH_OPEN, R.BACKGROUND_BUSY}),
        ("biden.jpg", {R.HEAD_TURNED, R.HEAD_TILTED, R.BACKGROUND_BUSY}),
        ("astronaut.png", {R.PICTURE_TOO_SMALL}),
    ],
)
def test_real_portraits_are_refused_for_what_is_wrong_with_them(
    judge: PhotoJudge, picture: Callable[[str], Frame], name: str, codes: set[ReasonCode]
) -> None:
    assert set(judge.glance(picture(name)).verdict.codes) == codes


SPOILT: dict[str, tuple[Callable[[Frame], Frame], ReasonCode]] = {
    "blurred": (lambda frame: spoil.blurred(frame, 3.5), R.BLURRED),
    "dark": (lambda frame: spoil.exposed(frame, 0.25), R.TOO_DARK),
    "bright": (lambda frame: spoil.exposed(frame, 1.8), R.TOO_BRIGHT),
    "lit from one side": (lambda frame: spoil.lit_from_one_side(frame, 0.5), R.LIGHT_UNEVEN),
    "tilted left": (lambda frame: spoil.placed(frame, turn_deg=-14), R.HEAD_TILTED),
    "tilted right": (lambda frame: spoil.placed(frame, turn_deg=14), R.HEAD_TILTED),
    "turned": (lambda frame: spoil.squeezed(frame, 640, 0.62, 1.3), R.HEAD_TURNED),
    "far": (lambda frame: spoil.placed(frame, scale=0.35), R.FACE_TOO_SMALL),
    "near": (lambda frame: spoil.placed(frame, scale=1.75, dy=120), R.FACE_TOO_LARGE),
    "too high": (lambda frame: spoil.placed(frame, dy=-140), R.CROP_OUTSIDE),
    "at the edge": (lambda frame: spoil.placed(frame, dx=430), R.FACE_OFF_CENTRE),
    "bookshelf": (spoil.before_stripes, R.BACKGROUND_BUSY),
    "grey": (lambda frame: np.repeat(frame.mean(axis=2, keepdims=True), 3, 2).astype(np.uint8), R.NOT_COLOUR),
}


@pytest.mark.parametrize(("spoilt", "code"), SPOILT.values(), ids=SPOILT)
def test_a_spoilt_portrait_is_refused_for_it_first(
    judge: PhotoJudge, portrait: Frame, spoilt: Callable[[Frame], Frame], code: ReasonCode
) -> None:
    report = judge.glance(spoilt(portrait))

    assert report.verdict.codes[:1] == (code,), _told(report)


def test_a_head_cut_off_by_the_frame_is_not_taken_for_a_taller_one(
    judge: PhotoJudge, portrait: Frame
) -> None:
    cut_off = judge.glance(spoil.placed(portrait, dy=-140)).measures

    assert cut_off[Measure.FACE_HEIGHT] < judge.glance(portrait).measures[Measure.FACE_HEIGHT]


def test_two_people_are_refused(judge: PhotoJudge, portrait: Frame) -> None:
    half = portrait[:, 320:960]

    report = judge.glance(np.hstack([half, half[:, ::-1]]))

    assert report.verdict.codes[0] is R.SEVERAL_FACES


def test_a_drawn_face_is_named_as_a_drawing(judge: PhotoJudge) -> None:
    seen = [judge.judge(frame)[0].verdict.codes for frame in spoil.drawn_faces()[:4]]

    assert all(codes[0] is R.DRAWING for codes in seen), seen


@pytest.mark.parametrize("gain", [0.25, 1.0, 2.4])
def test_a_real_face_is_no_drawing_however_it_is_lit(judge: PhotoJudge, portrait: Frame, gain: float) -> None:
    softened = cv2.bilateralFilter(portrait, 15, 30, 9)

    for frame in (portrait, np.asarray(softened, np.uint8)):
        assert R.DRAWING not in judge.judge(spoil.exposed(frame, gain))[0].verdict.codes


def test_without_a_face_only_that_is_said_and_there_is_no_crop(judge: PhotoJudge) -> None:
    report, crop = judge.judge(spoil.drawn_cat())

    assert report.verdict.codes == (R.NO_FACE,)
    assert report.face is None
    assert crop is None


@pytest.mark.parametrize("scale", [0.8, 1.5, 2.5])
def test_measures_hardly_depend_on_the_resolution(judge: PhotoJudge, portrait: Frame, scale: float) -> None:
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    resized = np.asarray(cv2.resize(portrait, None, fx=scale, fy=scale, interpolation=how), np.uint8)

    before, after = judge.glance(portrait).measures, judge.glance(resized).measures

    assert after[Measure.SHARPNESS] == pytest.approx(before[Measure.SHARPNESS], rel=0.2)
    assert after[Measure.FACE_HEIGHT] == pytest.approx(before[Measure.FACE_HEIGHT], rel=0.05)
    for measure in (Measure.YAW, Measure.PITCH, Measure.ROLL):
        assert after[measure] == pytest.approx(before[measure], abs=2.0)
    for measure in (Measure.LUMINANCE, Measure.ILLUMINATION_UNIFORMITY, Measure.BACKGROUND_UNIFORMITY):
        assert after[measure] == pytest.approx(before[measure], abs=0.03)


@pytest.mark.parametrize("turn_deg", [-25, -5, 5, 25])
def test_roll_follows_the_tilt_clockwise(judge: PhotoJudge, portrait: Frame, turn_deg: int) -> None:
    level = judge.glance(portrait).measures[Measure.ROLL]

    tilted = judge.glance(spoil.placed(portrait, turn_deg=turn_deg)).measures[Measure.ROLL]

    assert tilted - level == pytest.approx(turn_deg, abs=1.5)


def test_a_mirrored_face_reads_as_turned_the_other_way(
    judge: PhotoJudge, picture: Callable[[str], Frame]
) -> None:
    frame = picture("obama2.jpg")

    yaw = judge.glance(frame).measures[Measure.YAW]
    mirrored = judge.glance(np.ascontiguousarray(frame[:, ::-1])).measures[Measure.YAW]

    assert yaw < -10
    assert mirrored == pytest.approx(-yaw, abs=2)


def test_a_gentle_fall_of_light_on_the_wall_is_no_busy_background(judge: PhotoJudge, portrait: Frame) -> None:
    gain = np.linspace(1.0, 0.85, portrait.shape[1])[None, :, None]

    report = judge.glance((portrait * gain).astype(np.uint8))

    assert R.BACKGROUND_BUSY not in report.verdict.codes


def _told(report: PhotoReport) -> dict[str, float]:
    return {measure.value: round(value, 3) for measure, value in report.measures.items()}
