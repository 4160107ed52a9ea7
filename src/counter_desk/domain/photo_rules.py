"""When a photo is good enough, as one table of thresholds with their sources.

The preview, the still and the command line are judged by the same table.
"Ours" means: no published figure exists for it; chosen by looking at sharp and spoilt portraits.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from counter_desk.domain.photo import Measure, Measures
from counter_desk.domain.verdict import Reason, ReasonCode, Value, Verdict, because, verdict_of


@dataclass(frozen=True)
class CropLayout:
    """Where the face stands in the card photo (domain rule 3: the passport's layout, a target, not law).

    `level_within_deg`: a head tilted no more than this may stay tilted where levelling
    would leave the picture.
    """

    width_mm: float = 35.0
    height_mm: float = 45.0
    face_height_mm: float = 34.0
    top_margin_mm: float = 4.0
    tolerance_mm: float = 2.0
    level_within_deg: float = 3.0


@dataclass(frozen=True)
class PhotoRule:
    """What one measure has to be; a value on a limit is allowed. `source`: where the figures are from."""

    measure: Measure
    unit: str
    source: str
    minimum: float | None = None
    below: ReasonCode | None = None
    maximum: float | None = None
    above: ReasonCode | None = None

    def broken_by(self, value: float) -> ReasonCode | None:
        """What is wrong with the value, if anything."""
        if self.minimum is not None and value < self.minimum:
            return self.below
        if self.maximum is not None and value > self.maximum:
            return self.above
        return None


_M, _R = Measure, ReasonCode
PHOTO_RULES: tuple[PhotoRule, ...] = (
    # In the order in which a clerk would put things right.
    PhotoRule(_M.FACE_COUNT, "faces", "domain rule 3: one person", 1, _R.NO_FACE, 1, _R.SEVERAL_FACES),
    # A crop of the full height; rectangular frames give no more than this even with both tolerances used.
    PhotoRule(
        _M.FACE_HEIGHT,
        "share of the frame's height, chin to crown",
        "ours; the largest face that the layout's tolerances can frame",
        0.20,
        _R.FACE_TOO_SMALL,
        0.81,
        _R.FACE_TOO_LARGE,
    ),
    # 70 px between the eyes is a head of 245 and a crop of 325 px: 300 dpi on the card's 27.5 mm.
    PhotoRule(
        _M.INTER_EYE_DISTANCE, "px", "ours: 300 dpi at the card's 27.5 x 22 mm", 70, _R.PICTURE_TOO_SMALL
    ),
    PhotoRule(_M.WIDTH, "px", "ours: the crop at 300 dpi", 250, _R.PICTURE_TOO_SMALL),
    PhotoRule(_M.HEIGHT, "px", "ours: the crop at 300 dpi", 320, _R.PICTURE_TOO_SMALL),
    # Wide-angle webcams stretch faces towards the edges.
    PhotoRule(
        _M.CENTRE_OFFSET_X,
        "share of the frame's width, right positive",
        "ours",
        -0.25,
        _R.FACE_OFF_CENTRE,
        0.25,
        _R.FACE_OFF_CENTRE,
    ),
    PhotoRule(
        _M.CENTRE_OFFSET_Y,
        "share of the frame's height, down positive",
        "ours",
        -0.36,
        _R.FACE_OFF_CENTRE,
        0.36,
        _R.FACE_OFF_CENTRE,
    ),
    PhotoRule(_M.CROP_COVERAGE, "share of the crop inside the frame", "ours", 0.98, _R.CROP_OUTSIDE),
    # ISO/IEC 19794-5 allows 5 degrees; the mesh reads turns at about half to two thirds of their size, with
    # a few degrees of error, and lowered heads differ by the shape of the face: neutral ones read -3 to 12.
    PhotoRule(
        _M.YAW,
        "degrees of the mesh",
        "ISO/IEC 19794-5 (5 degrees), widened by the error of the mesh",
        -8,
        _R.HEAD_TURNED,
        8,
        _R.HEAD_TURNED,
    ),
    PhotoRule(
        _M.PITCH,
        "degrees of the mesh, lowered positive",
        "ISO/IEC 19794-5 (5 degrees), widened by the error of the mesh",
        -8,
        _R.HEAD_RAISED_OR_LOWERED,
        18,
        _R.HEAD_RAISED_OR_LOWERED,
    ),
    PhotoRule(_M.ROLL, "degrees", "ISO/IEC 19794-5: 8 degrees", -8, _R.HEAD_TILTED, 8, _R.HEAD_TILTED),
    PhotoRule(_M.LUMINANCE, "share of white, skin", "ours", 0.2, _R.TOO_DARK, 0.9, _R.TOO_BRIGHT),
    PhotoRule(_M.UNDER_EXPOSURE, "share of the skin", "ours", maximum=0.4, above=_R.TOO_DARK),
    PhotoRule(_M.OVER_EXPOSURE, "share of the skin", "ours", maximum=0.1, above=_R.TOO_BRIGHT),
    PhotoRule(
        _M.ILLUMINATION_UNIFORMITY, "darker half of the face by the brighter", "ours", 0.65, _R.LIGHT_UNEVEN
    ),
    PhotoRule(_M.SHARPNESS, "percent of the luma, eyes 56 px apart", "ours", 2.7, _R.BLURRED),
    PhotoRule(_M.BACKGROUND_UNIFORMITY, "share near one smooth colour", "ours", 0.9, _R.BACKGROUND_BUSY),
    PhotoRule(_M.COLOURFULNESS, "CIE L*a*b* chroma of the skin", "ours", 5, _R.NOT_COLOUR),
)
_OFFSETS = {_M.CENTRE_OFFSET_X: "dx", _M.CENTRE_OFFSET_Y: "dy"}


def photo_verdict(measures: Measures, rules: tuple[PhotoRule, ...] = PHOTO_RULES) -> Verdict:
    """What is wrong with a photo, the most important first, each fault once.

    A measure that is missing (no face, nothing seen of the background) is not judged.
    Values of a reason: `measure`, `value`, `unit`, and the `minimum` and `maximum` that there are; for a face
    off centre also `dx` and `dy`.
    """
    reasons: dict[ReasonCode, Reason] = {}
    for rule in rules:
        if (value := measures.get(rule.measure)) is None:
            continue
        if (code := rule.broken_by(value)) is not None and code not in reasons:
            reasons[code] = because(code, **_values(rule, value, measures))
    return verdict_of(tuple(reasons.values()))


def guidance(measures: Measures, rules: tuple[PhotoRule, ...] = PHOTO_RULES) -> Reason | None:
    """The one thing to change first, or None when nothing is wrong."""
    return next(iter(photo_verdict(measures, rules).reasons), None)


def _values(rule: PhotoRule, value: float, measures: Measures) -> Mapping[str, Value]:
    values: dict[str, Value] = {"measure": rule.measure.value, "value": _rounded(value), "unit": rule.unit}
    if rule.minimum is not None:
        values["minimum"] = rule.minimum
    if rule.maximum is not None:
        values["maximum"] = rule.maximum
    if rule.measure in _OFFSETS:
        values |= {name: _rounded(measures.get(measure, 0.0)) for measure, name in _OFFSETS.items()}
    return values


def _rounded(value: float) -> float:
    """Three figures are enough for a person: 0.123, 12.3, 123."""
    return round(value, 3 if abs(value) < 10 else 1)
