"""Forms with a code before a webcam, from the benchmark's model."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from benchmarks.code_corpus import Case, code_128, laid_down, nw_7, qr_code
from benchmarks.code_spoiling import Photograph, photographed
from counter_desk.vision.frames import Frame

ID = "12345678901234567890123"
QR = ("QRCode", ID)
RECEIPT = ("Code128", "R20261124-0042")
BOX = ("Codabar", "A0123456789B")
_DRAWN = {"QRCode": lambda text: qr_code(text, 2), "Code128": code_128, "Codabar": nw_7}


def shot(code: tuple[str, str], how: str = "clean", level: int = 1, seed: int = 1) -> Frame:
    """One frame of 1280 × 720 of a form with this code, spoilt like this."""
    rng = np.random.default_rng(seed)
    return np.asarray(photographed(_form(code, how, level, rng), rng), np.uint8)


def video(code: tuple[str, str], how: str, level: int, count: int, seed: int = 1) -> Iterator[Frame]:
    """The form in a hand that shakes a little."""
    rng = np.random.default_rng(seed)
    form = _form(code, how, level, rng)
    for _ in range(count):
        yield np.asarray(photographed(form.shaken(rng), rng, np.random.default_rng(seed)), np.uint8)


def _form(code: tuple[str, str], how: str, level: int, rng: Any) -> Photograph:
    return laid_down(Case(how, level, 1280, 720, "", *code), _DRAWN[code[0]](code[1]), rng)
