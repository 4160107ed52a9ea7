"""What each official exception excuses, and when a supervisor has to approve it, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from counter_desk.domain.photo import PhotoException
from counter_desk.domain.verdict import ReasonCode, Verdict

_R = ReasonCode


@dataclass(frozen=True)
class ExceptionRule:
    """`excuses`: what may be wrong with the picture; `to_age`: the last year of life that it is meant for."""

    excuses: frozenset[ReasonCode]
    to_age: int | None = None


_POSE = frozenset({_R.HEAD_TILTED, _R.HEAD_TURNED, _R.HEAD_RAISED_OR_LOWERED})
_ADVICE = frozenset({_R.PICTURE_TURNED})  # told, but no fault
# The exceptions are published (domain rule 3); what exactly each of them excuses is ours.
EXCEPTION_RULES: Mapping[PhotoException, ExceptionRule] = MappingProxyType(
    {
        PhotoException.RELIGION: ExceptionRule(frozenset({_R.HEAD_COVERED})),
        PhotoException.MEDICAL: ExceptionRule(frozenset({_R.HEAD_COVERED})),
        PhotoException.EYE_PATCH: ExceptionRule(
            frozenset({_R.EYES_SHUT, _R.EYES_HIDDEN, _R.EYE_GLARE, _R.FACE_COVERED})
        ),
        # Lying on a plain sheet or supported from behind; eyes shut and mouth open are tolerated.
        PhotoException.INFANT: ExceptionRule(
            _POSE
            | {_R.EYES_SHUT, _R.MOUTH_OPEN, _R.LIGHT_UNEVEN, _R.SHADOW_BEHIND, _R.BACKGROUND_BUSY}
            | {_R.FACE_UNCLEAR, _R.MOTION_BLURRED},
            to_age=5,
        ),
        PhotoException.WHEELCHAIR: ExceptionRule(_POSE | {_R.BACKGROUND_BUSY, _R.SHADOW_BEHIND}),
        PhotoException.TUBES: ExceptionRule(
            _POSE | {_R.FACE_COVERED, _R.MOUTH_COVERED, _R.FACE_UNCLEAR, _R.BACKGROUND_BUSY}
        ),
        PhotoException.OTHER: ExceptionRule(frozenset()),
    }
)


def needs_approval(exception: PhotoException, verdict: Verdict, age: int) -> bool:
    """Whether a supervisor has to approve: more is wrong than is excused, or it is not for this age."""
    rule = EXCEPTION_RULES[exception]
    if exception is PhotoException.OTHER or (rule.to_age is not None and age > rule.to_age):
        return True
    return not (rule.excuses | _ADVICE).issuperset(verdict.codes)
