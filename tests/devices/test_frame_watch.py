"""What frames tell of their camera: steady light, standstill, darkness, size, and what was measured."""

from typing import Any

import numpy as np
import pytest

from counter_desk.devices.camera import Frame
from counter_desk.devices.frame_watch import SETTLING_LONGEST_S, FrameWatch, Sight
from counter_desk.domain.errors import Fault

SIZE = (480, 640)


class Stream:
    """Frames of one camera, judged as they come; `fps` and the light can change."""

    def __init__(self, fps: float = 30.0, size: tuple[int, int] = SIZE) -> None:
        self.watch = FrameWatch()
        self.fps, self.size = fps, size
        self.at_s, self.number = 100.0, 0
        self._noise = np.random.default_rng(7).normal(0, 2.0, (*size, 3)).astype(np.int16)

    def noisy(self, light: float = 120.0) -> Any:
        self._noise = np.roll(self._noise, 977)
        return np.clip(self._noise + int(light), 0, 255).astype(np.uint8)

    def send(self, pixels: Any) -> Sight:
        self.at_s += 1 / self.fps
        self.number += 1
        return self.watch.look(Frame(pixels, self.at_s, self.number))

    def run(self, seconds: float, light: float = 120.0) -> list[Sight]:
        return [self.send(self.noisy(light)) for _ in range(round(seconds * self.fps))]

    def stand(self, seconds: float, pixels: Any | None = None) -> list[Sight]:
        still = self.noisy() if pixels is None else pixels
        return [self.send(still) for _ in range(round(seconds * self.fps))]


def first_s(sights: list[Sight], fault: Fault, fps: float) -> float:
    return next(at for at, sight in enumerate(sights, 1) if sight.fault is fault) / fps


# --- settling ---------------------------------------------------------------------------------------


def test_first_frames_are_dropped_until_the_light_stands_still() -> None:
    stream = Stream()

    rising = [stream.send(stream.noisy(10.0 + 10 * at)) for at in range(12)]
    steady = stream.run(0.6, light=125.0)

    assert not any(sight.is_shown for sight in rising)
    assert not steady[0].is_shown and steady[-1].is_shown


def test_light_that_never_stands_still_is_not_waited_for_longer_than_a_while() -> None:
    stream = Stream()

    sights = [stream.send(stream.noisy(60.0 + 40 * (at % 2))) for at in range(60)]
    waited_s = next(at for at, sight in enumerate(sights) if sight.is_shown) / stream.fps

    assert waited_s == pytest.approx(SETTLING_LONGEST_S, abs=0.1)


def test_camera_that_is_opened_anew_settles_anew() -> None:
    stream = Stream()
    stream.run(1.0)

    stream.watch.begin()

    assert not stream.send(stream.noisy()).is_shown
    assert stream.run(0.5)[-1].is_shown


# --- standstill -------------------------------------------------------------------------------------


@pytest.mark.parametrize("fps", [5.0, 7.5, 15.0, 30.0, 60.0])
def test_picture_that_stands_still_is_told_within_two_seconds(fps: float) -> None:
    stream = Stream(fps)
    stream.run(2.0)

    found_s = first_s(stream.stand(3.0), Fault.CAMERA_FROZEN, fps)

    assert 1.0 < found_s <= 2.0


@pytest.mark.parametrize("fps", [1.0, 5.0, 30.0])
def test_slow_stream_and_frames_that_a_driver_repeats_are_no_standstill(fps: float) -> None:
    stream = Stream(fps)
    sights: list[Sight] = []

    for _ in range(20):
        picture = stream.noisy()
        sights += [stream.send(picture), stream.send(picture), stream.send(picture)]

    assert {sight.fault for sight in sights} == {None}


def test_move_between_the_sampled_pixels_is_a_move() -> None:
    stream = Stream()
    stream.run(1.0)
    picture = stream.noisy()
    sights = [stream.send(picture)]

    for at in range(120):
        moved = picture.copy()
        moved[1, 1 + at] = 255 - moved[1, 1 + at]
        sights.append(stream.send(moved))

    assert Fault.CAMERA_FROZEN not in {sight.fault for sight in sights}


def test_what_stood_still_is_not_shown_as_live_after_the_camera_was_opened_again() -> None:
    stream = Stream()
    stream.run(1.0)
    still = stream.noisy()
    stream.stand(2.0, still)

    stream.watch.begin()
    again = stream.stand(2.5, still)
    moving = stream.run(0.2)

    assert not any(sight.is_shown for sight in again)
    assert 1.0 < first_s(again, Fault.CAMERA_FROZEN, stream.fps) <= 2.0
    assert moving[0].is_shown and moving[0].fault is None


# --- black and small --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "picture",
    [np.zeros((*SIZE, 3), np.uint8), np.full((*SIZE, 3), 16, np.uint8)],
    ids=["black", "grey of a covered lens"],
)
def test_black_picture_is_told_after_a_second_and_shown_all_the_same(picture: Any) -> None:
    stream = Stream()
    stream.run(1.0)

    sights = stream.stand(4.0, picture)

    assert 0.8 < first_s(sights, Fault.CAMERA_DARK, stream.fps) < 1.5
    assert all(sight.is_shown for sight in sights)
    assert stream.run(0.1)[0].fault is None


def test_dim_picture_with_something_in_it_and_a_moment_of_black_are_not_black() -> None:
    stream = Stream()
    stream.run(1.0)
    dim = stream.noisy(10.0)
    dim[100:200, 100:200] = 90

    sights = stream.stand(0.5, np.zeros((*SIZE, 3), np.uint8)) + stream.run(0.1)
    sights += [stream.send(np.roll(dim, at, axis=1)) for at in range(60)]

    assert {sight.fault for sight in sights} == {None}


@pytest.mark.parametrize(("size", "is_small"), [((240, 320), True), ((480, 640), False), ((640, 480), False)])
def test_picture_that_is_too_small_for_a_card_says_its_size(size: tuple[int, int], is_small: bool) -> None:
    stream = Stream(size=size)

    sight = stream.run(1.0)[-1]

    assert (sight.fault is Fault.CAMERA_SMALL) is is_small
    assert sight.is_shown
    assert sight.detail == ("320×240" if is_small else "")


# --- figures ----------------------------------------------------------------------------------------


def test_figures_come_once_a_second_and_count_frames_that_nobody_took() -> None:
    stream = Stream(fps=24.0)
    told = []

    for _ in range(24 * 4):
        stream.number += 1  # every other frame is dropped before it is judged
        stream.send(stream.noisy(64.0))
        told.append(stream.watch.take_figures())
    figures = [one for one in told if one is not None]

    assert len(figures) == 3
    assert figures[0].frames_per_s == pytest.approx(48.0)
    assert (figures[0].width, figures[0].height) == (640, 480)
    assert figures[0].light == pytest.approx(0.25, abs=0.01)
