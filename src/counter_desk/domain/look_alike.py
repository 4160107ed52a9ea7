"""Who can be taken for whom today: namesakes, near birth dates, one household (domain rule 11)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.names import address_key, kana_key, name_key
from counter_desk.domain.record import Record
from counter_desk.domain.resident import Resident
from counter_desk.domain.verdict import ALLOWED, ReasonCode, Verdict, refused

NEAR_DAYS = 366


class Alike(StrEnum):
    """What two records have in common that has led to mix-ups; the most dangerous first."""

    NAME = "name"
    READING = "reading"  # with a birth date that is the same or near
    HOUSEHOLD = "household"


class Differing(StrEnum):
    """What tells two records apart, in the order in which a clerk compares."""

    NAME = "name"
    READING = "reading"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    ADDRESS = "address"
    NUMBER = "number"


@dataclass(frozen=True, kw_only=True)
class Served:
    """Somebody who sits or sat at a counter today."""

    resident: Resident
    number: ApplicationId
    counter: str
    at: datetime
    is_open: bool


@dataclass(frozen=True)
class LookAlike:
    """Somebody who can be taken for the resident of the open record, and what tells the two apart."""

    served: Served
    why: tuple[Alike, ...]
    differs: tuple[Differing, ...]


def look_alikes(record: Record, served_today: Iterable[Served]) -> tuple[LookAlike, ...]:
    """Those of `served_today` who can be taken for the record's resident, the most dangerous first.

    Each once, by the latest visit; never the resident himself, however often he comes.
    """
    latest = {one.resident.id: one for one in sorted(served_today, key=lambda one: one.at)}
    latest.pop(record.resident.id, None)
    found = [
        LookAlike(one, why, _differs(record, one))
        for one in latest.values()
        if (why := alike_by(record.resident, one.resident))
    ]
    order = tuple(Alike)
    found.sort(key=lambda one: one.served.at, reverse=True)
    return tuple(sorted(found, key=lambda one: (order.index(one.why[0]), -len(one.why))))


def person_verdict(record: Record, alike: Sequence[LookAlike], person: UUID | None) -> Verdict:
    """Whether the clerk looked who sits here: of those who are alike, the record's resident was chosen."""
    if not alike or person == record.resident.id:
        return ALLOWED
    return refused(ReasonCode.PERSON_NOT_CHOSEN if person is None else ReasonCode.PERSON_IS_OTHER)


def alike_by(one: Resident, other: Resident) -> tuple[Alike, ...]:
    """What the two have in common, the most dangerous first; nothing where they can't be confused."""
    is_same_reading = _meet({kana_key(one.kana)}, {kana_key(other.kana)})
    found = {
        Alike.NAME: _meet(_names(one), _names(other)),
        Alike.READING: is_same_reading and are_near(one.birth_date, other.birth_date),
        Alike.HOUSEHOLD: _meet({address_key(one.address)}, {address_key(other.address)}),
    }
    return tuple(alike for alike, is_so in found.items() if is_so)


def are_near(one: date, other: date) -> bool:
    """Whether one date can be taken for the other: within a year, or with one wrong digit."""
    pairs = zip(one.isoformat(), other.isoformat(), strict=True)
    return abs((one - other).days) <= NEAR_DAYS or sum(here != there for here, there in pairs) == 1


def _differs(record: Record, served: Served) -> tuple[Differing, ...]:
    one, other = record.resident, served.resident
    pairs = {
        Differing.NAME: (_written(one), _written(other)),
        Differing.READING: (kana_key(one.kana), kana_key(other.kana)),
        Differing.BIRTH_DATE: (one.birth_date, other.birth_date),
        Differing.SEX: (one.sex, other.sex),
        Differing.ADDRESS: (address_key(one.address), address_key(other.address)),
        Differing.NUMBER: (record.application.number, served.number),
    }
    return tuple(what for what, (here, there) in pairs.items() if here != there)


def _written(resident: Resident) -> tuple[str, ...]:
    """The names to the letter: an old kanji in one of them may be all that differs."""
    names = (resident.name, resident.latin_name, resident.alias)
    return tuple("".join(name.split()).casefold() for name in names)


def _names(resident: Resident) -> set[str]:
    return {name_key(name) for name in (resident.name, resident.latin_name, resident.alias)}


def _meet(ones: set[str], others: set[str]) -> bool:
    return bool((ones & others) - {""})
