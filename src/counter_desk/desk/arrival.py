"""What a scanned, typed or chosen number leads to: an application to open, or a record to show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from counter_desk.desk.reception_state import NewRecord, ReadBack
from counter_desk.domain.application import ApplicationState, form_verdict
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.record import Record
from counter_desk.domain.verdict import ReasonCode, Verdict, because, refused
from counter_desk.domain.visit import Entry
from counter_desk.storage import applications, visits
from counter_desk.storage.db import Session


@dataclass(frozen=True)
class Arrival:
    """The application to open, or else what the screen shows, as fields of `ReceptionState`."""

    opens: UUID | None = None
    shows: Mapping[str, Any] = field(default_factory=dict)


def arrival_of(session: Session, number: ApplicationId, entry: Entry) -> Arrival:
    """Where the form with that ID leads."""
    record = applications.record_by_number(session, number)
    if record is None:
        advice = Verdict(True, (because(ReasonCode.RECORD_UNKNOWN),))
        return Arrival(shows={"new_record": NewRecord(number, entry), "notice": advice})
    if record.application.state is not ApplicationState.OPEN:
        return _finished(session, record)
    outdated = form_verdict(record.application, record.resident)
    if not outdated.ok:
        return Arrival(shows={"outdated": record, "notice": outdated})
    if entry is not Entry.SCANNED:
        return Arrival(shows={"read_back": ReadBack(record, entry)})
    return Arrival(opens=record.application.id)


def arrival_of_receipt(session: Session, visit_id: UUID) -> Arrival:
    """Where the receipt of that visit leads."""
    visit = visits.visit_by_id(session, visit_id)
    record = applications.record_by_id(session, visit.application_id) if visit else None
    if record is None:
        return Arrival(shows={"notice": refused(ReasonCode.RECEIPT_UNKNOWN)})
    return _finished(session, record)


def _finished(session: Session, record: Record) -> Arrival:
    if record.application.state is ApplicationState.WITHDRAWN:
        return Arrival(shows={"notice": refused(ReasonCode.FORM_WITHDRAWN)})
    applied = record.application.applied_on
    notice = refused(ReasonCode.ALREADY_APPLIED, applied=applied.isoformat() if applied else "")
    came = visits.visits_of(session, record.application.id)
    return Arrival(shows={"finished": record if applied and came else None, "notice": notice})
