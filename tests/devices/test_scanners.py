"""What every scanner does, on a real pty and simulated."""

import os
import pty
from collections.abc import Callable, Iterator

import pytest

from counter_desk.devices.real.serial_scanner import SerialScanner
from counter_desk.devices.scanner import Scanner
from counter_desk.devices.simulated.scanner import SimulatedScanner
from counter_desk.domain.errors import Fault, OperationalError

Present = Callable[[bytes], None]


@pytest.fixture
def serial() -> Iterator[tuple[SerialScanner, Present]]:
    near, far = pty.openpty()
    scanner = SerialScanner(os.ttyname(far))
    scanner.open()
    yield scanner, lambda data: bool(os.write(near, data)) and None
    scanner.close()
    os.close(near)
    os.close(far)


def test_simulated_scanner_gives_what_was_presented_in_order() -> None:
    scanner = SimulatedScanner()
    scanner.open()

    scanner.present("first")
    scanner.present("second")

    assert [scanner.read(1.0), scanner.read(1.0), scanner.read(0.01)] == ["first", "second", None]


@pytest.mark.parametrize(
    "suffix", [b"\r", b"\n", b"\r\n", b"\t", b""], ids=["CR", "LF", "CRLF", "TAB", "none"]
)
def test_scan_ends_with_any_suffix_or_with_silence(serial: tuple[Scanner, Present], suffix: bytes) -> None:
    scanner, present = serial

    present(b"12345678901234567890123" + suffix)

    assert scanner.read(2.0) == "12345678901234567890123"
    assert scanner.read(0.1) is None


def test_two_scans_back_to_back_are_two(serial: tuple[Scanner, Present]) -> None:
    scanner, present = serial

    present(b"first\rsecond\r")

    assert [scanner.read(2.0), scanner.read(2.0)] == ["first", "second"]


def test_japanese_in_either_encoding_is_read(serial: tuple[Scanner, Present]) -> None:
    scanner, present = serial

    present("見本\r".encode())
    utf8 = scanner.read(2.0)
    present("見本\r".encode("cp932"))

    assert (utf8, scanner.read(2.0)) == ("見本", "見本")


@pytest.mark.parametrize(
    "scanner", [SerialScanner("no-such-port"), SimulatedScanner()], ids=["serial", "simulated"]
)
def test_scanner_that_is_not_there_is_missing(scanner: Scanner) -> None:
    if isinstance(scanner, SimulatedScanner):
        scanner.pull_out()

    with pytest.raises(OperationalError) as caught:
        scanner.open()

    assert caught.value.fault is Fault.SCANNER_MISSING


def test_scanner_that_vanishes_is_said_to_have_stopped() -> None:
    near, far = pty.openpty()
    scanner = SerialScanner(os.ttyname(far))
    scanner.open()
    os.close(far)
    os.close(near)

    with pytest.raises(OperationalError) as caught:
        for _ in range(20):
            scanner.read(0.2)

    assert caught.value.fault is Fault.SCANNER_STOPPED
    scanner.close()
