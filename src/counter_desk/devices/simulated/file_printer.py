"""A printer that is a folder: each document becomes a PDF file there."""

import os
from pathlib import Path

from counter_desk.domain.errors import Fault, OperationalError


class PdfFilePrinter:
    """Writes numbered files with neutral names, each whole or not at all, readable by their owner only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> tuple[str, ...]:
        """The folder."""
        return (str(self._folder),)

    def print_pdf(self, pdf: bytes, title: str) -> None:
        """Write the next file. Raises PRINTER_REFUSED when the folder can't be written."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(pdf, title)
        except OSError as error:
            raise OperationalError(Fault.PRINTER_REFUSED, str(error.strerror)) from error

    def _write(self, pdf: bytes, title: str) -> None:
        numbers = [int(file.name[:4]) for file in self._folder.glob("[0-9][0-9][0-9][0-9]-*.pdf")]
        target = self._folder / f"{max(numbers, default=0) + 1:04d}-{title}.pdf"
        written = target.with_suffix(".part")
        descriptor = os.open(written, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        written.replace(target)
