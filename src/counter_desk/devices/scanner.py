"""What a scanner is to the program."""

from typing import Protocol


class Scanner(Protocol):
    """A source of texts. All methods are called from one thread.

    Raises OperationalError with SCANNER_MISSING or SCANNER_STOPPED.
    """

    def open(self) -> None:
        """Start; returns when scans can come."""
        ...

    def read(self, timeout_s: float) -> str | None:
        """The next scan without its suffix, or None when none comes in `timeout_s` seconds."""
        ...

    def close(self) -> None:
        """Let go of the hardware."""
        ...
