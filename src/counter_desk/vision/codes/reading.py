"""Reading a single picture: glances at all of it, then attempts at the likely places while there is time."""

import time
from collections.abc import Callable

import cv2
import numpy as np

from counter_desk.vision.codes.attempts import attempts, glances
from counter_desk.vision.codes.code import Code
from counter_desk.vision.codes.engines import Grey
from counter_desk.vision.codes.regions import candidates
from counter_desk.vision.codes.trust import IN_USE, CodeRules, Sighting, is_plausible, trusted
from counter_desk.vision.frames import Frame

PICTURE_MS = 38.0
_SMALLEST, _LARGEST = 16, 4096  # pixels of a side: no code is below, nothing is gained above


class Budget:
    """Milliseconds for a frame; by default of this thread's own, so that a busy PC does not read less."""

    def __init__(self, milliseconds: float, clock: Callable[[], float] = time.thread_time) -> None:
        self._clock = clock
        self._end = clock() + milliseconds / 1000

    @property
    def is_spent(self) -> bool:
        """Whether no further attempt may begin."""
        return self._clock() >= self._end


def read_codes(frame: Frame, rules: CodeRules = IN_USE, budget: Budget | None = None) -> list[Code]:
    """The codes of a frame, each once; those that no attempt made sure of are left out."""
    budget = budget or Budget(PICTURE_MS)
    if (grey := as_grey(frame)) is None:
        return []
    places = candidates(grey)
    seen: list[Sighting] = []
    for glance in glances(grey, places):
        seen += plausible(glance(), rules)
    for attempt in attempts(grey, places):
        if are_settled(seen) or budget.is_spent:
            break
        seen += plausible(attempt(), rules)
    return trusted(seen)


def as_grey(frame: Frame) -> Grey | None:
    """Grey and of a bearable size; None for what can't hold a code."""
    if frame.ndim not in (2, 3) or min(frame.shape[:2]) < _SMALLEST or frame.dtype != np.uint8:
        return None
    colours = 1 if frame.ndim == 2 else frame.shape[2]
    grey = (
        frame.reshape(frame.shape[:2]) if colours == 1 else cv2.cvtColor(frame[..., :3], cv2.COLOR_BGR2GRAY)
    )
    scale = min(1.0, _LARGEST / max(grey.shape))
    size = [max(_SMALLEST, round(side * scale)) for side in grey.shape[::-1]]
    fitting = grey if scale == 1 else cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(fitting, np.uint8)


def plausible(sightings: list[Sighting], rules: CodeRules) -> list[Sighting]:
    """Those whose text can stand in such a code."""
    return [one for one in sightings if is_plausible(one.code, rules)]


def are_settled(seen: list[Sighting]) -> bool:
    """Something was seen, and all of it may pass."""
    return bool(seen) and len(trusted(seen)) == len({one.code for one in seen})
