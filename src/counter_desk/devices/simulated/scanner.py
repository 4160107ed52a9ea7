"""A scanner whose codes are shown to it by a button or a test."""

import queue

from counter_desk.domain.errors import Fault, OperationalError


class SimulatedScanner:
    """Gives back what was presented to it, in order; can be pulled out and plugged in."""

    def __init__(self) -> None:
        self._presented: queue.Queue[str] = queue.Queue()
        self._is_out = False

    def present(self, text: str) -> None:
        """Hold a code before it; from any thread."""
        self._presented.put(text)

    def pull_out(self) -> None:
        """Pull the cable."""
        self._is_out = True

    def plug_in(self) -> None:
        """Plug it in again."""
        self._is_out = False

    def open(self) -> None:
        """Raises SCANNER_MISSING when pulled out."""
        if self._is_out:
            raise OperationalError(Fault.SCANNER_MISSING, "simulated")

    def read(self, timeout_s: float) -> str | None:
        """The next code."""
        if self._is_out:
            raise OperationalError(Fault.SCANNER_STOPPED, "simulated")
        try:
            return self._presented.get(timeout=timeout_s)
        except queue.Empty:
            return None

    def close(self) -> None:
        """Nothing to let go of."""
