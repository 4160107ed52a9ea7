"""The last scans of this counter, in memory only: gone with the program."""

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime

from counter_desk.domain.scan import ScanKind
from counter_desk.domain.scan_routes import Feedback, Routed, ScanAction
from counter_desk.domain.verdict import ALLOWED, Verdict

KEPT = 20
_SHOWN_OF_A_NUMBER = 6  # as on the name board: enough to tell two apart


@dataclass(frozen=True)
class HeardScan:
    """One scan. `text` may be seen by anybody: of an application ID it is the end."""

    number: int
    at: datetime
    kind: ScanKind
    text: str
    action: ScanAction
    feedback: Feedback
    notice: Verdict = ALLOWED
    is_passed_over: bool = False  # the next one came before it was begun


class ScanHistory:
    """Keeps the last scans, the newest first."""

    def __init__(self) -> None:
        self._scans: deque[HeardScan] = deque(maxlen=KEPT)
        self._count = 0

    @property
    def scans(self) -> tuple[HeardScan, ...]:
        """What was heard, the newest first."""
        return tuple(reversed(self._scans))

    def add(self, at: datetime, routed: Routed, feedback: Feedback) -> int:
        """Keep a scan; returns its number, to tell later what came of it."""
        self._count += 1
        text = shown_of(routed)
        self._scans.append(
            HeardScan(self._count, at, routed.scan.kind, text, routed.action, feedback, routed.notice)
        )
        return self._count

    def tell(self, number: int, action: ScanAction, feedback: Feedback, notice: Verdict) -> None:
        """What came of that scan."""
        self._change(number, action=action, feedback=feedback, notice=notice)

    def pass_over(self, number: int) -> None:
        """That scan was not done: another one came too soon after it."""
        self._change(number, is_passed_over=True, feedback=Feedback.REFUSED)

    def _change(self, number: int, **changes: object) -> None:
        for at, scan in enumerate(self._scans):
            if scan.number == number:
                self._scans[at] = replace(scan, **changes)  # type: ignore[arg-type]  # the fields of HeardScan


def shown_of(routed: Routed) -> str:
    """As much of a code as the next resident at the counter may see."""
    scan = routed.scan
    if scan.kind is ScanKind.FORBIDDEN:
        return "＊" * 12
    if scan.application_id is not None:
        return f"…{scan.text[-_SHOWN_OF_A_NUMBER:]}"
    return scan.text
