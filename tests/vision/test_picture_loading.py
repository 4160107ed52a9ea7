import struct
import zlib
from collections.abc import Callable

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_desk.domain.verdict import ReasonCode, Verdict
from counter_desk.vision.file_header import header_of
from counter_desk.vision.file_kind import kind_of
from counter_desk.vision.frames import Frame
from counter_desk.vision.load import Picture, load_picture

R = ReasonCode


def _picture(height: int = 200, width: int = 300) -> Frame:
    noise = np.random.default_rng(1).integers(0, 255, (height // 20, width // 20, 3)).astype(np.uint8)
    return np.asarray(cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def _encoded(extension: str, *settings: int) -> bytes:
    return cv2.imencode(extension, _picture(), list(settings))[1].tobytes()


def _codes(data: bytes) -> tuple[ReasonCode, ...]:
    found = load_picture(data)
    assert isinstance(found, Verdict)
    return found.codes


def _png_of(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


def _turned_jpeg(orientation: int) -> bytes:
    tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01" + struct.pack(">H", orientation) + b"\0\0\0\0\0\0"
    body = b"Exif\0\0" + tiff
    plain = _encoded(".jpg")
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + plain[2:]


@pytest.mark.parametrize(
    "data",
    [
        _encoded(".jpg"),
        _encoded(".jpg", cv2.IMWRITE_JPEG_PROGRESSIVE, 1),
        _encoded(".jpg", cv2.IMWRITE_JPEG_RST_INTERVAL, 4),
        _encoded(".png"),
        _encoded(".bmp"),
        _encoded(".webp"),
        _encoded(".webp", cv2.IMWRITE_WEBP_QUALITY, 101),
    ],
    ids=["jpeg", "progressive jpeg", "jpeg with restarts", "png", "bmp", "webp", "lossless webp"],
)
def test_whole_pictures_are_loaded(data: bytes) -> None:
    found = load_picture(data)

    assert isinstance(found, Picture), found
    assert found.frame.shape == (200, 300, 3)


def test_real_files_are_loaded(face_file: Callable[[str], bytes]) -> None:
    for name in ("astronaut.png", "biden.jpg", "obama.jpg", "obama2.jpg", "composed_plain.jpg"):
        assert isinstance(load_picture(face_file(name)), Picture)


def test_a_grey_jpeg_becomes_three_channels() -> None:
    grey = cv2.imencode(".jpg", _picture()[..., 0])[1].tobytes()

    found = load_picture(grey)

    assert isinstance(found, Picture)
    assert found.frame.shape == (200, 300, 3)


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.999])
@pytest.mark.parametrize("extension", [".jpg", ".png", ".webp", ".bmp"])
def test_a_truncated_file_is_damaged(extension: str, share: float) -> None:
    data = _encoded(extension)

    assert _codes(data[: int(len(data) * share)]) == (R.PICTURE_DAMAGED,)


@pytest.mark.parametrize("share", [0.4, 0.7, 0.98])
def test_a_truncated_progressive_jpeg_is_damaged(share: float) -> None:
    data = _encoded(".jpg", cv2.IMWRITE_JPEG_PROGRESSIVE, 1)

    assert _codes(data[: int(len(data) * share)]) == (R.PICTURE_DAMAGED,)


@pytest.mark.parametrize("extension", [".jpg", ".png", ".webp", ".bmp"])
def test_a_truncated_file_is_known_before_it_is_decoded(extension: str) -> None:
    data = _encoded(extension)

    assert header_of(data, kind_of(data)).is_whole
    assert not header_of(data[:-1], kind_of(data)).is_whole


def test_a_jpeg_cut_in_the_middle_and_closed_again_is_damaged(face_file: Callable[[str], bytes]) -> None:
    data = face_file("obama.jpg")

    assert _codes(data[: len(data) // 2] + b"\xff\xd9") == (R.PICTURE_DAMAGED,)


GREY_SETTINGS = {
    "plain": (),
    "progressive": (cv2.IMWRITE_JPEG_PROGRESSIVE, 1),
    "with restarts": (cv2.IMWRITE_JPEG_RST_INTERVAL, 4),
}


@pytest.mark.parametrize("edge", ["below", "above", "left", "right", "all"])
@pytest.mark.parametrize("settings", GREY_SETTINGS)
def test_a_picture_before_a_grey_wall_is_no_damaged_one(edge: str, settings: str) -> None:
    frame = _picture()
    rows, columns = {"above": np.s_[:32], "below": np.s_[-32:]}, {"left": np.s_[:32], "right": np.s_[-32:]}
    for name, part in rows.items():
        frame[part] = 128 if edge in (name, "all") else frame[part]
    for name, part in columns.items():
        frame[:, part] = 128 if edge in (name, "all") else frame[:, part]
    data = cv2.imencode(".jpg", frame, GREY_SETTINGS[settings])[1].tobytes()

    assert isinstance(load_picture(data), Picture)
    assert isinstance(load_picture(data + b"a clip \xff\xd9"), Picture)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("settings", ["plain", "with restarts"])
def test_a_cut_picture_before_a_grey_wall_is_a_damaged_one(share: float, settings: str) -> None:
    frame = _picture()
    frame[:32] = 128
    data = cv2.imencode(".jpg", frame, GREY_SETTINGS[settings])[1].tobytes()

    assert _codes(data[: int(len(data) * share)] + b"\xff\xd9") == (R.PICTURE_DAMAGED,)


def test_what_follows_the_end_of_a_jpeg_does_not_matter() -> None:
    assert isinstance(load_picture(_encoded(".jpg") + b"\0" * 5000), Picture)


def test_a_png_with_a_flipped_bit_is_damaged() -> None:
    data = bytearray(_encoded(".png"))
    data[len(data) // 2] ^= 4

    assert _codes(bytes(data)) == (R.PICTURE_DAMAGED,)


def test_a_picture_that_claims_to_be_huge_is_refused_by_its_header() -> None:
    found = load_picture(_png_of(50_000, 50_000))

    assert isinstance(found, Verdict)
    assert found.codes == (R.PICTURE_HUGE,)
    assert found.reasons[0].values["megapixels"] == 2500.0


def test_a_file_of_too_many_bytes_is_huge() -> None:
    assert _codes(_encoded(".jpg") + bytes(65 * 2**20)) == (R.PICTURE_HUGE,)


def test_a_tiny_picture_is_too_small() -> None:
    assert _codes(cv2.imencode(".png", _picture()[:40, :40])[1].tobytes()) == (R.PICTURE_TOO_SMALL,)


@pytest.mark.parametrize(
    "data",
    [
        b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41" + bytes(100),
        b"\0\0\0\x14ftypqt  " + bytes(100),
        b"RIFF\x10\0\0\0AVI LIST" + bytes(100),
        b"\x1aE\xdf\xa3" + bytes(100),
        (b"G" + bytes(187)) * 4,
    ],
    ids=["mp4", "mov", "avi", "webm", "transport stream"],
)
def test_a_video_is_named_as_one(data: bytes) -> None:
    assert _codes(data) == (R.PICTURE_IS_VIDEO,)


def test_an_animated_webp_is_named_as_one() -> None:
    data = (
        b"RIFF" + struct.pack("<I", 40) + b"WEBPVP8X" + struct.pack("<I", 10) + b"\2\0\0\0" + b"\x80\0\0" * 2
    )

    assert _codes(data + bytes(48 - len(data))) == (R.PICTURE_ANIMATED,)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff",
        "申請書の写真です。".encode("cp932"),
        b"%PDF-1.7\n" + bytes(100),
    ],
    ids=["one byte", "text", "pdf"],
)
def test_what_is_no_readable_picture_is_refused(data: bytes) -> None:
    assert _codes(data) == (R.NOT_A_PICTURE,)


def test_the_exif_orientation_is_applied() -> None:
    upright = load_picture(_encoded(".jpg"))
    turned = load_picture(_turned_jpeg(6))

    assert isinstance(upright, Picture)
    assert isinstance(turned, Picture)
    assert turned.frame.shape == (300, 200, 3)
    assert np.array_equal(turned.frame, np.rot90(upright.frame, -1))


@given(st.binary(max_size=200), st.sampled_from([".jpg", ".png", ".bmp", ".webp"]))
def test_no_bytes_ever_crash_the_loader(noise: bytes, extension: str) -> None:
    start = cv2.imencode(extension, np.zeros((64, 64, 3), np.uint8))[1].tobytes()[:40]

    for data in (noise, start + noise, start[:12] + noise):
        assert isinstance(load_picture(data), Picture | Verdict)
