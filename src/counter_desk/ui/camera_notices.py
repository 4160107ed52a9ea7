"""How the cameras are: in the header, and in the notice bar, but never over another's message."""

from collections.abc import Callable
from typing import Any

from counter_desk.devices.status import DeviceStatus
from counter_desk.devices.supervisor import status_of
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.ui.messages import fault_sentence
from counter_desk.ui.reception_view import ReceptionView

PICTURE_FAULTS = (Fault.CAMERA_SMALL, Fault.CAMERA_DARK)  # frames come; to open it again is no help
Show = Callable[[DeviceStatus, str], None]  # status, the sentence of a fault


class CameraNotices:
    """Follows the cameras, the most important one first; the bar tells of the first that has a fault."""

    def __init__(self, workbench: ReceptionView) -> None:
        self._bench = workbench
        self._workers: list[Any] = []
        self._faults: dict[int, OperationalError] = {}  # by place in the list
        self._said = ""

    def follow(self, worker: Any, show: Show) -> None:
        """Tell of this `CameraWorker`; `show` gets what the header says of it."""
        place = len(self._workers)
        self._workers.append(worker)

        def on_status(status: DeviceStatus) -> None:
            if status is DeviceStatus.READY:
                self._tell(place, None)
            if status is not DeviceStatus.OPENING or place not in self._faults:  # no blinking at each try
                show(status, self.words(place))

        def on_fault(error: OperationalError) -> None:
            self._tell(place, error)
            show(status_of(error), self.words(place))

        def on_trouble(error: OperationalError | None) -> None:
            self._tell(place, error)
            show(DeviceStatus.POOR if error else DeviceStatus.READY, self.words(place))

        worker.status_changed.connect(on_status)
        worker.fault_arisen.connect(on_fault)
        worker.trouble_changed.connect(on_trouble)

    def words(self, place: int) -> str:
        """What is wrong with the camera at this place of the list; nothing when it is well."""
        return fault_sentence(self._faults[place]) if place in self._faults else ""

    def refresh(self) -> None:
        """Say what there is to say, where the bar is free, in the language that is on."""
        notices = self._bench.notices
        if notices.text not in ("", self._said):
            return
        if self._faults:
            place = min(self._faults)
            self._said = self.words(place)
            if self._faults[place].fault in PICTURE_FAULTS:
                notices.say(self._said, "warn")
            else:
                self._bench.show_fault(self._faults[place], self._workers[place].retry)
        elif notices.text:
            notices.clear()
            self._said = ""

    def _tell(self, place: int, error: OperationalError | None) -> None:
        if error is not None:
            self._faults[place] = error
        elif self._faults.pop(place, None) is None:
            return
        self.refresh()
