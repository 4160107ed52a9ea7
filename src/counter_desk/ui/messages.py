"""Words for what the domain says: reasons, faults, members of enums, in the language that is on."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from counter_desk.domain.application import ApplicationState, Route
from counter_desk.domain.eras import in_era
from counter_desk.domain.errors import OperationalError
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.guidance import Direction, Hint
from counter_desk.domain.identity import IdentityDocument
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.photo import Look, PhotoException, Retouch
from counter_desk.domain.resident import Resident, Sex
from counter_desk.domain.sentences import FAULT_SENTENCES, LOOK_NAMES, REASON_SENTENCES
from counter_desk.domain.verdict import Reason, Verdict


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Marks `text` for translation and gives it back unchanged."""
    return text


Named = (
    Route | Sex | IdentityDocument | PhotoException | Look | Retouch | FlagKind | ApplicationState | Direction
)
NAMES: Mapping[StrEnum, str] = {
    Route.AT_APPLICATION: QT_TRANSLATE_NOOP("Name", "In person at application"),
    Route.POSTAL: QT_TRANSLATE_NOOP("Name", "By post, collected here"),
    Route.ONLINE: QT_TRANSLATE_NOOP("Name", "Online, collected here"),
    Sex.FEMALE: QT_TRANSLATE_NOOP("Name", "Female"),
    Sex.MALE: QT_TRANSLATE_NOOP("Name", "Male"),
    Sex.UNKNOWN: QT_TRANSLATE_NOOP("Name", "Not recorded"),
    IdentityDocument.DRIVING_LICENCE: QT_TRANSLATE_NOOP("Name", "Driver's licence"),
    IdentityDocument.PASSPORT: QT_TRANSLATE_NOOP("Name", "Passport"),
    IdentityDocument.RESIDENCE_CARD: QT_TRANSLATE_NOOP("Name", "Residence card"),
    IdentityDocument.DISABILITY_BOOK: QT_TRANSLATE_NOOP("Name", "Disability certificate"),
    IdentityDocument.DRIVING_HISTORY: QT_TRANSLATE_NOOP("Name", "Driving history certificate"),
    IdentityDocument.OLD_CARD: QT_TRANSLATE_NOOP("Name", "My Number Card in use"),
    IdentityDocument.INSURANCE_CARD: QT_TRANSLATE_NOOP("Name", "Health insurance certificate"),
    IdentityDocument.PENSION_BOOK: QT_TRANSLATE_NOOP("Name", "Pension book"),
    IdentityDocument.EMPLOYEE_CARD: QT_TRANSLATE_NOOP("Name", "Employee card"),
    IdentityDocument.STUDENT_CARD: QT_TRANSLATE_NOOP("Name", "Student card"),
    IdentityDocument.MATERNITY_BOOK: QT_TRANSLATE_NOOP("Name", "Mother and child handbook"),
    IdentityDocument.NOTIFICATION_CARD: QT_TRANSLATE_NOOP("Name", "Notification card"),
    PhotoException.RELIGION: QT_TRANSLATE_NOOP("Name", "Head covering for religion"),
    PhotoException.MEDICAL: QT_TRANSLATE_NOOP("Name", "Medical wig or cap"),
    PhotoException.EYE_PATCH: QT_TRANSLATE_NOOP("Name", "Eye patch"),
    PhotoException.INFANT: QT_TRANSLATE_NOOP("Name", "Infant, lying down"),
    PhotoException.WHEELCHAIR: QT_TRANSLATE_NOOP("Name", "Wheelchair"),
    PhotoException.TUBES: QT_TRANSLATE_NOOP("Name", "Tubes or devices"),
    PhotoException.OTHER: QT_TRANSLATE_NOOP("Name", "Another reason"),
    **LOOK_NAMES,
    Retouch.WHITE_BALANCE: QT_TRANSLATE_NOOP("Name", "Tint taken out"),
    Retouch.WHITE_BACKGROUND: QT_TRANSLATE_NOOP("Name", "Background whitened"),
    FlagKind.DUPLICATE_APPLICATION: QT_TRANSLATE_NOOP("Name", "Second open application"),
    FlagKind.DUPLICATE_RESIDENT: QT_TRANSLATE_NOOP("Name", "Second record of the person"),
    FlagKind.FORM_OUTDATED: QT_TRANSLATE_NOOP("Name", "Form outdated"),
    FlagKind.PHOTO_EXCEPTION: QT_TRANSLATE_NOOP("Name", "Photo by exception"),
    FlagKind.PHOTO_APPROVAL: QT_TRANSLATE_NOOP("Name", "Photo exception to be approved"),
    FlagKind.PHOTO_RECAPTURE: QT_TRANSLATE_NOOP("Name", "Perhaps a photo of a photo"),
    FlagKind.PHOTO_UNLIKE_OWN: QT_TRANSLATE_NOOP("Name", "Photo unlike the earlier one"),
    FlagKind.PHOTO_LIKE_OTHER: QT_TRANSLATE_NOOP("Name", "Photo like another resident's"),
    FlagKind.PHOTO_NOT_COMPARED: QT_TRANSLATE_NOOP("Name", "Photo not compared with others"),
    FlagKind.IDENTITY_EXCEPTION: QT_TRANSLATE_NOOP("Name", "Identity by exception"),
    FlagKind.CHARACTER_UNDRAWABLE: QT_TRANSLATE_NOOP("Name", "Character without font"),
    FlagKind.VISIT_ABANDONED: QT_TRANSLATE_NOOP("Name", "Visit put aside"),
    FlagKind.RECORD_DOUBTFUL: QT_TRANSLATE_NOOP("Name", "Record doubtful"),
    ApplicationState.OPEN: QT_TRANSLATE_NOOP("Name", "Not yet applied"),
    ApplicationState.APPLIED: QT_TRANSLATE_NOOP("Name", "Applied"),
    ApplicationState.ARRIVED: QT_TRANSLATE_NOOP("Name", "Card arrived"),
    ApplicationState.NOTICE_SENT: QT_TRANSLATE_NOOP("Name", "Notice sent"),
    ApplicationState.RESERVED: QT_TRANSLATE_NOOP("Name", "Reserved"),
    ApplicationState.HANDED_OVER: QT_TRANSLATE_NOOP("Name", "Handed over"),
    ApplicationState.MAILED: QT_TRANSLATE_NOOP("Name", "Mailed"),
    ApplicationState.RETURNED: QT_TRANSLATE_NOOP("Name", "Returned"),
    ApplicationState.DISCARDED: QT_TRANSLATE_NOOP("Name", "Discarded"),
    ApplicationState.WITHDRAWN: QT_TRANSLATE_NOOP("Name", "Withdrawn"),
    Direction.MOVE_LEFT: QT_TRANSLATE_NOOP("Name", "Move a little to your left"),
    Direction.MOVE_RIGHT: QT_TRANSLATE_NOOP("Name", "Move a little to your right"),
    Direction.MOVE_UP: QT_TRANSLATE_NOOP("Name", "Sit a little higher, or lower the camera"),
    Direction.MOVE_DOWN: QT_TRANSLATE_NOOP("Name", "Sit a little lower, or raise the camera"),
    Direction.NEARER: QT_TRANSLATE_NOOP("Name", "Come a little closer"),
    Direction.FARTHER: QT_TRANSLATE_NOOP("Name", "Move back a little"),
    Direction.TURN_LEFT: QT_TRANSLATE_NOOP("Name", "Turn your face a little to your left"),
    Direction.TURN_RIGHT: QT_TRANSLATE_NOOP("Name", "Turn your face a little to your right"),
    Direction.TILT_LEFT: QT_TRANSLATE_NOOP("Name", "Tilt your head a little to your left"),
    Direction.TILT_RIGHT: QT_TRANSLATE_NOOP("Name", "Tilt your head a little to your right"),
    Direction.CHIN_UP: QT_TRANSLATE_NOOP("Name", "Raise your chin a little"),
    Direction.CHIN_DOWN: QT_TRANSLATE_NOOP("Name", "Lower your chin a little"),
}


def name_of(member: Named) -> str:
    """What a member of a domain enum is called on the screen."""
    return QCoreApplication.translate("Name", NAMES[member])


def sentence(reason: Reason) -> str:
    """The sentence for a reason, with its values; days are shown in era and ISO."""
    values = {key: _shown(value) for key, value in reason.values.items()}
    return QCoreApplication.translate("Reason", REASON_SENTENCES[reason.code]).format_map(_Blank(values))


def hint_sentence(hint: Hint) -> str:
    """The one thing to change: where to move, or the reason where no movement helps."""
    if hint.direction is not None:
        return name_of(hint.direction)
    return sentence(hint.reason) if hint.reason is not None else ""


def sentences(verdict: Verdict) -> str:
    """All reasons of a verdict, a line each."""
    return "\n".join(sentence(reason) for reason in verdict.reasons)


def fault_sentence(error: OperationalError) -> str:
    """What happened to the environment, and what to do next."""
    template = QCoreApplication.translate("Fault", FAULT_SENTENCES[error.fault])
    return template.format_map(_Blank({"detail": error.detail}))


def shown_name(resident: Resident) -> str:
    """All names that the register has: Japanese, Latin, alias."""
    return " ".join(filter(None, (resident.name, resident.latin_name, resident.alias)))


def end_of(number: ApplicationId) -> str:
    """The last digits of an application ID, as the name board has them."""
    return f"…{number.digits[-6:]}"


def shown_date(day: date | None) -> str:
    """昭和45年3月2日 (1970-03-02), or nothing."""
    return f"{in_era(day)} ({day.isoformat()})" if day else ""


class _Blank(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return ""


def _shown(value: object) -> object:
    if isinstance(value, str) and len(value) == len("2026-11-24") and value[4:5] == "-":
        try:
            return shown_date(date.fromisoformat(value))
        except ValueError:
            return value
    return value
