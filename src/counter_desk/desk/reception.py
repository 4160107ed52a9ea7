"""The clerk's work with one resident after the other: scan, shoot, confirm, print, next.

Every method does one act, returns the whole state of what is now, and blocks while it writes: screens call
it from a background task. Refusals come back in the state's `notice`; OperationalError is raised as it is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from counter_desk.desk.arrival import Arrival, arrival_of, arrival_of_receipt
from counter_desk.desk.burst import Burst
from counter_desk.desk.desk import Desk
from counter_desk.desk.judging import PhotoDesk, Shot
from counter_desk.desk.papers import Paper, PaperDesk
from counter_desk.desk.present_state import present_state
from counter_desk.desk.reception_state import BurstShot, ReceptionState
from counter_desk.desk.records import with_fields
from counter_desk.desk.rights import may_approve
from counter_desk.desk.scan_router import ScanRouter
from counter_desk.domain import commands as c
from counter_desk.domain.application import Route
from counter_desk.domain.burst import best_of
from counter_desk.domain.clock import Clock, local_date
from counter_desk.domain.eras import parse_date
from counter_desk.domain.identity import IdentityCheck
from counter_desk.domain.ids import ApplicationId, new_uuid7, same_typed_twice
from counter_desk.domain.names import clean_text
from counter_desk.domain.photo import Look, PhotoException, PhotoSource
from counter_desk.domain.record import Record
from counter_desk.domain.resident import Resident
from counter_desk.domain.scan_routes import ROUTES, Moment, Routed, ScanAction
from counter_desk.domain.verdict import ALLOWED, ReasonCode, Verdict, because, refused
from counter_desk.domain.visit import Entry, Visit, VisitState
from counter_desk.storage import applications, residents, visits
from counter_desk.storage.slip_signing import SlipSigner

_UNKNOWN_BIRTH_DATE = date(1, 1, 1)


class Reception:
    """One counter's bench. Not for two threads at a time."""

    def __init__(
        self,
        desk: Desk,
        photo_desk: PhotoDesk,
        paper_desk: PaperDesk,
        clock: Clock,
        counter: str,
        id_pattern: str,
    ) -> None:
        self._desk = desk
        self._photo_desk = photo_desk
        self._paper_desk = paper_desk
        self._clock = clock
        self._counter = counter
        session = desk.session
        self._router = ScanRouter(SlipSigner(session.keys, session.municipality), clock, id_pattern)
        self._burst: Burst | None = None
        self._going_to: Routed | None = None
        self._state = ReceptionState(today=self._today())

    @property
    def state(self) -> ReceptionState:
        """What is now, without doing anything."""
        return self._state

    def resume(self) -> ReceptionState:
        """Do what waits in the journal and show the visit that was open when the program ended, if any."""
        self._desk.recover()
        resumed = visits.open_visit_at(self._desk.session, self._counter) is not None
        return self._show(ALLOWED, was_resumed=resumed)

    def route(self, text: str) -> Routed:
        """What a scanned code would do now; nothing is done. Quick, and safe from any thread."""
        return self._router.route(text, self._state)

    def scan(self, text: str) -> ReceptionState:
        """What a scanned code means here and now; a scan at the wrong moment loses nothing."""
        routed, self._going_to = self.route(text), None
        if routed.changes_desk:
            return self._follow(routed)
        return self._say(routed.notice, routed)

    def go_to_scanned(self, reason: str) -> ReceptionState:
        """Leave what is open, a visit put aside with `reason`, for the code whose scan asked for that.

        Where leaving went well and opening failed, the next call opens: the scan is not lost on the way.
        """
        asked = self._state.scanned
        if asked is not None and asked.asks:
            left = self._leave(asked, reason)
            if left.visit is not None:
                return left
            self._going_to = replace(asked, action=ROUTES[asked.scan.kind, Moment.FREE])
        if self._going_to is None:
            return self._say(refused(ReasonCode.STEP_NOT_ALLOWED))
        opened = self._follow(self._going_to)
        self._going_to = None
        return opened

    def _leave(self, asked: Routed, reason: str) -> ReceptionState:
        if asked.action is ScanAction.ASK_TO_FINISH:
            return self.close()
        if asked.action is ScanAction.ASK_TO_LEAVE:
            return self.abandon(reason)
        return self.put_back()

    def type_id(self, first: str, second: str) -> ReceptionState:
        """An ID typed twice; its record is read back before it opens."""
        found = same_typed_twice(first, second, self._router.id_pattern)
        return self._say(found) if isinstance(found, Verdict) else self._bring(found, Entry.TYPED)

    def search(self, kana: str, birth_date: str) -> tuple[Record, ...] | Verdict:
        """Records by reading (its beginning) and birth date in any way of writing; one may be empty."""
        day = parse_date(birth_date) if birth_date.strip() else None
        if birth_date.strip() and day is None:
            return refused(ReasonCode.BIRTH_DATE_UNREADABLE, field="birth_date")
        if not kana.strip() and day is None:
            return refused(ReasonCode.KANA_MISSING, field="kana")
        return applications.search_records(self._desk.session, kana, day)

    def search_residents(self, kana: str, birth_date: str) -> tuple[Resident, ...]:
        """Residents by reading and birth date, with or without an application."""
        return residents.search_residents(self._desk.session, kana, parse_date(birth_date))

    def choose(self, record: Record) -> ReceptionState:
        """A record chosen from a search; it is read back before it opens."""
        return self._bring(record.application.number, Entry.SEARCHED)

    def confirm_read_back(self) -> ReceptionState:
        """The resident said yes to name and birth date: the record opens."""
        waiting = self._state.read_back
        if waiting is None:
            return self._say(refused(ReasonCode.STEP_NOT_ALLOWED))
        return self._open(waiting.record.application.id, waiting.entry, was_read_back=True)

    def put_back(self) -> ReceptionState:
        """Leave a record that is not open yet (read back, new, outdated or finished): nothing was written."""
        return self._show(ALLOWED)

    def register(
        self, fields: Mapping[str, str], route: Route, issued: str = "", resident: Resident | None = None
    ) -> ReceptionState:
        """Make the record of the scanned ID from typed fields, or for a known `resident`, and open it."""
        asked = self._state.new_record
        if asked is None:
            return self._say(refused(ReasonCode.STEP_NOT_ALLOWED))
        issued_on = parse_date(issued) if issued.strip() else None
        if issued.strip() and issued_on is None:
            return self._say(refused(ReasonCode.DATE_UNREADABLE, field="form_issued_on"))
        blank = Resident(id=self._new_id(), name="", kana="", birth_date=_UNKNOWN_BIRTH_DATE, address="")
        made = resident or with_fields(blank, {"birth_date": ""} | dict(fields))
        if isinstance(made, Verdict):
            return self._say(made)
        application_id = self._new_id()
        verdict = self._send(
            c.RegisterApplication,
            application_id=application_id,
            number=asked.number,
            resident=made,
            route=route,
            form_issued_on=issued_on,
        )
        if not verdict.ok:
            return self._say(verdict)
        if asked.entry is not Entry.SCANNED:
            return self._bring(asked.number, asked.entry)  # read back, then it opens
        opened = self._open(application_id, asked.entry, was_read_back=False)
        return self._say(verdict) if opened.notice.ok and verdict.reasons else opened

    def shoot(self, pixels: Any) -> ReceptionState:
        """Take the picture that is seen now (H×W×3 BGR), judge it and bind it to the open record."""
        return self._take(self._photo_desk.judge(pixels), PhotoSource.CAMERA)

    def shoot_burst(self, frames: Sequence[Any], visit_id: UUID) -> ReceptionState:
        """Judge what one press of the shutter took (H×W×3 BGR each) and bind the best to the open record.

        `visit_id`: the visit that the screen showed at the press; a burst belongs to no other.
        """
        if self._state.visit is None or self._state.visit.id != visit_id:
            return self._say(refused(ReasonCode.CAPTURE_OF_OTHER_RECORD))
        looks = tuple(self._photo_desk.look(frame) for frame in frames)
        thumbnails = tuple(look.thumbnail() for look in looks)
        best = best_of([look.report for look in looks])
        return self._bind(Burst(looks, thumbnails, best, self._new_id()))

    def choose_of_burst(self, index: int) -> ReceptionState:
        """Bind another picture of the burst instead; nothing is judged again."""
        burst = self._burst
        if burst is None or not 0 <= index < len(burst.looks):
            return self._say(refused(ReasonCode.STEP_NOT_ALLOWED))
        return self._bind(replace(burst, chosen=index, photo_id=self._new_id()))

    def shoot_file(self, file: str, visit_id: UUID) -> ReceptionState:
        """The same with a picture file (of a phone, of an event's memory card) for the visit shown then."""
        if self._state.visit is None or self._state.visit.id != visit_id:
            return self._say(refused(ReasonCode.CAPTURE_OF_OTHER_RECORD))
        shot = self._photo_desk.judge_file(file)
        return self._say(shot) if isinstance(shot, Verdict) else self._take(shot, PhotoSource.FILE)

    def accept_photo(
        self,
        exception: PhotoException | None = None,
        reason: str = "",
        looked_at: tuple[Look, ...] = (),
        person: UUID | None = None,
    ) -> ReceptionState:
        """Keep the shot, whose looks were ticked; with an exception and its reason, also one that is refused.

        A supervisor at the counter approves an exception by accepting it. `person` is the resident who was
        chosen as the one who sits here, where `state.alike` names others.
        """
        photo = self._state.photo
        if photo is None:
            return self._say(refused(ReasonCode.STEP_NOT_ALLOWED))
        staff = self._desk.staff
        return self._step(
            c.AcceptPhoto,
            photo_id=photo.photo.id,
            exception=exception,
            exception_reason=clean_text(reason),
            looked_at=looked_at,
            approved_by=staff.id if exception is not None and may_approve(staff) else "",
            person=person,
        )

    def retake_photo(self) -> ReceptionState:
        """Put the shot away."""
        return self._step(c.RetakePhoto)

    def check_identity(self, check: IdentityCheck) -> ReceptionState:
        """Write down what was seen."""
        return self._step(
            c.CheckIdentity, check=replace(check, exception_reason=clean_text(check.exception_reason))
        )

    def confirm(self) -> ReceptionState:
        """The resident's yes to the summary as the screen shows it."""
        record = self._state.record
        return self._step(c.ConfirmSummary, resident_version=record.resident.version if record else 0)

    def reopen(self) -> ReceptionState:
        """Back to before the summary."""
        return self._step(c.ReopenSummary)

    def correct(self, fields: Mapping[str, str], reason: str) -> ReceptionState:
        """Change fields of the open record, with the reason."""
        record = self._state.record
        if record is None:
            return self._say(refused(ReasonCode.STEP_NOT_ALLOWED))
        verdict = self._send(
            c.CorrectResident,
            resident_id=record.resident.id,
            version=record.resident.version,
            fields=dict(fields),
            reason=clean_text(reason),
        )
        return self._show(verdict)

    def print_on(self, print_pdf: Callable[[bytes, str], object]) -> ReceptionState:
        """Make the papers that are due, hand each (PDF, title) to the printer, and write that down.

        Whatever `print_pdf` raises ends the act before anything is written: the visit stays as it was.
        """
        papers = self.papers()
        for paper in papers:
            print_pdf(paper.pdf, paper.title)
        if self._state.outdated is not None:
            return self._withdraw(self._state.outdated)
        if self._state.visit is None:
            return self._show(ALLOWED)
        undrawable = tuple(dict.fromkeys(one for paper in papers for one in paper.undrawable))
        printed = self._step(
            c.RecordPrint, papers=tuple(paper.kind for paper in papers), undrawable=undrawable
        )
        if printed.notice.ok and undrawable:
            advice = because(ReasonCode.CHARACTER_UNDRAWABLE, characters=" ".join(undrawable))
            return self._say(Verdict(True, (advice,)))
        return printed

    def papers(self) -> tuple[Paper, ...]:
        """The papers that are due: of the open visit, a finished one's receipt, or a new form."""
        state = self._state
        if state.outdated is not None:
            return (self._paper_desk.fresh_form(state.outdated),)
        if state.finished is not None:
            visit = visits.visits_of(self._desk.session, state.finished.application.id)[-1]
            return (self._paper_desk.receipt(state.finished, visit, self._desk.staff),)
        if state.visit is None or state.record is None:
            return ()
        form = self._paper_desk.form(state.record, state.photo)
        return (form, self._paper_desk.receipt(state.record, state.visit, self._desk.staff))

    def close(self) -> ReceptionState:
        """The papers are in the resident's hand; next."""
        return self._step(c.CloseVisit)

    def abandon(self, reason: str) -> ReceptionState:
        """Put the visit aside."""
        return self._step(c.AbandonVisit, reason=clean_text(reason))

    def _withdraw(self, outdated: Record) -> ReceptionState:
        return self._show(self._send(c.WithdrawOutdatedForm, application_id=outdated.application.id))

    def _bind(self, burst: Burst) -> ReceptionState:
        shot = burst.looks[burst.chosen].shot()
        before, self._burst = self._burst, burst
        state = self._take(shot, PhotoSource.CAMERA, burst.photo_id)
        if not state.notice.ok:
            self._burst = before
        return state

    def _take(self, shot: Shot, source: PhotoSource, photo_id: UUID | None = None) -> ReceptionState:
        return self._step(
            c.TakePhoto,
            photo_id=photo_id or self._new_id(),
            cropped=shot.cropped,
            original=shot.original,
            source=source,
            report=shot.report,
            face_print=self._photo_desk.face_print(shot.cropped),
        )

    def _bring(self, number: ApplicationId, entry: Entry) -> ReceptionState:
        if self._state.visit is not None:
            return self._say(refused(ReasonCode.COUNTER_OCCUPIED))
        return self._arrive(arrival_of(self._desk.session, number, entry), entry)

    def _follow(self, routed: Routed) -> ReceptionState:
        """Go where a scanned form or receipt leads."""
        scan = routed.scan
        if scan.application_id is not None:
            self._bring(scan.application_id, Entry.SCANNED)
        elif scan.id is not None:
            self._arrive(arrival_of_receipt(self._desk.session, scan.id), Entry.SCANNED)
        self._state = replace(self._state, scanned=routed)
        return self._state

    def _arrive(self, arrival: Arrival, entry: Entry) -> ReceptionState:
        if arrival.opens is not None:
            return self._open(arrival.opens, entry, was_read_back=False)
        return self._set(**arrival.shows)

    def _open(self, application_id: UUID, entry: Entry, *, was_read_back: bool) -> ReceptionState:
        verdict = self._send(
            c.OpenVisit,
            visit_id=self._new_id(),
            application_id=application_id,
            entry=entry,
            was_read_back=was_read_back,
        )
        return self._show(verdict)

    def _step(self, kind: type[c.VisitCommand], **values: object) -> ReceptionState:
        if self._state.visit is None:
            return self._say(refused(ReasonCode.STEP_NOT_ALLOWED))
        return self._show(self._send(kind, visit_id=self._state.visit.id, **values))

    def _send(self, kind: type[c.Command], **values: object) -> Verdict:
        command = kind(
            id=self._new_id(),
            at=self._clock.now(),
            counter=self._counter,
            staff=self._desk.staff.id,
            **values,
        )
        return self._desk.handle(command)

    def _show(self, notice: Verdict, *, was_resumed: bool = False) -> ReceptionState:
        """Read everything anew: what the screen shows is what the database holds."""
        present = present_state(self._desk.session, self._counter, self._clock.now())
        self._state = replace(
            present,
            burst=self._burst_of(present.visit),
            notice=notice,
            may_approve=may_approve(self._desk.staff),
            waiting=self._desk.waiting(),
            was_resumed=was_resumed and present.visit is not None,
        )
        return self._state

    def _burst_of(self, visit: Visit | None) -> tuple[BurstShot, ...]:
        """The burst of the photo that is bound but not accepted; once it is not, all of it is forgotten."""
        is_open = visit is not None and visit.state is VisitState.PHOTO_TAKEN
        if self._burst is None or visit is None or not is_open or visit.photo_id != self._burst.photo_id:
            self._burst = None
            return ()
        return self._burst.shown()

    def _say(self, notice: Verdict, scanned: Routed | None = None) -> ReceptionState:
        self._state = replace(self._state, notice=notice, was_resumed=False, scanned=scanned)
        return self._state

    def _set(self, **changes: Any) -> ReceptionState:
        self._state = replace(ReceptionState(today=self._today()), **changes)
        return self._state

    def _new_id(self) -> UUID:
        return new_uuid7(self._clock.now())

    def _today(self) -> date:
        return local_date(self._clock.now())
