"""Font files: what a TrueType file has, read without loading it; a 46 MB Mincho costs a few milliseconds."""

import os
import struct
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from counter_desk.domain.character_map import CharacterMap

_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_COLLECTION = b"ttcf"
_RESTRICTED, _NO_SUBSET, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200  # of OS/2 fsType

# Wanted first: the font of the family registers (all of Moji_Joho), then the plain Mincho and Gothic of the
# systems, then fonts for what is no kanji. CFF fonts (Noto CJK) can't be embedded by ReportLab.
_WANTED = (
    "ipamjm.ttf",
    "yumin.ttf",
    "msmincho.ttc",
    "msgothic.ttc",
    "YuGothM.ttc",
    "meiryo.ttc",
    "ipaexm.ttf",
    "ipaexg.ttf",
    "ipam.ttf",
    "ipag.ttf",
    "fonts-japanese-gothic.ttf",
    "HanaMinA.ttf",
    "HanaMinB.ttf",
    "simsunb.ttf",
    "arial.ttf",
    "DejaVuSans.ttf",
    "LiberationSans-Regular.ttf",
)


class UnusableFontError(Exception):
    """The file is no TrueType font, is damaged, or may not be embedded as a subset."""


@dataclass(frozen=True)
class FontFile:
    """A font on disk and what it has. `face` is the place in a collection (.ttc)."""

    path: Path
    characters: CharacterMap
    face: int = 0


def read_font_file(path: Path) -> FontFile:
    """The font at `path` (the first of a collection). Raises UnusableFontError, or OSError."""
    with path.open("rb") as file:
        try:
            tables = _table_directory(file)
            if b"glyf" not in tables:
                raise UnusableFontError(f"{path.name}: no TrueType outlines")
            _check_embedding(_table(file, tables, b"OS/2"), path)
            return FontFile(path, CharacterMap(_table(file, tables, b"cmap")))
        except (struct.error, KeyError, ValueError) as error:
            raise UnusableFontError(f"{path.name}: {error}") from error


def installed_fallbacks() -> tuple[Path, ...]:
    """The fonts of this PC that can stand in for a character that the bundled ones lack, best first."""
    found: dict[str, Path] = {}
    for folder in _font_folders():
        for root, _, names in os.walk(folder):
            for name in names:
                found.setdefault(name.lower(), Path(root, name))
    paths = (found.get(name.lower()) for name in _WANTED)
    return tuple(dict.fromkeys(path for path in paths if path is not None and _is_usable(path)))


def _is_usable(path: Path) -> bool:
    try:
        read_font_file(path)
    except (UnusableFontError, OSError):
        return False
    return True


def _font_folders() -> tuple[Path, ...]:
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "Microsoft" / "Windows" / "Fonts"
        return (Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", own)
    home = Path.home()
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local/share/fonts",
        home / ".fonts",
    )


def _table_directory(file: BinaryIO) -> dict[bytes, tuple[int, int]]:
    head = file.read(12)
    if head[:4] == _COLLECTION:
        (start,) = struct.unpack(">L", file.read(4))
        file.seek(start)
        head = file.read(12)
    if head[:4] not in _TRUETYPE:
        raise ValueError("not a TrueType font")
    (count,) = struct.unpack_from(">H", head, 4)
    records = struct.iter_unpack(">4sLLL", file.read(16 * count))
    return {tag: (offset, length) for tag, _, offset, length in records}


def _table(file: BinaryIO, tables: dict[bytes, tuple[int, int]], tag: bytes) -> bytes:
    offset, length = tables[tag]
    file.seek(offset)
    return file.read(length)


def _check_embedding(os2: bytes, path: Path) -> None:
    (permission,) = struct.unpack_from(">H", os2, 8)
    if permission == _RESTRICTED or permission & (_NO_SUBSET | _BITMAP_ONLY):
        raise UnusableFontError(f"{path.name}: may not be embedded")
