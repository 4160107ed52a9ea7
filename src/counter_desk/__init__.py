"""The counter of a My Number Card office."""
