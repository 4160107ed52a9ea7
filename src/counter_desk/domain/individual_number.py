"""Individual numbers (個人番号): found so that they can be refused. Never stored, in whatever script."""

import re
import unicodedata
from collections.abc import Iterator

_LENGTH = 12
_APPLICATION_ID_LENGTH = 23
_KANJI_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_GROUP_RUN = re.compile(r"\d+(?:[\s\-‐‑‒–—―−ー－_]{1,3}\d+)*")
_MASK = "＊"


def check_digit(eleven: str) -> int:
    """The twelfth digit for eleven others (MIC Order No. 85 of 2014, article 5)."""
    weights = [n + 1 if n <= 6 else n - 5 for n in range(1, 12)]
    remainder = sum(int(p) * q for p, q in zip(reversed(eleven), weights, strict=True)) % 11
    return 0 if remainder <= 1 else 11 - remainder


def is_individual_number(digits: str) -> bool:
    """Whether twelve ASCII digits satisfy the check digit; one random number in eleven does."""
    return len(digits) == _LENGTH and check_digit(digits[:11]) == int(digits[11])


def holds_individual_number(text: str) -> bool:
    """Whether a run in `text` reads as one: any width or script, grouped by spaces or hyphens or not."""
    return next(_spans(text), None) is not None


def mask_individual_numbers(text: str) -> str:
    """`text` with every digit of every such number replaced by ＊; nothing of the number is left."""
    masked = list(text)
    for start, end in _spans(text):
        for at in range(start, end):
            if _ascii_digit(text[at]):
                masked[at] = _MASK
    return "".join(masked)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    plain = "".join(_ascii_digit(char) or char for char in text)
    for run in _GROUP_RUN.finditer(plain):
        groups = [(m.start() + run.start(), m.end() + run.start()) for m in re.finditer(r"\d+", run.group())]
        if sum(end - start for start, end in groups) != _APPLICATION_ID_LENGTH:
            yield from _spans_in_groups(plain, groups)


def _spans_in_groups(plain: str, groups: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first in range(len(groups)):
        digits = ""
        for start, end in groups[first:]:
            digits += plain[start:end]
            if len(digits) >= _LENGTH:
                if is_individual_number(digits):
                    yield groups[first][0], end
                break


def _ascii_digit(char: str) -> str:
    """The ASCII digit that `char` stands for in any script (full width, circled, kanji), or nothing."""
    kanji = char.translate(_KANJI_DIGITS)
    if kanji in "0123456789":
        return kanji
    value = unicodedata.digit(char, None)
    return str(value) if value is not None else ""
