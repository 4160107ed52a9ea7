"""Who may send which command; checked here, not in a button."""

from collections.abc import Mapping

from counter_desk.domain import commands as c
from counter_desk.domain.staff import Role, Staff
from counter_desk.domain.verdict import ALLOWED, ReasonCode, Verdict, refused

_AT_COUNTER = frozenset({Role.COUNTER, Role.SUPERVISOR, Role.ADMINISTRATOR})
_RECORDS = _AT_COUNTER | {Role.BACK_OFFICE}
RIGHTS: Mapping[type[c.Command], frozenset[Role]] = {
    c.RegisterApplication: _RECORDS,
    c.CorrectResident: _RECORDS,
    c.WithdrawOutdatedForm: _RECORDS,
    c.OpenVisit: _AT_COUNTER,
    c.TakePhoto: _AT_COUNTER,
    c.AcceptPhoto: _AT_COUNTER,
    c.RetakePhoto: _AT_COUNTER,
    c.CheckIdentity: _AT_COUNTER,
    c.ConfirmSummary: _AT_COUNTER,
    c.ReopenSummary: _AT_COUNTER,
    c.RecordPrint: _AT_COUNTER,
    c.CloseVisit: _AT_COUNTER,
    c.AbandonVisit: _AT_COUNTER,
    c.ImportResidents: frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR}),
    c.ApprovePhotoException: frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR}),
    c.ReadNameBoards: frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR}),
}

_APPROVERS = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})


def may_approve(staff: Staff) -> bool:
    """Whether this person may approve exceptions."""
    return bool(staff.roles & _APPROVERS)


def may_send(staff: Staff, command: c.Command) -> Verdict:
    """Whether one of the roles of `staff` may send `command`; unknown commands are nobody's."""
    allowed = RIGHTS.get(type(command), frozenset())
    if isinstance(command, c.AcceptPhoto) and command.approved_by and not may_approve(staff):
        return refused(ReasonCode.NOT_PERMITTED)
    return ALLOWED if staff.roles & allowed else refused(ReasonCode.NOT_PERMITTED)
