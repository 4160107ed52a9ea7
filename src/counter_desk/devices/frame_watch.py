"""What a stream of frames tells of its camera: not settled yet, too small, black, frozen; and its figures.

Pure over frames and their times: real and simulated cameras are judged alike. Costs about 0.1 ms a frame.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from counter_desk.devices.camera import Frame
from counter_desk.domain.errors import Fault

SAMPLE_LINES = 64  # light and standstill are read from a grid of pixels
SETTLED_S, SETTLING_LONGEST_S = 0.3, 1.5
STEADY = 4.0  # of 255: light that moves less stands still
LEAST_SIDE_PX = 480  # ours: with less no face fills the card's 320 lines and leaves room above
BLACK, GLOOMY, FLAT = 8.0, 24.0, 8.0  # of 255: mean light; mean and spread of a covered lens that amplifies
WHITE = 250.0  # mean light of a picture in which nothing can move any more
BLACK_S = 1.0
FROZEN_S, LEAST_REPEATS = 1.5, 4  # a sensor's noise never repeats; drivers repeat a frame once or twice
FIGURES_S = 1.0


@dataclass(frozen=True)
class Sight:
    """How a frame is: whether it may be shown, and what is wrong with the camera."""

    is_shown: bool
    fault: Fault | None = None
    detail: str = ""


@dataclass(frozen=True)
class Figures:
    """What was measured; `light` is the mean of all colours, 0…1."""

    width: int
    height: int
    frames_per_s: float
    light: float


class FrameWatch:
    """Looks at every frame of one camera, in order. What stood still is not shown until it moves again."""

    def __init__(self) -> None:
        self._is_stale = False
        self._still: Frame | None = None
        self._still_sample: Any = None
        self.begin()

    def begin(self) -> None:
        """The camera was opened anew; a picture that stood still is remembered."""
        self._began_s: float | None = None
        self._steady_s, self._steady_light, self._is_settled = 0.0, 0.0, False
        self._bright_s = 0.0
        self._is_black = False
        self._repeats = 0
        self._counted: Frame | None = None
        self._figures: Figures | None = None

    def look(self, frame: Frame) -> Sight:
        """Judge the next frame."""
        step = max(1, frame.pixels.shape[0] // SAMPLE_LINES)
        sample = np.ascontiguousarray(frame.pixels[::step, ::step])
        light = float(sample.mean())
        if self._began_s is None:
            self._begin_at(frame, light)
        self._settle(frame.taken_at_s, light)
        self._count(frame, light)
        is_black = self._blackness(frame.taken_at_s, light, sample)
        if is_black or light > WHITE:
            self._is_stale = False  # such frames are alike without standing still
        elif self._is_frozen(frame, sample):
            return Sight(False, Fault.CAMERA_FROZEN)
        height, width = frame.pixels.shape[:2]
        is_shown = self._is_settled and not self._is_stale
        if min(width, height) < LEAST_SIDE_PX:
            return Sight(is_shown, Fault.CAMERA_SMALL, f"{width}×{height}")
        return Sight(is_shown, Fault.CAMERA_DARK if self._is_black else None)

    def take_figures(self) -> Figures | None:
        """What was measured in the last second, once."""
        taken, self._figures = self._figures, None
        return taken

    def _begin_at(self, frame: Frame, light: float) -> None:
        self._began_s = self._steady_s = self._bright_s = frame.taken_at_s
        self._steady_light = light
        self._counted = frame
        if self._still is not None:
            self._still = Frame(self._still.pixels, frame.taken_at_s, frame.number)

    def _settle(self, at_s: float, light: float) -> None:
        """Steady is light that has stayed near one value for a while; no camera is waited for too long."""
        if abs(light - self._steady_light) > STEADY:
            self._steady_s, self._steady_light = at_s, light
        is_steady = at_s - self._steady_s >= SETTLED_S
        self._is_settled |= is_steady or at_s - (self._began_s or 0.0) >= SETTLING_LONGEST_S

    def _blackness(self, at_s: float, light: float, sample: Any) -> bool:
        """Whether this frame is black; the camera is called so after a second of them."""
        is_black = light < BLACK or (light < GLOOMY and float(sample.std()) < FLAT)
        if not is_black:
            self._bright_s = at_s
        self._is_black = at_s - self._bright_s >= BLACK_S
        return is_black

    def _is_frozen(self, frame: Frame, sample: Any) -> bool:
        if self._still is None or not np.array_equal(sample, self._still_sample):
            self._still, self._still_sample, self._repeats, self._is_stale = frame, sample, 0, False
            return False
        self._repeats += 1
        stood_s = frame.taken_at_s - self._still.taken_at_s
        if self._repeats < LEAST_REPEATS or stood_s < FROZEN_S:
            return False
        if not np.array_equal(frame.pixels, self._still.pixels):  # all of it: a sample can miss a move
            self._still, self._repeats, self._is_stale = frame, 0, False
            return False
        self._is_stale = True
        return True

    def _count(self, frame: Frame, light: float) -> None:
        since = self._counted
        if since is None or (seconds := frame.taken_at_s - since.taken_at_s) < FIGURES_S:
            return
        height, width = frame.pixels.shape[:2]
        self._figures = Figures(width, height, (frame.number - since.number) / seconds, light / 255)
        self._counted = frame
