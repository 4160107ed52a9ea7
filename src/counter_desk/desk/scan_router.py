"""What a scanned text is, and what the desk does with it now; nothing is done or stored here."""

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.clock import Clock, local_date
from counter_desk.domain.patterns import APPLICATION_ID_PATTERN
from counter_desk.domain.scan import Scan, ScanKind, classify_scan
from counter_desk.domain.scan_routes import NOT_YET, ROUTES, SAID, Moment, Routed, ScanAction
from counter_desk.domain.slip_code import slip_verdict
from counter_desk.domain.verdict import ALLOWED, Verdict, because, refused
from counter_desk.domain.visit import VisitState
from counter_desk.storage.slip_signing import SlipSigner


class ScanRouter:
    """Reads the table of `scan_routes` for a code and a state. Quick, and safe from any thread."""

    def __init__(self, signer: SlipSigner, clock: Clock, id_pattern: str = APPLICATION_ID_PATTERN) -> None:
        self._signer = signer
        self._clock = clock
        self.id_pattern = id_pattern

    def route(self, text: str, state: ReceptionState) -> Routed:
        """What the text is and what follows from it at this moment."""
        scan = classify_scan(text, self.id_pattern)
        action = ROUTES[scan.kind, moment_of(state, scan)]
        return Routed(scan, action, self._notice(scan, action))

    def _notice(self, scan: Scan, action: ScanAction) -> Verdict:
        if scan.refusal is not None:
            return scan.refusal
        if scan.slip is not None:
            today = local_date(self._clock.now())
            verdict = slip_verdict(scan.slip, self._signer.municipality, today, self._signer.is_genuine)
            return verdict if not verdict.ok else refused(NOT_YET[scan.kind])
        if action is ScanAction.SAY_SAME:
            return Verdict(True, (because(SAID[action]),))
        code = SAID.get(action) or NOT_YET.get(scan.kind)
        return refused(code) if code else ALLOWED


def moment_of(state: ReceptionState, scan: Scan) -> Moment:
    """What the desk is at, seen from that code."""
    if state.new_record is not None:
        return Moment.SAME if state.new_record.number == scan.application_id else Moment.TYPING
    if state.visit is not None:
        if _is_of_visit(state, scan):
            return Moment.SAME
        return Moment.PRINTED if state.state is VisitState.PRINTED else Moment.VISIT
    is_shown = (state.read_back, state.outdated, state.finished) != (None, None, None)
    return Moment.SHOWN if is_shown else Moment.FREE


def _is_of_visit(state: ReceptionState, scan: Scan) -> bool:
    if scan.kind is ScanKind.RECEIPT:
        return state.visit is not None and state.visit.id == scan.id
    return state.record is not None and state.record.application.number == scan.application_id
