"""What a camera is to the program."""

from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True)
class Frame:
    """One picture: H×W×3 BGR, 8 bits, contiguous. `taken_at_s` is a monotonic time in seconds."""

    pixels: Any = field(repr=False)
    taken_at_s: float
    number: int


class Camera(Protocol):
    """A source of frames. All methods are called from one thread.

    Raises OperationalError with CAMERA_MISSING, CAMERA_BUSY or CAMERA_STOPPED.
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
