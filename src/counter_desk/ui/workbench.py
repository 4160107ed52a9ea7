"""Which page, which actions and which lit key belong to a state: pure functions."""

from enum import StrEnum

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.domain.visit import VisitEvent, VisitState
from counter_desk.ui.actions import ACTIONS, Intent


class Page(StrEnum):
    """What the middle of the workbench can show."""

    LIVE = "live"
    SHOT = "shot"
    IDENTITY = "identity"
    SUMMARY = "summary"
    PRINT = "print"
    READ_BACK = "read_back"
    NEW_RECORD = "new_record"
    REFUSED = "refused"
    TYPE_ID = "type_id"
    SEARCH = "search"
    CORRECT = "correct"
    PUT_ASIDE = "put_aside"


_PAGES = {
    VisitState.WAITING: Page.LIVE,
    VisitState.RECORD_OPEN: Page.LIVE,
    VisitState.PHOTO_TAKEN: Page.SHOT,
    VisitState.PHOTO_KEPT: Page.IDENTITY,
    VisitState.IDENTITY_CHECKED: Page.SUMMARY,
    VisitState.CONFIRMED: Page.PRINT,
    VisitState.PRINTED: Page.PRINT,
}
_LIT = {
    VisitState.RECORD_OPEN: Intent.SHOOT,
    VisitState.PHOTO_TAKEN: Intent.ACCEPT,
    VisitState.PHOTO_KEPT: Intent.IDENTITY,
    VisitState.IDENTITY_CHECKED: Intent.CONFIRM,
    VisitState.CONFIRMED: Intent.PRINT,
    VisitState.PRINTED: Intent.NEXT,
}


def page_of(state: ReceptionState) -> Page:
    """The page that the state calls for."""
    if state.new_record is not None:
        return Page.NEW_RECORD
    if state.read_back is not None:
        return Page.READ_BACK
    if state.outdated is not None or state.finished is not None:
        return Page.REFUSED
    return _PAGES[state.state]


def possible_intents(state: ReceptionState) -> frozenset[Intent]:
    """What can be asked for now: what the visit's table allows, and what this page offers besides."""
    possible = {spec.intent for spec in ACTIONS if spec.event is None or spec.event in state.allowed}
    if state.read_back is not None:
        possible.add(Intent.CONFIRM)
    if page_of(state) is Page.REFUSED:
        possible.add(Intent.PRINT)
    if VisitEvent.ACCEPT_PHOTO not in state.allowed and VisitEvent.CHECK_IDENTITY not in state.allowed:
        possible.discard(Intent.EXCEPTION)
    if state.photo is not None and not state.photo.photo.report.verdict.ok:
        possible.discard(Intent.ACCEPT)
    if state.state is not VisitState.RECORD_OPEN:
        possible.discard(Intent.SHOOT)  # a shot that is looked at is never replaced by one that nobody saw
    if not state.is_asking:
        possible.discard(Intent.GO_TO_SCANNED)
    if len(state.burst) < 2:
        possible -= {Intent.PREVIOUS_SHOT, Intent.NEXT_SHOT}
    return frozenset(possible)


def lit_intent(state: ReceptionState, *, has_picture: bool = True) -> Intent | None:
    """The one key that goes on; without a live picture the way on is a photo file."""
    if state.state is VisitState.RECORD_OPEN and not has_picture:
        return Intent.PHOTO_FILE
    if state.read_back is not None:
        return Intent.CONFIRM
    if page_of(state) is Page.REFUSED:
        return Intent.PRINT
    if state.photo is not None and state.state is VisitState.PHOTO_TAKEN:
        return Intent.ACCEPT if state.photo.photo.report.verdict.ok else Intent.RETAKE
    return _LIT.get(state.state)
