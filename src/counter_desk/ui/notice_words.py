"""What the notice bar says of a state: the words, their tone, and the next step to press."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.scan_routes import ScanAction
from counter_desk.ui.actions import Intent, key_of
from counter_desk.ui.messages import sentences
from counter_desk.ui.workbench import Page, page_of, possible_intents


@dataclass(frozen=True)
class Told:
    """One line. `intent` is what its button asks for; `searched` goes into the search."""

    text: str = ""
    tone: str = ""
    step: str = ""
    intent: Intent | None = None
    searched: str = ""


def told_of(state: ReceptionState) -> Told:
    """The line for a state; empty when all is well, or when the page itself says it."""
    scanned = state.scanned
    is_about_scan = scanned is not None and not scanned.changes_desk
    if page_of(state) is Page.REFUSED and not is_about_scan:
        return Told()
    if state.notice.reasons:
        text = sentences(state.notice).replace("\n", " ")
        tone = "warn" if state.notice.ok or _is_unknown(state) else "stop"
        return Told(text, tone, *_step_of(state))
    if state.was_resumed:
        text = QCoreApplication.translate(
            "ReceptionView", "The program ended in the middle of this visit. It is here again; go on."
        )
        return Told(text, "warn")
    return Told()


def _is_unknown(state: ReceptionState) -> bool:
    unknown = (ScanAction.OFFER_SEARCH, ScanAction.SAY_UNKNOWN)
    return state.scanned is not None and state.scanned.action in unknown


def _step_of(state: ReceptionState) -> tuple[str, Intent | None, str]:
    """The button's words, what it asks for, and the text to search for."""
    scanned = state.scanned
    if scanned is None:
        return "", None, ""
    if state.is_asking:
        return f"{_GO_ON[scanned.action]()}  ({key_of(Intent.GO_TO_SCANNED)})", Intent.GO_TO_SCANNED, ""
    is_offered = scanned.action is ScanAction.OFFER_SEARCH and Intent.SEARCH in possible_intents(state)
    if is_offered and scanned.scan.searched:
        step = QCoreApplication.translate("ReceptionView", "Search for it")
        return step, Intent.SEARCH, scanned.scan.searched
    return "", None, ""


_GO_ON = {
    ScanAction.ASK_TO_DROP: lambda: QCoreApplication.translate("ReceptionView", "Drop and go on"),
    ScanAction.ASK_TO_LEAVE: lambda: QCoreApplication.translate("ReceptionView", "Put aside and go on"),
    ScanAction.ASK_TO_FINISH: lambda: QCoreApplication.translate("ReceptionView", "Finish and go on"),
}
