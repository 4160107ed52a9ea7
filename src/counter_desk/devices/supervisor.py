"""Opening devices and bringing them back: once, for all of them. No Qt, no clock of its own."""

from collections.abc import Callable, Iterator
from typing import Protocol

from counter_desk.devices.status import DeviceStatus
from counter_desk.domain.errors import Fault, OperationalError

FIRST_DELAY_S, LONGEST_DELAY_S = 1.0, 30.0
_STATUS = {
    Fault.CAMERA_BUSY: DeviceStatus.BUSY,
    Fault.CAMERA_MISSING: DeviceStatus.MISSING,
    Fault.CAMERA_UNLISTED: DeviceStatus.MISSING,
    Fault.SCANNER_MISSING: DeviceStatus.MISSING,
}


class Device(Protocol):
    """What the supervisor needs of a camera or a scanner."""

    def open(self) -> None:
        """Start."""
        ...

    def close(self) -> None:
        """Let go of the hardware."""
        ...


class Supervisor:
    """Runs one device for as long as it is wanted, whatever happens to it.

    `serve` uses the open device until it fails or nothing more is wanted. `wait(seconds)` returns early
    when a retry is asked for. `tell` hears each status, with the error where there is one.
    `failure_of` reports an error that is our bug, and says what it is to whoever waits for the device.
    """

    def __init__(
        self,
        device: Device,
        serve: Callable[[], None],
        wait: Callable[[float], None],
        is_wanted: Callable[[], bool],
        tell: Callable[[DeviceStatus, OperationalError | None], None],
        failure_of: Callable[[Exception], OperationalError],
    ) -> None:
        self._device = device
        self._serve = serve
        self._wait = wait
        self._is_wanted = is_wanted
        self._tell = tell
        self._failure_of = failure_of

    def run(self) -> None:
        """Open, serve, close, wait and try again, until it is not wanted any more."""
        delays = growing_delays()
        while self._is_wanted():
            self._tell(DeviceStatus.OPENING, None)
            try:
                self._device.open()
                self._tell(DeviceStatus.READY, None)
                delays = growing_delays()
                self._serve()
            except Exception as error:  # our bugs too: none of them ends a device for the day
                failure = error if isinstance(error, OperationalError) else self._failure_of(error)
                self._tell(status_of(failure), failure)
                self._close()
                self._wait(next(delays) if failure.is_passing else LONGEST_DELAY_S)
            else:
                self._close()
        self._tell(DeviceStatus.CLOSED, None)

    def _close(self) -> None:
        try:
            self._device.close()
        except Exception as error:  # what does not close is opened anew all the same
            self._failure_of(error)


def status_of(error: OperationalError) -> DeviceStatus:
    """How a device is that failed so."""
    return _STATUS.get(error.fault, DeviceStatus.STOPPED)


def growing_delays() -> Iterator[float]:
    """1, 2, 4 … 30 seconds, then 30 for ever."""
    delay = FIRST_DELAY_S
    while True:
        yield delay
        delay = min(delay * 2, LONGEST_DELAY_S)
