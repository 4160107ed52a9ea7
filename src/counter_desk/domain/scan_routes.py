"""What a scan does, by what it is and what the desk is at: one table."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from counter_desk.domain.scan import Scan, ScanKind
from counter_desk.domain.verdict import ReasonCode, Verdict


class Moment(StrEnum):
    """What the desk is at when a code comes in."""

    FREE = "free"  # nobody's record is open
    SHOWN = "shown"  # one is shown, but nothing has begun: read back, out of date, applied already
    TYPING = "typing"  # a new record is being typed and is not saved yet
    VISIT = "visit"  # a visit is half done
    PRINTED = "printed"  # all is done but to say "next"
    SAME = "same"  # the code is of the very visit, or of the record that is being typed


class ScanAction(StrEnum):
    """What is done."""

    OPEN_RECORD = "open_record"
    SHOW_RECEIPT = "show_receipt"
    ASK_TO_DROP = "ask_to_drop"  # what is being typed, and go on to what was scanned
    ASK_TO_LEAVE = "ask_to_leave"  # put the visit aside, and go on to what was scanned
    ASK_TO_FINISH = "ask_to_finish"  # end the visit as "next" does, and go on to what was scanned
    SAY_SAME = "say_same"
    CHECK_SLIP = "check_slip"  # tell whether it is genuine; nothing can be done with it yet
    SAY_NOT_YET = "say_not_yet"
    COMMAND = "command"  # as its key, if the key is possible now
    SAY_SETUP = "say_setup"
    SCAN_AGAIN = "scan_again"
    REFUSE = "refuse"
    OFFER_SEARCH = "offer_search"
    SAY_UNKNOWN = "say_unknown"


class Feedback(StrEnum):
    """What the clerk hears and sees at once."""

    UNDERSTOOD = "understood"
    REFUSED = "refused"  # understood, but not done: read the line on the screen
    UNKNOWN = "unknown"


_K, _A = ScanKind, ScanAction
_ASKS = (_A.ASK_TO_DROP, _A.ASK_TO_LEAVE, _A.ASK_TO_FINISH, _A.SAY_SAME)
_NO_SEARCH = (_A.SAY_UNKNOWN,) * 4
_ROWS: dict[ScanKind, tuple[ScanAction, ...]] = {
    #                 FREE             SHOWN            TYPING, VISIT, PRINTED, SAME
    _K.APPLICATION: (_A.OPEN_RECORD, _A.OPEN_RECORD, *_ASKS),
    _K.RECEIPT: (_A.SHOW_RECEIPT, _A.SHOW_RECEIPT, *_ASKS),
    _K.UNKNOWN: (_A.OFFER_SEARCH, _A.OFFER_SEARCH, *_NO_SEARCH),
    # the same at every moment
    _K.VOUCHER_SLIP: (_A.CHECK_SLIP,) * 6,
    _K.RESERVATION: (_A.SAY_NOT_YET,) * 6,
    _K.CARD_BOX: (_A.SAY_NOT_YET,) * 6,
    _K.STAFF_BADGE: (_A.SAY_NOT_YET,) * 6,
    _K.COMMAND: (_A.COMMAND,) * 6,
    _K.SETUP: (_A.SAY_SETUP,) * 6,
    _K.MISREAD: (_A.SCAN_AGAIN,) * 6,
    _K.NEWER: (_A.SAY_UNKNOWN,) * 6,
    _K.FORBIDDEN: (_A.REFUSE,) * 6,
}
ROUTES = MappingProxyType(
    {
        (kind, moment): action
        for kind, row in _ROWS.items()
        for moment, action in zip(Moment, row, strict=True)
    }
)
DOES = frozenset({_A.OPEN_RECORD, _A.SHOW_RECEIPT})  # all others leave the desk as it is
ASKS = frozenset({_A.ASK_TO_DROP, _A.ASK_TO_LEAVE, _A.ASK_TO_FINISH})
FEEDBACK = MappingProxyType(
    dict.fromkeys(ScanAction, Feedback.REFUSED)
    | dict.fromkeys((*DOES, _A.SAY_SAME, _A.COMMAND), Feedback.UNDERSTOOD)
    | dict.fromkeys((_A.OFFER_SEARCH, _A.SAY_UNKNOWN), Feedback.UNKNOWN)
)
SAID = MappingProxyType(
    {
        _A.ASK_TO_DROP: ReasonCode.SCANNED_WHILE_TYPING,
        _A.ASK_TO_LEAVE: ReasonCode.SCANNED_IN_VISIT,
        _A.ASK_TO_FINISH: ReasonCode.SCANNED_BEFORE_NEXT,
        _A.SAY_SAME: ReasonCode.SCANNED_SAME,
        _A.SAY_SETUP: ReasonCode.SETUP_ELSEWHERE,
    }
)
NOT_YET = MappingProxyType(
    {
        _K.VOUCHER_SLIP: ReasonCode.SLIP_NOT_YET,
        _K.RESERVATION: ReasonCode.RESERVATION_NOT_YET,
        _K.CARD_BOX: ReasonCode.CARD_BOX_NOT_YET,
        _K.STAFF_BADGE: ReasonCode.STAFF_BADGE_NOT_YET,
    }
)


@dataclass(frozen=True)
class Routed:
    """A scan with its action. `notice` is what is said, unless the desk does something and says more."""

    scan: Scan
    action: ScanAction
    notice: Verdict

    @property
    def asks(self) -> bool:
        """Whether the clerk has to say first that what is open may be left."""
        return self.action in ASKS

    @property
    def changes_desk(self) -> bool:
        """Whether the screen has something else to show than a line of words."""
        return self.action in DOES

    @property
    def feedback(self) -> Feedback:
        """What can be told at once, before the database was asked."""
        return FEEDBACK[self.action]
