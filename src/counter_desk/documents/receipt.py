"""The receipt (受付票), on A5 or an 80 mm roll; it is carried about: no address, no birth date."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counter_desk.documents.fonts import FontBook
from counter_desk.documents.layout import Document, Sheet
from counter_desk.documents.words import ROUTES, UNDRAWABLE, both, hexes
from counter_desk.domain.application import Application, Route
from counter_desk.domain.resident import Resident
from counter_desk.domain.scan import receipt_code
from counter_desk.domain.visit import Visit

A5_MM = (148.0, 210.0)
ROLL_WIDTH_MM = 80.0
ROLL_MARGIN_MM = 5.0  # what most 80 mm printers can't reach
DONE = ("交付申請を受け付けました", "顔写真を登録しました", "本人確認書類を確認しました")
DONE_WITHOUT_PHOTO = (DONE[0], DONE[2])
_COLLECT = "カードができると、交付通知書が届きます。通知書と本人確認書類を持って窓口へお越しください。"
NEXT = {
    Route.AT_APPLICATION: "カードができると、本人限定受取郵便でご自宅に届きます。1か月ほどかかります。",
    Route.POSTAL: _COLLECT,
    Route.ONLINE: _COLLECT,
}


class Paper(StrEnum):
    """What the receipt is printed on."""

    A5 = "a5"
    ROLL_80 = "roll80"


@dataclass(frozen=True, kw_only=True)
class ReceiptContent:
    """What stands on the receipt."""

    resident: Resident
    application: Application
    visit: Visit
    received_on: date
    office: str
    contact: str
    counter: str
    staff: str

    @property
    def name(self) -> str:
        """The resident's name as it is addressed."""
        return f"{self.resident.name or self.resident.latin_name} 様"

    @property
    def done(self) -> tuple[str, ...]:
        """What was done in the visit."""
        return DONE if self.visit.photo_id else DONE_WITHOUT_PHOTO

    @property
    def code(self) -> str:
        """The text of the receipt's code."""
        return receipt_code(self.visit.id)


def receipt(content: ReceiptContent, fonts: FontBook, paper: Paper = Paper.A5) -> Document:
    """The receipt on `paper`; a roll is as long as it needs to be."""
    if paper is Paper.A5:
        return _on_a5(content, fonts)
    measured = Sheet(fonts, ROLL_WIDTH_MM, 600, "receipt")
    length = _on_roll(measured, content)
    sheet = Sheet(fonts, ROLL_WIDTH_MM, length, "receipt")
    _on_roll(sheet, content)
    return sheet.finish()


def _on_a5(content: ReceiptContent, fonts: FontBook) -> Document:
    width, height = A5_MM
    sheet = Sheet(fonts, width, height, "receipt")
    left, inner = 14.0, width - 28
    sheet.text(width / 2, 13, "個人番号カード 受付票", 17, is_bold=True, align="middle")
    sheet.line(left, 24, inner, line_pt=1.2)
    sheet.text(left, 28, f"受付日 {both(content.received_on)}", 10)
    sheet.text(width - left, 28, f"窓口 {content.counter}", 10, align="right")
    sheet.text(left, 38, content.resident.kana, 9, grey=0.3)
    sheet.fitted(left, 41, inner, 14, content.name, 20, is_bold=True)
    sheet.field(left, 59, inner, 11, "申請書ID", str(content.application.number), size_pt=11)
    sheet.field(left, 70, inner, 11, "申請の方式", ROUTES[content.application.route], size_pt=11)
    top = 89.0
    for words in content.done:
        sheet.text(left, top, "✓" if fonts.undrawable("✓") == () else "○", 11)
        sheet.text(left + 7, top, words, 11)
        top += 7.5
    sheet.text(left, top + 4, "このあと", 10, is_bold=True)
    top = sheet.paragraph(left, top + 10.5, inner, NEXT[content.application.route], 10)
    sheet.qr(left - 3, 141, 34, content.code)
    sheet.text(left, 175.5, content.code, 6.5, grey=0.3)
    beside = left + 36
    sheet.text(beside, 146, content.office, 12, is_bold=True)
    sheet.paragraph(beside, 153, inner - 36, content.contact, 9.5)
    sheet.text(beside, 167, f"担当 {content.staff}", 9)
    _foot(sheet, left, 184, inner)
    return sheet.finish()


def _on_roll(sheet: Sheet, content: ReceiptContent) -> float:
    left, inner = ROLL_MARGIN_MM, ROLL_WIDTH_MM - 2 * ROLL_MARGIN_MM
    sheet.text(ROLL_WIDTH_MM / 2, 5, "個人番号カード", 11, align="middle")
    sheet.text(ROLL_WIDTH_MM / 2, 10.5, "受付票", 17, is_bold=True, align="middle")
    sheet.line(left, 19.5, inner, line_pt=1.0)
    sheet.text(left, 22, f"受付日 {both(content.received_on)}", 8.5)
    sheet.text(left, 26.5, f"窓口 {content.counter}", 8.5)
    sheet.text(left, 33, content.resident.kana, 7.5, grey=0.2)
    sheet.fitted(left, 36, inner, 11, content.name, 15, is_bold=True)
    sheet.text(left, 49, "申請書ID", 8, grey=0.2)
    sheet.fitted(left, 52, inner, 6, str(content.application.number), 10.5)
    top = sheet.paragraph(left, 60, inner, ROUTES[content.application.route], 9) + 2
    for words in content.done:
        top = sheet.paragraph(left, top, inner, f"○ {words}", 9)
    top = sheet.paragraph(left, top + 3, inner, NEXT[content.application.route], 9)
    sheet.qr(ROLL_WIDTH_MM / 2 - 20, top + 2, 40, content.code)
    top = sheet.paragraph(left, top + 43, inner, content.code, 6.5, grey=0.2)
    sheet.line(left, top + 1, inner, is_dashed=True)
    top = sheet.paragraph(left, top + 4, inner, content.office, 10)
    if content.contact:
        top = sheet.paragraph(left, top, inner, content.contact, 8.5)
    return _foot(sheet, left, top + 2, inner) + 6


def _foot(sheet: Sheet, left: float, top: float, width: float) -> float:
    if not sheet.undrawable:
        return top
    words = f"{UNDRAWABLE}(〓・※で表示): {hexes(sheet.undrawable)}"
    return sheet.paragraph(left, top, width, words, 7.5)
