"""Words for scans: what a code is, what came of it, and which key a command of the sheet stands for."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from counter_desk.domain.scan import CounterCommand, ScanKind
from counter_desk.domain.scan_routes import Feedback, ScanAction
from counter_desk.ui.actions import Intent
from counter_desk.ui.messages import sentences
from counter_desk.ui.scan_history import HeardScan


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Marks `text` for translation and gives it back unchanged."""
    return text


KIND_NAMES: Mapping[ScanKind, str] = {
    ScanKind.APPLICATION: QT_TRANSLATE_NOOP("Scan", "Application form"),
    ScanKind.RECEIPT: QT_TRANSLATE_NOOP("Scan", "Receipt"),
    ScanKind.RESERVATION: QT_TRANSLATE_NOOP("Scan", "Reservation"),
    ScanKind.VOUCHER_SLIP: QT_TRANSLATE_NOOP("Scan", "Voucher slip"),
    ScanKind.CARD_BOX: QT_TRANSLATE_NOOP("Scan", "Card box"),
    ScanKind.STAFF_BADGE: QT_TRANSLATE_NOOP("Scan", "Staff badge"),
    ScanKind.COMMAND: QT_TRANSLATE_NOOP("Scan", "Command sheet"),
    ScanKind.SETUP: QT_TRANSLATE_NOOP("Scan", "Scanner set-up"),
    ScanKind.MISREAD: QT_TRANSLATE_NOOP("Scan", "Misread code"),
    ScanKind.NEWER: QT_TRANSLATE_NOOP("Scan", "Code of a newer version"),
    ScanKind.FORBIDDEN: QT_TRANSLATE_NOOP("Scan", "Individual number"),
    ScanKind.UNKNOWN: QT_TRANSLATE_NOOP("Scan", "Unknown code"),
}
ACTION_NAMES: Mapping[ScanAction, str] = {
    ScanAction.OPEN_RECORD: QT_TRANSLATE_NOOP("Scan", "Record opened"),
    ScanAction.SHOW_RECEIPT: QT_TRANSLATE_NOOP("Scan", "Earlier visit shown"),
    ScanAction.ASK_TO_DROP: QT_TRANSLATE_NOOP("Scan", "Asked first: new record not saved"),
    ScanAction.ASK_TO_LEAVE: QT_TRANSLATE_NOOP("Scan", "Asked first: visit not finished"),
    ScanAction.ASK_TO_FINISH: QT_TRANSLATE_NOOP("Scan", "Asked first: visit not ended"),
    ScanAction.SAY_SAME: QT_TRANSLATE_NOOP("Scan", "Open already"),
    ScanAction.CHECK_SLIP: QT_TRANSLATE_NOOP("Scan", "Checked"),
    ScanAction.SAY_NOT_YET: QT_TRANSLATE_NOOP("Scan", "No use for it yet"),
    ScanAction.COMMAND: QT_TRANSLATE_NOOP("Scan", "Done as with its key"),
    ScanAction.SAY_SETUP: QT_TRANSLATE_NOOP("Scan", "For setting up only"),
    ScanAction.SCAN_AGAIN: QT_TRANSLATE_NOOP("Scan", "To be scanned again"),
    ScanAction.REFUSE: QT_TRANSLATE_NOOP("Scan", "Refused, not kept"),
    ScanAction.OFFER_SEARCH: QT_TRANSLATE_NOOP("Scan", "Not known here"),
    ScanAction.SAY_UNKNOWN: QT_TRANSLATE_NOOP("Scan", "Not known here"),
}
FEEDBACK_NAMES: Mapping[Feedback, str] = {
    Feedback.UNDERSTOOD: QT_TRANSLATE_NOOP("Scan", "Scanned"),
    Feedback.REFUSED: QT_TRANSLATE_NOOP("Scan", "Not done"),
    Feedback.UNKNOWN: QT_TRANSLATE_NOOP("Scan", "Unknown"),
}
FEEDBACK_SIGNS: Mapping[Feedback, str] = {
    Feedback.UNDERSTOOD: "✓",
    Feedback.REFUSED: "✕",
    Feedback.UNKNOWN: "?",
}
FEEDBACK_TONES: Mapping[Feedback, str] = {  # of the theme
    Feedback.UNDERSTOOD: "ok",
    Feedback.REFUSED: "stop",
    Feedback.UNKNOWN: "warn",
}
INTENTS: Mapping[CounterCommand, Intent] = {
    CounterCommand.SHOOT: Intent.SHOOT,
    CounterCommand.RETAKE: Intent.RETAKE,
    CounterCommand.PRINT: Intent.PRINT,
    CounterCommand.NEXT: Intent.NEXT,
    CounterCommand.SEARCH: Intent.SEARCH,
    CounterCommand.HELP: Intent.HELP,
}
_PASSED_OVER = QT_TRANSLATE_NOOP("Scan", "Not done: the next scan came too soon. Scan it again.")
_COMMAND_NOT_NOW = QT_TRANSLATE_NOOP("Scan", "Not possible at that moment")


def word(text: str) -> str:
    """A word of the tables above in the language that is on."""
    return QCoreApplication.translate("Scan", text)


def outcome(scan: HeardScan) -> str:
    """What came of a scan, in a few words; of a form that did not just open, why."""
    if scan.is_passed_over:
        return word(_PASSED_OVER)
    if scan.action is ScanAction.COMMAND and scan.feedback is Feedback.REFUSED:
        return word(_COMMAND_NOT_NOW)
    tells_why = scan.action in (ScanAction.OPEN_RECORD, ScanAction.CHECK_SLIP)
    if tells_why and scan.notice.reasons:
        return sentences(scan.notice).replace("\n", " ")
    return word(ACTION_NAMES[scan.action])
