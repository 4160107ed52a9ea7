"""From what a hand scanner typed or sent to the text of the code; pure, for every kind of scanner."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from counter_desk.domain.individual_number import holds_individual_number
from counter_desk.domain.keyboard import Layout, as_meant, from_kana_keys, half_width, holds_kana

GS = "\x1d"  # parts the fields of a GS1 code; belongs to the text
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")  # ISO/IEC 15424: ]Q3, ]C0 …
_LINES = re.compile(r"[\t\n\v\f\r]+")  # parts of a code stay parts: joined digits would be another number
_CONTROLS = re.compile(r"[\x00-\x1c\x1e\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_KNOWN = re.compile(r"CDR1:[0-9a-fA-F]{32}|CD1[0-9A-Z]{4,}|CDT[12]:[!-~]+|https?://[!-~]+|[0-9]{23}")


@dataclass(frozen=True)
class ScannerSetup:
    """What the set-up screen found out about a scanner."""

    layout: Layout = Layout.AUTO
    prefix: str = ""
    suffix: str = ""


def is_known(text: str) -> bool:
    """Whether this looks like a code of this desk: only such a one is repaired by guessing."""
    return _KNOWN.fullmatch(text) is not None


def clean_scan(raw: str, setup: ScannerSetup | None = None) -> str:
    """The text of the code, without what scanner, keyboard and input method added or changed.

    A text that no repair turns into a code of this desk stays as it came, but for width and controls.
    """
    setup = setup or ScannerSetup()
    texts = [_bare(text, setup) for text in _readings(_CONTROLS.sub("", _LINES.sub(" ", raw)), setup.layout)]
    # An individual number in kana is one all the same: it is handed on as digits, and so refused and masked.
    return next(filter(is_known, texts), next(filter(holds_individual_number, texts), texts[0]))


def _readings(raw: str, layout: Layout) -> Iterator[str]:
    """Every text that the scanner may have meant, the likeliest first."""
    layouts = (Layout.AS_IS, Layout.US_ON_JIS, Layout.JIS_ON_US) if layout is Layout.AUTO else (layout,)
    bases = (half_width(raw), from_kana_keys(raw)) if holds_kana(raw) else (half_width(raw),)
    for base in bases:
        for one in layouts:
            meant = as_meant(base, one)
            yield from (change(meant) for change in _CASES)


def _swapped(text: str) -> str:
    """Caps Lock undone."""
    return text.swapcase() if text.isascii() else text


_CASES: tuple[Callable[[str], str], ...] = (str, _swapped, str.upper)


def _bare(text: str, setup: ScannerSetup) -> str:
    """Without prefix, suffix and the identifier of the symbology, which stands in or before the prefix."""
    text = text.strip(" ").removeprefix(setup.prefix)
    if aim := _AIM.match(text):
        text = text[aim.end() :].removeprefix(setup.prefix)
    return text.removesuffix(setup.suffix).strip(" ")
