"""What every handler gets and gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from counter_desk.domain.commands import Command, VisitCommand
from counter_desk.domain.flag import Flag, FlagKind
from counter_desk.domain.ids import new_uuid7
from counter_desk.domain.record import Record
from counter_desk.domain.verdict import ALLOWED, ReasonCode, Value, Verdict, refused
from counter_desk.domain.visit import Visit, VisitEvent, advance
from counter_desk.storage import applications, flags, visits
from counter_desk.storage.db import Session

Change = Mapping[str, object]


@dataclass(frozen=True)
class Handled:
    """A handler's answer: the verdict, and what its audit row says was before and is after."""

    verdict: Verdict = ALLOWED
    before: Change = field(default_factory=dict)
    after: Change = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """An open visit with its record, about to take a step."""

    visit: Visit
    record: Record


class Refused(Exception):  # noqa: N818 - it is an answer on its way, not an error
    """Leaves a handler early with a refusal; the transaction is rolled back and the verdict is returned."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.codes)
        self.verdict = verdict


def require(verdict: Verdict) -> None:
    """Leave the handler unless the rule allows it."""
    if not verdict.ok:
        raise Refused(verdict)


def step_of(session: Session, command: VisitCommand) -> Step:
    """The visit that a command means, when it is this counter's own, with its record."""
    visit = visits.visit_by_id(session, command.visit_id)
    if visit is None or visit.counter != command.counter or visit.ended_at is not None:
        raise Refused(refused(ReasonCode.STEP_NOT_ALLOWED, state="closed", event=type(command).__name__))
    return Step(visit, record_of(session, visit.application_id))


def record_of(session: Session, application_id: UUID) -> Record:
    """The record, or a refusal."""
    record = applications.record_by_id(session, application_id)
    if record is None:
        raise Refused(refused(ReasonCode.RECORD_UNKNOWN))
    return record


def move(session: Session, visit: Visit, event: VisitEvent, **changes: object) -> Visit:
    """Store the visit's next state with other changes to it, or refuse the step."""
    following = advance(visit.state, event)
    if isinstance(following, Verdict):
        raise Refused(following)
    moved = replace(visit, state=following, **changes)  # type: ignore[arg-type]  # the fields of Visit
    if not visits.update_visit(session, moved, visit.version):
        raise Refused(refused(ReasonCode.RECORD_CHANGED))
    return replace(moved, version=visit.version + 1)


def raise_flag(
    session: Session, command: Command, application_id: UUID, kind: FlagKind, **evidence: Value
) -> None:
    """Flag the record for the back office; an open flag of that kind is enough."""
    flag = Flag(
        id=new_uuid7(command.at),
        application_id=application_id,
        kind=kind,
        raised_at=command.at,
        raised_by=command.staff,
        evidence=evidence,
    )
    flags.raise_flag(session, flag)
