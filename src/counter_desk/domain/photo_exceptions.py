"""What each official exception excuses, and when a supervisor has to approve it, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from counter_desk.domain.photo import Look, PhotoException
from counter_desk.domain.verdict import ReasonCode, Verdict

_R = ReasonCode


@dataclass(frozen=True)
class ExceptionRule:
    """What may be wrong with the picture, what need not be ticked, and to which age it is meant."""

    excuses: frozenset[ReasonCode]
    looks: frozenset[Look] = frozenset()
    to_age: int | None = None


_POSE = frozenset({_R.HEAD_TILTED, _R.HEAD_TURNED, _R.HEAD_RAISED_OR_LOWERED})
_ADVICE = frozenset({_R.PICTURE_TURNED})  # told, but no fault
# The exceptions are published (domain rule 3); what exactly each of them excuses is ours.
EXCEPTION_RULES: Mapping[PhotoException, ExceptionRule] = MappingProxyType(
    {
        PhotoException.RELIGION: ExceptionRule(
            frozenset({_R.HEAD_COVERED}), frozenset({Look.HEAD_COVER, Look.FACE_COVER})
        ),
        PhotoException.MEDICAL: ExceptionRule(
            frozenset({_R.HEAD_COVERED}), frozenset({Look.HEAD_COVER, Look.FACE_COVER})
        ),
        PhotoException.EYE_PATCH: ExceptionRule(
            frozenset({_R.EYES_SHUT, _R.EYES_HIDDEN, _R.EYE_GLARE, _R.FACE_COVERED}),
            frozenset({Look.EYES, Look.GLASSES, Look.FACE_COVER}),
        ),
        # Lying on a plain sheet or supported from behind; eyes shut and mouth open are tolerated.
        PhotoException.INFANT: ExceptionRule(
            _POSE
            | {_R.EYES_SHUT, _R.MOUTH_OPEN, _R.LIGHT_UNEVEN, _R.SHADOW_BEHIND, _R.BACKGROUND_BUSY}
            | {_R.FACE_UNCLEAR, _R.MOTION_BLURRED},
            frozenset({Look.EYES, Look.EXPRESSION, Look.SHADOW, Look.FACE_COVER}),
            to_age=5,
        ),
        PhotoException.WHEELCHAIR: ExceptionRule(
            _POSE | {_R.BACKGROUND_BUSY, _R.SHADOW_BEHIND}, frozenset({Look.SHADOW})
        ),
        PhotoException.TUBES: ExceptionRule(
            _POSE | {_R.FACE_COVERED, _R.MOUTH_COVERED, _R.FACE_UNCLEAR, _R.BACKGROUND_BUSY},
            frozenset({Look.FACE_COVER, Look.EXPRESSION}),
        ),
        PhotoException.OTHER: ExceptionRule(frozenset()),
    }
)


def looks_left(exception: PhotoException | None, looks: tuple[Look, ...]) -> tuple[Look, ...]:
    """What still has to be looked at and ticked: an exception excuses what it is about, and no more."""
    excused = EXCEPTION_RULES[exception].looks if exception is not None else frozenset[Look]()
    return tuple(look for look in looks if look not in excused)


def needs_approval(exception: PhotoException, verdict: Verdict, age: int) -> bool:
    """Whether a supervisor has to approve: more is wrong than is excused, or it is not for this age."""
    rule = EXCEPTION_RULES[exception]
    if exception is PhotoException.OTHER or (rule.to_age is not None and age > rule.to_age):
        return True
    return not (rule.excuses | _ADVICE).issuperset(verdict.codes)
