"""What every scanner does, on a real pty and simulated."""

import os
import pty
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counter_desk.devices.real.serial_scanner import MOST_BYTES, SerialScanner
from counter_desk.devices.scanner import Scanner
from counter_desk.devices.simulated.scanner import SimulatedScanner
from counter_desk.devices.status import DeviceStatus
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.scanner_setup import HeardScan
from counter_desk.domain.scanner_text import clean_scan
from counter_desk.ui.device_worker import ScannerWorker

PATIENCE_MS = 10_000
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


def test_ten_kilobytes_come_whole_and_noise_without_an_end_is_dropped(tmp_path: Path) -> None:
    text = "A1<b>%s&" * 1250
    near, far = pty.openpty()
    scanner = SerialScanner(os.ttyname(far))
    scanner.open()

    with sent(near, tmp_path / "code", text.encode() + b"\r"):
        whole = scanner.read(5.0)
    with sent(near, tmp_path / "noise", b"\x81\xff\x00" * MOST_BYTES):
        noise = []
        while (scan := scanner.read(1.0)) is not None:
            noise.append(scan)
    os.write(near, b"12345678901234567890123\r")

    assert whole == text
    assert all(len(one) <= MOST_BYTES for one in noise)
    assert scanner.read(2.0) == "12345678901234567890123"
    scanner.close()
    os.close(near)
    os.close(far)


def test_waiting_for_a_scan_leaves_the_interpreter_to_the_screens(serial: tuple[Scanner, Present]) -> None:
    scanner, _ = serial
    is_waiting, steps = threading.Event(), []

    def work() -> None:
        while not is_waiting.wait(0.001):
            steps.append(1)

    thread = threading.Thread(target=work)
    thread.start()
    scanner.read(0.5)
    is_waiting.set()
    thread.join()

    assert len(steps) > 20  # one or two where the wait keeps all other threads out


def test_nul_bytes_never_reach_the_desk(serial: tuple[Scanner, Present]) -> None:
    scanner, present = serial

    present(b"\x02\x00123\x004567890\x00\r")

    assert clean_scan(scanner.read(2.0) or "") == "1234567890"


def test_scanner_that_vanishes_comes_back_by_itself(tmp_path: Path, qtbot: QtBot) -> None:
    cable = tmp_path / "ttyACM0"
    ports = [pty.openpty(), pty.openpty()]
    cable.symlink_to(os.ttyname(ports[0][1]))
    worker = ScannerWorker(SerialScanner(str(cable)), port="ttyACM0")
    heard: list[HeardScan] = []
    worker.scanned.connect(heard.append)
    with qtbot.waitSignal(worker.status_changed, check_params_cb=is_ready):
        worker.start()

    with qtbot.waitSignal(worker.fault_arisen, timeout=PATIENCE_MS) as vanished:
        cable.unlink()
    cable.symlink_to(os.ttyname(ports[1][1]))
    with qtbot.waitSignal(
        worker.status_changed,
        timeout=PATIENCE_MS,
        check_params_cb=lambda status: status is DeviceStatus.READY,
    ):
        worker.retry()
    os.write(ports[1][0], b"CD1ABCD\r")
    qtbot.waitUntil(lambda: bool(heard), timeout=PATIENCE_MS)
    worker.stop()

    assert vanished.args is not None and vanished.args[0].fault is Fault.SCANNER_STOPPED
    assert [(one.text, one.port) for one in heard] == [("CD1ABCD", "ttyACM0")]
    for end in (end for port in ports for end in port):
        os.close(end)


@contextmanager
def sent(port: int, file: Path, data: bytes) -> Iterator[None]:
    """Written by another process: a pty holds 4 KB, and waiting for them blocks this one."""
    file.write_bytes(data)
    with subprocess.Popen(["cat", str(file)], stdout=port):
        yield


def is_ready(status: DeviceStatus) -> bool:
    return status is DeviceStatus.READY
