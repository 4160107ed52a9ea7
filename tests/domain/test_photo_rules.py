import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_desk.domain.photo import Look, Measure, PhotoException, PhotoReport
from counter_desk.domain.photo_exceptions import needs_approval
from counter_desk.domain.photo_rules import (
    PHOTO_RULES,
    PhotoRule,
    guidance,
    photo_looks,
    photo_verdict,
    weighed,
)
from counter_desk.domain.verdict import ReasonCode, Verdict, because

M, R = Measure, ReasonCode
GOOD = {
    M.WIDTH: 1280.0,
    M.HEIGHT: 720.0,
    M.FACE_COUNT: 1.0,
    M.FACE_HEIGHT: 0.5,
    M.INTER_EYE_DISTANCE: 95.0,
    M.CENTRE_OFFSET_X: 0.0,
    M.CENTRE_OFFSET_Y: -0.1,
    M.CROP_COVERAGE: 1.0,
    M.YAW: 1.0,
    M.PITCH: 3.0,
    M.ROLL: -1.0,
    M.LUMINANCE: 0.6,
    M.UNDER_EXPOSURE: 0.0,
    M.OVER_EXPOSURE: 0.0,
    M.ILLUMINATION_UNIFORMITY: 0.9,
    M.SHARPNESS: 4.5,
    M.BACKGROUND_UNIFORMITY: 1.0,
    M.COLOURFULNESS: 25.0,
    M.NATURAL_COLOUR: 55.0,
    M.FILE_SIZE: 150_000.0,
    M.FACE_PRESENCE: 1.0,
    M.MARGIN_LEFT: 1.5,
    M.MARGIN_RIGHT: 1.5,
    M.MARGIN_ABOVE: 0.3,
    M.MARGIN_BELOW: 0.5,
    M.EYES_OPEN: 0.6,
    M.EYES_VISIBLE: 0.9,
    M.EYE_GLARE: 0.0,
    M.RED_EYES: -3.0,
    M.MOUTH_CLOSED: 0.02,
    M.MOUTH_OCCLUSION: 0.1,
    M.LIPS_VISIBLE: 9.0,
    M.EXPRESSION_NEUTRALITY: 0.92,
    M.FACE_OCCLUSION: 0.03,
    M.LOWER_FACE_EDGES: 0.15,
    M.WHITE_LEVEL: 0.85,
    M.FOREHEAD_VISIBLE: 0.9,
    M.HEAD_COVERING: 0.0,
    M.MOTION_BLUR: 1.8,
    M.COMPRESSION: 1.5,
    M.DYNAMIC_RANGE: 7.0,
    M.BACKGROUND_SHADOW: 0.0,
    M.RECAPTURE: 0.0,
    M.FLATNESS: 0.1,
}
WRONG = [
    (M.FACE_COUNT, 0.0, R.NO_FACE),
    (M.FACE_COUNT, 2.0, R.SEVERAL_FACES),
    (M.FACE_HEIGHT, 0.15, R.FACE_TOO_SMALL),
    (M.FACE_HEIGHT, 0.9, R.FACE_TOO_LARGE),
    (M.INTER_EYE_DISTANCE, 69.0, R.PICTURE_TOO_SMALL),
    (M.WIDTH, 200.0, R.PICTURE_TOO_SMALL),
    (M.HEIGHT, 200.0, R.PICTURE_TOO_SMALL),
    (M.CENTRE_OFFSET_X, -0.3, R.FACE_OFF_CENTRE),
    (M.CENTRE_OFFSET_Y, 0.4, R.FACE_OFF_CENTRE),
    (M.CROP_COVERAGE, 0.9, R.CROP_OUTSIDE),
    (M.YAW, -12.0, R.HEAD_TURNED),
    (M.YAW, 12.0, R.HEAD_TURNED),
    (M.PITCH, -12.0, R.HEAD_RAISED_OR_LOWERED),
    (M.PITCH, 22.0, R.HEAD_RAISED_OR_LOWERED),
    (M.ROLL, 9.0, R.HEAD_TILTED),
    (M.LUMINANCE, 0.1, R.TOO_DARK),
    (M.LUMINANCE, 0.95, R.TOO_BRIGHT),
    (M.WHITE_LEVEL, 0.2, R.TOO_DARK),
    (M.UNDER_EXPOSURE, 0.5, R.TOO_DARK),
    (M.OVER_EXPOSURE, 0.2, R.TOO_BRIGHT),
    (M.ILLUMINATION_UNIFORMITY, 0.5, R.LIGHT_UNEVEN),
    (M.SHARPNESS, 1.0, R.BLURRED),
    (M.BACKGROUND_UNIFORMITY, 0.5, R.BACKGROUND_BUSY),
    (M.COLOURFULNESS, 1.0, R.NOT_COLOUR),
    (M.NATURAL_COLOUR, -110.0, R.COLOUR_UNNATURAL),
    (M.FILE_SIZE, 9_000.0, R.PICTURE_TOO_SMALL),
    (M.FACE_PRESENCE, 0.9, R.FACE_UNCLEAR),
    (M.FLATNESS, 0.9, R.DRAWING),
    (M.MARGIN_LEFT, 0.3, R.CROP_OUTSIDE),
    (M.MARGIN_RIGHT, 0.3, R.CROP_OUTSIDE),
    (M.MARGIN_ABOVE, 0.0, R.CROP_OUTSIDE),
    (M.MARGIN_BELOW, 0.0, R.CROP_OUTSIDE),
    (M.EYES_OPEN, 0.2, R.EYES_SHUT),
    (M.EYES_VISIBLE, 0.3, R.EYES_HIDDEN),
    (M.EYE_GLARE, 0.6, R.EYE_GLARE),
    (M.RED_EYES, 30.0, R.RED_EYES),
    (M.MOUTH_CLOSED, 0.4, R.MOUTH_OPEN),
    (M.MOUTH_OCCLUSION, 0.9, R.MOUTH_COVERED),
    (M.LIPS_VISIBLE, 2.0, R.MOUTH_COVERED),
    (M.FACE_OCCLUSION, 0.5, R.FACE_COVERED),
    (M.HEAD_COVERING, 1.0, R.HEAD_COVERED),
    (M.MOTION_BLUR, 0.5, R.MOTION_BLURRED),
    (M.COMPRESSION, 12.0, R.COMPRESSED),
    (M.DYNAMIC_RANGE, 4.5, R.LOW_CONTRAST),
    (M.BACKGROUND_SHADOW, 0.3, R.SHADOW_BEHIND),
]
DOUBTFUL = [
    (M.LIPS_VISIBLE, 5.0, Look.FACE_COVER),
    (M.EYES_VISIBLE, 0.63, Look.GLASSES),
    (M.EYES_OPEN, 0.45, Look.EYES),
    (M.HEAD_COVERING, 0.6, Look.HEAD_COVER),
    (M.LOWER_FACE_EDGES, 0.35, Look.FACE_COVER),
    (M.MOUTH_CLOSED, 0.25, Look.EXPRESSION),
    (M.EXPRESSION_NEUTRALITY, 1.2, Look.EXPRESSION),
    (M.COMPRESSION, 5.0, Look.COMPRESSION),
    (M.RECAPTURE, 0.4, Look.RECAPTURE),
]


def test_a_good_photo_passes() -> None:
    assert photo_verdict(GOOD).ok
    assert guidance(GOOD) is None


@pytest.mark.parametrize(("measure", "value", "code"), WRONG, ids=[f"{m}={v}" for m, v, _ in WRONG])
def test_one_wrong_measure_is_one_reason(measure: Measure, value: float, code: ReasonCode) -> None:
    verdict = photo_verdict(GOOD | {measure: value})

    assert not verdict.ok
    assert verdict.codes == (code,)


@pytest.mark.parametrize(("measure", "value", "look"), DOUBTFUL, ids=[f"{m}={v}" for m, v, _ in DOUBTFUL])
def test_a_doubtful_measure_is_looked_at_and_not_refused(measure: Measure, value: float, look: Look) -> None:
    doubtful = GOOD | {measure: value}

    assert photo_looks(GOOD) == ()
    assert photo_looks(doubtful) == (look,)
    assert photo_verdict(doubtful).ok


def test_what_is_refused_is_not_looked_at_too() -> None:
    assert photo_looks(GOOD | {M.EYES_OPEN: 0.1}) == ()


def test_what_was_not_measured_is_not_judged() -> None:
    verdict = photo_verdict({M.WIDTH: 1280.0, M.HEIGHT: 720.0, M.FACE_COUNT: 0.0})

    assert verdict.codes == (R.NO_FACE,)


def test_advice_is_the_most_important_thing_only() -> None:
    advice = guidance(GOOD | {M.SHARPNESS: 1.0, M.YAW: 20.0, M.BACKGROUND_UNIFORMITY: 0.1})

    assert advice is not None
    assert advice.code is R.HEAD_TURNED


def test_the_same_fault_is_named_once() -> None:
    verdict = photo_verdict(GOOD | {M.LUMINANCE: 0.1, M.UNDER_EXPOSURE: 0.9})

    assert verdict.codes == (R.TOO_DARK,)
    assert verdict.reasons[0].values["measure"] == "luminance"


def test_a_small_picture_in_a_small_file_is_told_once() -> None:
    report = PhotoReport(photo_verdict(GOOD | {M.INTER_EYE_DISTANCE: 20.0}))

    assert weighed(report, 9_000).verdict.codes == (R.PICTURE_TOO_SMALL,)
    assert weighed(PhotoReport(photo_verdict(GOOD)), 9_000).verdict.codes == (R.PICTURE_TOO_SMALL,)


def test_a_reason_tells_the_measure_and_its_limits_in_few_digits() -> None:
    (reason,) = photo_verdict(GOOD | {M.ROLL: 12.23456}).reasons

    assert reason.values["measure"] == "roll"
    assert reason.values["value"] == 12.2
    assert (reason.values["minimum"], reason.values["maximum"]) == (-8, 8)


def test_a_face_off_centre_tells_where_it_is() -> None:
    (reason,) = photo_verdict(GOOD | {M.CENTRE_OFFSET_X: 0.31234}).reasons

    assert (reason.values["dx"], reason.values["dy"]) == (0.312, -0.1)


def test_rules_can_be_replaced() -> None:
    strict = (PhotoRule(M.ROLL, "degrees", "a test", -0.5, R.HEAD_TILTED, 0.5, R.HEAD_TILTED),)

    assert photo_verdict(GOOD, strict).codes == (R.HEAD_TILTED,)


def test_every_measure_has_a_rule_and_every_limit_a_reason() -> None:
    assert {rule.measure for rule in PHOTO_RULES} == set(Measure)
    for rule in PHOTO_RULES:
        assert (rule.minimum is None) == (rule.below is None)
        assert (rule.maximum is None) == (rule.above is None)
        assert rule.source


def test_a_turned_picture_needs_no_approval_beyond_what_the_exception_covers() -> None:
    covered = Verdict(False, (because(R.HEAD_COVERED), because(R.PICTURE_TURNED)))
    more = Verdict(False, (because(R.HEAD_COVERED), because(R.DRAWING)))

    assert not needs_approval(PhotoException.RELIGION, covered, 40)
    assert needs_approval(PhotoException.RELIGION, more, 40)


@given(st.dictionaries(st.sampled_from(Measure), st.floats(-1e4, 1e4)))
def test_a_photo_is_refused_exactly_when_there_is_a_reason(measures: dict[Measure, float]) -> None:
    verdict = photo_verdict(measures)

    assert verdict.ok == (not verdict.reasons)
    assert len(set(verdict.codes)) == len(verdict.codes)


@given(st.sampled_from(PHOTO_RULES))
def test_a_value_on_its_limit_is_allowed(rule: PhotoRule) -> None:
    for limit in (rule.minimum, rule.maximum):
        if limit is not None:
            assert rule.broken_by(limit) is None
