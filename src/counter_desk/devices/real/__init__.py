"""Devices of metal and glass."""
