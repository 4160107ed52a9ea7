"""The application and its life, for all three routes, as one table."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.resident import Resident
from counter_desk.domain.verdict import ALLOWED, ReasonCode, Verdict, refused


class Route(StrEnum):
    """How the application comes in and the card goes out."""

    AT_APPLICATION = "at_application"
    POSTAL = "postal"
    ONLINE = "online"


class ApplicationState(StrEnum):
    """Where an application is in its life (domain rule 6)."""

    OPEN = "open"  # the record exists; nothing was sent to the card centre yet
    APPLIED = "applied"
    ARRIVED = "arrived"
    NOTICE_SENT = "notice_sent"
    RESERVED = "reserved"
    HANDED_OVER = "handed_over"
    MAILED = "mailed"
    RETURNED = "returned"
    DISCARDED = "discarded"
    WITHDRAWN = "withdrawn"


class ApplicationEvent(StrEnum):
    """What happens to an application."""

    APPLY = "apply"
    REJECT = "reject"  # the centre sent it back, mostly for the photo
    ARRIVE = "arrive"
    SEND_NOTICE = "send_notice"
    RESERVE = "reserve"
    CANCEL_RESERVATION = "cancel_reservation"
    HAND_OVER = "hand_over"
    MAIL = "mail"
    RETURN = "return"
    DISCARD = "discard"
    WITHDRAW = "withdraw"


_S, _E = ApplicationState, ApplicationEvent
_MAKING: dict[tuple[ApplicationState, ApplicationEvent], ApplicationState] = {
    (_S.OPEN, _E.APPLY): _S.APPLIED,
    (_S.OPEN, _E.WITHDRAW): _S.WITHDRAWN,
    (_S.APPLIED, _E.REJECT): _S.OPEN,
    (_S.APPLIED, _E.WITHDRAW): _S.WITHDRAWN,
    (_S.APPLIED, _E.ARRIVE): _S.ARRIVED,
    (_S.ARRIVED, _E.DISCARD): _S.DISCARDED,
    (_S.RETURNED, _E.DISCARD): _S.DISCARDED,
}
_MAILING = {
    (_S.ARRIVED, _E.MAIL): _S.MAILED,
    (_S.MAILED, _E.RETURN): _S.RETURNED,
    (_S.RETURNED, _E.MAIL): _S.MAILED,
    (_S.RETURNED, _E.HAND_OVER): _S.HANDED_OVER,
}
_COLLECTING = {
    (_S.ARRIVED, _E.SEND_NOTICE): _S.NOTICE_SENT,
    (_S.NOTICE_SENT, _E.SEND_NOTICE): _S.NOTICE_SENT,  # the reminder
    (_S.NOTICE_SENT, _E.RESERVE): _S.RESERVED,
    (_S.NOTICE_SENT, _E.HAND_OVER): _S.HANDED_OVER,
    (_S.NOTICE_SENT, _E.DISCARD): _S.DISCARDED,
    (_S.RESERVED, _E.CANCEL_RESERVATION): _S.NOTICE_SENT,
    (_S.RESERVED, _E.HAND_OVER): _S.HANDED_OVER,
    (_S.RESERVED, _E.DISCARD): _S.DISCARDED,
    (_S.HANDED_OVER, _E.RETURN): _S.RETURNED,
}
LIFE: dict[Route, dict[tuple[ApplicationState, ApplicationEvent], ApplicationState]] = {
    Route.AT_APPLICATION: _MAKING | _MAILING,
    Route.POSTAL: _MAKING | _COLLECTING,
    Route.ONLINE: _MAKING | _COLLECTING,
}
# The resident has the card, or will not get it by this application; a card can still come back.
ENDED = frozenset({_S.HANDED_OVER, _S.MAILED, _S.DISCARDED, _S.WITHDRAWN})


@dataclass(frozen=True, kw_only=True)
class Application:
    """One request for a card. `number` is the form's ID; `form_issued_on` the day the form was printed."""

    id: UUID
    number: ApplicationId
    resident_id: UUID
    route: Route = Route.AT_APPLICATION
    state: ApplicationState = ApplicationState.OPEN
    form_issued_on: date | None = None
    applied_on: date | None = None
    version: int = 1


def advance_application(
    route: Route, state: ApplicationState, event: ApplicationEvent
) -> ApplicationState | Verdict:
    """The next state of life, or the refusal of an event that is not possible now."""
    following = LIFE[route].get((state, event))
    return following or refused(ReasonCode.STEP_NOT_ALLOWED, state=state.value, event=event.value)


def form_verdict(application: Application, resident: Resident) -> Verdict:
    """Whether the form still tells the truth: one printed before a move or a new name makes a wrong card."""
    changes = [day for day in (resident.name_changed_on, resident.address_changed_on) if day is not None]
    issued = application.form_issued_on
    if issued is None or not changes or max(changes) <= issued:
        return ALLOWED
    return refused(ReasonCode.FORM_OUTDATED, issued=issued.isoformat(), changed=max(changes).isoformat())


def may_receive(application: Application, resident: Resident) -> Verdict:
    """Whether the counter may take up this application now."""
    if application.state is not ApplicationState.OPEN:
        applied = application.applied_on.isoformat() if application.applied_on else ""
        return refused(ReasonCode.ALREADY_APPLIED, state=application.state.value, applied=applied)
    return form_verdict(application, resident)
