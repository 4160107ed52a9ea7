"""How a device is."""

from enum import StrEnum


class DeviceStatus(StrEnum):
    """What a screen says of a device."""

    CLOSED = "closed"
    OPENING = "opening"
    READY = "ready"
    BUSY = "busy"
    MISSING = "missing"
    STOPPED = "stopped"
    POOR = "poor"  # it works, but what it gives is no use
