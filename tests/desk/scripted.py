"""Commands with defaults, for tests that play visits."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import cv2
import numpy as np

from counter_desk.domain import commands as c
from counter_desk.domain.identity import IdentityCheck, IdentityDocument
from counter_desk.domain.ids import ApplicationId, new_uuid7
from counter_desk.domain.photo import PhotoReport, PhotoSource
from counter_desk.domain.resident import Resident
from counter_desk.domain.verdict import ALLOWED, Verdict
from counter_desk.domain.visit import Entry

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
ENOUGH = IdentityCheck(seen=(IdentityDocument.DRIVING_LICENCE, IdentityDocument.INSURANCE_CARD))
JPEG = cv2.imencode(".jpg", np.full((90, 70, 3), 200, np.uint8))[1].tobytes()


def new_id() -> UUID:
    return new_uuid7(NOW)


def a_resident(**changes: Any) -> Resident:
    values: dict[str, Any] = {
        "id": new_id(),
        "name": "見本 花子",
        "kana": "ミホン ハナコ",
        "birth_date": date(1970, 3, 2),
        "address": "見本市中央1-1",
    }
    return Resident(**(values | changes))


def a_command(kind: type[c.Command], **values: Any) -> Any:
    common: dict[str, Any] = {"id": new_id(), "at": NOW, "counter": "1", "staff": "s1"}
    return kind(**(common | values))


def registration(digits: str = "1" * 23, **values: Any) -> c.RegisterApplication:
    defaults: dict[str, Any] = {
        "application_id": new_id(),
        "number": ApplicationId(digits),
        "resident": a_resident(),
    }
    made: c.RegisterApplication = a_command(c.RegisterApplication, **(defaults | values))
    return made


def opening(application_id: UUID, **values: Any) -> c.OpenVisit:
    defaults: dict[str, Any] = {
        "visit_id": new_id(),
        "application_id": application_id,
        "entry": Entry.SCANNED,
    }
    made: c.OpenVisit = a_command(c.OpenVisit, **(defaults | values))
    return made


def shot(visit_id: UUID, verdict: Verdict = ALLOWED, **values: Any) -> c.TakePhoto:
    defaults: dict[str, Any] = {
        "visit_id": visit_id,
        "photo_id": new_id(),
        "cropped": JPEG,
        "original": JPEG,
        "source": PhotoSource.CAMERA,
        "report": PhotoReport(verdict),
    }
    made: c.TakePhoto = a_command(c.TakePhoto, **(defaults | values))
    return made


def whole_visit(registered: c.RegisterApplication) -> list[c.Command]:
    """Every command of a visit that goes well, in order."""
    opened = opening(registered.application_id)
    photo = shot(opened.visit_id)
    step = {"visit_id": opened.visit_id}
    return [
        registered,
        opened,
        photo,
        a_command(c.AcceptPhoto, photo_id=photo.photo_id, person=registered.resident.id, **step),
        a_command(c.CheckIdentity, check=ENOUGH, **step),
        a_command(c.ConfirmSummary, resident_version=1, **step),
        a_command(c.RecordPrint, papers=("application_form", "receipt"), **step),
        a_command(c.CloseVisit, **step),
    ]
