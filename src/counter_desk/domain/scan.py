"""A scan: the text of a code, and what it is (no Qt, no device)."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from counter_desk.domain.ids import ApplicationId, parse_application_id
from counter_desk.domain.individual_number import holds_individual_number
from counter_desk.domain.own_code import OwnCode, OwnKind, Unreadable, code_of_id, read_own_code
from counter_desk.domain.patterns import APPLICATION_ID_PATTERN
from counter_desk.domain.scan_text import searched_text, shown_text
from counter_desk.domain.slip_code import SlipCode, slip_of
from counter_desk.domain.verdict import ReasonCode, Verdict, refused

_EARLIER_RECEIPT = re.compile(r"CDR1:([0-9a-f]{32})", re.IGNORECASE)  # what receipts of version 0.1 bear

_SCANNER_TEST = re.compile(r"CDT[12]:", re.IGNORECASE)  # holds what 0–9 and A–Z don't: signs of every layout


class ScanKind(StrEnum):
    """What a code turned out to be."""

    APPLICATION = "application"
    RECEIPT = "receipt"
    RESERVATION = "reservation"
    VOUCHER_SLIP = "voucher_slip"
    CARD_BOX = "card_box"
    STAFF_BADGE = "staff_badge"
    COMMAND = "command"
    SETUP = "setup"
    MISREAD = "misread"  # one of ours, but not read as it is printed
    NEWER = "newer"  # one of ours, but this version doesn't know it
    FORBIDDEN = "forbidden"
    UNKNOWN = "unknown"


class CounterCommand(StrEnum):
    """What a code on the command sheet does, as its key does; the value is the word in the code.

    None that says "I looked at it": accepting, confirming and putting aside stay with the keys.
    """

    SHOOT = "SHOOT"
    RETAKE = "RETAKE"
    PRINT = "PRINT"
    NEXT = "NEXT"
    SEARCH = "SEARCH"
    HELP = "HELP"


@dataclass(frozen=True)
class Scan:
    """A classified code. `text` may be shown; of a forbidden one it is empty: the number goes no further."""

    kind: ScanKind
    text: str = ""
    application_id: ApplicationId | None = None
    id: UUID | None = None  # of what our own code is of
    slip: SlipCode | None = None
    command: CounterCommand | None = None
    searched: str = ""  # an unknown text, where it could be a reading or a birth date
    refusal: Verdict | None = None


_KINDS = MappingProxyType({kind: ScanKind[kind.name] for kind in OwnKind})


def receipt_code(visit_id: UUID) -> str:
    """The text in a receipt's QR code: the visit, nothing of the resident."""
    return code_of_id(OwnKind.RECEIPT, visit_id).text


def command_code(command: CounterCommand) -> str:
    """The text of a code on the command sheet."""
    return OwnCode(OwnKind.COMMAND, command.value).text


def classify_scan(text: str, pattern: str = APPLICATION_ID_PATTERN) -> Scan:
    """What the text of a code is; 23-digit IDs are read before individual numbers are looked for."""
    own = read_own_code(text)
    if own is not None:
        return _unreadable(own) if isinstance(own, Unreadable) else _own(own)
    # A keyboard scanner types in full width under an input method, and in the other case under Caps Lock.
    plain = unicodedata.normalize("NFKC", text).strip()
    if _SCANNER_TEST.match(plain):
        return Scan(ScanKind.SETUP)
    if earlier := _EARLIER_RECEIPT.fullmatch(plain):
        return Scan(ScanKind.RECEIPT, earlier[1][-6:], id=UUID(hex=earlier[1]))
    found = parse_application_id(text, pattern)
    if isinstance(found, ApplicationId):
        return Scan(ScanKind.APPLICATION, found.digits, application_id=found)
    if found.codes == (ReasonCode.INDIVIDUAL_NUMBER,) or holds_individual_number(text):
        return Scan(ScanKind.FORBIDDEN, refusal=refused(ReasonCode.INDIVIDUAL_NUMBER))
    return _unknown(text, found)


def _own(code: OwnCode) -> Scan:
    kind = _KINDS[code.kind]
    if kind is ScanKind.VOUCHER_SLIP:
        return Scan(kind, slip_of(code).serial[-6:], slip=slip_of(code))
    if kind is ScanKind.COMMAND:
        if code.body not in set(CounterCommand):
            return _unreadable(Unreadable.NEWER)
        return Scan(kind, code.body, command=CounterCommand(code.body))
    return Scan(kind, code.body[-6:], id=code.id)


def _unreadable(why: Unreadable) -> Scan:
    if why is Unreadable.MISREAD:
        return Scan(ScanKind.MISREAD, refusal=refused(ReasonCode.CODE_MISREAD))
    return Scan(ScanKind.NEWER, refusal=refused(ReasonCode.CODE_NEWER))


def _unknown(text: str, found: Verdict) -> Scan:
    """A text that is nearly an application ID says so; of all others the clerk sees what stands in it."""
    shown = shown_text(text)
    if found.codes != (ReasonCode.ID_NOT_DIGITS,) or not shown.strip():
        return Scan(ScanKind.UNKNOWN, shown, refusal=found)
    said = refused(ReasonCode.CODE_UNKNOWN, text=shown)
    return Scan(ScanKind.UNKNOWN, shown, searched=searched_text(text), refusal=said)
