"""Whose fault it is: an `OperationalError` is the environment's; anything else that is raised is our bug.

A refusal by a rule is neither: it is a `Verdict`, returned, never raised.
"""

from enum import StrEnum


class Fault(StrEnum):
    """What the environment did; one sentence each in `sentences.py`."""

    DISK_FULL = "disk_full"
    DATABASE_READ_ONLY = "database_read_only"
    DATABASE_LOCKED = "database_locked"
    DATABASE_UNREACHABLE = "database_unreachable"
    DATABASE_DAMAGED = "database_damaged"
    DATABASE_TOO_NEW = "database_too_new"
    DATABASE_NOT_MIGRATED = "database_not_migrated"
    JOURNAL_IN_USE = "journal_in_use"
    KEY_MISSING = "key_missing"
    KEY_WRONG = "key_wrong"
    CAMERA_MISSING = "camera_missing"
    CAMERA_BUSY = "camera_busy"
    CAMERA_STOPPED = "camera_stopped"
    CAMERA_UNLISTED = "camera_unlisted"
    CAMERA_DENIED = "camera_denied"
    CAMERA_SMALL = "camera_small"
    CAMERA_DARK = "camera_dark"
    CAMERA_FROZEN = "camera_frozen"
    SCANNER_MISSING = "scanner_missing"
    SCANNER_STOPPED = "scanner_stopped"
    PRINTER_MISSING = "printer_missing"
    PRINTER_STOPPED = "printer_stopped"
    PRINTER_REFUSED = "printer_refused"
    FILE_UNREADABLE = "file_unreadable"
    MODEL_DAMAGED = "model_damaged"
    FONT_MISSING = "font_missing"


class OperationalError(Exception):
    """The environment failed (disk, network, device): shown as a banner with a retry and a way by hand.

    `is_passing` is true where waiting can help (busy, locked, unplugged).
    """

    def __init__(self, fault: Fault, detail: str = "", *, is_passing: bool = True) -> None:
        super().__init__(f"{fault.value}: {detail}" if detail else fault.value)
        self.fault = fault
        self.detail = detail
        self.is_passing = is_passing
