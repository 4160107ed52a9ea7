"""What may pass for a read: bar codes are read twice before they are believed, and have a length in use."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from counter_desk.vision.codes.code import Code
from counter_desk.vision.codes.regions import Candidate

_CODABAR = re.compile(r"[A-D][0-9$:/.+-]+[A-D]")
_PRINTABLE = re.compile(r"[ -~]+")
_OURS = "CD1"  # our own codes carry a check symbol of their own, so any length of them may pass
# Their error correction vouches for them. A bar code has one check sign at most: a blurred one gets past it.
_SURE_FORMATS = ("QRCode", "DataMatrix")
_READINGS = 2  # of other rows, at another sharpness, by another engine or of another frame
_AHEAD = 3  # times the readings of another text at the same place


@dataclass(frozen=True)
class CodeRules:
    """The lengths in use, start and stop signs counted; None: any."""

    code128_lengths: frozenset[int] | None
    codabar_lengths: frozenset[int] | None


# Ours: receipt numbers (R20261124-0042) and 12 digits; NW-7 of ten digits between its signs.
IN_USE = CodeRules(code128_lengths=frozenset({12, 14}), codabar_lengths=frozenset({12}))
ANY_LENGTH = CodeRules(None, None)


@dataclass(frozen=True)
class Sighting:
    """A code as one attempt read it: which attempt, and at which candidate (None: somewhere in the frame)."""

    code: Code
    attempt: str
    place: Candidate | None = None


def is_plausible(code: Code, rules: CodeRules) -> bool:
    """Whether such a text can stand in such a code at all."""
    if code.format == "Codabar":
        return bool(_CODABAR.fullmatch(code.text)) and _fits(code.text, rules.codabar_lengths)
    if code.format == "Code128":
        is_ours = code.text.startswith(_OURS)
        return bool(_PRINTABLE.fullmatch(code.text)) and (is_ours or _fits(code.text, rules.code128_lengths))
    return bool(code.text)


def trusted(sightings: Iterable[Sighting]) -> list[Code]:
    """The codes that may pass, each once, in the order in which they were seen."""
    seen = list(sightings)
    return [code for code in dict.fromkeys(one.code for one in seen) if _may_pass(code, seen)]


def _may_pass(code: Code, seen: list[Sighting]) -> bool:
    if code.format in _SURE_FORMATS:
        return True
    readings = {(one.attempt, one.place) for one in seen if one.code == code}
    places = {place for _, place in readings} - {None}
    rivals = Counter(one.code for one in seen if one.place in places and one.code != code)
    return len(readings) >= max(_READINGS, _AHEAD * max(rivals.values(), default=0))


def _fits(text: str, lengths: frozenset[int] | None) -> bool:
    return lengths is None or len(text) in lengths
