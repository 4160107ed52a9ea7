"""Codes in picture files and frames; in what is shown of files an individual number is masked."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from counter_desk.desk.judging import read_bounded
from counter_desk.domain.errors import OperationalError
from counter_desk.domain.individual_number import mask_individual_numbers
from counter_desk.domain.verdict import ReasonCode, Verdict, refused
from counter_desk.vision.codes import ANY_LENGTH, Code, CodeWatcher, read_codes
from counter_desk.vision.load import load_picture


def read_code_file(file: Path) -> tuple[Code, ...] | Verdict:
    """All codes in a picture file, of whatever length, or why it can't be read."""
    try:
        picture = load_picture(read_bounded(file))
    except OperationalError:
        return refused(ReasonCode.NOT_A_PICTURE)
    if isinstance(picture, Verdict):
        return picture
    found = read_codes(picture.frame, ANY_LENGTH)
    return tuple(replace(one, text=mask_individual_numbers(one.text), raw=b"") for one in found)


class FormReader:
    """Reads a document camera's frames (H×W×3 BGR) one after the other, on one thread."""

    def __init__(self) -> None:
        self._watcher = CodeWatcher()

    def __call__(self, pixels: Any) -> tuple[str, ...]:
        """The texts as a scanner would send them: `Reception.scan` judges them."""
        return tuple(code.text for code in self._watcher.look(pixels))
