"""The system's printers: each PDF page is drawn at the printer's resolution, in its own size."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from counter_desk.domain.errors import Fault, OperationalError

POINTS_PER_INCH = 72
LARGEST_DPI = 600  # more is no use on paper and costs memory


class SystemPrinter:
    """Prints on a queue of the system; the empty name is the system's default one.

    With `output_file` the same drawing goes into a PDF file instead of a queue.
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
        document, buffer = _loaded(pdf)
        sizes = [document.pagePointSize(page) for page in range(document.pageCount())]
        _set_page(printer, sizes[0])
        painter = QPainter()
        if not painter.begin(printer):
            raise OperationalError(Fault.PRINTER_REFUSED, printer.printerName())
        try:
            for page, size in enumerate(sizes):
                if page:
                    _set_page(printer, size)
                    printer.newPage()
                _draw(painter, document, page, size, printer.resolution())
        finally:
            painter.end()
            document.close()
            buffer.close()
        if printer.printerState() is QPrinter.PrinterState.Error:
            raise OperationalError(Fault.PRINTER_REFUSED, printer.printerName())

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


def _loaded(pdf: bytes) -> tuple[QPdfDocument, QBuffer]:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.pageCount() < 1:
        raise ValueError("not a PDF document")
    return document, buffer


def _set_page(printer: QPrinter, size: QSizeF) -> None:
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    is_landscape = size.width() > size.height()
    orientation = QPageLayout.Orientation.Landscape if is_landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(page, orientation, QMarginsF(), QPageLayout.Unit.Point))


def _draw(painter: QPainter, document: QPdfDocument, page: int, size: QSizeF, dpi: int) -> None:
    pixels = QSize(round(size.width() * dpi / POINTS_PER_INCH), round(size.height() * dpi / POINTS_PER_INCH))
    painter.drawImage(0, 0, document.render(page, pixels))
