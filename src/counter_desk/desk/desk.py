"""The one door for changes: rights → individual numbers → journal → one transaction with its audit row."""

import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import partial

from counter_desk.desk import approvals, imports, name_boards, photos, records, visits
from counter_desk.desk.handling import Handled, Refused
from counter_desk.desk.rights import may_send
from counter_desk.documents.name_board import NameBoard
from counter_desk.domain import commands as c
from counter_desk.domain.errors import OperationalError
from counter_desk.domain.individual_number import holds_individual_number
from counter_desk.domain.staff import Staff
from counter_desk.domain.verdict import ReasonCode, Verdict, refused
from counter_desk.settings import resource_dir
from counter_desk.storage import audit, handled
from counter_desk.storage import visits as stored_visits
from counter_desk.storage.codec import decode_value, encode_value
from counter_desk.storage.db import Session, run_transaction
from counter_desk.storage.errors import UniquenessBroken
from counter_desk.storage.journal import Journal, Settled

Handler = Callable[..., Handled]  # of the session, the command, and for a shot the name board
HANDLERS: Mapping[type[c.Command], Handler] = {
    c.RegisterApplication: records.register_application,
    c.CorrectResident: records.correct_resident,
    c.WithdrawOutdatedForm: records.withdraw_outdated_form,
    c.OpenVisit: visits.open_visit,
    c.TakePhoto: photos.take_photo,
    c.AcceptPhoto: photos.accept_photo,
    c.RetakePhoto: photos.retake_photo,
    c.CheckIdentity: visits.check_identity,
    c.ConfirmSummary: visits.confirm_summary,
    c.ReopenSummary: visits.reopen_summary,
    c.RecordPrint: visits.record_print,
    c.CloseVisit: visits.close_visit,
    c.AbandonVisit: visits.abandon_visit,
    c.ImportResidents: imports.import_residents,
    c.ApprovePhotoException: approvals.approve_photo_exception,
    c.ReadNameBoards: name_boards.read_name_boards,
}


class Desk:
    """Takes commands, from any thread, one at a time. What `handle` returned is on the disk."""

    def __init__(
        self, session: Session, journal: Journal, staff: Staff, board: NameBoard | None = None
    ) -> None:
        self._session = session
        self._journal = journal
        self._staff = staff
        board = board or NameBoard(resource_dir() / "fonts")
        self._handlers: dict[type[c.Command], Handler] = {
            **HANDLERS,
            c.TakePhoto: partial(photos.take_photo, board=board),
        }
        self._lock = threading.Lock()

    @property
    def session(self) -> Session:
        """The shared database, for queries."""
        return self._session

    @property
    def staff(self) -> Staff:
        """Who works here now."""
        return self._staff

    def handle(self, command: c.Command) -> Verdict:
        """Do what the command says, once however often it comes; or say why not.

        Raises OperationalError when the journal can't be written (nothing happened) or the database can't
        (the command waits in the journal, and `recover` does it).
        """
        verdict = may_send(self._staff, command)
        if verdict.ok:
            verdict = text_verdict(command)
        if not verdict.ok:
            return verdict
        with self._lock:
            self._apply_waiting()
            self._journal.append(command)
            return self._apply(command)

    def recover(self) -> int:
        """Do what a crash or a missing database left waiting in the journal; returns how many that were."""
        with self._lock:
            return self._apply_waiting()

    def waiting(self) -> int:
        """How many commands wait in the journal."""
        return self._journal.pending_count()

    def _apply_waiting(self) -> int:
        waiting = self._journal.pending()
        for command in waiting:
            self._apply(command)
        return len(waiting)

    def _apply(self, command: c.Command) -> Verdict:
        try:
            verdict = self._in_transaction(command)
        except OperationalError:
            raise  # the environment: the command waits
        except Exception:
            # Our bug: it must not hold up every command after it, at this start and at every other.
            self._journal.settle(command.id, Settled.REFUSED)
            raise
        self._journal.settle(command.id, Settled.APPLIED if verdict.ok else Settled.REFUSED)
        return verdict

    def _in_transaction(self, command: c.Command) -> Verdict:
        try:
            return run_transaction(self._session, lambda: self._handle_once(command))
        except Refused as refusal:
            verdict = refusal.verdict
        except UniquenessBroken as broken:
            verdict = self._explained(broken, command)
        run_transaction(self._session, lambda: self._remember(command, verdict))
        return verdict

    def _handle_once(self, command: c.Command) -> Verdict:
        earlier = handled.outcome_of(self._session, command.id)
        if earlier is not None:
            return decode_value(Verdict, earlier)
        answer = self._handlers[type(command)](self._session, command)
        if not answer.verdict.ok:
            raise Refused(answer.verdict)
        self._remember(command, answer.verdict)
        audit.append_audit(self._session, audit.AuditEntry.of(command, answer.before, answer.after))
        return answer.verdict

    def _remember(self, command: c.Command, verdict: Verdict) -> None:
        handled.remember_outcome(
            self._session, command.id, command.at, command.counter, encode_value(verdict)
        )

    def _explained(self, broken: UniquenessBroken, command: c.Command) -> Verdict:
        if broken.constraint == "application_number":
            return refused(ReasonCode.ID_TAKEN)
        if broken.constraint == "visit_open_counter":
            return refused(ReasonCode.COUNTER_OCCUPIED)
        if broken.constraint == "visit_open_application" and isinstance(command, c.OpenVisit):
            other = stored_visits.open_visit_of(self._session, command.application_id)
            return refused(ReasonCode.OPEN_ELSEWHERE, counter=other.counter if other else "?")
        raise broken


def text_verdict(command: c.Command) -> Verdict:
    """Refuses a command with an individual number in any of its texts, and names the field."""
    for name, text in _texts(command, ""):
        if holds_individual_number(text):
            return refused(ReasonCode.INDIVIDUAL_NUMBER, field=name)
    return Verdict(True)


def _texts(value: object, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _texts(one, str(key))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _texts(one, name)
    elif is_dataclass(value):
        for one in fields(value):
            yield from _texts(getattr(value, one.name), one.name)
