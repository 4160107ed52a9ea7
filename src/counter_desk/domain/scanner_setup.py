"""What two test codes tell about a hand scanner: how it is connected, and what it does to a text."""

import re
from dataclasses import dataclass, field
from itertools import product

from counter_desk.domain.keyboard import Layout, as_meant, as_seen, from_kana_keys, half_width

# Every character that a wrong keyboard setting changes, both cases, digits.
FULL_CODE = "CDT1:Az09@&=_+-/.?#%;aZ"
SHORT_CODE = "CDT2:7"
TEST_CODES = (FULL_CODE, SHORT_CODE)

LEAST_GAP_MS, MOST_GAP_MS = 35, 60  # above, a fast typist's keys would pass for a scanner's
GAP_MARGIN = 2.0  # a busy PC delivers keys more unevenly than in a quiet test
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")


@dataclass(frozen=True)
class HeardScan:
    """One scan as it came. `port` is empty for a scanner that types; `end` is the key that ended it."""

    text: str = field(repr=False)
    end: str = ""
    longest_gap_ms: int = 0
    is_composed: bool = False
    port: str = ""


@dataclass(frozen=True)
class Finding:
    """What one test code told."""

    heard: HeardScan
    layout: Layout
    has_caps_lock: bool = False
    is_kana: bool = False
    prefix: str = ""
    suffix: str = ""

    @property
    def gap_ms(self) -> int:
        """The pause between keys to allow."""
        wanted = round(self.heard.longest_gap_ms * GAP_MARGIN)
        return min(MOST_GAP_MS, max(LEAST_GAP_MS, wanted))

    @property
    def is_slow(self) -> bool:
        """Whether the scanner types hardly faster than a person."""
        return self.heard.longest_gap_ms >= MOST_GAP_MS


def learn(code: str, heard: HeardScan) -> Finding | None:
    """What lies between the printed `code` and what was heard; None when it can't be this code."""
    plain, kana = half_width(heard.text), from_kana_keys(heard.text)
    for layout, has_caps_lock in product((Layout.AS_IS, Layout.US_ON_JIS, Layout.JIS_ON_US), (False, True)):
        wanted = as_seen(code.swapcase() if has_caps_lock else code, layout)
        if wanted in plain:
            return _found(heard, plain, wanted, layout, has_caps_lock=has_caps_lock)
    if code.lower() in kana.lower() and not plain.isascii():
        return _found(heard, kana.lower(), code.lower(), Layout.AS_IS, is_kana=True)
    return None


def _found(
    heard: HeardScan,
    text: str,
    wanted: str,
    layout: Layout,
    *,
    has_caps_lock: bool = False,
    is_kana: bool = False,
) -> Finding:
    before, after = text.split(wanted, 1)
    prefix, suffix = (as_meant(one, layout) for one in (before, after))
    return Finding(heard, layout, has_caps_lock, is_kana, _AIM.sub("", prefix), suffix.strip("\r\n\t"))


def agreed(findings: tuple[Finding, ...]) -> bool:
    """Whether the test codes told the same of the scanner."""
    return len({(one.heard.port, one.prefix, one.suffix) for one in findings}) == 1
