from datetime import date

import pytest

from counter_desk.desk.desk import Desk
from counter_desk.desk.resident_file import UnusableFile, read_resident_file
from counter_desk.domain.commands import ImportResidents
from counter_desk.domain.resident import Sex
from counter_desk.domain.verdict import ReasonCode
from counter_desk.storage import applications
from counter_desk.storage.db import Session
from tests.desk.scripted import NOW, a_command

HEAD = "申請書ID,氏名,フリガナ,生年月日,性別,住所,申請書発行日\r\n"
GOOD = "11111111111111111111111,見本 花子,ﾐﾎﾝ ﾊﾅｺ,S45.3.2,女,見本市中央1-1,R8.4.1\r\n"
OTHER = "22222222222222222222222,例示 太郎,れいじ たろう,1985/01/31,男,見本市中央2-2,\r\n"


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-8-sig"])
def test_file_is_read_in_the_encodings_that_offices_export(encoding: str) -> None:
    found = read_resident_file((HEAD + GOOD + OTHER).encode(encoding), NOW)

    assert found.bad == ()
    first = found.good[0].resident
    assert (first.name, first.kana, first.birth_date, first.sex) == (
        "見本 花子",
        "ミホン ハナコ",
        date(1970, 3, 2),
        Sex.FEMALE,
    )
    assert found.good[0].form_issued_on == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("1111,見本,ミホン,S45.3.2,女,見本市,", ReasonCode.ID_WRONG_LENGTH),
        ("33333333333333333333333,,ミホン,S45.3.2,女,見本市,", ReasonCode.NAME_MISSING),
        ("33333333333333333333333,見本,漢字,S45.3.2,女,見本市,", ReasonCode.KANA_NOT_KANA),
        ("33333333333333333333333,見本,ミホン,S45.13.2,女,見本市,", ReasonCode.BIRTH_DATE_UNREADABLE),
        ("33333333333333333333333,見本,ミホン,,女,見本市,", ReasonCode.BIRTH_DATE_MISSING),
        ("33333333333333333333333,見本,ミホン,2030-01-01,女,見本市,", ReasonCode.BIRTH_DATE_IN_FUTURE),
        ("33333333333333333333333,見本,ミホン,S45.3.2,女,123456789018,", ReasonCode.INDIVIDUAL_NUMBER),
        ("123456789018,見本,ミホン,S45.3.2,女,見本市,", ReasonCode.INDIVIDUAL_NUMBER),
    ],
)
def test_bad_row_is_named_by_its_number_and_the_others_go_in(row: str, code: ReasonCode) -> None:
    found = read_resident_file((HEAD + GOOD + row + "\r\n" + OTHER).encode("cp932"), NOW)

    assert [bad.row for bad in found.bad] == [3]
    assert code in [reason.code for reason in found.bad[0].reasons]
    assert len(found.good) == 2


def test_id_in_two_rows_goes_in_with_neither() -> None:
    twin = OTHER.replace("2" * 23, "1" * 23)

    found = read_resident_file((HEAD + GOOD + twin).encode(), NOW)

    assert [bad.row for bad in found.bad] == [2, 3]
    assert found.good == ()


def test_file_without_needed_headings_says_which_are_missing() -> None:
    with pytest.raises(UnusableFile) as caught:
        read_resident_file("氏名,住所\r\n見本,見本市\r\n".encode("cp932"), NOW)

    assert caught.value.missing == ("フリガナ", "生年月日")


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n\x00\x00", b"\xff\xfe\x00\x01"], ids=["empty", "png", "utf16"]
)
def test_file_that_is_no_csv_is_refused(data: bytes) -> None:
    with pytest.raises(UnusableFile):
        read_resident_file(data, NOW)


def test_import_twice_changes_nothing(desk: Desk, session: Session) -> None:
    for _ in range(2):
        rows = read_resident_file((HEAD + GOOD + OTHER).encode("cp932"), NOW).good
        assert desk.handle(a_command(ImportResidents, file_name="residents.csv", rows=rows)).ok

    assert len(applications.search_records(session, "ミホン", None)) == 1
    assert len(applications.search_records(session, "", date(1985, 1, 31))) == 1
