"""The one answer of every rule: allowed or not, and why, as codes and values; text is made at the edge."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

Value = str | int | float


class ReasonCode(StrEnum):
    """Why a rule said no (or: look here). Each has a sentence in `sentences.py`."""

    # the application ID
    ID_EMPTY = "id_empty"
    ID_WRONG_LENGTH = "id_wrong_length"
    ID_SEVERAL = "id_several"
    ID_NOT_DIGITS = "id_not_digits"
    ID_NOT_IN_PATTERN = "id_not_in_pattern"
    ID_TYPED_DIFFERS = "id_typed_differs"
    ID_TAKEN = "id_taken"
    INDIVIDUAL_NUMBER = "individual_number"
    # other codes
    CODE_UNKNOWN = "code_unknown"
    CODE_MISREAD = "code_misread"
    CODE_NEWER = "code_newer"
    RECEIPT_UNKNOWN = "receipt_unknown"
    SLIP_OF_OTHER_MUNICIPALITY = "slip_of_other_municipality"
    SLIP_YEAR_UNKNOWN = "slip_year_unknown"
    SLIP_FORGED = "slip_forged"
    SLIP_NOT_YET = "slip_not_yet"
    RESERVATION_NOT_YET = "reservation_not_yet"
    CARD_BOX_NOT_YET = "card_box_not_yet"
    STAFF_BADGE_NOT_YET = "staff_badge_not_yet"
    SETUP_ELSEWHERE = "setup_elsewhere"
    # a scan at a moment that it doesn't fit
    SCANNED_SAME = "scanned_same"
    SCANNED_WHILE_TYPING = "scanned_while_typing"
    SCANNED_IN_VISIT = "scanned_in_visit"
    SCANNED_BEFORE_NEXT = "scanned_before_next"
    # the record
    NAME_MISSING = "name_missing"
    KANA_MISSING = "kana_missing"
    KANA_NOT_KANA = "kana_not_kana"
    BIRTH_DATE_MISSING = "birth_date_missing"
    BIRTH_DATE_UNREADABLE = "birth_date_unreadable"
    BIRTH_DATE_IN_FUTURE = "birth_date_in_future"
    BIRTH_DATE_TOO_OLD = "birth_date_too_old"
    ADDRESS_MISSING = "address_missing"
    DATE_UNREADABLE = "date_unreadable"
    RECORD_UNKNOWN = "record_unknown"
    RECORD_CHANGED = "record_changed"
    REASON_MISSING = "reason_missing"
    # the application
    FORM_OUTDATED = "form_outdated"
    FORM_WITHDRAWN = "form_withdrawn"
    ALREADY_APPLIED = "already_applied"
    DUPLICATE_APPLICATION = "duplicate_application"
    OPEN_ELSEWHERE = "open_elsewhere"
    COUNTER_OCCUPIED = "counter_occupied"
    READ_BACK_MISSING = "read_back_missing"
    STEP_NOT_ALLOWED = "step_not_allowed"
    NOT_PERMITTED = "not_permitted"
    # the photo
    NOT_A_PICTURE = "not_a_picture"
    PICTURE_DAMAGED = "picture_damaged"
    PICTURE_HUGE = "picture_huge"
    PICTURE_TOO_SMALL = "picture_too_small"
    PICTURE_IS_VIDEO = "picture_is_video"
    PICTURE_ANIMATED = "picture_animated"
    PICTURE_PAGES = "picture_pages"
    PICTURE_CMYK = "picture_cmyk"
    PICTURE_FORMAT = "picture_format"
    PICTURE_EMPTY = "picture_empty"
    PICTURE_TURNED = "picture_turned"
    NO_FACE = "no_face"
    DRAWING = "drawing"
    FACE_UNCLEAR = "face_unclear"
    SEVERAL_FACES = "several_faces"
    FACE_TOO_SMALL = "face_too_small"
    FACE_TOO_LARGE = "face_too_large"
    FACE_OFF_CENTRE = "face_off_centre"
    HEAD_TILTED = "head_tilted"
    HEAD_TURNED = "head_turned"
    HEAD_RAISED_OR_LOWERED = "head_raised_or_lowered"
    EYES_SHUT = "eyes_shut"
    EYES_HIDDEN = "eyes_hidden"
    EYE_GLARE = "eye_glare"
    RED_EYES = "red_eyes"
    MOUTH_OPEN = "mouth_open"
    MOUTH_COVERED = "mouth_covered"
    FACE_COVERED = "face_covered"
    HEAD_COVERED = "head_covered"
    BLURRED = "blurred"
    MOTION_BLURRED = "motion_blurred"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    LIGHT_UNEVEN = "light_uneven"
    LOW_CONTRAST = "low_contrast"
    COLOUR_UNNATURAL = "colour_unnatural"
    BACKGROUND_BUSY = "background_busy"
    SHADOW_BEHIND = "shadow_behind"
    COMPRESSED = "compressed"
    CROP_OUTSIDE = "crop_outside"
    NOT_COLOUR = "not_colour"
    INFANT_WITHOUT_PHOTO = "infant_without_photo"
    PHOTO_MISSING = "photo_missing"
    PHOTO_NOT_OF_VISIT = "photo_not_of_visit"
    LOOK_MISSING = "look_missing"
    CAPTURE_OF_OTHER_RECORD = "capture_of_other_record"
    NOTHING_TO_APPROVE = "nothing_to_approve"
    APPROVED_BY_ANOTHER = "approved_by_another"
    NAME_BOARD_MISSING = "name_board_missing"
    PERSON_NOT_CHOSEN = "person_not_chosen"
    PERSON_IS_OTHER = "person_is_other"
    PHOTO_UNLIKE_OWN = "photo_unlike_own"
    PHOTO_LIKE_OTHER = "photo_like_other"
    # identity
    IDENTITY_INSUFFICIENT = "identity_insufficient"
    REPRESENTATIVE_NEEDED = "representative_needed"
    REPRESENTATIVE_IDENTITY_INSUFFICIENT = "representative_identity_insufficient"
    # papers
    CHARACTER_UNDRAWABLE = "character_undrawable"


@dataclass(frozen=True)
class Reason:
    """One reason with the values its sentence names."""

    code: ReasonCode
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))

    def __hash__(self) -> int:
        return hash((self.code, tuple(sorted(self.values.items(), key=lambda item: item[0]))))


@dataclass(frozen=True)
class Verdict:
    """The answer of a rule. A positive one may carry advice, a negative one carries at least one reason."""

    ok: bool
    reasons: tuple[Reason, ...] = ()

    @property
    def codes(self) -> tuple[ReasonCode, ...]:
        """The bare codes, in order of importance."""
        return tuple(reason.code for reason in self.reasons)


ALLOWED = Verdict(True)


def because(code: ReasonCode, **values: Value) -> Reason:
    """A reason in one line."""
    return Reason(code, MappingProxyType(values))


def refused(code: ReasonCode, **values: Value) -> Verdict:
    """A refusal with one reason."""
    return Verdict(False, (because(code, **values),))


def verdict_of(reasons: tuple[Reason, ...] | list[Reason]) -> Verdict:
    """Allowed when there is no reason against it."""
    return Verdict(not reasons, tuple(reasons))
