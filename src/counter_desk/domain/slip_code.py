"""The code of a voucher slip: whose it is, of which year, its serial, and a signature, in 25 symbols."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from counter_desk.domain.own_code import OwnCode, OwnKind, number, symbols
from counter_desk.domain.verdict import ALLOWED, ReasonCode, Verdict, refused

# 62 random bits, made offline by any counter: among a million two are the same once in nine million.
SERIAL_SYMBOLS = 12
# 41 bits: a shop that sends in a million guesses a year hits once in 2.8 million years.
SIGNATURE_SYMBOLS = 8
_MUNICIPALITY_SYMBOLS = 4  # 36⁴ > 10⁶
FIRST_YEAR = 2026


@dataclass(frozen=True)
class SlipCode:
    """What stands in the code. The year is the one whose key signed it."""

    municipality: str
    year: int
    serial: str
    signature: str = ""

    @property
    def signed_part(self) -> str:
        """What the signature is of."""
        place = symbols(int(self.municipality), _MUNICIPALITY_SYMBOLS)
        return place + symbols(self.year - FIRST_YEAR, 1) + self.serial

    @property
    def own_code(self) -> OwnCode:
        """The code as it is printed."""
        return OwnCode(OwnKind.VOUCHER_SLIP, self.signed_part + self.signature)


def slip_of(code: OwnCode) -> SlipCode:
    """The slip that a code of that kind is of; nothing is said about whether it is genuine."""
    place, rest = code.body[:_MUNICIPALITY_SYMBOLS], code.body[_MUNICIPALITY_SYMBOLS:]
    serial, signature = rest[1:-SIGNATURE_SYMBOLS], rest[-SIGNATURE_SYMBOLS:]
    return SlipCode(f"{number(place):06}", FIRST_YEAR + number(rest[0]), serial, signature)


def slip_verdict(
    slip: SlipCode, municipality: str, today: date, is_genuine: Callable[[SlipCode], bool]
) -> Verdict:
    """Whether the slip is one of ours; another office's is no forgery, and only its own office can tell."""
    if slip.municipality != municipality:
        return refused(ReasonCode.SLIP_OF_OTHER_MUNICIPALITY, municipality=slip.municipality)
    if slip.year > today.year:
        return refused(ReasonCode.SLIP_YEAR_UNKNOWN, year=slip.year)
    return ALLOWED if is_genuine(slip) else refused(ReasonCode.SLIP_FORGED)
