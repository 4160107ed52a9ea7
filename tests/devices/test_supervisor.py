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


def watch(
    device: FakeDevice, serve_times: int = 1, bug: Exception | None = None
) -> tuple[list[DeviceStatus], list[float], list[Exception]]:
    bugs: list[Exception] = []
    told: list[DeviceStatus] = []
    waited: list[float] = []
    served = 0

    def serve() -> None:
        nonlocal served
        served += 1
        if served < serve_times:
            raise bug or OperationalError(Fault.CAMERA_STOPPED)

    def failure_of(error: Exception) -> OperationalError:
        bugs.append(error)
        return OperationalError(Fault.CAMERA_STOPPED)

    Supervisor(
        device,
        serve,
        waited.append,
        lambda: served < serve_times,
        lambda status, _: told.append(status),
        failure_of,
    ).run()
    return told, waited, bugs


def test_delays_double_up_to_half_a_minute() -> None:
    assert list(islice(growing_delays(), 7)) == [1, 2, 4, 8, 16, 30, 30]


def test_missing_device_is_tried_again_with_growing_delay_until_it_is_there() -> None:
    told, waited, _ = watch(FakeDevice(failures=3))

    assert waited == [1, 2, 4]
    assert told == [DeviceStatus.OPENING, DeviceStatus.MISSING] * 3 + [
        DeviceStatus.OPENING,
        DeviceStatus.READY,
        DeviceStatus.CLOSED,
    ]


def test_vanished_device_is_closed_and_comes_back_by_itself() -> None:
    device = FakeDevice(failures=0)

    told, waited, _ = watch(device, serve_times=2)

    assert DeviceStatus.STOPPED in told
    assert device.opened == 2
    assert device.closed == 2
    assert waited == [1]


def test_fault_that_waiting_can_not_mend_is_tried_seldom() -> None:
    _, waited, _ = watch(FakeDevice(failures=1, is_passing=False))

    assert waited == [LONGEST_DELAY_S]


def test_our_bug_closes_the_device_and_it_is_tried_again_as_after_any_failure() -> None:
    device, bug = FakeDevice(failures=0), ValueError("an odd frame")

    told, waited, bugs = watch(device, serve_times=2, bug=bug)

    assert bugs == [bug]
    assert DeviceStatus.STOPPED in told and told[-1] is DeviceStatus.CLOSED
    assert (device.opened, device.closed, waited) == (2, 2, [1])


def test_device_that_does_not_close_is_opened_again_all_the_same() -> None:
    class Jammed(FakeDevice):
        def close(self) -> None:
            raise ValueError

    device = Jammed(failures=0)

    _, _, bugs = watch(device, serve_times=2)

    assert device.opened == 2
    assert [type(bug) for bug in bugs] == [ValueError, ValueError]
