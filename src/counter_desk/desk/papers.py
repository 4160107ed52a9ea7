"""The papers of a visit, made from what the desk knows."""

from dataclasses import dataclass, field
from pathlib import Path

from counter_desk.desk.reception_state import ShownPhoto
from counter_desk.documents.application_form import ApplicationFormContent, application_form
from counter_desk.documents.command_sheet import command_sheet
from counter_desk.documents.fonts import FontBook, installed_fallbacks
from counter_desk.documents.layout import Document, qr_rows
from counter_desk.documents.receipt import Paper as PaperSize
from counter_desk.documents.receipt import ReceiptContent, receipt
from counter_desk.documents.scanner_page import scanner_page
from counter_desk.domain.clock import Clock, local_date
from counter_desk.domain.record import Record
from counter_desk.domain.resident import has_card_without_photo
from counter_desk.domain.scanner_setup import TEST_CODES
from counter_desk.domain.staff import Staff
from counter_desk.domain.visit import Visit
from counter_desk.settings import Settings

FORM, RECEIPT, FRESH_FORM = "application_form", "receipt", "fresh_form"
COMMAND_SHEET = "command_sheet"
SCANNER_PAGE = "scanner_page"


@dataclass(frozen=True)
class Paper:
    """A PDF for the printer. Its title is neutral: print queues show titles to everybody."""

    kind: str
    title: str
    pdf: bytes = field(repr=False)
    undrawable: tuple[str, ...] = ()


class PaperDesk:
    """Makes papers, one at a time. Fonts are read at the first one."""

    def __init__(self, font_dir: Path, settings: Settings, clock: Clock) -> None:
        self._font_dir = font_dir
        self._settings = settings
        self._clock = clock
        self._fonts: FontBook | None = None

    def form(self, record: Record, photo: ShownPhoto | None) -> Paper:
        """The filled application form, with the photo where the card has one."""
        return _paper(FORM, application_form(self._form_content(record, photo, is_fresh=False), self._book()))

    def fresh_form(self, record: Record) -> Paper:
        """A form with today's data and room for the ID that the state's terminal gives."""
        return _paper(
            FRESH_FORM, application_form(self._form_content(record, None, is_fresh=True), self._book())
        )

    def receipt(self, record: Record, visit: Visit, staff: Staff) -> Paper:
        """The receipt, on the paper of the settings."""
        office = self._settings.office
        content = ReceiptContent(
            resident=record.resident,
            application=record.application,
            visit=visit,
            received_on=local_date(visit.started_at),
            office=office.name,
            contact=office.contact,
            counter=visit.counter,
            staff=staff.name,
        )
        size = PaperSize.ROLL_80 if self._settings.printer.receipt_paper == "roll80" else PaperSize.A5
        return _paper(RECEIPT, receipt(content, self._book(), size))

    def command_sheet(self) -> Paper:
        """The sheet of codes that do what keys do."""
        return _paper(COMMAND_SHEET, command_sheet(self._book()))

    def scanner_page(self) -> Paper:
        """The test codes of the scanner set-up."""
        return _paper(SCANNER_PAGE, scanner_page(TEST_CODES, self._book()))

    def _form_content(
        self, record: Record, photo: ShownPhoto | None, *, is_fresh: bool
    ) -> ApplicationFormContent:
        today = local_date(self._clock.now())
        return ApplicationFormContent(
            resident=record.resident,
            number=None if is_fresh else record.application.number,
            route=record.application.route,
            applied_on=today,
            office=self._settings.office.name,
            photo=photo.jpeg if photo else None,
            exception=photo.photo.exception if photo else None,
            exception_reason=photo.photo.exception_reason if photo else "",
            is_without_photo=has_card_without_photo(record.resident, today),
        )

    def _book(self) -> FontBook:
        if self._fonts is None:
            self._fonts = FontBook(self._font_dir, installed_fallbacks())
        return self._fonts


def code_rows(text: str) -> list[tuple[int, ...]]:
    """The modules of a QR code for the screen."""
    return qr_rows(text)


def _paper(kind: str, document: Document) -> Paper:
    return Paper(kind, kind, document.pdf, document.undrawable)
