"""The page with the test codes of the scanner set-up, for scanners that don't read from a screen."""

from collections.abc import Sequence

from counter_desk.documents.fonts import FontBook
from counter_desk.documents.layout import Document, Sheet

A4_MM = (210.0, 297.0)
CODE_MM = 60.0
TITLE = "スキャナーの設定"
HOW = (
    "設定画面の「スキャナー」で「スキャナーを設定する」を押してから、1、2の順に読み取ってください。",
    "住民の情報は含まれていません。設定が終わったら捨ててかまいません。",
)


def scanner_page(codes: Sequence[str], fonts: FontBook) -> Document:
    """All codes on one sheet of A4, numbered, far from each other."""
    width, height = A4_MM
    sheet = Sheet(fonts, width, height, "scanner")
    left, inner = 25.0, width - 50
    sheet.text(left, 22, TITLE, 18, is_bold=True)
    top = 34.0
    for line in HOW:
        top = sheet.paragraph(left, top, inner, line, 11)
    for number, code in enumerate(codes, 1):
        top += 14
        sheet.text(left, top + CODE_MM / 2 - 6, str(number), 28, is_bold=True)
        sheet.qr(left + 30, top, CODE_MM, code)
        sheet.text(left + 34, top + CODE_MM, code, 9, grey=0.3)
        top += CODE_MM + 12
    return sheet.finish()
