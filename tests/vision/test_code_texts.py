"""From a symbol's bytes to a text, and which readings make a code sure."""

import cv2
import numpy as np
import pytest
import segno
import zxingcpp

from counter_desk.vision.codes import Code, engines, read_codes
from counter_desk.vision.codes.code import text_of
from counter_desk.vision.codes.engines import Grey, ask_zbar
from counter_desk.vision.codes.regions import Candidate
from counter_desk.vision.codes.trust import IN_USE, Sighting, is_plausible, trusted
from counter_desk.vision.frames import Region

NAME = "髙橋 花子ア"
NW7 = Code("Codabar", "A0123456789B", "zxing-cpp")
HERE, THERE = (Candidate(Region(100, y, 80, 20), True, 1.0) for y in (50, 90))
OTHER = Code("Codabar", "A0123456788B", "zxing-cpp")


def drawn(content: str | bytes, **how: object) -> Grey:
    code = segno.make(content, micro=False, **how)  # type: ignore[arg-type]
    rows = [[0 if dark else 255 for dark in row] for row in code.matrix_iter(scale=6, border=4)]
    return np.array(rows, np.uint8)


@pytest.mark.parametrize(
    "picture",
    [
        drawn(NAME.encode(), mode="byte"),
        drawn(NAME.encode("cp932"), mode="byte"),
        drawn(NAME, mode="byte", encoding="utf-8", eci=True),
    ],
    ids=["UTF-8", "Shift_JIS", "UTF-8, said so"],
)
def test_a_name_is_read_right_in_whatever_encoding(picture: Grey) -> None:
    assert [code.text for code in read_codes(picture)] == [NAME]


def test_kanji_mode_is_read_right() -> None:
    assert [code.text for code in read_codes(drawn("申請書", mode="kanji"))] == ["申請書"]


def test_bytes_that_are_neither_encoding_are_not_guessed() -> None:
    assert read_codes(drawn(b"ID \xff\xfe\x80", mode="byte")) == []


@pytest.mark.parametrize(
    ("raw", "charsets", "text"),
    [
        (b"\x83A", {26}, None),
        (b"\x83A", {20}, "ア"),
        (b"\xe9", {3}, "é"),
        (b"A", {99}, None),
        (b"A", {20, 26}, None),
    ],
    ids=["not UTF-8", "Shift_JIS", "Latin", "a set that nobody uses here", "two sets"],
)
def test_the_character_set_that_a_symbol_names_is_the_only_one(
    raw: bytes, charsets: set[int], text: str | None
) -> None:
    assert text_of(raw, frozenset(charsets)) == text


def test_control_characters_stay_in_the_bytes_and_never_reach_the_text() -> None:
    raw = b"\x1e01\x1d123\x00456\r\n\x7f" + "\u202eABC".encode()

    (code,) = read_codes(drawn(raw, mode="byte"))

    assert (code.text, code.raw) == ("01123456 ABC", raw)


def test_a_group_separator_of_data_matrix_never_reaches_the_text() -> None:
    symbol = zxingcpp.create_barcode("BOX\x1d17", zxingcpp.BarcodeFormat.DataMatrix)
    picture = np.array(zxingcpp.write_barcode_to_image(symbol, scale=6))

    assert [code.text for code in read_codes(cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR))] == ["BOX17"]


@pytest.mark.skipif(not engines()["pyzbar"], reason="libzbar is not installed: apt-get install libzbar0")
def test_zbars_guess_of_an_encoding_is_not_taken() -> None:
    assert ask_zbar(drawn(NAME.encode("cp932"), mode="byte")) == []
    assert [code.text for code in ask_zbar(drawn("ABC"))] == ["ABC"]


def test_bars_read_once_are_not_believed() -> None:
    assert trusted([Sighting(NW7, "whole 0", HERE)]) == []
    assert trusted([Sighting(NW7, "whole 0", HERE), Sighting(NW7, "whole 0", HERE)]) == []


def test_bars_read_twice_are_believed_whoever_reads_them() -> None:
    again = Code("Codabar", NW7.text, "pyzbar")

    assert trusted([Sighting(NW7, "upper 0", HERE), Sighting(again, "zbar", HERE)]) == [NW7]


def test_bars_that_read_this_way_and_that_are_not_believed() -> None:
    readings = [
        Sighting(NW7, "upper 0", HERE),
        Sighting(NW7, "lower 0", HERE),
        Sighting(OTHER, "whole 0", HERE),
    ]

    assert trusted(readings) == []
    assert trusted([*readings, Sighting(NW7, "middle 0", HERE)]) == [NW7]


def test_two_bar_codes_on_a_page_do_not_contradict_each_other() -> None:
    readings = [
        Sighting(code, line, place)
        for place, code in zip((HERE, THERE), (NW7, OTHER), strict=True)
        for line in ("upper", "lower")
    ]

    assert trusted(readings) == [NW7, OTHER]


def test_a_qr_code_is_believed_at_once() -> None:
    code = Code("QRCode", "12345", "zxing-cpp")

    assert trusted([Sighting(code, "frame")]) == [code]


@pytest.mark.parametrize("text", ["0123456789AB", "E0123456789B", "A01234B6789B", "A0123456789"])
def test_nw7_begins_and_ends_with_its_signs(text: str) -> None:
    assert not is_plausible(Code("Codabar", text, "pyzbar"), IN_USE)
