from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_desk.domain.eras import ERAS, in_era, parse_date
from counter_desk.domain.ids import ApplicationId, new_uuid7, parse_application_id, same_typed_twice
from counter_desk.domain.individual_number import (
    check_digit,
    holds_individual_number,
    mask_individual_numbers,
)
from counter_desk.domain.scan import ScanKind, classify_scan, receipt_code
from counter_desk.domain.verdict import ReasonCode, Verdict

DIGITS = "12345678901234567890123"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
ids = st.text("0123456789", min_size=23, max_size=23)
elevens = st.text("0123456789", min_size=11, max_size=11)


@given(ids, st.sampled_from(["", " ", "-", "　", "－", "ー"]), st.integers(1, 8), st.booleans())
def test_id_is_the_same_in_any_width_and_grouping(digits: str, separator: str, size: int, wide: bool) -> None:
    groups = separator.join(digits[at : at + size] for at in range(0, 23, size))
    text = groups.translate(FULL_WIDTH) if wide else groups

    assert parse_application_id(f" {text} ") == ApplicationId(digits)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", ReasonCode.ID_EMPTY),
        ("   ", ReasonCode.ID_EMPTY),
        (DIGITS[:22], ReasonCode.ID_WRONG_LENGTH),
        (DIGITS + "4", ReasonCode.ID_WRONG_LENGTH),
        ("123456789018", ReasonCode.INDIVIDUAL_NUMBER),
        ("１２３４ ５６７８ ９０１８", ReasonCode.INDIVIDUAL_NUMBER),
        ("123456789019", ReasonCode.ID_WRONG_LENGTH),
        ("hello", ReasonCode.ID_NOT_DIGITS),
        (f"https://example.jp/?a={DIGITS}&b={DIGITS[::-1]}", ReasonCode.ID_SEVERAL),
        (f"https://example.jp/?a={DIGITS}4", ReasonCode.ID_WRONG_LENGTH),
    ],
)
def test_anything_else_is_refused_with_its_reason(text: str, code: ReasonCode) -> None:
    found = parse_application_id(text)

    assert isinstance(found, Verdict)
    assert found.codes == (code,)


@pytest.mark.parametrize(
    "text", [f"https://apply.city.example.lg.jp/r?id={DIGITS}&t=10", f"{DIGITS}\r\n", f"ID:{DIGITS};{DIGITS}"]
)
def test_url_or_repetition_of_one_id_is_that_id(text: str) -> None:
    assert parse_application_id(text) == ApplicationId(DIGITS)


def test_pattern_of_the_office_is_followed() -> None:
    text = f"JP1/{DIGITS}/{DIGITS[::-1]}"

    assert parse_application_id(text, r"JP1/(\d{23})/") == ApplicationId(DIGITS)


def test_two_entries_that_differ_are_no_id() -> None:
    differing = same_typed_twice(DIGITS, DIGITS[:-1] + "4")

    assert isinstance(differing, Verdict) and differing.codes == (ReasonCode.ID_TYPED_DIFFERS,)
    assert same_typed_twice(DIGITS, str(ApplicationId(DIGITS))) == ApplicationId(DIGITS)


@given(
    elevens,
    st.sampled_from(["{}{}{}", "{} {} {}", "{}-{}-{}", "番号は{}　{}　{}です", "{} - {} - {}"]),
    st.booleans(),
)
def test_individual_number_is_found_and_masked_in_any_form(eleven: str, form: str, wide: bool) -> None:
    number = eleven + str(check_digit(eleven))
    text = form.format(number[:4], number[4:8], number[8:])
    text = text.translate(FULL_WIDTH) if wide else text

    masked = mask_individual_numbers(text)

    assert holds_individual_number(text)
    assert not holds_individual_number(masked)
    assert not any(char.isdigit() for char in masked)
    assert mask_individual_numbers(masked) == masked


@given(ids)
def test_application_id_is_never_taken_for_an_individual_number(digits: str) -> None:
    assert not holds_individual_number(digits)
    assert not holds_individual_number(str(ApplicationId(digits)))


@given(st.text("0123456789", max_size=11))
def test_fewer_digits_are_no_individual_number(digits: str) -> None:
    assert not holds_individual_number(f"電話 {digits}")


@given(st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_uuid7_holds_its_time_and_version(moment: datetime) -> None:
    made = new_uuid7(moment)

    assert made.version == 7
    assert made.int >> 80 == int(moment.timestamp() * 1000)


@given(st.dates(date(1868, 2, 1), date(2100, 1, 1)))
def test_date_is_read_back_from_every_way_of_writing(day: date) -> None:
    era = next(era for era in ERAS if day >= era.first)
    year = day.year - era.first.year + 1

    for text in (
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
        day.strftime("%Y%m%d"),
        in_era(day),
        f"{era.letter}{year}.{day.month}.{day.day}",
        f"{era.letter.lower()}{year:02d}{day.month:02d}{day.day:02d}",
        in_era(day).translate(FULL_WIDTH),
    ):
        assert parse_date(text) == day, text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("平成31年4月30日", date(2019, 4, 30)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("令和元年4月30日", None),
        ("昭和64年1月8日", None),
        ("S45.13.2", None),
        ("2026-02-30", None),
        ("45.3.2", None),
        ("", None),
    ],
)
def test_eras_begin_and_end_on_their_days(text: str, day: date | None) -> None:
    assert parse_date(text) == day


def test_scan_is_told_apart() -> None:
    visit = new_uuid7(datetime(2026, 11, 24, tzinfo=UTC))

    assert classify_scan(DIGITS).kind is ScanKind.APPLICATION
    assert classify_scan(receipt_code(visit)).id == visit
    assert classify_scan("4901234567894").kind is ScanKind.UNKNOWN


@given(elevens)
def test_forbidden_scan_keeps_nothing_of_the_number(eleven: str) -> None:
    scan = classify_scan(eleven + str(check_digit(eleven)))

    assert scan.kind is ScanKind.FORBIDDEN
    assert scan.text == ""


@pytest.mark.parametrize("between", [" ", "-", "　", "\n", "\r\n", "\t"])
def test_individual_number_and_a_telephone_number_are_no_application_id(between: str) -> None:
    found = parse_application_id(f"123456789018{between}09012345678")

    assert isinstance(found, Verdict)
    assert found.codes == (ReasonCode.INDIVIDUAL_NUMBER,)
