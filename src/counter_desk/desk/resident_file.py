"""A residents' file as offices export it: CSV in CP932 or UTF-8, dates in eras or ISO."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from counter_desk.domain.application import Route
from counter_desk.domain.clock import local_date
from counter_desk.domain.commands import ImportedRow
from counter_desk.domain.eras import parse_date
from counter_desk.domain.ids import ApplicationId, new_uuid7, parse_application_id
from counter_desk.domain.individual_number import holds_individual_number
from counter_desk.domain.names import clean_text, full_kana
from counter_desk.domain.patterns import APPLICATION_ID_PATTERN
from counter_desk.domain.resident import Resident, Sex, resident_verdict
from counter_desk.domain.verdict import Reason, ReasonCode, Verdict, because

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "number": ("申請書ID", "application_id"),
    "name": ("氏名", "name"),
    "kana": ("フリガナ", "ふりがな", "カナ氏名", "kana"),
    "birth_date": ("生年月日", "birth_date"),
    "sex": ("性別", "sex"),
    "postal_code": ("郵便番号", "postal_code"),
    "address": ("住所", "address"),
    "phone": ("電話番号", "phone"),
    "latin_name": ("ローマ字氏名", "latin_name"),
    "alias": ("通称", "alias"),
    "route": ("申請方式", "route"),
    "form_issued_on": ("申請書発行日", "form_issued_on"),
    "name_changed_on": ("氏名異動日", "name_changed_on"),
    "address_changed_on": ("住所異動日", "address_changed_on"),
}
REQUIRED = ("name", "kana", "birth_date", "address")
NEEDED_HEADINGS = tuple(HEADINGS[name][0] for name in REQUIRED)
LARGEST_BYTES = 64 * 1024 * 1024  # about half a million rows; more would be cut by who reads it
_SEXES = {
    "女": Sex.FEMALE,
    "女性": Sex.FEMALE,
    "男": Sex.MALE,
    "男性": Sex.MALE,
    "female": Sex.FEMALE,
    "male": Sex.MALE,
}
_ROUTES = {
    "申請時来庁方式": Route.AT_APPLICATION,
    "郵送": Route.POSTAL,
    "郵送申請": Route.POSTAL,
    "郵送申請・交付時来庁方式": Route.POSTAL,
    "電子": Route.ONLINE,
    "オンライン": Route.ONLINE,
    "電子申請": Route.ONLINE,
    "電子申請・交付時来庁方式": Route.ONLINE,
} | {route.value: route for route in Route}


class UnusableFile(Exception):  # noqa: N818 - says what the file is
    """The file can't be read as a residents' file at all; `missing` names the headings it lacks."""

    def __init__(self, missing: tuple[str, ...] = ()) -> None:
        super().__init__(", ".join(missing))
        self.missing = missing


@dataclass(frozen=True)
class BadRow:
    """A row that can't go in. `row` counts as a spreadsheet does: the headings are row 1."""

    row: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class ResidentFile:
    """What a file holds."""

    good: tuple[ImportedRow, ...]
    bad: tuple[BadRow, ...]


def read_resident_file(data: bytes, now: datetime, id_pattern: str = APPLICATION_ID_PATTERN) -> ResidentFile:
    """All rows of the file, good and bad; ids of new records sort by `now`. Raises UnusableFile."""
    if len(data) > LARGEST_BYTES:
        raise UnusableFile
    try:
        reader = csv.reader(io.StringIO(_decoded(data)), strict=True)
        columns = _columns(next(reader, []))
        good: list[ImportedRow] = []
        bad: list[BadRow] = []
        for values in reader:
            if any(value.strip() for value in values):
                read = _row(dict(zip(columns, values, strict=False)), reader.line_num, now, id_pattern)
                good.append(read) if isinstance(read, ImportedRow) else bad.append(read)
    except csv.Error as error:
        raise UnusableFile from error
    return _without_repetitions(good, bad)


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnusableFile


def _columns(headings: list[str]) -> list[str]:
    by_heading = {heading: name for name, known in HEADINGS.items() for heading in known}
    columns = [by_heading.get(heading.strip(), "") for heading in headings]
    missing = tuple(HEADINGS[name][0] for name in REQUIRED if name not in columns)
    if missing:
        raise UnusableFile(missing)
    return columns


def _row(texts: dict[str, str], row: int, now: datetime, id_pattern: str) -> ImportedRow | BadRow:
    texts = {name: clean_text(text) for name, text in texts.items()}
    reasons = [
        because(ReasonCode.INDIVIDUAL_NUMBER, field=name)
        for name, text in texts.items()
        if name != "number" and holds_individual_number(text)
    ]
    number = _number(texts, id_pattern, reasons)
    birth_date = _date(texts, "birth_date", reasons)
    days = {
        name: _date(texts, name, reasons)
        for name in ("form_issued_on", "name_changed_on", "address_changed_on")
    }
    if birth_date is None:
        if not texts.get("birth_date"):
            reasons.append(because(ReasonCode.BIRTH_DATE_MISSING, field="birth_date"))
        return BadRow(row, tuple(reasons))
    resident = _resident(texts, birth_date, days, now)
    reasons += resident_verdict(resident, local_date(now)).reasons
    if reasons:
        return BadRow(row, tuple(reasons))
    return ImportedRow(
        row=row,
        resident=resident,
        application_id=new_uuid7(now) if number else None,
        number=number,
        route=_ROUTES.get(texts.get("route", ""), Route.AT_APPLICATION),
        form_issued_on=days["form_issued_on"],
    )


def _resident(
    texts: Mapping[str, str], birth_date: date, days: Mapping[str, date | None], now: datetime
) -> Resident:
    return Resident(
        id=new_uuid7(now),
        name=texts["name"],
        kana=full_kana(texts["kana"]),
        birth_date=birth_date,
        address=texts["address"],
        sex=_SEXES.get(texts.get("sex", ""), Sex.UNKNOWN),
        latin_name=texts.get("latin_name", ""),
        alias=texts.get("alias", ""),
        postal_code=texts.get("postal_code", ""),
        phone=texts.get("phone", ""),
        name_changed_on=days["name_changed_on"],
        address_changed_on=days["address_changed_on"],
    )


def _number(texts: Mapping[str, str], id_pattern: str, reasons: list[Reason]) -> ApplicationId | None:
    if not texts.get("number"):
        return None
    found = parse_application_id(texts["number"], id_pattern)
    if isinstance(found, Verdict):
        reasons.extend(found.reasons)
        return None
    return found


def _date(texts: Mapping[str, str], name: str, reasons: list[Reason]) -> date | None:
    text = texts.get(name, "")
    found = parse_date(text) if text else None
    if text and found is None:
        code = ReasonCode.BIRTH_DATE_UNREADABLE if name == "birth_date" else ReasonCode.DATE_UNREADABLE
        reasons.append(because(code, field=name))
    return found


def _without_repetitions(good: list[ImportedRow], bad: list[BadRow]) -> ResidentFile:
    """An ID that stands in two rows goes in with neither: which of them is right, only a person can say."""
    count: dict[ApplicationId, int] = {}
    for row in good:
        if row.number:
            count[row.number] = count.get(row.number, 0) + 1
    taken = because(ReasonCode.ID_TAKEN, field="number")
    bad += [BadRow(row.row, (taken,)) for row in good if row.number and count[row.number] > 1]
    kept = tuple(row for row in good if not row.number or count[row.number] == 1)
    return ResidentFile(kept, tuple(sorted(bad, key=lambda one: one.row)))
