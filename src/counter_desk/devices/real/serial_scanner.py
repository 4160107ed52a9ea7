"""A USB scanner that speaks as a serial port; any suffix, or a moment of silence, ends a scan."""

import re
import sys
import time
from pathlib import Path

from PySide6.QtCore import QIODevice
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

from counter_desk.domain.errors import Fault, OperationalError

POLL_S = 0.005
SILENCE_S = 0.06  # a scanner sends a code in one go: so long a pause is its end
MOST_BYTES = 16_384  # no code holds so much: what never ends is noise
_HARMLESS = (QSerialPort.SerialPortError.NoError, QSerialPort.SerialPortError.TimeoutError)
_SUFFIX = re.compile(rb"[\r\n\t\x03]+")


class SerialScanner:
    """Reads whole scans; all methods from one thread."""

    def __init__(self, port: str, baud_rate: int = 9600) -> None:
        self._port_name = port
        self._baud_rate = baud_rate
        self._port: QSerialPort | None = None
        self._unread = b""
        self._scans: list[str] = []

    def open(self) -> None:
        """Open the port. Raises SCANNER_MISSING."""
        port = QSerialPort()
        port.setPortName(self._port_name)
        port.setBaudRate(self._baud_rate)
        if not port.open(QIODevice.OpenModeFlag.ReadOnly):
            raise OperationalError(Fault.SCANNER_MISSING, self._port_name)
        port.clearError()
        self._port = port
        self._unread, self._scans = b"", []

    def read(self, timeout_s: float) -> str | None:
        """The next scan; two that came together are given one after the other."""
        deadline = time.monotonic() + timeout_s
        while not self._scans:
            left_s = deadline - time.monotonic()
            if left_s <= 0 and not self._unread:
                return None
            self._take(SILENCE_S if self._unread else left_s)
        return self._scans.pop(0)

    def close(self) -> None:
        """Let go of the port."""
        if self._port is not None:
            self._port.close()
            self._port = None

    def _take(self, wait_s: float) -> None:
        if self._port is None:
            raise OperationalError(Fault.SCANNER_STOPPED, self._port_name)
        if self._is_readable(self._port, wait_s):
            self._unread += bytes(self._port.readAll().data())
            *whole, self._unread = _SUFFIX.split(self._unread)
            self._scans += [_text(one) for one in whole if one]
            if len(self._unread) > MOST_BYTES:
                self._unread = b""
        elif self._port.error() not in _HARMLESS or not self._is_there():
            raise OperationalError(Fault.SCANNER_STOPPED, self._port_name)
        elif self._unread:
            self._scans.append(_text(self._unread))
            self._unread = b""

    @staticmethod
    def _is_readable(port: QSerialPort, wait_s: float) -> bool:
        """Asks again and again: PySide's own waiting holds the interpreter, and the screens with it."""
        deadline = time.monotonic() + wait_s
        while not port.waitForReadyRead(0):
            if port.error() not in _HARMLESS or time.monotonic() >= deadline:
                return False
            time.sleep(POLL_S)
        return True

    def _is_there(self) -> bool:
        """A cable that is pulled takes the device file along; Qt does not always notice. Windows does."""
        path = Path(self._port_name if self._port_name.startswith("/") else f"/dev/{self._port_name}")
        return sys.platform == "win32" or path.exists()


def list_ports() -> tuple[str, ...]:
    """The serial ports that there are."""
    return tuple(one.portName() for one in QSerialPortInfo.availablePorts())


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp932", errors="replace")
