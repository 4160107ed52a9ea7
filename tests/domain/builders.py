"""Builders with defaults: a test names only what it is about. Ids are fixed, so that failures read alike."""

from datetime import UTC, date, datetime
from uuid import UUID

from counter_desk.domain.application import Application, ApplicationState, Route
from counter_desk.domain.flag import Flag, FlagKind
from counter_desk.domain.identity import IdentityCheck
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.individual_number import check_digit
from counter_desk.domain.photo import Photo, PhotoException, PhotoReport, PhotoSource, PhotoStatus
from counter_desk.domain.record import Record
from counter_desk.domain.resident import Resident, Sex
from counter_desk.domain.staff import Role, Staff
from counter_desk.domain.verdict import ALLOWED
from counter_desk.domain.visit import Entry, Visit, VisitState

TODAY = date(2025, 6, 2)
NOW = datetime(2025, 6, 2, 1, 30, tzinfo=UTC)
DIGITS = "10203040506070809011121"
RESIDENT_ID = UUID("01972d5b-0000-7000-8000-000000000001")
APPLICATION_ID = UUID("01972d5b-0000-7000-8000-000000000002")
VISIT_ID = UUID("01972d5b-0000-7000-8000-000000000003")
PHOTO_ID = UUID("01972d5b-0000-7000-8000-000000000004")
FLAG_ID = UUID("01972d5b-0000-7000-8000-000000000005")


def an_individual_number(eleven: str = "12345678901") -> str:
    """Twelve digits with a right check digit, nobody's."""
    return eleven + str(check_digit(eleven))


def a_resident(
    *,
    id: UUID = RESIDENT_ID,
    name: str = "山田 花子",
    kana: str = "ヤマダ ハナコ",
    birth_date: date = date(1970, 3, 2),
    address: str = "見本市中央一丁目2番3号",
    sex: Sex = Sex.FEMALE,
    latin_name: str = "",
    alias: str = "",
    postal_code: str = "000-0001",
    phone: str = "00-0000-0001",
    name_changed_on: date | None = None,
    address_changed_on: date | None = None,
    has_guardian: bool = False,
    version: int = 1,
) -> Resident:
    """A grown-up whose record is complete."""
    return Resident(
        id=id,
        name=name,
        kana=kana,
        birth_date=birth_date,
        address=address,
        sex=sex,
        latin_name=latin_name,
        alias=alias,
        postal_code=postal_code,
        phone=phone,
        name_changed_on=name_changed_on,
        address_changed_on=address_changed_on,
        has_guardian=has_guardian,
        version=version,
    )


def an_application(
    *,
    id: UUID = APPLICATION_ID,
    number: str | ApplicationId = DIGITS,
    resident_id: UUID = RESIDENT_ID,
    route: Route = Route.AT_APPLICATION,
    state: ApplicationState = ApplicationState.OPEN,
    form_issued_on: date | None = date(2025, 5, 1),
    applied_on: date | None = None,
    version: int = 1,
) -> Application:
    """An open application of `a_resident()`; `number` may be its bare digits."""
    return Application(
        id=id,
        number=ApplicationId(number) if isinstance(number, str) else number,
        resident_id=resident_id,
        route=route,
        state=state,
        form_issued_on=form_issued_on,
        applied_on=applied_on,
        version=version,
    )


def a_visit(
    *,
    id: UUID = VISIT_ID,
    counter: str = "1",
    application_id: UUID = APPLICATION_ID,
    state: VisitState = VisitState.RECORD_OPEN,
    entry: Entry = Entry.SCANNED,
    started_at: datetime = NOW,
    ended_at: datetime | None = None,
    photo_id: UUID | None = None,
    identity: IdentityCheck | None = None,
    printed: tuple[str, ...] = (),
    version: int = 1,
) -> Visit:
    """A visit that has just begun with a scan of `an_application()`."""
    return Visit(
        id=id,
        counter=counter,
        application_id=application_id,
        state=state,
        entry=entry,
        started_at=started_at,
        ended_at=ended_at,
        photo_id=photo_id,
        identity=identity,
        printed=printed,
        version=version,
    )


def a_flag(
    kind: FlagKind = FlagKind.RECORD_DOUBTFUL,
    *,
    id: UUID = FLAG_ID,
    application_id: UUID = APPLICATION_ID,
    raised_at: datetime = NOW,
    raised_by: str = "tanaka",
    resolved_at: datetime | None = None,
    resolution: str = "",
) -> Flag:
    """An unresolved flag on `an_application()`."""
    return Flag(
        id=id,
        application_id=application_id,
        kind=kind,
        raised_at=raised_at,
        raised_by=raised_by,
        resolved_at=resolved_at,
        resolution=resolution,
    )


def a_record(
    resident: Resident | None = None, application: Application | None = None, *flags: Flag
) -> Record:
    """A record without fault or flag."""
    return Record(resident or a_resident(), application or an_application(), flags)


def a_photo(
    *,
    id: UUID = PHOTO_ID,
    application_id: UUID = APPLICATION_ID,
    visit_id: UUID = VISIT_ID,
    status: PhotoStatus = PhotoStatus.TAKEN,
    source: PhotoSource = PhotoSource.CAMERA,
    taken_at: datetime = NOW,
    sha256: str = "ab" * 32,
    report: PhotoReport | None = None,
    exception: PhotoException | None = None,
    exception_reason: str = "",
) -> Photo:
    """A faultless shot of `a_visit()`, not accepted yet."""
    return Photo(
        id=id,
        application_id=application_id,
        visit_id=visit_id,
        status=status,
        source=source,
        taken_at=taken_at,
        sha256=sha256,
        report=report or PhotoReport(ALLOWED),
        exception=exception,
        exception_reason=exception_reason,
    )


def some_staff(*roles: Role, id: str = "tanaka", name: str = "田中") -> Staff:
    """A member of staff with `roles`; a counter clerk if none is given."""
    return Staff(id, name, frozenset(roles or (Role.COUNTER,)))
