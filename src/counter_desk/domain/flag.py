"""Flags (要確認): why a record needs the back office's eyes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from counter_desk.domain.verdict import Value


class FlagKind(StrEnum):
    """What is wrong or doubtful."""

    DUPLICATE_APPLICATION = "duplicate_application"
    DUPLICATE_RESIDENT = "duplicate_resident"
    FORM_OUTDATED = "form_outdated"
    PHOTO_EXCEPTION = "photo_exception"
    PHOTO_APPROVAL = "photo_approval"
    PHOTO_RECAPTURE = "photo_recapture"
    PHOTO_UNLIKE_OWN = "photo_unlike_own"
    PHOTO_LIKE_OTHER = "photo_like_other"
    PHOTO_NOT_COMPARED = "photo_not_compared"
    IDENTITY_EXCEPTION = "identity_exception"
    CHARACTER_UNDRAWABLE = "character_undrawable"
    VISIT_ABANDONED = "visit_abandoned"
    RECORD_DOUBTFUL = "record_doubtful"


class Severity(StrEnum):
    """How much it holds up."""

    NOTE = "note"
    CHECK = "check"
    STOP = "stop"


SEVERITY: Mapping[FlagKind, Severity] = {
    FlagKind.DUPLICATE_APPLICATION: Severity.STOP,
    FlagKind.DUPLICATE_RESIDENT: Severity.CHECK,
    FlagKind.FORM_OUTDATED: Severity.STOP,
    FlagKind.PHOTO_EXCEPTION: Severity.CHECK,
    FlagKind.PHOTO_APPROVAL: Severity.STOP,
    FlagKind.PHOTO_RECAPTURE: Severity.CHECK,
    FlagKind.PHOTO_UNLIKE_OWN: Severity.CHECK,
    FlagKind.PHOTO_LIKE_OTHER: Severity.CHECK,
    FlagKind.PHOTO_NOT_COMPARED: Severity.NOTE,
    FlagKind.IDENTITY_EXCEPTION: Severity.CHECK,
    FlagKind.CHARACTER_UNDRAWABLE: Severity.CHECK,
    FlagKind.VISIT_ABANDONED: Severity.NOTE,
    FlagKind.RECORD_DOUBTFUL: Severity.CHECK,
}


@dataclass(frozen=True, kw_only=True)
class Flag:
    """One reason for a second look, with the evidence that raised it."""

    id: UUID
    application_id: UUID
    kind: FlagKind
    raised_at: datetime
    raised_by: str
    evidence: Mapping[str, Value] = field(default_factory=dict)
    resolved_at: datetime | None = None
    resolution: str = ""

    @property
    def severity(self) -> Severity:
        """How much it holds up; by kind."""
        return SEVERITY[self.kind]
