"""Every change, as data: one frozen class per thing that can be done. Sent twice, it happens once.

Each carries its own UUIDv7, its time, its counter and its member of staff; `desk/` handles it in one
transaction with its audit row. Text is checked for individual numbers before anything is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from counter_desk.domain.application import Route
from counter_desk.domain.identity import IdentityCheck
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.likeness import NOT_COMPARED, FacePrint
from counter_desk.domain.photo import Look, PhotoException, PhotoReport, PhotoSource
from counter_desk.domain.resident import Resident
from counter_desk.domain.visit import Entry


@dataclass(frozen=True, kw_only=True)
class Command:
    """What all commands carry."""

    id: UUID
    at: datetime
    counter: str
    staff: str


@dataclass(frozen=True, kw_only=True)
class RegisterApplication(Command):
    """Make a record from a scanned form and typed fields. `resident.id` may be one that exists already."""

    application_id: UUID
    number: ApplicationId
    resident: Resident
    route: Route = Route.AT_APPLICATION
    form_issued_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class CorrectResident(Command):
    """Change fields of a resident, from what the clerk saw (`version`) to `fields` (name → new text)."""

    resident_id: UUID
    version: int
    fields: Mapping[str, str]
    reason: str


@dataclass(frozen=True, kw_only=True)
class WithdrawOutdatedForm(Command):
    """Take an application out of use whose form was printed before a move or a new name."""

    application_id: UUID


@dataclass(frozen=True, kw_only=True)
class OpenVisit(Command):
    """Take up an application at this counter."""

    visit_id: UUID
    application_id: UUID
    entry: Entry
    was_read_back: bool = False


@dataclass(frozen=True, kw_only=True)
class VisitCommand(Command):
    """What all steps of an open visit carry."""

    visit_id: UUID


@dataclass(frozen=True, kw_only=True)
class TakePhoto(VisitCommand):
    """Bind a shot to the open record: the cropped JPEG, the whole picture as JPEG, and how it was judged."""

    photo_id: UUID
    cropped: bytes = field(repr=False)
    original: bytes = field(repr=False)
    source: PhotoSource
    report: PhotoReport
    face_print: FacePrint = NOT_COMPARED


@dataclass(frozen=True, kw_only=True)
class AcceptPhoto(VisitCommand):
    """Make the shot the application's current photo; a refused one only by an exception with its reason.

    `looked_at`: what the clerk ticked of the report's looks. `approved_by`: the supervisor who approves an
    exception that needs it; without one it is flagged for approval. `person`: the resident whom the clerk
    chose, where somebody who can be mistaken for the right one came the same day.
    """

    photo_id: UUID
    exception: PhotoException | None = None
    exception_reason: str = ""
    looked_at: tuple[Look, ...] = ()
    approved_by: str = ""
    person: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class RetakePhoto(VisitCommand):
    """Put the shot away and go back to the live picture."""


@dataclass(frozen=True, kw_only=True)
class CheckIdentity(VisitCommand):
    """Write down which kinds of documents were seen."""

    check: IdentityCheck


@dataclass(frozen=True, kw_only=True)
class ConfirmSummary(VisitCommand):
    """The resident looked at name, birth date, address and photo, and said yes to that version of them."""

    resident_version: int


@dataclass(frozen=True, kw_only=True)
class ReopenSummary(VisitCommand):
    """The resident saw an error: back to the steps before."""


@dataclass(frozen=True, kw_only=True)
class RecordPrint(VisitCommand):
    """The papers were handed to the printer. `undrawable`: characters that no font here could draw."""

    papers: tuple[str, ...]
    undrawable: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CloseVisit(VisitCommand):
    """The papers are in the resident's hand; the application is made."""


@dataclass(frozen=True, kw_only=True)
class AbandonVisit(VisitCommand):
    """End the visit before its end; what was done stays, and a flag says why."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class ApprovePhotoException(Command):
    """A supervisor who looked at it approves the exception that an application's photo was accepted by."""

    number: ApplicationId
    reason: str


@dataclass(frozen=True, kw_only=True)
class ReadNameBoards(Command):
    """Look at the copies with name boards of an application's photos; that somebody did is written down."""

    number: ApplicationId


@dataclass(frozen=True)
class ImportedRow:
    """One good row of a residents' file: a resident and, where the row had one, the application."""

    row: int
    resident: Resident
    application_id: UUID | None = None
    number: ApplicationId | None = None
    route: Route = Route.AT_APPLICATION
    form_issued_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ImportResidents(Command):
    """Bring in rows of a residents' file, all in one transaction; known ones are kept as they are."""

    file_name: str
    rows: tuple[ImportedRow, ...]
