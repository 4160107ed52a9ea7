"""Individual numbers (個人番号): found so that they can be refused. Never stored, in whatever script."""

import re
import unicodedata
from collections.abc import Iterator

# Between the groups of a number: spaces, hyphens of every kind, middle dots, marks that can't be seen.
SEPARATORS = r"\s\-‐‑‒–—―−ー－﹣_・･·\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff"
_LENGTH = 12
_APPLICATION_ID_LENGTH = 23
_OTHER_DIGITS = str.maketrans("〇○◯零一二三四五六七八九壱壹弐貳参參", "0000123456789112233")
_DIGITS = re.compile(r"[0-9]+")
_SEPARATOR = re.compile(f"[{SEPARATORS}]{{1,12}}")
_Group = tuple[int, int]
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


def _spans(text: str) -> Iterator[_Group]:
    """Where the numbers stand. Application IDs are read first: what stands in one is no individual number."""
    plain = text.translate({ord(char): digit for char in set(text) if (digit := _ascii_digit(char))})
    for run in _runs(plain):
        for groups in _around_application_ids(plain, run):
            yield from _spans_in_groups(plain, groups)


def _runs(plain: str) -> Iterator[list[_Group]]:
    """Groups of digits with nothing but a separator between them."""
    run: list[_Group] = []
    for group in _DIGITS.finditer(plain):
        if run and not _SEPARATOR.fullmatch(plain, run[-1][1], group.start()):
            yield run
            run = []
        run.append(group.span())
    yield run


def _around_application_ids(plain: str, run: list[_Group]) -> Iterator[list[_Group]]:
    start = at = 0
    while at < len(run):
        if count := _groups_of_application_id(plain, run, at):
            yield run[start:at]
            start = at = at + count
        else:
            at += 1
    yield run[start:]


def _groups_of_application_id(plain: str, run: list[_Group], at: int) -> int:
    """How many groups from `at` on are one ID: one size, the last perhaps shorter, one separator; 0 if none.

    A number with a phone number behind it has 23 digits too, but is not written so evenly.
    """
    size = total = run[at][1] - run[at][0]
    if size >= _LENGTH:
        return 1 if size == _APPLICATION_ID_LENGTH else 0
    for last in range(at + 1, len(run)):
        length = run[last][1] - run[last][0]
        total += length
        is_even = _gap(plain, run, last) == _gap(plain, run, at + 1)
        if is_even and total == _APPLICATION_ID_LENGTH and length <= size:
            return last - at + 1
        if not is_even or total >= _APPLICATION_ID_LENGTH or length != size:
            return 0
    return 0


def _gap(plain: str, run: list[_Group], at: int) -> str:
    return plain[run[at - 1][1] : run[at][0]]


def _spans_in_groups(plain: str, groups: list[_Group]) -> Iterator[_Group]:
    for first in range(len(groups)):
        digits = ""
        for start, end in groups[first : first + _LENGTH]:
            digits += plain[start:end]
            if len(digits) >= _LENGTH:
                if is_individual_number(digits):
                    yield groups[first][0], end
                break


def _ascii_digit(char: str) -> str:
    """The ASCII digit that `char` stands for in any script (full width, circled, kanji), or nothing."""
    other = char.translate(_OTHER_DIGITS)
    if other in "0123456789":
        return other
    value = unicodedata.digit(char, None)
    return str(value) if value is not None else ""
