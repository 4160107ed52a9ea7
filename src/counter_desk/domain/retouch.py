"""What may be changed in a picture besides its crop: off by default, and only where the rules allow it.

The published rules want the person as he is: nothing here may touch the face alone. The whole picture as it
was taken is kept beside the changed one until it is purged.
"""

from counter_desk.domain.photo import Measure, Measures, Retouch
from counter_desk.domain.photo_rules import PHOTO_RULES, PhotoRule

# What has to be well before: a change must not hide a fault. Before anything but one plain surface the person
# can't be told surely, and a shadow on it is refused, not painted over.
_MUST_BE_WELL: dict[Retouch, tuple[Measure, ...]] = {
    Retouch.WHITE_BALANCE: (
        Measure.NATURAL_COLOUR,
        Measure.COLOURFULNESS,
        Measure.BACKGROUND_UNIFORMITY,
        Measure.OVER_EXPOSURE,
    ),
    Retouch.WHITE_BACKGROUND: (
        Measure.BACKGROUND_UNIFORMITY,
        Measure.BACKGROUND_SHADOW,
        Measure.LUMINANCE,
        Measure.HEAD_COVERING,
    ),
}


def may_retouch(retouch: Retouch, measures: Measures, rules: tuple[PhotoRule, ...] = PHOTO_RULES) -> bool:
    """Whether all that it rests on was measured, and is neither wrong nor doubtful."""
    by_measure = {rule.measure: rule for rule in rules}
    return all(
        measure in measures
        and by_measure[measure].broken_by(measures[measure]) is None
        and not by_measure[measure].is_doubtful(measures[measure])
        for measure in _MUST_BE_WELL[retouch]
    )
