"""Cameras for the settings screen: which there are, and one to look at, be it in use already or not."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from counter_desk.devices.camera import Camera, FoundCamera, is_same_source
from counter_desk.ui.device_worker import CameraWorker
from counter_desk.ui.task import TaskRunner

Make = Callable[[str, str], Camera]  # kind, source
Find = Callable[[], tuple[FoundCamera, ...]]


class CameraBench(QObject):
    """Lends cameras. One that runs already is lent as it runs: no camera is opened twice."""

    found = Signal(object)  # tuple of FoundCamera

    def __init__(self, make: Make, find: Find, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._find = find
        self._runner = runner
        self._running: list[tuple[str, str, CameraWorker]] = []
        self._lent: list[CameraWorker] = []
        self._found: tuple[FoundCamera, ...] = ()

    def add_running(self, kind: str, source: str, worker: CameraWorker) -> None:
        """Lend this one too; it runs as long as the program does."""
        self._running.append((kind, source, worker))

    def look(self) -> None:
        """Look again which cameras there are; `found` tells."""
        self._runner.run(self._find, self._on_found)

    def borrow(self, kind: str, source: str) -> CameraWorker:
        """A worker that shows this camera, running."""
        for running_kind, running_source, worker in self._running:
            if kind == running_kind and is_same_source(source, running_source, self._found):
                return worker
        worker = CameraWorker(self._make(kind, source), self)
        worker.finished.connect(self._on_finished)
        self._lent.append(worker)
        worker.start()
        return worker

    def give_back(self, worker: CameraWorker) -> None:
        """It is not looked at any more. Never waits: a driver that hangs ends by itself."""
        if worker in self._lent:
            worker.end()

    def stop(self) -> None:
        """End what is lent; returns when it has ended."""
        for worker in tuple(self._lent):
            worker.stop()

    def _on_found(self, found: tuple[FoundCamera, ...]) -> None:
        self._found = found
        self.found.emit(found)

    @Slot()
    def _on_finished(self) -> None:
        for worker in [one for one in self._lent if one.isFinished()]:
            self._lent.remove(worker)
            worker.deleteLater()
