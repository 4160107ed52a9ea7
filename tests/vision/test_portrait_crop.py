from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from counter_desk.desk.judging import PhotoDesk, Shot
from counter_desk.domain.photo import Measure
from counter_desk.domain.photo_rules import CropLayout
from counter_desk.vision.crop import LARGEST_BYTES, SMALLEST_BYTES, Crop, crop_portrait, encode_jpeg
from counter_desk.vision.face import FaceFinder
from counter_desk.vision.frames import Frame
from counter_desk.vision.judge import PhotoJudge
from counter_desk.vision.measure import measure
from tests.vision import spoil
from tests.vision.picture_files import DISPLAY_P3, image_of, profile, saved

LAYOUT = CropLayout()


@pytest.mark.parametrize("name", ["composed_plain.jpg", "obama.jpg", "obama2.jpg", "biden.jpg"])
def test_face_stands_where_the_layout_wants_it(
    finder: FaceFinder, picture: Callable[[str], Frame], name: str
) -> None:
    frame = picture(name)

    crop = crop_portrait(frame, measure(frame, finder, LAYOUT), LAYOUT)

    assert crop is not None
    rows, columns = crop.pixels.shape[:2]
    assert columns / rows == pytest.approx(35 / 45, abs=0.002)
    again = measure(crop.pixels, finder, LAYOUT)
    assert again.head is not None
    assert again.head.height / rows * 45 == pytest.approx(34, abs=2)
    assert again.head.crown[1] / rows * 45 == pytest.approx(4, abs=2)
    assert again.head.centre[0] / columns * 35 == pytest.approx(17.5, abs=1)
    assert abs(again.measures[Measure.ROLL]) < 1.5


def test_a_tilted_head_is_levelled(judge: PhotoJudge, portrait: Frame) -> None:
    _, crop = judge.judge(spoil.placed(portrait, turn_deg=12))

    assert crop is not None
    assert abs(judge.glance(crop.pixels).measures[Measure.ROLL]) < 1.5


def test_a_ready_made_card_photo_is_taken_as_it_is(judge: PhotoJudge, portrait: Frame) -> None:
    _, crop = judge.judge(portrait)
    assert crop is not None

    report, again = judge.judge(crop.pixels)

    assert report.verdict.ok, report.verdict
    assert again is not None
    assert again.coverage > 0.98


def test_jpeg_is_inside_the_published_limits(judge: PhotoJudge, portrait: Frame) -> None:
    _, crop = judge.judge(portrait)
    assert crop is not None

    content = encode_jpeg(crop)

    assert 20 * 1024 <= len(content) <= 7_000_000
    decoded = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED)
    assert decoded is not None
    assert decoded.shape[2] == 3
    assert all(480 <= side <= 6000 for side in decoded.shape[:2])


def _segments(jpeg: bytes) -> list[int]:
    """The markers before the coded data (ITU-T T.81)."""
    found, at = [], 2
    while jpeg[at + 1] != 0xDA:
        found.append(jpeg[at + 1])
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return found


def test_nothing_of_a_phone_is_left_in_what_is_kept(resources: Path, tmp_path: Path, portrait: Frame) -> None:
    """The file that came holds place, profile and comments; card photo and original hold JFIF alone."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "phone", 1
    exif.get_ifd(0x8825)[1] = "N"
    notes = {"exif": exif, "icc_profile": profile(DISPLAY_P3), "comment": b"at home", "xmp": b"<x/>"}
    (tmp_path / "phone.jpg").write_bytes(saved(image_of(portrait), "jpeg", quality=95, **notes))

    shot = PhotoDesk(resources / "models").judge_file(tmp_path / "phone.jpg")

    assert isinstance(shot, Shot)
    for jpeg in (shot.cropped, shot.original):
        segments = _segments(jpeg)
        assert segments.count(0xE0) == 1  # JFIF
        assert not {*range(0xE1, 0xF0), 0xFE} & set(segments)  # EXIF, profile, XMP, comment
        assert 0xC0 in segments  # baseline: every printer reads it
        assert jpeg[6:11] == b"JFIF\0"
        assert jpeg[18:20] == b"\0\0"  # no thumbnail
        assert jpeg.count(b"\xff\xd8\xff") == 1
        with Image.open(BytesIO(jpeg)) as read:
            assert (read.mode, dict(read.getexif())) == ("RGB", {})
    with Image.open(BytesIO(shot.cropped)) as read:
        assert all(480 <= side <= 6000 for side in read.size)
    assert 20_000 <= len(shot.cropped) <= 7_000_000


@pytest.mark.parametrize("noise", [0, 120], ids=["as plain as can be", "as rough as can be"])
def test_jpeg_keeps_its_limits_for_extreme_pictures(noise: int) -> None:
    rng = np.random.default_rng(5)
    side = 900 if noise == 0 else 2700
    pixels = np.clip(128 + rng.normal(0, max(noise, 1), (side, side * 7 // 9, 3)), 0, 255).astype(np.uint8)
    pixels = pixels if noise else np.full_like(pixels, 200)

    assert SMALLEST_BYTES <= len(encode_jpeg(Crop(pixels, 1.0))) <= LARGEST_BYTES


def test_a_face_of_a_few_pixels_is_not_blown_up(finder: FaceFinder, portrait: Frame) -> None:
    tiny = np.asarray(cv2.resize(portrait, (160, 90), interpolation=cv2.INTER_AREA), np.uint8)

    facts = measure(tiny, finder, LAYOUT)

    assert facts.head is not None
    assert crop_portrait(tiny, facts, LAYOUT) is None
