"""Picks the devices that the settings name; the one place that knows concrete ones."""

from pathlib import Path

from counter_desk.devices.camera import Camera
from counter_desk.devices.printer import Printer
from counter_desk.devices.scanner import Scanner
from counter_desk.settings import Folders, Settings, resource_dir


def make_camera(settings: Settings) -> Camera:
    """The camera of the settings, closed."""
    if settings.camera.kind == "simulated":
        from counter_desk.devices.simulated.camera import SimulatedCamera

        return SimulatedCamera(resource_dir() / "demo" / "portrait.jpg")
    from counter_desk.devices.real.opencv_camera import OpenCvCamera

    return OpenCvCamera(settings.camera.source, settings.camera.width, settings.camera.height)


def make_scanner(settings: Settings) -> Scanner | None:
    """The scanner that needs a thread of its own; none for one that types like a keyboard."""
    if settings.scanner.kind == "serial":
        from counter_desk.devices.real.serial_scanner import SerialScanner

        return SerialScanner(settings.scanner.port, settings.scanner.baud_rate)
    if settings.scanner.kind == "simulated":
        from counter_desk.devices.simulated.scanner import SimulatedScanner

        return SimulatedScanner()
    return None


def make_printer(settings: Settings, folders: Folders) -> Printer:
    """The printer of the settings."""
    if settings.printer.kind == "folder":
        from counter_desk.devices.simulated.file_printer import PdfFilePrinter

        return PdfFilePrinter(Path(settings.printer.folder) if settings.printer.folder else folders.papers)
    from counter_desk.devices.real.system_printer import SystemPrinter

    return SystemPrinter(settings.printer.name)
