"""Reading QR codes and bar codes from a frame: zxing-cpp first; pyzbar (zbar) where that finds nothing."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import cv2
import numpy as np

from counter_desk.vision.frames import Frame

# What counters meet; zbar has no Data Matrix. Its DataBar reader is left out: it warns on stderr.
_ZXING_FORMATS = ("QRCode", "Code128", "Codabar", "EAN13", "DataMatrix")
_ZBAR_FORMATS = {"QRCODE": "QRCode", "CODE128": "Code128", "CODABAR": "Codabar", "EAN13": "EAN13"}
_CODABAR_ENDS = str.maketrans("TN*E", "ABCD")  # the older names of the start and stop signs


@dataclass(frozen=True)
class Code:
    """One code: its format (QRCode, Code128, Codabar, EAN13, DataMatrix), its text and who read it.

    The text of a Codabar (NW-7) keeps its start and stop signs, as A to D.
    """

    format: str
    text: str
    engine: str


def read_codes(frame: Frame, *, thoroughly: bool = True) -> list[Code]:
    """The codes of a frame, each once, in the engine's order; zbar is asked only where zxing finds none.

    zbar takes four times as long: not `thoroughly` leaves it out where zxing is there.
    """
    grey = np.ascontiguousarray(frame if frame.ndim == 2 else cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY))
    found: list[Code] = []
    for read in (_read_zxing, _read_zbar) if thoroughly or _zxing() is None else (_read_zxing,):
        if found := _once(read(grey)):
            break
    return found


def engines() -> dict[str, bool]:
    """Which engines can work here; pyzbar needs the system's libzbar (Debian: libzbar0)."""
    return {"zxing-cpp": _zxing() is not None, "pyzbar": _zbar() is not None}


def normalised(format_name: str, text: str) -> str:
    """The same text from every engine: Codabar's signs in capitals and by their common names."""
    return text.upper().translate(_CODABAR_ENDS) if format_name == "Codabar" else text


def _once(codes: list[Code]) -> list[Code]:
    return list({(code.format, code.text): code for code in reversed(codes)}.values())[::-1]


def _read_zxing(grey: Any) -> list[Code]:
    if (zxingcpp := _zxing()) is None:
        return []
    formats = zxingcpp.barcode_formats_from_str(",".join(_ZXING_FORMATS))
    found = zxingcpp.read_barcodes(grey, formats=formats, text_mode=zxingcpp.TextMode.Plain)
    return [_code(_family(one.format.name), one.text, "zxing-cpp") for one in found if one.valid]


def _read_zbar(grey: Any) -> list[Code]:
    if (pyzbar := _zbar()) is None:
        return []
    symbols = [getattr(pyzbar.ZBarSymbol, name) for name in _ZBAR_FORMATS]
    return [
        _code(_ZBAR_FORMATS[one.type], one.data.decode("utf-8", "replace"), "pyzbar")
        for one in pyzbar.decode(grey, symbols=symbols)
    ]


def _code(format_name: str, text: str, engine: str) -> Code:
    return Code(format_name, normalised(format_name, text), engine)


def _family(name: str) -> str:
    """QRCodeModel2 is a QRCode."""
    return next((family for family in _ZXING_FORMATS if name.startswith(family)), name)


def _zxing() -> ModuleType | None:
    return _imported(lambda: __import__("zxingcpp"))


def _zbar() -> ModuleType | None:
    return _imported(lambda: __import__("pyzbar.pyzbar", fromlist=["decode"]))


def _imported(load: Callable[[], ModuleType]) -> ModuleType | None:
    """The engine's module, or None where its shared library is missing (ImportError; on Windows OSError)."""
    with contextlib.suppress(ImportError, OSError):
        return load()
    return None
