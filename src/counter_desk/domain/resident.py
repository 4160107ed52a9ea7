"""The resident: who sits before the clerk, and what must be known before a card can be asked for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from counter_desk.domain.names import is_kana, kana_key, name_key
from counter_desk.domain.verdict import Reason, ReasonCode, Verdict, because, verdict_of

MINOR_UNTIL_AGE = 15
NO_PHOTO_UNTIL_AGE, NO_PHOTO_SINCE = (
    1,
    date(2024, 12, 2),
)  # domain rule 3: a card that is asked for since then
OLDEST_AGE = 125


class Sex(StrEnum):
    """As the resident register has it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Resident:
    """A person as the register has it. `version` counts the changes, from 1."""

    id: UUID
    name: str
    kana: str
    birth_date: date
    address: str
    sex: Sex = Sex.UNKNOWN
    latin_name: str = ""
    alias: str = ""
    postal_code: str = ""
    phone: str = ""
    name_changed_on: date | None = None
    address_changed_on: date | None = None
    has_guardian: bool = False  # an adult ward (成年被後見人)
    version: int = 1


def age_on(birth_date: date, day: date) -> int:
    """Full years on `day`; someone born on 29 February turns older on 1 March in common years."""
    return day.year - birth_date.year - ((day.month, day.day) < (birth_date.month, birth_date.day))


def needs_representative(resident: Resident, today: date) -> bool:
    """Whether a legal representative must come too: minors under 15 and adult wards (domain rule 5)."""
    return resident.has_guardian or age_on(resident.birth_date, today) < MINOR_UNTIL_AGE


def has_card_without_photo(resident: Resident, today: date) -> bool:
    """Whether a card that is asked for today bears no photo: a child under one year's."""
    return today >= NO_PHOTO_SINCE and age_on(resident.birth_date, today) < NO_PHOTO_UNTIL_AGE


def resident_verdict(resident: Resident, today: date) -> Verdict:
    """Whether the record is complete and possible; every reason names its field."""
    reasons: list[Reason] = []
    if not (resident.name.strip() or resident.latin_name.strip()):
        reasons.append(because(ReasonCode.NAME_MISSING, field="name"))
    if not resident.kana.strip():
        reasons.append(because(ReasonCode.KANA_MISSING, field="kana"))
    elif not is_kana(resident.kana):
        reasons.append(because(ReasonCode.KANA_NOT_KANA, field="kana"))
    if resident.birth_date > today:
        reasons.append(because(ReasonCode.BIRTH_DATE_IN_FUTURE, field="birth_date"))
    elif age_on(resident.birth_date, today) > OLDEST_AGE:
        reasons.append(because(ReasonCode.BIRTH_DATE_TOO_OLD, field="birth_date", years=OLDEST_AGE))
    if not resident.address.strip():
        reasons.append(because(ReasonCode.ADDRESS_MISSING, field="address"))
    return verdict_of(reasons)


def is_same_person(one: Resident, other: Resident) -> bool:
    """Whether two records read as one person: birth date, reading and name agree after normalisation."""
    return (
        one.birth_date == other.birth_date
        and kana_key(one.kana) == kana_key(other.kana)
        and name_key(one.name) == name_key(other.name)
    )
