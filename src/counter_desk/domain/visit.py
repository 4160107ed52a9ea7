"""A visit at the counter as one table: what the clerk can do at each moment, and what follows."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from counter_desk.domain.identity import IdentityCheck
from counter_desk.domain.verdict import ReasonCode, Verdict, refused


class VisitState(StrEnum):
    """Where a visit stands."""

    WAITING = "waiting"  # nobody's record is open
    RECORD_OPEN = "record_open"
    PHOTO_TAKEN = "photo_taken"
    PHOTO_KEPT = "photo_kept"
    IDENTITY_CHECKED = "identity_checked"
    CONFIRMED = "confirmed"
    PRINTED = "printed"
    CLOSED = "closed"
    ABANDONED = "abandoned"


class VisitEvent(StrEnum):
    """What the clerk or the resident does."""

    OPEN = "open"
    TAKE_PHOTO = "take_photo"
    RETAKE_PHOTO = "retake_photo"
    ACCEPT_PHOTO = "accept_photo"
    REUSE_PHOTO = "reuse_photo"  # an earlier visit was put aside after its photo was accepted
    OMIT_PHOTO = "omit_photo"
    CHECK_IDENTITY = "check_identity"
    CONFIRM = "confirm"
    CORRECT = "correct"  # the resident saw an error in the summary
    PRINT = "print"
    CLOSE = "close"
    ABANDON = "abandon"


_S, _E = VisitState, VisitEvent
VISIT_TABLE: dict[tuple[VisitState, VisitEvent], VisitState] = {
    (_S.WAITING, _E.OPEN): _S.RECORD_OPEN,
    (_S.RECORD_OPEN, _E.TAKE_PHOTO): _S.PHOTO_TAKEN,
    (_S.RECORD_OPEN, _E.OMIT_PHOTO): _S.PHOTO_KEPT,
    (_S.RECORD_OPEN, _E.REUSE_PHOTO): _S.PHOTO_KEPT,
    (_S.RECORD_OPEN, _E.CORRECT): _S.RECORD_OPEN,
    (_S.PHOTO_TAKEN, _E.RETAKE_PHOTO): _S.RECORD_OPEN,
    (_S.PHOTO_TAKEN, _E.TAKE_PHOTO): _S.PHOTO_TAKEN,
    (_S.PHOTO_TAKEN, _E.ACCEPT_PHOTO): _S.PHOTO_KEPT,
    (_S.PHOTO_KEPT, _E.RETAKE_PHOTO): _S.RECORD_OPEN,
    (_S.PHOTO_KEPT, _E.CHECK_IDENTITY): _S.IDENTITY_CHECKED,
    (_S.PHOTO_KEPT, _E.CORRECT): _S.PHOTO_KEPT,
    (_S.IDENTITY_CHECKED, _E.RETAKE_PHOTO): _S.RECORD_OPEN,
    (_S.IDENTITY_CHECKED, _E.CHECK_IDENTITY): _S.IDENTITY_CHECKED,
    (_S.IDENTITY_CHECKED, _E.CORRECT): _S.IDENTITY_CHECKED,
    (_S.IDENTITY_CHECKED, _E.CONFIRM): _S.CONFIRMED,
    (_S.CONFIRMED, _E.CORRECT): _S.IDENTITY_CHECKED,
    (_S.CONFIRMED, _E.RETAKE_PHOTO): _S.RECORD_OPEN,
    (_S.CONFIRMED, _E.PRINT): _S.PRINTED,
    (_S.PRINTED, _E.PRINT): _S.PRINTED,  # the paper jammed: print again, never locked
    (_S.PRINTED, _E.CORRECT): _S.IDENTITY_CHECKED,  # the error was seen on the paper
    (_S.PRINTED, _E.RETAKE_PHOTO): _S.RECORD_OPEN,
    (_S.PRINTED, _E.CLOSE): _S.CLOSED,
} | {(state, _E.ABANDON): _S.ABANDONED for state in set(VisitState) - {_S.WAITING, _S.CLOSED, _S.ABANDONED}}
ENDED = frozenset({VisitState.CLOSED, VisitState.ABANDONED})


class Entry(StrEnum):
    """How the application ID came in."""

    SCANNED = "scanned"
    TYPED = "typed"
    SEARCHED = "searched"


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A resident at a counter, today. At most one is open at a counter, and one for an application."""

    id: UUID
    counter: str
    application_id: UUID
    state: VisitState
    entry: Entry
    started_at: datetime
    ended_at: datetime | None = None
    photo_id: UUID | None = None
    identity: IdentityCheck | None = None
    printed: tuple[str, ...] = ()
    version: int = 1


def advance(state: VisitState, event: VisitEvent) -> VisitState | Verdict:
    """The state after `event`, or the refusal of a step that is not possible now."""
    following = VISIT_TABLE.get((state, event))
    return following or refused(ReasonCode.STEP_NOT_ALLOWED, state=state.value, event=event.value)


def allowed_events(state: VisitState) -> frozenset[VisitEvent]:
    """What the table allows now; buttons are enabled by this and by nothing else."""
    return frozenset(event for (at, event) in VISIT_TABLE if at is state)


def entry_verdict(entry: Entry, *, was_read_back: bool) -> Verdict:
    """A typed or searched record opens only after its name and birth date were read back to the resident."""
    if entry is not Entry.SCANNED and not was_read_back:
        return refused(ReasonCode.READ_BACK_MISSING)
    return Verdict(True)


class Step(StrEnum):
    """The steps of a visit as the clerk thinks of them."""

    FORM = "form"
    PHOTO = "photo"
    IDENTITY = "identity"
    SUMMARY = "summary"
    PRINT = "print"
    FINISH = "finish"


LIT_STEP: dict[VisitState, Step] = {
    VisitState.WAITING: Step.FORM,
    VisitState.RECORD_OPEN: Step.PHOTO,
    VisitState.PHOTO_TAKEN: Step.PHOTO,
    VisitState.PHOTO_KEPT: Step.IDENTITY,
    VisitState.IDENTITY_CHECKED: Step.SUMMARY,
    VisitState.CONFIRMED: Step.PRINT,
    VisitState.PRINTED: Step.FINISH,
}


def done_steps(state: VisitState) -> tuple[Step, ...]:
    """The steps that lie behind, in order."""
    lit = LIT_STEP.get(state)
    steps = tuple(Step)
    return steps[: steps.index(lit)] if lit else steps
