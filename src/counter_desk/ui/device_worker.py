"""The only bridge between devices and screens: a device on a thread of its own, its news as signals."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from counter_desk.devices.camera import Camera, Frame
from counter_desk.devices.frame_watch import FrameWatch, Sight
from counter_desk.devices.scanner import Scanner
from counter_desk.devices.status import DeviceStatus
from counter_desk.devices.supervisor import Device, Supervisor
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.scanner_setup import HeardScan

_POLL_S = 0.1


class DeviceWorker(QThread):
    """Runs one device under its supervisor until `stop`; a pulled cable comes back by itself."""

    status_changed = Signal(object)  # DeviceStatus
    fault_arisen = Signal(object)  # OperationalError
    crashed = Signal(object)  # Exception: our bug, once for each kind
    fault_of_bug = Fault.CAMERA_STOPPED  # what our bug is to the clerk

    def __init__(self, device: Device, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = device
        self._told: set[type[Exception]] = set()
        self._is_stopping = threading.Event()
        self._wakes = threading.Event()

    def retry(self) -> None:
        """Try again now instead of later."""
        self._wakes.set()

    def end(self) -> None:
        """Let the thread end, without waiting for it; `finished` tells when."""
        self._is_stopping.set()
        self._wakes.set()

    def stop(self) -> None:
        """End the thread; returns when it has ended."""
        self.end()
        self.wait()

    @property
    def is_wanted(self) -> bool:
        """Whether the thread is to go on."""
        return not self._is_stopping.is_set()

    def run(self) -> None:
        """The thread's work."""
        Supervisor(
            self._device, self.serve, self._wait, lambda: self.is_wanted, self._tell, self._failure_of
        ).run()

    def serve(self) -> None:
        """Use the open device until `is_wanted` ends; each kind of device has its own."""
        raise NotImplementedError

    def _wait(self, seconds: float) -> None:
        self._wakes.wait(seconds)
        self._wakes.clear()

    def _failure_of(self, error: Exception) -> OperationalError:
        if type(error) not in self._told:
            self._told.add(type(error))
            self.crashed.emit(error)
        return OperationalError(self.fault_of_bug)

    def _tell(self, status: DeviceStatus, error: OperationalError | None) -> None:
        self.status_changed.emit(status)
        if error is not None:
            self.fault_arisen.emit(error)


class CameraWorker(DeviceWorker):
    """Emits good frames, never more than one ahead of the screen: `frame_shown` asks for the next."""

    frame_arrived = Signal(object)  # H×W×3 BGR
    trouble_changed = Signal(object)  # OperationalError while frames come that are no use; None when they are
    measured = Signal(object)  # Figures, once a second

    def __init__(self, camera: Camera, parent: QObject | None = None) -> None:
        super().__init__(camera, parent)
        self._read: Callable[[], Frame | None] = camera.read
        self._watch = FrameWatch()
        self._is_ready = False
        self._trouble: tuple[Fault | None, str] = None, ""
        self._is_shown = threading.Event()
        self._is_shown.set()

    def frame_shown(self) -> None:
        """The screen has taken the last frame."""
        self._is_shown.set()

    def serve(self) -> None:
        """Read and judge. Raises CAMERA_FROZEN: the supervisor opens the camera again."""
        self._watch.begin()
        while self.is_wanted:
            if (frame := self._read()) is None:
                continue
            sight = self._watch.look(frame)
            if (figures := self._watch.take_figures()) is not None:
                self.measured.emit(figures)
            if sight.fault is Fault.CAMERA_FROZEN:
                raise OperationalError(sight.fault)
            if sight.is_shown:
                self._tell_sight(sight)
                self.use(frame)

    def use(self, frame: Frame) -> None:
        """Hand a good frame on; those that come while the screen is busy are dropped."""
        if self._is_shown.is_set():
            self._is_shown.clear()
            self.frame_arrived.emit(frame.pixels)

    def _tell_sight(self, sight: Sight) -> None:
        if not self._is_ready:
            self._is_ready = True
            self.status_changed.emit(DeviceStatus.READY)
        if (trouble := (sight.fault, sight.detail)) != self._trouble:
            self._trouble = trouble
            self.trouble_changed.emit(OperationalError(sight.fault, sight.detail) if sight.fault else None)

    def _tell(self, status: DeviceStatus, error: OperationalError | None) -> None:
        """A camera is ready when its first good frame is there, not when it is open."""
        self._is_shown.set()
        self._is_ready, self._trouble = False, (None, "")
        if status is not DeviceStatus.READY:
            super()._tell(status, error)


class ScannerWorker(DeviceWorker):
    """Emits each scan."""

    scanned = Signal(object)  # HeardScan
    fault_of_bug = Fault.SCANNER_STOPPED

    def __init__(self, scanner: Scanner, parent: QObject | None = None, port: str = "") -> None:
        super().__init__(scanner, parent)
        self._read: Callable[[float], str | None] = scanner.read
        self.port = port

    def serve(self) -> None:
        """Read."""
        while self.is_wanted:
            text = self._read(_POLL_S)
            if text is not None:
                self.scanned.emit(HeardScan(text, port=self.port))
