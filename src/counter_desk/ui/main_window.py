"""The window: header, workbench, and the wiring between devices, workbench and desk."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from counter_desk.settings import Settings

if TYPE_CHECKING:  # at run time they are read after the first paint, in `furnish`
    from counter_desk.desk.judging import PhotoDesk
    from counter_desk.desk.reception_state import ReceptionState
    from counter_desk.devices.printer import Printer
    from counter_desk.ui.actions import Intent
    from counter_desk.ui.preview import PreviewAdviser

FIRST_PAINT_VARIABLE = "COUNTER_DESK_FIRST_PAINT"  # names a file for benchmarks/startup.py


class MainWindow(QMainWindow):
    """The program's one window. It appears first of all; `furnish` fills it, `start` gives it work."""

    painted = Signal()  # for the first time
    settings_wanted = Signal()
    help_wanted = Signal()
    language_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._adviser: PreviewAdviser | None = None
        self._photo_desk: PhotoDesk | None = None
        self._moment: object = None
        self._workers: list[Any] = []
        self._first_paint = os.environ.get(FIRST_PAINT_VARIABLE, "")
        self._wait = QLabel()
        self._wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._is_painted = False
        self.is_furnished = False
        self.setCentralWidget(self._wait)
        self._translate()
        self.resize(1280, 720)

    def furnish(self, settings: Settings) -> None:
        """Put header and workbench into the window that stands already."""
        from counter_desk.ui.camera_notices import CameraNotices
        from counter_desk.ui.header import Header
        from counter_desk.ui.picture_drop import PictureDrop
        from counter_desk.ui.reception_view import ReceptionView
        from counter_desk.ui.scan_flash import ScanFlash
        from counter_desk.ui.scanner_intake import ScannerIntake, setup_of
        from counter_desk.ui.task import TaskRunner

        self.runner = TaskRunner(self)
        self.header = Header(settings)
        self.workbench = ReceptionView(self.runner, settings)
        self.intake = ScannerIntake(setup_of(settings.scanner), self)
        self.camera_notices = CameraNotices(self.workbench)
        self.picture_drop = PictureDrop(self.workbench, self)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.workbench, 1)
        self.setCentralWidget(body)
        self.scan_flash = ScanFlash(body)
        self._connect()
        self.is_furnished = True

    def start(self, workplace: Any, printer: Printer) -> None:
        """Begin work with a built workplace (`bootstrap.Workplace`)."""
        from counter_desk.ui.preview import PreviewAdviser

        self._photo_desk = workplace.photo_desk
        self._adviser = PreviewAdviser(workplace.photo_desk.glance, self)
        self._adviser.judged.connect(self.workbench.show_report)
        self._adviser.crashed.connect(self.show_bug)
        self._adviser.start()
        self.workbench.start(workplace.reception, printer)

    def attach_camera(self, worker: Any) -> None:
        """Show this camera's pictures (a `CameraWorker`)."""
        worker.frame_arrived.connect(lambda pixels: self._on_frame(worker, pixels))
        self.camera_notices.follow(worker, self.header.show_camera)
        worker.fault_arisen.connect(lambda error: self._show_no_picture())
        self._keep(worker)

    def attach_document_camera(self, worker: Any) -> None:
        """Take the codes held before this camera (a `CodeWorker`) as a scanner's; attached second."""
        worker.text_scanned.connect(self.workbench.take_seen_code)
        self.camera_notices.follow(worker, self.header.show_document_camera)
        self._keep(worker)

    def attach_scanner(self, worker: Any) -> None:
        """Take this scanner's codes (a started `DeviceWorker` or a keyboard scanner)."""
        from counter_desk.devices.status import DeviceStatus

        worker.scanned.connect(self.intake.take)
        if hasattr(worker, "status_changed"):
            worker.status_changed.connect(self.header.show_scanner)
            worker.fault_arisen.connect(lambda error: self.workbench.show_fault(error, worker.retry))
            self._workers.append(worker)
        else:
            self.header.show_scanner(DeviceStatus.READY)

    def show_bug(self, error: Exception) -> None:
        """Our own fault: logged with a reference number, said once; what was saved is safe in the journal."""
        import logging
        from uuid import uuid4

        reference = uuid4().hex[:8]
        logging.getLogger(__name__).error("reference %s", reference, exc_info=error)
        text = self.tr(
            "The program made an error (number {number}). Nothing that was saved is lost. Go on, or restart."
        )
        self.workbench.notices.say(text.format(number=reference), "stop")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """End the threads; a visit that is open is there again at the next start."""
        for worker in self._workers:
            worker.stop()
        if self._adviser is not None:
            self._adviser.stop()
        if self.is_furnished:
            self.workbench.shutter.settle()  # a burst that is being taken belongs to nobody any more
            self.runner.stop()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
            QTimer.singleShot(0, self, self._retell)  # when the workbench has said its own anew
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the start-up benchmark, once, when the window was first painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._tell_first_paint)

    def _tell_first_paint(self) -> None:
        is_exiting = self._first_paint.endswith(":exit")
        file = self._first_paint.removesuffix(":exit")
        self._first_paint = ""
        if file:
            with open(file, "w", encoding="ascii") as opened:
                opened.write(str(time.time_ns()))
        if is_exiting:
            QApplication.exit(0)
        else:
            self.painted.emit()

    def _connect(self) -> None:
        for source in (self.header, self.workbench):
            source.asked.connect(self._on_asked)
        self.intake.text_scanned.connect(self.workbench.take_scan)
        self.workbench.state_shown.connect(self._on_state)
        self.workbench.scans.told.connect(self.scan_flash.light)
        self.runner.crashed.connect(self.show_bug)
        self.runner.busy_changed.connect(self._on_busy)

    def _on_asked(self, intent: Intent) -> None:
        from counter_desk.ui.actions import Intent

        wanted = {
            Intent.HELP: self.help_wanted.emit,
            Intent.SETTINGS: self.settings_wanted.emit,
            Intent.LANGUAGE: self.language_wanted.emit,
            Intent.SCAN_HISTORY: self._show_scan_history,
        }
        wanted[intent]()

    def _show_scan_history(self) -> None:
        from counter_desk.ui.scan_history_dialog import ScanHistoryDialog

        scans = self.workbench.scans
        for opened in self.findChildren(ScanHistoryDialog):
            opened.close()
        dialog = ScanHistoryDialog(scans.history, self)
        scans.told.connect(dialog.refresh)
        scans.answered.connect(dialog.refresh)
        dialog.show()

    def _on_state(self, state: ReceptionState) -> None:
        moment = state.visit.id if state.visit else None, state.state
        if moment != self._moment and self._photo_desk is not None:
            self._photo_desk.forget()  # whoever sits there now is looked at afresh
        self._moment = moment
        self.header.show_waiting(state.waiting)
        self.camera_notices.refresh()

    def _retell(self) -> None:
        if self.is_furnished:
            self.camera_notices.refresh()
            if self.workbench.live.picture.pixels is None:
                self._show_no_picture()

    def _on_frame(self, worker: Any, pixels: Any) -> None:
        worker.frame_shown()
        self.workbench.show_frame(pixels)
        if self._adviser is not None and self.workbench.wants_preview:
            self._adviser.look_at(pixels)

    def _show_no_picture(self) -> None:
        if words := self.camera_notices.words(0):
            self.workbench.show_no_picture(words)

    def _keep(self, worker: Any) -> None:
        worker.crashed.connect(self.show_bug)
        self._workers.append(worker)

    def _on_busy(self, is_busy: bool) -> None:
        if is_busy:
            self.setCursor(Qt.CursorShape.BusyCursor)
        else:
            self.unsetCursor()

    def _translate(self) -> None:
        self.setWindowTitle(self.tr("counter-desk"))
        if not self.is_furnished:
            self._wait.setText(self.tr("The counter is being made ready …"))
