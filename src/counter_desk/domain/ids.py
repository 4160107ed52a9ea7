"""Identifiers: the 23-digit application ID of the form, and the UUIDv7 that every record of ours carries."""

import re
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from counter_desk.domain.individual_number import SEPARATORS, holds_individual_number
from counter_desk.domain.patterns import APPLICATION_ID_PATTERN
from counter_desk.domain.verdict import ReasonCode, Verdict, refused

APPLICATION_ID_DIGITS = 23
_SEPARATORS = re.compile(f"[{SEPARATORS}]+")
_NEAR_MISS = 2  # so many digits too many or too few are a mistyped ID, not another number
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, order=True)
class ApplicationId:
    """The 23 decimal digits at the upper right of an application form. No check digit is published for it."""

    digits: str

    def __post_init__(self) -> None:
        if not _is_id(self.digits):
            raise ValueError("an application ID is 23 ASCII digits")

    def __str__(self) -> str:
        """Grouped as clerks read it aloud: 4-4-4-4-4-3."""
        return "-".join(self.digits[at : at + 4] for at in range(0, APPLICATION_ID_DIGITS, 4))


def parse_application_id(text: str, pattern: str = APPLICATION_ID_PATTERN) -> ApplicationId | Verdict:
    """The ID in a scanned or typed text, or the reason why there is none.

    Bare digits are taken in full width and with spaces or hyphens between them, whatever `pattern` says; any
    other text must hold exactly one match of `pattern` (group 1, or the whole match). 23 digits are looked
    for before a 12-digit individual number is.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    joined = _SEPARATORS.sub("", plain)
    if not joined:
        return refused(ReasonCode.ID_NOT_DIGITS if plain else ReasonCode.ID_EMPTY)
    if _is_id(joined):  # in uneven groups it may be an individual number and a telephone number
        is_forbidden = holds_individual_number(text)
        return refused(ReasonCode.INDIVIDUAL_NUMBER) if is_forbidden else ApplicationId(joined)
    lengths = _run_lengths(plain)
    if not (joined.isascii() and joined.isdigit()) or set(lengths) == {APPLICATION_ID_DIGITS}:
        return _id_in_payload(plain, pattern)
    if not _is_near_miss(len(joined)) and holds_individual_number(text):
        return refused(ReasonCode.INDIVIDUAL_NUMBER)
    return refused(ReasonCode.ID_WRONG_LENGTH, digits=len(joined), wanted=APPLICATION_ID_DIGITS)


def _id_in_payload(plain: str, pattern: str) -> ApplicationId | Verdict:
    matches = re.finditer(pattern, plain)
    found = {(match[1] if match.re.groups else None) or match[0] for match in matches}
    if len(found) > 1:
        return refused(ReasonCode.ID_SEVERAL, count=len(found))
    if found and _is_id(digits := next(iter(found))):
        return ApplicationId(digits)
    if holds_individual_number(plain):
        return refused(ReasonCode.INDIVIDUAL_NUMBER)
    lengths = _run_lengths(plain)
    if found or APPLICATION_ID_DIGITS in lengths:
        return refused(ReasonCode.ID_NOT_IN_PATTERN)
    if near := [length for length in lengths if _is_near_miss(length)]:
        return refused(ReasonCode.ID_WRONG_LENGTH, digits=near[0], wanted=APPLICATION_ID_DIGITS)
    return refused(ReasonCode.ID_NOT_DIGITS)


def _is_id(digits: str) -> bool:
    return len(digits) == APPLICATION_ID_DIGITS and digits.isascii() and digits.isdigit()


def _run_lengths(plain: str) -> list[int]:
    return [len(run) for run in re.findall("[0-9]+", plain)]


def _is_near_miss(length: int) -> bool:
    return abs(length - APPLICATION_ID_DIGITS) <= _NEAR_MISS


def same_typed_twice(
    first: str, second: str, pattern: str = APPLICATION_ID_PATTERN
) -> ApplicationId | Verdict:
    """The ID typed twice, or why not: a mistyped one has made a card with another's photo (rule 11)."""
    once = parse_application_id(first, pattern)
    again = parse_application_id(second, pattern)
    if isinstance(once, Verdict):
        return once
    return once if once == again else refused(ReasonCode.ID_TYPED_DIFFERS)


def new_uuid7(at: datetime) -> UUID:
    """A fresh UUID version 7 (RFC 9562): sorts by `at` to the millisecond, needs no sequence of a server."""
    time = _milliseconds(at)
    value = time << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return UUID(int=value)


def least_uuid7(at: datetime) -> UUID:
    """The bound of all UUIDs version 7 that were made at that moment or later."""
    return UUID(int=_milliseconds(at) << 80)


def _milliseconds(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(milliseconds=1) & ((1 << 48) - 1)  # a float would round wrongly
