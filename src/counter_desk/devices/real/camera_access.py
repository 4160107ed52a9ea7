"""Why a camera does not open: not there, forbidden by the system, or taken by another program."""

import errno
import os
import sys
from collections.abc import Callable

from counter_desk.devices.camera import FoundCamera
from counter_desk.devices.real.camera_list import is_name, list_cameras
from counter_desk.domain.errors import Fault

# Windows' switches for cameras: for all programs, and for those from no store.
_CONSENT = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam"
_SWITCHES = (_CONSENT, _CONSENT + r"\NonPackaged")
Find = Callable[[], tuple[FoundCamera, ...]]
Consent = Callable[[str, str], str]  # hive (machine, user), key → Allow, Deny or nothing
_FORBIDDEN = (errno.EACCES, errno.EPERM)


def fault_of_unopened(
    place: str,
    find: Find,
    platform: str = sys.platform,
    *,
    open_device: Callable[[str, int], int] = os.open,
    consent: Consent | None = None,
) -> Fault:
    """The fault of a camera, by number, device path or address, that could not be opened just now."""
    if "://" in place:
        return Fault.CAMERA_MISSING
    if platform == "win32":
        if not any(camera.is_meant_by(place) for camera in find()):
            return Fault.CAMERA_MISSING
        return Fault.CAMERA_DENIED if is_forbidden(consent or _consent) else Fault.CAMERA_BUSY
    path = f"/dev/video{place}" if place.isdigit() else place
    return _device_fault(path, open_device) if path.startswith("/dev/") else Fault.CAMERA_MISSING


def look_for_camera(
    source: str, find: Find = list_cameras, fault_of: Callable[[str, Find], Fault] = fault_of_unopened
) -> tuple[bool, str]:
    """Whether a camera of that source is there for us, and its name or what is there instead; opens none."""
    if not is_name(source) and not source.isdigit() and not source.startswith("/dev/"):
        return True, "by address"
    found = find()
    camera = next((one for one in found if one.is_meant_by(source)), None)
    if camera is None:
        return False, f"{source} is not there; there are: {_names(found)}"
    fault = fault_of(camera.path or source, lambda: found)
    is_usable = fault is Fault.CAMERA_BUSY  # what would be wrong if it could not be opened: nothing else
    return is_usable, f"{camera.name} ({source})" if is_usable else f"{camera.name}: {fault.value}"


def _names(found: tuple[FoundCamera, ...]) -> str:
    return ", ".join(camera.name for camera in found) or "none"


def is_forbidden(consent: Consent) -> bool:
    """Whether one of Windows' privacy switches is off."""
    return any(consent(hive, key) == "Deny" for hive in ("machine", "user") for key in _SWITCHES)


def _device_fault(path: str, open_device: Callable[[str, int], int]) -> Fault:
    try:
        os.close(open_device(path, os.O_RDWR | os.O_NONBLOCK))
    except OSError as error:
        if error.errno in _FORBIDDEN:
            return Fault.CAMERA_DENIED
        return Fault.CAMERA_BUSY if error.errno == errno.EBUSY else Fault.CAMERA_MISSING
    return Fault.CAMERA_BUSY  # anyone may open it; taking its frames is what another program keeps from us


def _consent(hive: str, key: str) -> str:
    if sys.platform != "win32":
        return ""
    import winreg

    root = winreg.HKEY_LOCAL_MACHINE if hive == "machine" else winreg.HKEY_CURRENT_USER
    try:
        with winreg.OpenKey(root, key) as opened:
            return str(winreg.QueryValueEx(opened, "Value")[0])
    except OSError:
        return ""
