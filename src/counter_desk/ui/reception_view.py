"""The counter's one workbench: left the visit, middle the work, right the record, below the keys.

It renders a `ReceptionState` and sends what the clerk asks for to `Reception` on the task thread; it
remembers nothing of its own but which page the clerk has laid over the work.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from counter_desk.desk.reception_state import ReceptionState
from counter_desk.devices.printer import Printer
from counter_desk.domain.photo import PhotoReport
from counter_desk.domain.record import Record
from counter_desk.domain.scan import CounterCommand
from counter_desk.domain.verdict import Verdict
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Settings
from counter_desk.ui.action_bar import ActionBar
from counter_desk.ui.actions import Intent
from counter_desk.ui.messages import fault_sentence, sentences
from counter_desk.ui.notice_bar import NoticeBar
from counter_desk.ui.notice_words import Told, told_of
from counter_desk.ui.page_book import PageBook
from counter_desk.ui.pages.entry_pages import SearchPage, TypeIdPage
from counter_desk.ui.pages.identity_page import IdentityPage
from counter_desk.ui.pages.live_page import LivePage
from counter_desk.ui.pages.record_pages import CorrectPage, NewRecordPage, PutAsidePage
from counter_desk.ui.pages.shot_page import ShotPage
from counter_desk.ui.record_panel import RecordPanel
from counter_desk.ui.scan_taking import ScanTaking
from counter_desk.ui.scan_words import INTENTS
from counter_desk.ui.shutter import Shutter
from counter_desk.ui.steps_panel import StepsPanel
from counter_desk.ui.task import TaskRunner
from counter_desk.ui.tones import TONE_OF_SCAN, Tone
from counter_desk.ui.widgets.basics import is_covered
from counter_desk.ui.workbench import Page, lit_intent, page_of, possible_intents

if (
    TYPE_CHECKING
):  # at run time it would bring cv2, reportlab and peewee in before the first window is painted
    from counter_desk.desk.reception import Reception

_PICTURE_PATTERNS = "*.jpg *.jpeg *.heic *.heif *.hif *.png *.tif *.tiff *.webp *.bmp"
_LAID_OVER = (Intent.CORRECT, Intent.PUT_ASIDE)
_OF_WINDOW = (Intent.HELP, Intent.SETTINGS, Intent.LANGUAGE, Intent.SCAN_HISTORY)
Act = Callable[[], ReceptionState]


class ReceptionView(QWidget):
    """Scan, shoot, confirm, print, next."""

    asked = Signal(object)  # an Intent that is not the workbench's own: help, settings, language
    state_shown = Signal(object)  # ReceptionState
    toned = Signal(object)  # Tone

    def __init__(self, runner: TaskRunner, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._reception: Reception | None = None
        self._printer: Printer | None = None
        self._state: ReceptionState | None = None
        self._overlay: Page | None = None
        self._was_well = False  # the tone for it sounds once for a shot
        self.shutter = Shutter(settings.photo, self)
        self.scans = ScanTaking(runner, self._may_do, parent=self)
        self._live = LivePage(is_mirrored=settings.camera.mirror == "yes")
        self.steps, self.record_panel = StepsPanel(), RecordPanel()
        self.notices, self.action_bar = NoticeBar(), ActionBar()
        self._book = PageBook(self._live)
        self.pages = self._book.pages
        self._lay_out()
        self._connect()
        self.action_bar.enable(_OF_WINDOW, None)

    def start(self, reception: "Reception", printer: Printer) -> None:
        """Begin work: what waits in the journal is done, and a visit that a crash cut off is there again."""
        self._reception = reception
        self._printer = printer
        self._run(reception.resume)
        self.scans.start(reception)

    @property
    def state(self) -> ReceptionState | None:
        """What is shown; None before the start."""
        return self._state

    @property
    def page(self) -> Page:
        """The page that is on top."""
        return self._book.page

    @property
    def live(self) -> LivePage:
        """The page of the live picture."""
        return self._live

    @property
    def is_free(self) -> bool:
        """Whether nothing is running or being taken."""
        return not self._runner.is_busy and not self.shutter.look.is_taking

    @property
    def is_laid_over(self) -> bool:
        """Whether a page with typed words lies over the work, which nothing else may take away."""
        return self._overlay in (Page.CORRECT, Page.PUT_ASIDE)

    @property
    def wants_preview(self) -> bool:
        """Whether frames are worth judging now: a record is open and waits for its photo."""
        return self._is_shootable and not self.shutter.look.is_taking

    def take_scan(self, text: str) -> None:
        """A code from any scanner, at any moment."""
        self.scans.take(text)

    def take_seen_code(self, text: str) -> None:
        """A code before the document camera."""
        self.scans.take(text, may_command=False)

    def show_frame(self, pixels: Any) -> None:
        """A new frame of the camera."""
        is_first = self.live.picture.pixels is None
        self.live.show_frame(pixels)
        self.shutter.take_frame(pixels)
        if is_first:
            self._light_keys()
            if self.notices.text == self._no_picture():
                self.notices.clear()

    def show_no_picture(self, words: str) -> None:
        """The camera gives no frames, and why."""
        self.live.show_fault(words)
        self.shutter.lose_picture()
        self._light_keys()

    def show_report(self, report: PhotoReport, at_s: float) -> None:
        """The live verdict on a frame that came at `at_s`; the shutter may fire by it."""
        if not self._is_shootable:
            return
        self.live.show_report(report, at_s)
        if self.live.is_well and not self._was_well:
            self._was_well = True
            self.toned.emit(Tone.WELL)
        is_free = self.page is Page.LIVE and not self._runner.is_busy and not is_covered(self)
        if is_free and self.shutter.look.is_waiting and self.live.guidance.is_ripe:
            self.shutter.fire()

    def ask(self, intent: Intent) -> None:
        """Do what a key or a button asks for, if it is possible now."""
        if intent in _OF_WINDOW:
            self.asked.emit(intent)
        elif self.is_laid_over and intent not in _LAID_OVER:
            self.notices.say(self.tr("Finish this page first, or go back with Esc."), "warn")
        elif not self.is_free:
            return  # a key pressed twice is one act; what is running will show its result in a moment
        elif self._state is not None and intent in possible_intents(self._state):
            if self.shutter.look.count and intent not in (Intent.SHOOT, Intent.AUTO_SHUTTER):
                self.shutter.settle()
            self._acts[intent]()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The number of a picture of the burst. No shortcut: a scanner's digits must get past it."""
        if self.page is Page.SHOT and event.text() in tuple("12345"):
            self._choose_of_burst(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say the notice again in the language that is on."""
        if event.type() is QEvent.Type.LanguageChange and self._state is not None:
            self._say_notice(self._state)
        super().changeEvent(event)

    # --- asking -----------------------------------------------------------------------------------

    def _do_shoot(self) -> None:
        if self.live.picture.pixels is None:
            self.notices.say(self._no_picture(), "stop")
        else:
            self.shutter.press()

    def _no_picture(self) -> str:
        return self.tr("There is no picture to take. Check the camera, or choose a photo file with F4.")

    def _on_collected(self, frames: tuple[Any, ...]) -> None:
        if self._state is None or self._state.visit is None:
            self.shutter.settle()
            return
        visit_id = self._state.visit.id  # the shutter forgets its frames when another visit is shown
        reception = self._reception
        if reception is not None:
            self._runner.run(lambda: reception.shoot_burst(frames, visit_id), self._on_shot)

    def _on_shot(self, state: ReceptionState) -> None:
        self.shutter.settle()
        self.render_state(state)

    def _choose_of_burst(self, index: int) -> None:
        shots = self._state.burst if self._state else ()
        if index < len(shots) and not shots[index].is_chosen and not self._runner.is_busy:
            self._send(lambda r: r.choose_of_burst(index))

    def _step_in_burst(self, step: int) -> None:
        shots = self._state.burst if self._state else ()
        chosen = next((at for at, shot in enumerate(shots) if shot.is_chosen), 0)
        self._choose_of_burst((chosen + step) % max(1, len(shots)))

    def _do_photo_file(self) -> None:
        title, kinds = self.tr("Choose a photo"), self.tr("Pictures ({patterns})")
        visit = self._state.visit if self._state else None
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds.format(patterns=_PICTURE_PATTERNS))
        if name and self._state is not None and self._state.visit == visit:
            self.take_photo_file(name)

    def take_photo_file(self, name: str) -> None:
        """Use a picture file instead of the camera, for the record that is open now."""
        if self._state is None or self._state.visit is None:
            return
        visit_id = self._state.visit.id
        if self.shutter.look.count:
            self.shutter.settle()
        self.notices.say(self.tr("The picture is being read and judged. One moment, please …"))
        self._send(lambda r: r.shoot_file(name, visit_id))

    def _do_accept(self) -> None:
        page = self.pages[Page.SHOT]
        assert isinstance(page, ShotPage)  # noqa: S101 - made so in _make_pages
        looked_at, person = page.looked_at, page.person
        self._send(lambda r: r.accept_photo(looked_at=looked_at, person=person))

    def _do_exception(self) -> None:
        page = self.pages[self.page]
        if isinstance(page, ShotPage | IdentityPage):
            page.ask_exception()

    def _do_identity(self) -> None:
        page = self.pages[Page.IDENTITY]
        assert isinstance(page, IdentityPage)  # noqa: S101 - made so in _make_pages
        if self.page is Page.IDENTITY:
            check = page.check
            self._send(lambda r: r.check_identity(check))
        else:
            self._lay(Page.IDENTITY)

    def _do_confirm(self) -> None:
        is_read_back = self._state is not None and self._state.read_back is not None
        self._send(lambda r: r.confirm_read_back() if is_read_back else r.confirm())

    def _do_print(self) -> None:
        printer = self._printer
        if printer is not None:
            self._send(lambda r: r.print_on(printer.print_pdf))

    def _do_go_to_scanned(self) -> None:
        self.scans.go_on(self.tr("Another form was scanned"))

    def _do_search(self, kana: str, birth_date: str) -> None:
        reception = self._reception
        if reception is not None:
            self._runner.run(lambda: reception.search(kana, birth_date), self._on_found)

    def _do_register_look_up(self, kana: str, birth_date: str) -> None:
        page, reception = self.pages[Page.NEW_RECORD], self._reception
        if reception is not None and isinstance(page, NewRecordPage):
            self._runner.run(lambda: reception.search_residents(kana, birth_date), page.show_residents)

    def _put_back(self) -> None:
        shot = self.pages[Page.SHOT]
        if self.shutter.look.count:
            self.shutter.settle()
        elif self._overlay is not None:
            self._lay(None)
        elif self.page is Page.SHOT and isinstance(shot, ShotPage) and shot.is_asking_exception:
            shot.leave_exception()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._state is not None and self._state.state is VisitState.WAITING:
            self._send(lambda r: r.put_back())

    # --- showing ----------------------------------------------------------------------------------

    def render_state(self, state: ReceptionState) -> None:
        """Show this state; a page that was laid over the work goes unless its own act was refused."""
        before, self._state = self._state, state
        if state.notice.ok or page_of(state) is Page.REFUSED or state.new_record is not None:
            self._overlay = None
        self.steps.render_state(state.state)
        self.record_panel.render_state(state)
        for page in self.pages.values():
            if hasattr(page, "render_state"):
                page.render_state(state)
        if isinstance(correct := self.pages[Page.CORRECT], CorrectPage):
            correct.show_faults(state.notice)
        self._ready_shutter(before, state)
        self._say_notice(state)
        self._lay(self._overlay)
        self.state_shown.emit(state)

    @property
    def _is_shootable(self) -> bool:
        return self._state is not None and Intent.SHOOT in possible_intents(self._state)

    def _ready_shutter(self, before: ReceptionState | None, state: ReceptionState) -> None:
        """Arm it when a record begins to wait for its photo; who sits there after a crash, the clerk says."""
        if before is None or _moment(before) != _moment(state):
            self._was_well = False
            self.shutter.arm(self._is_shootable and not state.was_resumed)
            is_refused = state.photo is not None and not state.photo.photo.report.verdict.ok
            if state.state is VisitState.PHOTO_TAKEN and is_refused and before is not None:
                self.toned.emit(Tone.REFUSED)

    def show_fault(self, error: object, retry: Callable[[], None] | None = None) -> None:
        """The environment failed: say so, with a retry; nothing modal."""
        self.notices.say(fault_sentence(error), "stop", self.tr("Try again") if retry else "", retry)  # type: ignore[arg-type]

    def _say_notice(self, state: ReceptionState) -> None:
        told = told_of(state)
        self.notices.say(told.text, told.tone, told.step, lambda: self._do_told(told))

    def _do_told(self, told: Told) -> None:
        if told.intent is not None:
            self.ask(told.intent)
        if told.searched and isinstance(search := self.pages[self.page], SearchPage):
            search.fill(told.searched)

    def _show_scanned(self, state: ReceptionState) -> None:
        """What a scan led to; one that changes nothing leaves all that is typed as it is."""
        if state.scanned is None or state.scanned.changes_desk:
            self.render_state(state)
            return
        self._state = state
        self._say_notice(state)
        self._light_keys()
        self.state_shown.emit(state)

    def _do_command(self, command: CounterCommand) -> None:
        """What a code of the command sheet asks for, as if its key were pressed."""
        if self._may_do(command):
            self.ask(INTENTS[command])
        else:
            self.notices.say(self.tr("What this code stands for is not possible at this moment."), "warn")

    def _may_do(self, command: CounterCommand) -> bool:
        intent = INTENTS[command]
        is_possible = self._state is not None and intent in possible_intents(self._state)
        return intent in _OF_WINDOW or (is_possible and self.is_free and not self.is_laid_over)

    def _lay(self, page: Page | None) -> None:
        """Lay a page over the work, or take it away."""
        self._overlay = page
        if self._state is None:
            return
        self._book.turn_to(page or page_of(self._state))
        self._light_keys()
        if page is None and page_of(self._state) in (Page.LIVE, Page.SHOT, Page.SUMMARY, Page.PRINT):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(shot := self.pages[page_of(self._state)], ShotPage):
                shot.begin()

    def _light_keys(self) -> None:
        if self._state is not None:
            has_picture = self.live.picture.pixels is not None
            self.action_bar.enable(
                possible_intents(self._state), lit_intent(self._state, has_picture=has_picture)
            )

    def _begin(self, page: Page) -> None:
        self._lay(page)
        widget = self.pages[page]
        if isinstance(widget, CorrectPage):
            if self._state is not None and self._state.record is not None:
                widget.begin(self._state.record.resident)
        elif isinstance(widget, TypeIdPage | SearchPage | PutAsidePage):
            widget.begin()

    def _on_correct(self) -> None:
        reception = self._reception
        if reception is None or self._state is None:
            return
        if self._state.state in (VisitState.CONFIRMED, VisitState.PRINTED):
            self._runner.run(reception.reopen, self._correct_reopened)  # it is confirmed anew afterwards
        else:
            self._begin(Page.CORRECT)

    def _correct_reopened(self, state: ReceptionState) -> None:
        self.render_state(state)
        if state.notice.ok:
            self._begin(Page.CORRECT)

    def _on_found(self, found: tuple[Record, ...] | Verdict) -> None:
        page = self.pages[Page.SEARCH]
        if isinstance(found, Verdict):
            self.notices.say(sentences(found), "stop")
        elif isinstance(page, SearchPage):
            self.notices.clear()
            page.show_found(found)

    def _send(self, act: "Callable[[Reception], ReceptionState]") -> None:
        if self._reception is not None:
            reception = self._reception
            self._run(lambda: act(reception))

    def _run(self, act: Act) -> None:
        self._runner.run(act, self.render_state)

    # --- making -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.steps.setFixedWidth(190)
        self.record_panel.setMinimumWidth(230)
        self.record_panel.setMaximumWidth(330)
        middle = QHBoxLayout()
        middle.setSpacing(10)
        self.left = QVBoxLayout()
        self.left.addWidget(self.steps, 1)
        middle.addLayout(self.left)
        middle.addWidget(self._book, 3)
        middle.addWidget(self.record_panel, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.notices)
        column.addLayout(middle, 1)
        column.addWidget(self.action_bar)

    def _connect(self) -> None:
        self.action_bar.asked.connect(self.ask)
        self._book.asked.connect(self.ask)
        self._book.sent.connect(self._send)
        self._book.put_back.connect(self._put_back)
        self._book.searched.connect(self._do_search)
        self._book.resident_wanted.connect(self._do_register_look_up)
        self._book.burst_chosen.connect(self._choose_of_burst)
        self.record_panel.correction_wanted.connect(lambda: self.ask(Intent.CORRECT))
        self.scans.answered.connect(self._show_scanned)
        self.scans.commanded.connect(self._do_command)
        self.scans.told.connect(lambda feedback: self.toned.emit(TONE_OF_SCAN[feedback]))
        self._runner.failed.connect(self.show_fault)
        self._runner.failed.connect(self.shutter.settle)
        self._runner.crashed.connect(self.shutter.settle)
        self.shutter.changed.connect(lambda: self.live.show_shutter(self.shutter.look))
        self.shutter.opened.connect(lambda: self.toned.emit(Tone.SHOT))
        self.shutter.collected.connect(self._on_collected)
        self.live.auto_pressed.connect(lambda: self.ask(Intent.AUTO_SHUTTER))
        self.live.show_shutter(self.shutter.look)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.activated.connect(self._put_back)
        self._acts: dict[Intent, Callable[[], object]] = {
            Intent.TYPE_ID: lambda: self._begin(Page.TYPE_ID),
            Intent.SEARCH: lambda: self._begin(Page.SEARCH),
            Intent.PHOTO_FILE: self._do_photo_file,
            Intent.SHOOT: self._do_shoot,
            Intent.AUTO_SHUTTER: lambda: self.shutter.toggle(self._is_shootable),
            Intent.PREVIOUS_SHOT: lambda: self._step_in_burst(-1),
            Intent.NEXT_SHOT: lambda: self._step_in_burst(1),
            Intent.RETAKE: lambda: self._send(lambda r: r.retake_photo()),
            Intent.ACCEPT: self._do_accept,
            Intent.EXCEPTION: self._do_exception,
            Intent.IDENTITY: self._do_identity,
            Intent.CONFIRM: self._do_confirm,
            Intent.PRINT: self._do_print,
            Intent.NEXT: lambda: self._send(lambda r: r.close()),
            Intent.CORRECT: self._on_correct,
            Intent.PUT_ASIDE: lambda: self._begin(Page.PUT_ASIDE),
            Intent.GO_TO_SCANNED: self._do_go_to_scanned,
        }


def _moment(state: ReceptionState) -> tuple[object, VisitState]:
    return state.visit.id if state.visit else None, state.state
