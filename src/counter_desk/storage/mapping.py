"""Rows into domain values and back."""

from typing import Any, cast

from counter_desk.domain.application import Application, ApplicationState, Route
from counter_desk.domain.flag import Flag, FlagKind
from counter_desk.domain.identity import IdentityCheck
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.names import kana_key
from counter_desk.domain.photo import Photo, PhotoException, PhotoReport, PhotoSource, PhotoStatus
from counter_desk.domain.resident import Resident, Sex
from counter_desk.domain.verdict import Value
from counter_desk.domain.visit import Entry, Visit, VisitState
from counter_desk.storage.codec import decode_value, encode_value
from counter_desk.storage.models import ApplicationRow, FlagRow, PhotoRow, ResidentRow, VisitRow

Columns = dict[str, Any]


def resident_columns(municipality: str, resident: Resident) -> Columns:
    """All columns of the row."""
    return {
        "municipality": municipality,
        "id": resident.id,
        "name": resident.name,
        "kana": resident.kana,
        "kana_key": kana_key(resident.kana),
        "birth_date": resident.birth_date,
        "sex": resident.sex.value,
        "address": resident.address,
        "postal_code": resident.postal_code,
        "phone": resident.phone,
        "latin_name": resident.latin_name,
        "also_called": resident.alias,
        "name_changed_on": resident.name_changed_on,
        "address_changed_on": resident.address_changed_on,
        "has_guardian": resident.has_guardian,
        "version": resident.version,
    }


def resident_of(row: ResidentRow) -> Resident:
    """The resident of a row."""
    return Resident(
        id=row.id,
        name=row.name,
        kana=row.kana,
        birth_date=row.birth_date,
        address=row.address,
        sex=Sex(row.sex),
        latin_name=row.latin_name,
        alias=row.also_called,
        postal_code=row.postal_code,
        phone=row.phone,
        name_changed_on=row.name_changed_on,
        address_changed_on=row.address_changed_on,
        has_guardian=row.has_guardian,
        version=row.version,
    )


def application_columns(municipality: str, application: Application) -> Columns:
    """All columns of the row."""
    return {
        "municipality": municipality,
        "id": application.id,
        "number": application.number.digits,
        "resident_id": application.resident_id,
        "route": application.route.value,
        "state": application.state.value,
        "form_issued_on": application.form_issued_on,
        "applied_on": application.applied_on,
        "version": application.version,
    }


def application_of(row: ApplicationRow) -> Application:
    """The application of a row."""
    return Application(
        id=row.id,
        number=ApplicationId(row.number),
        resident_id=row.resident_id,
        route=Route(row.route),
        state=ApplicationState(row.state),
        form_issued_on=row.form_issued_on,
        applied_on=row.applied_on,
        version=row.version,
    )


def visit_columns(municipality: str, visit: Visit) -> Columns:
    """All columns of the row."""
    return {
        "municipality": municipality,
        "id": visit.id,
        "counter": visit.counter,
        "application_id": visit.application_id,
        "state": visit.state.value,
        "entry": visit.entry.value,
        "started_at": visit.started_at,
        "ended_at": visit.ended_at,
        "photo_id": visit.photo_id,
        "identity": encode_value(visit.identity) if visit.identity else None,
        "printed": encode_value(visit.printed),
        "version": visit.version,
    }


def visit_of(row: VisitRow) -> Visit:
    """The visit of a row."""
    return Visit(
        id=row.id,
        counter=row.counter,
        application_id=row.application_id,
        state=VisitState(row.state),
        entry=Entry(row.entry),
        started_at=row.started_at,
        ended_at=row.ended_at,
        photo_id=row.photo_id,
        identity=decode_value(IdentityCheck, row.identity) if row.identity else None,
        printed=decode_value(tuple[str, ...], row.printed),
        version=row.version,
    )


def photo_columns(municipality: str, photo: Photo) -> Columns:
    """All columns of the row but the sealed ones."""
    return {
        "municipality": municipality,
        "id": photo.id,
        "application_id": photo.application_id,
        "visit_id": photo.visit_id,
        "status": photo.status.value,
        "source": photo.source.value,
        "taken_at": photo.taken_at,
        "sha256": photo.sha256,
        "report": encode_value(photo.report),
        "exception": photo.exception.value if photo.exception else None,
        "exception_reason": photo.exception_reason,
    }


def photo_of(row: PhotoRow) -> Photo:
    """The photo of a row, without its bytes."""
    return Photo(
        id=row.id,
        application_id=row.application_id,
        visit_id=row.visit_id,
        status=PhotoStatus(row.status),
        source=PhotoSource(row.source),
        taken_at=row.taken_at,
        sha256=row.sha256,
        report=decode_value(PhotoReport, row.report),
        exception=PhotoException(row.exception) if row.exception else None,
        exception_reason=row.exception_reason,
    )


def flag_columns(municipality: str, flag: Flag) -> Columns:
    """All columns of the row."""
    return {
        "municipality": municipality,
        "id": flag.id,
        "application_id": flag.application_id,
        "kind": flag.kind.value,
        "evidence": encode_value(flag.evidence),
        "raised_at": flag.raised_at,
        "raised_by": flag.raised_by,
        "resolved_at": flag.resolved_at,
        "resolution": flag.resolution,
    }


def flag_of(row: FlagRow) -> Flag:
    """The flag of a row."""
    evidence = decode_value(cast("type[dict[str, Value]]", dict[str, Value]), row.evidence)
    return Flag(
        id=row.id,
        application_id=row.application_id,
        kind=FlagKind(row.kind),
        raised_at=row.raised_at,
        raised_by=row.raised_by,
        evidence=evidence,
        resolved_at=row.resolved_at,
        resolution=row.resolution,
    )
