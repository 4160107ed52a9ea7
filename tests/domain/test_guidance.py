"""Live guidance is steady: it neither flickers nor lags, and only what is well all the time fires."""

from itertools import cycle, islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_desk.domain.burst import best_of
from counter_desk.domain.guidance import (
    WELL_S,
    Direction,
    Guidance,
    counting_from,
    direction_of,
    guided,
)
from counter_desk.domain.photo import Measure, PhotoReport
from counter_desk.domain.photo_rules import photo_verdict
from counter_desk.domain.verdict import ALLOWED, ReasonCode, refused

FINE = PhotoReport(ALLOWED)
CODES = (None, ReasonCode.NO_FACE, ReasonCode.TOO_DARK, ReasonCode.BLURRED, ReasonCode.BACKGROUND_BUSY)
PERIODS_S = st.floats(0.02, 0.19)  # a verdict for each frame down to one for every sixth


def a_report(code: ReasonCode | None) -> PhotoReport:
    return PhotoReport(refused(code)) if code else FINE


def played(codes: list[ReasonCode | None], period_s: float, start: Guidance | None = None) -> list[Guidance]:
    now, steps = start or Guidance(), []
    begin_s = now.seen[-1][0] + period_s if now.seen else 100.0
    for at, code in enumerate(codes):
        now = guided(now, a_report(code), begin_s + at * period_s)
        steps.append(now)
    return steps


def settled(code: ReasonCode | None, period_s: float) -> Guidance:
    return played([code] * (int(1.5 / period_s) + 2), period_s)[-1]


def changes_a_second(steps: list[Guidance]) -> int:
    """The most changes of what is shown within any one second."""
    times = [
        after.seen[-1][0]
        for before, after in pairwise(steps)
        if before.shown is not None
        and (before.shown.key != after.shown.key if after.shown is not None else True)
    ]
    return max((sum(1 for time in times if start <= time < start + 1.0) for start in times), default=0)


@given(st.lists(st.sampled_from(CODES), min_size=2, max_size=3, unique=True), PERIODS_S)
def test_frames_that_alternate_do_not_flicker(kinds: list[ReasonCode | None], period_s: float) -> None:
    steps = played(list(islice(cycle(kinds), int(6 / period_s))), period_s)

    assert changes_a_second(steps) <= 1


@given(st.lists(st.sampled_from(CODES), min_size=10, max_size=120), PERIODS_S)
def test_whatever_comes_what_is_shown_rests_before_it_changes(
    codes: list[ReasonCode | None], period_s: float
) -> None:
    assert changes_a_second(played(codes, period_s)) <= 3


@given(st.sampled_from(CODES), PERIODS_S)
def test_steady_input_is_shown_within_0_4_s(code: ReasonCode | None, period_s: float) -> None:
    steps = played([code] * 40, period_s)

    late = next(one for one in steps if one.shown is not None)
    assert late.seen[-1][0] - 100.0 <= 0.4 + 1e-6
    assert late.shown is not None and late.shown.key == (code, None)


@given(st.sampled_from(CODES[2:]), PERIODS_S)
def test_face_that_is_gone_is_said_within_half_a_second(before: ReasonCode, period_s: float) -> None:
    start = settled(before, period_s)
    steps = played([ReasonCode.NO_FACE] * 40, period_s, start)

    told = next(one for one in steps if one.shown and one.shown.key[0] is ReasonCode.NO_FACE)
    assert told.seen[-1][0] - start.seen[-1][0] <= 0.5 + period_s


@given(st.sampled_from(CODES[1:]), st.sampled_from(CODES), PERIODS_S)
def test_one_frame_that_differs_changes_nothing(
    shown: ReasonCode, other: ReasonCode | None, period_s: float
) -> None:
    steps = played([other, shown, shown], period_s, settled(shown, period_s))

    assert all(one.shown and one.shown.key == (shown, None) for one in steps)


@given(st.lists(st.sampled_from(CODES), min_size=5, max_size=80), PERIODS_S)
def test_ripe_only_after_0_7_s_in_which_every_frame_was_well(
    codes: list[ReasonCode | None], period_s: float
) -> None:
    steps = played(codes, period_s)

    for at, one in enumerate(steps):
        lately = [code for back, code in enumerate(codes[at::-1]) if back * period_s <= WELL_S - 1e-6]
        if one.is_ripe:
            assert not any(lately)
            assert at * period_s >= WELL_S - 1e-6


def test_progress_grows_while_all_is_well_and_one_shut_eye_resets_it() -> None:
    steps = played([None] * 6 + [ReasonCode.BLURRED, None], 0.1)

    assert [round(one.progress, 2) for one in steps] == [0, 0.14, 0.29, 0.43, 0.57, 0.71, 0, 0]


def test_retake_counts_only_from_its_time_on() -> None:
    rested = counting_from(settled(None, 0.1), 103.0)

    early, late = guided(rested, FINE, 102.9), guided(guided(rested, FINE, 103.0), FINE, 103.75)

    assert early.progress == 0.0 and not early.is_ripe
    assert late.is_ripe


def test_silence_of_the_camera_begins_anew() -> None:
    known = settled(None, 0.1)

    after = guided(known, FINE, known.seen[-1][0] + 2.0)

    assert after.shown is None and after.progress == 0.0


@pytest.mark.parametrize(
    ("measure", "value", "direction"),
    [
        # The frame's left is the resident's right: who stands there moves to the own left.
        (Measure.CENTRE_OFFSET_X, -0.3, Direction.MOVE_LEFT),
        (Measure.CENTRE_OFFSET_X, 0.3, Direction.MOVE_RIGHT),
        (Measure.CENTRE_OFFSET_Y, -0.4, Direction.MOVE_DOWN),
        (Measure.CENTRE_OFFSET_Y, 0.4, Direction.MOVE_UP),
        (Measure.FACE_HEIGHT, 0.1, Direction.NEARER),
        (Measure.FACE_HEIGHT, 0.9, Direction.FARTHER),
        (Measure.INTER_EYE_DISTANCE, 20, Direction.NEARER),
        (Measure.YAW, 12, Direction.TURN_LEFT),
        (Measure.YAW, -12, Direction.TURN_RIGHT),
        (Measure.PITCH, 25, Direction.CHIN_UP),
        (Measure.PITCH, -12, Direction.CHIN_DOWN),
        (Measure.ROLL, 12, Direction.TILT_RIGHT),
        (Measure.ROLL, -12, Direction.TILT_LEFT),
        (Measure.LUMINANCE, 0.1, None),
    ],
)
def test_way_back_is_the_residents_own(measure: Measure, value: float, direction: Direction | None) -> None:
    measures = {Measure.FACE_COUNT: 1.0, measure: value}
    (reason,) = photo_verdict(measures).reasons

    assert direction_of(reason, measures) is direction


@pytest.mark.parametrize(
    ("measures", "direction"),
    [
        ({Measure.CENTRE_OFFSET_X: 0.22}, Direction.MOVE_RIGHT),
        ({Measure.CENTRE_OFFSET_Y: -0.2}, Direction.MOVE_DOWN),
        ({Measure.FACE_HEIGHT: 0.8, Measure.CENTRE_OFFSET_Y: -0.2}, Direction.FARTHER),
        ({}, Direction.FARTHER),
    ],
)
def test_head_too_near_the_edge_is_led_away_from_it(
    measures: dict[Measure, float], direction: Direction
) -> None:
    assert direction_of(refused(ReasonCode.CROP_OUTSIDE).reasons[0], measures) is direction


def test_best_of_a_burst_is_accepted_first_then_has_fewest_reasons_then_is_sharpest() -> None:
    dull, sharp = (PhotoReport(ALLOWED, {Measure.SHARPNESS: value}) for value in (3.0, 5.0))
    bad = PhotoReport(refused(ReasonCode.TOO_DARK), {Measure.SHARPNESS: 9.0})
    both = [*refused(ReasonCode.TOO_DARK).reasons, *refused(ReasonCode.BLURRED).reasons]
    worse = PhotoReport(type(ALLOWED)(False, tuple(both)), {Measure.SHARPNESS: 9.0})

    assert best_of([bad, dull, sharp, worse]) == 2
    assert best_of([worse, bad]) == 1
    assert best_of([sharp, sharp]) == 0


def test_widest_eyes_come_before_the_sharpest_picture() -> None:
    narrow = PhotoReport(ALLOWED, {Measure.SHARPNESS: 9.0, Measure.EYES_OPEN: 0.5})
    wide = PhotoReport(ALLOWED, {Measure.SHARPNESS: 3.0, Measure.EYES_OPEN: 0.7})

    assert best_of([narrow, wide]) == 1
