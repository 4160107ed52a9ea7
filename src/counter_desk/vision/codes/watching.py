"""Watching a stream: dear attempts are spread over frames, and what frames say of a code is added up."""

import time
from collections.abc import Callable
from dataclasses import replace

from counter_desk.vision.codes.attempts import Attempt, attempts, glances
from counter_desk.vision.codes.code import Code
from counter_desk.vision.codes.engines import Grey
from counter_desk.vision.codes.reading import Budget, as_grey, plausible
from counter_desk.vision.codes.regions import Candidate, candidates
from counter_desk.vision.codes.trust import IN_USE, CodeRules, Sighting, trusted
from counter_desk.vision.frames import Frame

FRAME_MS = 25.0
_REMEMBERED = 8  # frames: about a second of a document camera


class CodeWatcher:
    """Reads the codes of a camera's frames one after the other, each frame within the same milliseconds.

    A frame has its glances and at least one dear attempt; no other begins after the time is up. The next
    frame goes on with the one after it.
    """

    def __init__(
        self,
        rules: CodeRules = IN_USE,
        frame_ms: float = FRAME_MS,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._rules = rules
        self._frame_ms = frame_ms
        self._clock = clock
        self._frame = 0
        self._made = 0  # dear attempts since a code was read
        self._last: Candidate | None = None
        self._before: list[tuple[int, Sighting]] = []

    def look(self, frame: Frame) -> list[Code]:
        """The codes in this frame that are sure by now, together with what the frames before it said."""
        budget = Budget(self._frame_ms, self._clock)
        self._frame += 1
        self._before = [one for one in self._before if self._frame - one[0] <= _REMEMBERED]
        if (grey := as_grey(frame)) is None:
            return []
        places = self._places(grey)
        now: list[Sighting] = []
        for glance in glances(grey, places):
            now += plausible(glance(), self._rules)
        for attempt in self._next(grey, places):
            if now and len(self._sure(now)) == len({one.code for one in now}):
                break
            now += plausible(attempt(), self._rules)
            self._made += 1
            if budget.is_spent:
                break
        sure = self._sure(now)
        self._remember(now, bool(sure))
        return sure

    def _places(self, grey: Grey) -> list[Candidate]:
        """Where the last code was comes first, found again or not."""
        found, last = candidates(grey), self._last
        if last is None:
            return found
        here = [one for one in found if one.is_bars == last.is_bars and _is_near(one, last)]
        return (here or [last]) + [one for one in found if one not in here]

    def _next(self, grey: Grey, places: list[Candidate]) -> list[Attempt]:
        """The dear attempts, from where the last frame stopped."""
        dear = list(attempts(grey, places))
        first = self._made % max(1, len(dear))
        return dear[first:] + dear[:first]

    def _sure(self, now: list[Sighting]) -> list[Code]:
        before = [replace(one, attempt=f"{one.attempt}, {frame}", place=None) for frame, one in self._before]
        here = {one.code for one in now}
        return [code for code in trusted(now + before) if code in here]

    def _remember(self, now: list[Sighting], is_read: bool) -> None:
        self._before += [(self._frame, one) for one in now]
        self._last = next((one.place for one in now if one.place), self._last)
        if is_read:
            self._made = 0


def _is_near(one: Candidate, other: Candidate) -> bool:
    """Within half of the other's longer side."""
    reach = max(other.region.width, other.region.height) / 2
    aside = one.region.centre_x - other.region.centre_x, one.region.centre_y - other.region.centre_y
    return max(map(abs, aside)) <= reach
