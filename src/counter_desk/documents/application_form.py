"""The filled application form (交付申請書) with its photo, in a design of our own."""

from dataclasses import dataclass, field
from datetime import date

from counter_desk.documents.fonts import FontBook
from counter_desk.documents.layout import Document, Sheet
from counter_desk.documents.words import EXCEPTIONS, ROUTES, SEXES, UNDRAWABLE, both, hexes
from counter_desk.domain.application import Route
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.photo import PhotoException
from counter_desk.domain.resident import Resident

WIDTH_MM, HEIGHT_MM = 210.0, 297.0  # A4
LEFT, RIGHT = 18.0, 192.0
PHOTO_MM = (35.0, 45.0)
ROW_MM = 13.0


@dataclass(frozen=True, kw_only=True)
class ApplicationFormContent:
    """What stands on the form. Without a `number` it is a fresh form: the state's terminal gives its ID."""

    resident: Resident
    number: ApplicationId | None
    route: Route
    applied_on: date
    office: str
    photo: bytes | None = field(default=None, repr=False)
    exception: PhotoException | None = None
    exception_reason: str = ""
    is_without_photo: bool = False


def application_form(content: ApplicationFormContent, fonts: FontBook) -> Document:
    """The form as an A4 page."""
    sheet = Sheet(fonts, WIDTH_MM, HEIGHT_MM, "application form")
    _head(sheet, content)
    _photo(sheet, content)
    bottom = _fields(sheet, content)
    _declaration(sheet, content, bottom + 8)
    _foot(sheet)
    return sheet.finish()


def _head(sheet: Sheet, content: ApplicationFormContent) -> None:
    sheet.text(LEFT, 16, "個人番号カード交付申請書", 18, is_bold=True)
    sheet.text(LEFT, 25, "(窓口受付分)", 9, grey=0.3)
    sheet.text(RIGHT, 16, content.office, 10, align="right")
    sheet.text(RIGHT, 21.5, f"申請日 {both(content.applied_on)}", 9, align="right")
    sheet.line(LEFT, 31, RIGHT - LEFT, line_pt=1.2)
    sheet.box(LEFT, 35, 128, 24)
    sheet.text(LEFT + 3, 37.5, "申請書ID", 8.5, grey=0.3)
    if content.number is None:
        sheet.fitted(LEFT + 3, 42, 122, 14, "新しい申請書IDは統合端末で発行し、ここに貼付", 11)
        return
    sheet.fitted(LEFT + 3, 42, 98, 14, str(content.number), 14, is_bold=True)
    sheet.qr(LEFT + 103.5, 35.2, 23.6, content.number.digits)


def _photo(sheet: Sheet, content: ApplicationFormContent) -> None:
    left, top = RIGHT - PHOTO_MM[0], 35.0
    if content.photo is not None:
        sheet.picture(left, top, *PHOTO_MM, content.photo)
    sheet.box(left, top, *PHOTO_MM, line_pt=0.8)
    if content.photo is None:
        words = "顔写真なし\n(1歳未満)" if content.is_without_photo else "顔写真\n45 × 35 mm"
        sheet.fitted(left + 3, top + 10, PHOTO_MM[0] - 6, 22, words, 10)


def _fields(sheet: Sheet, content: ApplicationFormContent) -> float:
    resident = content.resident
    narrow, wide = 128.0, RIGHT - LEFT
    name = " / ".join(filter(None, (resident.name, resident.latin_name)))
    sheet.field(LEFT, 63, narrow, 8.5, "フリガナ", resident.kana, size_pt=9)
    sheet.field(LEFT, 71.5, narrow, 17, "氏名", name, size_pt=18)
    top = 92.5
    rows = [("生年月日", both(resident.birth_date)), ("性別", SEXES[resident.sex])]
    if resident.alias:
        rows.append(("通称", resident.alias))
    rows += [
        ("住所", " ".join(filter(None, (_postal(resident.postal_code), resident.address)))),
        ("電話番号", resident.phone),
        ("申請の方式", ROUTES[content.route]),
    ]
    if content.exception is not None:
        reason = f"{EXCEPTIONS[content.exception]}: {content.exception_reason}"
        rows.append(("顔写真の特例", reason))
    for name_of_row, value in rows:
        height = 17.0 if name_of_row in ("住所", "顔写真の特例") else ROW_MM
        sheet.field(LEFT, top, wide, height, name_of_row, value, size_pt=12)
        top += height
    return top


def _declaration(sheet: Sheet, content: ApplicationFormContent, top: float) -> None:
    sheet.text(LEFT, top, "申請する方が記入してください", 10, is_bold=True)
    top += 8
    for words in (
        "上の記載と顔写真は私のものに相違ありません。",
        "本人確認書類の提示に応じ、その確認の記録が残ることに同意します。",
    ):
        sheet.box(LEFT + 1, top, 4, 4)
        sheet.text(LEFT + 8, top + 0.2, words, 10)
        top += 8
    top += 6
    for words in ("申請者 署名", "法定代理人 署名"):
        sheet.text(LEFT, top, words, 9.5)
        sheet.line(LEFT + 32, top + 5, 88)
        sheet.text(LEFT + 124, top, "令和     年     月     日", 9.5)
        top += 14


def _foot(sheet: Sheet) -> None:
    top = HEIGHT_MM - 26
    if sheet.undrawable:
        missing = sheet.undrawable
        words = f"{UNDRAWABLE}(〓・※で表示): {hexes(missing)}"
        sheet.paragraph(LEFT, top - 7, RIGHT - LEFT, words, 8)
    sheet.line(LEFT, top, RIGHT - LEFT)
    notes = "この用紙に個人番号(12桁)や暗証番号は書かないでください。"
    sheet.paragraph(LEFT, top + 3, RIGHT - LEFT, notes, 8.5, grey=0.25)


def _postal(code: str) -> str:
    return f"〒{code}" if code else ""
