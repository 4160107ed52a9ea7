"""Values with defaults, for the storage tests."""

import hashlib
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from counter_desk.domain.application import Application
from counter_desk.domain.flag import Flag, FlagKind
from counter_desk.domain.ids import ApplicationId, new_uuid7
from counter_desk.domain.photo import FaceBox, Measure, Photo, PhotoReport, PhotoSource, PhotoStatus
from counter_desk.domain.resident import Resident
from counter_desk.domain.verdict import ReasonCode, refused
from counter_desk.domain.visit import Entry, Visit, VisitState
from counter_desk.storage.applications import insert_application
from counter_desk.storage.db import Session
from counter_desk.storage.residents import insert_resident
from counter_desk.storage.visits import insert_visit

NOW = datetime(2026, 11, 24, 1, 2, 3, 456789, tzinfo=UTC)
CROPPED, ORIGINAL = b"\xff\xd8 the cropped picture", b"\xff\xd8 the whole picture"


def new_id() -> UUID:
    return new_uuid7(NOW)


def a_number(number: int = 1) -> ApplicationId:
    return ApplicationId(f"{number:023d}")


def a_resident(**changes: Any) -> Resident:
    values: dict[str, Any] = {
        "id": new_id(),
        "name": "髙橋 𠮷子",
        "kana": "タカハシ ヨシコ",
        "birth_date": date(1970, 3, 2),
        "address": "見本市中央1-2-3",
    }
    return Resident(**values | changes)


def an_application(resident: Resident, **changes: Any) -> Application:
    values: dict[str, Any] = {"id": new_id(), "number": a_number(), "resident_id": resident.id}
    return Application(**values | changes)


def a_visit(application: Application, **changes: Any) -> Visit:
    values: dict[str, Any] = {
        "id": new_id(),
        "counter": "1",
        "application_id": application.id,
        "state": VisitState.RECORD_OPEN,
        "entry": Entry.SCANNED,
        "started_at": NOW,
    }
    return Visit(**values | changes)


def a_photo(visit: Visit, cropped: bytes = CROPPED, **changes: Any) -> Photo:
    values: dict[str, Any] = {
        "id": new_id(),
        "application_id": visit.application_id,
        "visit_id": visit.id,
        "status": PhotoStatus.TAKEN,
        "source": PhotoSource.CAMERA,
        "taken_at": NOW,
        "sha256": hashlib.sha256(cropped).hexdigest(),
        "report": PhotoReport(
            refused(ReasonCode.BLURRED, value=0.25), {Measure.YAW: -1.5}, FaceBox(0.1, 0.2, 0.3, 0.4)
        ),
    }
    return Photo(**values | changes)


def a_flag(application: Application, **changes: Any) -> Flag:
    values: dict[str, Any] = {
        "id": new_id(),
        "application_id": application.id,
        "kind": FlagKind.DUPLICATE_RESIDENT,
        "raised_at": NOW,
        "raised_by": "山田",
        "evidence": {"other": "髙橋", "score": 0.5, "count": 2},
    }
    return Flag(**values | changes)


def stored_application(session: Session, number: int = 1, **resident: Any) -> Application:
    """An application in the database, with its resident."""
    person = a_resident(**resident)
    application = an_application(person, number=a_number(number))
    insert_resident(session, person)
    insert_application(session, application)
    return application


def stored_visit(session: Session, number: int = 1, **changes: Any) -> Visit:
    """An open visit in the database, with its record."""
    visit = a_visit(stored_application(session, number), **changes)
    insert_visit(session, visit)
    return visit
