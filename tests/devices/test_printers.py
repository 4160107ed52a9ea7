"""Paper: a folder of PDF files, and the system printer's own drawing into a file."""

import stat
import subprocess
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from counter_desk.devices.real.system_printer import SystemPrinter
from counter_desk.devices.simulated.file_printer import PdfFilePrinter
from counter_desk.domain.errors import Fault, OperationalError

A5 = (419.5, 595.3)
ROLL = (226.8, 400.0)


@pytest.fixture
def pdf(tmp_path: Path) -> bytes:
    file = tmp_path / "made.pdf"
    canvas = Canvas(str(file), pagesize=A5)
    for size in (A5, ROLL):
        canvas.setPageSize(size)
        canvas.rect(20, 20, size[0] - 40, size[1] - 40, fill=1)
        canvas.showPage()
    canvas.save()
    return file.read_bytes()


def test_folder_gets_whole_numbered_files_for_their_owner_only(tmp_path: Path, pdf: bytes) -> None:
    printer = PdfFilePrinter(tmp_path / "papers")

    printer.print_pdf(pdf, "receipt")
    printer.print_pdf(pdf, "application_form")

    files = sorted((tmp_path / "papers").iterdir())
    assert [file.name for file in files] == ["0001-receipt.pdf", "0002-application_form.pdf"]
    assert all(file.read_bytes() == pdf for file in files)
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)


def test_folder_that_can_not_be_made_refuses_the_job(tmp_path: Path, pdf: bytes) -> None:
    (tmp_path / "papers").write_text("a file is in the way")

    with pytest.raises(OperationalError) as caught:
        PdfFilePrinter(tmp_path / "papers").print_pdf(pdf, "receipt")

    assert caught.value.fault is Fault.PRINTER_REFUSED


@pytest.mark.usefixtures("qapp")
def test_system_printer_draws_every_page_in_its_own_size(tmp_path: Path, pdf: bytes) -> None:
    out = tmp_path / "printed.pdf"

    SystemPrinter(output_file=str(out)).print_pdf(pdf, "receipt")

    told = subprocess.run(["pdfinfo", "-l", "2", str(out)], capture_output=True, text=True, check=True).stdout
    sizes = [line.split()[3:6:2] for line in told.splitlines() if line.startswith("Page ") and "size" in line]
    found = [tuple(round(float(number)) for number in size) for size in sizes]
    for (width, height), wanted in zip(found, (A5, ROLL), strict=True):
        assert abs(width - wanted[0]) <= 2
        assert abs(height - wanted[1]) <= 2


@pytest.mark.usefixtures("qapp")
def test_printer_that_does_not_exist_is_missing(pdf: bytes) -> None:
    with pytest.raises(OperationalError) as caught:
        SystemPrinter("no such printer").print_pdf(pdf, "receipt")

    assert caught.value.fault is Fault.PRINTER_MISSING
