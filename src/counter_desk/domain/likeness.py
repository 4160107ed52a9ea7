"""Whose face is like whose: what is unexpected is told to the clerk and flagged; nothing is decided by it.

An embedding is biometric data. It lives sealed in the photo's row, no longer than the photo's bytes, and
stands in no log, no audit row and no repr.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from counter_desk.domain.flag import FlagKind


@dataclass(frozen=True)
class LikenessRule:
    """At which distance of two embeddings (Euclidean) a likeness is unexpected, and how far back is looked.

    unlike_above: 0.6, which dlib publishes as the limit between one person and two (dlib.net,
    face_recognition.py; 99.38 % right on Labeled Faces in the Wild).
    like_below: ours. A shot is compared with tens of others' photos, so that dlib's 0.6 would cry wolf; two
    photos of one person that the photo rules accept stayed below 0.40 here, two people above 0.75.
    span: issue 3, "of the last two hours at this counter".
    """

    unlike_above: float = 0.6
    like_below: float = 0.45
    span: timedelta = timedelta(hours=2)


LIKENESS_RULE = LikenessRule()


@dataclass(frozen=True)
class Embedding:
    """What a face is like, as numbers that only compare."""

    numbers: tuple[float, ...] = field(repr=False)

    def distance(self, other: "Embedding") -> float:
        """How unlike two faces are; 0 for the same picture."""
        return math.dist(self.numbers, other.numbers)


class LikenessState(StrEnum):
    """Whether a photo could be made comparable."""

    OFF = "off"  # by the settings, or because the packages are not installed
    NO_FACE = "no_face"
    FAILED = "failed"
    MADE = "made"


@dataclass(frozen=True)
class FacePrint:
    """What was made of a photo for the likeness check, or why nothing was."""

    state: LikenessState = LikenessState.OFF
    embedding: Embedding | None = field(default=None, repr=False)


NOT_COMPARED = FacePrint()


@dataclass(frozen=True, kw_only=True)
class ComparedPhoto:
    """A stored photo with its embedding, and whose it is."""

    id: UUID
    application_id: UUID
    resident_id: UUID
    visit_id: UUID
    counter: str
    taken_at: datetime
    embedding: Embedding


@dataclass(frozen=True)
class Unexpected:
    """An earlier photo that the new one should have been like, or should not have been."""

    kind: FlagKind
    other: ComparedPhoto


def judge_likeness(
    new: ComparedPhoto, earlier: Iterable[ComparedPhoto], rule: LikenessRule = LIKENESS_RULE
) -> tuple[Unexpected, ...]:
    """What is unexpected: unlike the resident's own last photo, or like another's of just now, here.

    Shots of the same visit are of the same person; of several others the most alike is named.
    """
    known = tuple(earlier)
    own = [one for one in known if one.resident_id == new.resident_id and one.visit_id != new.visit_id]
    others = [one for one in known if one.resident_id != new.resident_id and _is_near(one, new, rule)]
    found: list[Unexpected] = []
    if own:
        last = max(own, key=lambda one: one.taken_at)
        if new.embedding.distance(last.embedding) > rule.unlike_above:
            found.append(Unexpected(FlagKind.PHOTO_UNLIKE_OWN, last))
    if others:
        nearest = min(others, key=lambda one: new.embedding.distance(one.embedding))
        if new.embedding.distance(nearest.embedding) < rule.like_below:
            found.append(Unexpected(FlagKind.PHOTO_LIKE_OTHER, nearest))
    return tuple(found)


def _is_near(one: ComparedPhoto, new: ComparedPhoto, rule: LikenessRule) -> bool:
    return one.counter == new.counter and new.taken_at - rule.span <= one.taken_at <= new.taken_at
