"""Our own codes: `CD1`, a letter for the kind, what it is of, and four check symbols, all of 0–9 and A–Z.

These 36 characters come through any keyboard layout and input method, and are what a QR code packs tightest.
Base 36 and not 32: an id of 128 bits takes 25 symbols, one fewer, and a letter that is misread as another is
the check symbols' business, not the alphabet's. The whole text, read as a number, leaves 1 when it is divided
by a prime below 36⁴. The prime is the largest with which no two wrong symbols ever cancel out: one or two
wrong ones anywhere, and any two that changed places, are always found; of other misreads all but one in 1.7
million.
"""

import string
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

PREFIX = "CD1"
SYMBOLS = string.digits + string.ascii_uppercase
BASE = len(SYMBOLS)
CHECK_SYMBOLS = 4
ID_SYMBOLS = 25  # 36²⁵ > 2¹²⁸
MODULUS = 1_679_539
_HEAD = len(PREFIX) + 1


class OwnKind(StrEnum):
    """What one of our codes is of; the value is its letter."""

    RECEIPT = "R"  # a visit
    VOUCHER_SLIP = "V"  # `slip_code.py`
    RESERVATION = "Y"
    CARD_BOX = "B"
    STAFF_BADGE = "S"
    COMMAND = "C"  # a `CounterCommand`: a word of any length; all others have `ID_SYMBOLS`


class Unreadable(StrEnum):
    """Why a text that begins like one of our codes is none."""

    MISREAD = "misread"  # the check symbols or the length don't fit
    NEWER = "newer"  # well read, but of a kind that this version doesn't know


@dataclass(frozen=True)
class OwnCode:
    """A kind and what it is of: an id in 25 symbols, or a word."""

    kind: OwnKind
    body: str

    def __post_init__(self) -> None:
        if not _is_body(self.kind, self.body):
            raise ValueError(f"no body of a code of kind {self.kind}")

    @property
    def text(self) -> str:
        """The text of the code, as it is printed."""
        bare = f"{PREFIX}{self.kind}{self.body}"
        return bare + symbols((1 - number(bare) * BASE**CHECK_SYMBOLS) % MODULUS, CHECK_SYMBOLS)

    @property
    def id(self) -> UUID:
        """The id that the body is. Only for kinds that have one."""
        return UUID(int=number(self.body))


def code_of_id(kind: OwnKind, id_: UUID) -> OwnCode:
    """The code of a record of ours (UUIDv7)."""
    return OwnCode(kind, symbols(id_.int, ID_SYMBOLS))


def read_own_code(text: str) -> OwnCode | Unreadable | None:
    """The code in a scanned text, in any width and case; None: the text is none of ours."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain.isascii() or not plain.isalnum():
        return None
    plain = plain.upper()
    if not plain.startswith(PREFIX):
        return None
    body = plain[_HEAD:-CHECK_SYMBOLS]
    if not 0 < len(body) <= ID_SYMBOLS or number(plain) % MODULUS != 1:
        return Unreadable.MISREAD
    if plain[len(PREFIX)] not in set(OwnKind):
        return Unreadable.NEWER
    kind = OwnKind(plain[len(PREFIX)])
    return OwnCode(kind, body) if _is_body(kind, body) else Unreadable.MISREAD


def symbols(value: int, count: int) -> str:
    """`value` in base 36, with leading zeros."""
    found = ""
    for _ in range(count):
        value, digit = divmod(value, BASE)
        found = SYMBOLS[digit] + found
    return found


def number(text: str) -> int:
    """What a text of these symbols is as a number."""
    return int(text, BASE)


def _is_body(kind: OwnKind, body: str) -> bool:
    if not set(body) <= set(SYMBOLS):
        return False
    if kind is OwnKind.COMMAND:
        return 0 < len(body) <= ID_SYMBOLS
    if len(body) != ID_SYMBOLS:
        return False
    return kind is OwnKind.VOUCHER_SLIP or _is_uuid7(number(body))


def _is_uuid7(value: int) -> bool:
    return value < 1 << 128 and UUID(int=value).version == 7
