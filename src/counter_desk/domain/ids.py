"""Identifiers: the 23-digit application ID of the form, and the UUIDv7 that every record of ours carries."""

import re
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from counter_desk.domain.individual_number import holds_individual_number
from counter_desk.domain.verdict import ReasonCode, Verdict, refused

APPLICATION_ID_DIGITS = 23
# The form's QR text is not published: bare digits, or a URL that holds one run of 23 digits. A setting.
DEFAULT_ID_PATTERN = r"(?<!\d)(\d{23})(?!\d)"
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—―−ー－_]+")


@dataclass(frozen=True, order=True)
class ApplicationId:
    """The 23 decimal digits at the upper right of an application form. No check digit is published for it."""

    digits: str

    def __post_init__(self) -> None:
        if not (
            len(self.digits) == APPLICATION_ID_DIGITS and self.digits.isascii() and self.digits.isdigit()
        ):
            raise ValueError("an application ID is 23 ASCII digits")

    def __str__(self) -> str:
        """Grouped as clerks read it aloud: 4-4-4-4-4-3."""
        return "-".join(self.digits[at : at + 4] for at in range(0, APPLICATION_ID_DIGITS, 4))


def parse_application_id(text: str, pattern: str = DEFAULT_ID_PATTERN) -> ApplicationId | Verdict:
    """The ID in a scanned or typed text, or the reason why there is none.

    Full-width digits, spaces and hyphens between digits are tolerated; a URL must hold exactly one match of
    `pattern` (group 1, or the whole match). 23 digits are looked for before a 12-digit individual number is.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return refused(ReasonCode.ID_EMPTY)
    joined = _SEPARATORS.sub("", plain)
    candidate = joined if joined.isascii() and joined.isdigit() else plain
    found = {match.group(match.lastindex or 0) for match in re.finditer(pattern, candidate)}
    if len(found) == 1:
        digits = found.pop()
        if len(digits) == APPLICATION_ID_DIGITS and digits.isascii() and digits.isdigit():
            return ApplicationId(digits)
        return refused(ReasonCode.ID_NOT_IN_PATTERN)
    if len(found) > 1:
        return refused(ReasonCode.ID_SEVERAL, count=len(found))
    if holds_individual_number(text):
        return refused(ReasonCode.INDIVIDUAL_NUMBER)
    if candidate.isdigit():
        return refused(ReasonCode.ID_WRONG_LENGTH, digits=len(candidate), wanted=APPLICATION_ID_DIGITS)
    return refused(ReasonCode.ID_NOT_DIGITS)


def same_typed_twice(first: str, second: str, pattern: str = DEFAULT_ID_PATTERN) -> ApplicationId | Verdict:
    """The ID typed twice, or why not: a mistyped one has made a card with another's photo (rule 11)."""
    once = parse_application_id(first, pattern)
    again = parse_application_id(second, pattern)
    if isinstance(once, Verdict):
        return once
    return once if once == again else refused(ReasonCode.ID_TYPED_DIFFERS)


def new_uuid7(at: datetime) -> UUID:
    """A fresh UUID version 7 (RFC 9562): sorts by `at` to the millisecond, needs no sequence of a server."""
    milliseconds = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    value = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return UUID(int=value)
