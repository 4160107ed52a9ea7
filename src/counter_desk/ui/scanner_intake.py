"""Where all hand scanners' scans come together: cleaned, none twice in a moment, to desk or set-up."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from counter_desk.domain.keyboard import Layout
from counter_desk.domain.scanner_setup import HeardScan
from counter_desk.domain.scanner_text import ScannerSetup, clean_scan
from counter_desk.settings import Scanner

REPEAT_S = 0.4  # a scanner whose trigger sticks sends the same code again and again; a person is slower


class ScannerIntake(QObject):
    """Give it each scan as it was heard; while `is_diverted` it goes to `heard` and to nobody else."""

    text_scanned = Signal(str)
    heard = Signal(object)  # HeardScan

    def __init__(
        self,
        setup: ScannerSetup | None = None,
        parent: QObject | None = None,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.setup = setup or ScannerSetup()
        self.is_diverted = False
        self._now_s = now_s
        self._last = ""
        self._last_s = float("-inf")

    @Slot(object)
    def take(self, heard: HeardScan) -> None:
        """A scan came."""
        if self.is_diverted:
            self.heard.emit(heard)
            return
        text, now_s = clean_scan(heard.text, self.setup), self._now_s()
        is_repeated = text == self._last and now_s - self._last_s < REPEAT_S
        self._last, self._last_s = text, now_s
        if text and not is_repeated:
            self.text_scanned.emit(text)


def setup_of(settings: Scanner) -> ScannerSetup:
    """What the settings say of the scanner."""
    return ScannerSetup(Layout(settings.layout), settings.prefix, settings.suffix)
