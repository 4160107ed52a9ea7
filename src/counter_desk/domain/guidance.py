"""What the live picture says, steadily: the one thing to change, the way there, how long all has been well.

Pure: the frames' verdicts come in with their time in seconds, the next `Guidance` comes out. Sides are the
resident's own, so that words and arrows mean the same whether the picture is mirrored or not.
"""

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum

from counter_desk.domain.photo import Measure, Measures, PhotoReport
from counter_desk.domain.verdict import Reason, ReasonCode

WELL_S = 0.7  # so long all must be well before the shutter fires by itself
HOLD_S = 0.25  # so long a hint must be the first of every frame before it is said
REST_S = 0.4  # so long at least what is said stays
WINDOW_S = 0.9  # or it is the first of most frames of this time
MOST = 0.6
FEWEST_FRAMES = 6  # of fewer frames a share says nothing: two reasons in turn reach 4 of 7 at the most
GAP_S = 1.0  # after a longer silence all begins anew


class Direction(StrEnum):
    """Where to move, as the resident feels it: left is the resident's own left."""

    MOVE_LEFT = "move_left"
    MOVE_RIGHT = "move_right"
    MOVE_UP = "move_up"
    MOVE_DOWN = "move_down"
    NEARER = "nearer"
    FARTHER = "farther"
    TURN_LEFT = "turn_left"
    TURN_RIGHT = "turn_right"
    TILT_LEFT = "tilt_left"
    TILT_RIGHT = "tilt_right"
    CHIN_UP = "chin_up"
    CHIN_DOWN = "chin_down"


_D, _M = Direction, Measure
# The way back from below the minimum and from above the maximum. The camera stores the resident's right at
# the frame's left: an offset is positive to the resident's left, a turn to the right, a tilt to the left.
_WAYS: dict[str, tuple[Direction | None, Direction | None]] = {
    _M.FACE_HEIGHT: (_D.NEARER, _D.FARTHER),
    _M.INTER_EYE_DISTANCE: (_D.NEARER, None),
    _M.CENTRE_OFFSET_X: (_D.MOVE_LEFT, _D.MOVE_RIGHT),
    _M.CENTRE_OFFSET_Y: (_D.MOVE_DOWN, _D.MOVE_UP),
    _M.YAW: (_D.TURN_RIGHT, _D.TURN_LEFT),
    _M.PITCH: (_D.CHIN_DOWN, _D.CHIN_UP),
    _M.ROLL: (_D.TILT_LEFT, _D.TILT_RIGHT),
}
_LARGE = 0.65  # a head of this share of the frame's height has no room around it
_ASIDE, _ABOVE = 0.15, 0.1  # offsets that can push a crop of fair size out of the frame


@dataclass(frozen=True)
class Hint:
    """What is said: a reason with the way to mend it, or (no reason) that all is well."""

    reason: Reason | None = None
    direction: Direction | None = None

    @property
    def key(self) -> tuple[ReasonCode | None, Direction | None]:
        """Hints with one key are the same to whoever reads them."""
        return self.reason.code if self.reason else None, self.direction


WELL = Hint()


@dataclass(frozen=True)
class Guidance:
    """What is shown now, and the frames it rests on; a fresh one knows nothing yet.

    `counts_from_s`: only frames since then count as well, so that a retake does not snap at once.
    """

    shown: Hint | None = None
    shown_at_s: float = 0.0
    progress: float = 0.0  # 0…1 of the time that all must have been well
    counts_from_s: float = 0.0
    well_since_s: float | None = None
    seen: tuple[tuple[float, Hint], ...] = ()

    @property
    def is_well(self) -> bool:
        """Whether "well" is what is shown."""
        return self.shown == WELL

    @property
    def is_ripe(self) -> bool:
        """Whether the shutter may fire by itself."""
        return self.is_well and self.progress >= 1.0


def hint_of(report: PhotoReport) -> Hint:
    """The most important thing to change in this frame."""
    if report.verdict.ok or not report.verdict.reasons:
        return WELL
    reason = report.verdict.reasons[0]
    return Hint(reason, direction_of(reason, report.measures))


def direction_of(reason: Reason, measures: Measures) -> Direction | None:
    """The way to mend it, from the measure that is out of its limits; None where no movement helps."""
    if reason.code is ReasonCode.CROP_OUTSIDE:
        return _into_the_frame(measures)
    ways = _WAYS.get(str(reason.values.get("measure", "")))
    value, minimum = reason.values.get("value"), reason.values.get("minimum")
    if ways is None or not isinstance(value, int | float):
        return None
    is_below = isinstance(minimum, int | float) and value < minimum
    return ways[0] if is_below else ways[1]


def guided(before: Guidance, report: PhotoReport, at_s: float) -> Guidance:
    """The guidance after one more frame was judged, which was taken at `at_s`."""
    if before.seen and at_s - before.seen[-1][0] > GAP_S:
        before = Guidance(counts_from_s=before.counts_from_s)
    hint = hint_of(report)
    seen = (*(one for one in before.seen if at_s - one[0] <= WINDOW_S), (at_s, hint))
    counts = hint == WELL and at_s >= before.counts_from_s
    since = (at_s if before.well_since_s is None else before.well_since_s) if counts else None
    progress = 0.0 if since is None else min(1.0, (at_s - since) / WELL_S)
    after = replace(before, seen=seen, well_since_s=since, progress=progress)
    due = _due(after, at_s)
    if due is None:
        return after
    is_new = after.shown is None or due.key != after.shown.key
    return replace(after, shown=due, shown_at_s=at_s if is_new else after.shown_at_s)


def counting_from(before: Guidance, at_s: float) -> Guidance:
    """The same, but the time of being well begins at `at_s`."""
    return replace(before, counts_from_s=at_s, well_since_s=None, progress=0.0)


def _due(now: Guidance, at_s: float) -> Hint | None:
    """What ought to be shown, or None to leave it."""
    newest = now.seen[-1][1]
    if now.shown is not None and (newest.key == now.shown.key):
        return newest  # the same words, with the newest values
    if now.shown is not None and at_s - now.shown_at_s < REST_S:
        return None
    if at_s - _held_since(now.seen) >= HOLD_S:
        return newest
    counts = Counter(hint.key for _, hint in now.seen)
    key, count = counts.most_common(1)[0]
    is_most = len(now.seen) >= FEWEST_FRAMES and count >= MOST * len(now.seen)
    is_gone = now.shown is None or now.shown.key not in counts
    if is_most or (is_gone and at_s - now.seen[0][0] >= HOLD_S):
        return next(hint for _, hint in reversed(now.seen) if hint.key == key)
    return None


def _held_since(seen: tuple[tuple[float, Hint], ...]) -> float:
    since_s, newest = seen[-1]
    for at_s, hint in reversed(seen):
        if hint.key != newest.key:
            break
        since_s = at_s
    return since_s


def _into_the_frame(measures: Measures) -> Direction:
    """A crop that leaves the frame: a large head moves back, another to the middle."""
    if measures.get(Measure.FACE_HEIGHT, 0.0) > _LARGE:
        return Direction.FARTHER
    aside = measures.get(Measure.CENTRE_OFFSET_X, 0.0)
    below = measures.get(Measure.CENTRE_OFFSET_Y, 0.0)
    if abs(aside) > _ASIDE:
        return Direction.MOVE_RIGHT if aside > 0 else Direction.MOVE_LEFT
    if abs(below) > _ABOVE:
        return Direction.MOVE_UP if below > 0 else Direction.MOVE_DOWN
    return Direction.FARTHER
