"""What a printer is to the program."""

from typing import Protocol


class Printer(Protocol):
    """Takes PDF documents.

    Raises OperationalError with PRINTER_MISSING, PRINTER_STOPPED or PRINTER_REFUSED: nothing was printed.
    """

    def print_pdf(self, pdf: bytes, title: str) -> None:
        """Print a document in its own page sizes. Nothing personal in the title: print queues show it."""
        ...

    def names(self) -> tuple[str, ...]:
        """The printers that there are."""
        ...
