"""Picks the devices that the settings name; the one place that knows concrete ones."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from counter_desk.devices.camera import Camera, FoundCamera
from counter_desk.devices.printer import Printer
from counter_desk.devices.scanner import Scanner
from counter_desk.settings import Folders, Settings, resource_dir

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from counter_desk.ui.key_scanner import KeyScanner
    from counter_desk.ui.scanner_bench import ScannerBench
    from counter_desk.ui.scanner_intake import ScannerIntake


def make_camera(settings: Settings, kind: str, source: str) -> Camera:
    """A camera of this kind and source, closed; its wanted size is the settings'."""
    if kind == "simulated":
        from counter_desk.devices.simulated.camera import SimulatedCamera

        return SimulatedCamera(resource_dir() / "demo" / "portrait.jpg")
    from counter_desk.devices.real.opencv_camera import OpenCvCamera

    return OpenCvCamera(source, settings.camera.width, settings.camera.height)


def found_cameras() -> tuple[FoundCamera, ...]:
    """The real cameras that are plugged in."""
    from counter_desk.devices.real.camera_list import list_cameras

    return list_cameras()


def make_scanner(settings: Settings) -> Scanner | None:
    """The scanner that needs a thread of its own; none for one that types like a keyboard."""
    if settings.scanner.kind == "serial":
        return make_serial_scanner(settings, settings.scanner.port)
    if settings.scanner.kind == "simulated":
        from counter_desk.devices.simulated.scanner import SimulatedScanner

        return SimulatedScanner()
    return None


def make_serial_scanner(settings: Settings, port: str) -> Scanner:
    """A scanner at this port, closed."""
    from counter_desk.devices.real.serial_scanner import SerialScanner

    return SerialScanner(port, settings.scanner.baud_rate)


def found_ports() -> tuple[str, ...]:
    """The serial ports that there are."""
    from counter_desk.devices.real.serial_scanner import list_ports

    return list_ports()


def make_scanner_bench(
    settings: Settings,
    intake: "ScannerIntake",
    keys: "KeyScanner",
    print_page: Callable[[], None],
    parent: "QObject",
) -> "ScannerBench":
    """What the scanner's set-up listens with."""
    from counter_desk.desk.papers import code_rows
    from counter_desk.ui.scanner_bench import Paths, ScannerBench

    in_use = settings.scanner.port if settings.scanner.kind == "serial" else ""
    paths = Paths(
        find_ports=lambda: tuple(port for port in found_ports() if port != in_use),
        open_port=lambda port: make_serial_scanner(settings, port),
        code_rows=code_rows,
        print_page=print_page,
    )
    return ScannerBench(intake, keys, paths, parent)


def make_printer(settings: Settings, folders: Folders) -> Printer:
    """The printer of the settings."""
    if settings.printer.kind == "folder":
        from counter_desk.devices.simulated.file_printer import PdfFilePrinter

        return PdfFilePrinter(Path(settings.printer.folder) if settings.printer.folder else folders.papers)
    from counter_desk.devices.real.system_printer import SystemPrinter

    return SystemPrinter(settings.printer.name)
