"""What may be shown of a scanned text: a code can hold anything, also what would break a screen."""

import unicodedata

from counter_desk.domain.individual_number import mask_individual_numbers
from counter_desk.domain.names import clean_text

LONGEST_SHOWN = 60
LONGEST_SEARCHED = 40  # no reading is longer
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")  # controls, marks of direction, half characters
_MOST_LOOKED_AT = 4 * LONGEST_SHOWN


def shown_text(text: str) -> str:
    """The beginning of `text` in one line: numbers masked, what can't be seen written out as ‹U+202E›.

    Numbers are masked first, in all of it: cutting one in two would show its half.
    """
    masked = mask_individual_numbers(text)
    seen = "".join(_seen(char) for char in masked[:_MOST_LOOKED_AT])
    return seen if len(seen) <= LONGEST_SHOWN else seen[: LONGEST_SHOWN - 1] + "…"


def searched_text(text: str) -> str:
    """The text as one that could be a reading, or nothing: the address of a page could not."""
    plain = clean_text(unicodedata.normalize("NFKC", text[: LONGEST_SEARCHED + 1]))
    is_name = bool(plain) and all(_may_stand_in_a_name(char) for char in plain)
    return plain if is_name and len(text) <= LONGEST_SEARCHED else ""


def _seen(char: str) -> str:
    if unicodedata.category(char) in _UNSEEN or char in "\u00ad\ufffc":
        return f"‹U+{ord(char):04X}›"
    return " " if char.isspace() else char


def _may_stand_in_a_name(char: str) -> bool:
    return char.isalnum() or char in " ・-'./年月日" or unicodedata.category(char) == "Lm"
