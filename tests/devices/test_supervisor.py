from itertools import islice

from counter_desk.devices.status import DeviceStatus
from counter_desk.devices.supervisor import LONGEST_DELAY_S, Supervisor, growing_delays
from counter_desk.domain.errors import Fault, OperationalError


class FakeDevice:
    """Fails to open as often as it is told to."""

    def __init__(self, failures: int, *, is_passing: bool = True) -> None:
        self.failures = failures
        self.is_passing = is_passing
        self.opened = self.closed = 0

    def open(self) -> None:
        if self.failures:
            self.failures -= 1
            raise OperationalError(Fault.CAMERA_MISSING, is_passing=self.is_passing)
        self.opened += 1

    def close(self) -> None:
        self.closed += 1


def watch(device: FakeDevice, serve_times: int = 1) -> tuple[list[DeviceStatus], list[float]]:
    told: list[DeviceStatus] = []
    waited: list[float] = []
    served = 0

    def serve() -> None:
        nonlocal served
        served += 1
        if served < serve_times:
            raise OperationalError(Fault.CAMERA_STOPPED)

    Supervisor(
        device, serve, waited.append, lambda: served < serve_times, lambda status, _: told.append(status)
    ).run()
    return told, waited


def test_delays_double_up_to_half_a_minute() -> None:
    assert list(islice(growing_delays(), 7)) == [1, 2, 4, 8, 16, 30, 30]


def test_missing_device_is_tried_again_with_growing_delay_until_it_is_there() -> None:
    told, waited = watch(FakeDevice(failures=3))

    assert waited == [1, 2, 4]
    assert told == [DeviceStatus.OPENING, DeviceStatus.MISSING] * 3 + [
        DeviceStatus.OPENING,
        DeviceStatus.READY,
        DeviceStatus.CLOSED,
    ]


def test_vanished_device_is_closed_and_comes_back_by_itself() -> None:
    device = FakeDevice(failures=0)

    told, waited = watch(device, serve_times=2)

    assert DeviceStatus.STOPPED in told
    assert device.opened == 2
    assert device.closed == 2
    assert waited == [1]


def test_fault_that_waiting_can_not_mend_is_tried_seldom() -> None:
    _, waited = watch(FakeDevice(failures=1, is_passing=False))

    assert waited == [LONGEST_DELAY_S]
