"""The system's printers: each PDF page is drawn at the printer's resolution, in its own size."""

import pypdfium2 as pdfium
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from counter_desk.domain.errors import Fault, OperationalError

POINTS_PER_INCH = 72
LARGEST_DPI = 600  # more is no use on paper and costs memory


class SystemPrinter:
    """Prints on a queue of the system; the empty name is the system's default one.

    With `output_file` the same drawing goes into a PDF file instead of a queue. Any one thread.
    """

    def __init__(self, name: str = "", output_file: str = "") -> None:
        self._name = name
        self._output_file = output_file

    def names(self) -> tuple[str, ...]:
        """The printers that there are."""
        return tuple(QPrinterInfo.availablePrinterNames())

    def print_pdf(self, pdf: bytes, title: str) -> None:
        """Print all pages; returns when the system has taken the job."""
        printer = self._printer(title)
        document = pdfium.PdfDocument(pdf)
        try:
            self._print(printer, document)
        finally:
            document.close()
        if printer.printerState() is QPrinter.PrinterState.Error:
            raise OperationalError(Fault.PRINTER_REFUSED, printer.printerName())

    def _print(self, printer: QPrinter, document: pdfium.PdfDocument) -> None:
        painter = QPainter()
        for number in range(len(document)):
            page = document[number]
            _set_page(printer, QSizeF(*page.get_size()))
            if number == 0 and not painter.begin(printer):
                raise OperationalError(Fault.PRINTER_REFUSED, printer.printerName())
            if number:
                printer.newPage()
            painter.drawImage(0, 0, _drawn(page, printer.resolution()))
        painter.end()

    def _printer(self, title: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self._output_file:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(self._output_file)
        else:
            printer.setPrinterName(self._chosen())
        printer.setResolution(min(printer.resolution(), LARGEST_DPI))
        printer.setDocName(title)
        printer.setFullPage(True)
        return printer

    def _chosen(self) -> str:
        name = self._name or QPrinterInfo.defaultPrinterName()
        if not name or name not in self.names():
            raise OperationalError(Fault.PRINTER_MISSING, name)
        return name


def _set_page(printer: QPrinter, size: QSizeF) -> None:
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    page = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    is_landscape = size.width() > size.height()
    orientation = QPageLayout.Orientation.Landscape if is_landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(page, orientation, QMarginsF(), QPageLayout.Unit.Point))


def _drawn(page: pdfium.PdfPage, dpi: int) -> QImage:
    pixels = page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True).to_numpy()
    height, width, channels = pixels.shape
    kind = QImage.Format.Format_RGB888 if channels == 3 else QImage.Format.Format_RGBX8888
    return QImage(pixels.tobytes(), width, height, width * channels, kind).copy()
