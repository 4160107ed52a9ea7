import cv2
import numpy as np
import pytest
import zxingcpp

from counter_desk.vision.codes import Code, engines, read_codes
from counter_desk.vision.codes.code import normalised
from counter_desk.vision.frames import Frame

ID = "12345678901234567890123"
SAMPLES = [
    ("QRCode", f"https://apply.example.jp/r?id={ID}"),
    ("QRCode", "申請書"),
    ("Code128", "R20261124-0042"),
    ("Codabar", "A0123456789B"),
    ("EAN13", "4901234567894"),
    ("DataMatrix", "BOX-0017"),
]


def _frame(*codes: tuple[str, str], shrink: float = 1.0) -> Frame:
    """The codes under each other on a grey page, as BGR."""
    page = np.full((360 * len(codes), 1000), 230, np.uint8)
    for index, (name, text) in enumerate(codes):
        code = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, name))
        drawn = np.array(zxingcpp.write_barcode_to_image(code, scale=4))
        drawn = cv2.copyMakeBorder(drawn, 20, 20, 20, 20, cv2.BORDER_CONSTANT, value=255)[:340, :1000]
        page[360 * index : 360 * index + drawn.shape[0], : drawn.shape[1]] = drawn
    scaled = cv2.resize(page, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(scaled, cv2.COLOR_GRAY2BGR), np.uint8)


@pytest.mark.parametrize(("name", "text"), SAMPLES, ids=[f"{name} {text[:6]}" for name, text in SAMPLES])
def test_each_format_is_read_by_the_first_engine(name: str, text: str) -> None:
    assert read_codes(_frame((name, text))) == [Code(name, text, "zxing-cpp")]


def test_several_codes_of_a_frame_are_read_each_once() -> None:
    frame = _frame(SAMPLES[0], SAMPLES[2], SAMPLES[0])

    found = read_codes(frame)

    assert sorted((code.format, code.text) for code in found) == sorted([SAMPLES[0], SAMPLES[2]])


def test_a_frame_without_a_code_gives_none(portrait: Frame) -> None:
    assert read_codes(portrait) == []


@pytest.mark.parametrize("text", ["a0123456789b", "T0123456789N", "A0123456789B", "t0123456789n"])
def test_codabar_reads_the_same_whatever_the_engine_calls_its_signs(text: str) -> None:
    assert normalised("Codabar", text) == "A0123456789B"


def test_letters_of_other_formats_are_left_alone() -> None:
    assert normalised("Code128", "t1n") == "t1n"


def test_zxing_is_always_there() -> None:
    assert engines()["zxing-cpp"]
