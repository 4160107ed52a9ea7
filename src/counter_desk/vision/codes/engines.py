"""The two engines, zxing-cpp and zbar, asked for the formats that counters meet."""

import contextlib
import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import numpy.typing as npt

from counter_desk.vision.codes.code import Code, code_of

Grey = npt.NDArray[np.uint8]
"""Rows × columns."""

BARS = ("Code128", "Codabar", "EAN13")
SQUARES = ("QRCode", "DataMatrix")
# zbar has no Data Matrix. Its DataBar reader is left out: it warns on stderr.
_ZBAR_NAMES = {"QRCode": "QRCODE", "Code128": "CODE128", "Codabar": "CODABAR", "EAN13": "EAN13"}
_ECI = re.compile(rb"\\(\d{6})")


def engines() -> dict[str, bool]:
    """Which engines can work here; pyzbar needs the system's libzbar (Debian: libzbar0)."""
    return {"zxing-cpp": _zxing() is not None, "pyzbar": _zbar() is not None}


def ask_zxing(grey: Grey, formats: tuple[str, ...] = SQUARES + BARS) -> list[Code]:
    """What zxing sees in a whole picture, any way up."""
    return _zxing_codes(grey, formats)


def ask_zxing_about(grey: Grey, formats: tuple[str, ...], binarizer: str = "LocalAverage") -> list[Code]:
    """What zxing sees in a patch that holds little but the code, at the right size; bars stand upright."""
    return _zxing_codes(
        grey,
        formats,
        binarizer=binarizer,
        try_rotate=formats is not BARS,
        try_downscale=False,
        try_invert=False,
    )


def ask_zbar(grey: Grey, formats: tuple[str, ...] = SQUARES + BARS) -> list[Code]:
    """What zbar sees. It guesses the charset of a QR code and hides the bytes: only plain ASCII is taken."""
    if (pyzbar := _zbar()) is None:
        return []
    wanted = {_ZBAR_NAMES[name]: name for name in formats if name in _ZBAR_NAMES}
    found = pyzbar.decode(grey, symbols=[getattr(pyzbar.ZBarSymbol, name) for name in wanted])
    plain = [one for one in found if one.data.isascii()]
    return [code for one in plain if (code := code_of(wanted[one.type], one.data, "pyzbar"))]


def _zxing_codes(
    grey: Grey, names: tuple[str, ...], binarizer: str = "LocalAverage", **how: bool
) -> list[Code]:
    if (zxingcpp := _zxing()) is None:
        return []
    found = zxingcpp.read_barcodes(
        np.ascontiguousarray(grey),
        formats=zxingcpp.barcode_formats_from_str(",".join(names)),
        text_mode=zxingcpp.TextMode.HexECI,
        binarizer=getattr(zxingcpp.Binarizer, binarizer),
        **how,
    )
    return [code for one in found if one.valid and (code := _zxing_code(one))]


def _zxing_code(one: Any) -> Code | None:
    name = next((family for family in SQUARES + BARS if one.format.name.startswith(family)), None)
    return code_of(name, one.bytes, "zxing-cpp", _charsets(one.text)) if name else None


def _charsets(hex_eci: str) -> frozenset[int]:
    r"""The character sets (ECI numbers) that a symbol names: `]Q2\000026…`, in hexadecimal."""
    told = bytes.fromhex(hex_eci)
    return frozenset(map(int, _ECI.findall(told))) if told[3:4] == b"\\" else frozenset()


def _zxing() -> ModuleType | None:
    return _imported(lambda: __import__("zxingcpp"))


def _zbar() -> ModuleType | None:
    return _imported(lambda: __import__("pyzbar.pyzbar", fromlist=["decode"]))


def _imported(load: Callable[[], ModuleType]) -> ModuleType | None:
    """The engine's module, or None where its shared library is missing (ImportError; on Windows OSError)."""
    with contextlib.suppress(ImportError, OSError):
        return load()
    return None
