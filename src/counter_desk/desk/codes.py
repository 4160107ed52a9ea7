"""Codes in picture files and frames; in what is shown of files an individual number is masked."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from counter_desk.desk.judging import read_bounded
from counter_desk.domain.errors import OperationalError
from counter_desk.domain.individual_number import mask_individual_numbers
from counter_desk.domain.verdict import ReasonCode, Verdict, refused
from counter_desk.vision.codes import Code, read_codes
from counter_desk.vision.load import load_picture


def read_code_file(file: Path) -> tuple[Code, ...] | Verdict:
    """All codes in a picture file, or why it can't be read."""
    try:
        picture = load_picture(read_bounded(file))
    except OperationalError:
        return refused(ReasonCode.NOT_A_PICTURE)
    if isinstance(picture, Verdict):
        return picture
    return tuple(replace(one, text=mask_individual_numbers(one.text)) for one in read_codes(picture.frame))


def code_texts(pixels: Any, thoroughly: bool) -> tuple[str, ...]:
    """The texts in a frame (H×W×3 BGR) as a scanner would send them: `Reception.scan` judges them."""
    return tuple(code.text for code in read_codes(pixels, thoroughly=thoroughly))
