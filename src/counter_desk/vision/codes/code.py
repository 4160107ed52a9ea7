"""A code that was read, and the text of its bytes."""

import re
import unicodedata
from dataclasses import dataclass, field

CODABAR_ENDS = str.maketrans("TN*E", "ABCD")  # the older names of the start and stop signs
ECI_CHARSETS = {1: "latin-1", 3: "latin-1", 20: "cp932", 26: "utf-8", 27: "ascii"}  # AIM's numbers
_UNMAPPED = frozenset("\x80\xa0\uf8f0\uf8f1\uf8f2\uf8f3")  # what cp932 makes of bytes that are no sign's
# Marks that turn the direction of writing: a text with them reads differently from what it is.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True)
class Code:
    """One code: its format (QRCode, Code128, Codabar, EAN13, DataMatrix), its text and who read it.

    The text of a Codabar (NW-7) keeps its start and stop signs, as A to D. `raw` is what the symbol holds,
    with the control characters that no text of ours has; it is not shown. Codes are equal by format and text.
    """

    format: str
    text: str
    engine: str = field(compare=False)
    raw: bytes = field(default=b"", compare=False, repr=False)


def code_of(format_name: str, raw: bytes, engine: str, charsets: frozenset[int] = frozenset()) -> Code | None:
    """The code of these bytes and of the character sets (ECI) it names; None where no text is certain."""
    if (text := text_of(raw, charsets)) is None:
        return None
    return Code(format_name, normalised(format_name, without_controls(text)), engine, raw)


def text_of(raw: bytes, charsets: frozenset[int] = frozenset()) -> str | None:
    """As the symbol says; else UTF-8 where valid, else Shift_JIS (Windows'), else nothing: no third guess."""
    if len(charsets) > 1 or not charsets <= ECI_CHARSETS.keys():
        return None
    for charset in [ECI_CHARSETS[number] for number in charsets] or ["utf-8", "cp932"]:
        try:
            text = raw.decode(charset)
        except UnicodeDecodeError:
            continue
        return text if charset != "cp932" or _UNMAPPED.isdisjoint(text) else None
    return None


_LINES = re.compile(r"[\t\n\v\f\r]+")


def without_controls(text: str) -> str:
    """The text less control characters (GS, NUL …) and marks that turn the writing's direction.

    Line ends and tabs within become spaces: digits of two lines must not become one number.
    """
    text = " ".join(filter(None, _LINES.split(text)))
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cc" and sign not in _TURNING)


def normalised(format_name: str, text: str) -> str:
    """The same text from every engine: Codabar's signs in capitals and by their common names."""
    return text.upper().translate(CODABAR_ENDS) if format_name == "Codabar" else text
