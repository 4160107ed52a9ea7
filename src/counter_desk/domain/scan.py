"""A scan: the text of a code, and what it is (no Qt, no device)."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from counter_desk.domain.ids import ApplicationId, parse_application_id
from counter_desk.domain.individual_number import holds_individual_number
from counter_desk.domain.patterns import APPLICATION_ID_PATTERN
from counter_desk.domain.verdict import ReasonCode, Verdict

RECEIPT_PREFIX = "CDR1:"
_RECEIPT = re.compile(re.escape(RECEIPT_PREFIX) + r"([0-9a-f]{32})", re.IGNORECASE)


class ScanKind(StrEnum):
    """What a code turned out to be."""

    APPLICATION = "application"
    RECEIPT = "receipt"
    FORBIDDEN = "forbidden"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Scan:
    """A classified code. `text` is empty for a forbidden one: an individual number goes no further."""

    kind: ScanKind
    text: str = ""
    application_id: ApplicationId | None = None
    visit_id: UUID | None = None
    refusal: Verdict | None = None


def receipt_code(visit_id: UUID) -> str:
    """The text in a receipt's QR code: our prefix and the visit, nothing of the resident."""
    return RECEIPT_PREFIX + visit_id.hex


def classify_scan(text: str, pattern: str = APPLICATION_ID_PATTERN) -> Scan:
    """What the text of a code is; 23-digit IDs are read before individual numbers are looked for."""
    # A keyboard scanner types in full width under an input method, and in the other case under Caps Lock.
    if receipt := _RECEIPT.fullmatch(unicodedata.normalize("NFKC", text).strip()):
        visit_id = UUID(hex=receipt[1])
        return Scan(ScanKind.RECEIPT, receipt_code(visit_id), visit_id=visit_id)
    found = parse_application_id(text, pattern)
    if isinstance(found, ApplicationId):
        return Scan(ScanKind.APPLICATION, found.digits, application_id=found)
    if found.codes == (ReasonCode.INDIVIDUAL_NUMBER,) or holds_individual_number(text):
        return Scan(ScanKind.FORBIDDEN, refusal=found)
    return Scan(ScanKind.UNKNOWN, text, refusal=found)
