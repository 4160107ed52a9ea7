"""Picks the devices that the settings name; the one place that knows concrete ones."""

from pathlib import Path

from counter_desk.devices.camera import Camera, FoundCamera
from counter_desk.devices.printer import Printer
from counter_desk.devices.scanner import Scanner
from counter_desk.settings import Folders, Settings, resource_dir


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
