"""What a camera is to the program."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True)
class Frame:
    """One picture: H×W×3 BGR, 8 bits, contiguous. `taken_at_s` is a monotonic time in seconds."""

    pixels: Any = field(repr=False)
    taken_at_s: float
    number: int


@dataclass(frozen=True)
class FoundCamera:
    """A camera that is plugged in. `name` is unlike any other's; path and number are only today's."""

    name: str
    path: str
    index: int
    backend: int
    is_numbered: bool = True

    def is_meant_by(self, source: str) -> bool:
        """Whether `source`, as the settings have it, is this camera."""
        numbers = (str(self.index), f"/dev/video{self.index}") if self.is_numbered else ()
        return source in (self.path, *numbers) or _folded(source) == _folded(self.name)


class Camera(Protocol):
    """A source of frames. All methods are called from one thread.

    Raises OperationalError: CAMERA_MISSING, CAMERA_UNLISTED, CAMERA_BUSY, CAMERA_DENIED or CAMERA_STOPPED.
    """

    def open(self) -> None:
        """Start; returns when frames can come."""
        ...

    def read(self) -> Frame | None:
        """The newest frame that was not read yet, or None when there is none now."""
        ...

    def close(self) -> None:
        """Stop and let go of the hardware; a closed camera can be opened again."""
        ...


def is_same_source(one: str, other: str, found: Sequence[FoundCamera]) -> bool:
    """Whether two sources are one camera, as far as those that were found tell."""
    if one == other:
        return True
    return any(camera.is_meant_by(one) and camera.is_meant_by(other) for camera in found)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip().casefold()
