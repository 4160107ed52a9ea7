"""The cameras that are plugged in, by name; and which one a setting means."""

import sys
import unicodedata
from collections.abc import Callable, Iterable
from itertools import chain, count
from pathlib import Path
from typing import Any

import cv2

from counter_desk.devices.camera import FoundCamera
from counter_desk.domain.errors import Fault, OperationalError

Enumerate = Callable[[int], Iterable[Any]]  # a backend → items with name, index and path
# The first one's numbers are those of the settings; Media Foundation also knows tablets' own cameras.
_BACKENDS = {"win32": (cv2.CAP_DSHOW, cv2.CAP_MSMF), "linux": (cv2.CAP_V4L2,)}


def list_cameras(
    enumerate_backend: Enumerate | None = None,
    platform: str = sys.platform,
    port_of: Callable[[int], str] | None = None,
) -> tuple[FoundCamera, ...]:
    """All cameras; two of one name get a number by their ports: HD Webcam, HD Webcam (2)."""
    ask, port = enumerate_backend or _system_cameras, port_of or _port
    found: list[FoundCamera] = []
    makers_names: set[str] = set()
    for rank, backend in enumerate(_BACKENDS.get(platform, ())):
        listed = sorted(ask(backend), key=lambda one: (port(one.index), int(one.index)))
        fresh = [(one, _name(one)) for one in listed if _name(one) not in makers_names]
        for one, name in fresh:
            unique = _unlike(name, {camera.name for camera in found})
            found.append(FoundCamera(unique, one.path or "", one.index, backend, is_numbered=rank == 0))
        makers_names |= {name for _, name in fresh}
    return tuple(found)


def is_name(source: str) -> bool:
    """Whether `source` is a name to be looked up, not a number, a path, an address or a video file."""
    is_place = source.isdigit() or source.startswith(("/", "\\")) or "://" in source
    return not is_place and not Path(source).is_file()


def named_camera(source: str, found: tuple[FoundCamera, ...]) -> FoundCamera:
    """The camera of that name. Raises CAMERA_MISSING, or CAMERA_UNLISTED with the names that there are."""
    for camera in found:
        if camera.is_meant_by(source):
            return camera
    if not found:
        raise OperationalError(Fault.CAMERA_MISSING, source)
    raise OperationalError(Fault.CAMERA_UNLISTED, ", ".join(camera.name for camera in found))


def _system_cameras(backend: int) -> Iterable[Any]:
    from cv2_enumerate_cameras import enumerate_cameras  # late: on Windows it brings a library of its own

    return enumerate_cameras(backend)


def _port(index: int) -> str:
    """Where Linux has it plugged in: numbers change when cables are pulled, ports do not."""
    device = Path(f"/sys/class/video4linux/video{index}/device")
    return str(device.resolve()) if device.exists() else ""


def _name(listed: Any) -> str:
    """The name that the maker gave; Linux cuts it after 32 bytes, in the middle of a character too."""
    name = unicodedata.normalize("NFC", listed.name or "").rstrip("\N{REPLACEMENT CHARACTER}").strip()
    return name or f"video{listed.index}"


def _unlike(name: str, taken: set[str]) -> str:
    numbered = (f"{name} ({number})" for number in count(2))
    return next(one for one in chain([name], numbered) if one not in taken)
