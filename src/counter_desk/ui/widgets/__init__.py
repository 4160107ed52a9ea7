"""Widgets that know nothing of the counter."""
