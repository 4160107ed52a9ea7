"""The command sheet (操作シート): codes that do what keys do, for a clerk with the scanner in her hand."""

from counter_desk.documents.fonts import FontBook
from counter_desk.documents.layout import Document, Sheet
from counter_desk.domain.scan import CounterCommand, command_code

A4_MM = (210.0, 297.0)
WORDS = {  # the key, as on the screen, and what it does
    CounterCommand.SHOOT: ("F5", "撮影"),
    CounterCommand.RETAKE: ("F6", "撮り直し"),
    CounterCommand.PRINT: ("F11", "印刷"),
    CounterCommand.NEXT: ("F12", "次の方"),
    CounterCommand.SEARCH: ("F3", "検索"),
    CounterCommand.HELP: ("F1", "ヘルプ"),
}
_FOOT = (
    "コードを読み取ると、画面のキーと同じ操作をします。その場面でできない操作は行われません。"
    "写真の採用・内容確認・中断は、画面を見てキーで行ってください。"
)
_COLUMNS, _CELL_MM, _QR_MM = 2, (86.0, 76.0), 46.0


def command_sheet(fonts: FontBook) -> Document:
    """One A4 page, two codes in a row, far enough apart that a scanner sees one."""
    width, height = A4_MM
    sheet = Sheet(fonts, width, height, "commands")
    left = (width - _COLUMNS * _CELL_MM[0]) / 2
    sheet.text(width / 2, 14, "操作シート", 20, is_bold=True, align="middle")
    for at, command in enumerate(CounterCommand):
        row, column = divmod(at, _COLUMNS)
        _cell(sheet, left + column * _CELL_MM[0], 30 + row * _CELL_MM[1], command)
    sheet.paragraph(left, height - 30, width - 2 * left, _FOOT, 10)
    return sheet.finish()


def _cell(sheet: Sheet, left: float, top: float, command: CounterCommand) -> None:
    cell_width, cell_height = _CELL_MM
    key, title = WORDS[command]
    sheet.box(left, top, cell_width, cell_height)
    sheet.text(left + cell_width / 2, top + 5, title, 22, is_bold=True, align="middle")
    sheet.qr(left + (cell_width - _QR_MM) / 2, top + 16, _QR_MM, command_code(command))
    sheet.text(left + cell_width / 2, top + 65, key, 12, align="middle", grey=0.3)
