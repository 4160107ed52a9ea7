"""What a printer is to the program."""

from typing import Protocol


class Printer(Protocol):
    """Takes PDF documents.

    Raises OperationalError with PRINTER_MISSING, PRINTER_STOPPED or PRINTER_REFUSED; then nothing was printed.
    """

    def print_pdf(self, pdf: bytes, title: str) -> None:
        """Print a document in its own page sizes. The title stands in print queues: nothing personal in it."""
        ...

    def names(self) -> tuple[str, ...]:
        """The printers that there are."""
        ...
