"""Devices that a user can choose instead: they behave in time like the hardware."""
