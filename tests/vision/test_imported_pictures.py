"""Pictures from phones, scanners and studios: upright, in their colours, or refused by what they are."""

import io
import random
import struct
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from counter_desk.desk.judging import PhotoDesk
from counter_desk.domain.verdict import ReasonCode, Verdict
from counter_desk.vision.frames import Frame
from counter_desk.vision.judge import PhotoJudge
from counter_desk.vision.load import Picture, load_picture
from tests.vision import picture_files as files

R = ReasonCode
QUALITY = {"jpeg": {"quality": 95}, "heif": {"quality": 90}, "webp": {"quality": 95}, "png": {}, "tiff": {}}
SKIN = (200, 150, 120)


def _loaded(data: bytes) -> Frame:
    found = load_picture(data)
    assert isinstance(found, Picture), found
    return found.frame


def _codes(data: bytes) -> tuple[ReasonCode, ...]:
    found = load_picture(data)
    assert isinstance(found, Verdict), found
    return found.codes


def _apart(one: Frame, other: Frame) -> float:
    assert one.shape == other.shape
    return float(np.abs(one.astype(int) - other).mean())


@pytest.fixture
def small(portrait: Frame) -> Image.Image:
    return files.image_of(portrait).resize((320, 180))


@pytest.mark.parametrize("kind", QUALITY)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_upright_however_the_phone_was_held(
    small: Image.Image, kind: str, orientation: int
) -> None:
    data = files.held(small, orientation, kind, **QUALITY[kind])

    assert _apart(_loaded(data), np.asarray(small)[..., ::-1]) < 1.5


@pytest.mark.parametrize("kind", ["jpeg", "heif"])
def test_the_card_photo_is_the_same_however_the_phone_was_held(
    judge: PhotoJudge, portrait: Frame, kind: str
) -> None:
    report, wanted = judge.judge(portrait)
    assert wanted is not None

    for orientation in (3, 5, 6, 8):
        data = files.held(files.image_of(portrait), orientation, kind, **QUALITY[kind])
        again, crop = judge.judge(_loaded(data))
        assert crop is not None
        assert again.verdict.codes == report.verdict.codes
        assert _apart(crop.pixels, wanted.pixels) < 2.0, orientation


def test_in_heic_only_the_container_turns_the_picture(small: Image.Image) -> None:
    """Its EXIF may say the same once more, or something else (ISO/IEC 23008-12: it is not to be used)."""
    data = files.held(small, 6, "heif", quality=95)
    unturned = data.replace(b"irot\x03", b"irot\x00")

    assert _loaded(data).shape[:2] == (180, 320)
    assert _loaded(unturned).shape[:2] == (320, 180)


@pytest.mark.parametrize("kind", QUALITY)
@pytest.mark.parametrize("primaries", [files.DISPLAY_P3, files.ADOBE_RGB], ids=["Display P3", "Adobe RGB"])
def test_skin_keeps_its_colour_from_a_wider_space(
    kind: str, primaries: tuple[tuple[float, ...], ...]
) -> None:
    """The same light, written down in another space, comes back as in sRGB."""
    wide = _in_space(SKIN, primaries)
    plain = Image.new("RGB", (96, 96), wide)

    data = files.held(plain, 1, kind, icc_profile=files.profile(primaries), **QUALITY[kind])

    assert max(abs(int(a) - b) for a, b in zip(_loaded(data)[48, 48, ::-1], SKIN, strict=True)) <= 4
    assert max(abs(a - b) for a, b in zip(wide, SKIN, strict=True)) > 8  # else nothing was tested


def _in_space(colour: tuple[int, ...], primaries: tuple[tuple[float, ...], ...]) -> tuple[int, ...]:
    srgb = np.array(((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410)))
    light = np.where(
        np.array(colour) <= 10, 0, ((np.array(colour) / 255 + 0.055) / 1.055) ** 2.4
    )  # IEC 61966-2-1
    mixed = np.linalg.solve(np.array(primaries).T, srgb.T @ light)
    return tuple(int(one) for one in np.round(255 * np.clip(mixed, 0, 1) ** (1 / 2.2)))


@pytest.mark.parametrize(
    "profile",
    [b"no profile", files.profile(files.DISPLAY_P3)[:200], bytes(3000)],
    ids=["words", "cut off", "zeros"],
)
def test_a_damaged_colour_profile_is_left_out(small: Image.Image, profile: bytes) -> None:
    data = files.saved(small, "jpeg", quality=95, icc_profile=profile)

    assert _apart(_loaded(data), _loaded(files.saved(small, "jpeg", quality=95))) == 0


def test_damaged_notes_of_a_camera_do_not_spoil_its_picture(small: Image.Image) -> None:
    plain = files.saved(small, "jpeg")

    for notes in (
        b"Exif\0\0",
        b"Exif\0\0II*\0\xff\xff\xff\xff",
        b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + bytes(30),
    ):
        segment = b"\xff\xe1" + struct.pack(">H", len(notes) + 2) + notes
        assert _apart(_loaded(plain[:2] + segment + plain[2:]), _loaded(plain)) == 0


def test_sixteen_bits_become_eight_without_a_change_of_tone(portrait: Frame) -> None:
    assert np.array_equal(_loaded(files.deep_png(portrait)), portrait)
    assert np.array_equal(_loaded(files.deep_tiff(portrait)), portrait)


def test_sixteen_bits_of_grey_keep_their_tones(portrait: Frame) -> None:
    grey = Image.fromarray(portrait[..., 1].astype(np.uint16) * 257)

    for kind in ("png", "tiff"):
        assert np.array_equal(_loaded(files.saved(grey, kind))[..., 0], portrait[..., 1])


def test_what_is_transparent_becomes_white(small: Image.Image) -> None:
    clear = small.convert("RGBA")
    clear.paste((10, 20, 30, 0), (0, 0, 100, 100))

    for image in (clear, clear.quantize(64)):
        assert _loaded(files.saved(image, "png"))[50, 50].tolist() == [255, 255, 255]


def _moving(small: Image.Image) -> dict[str, bytes]:
    more = {"save_all": True, "append_images": [small.rotate(9), small.rotate(18)], "duration": 90}
    still = files.saved(small, "gif")
    heic = files.saved(small, "heif")
    return {
        "gif": files.saved(small, "gif", **more),
        "webp": files.saved(small, "webp", **more),
        "apng": files.saved(small, "png", **more),
        "heic sequence": heic.replace(b"ftypheic", b"ftyphevc", 1),
        "still gif": still,
    }


def test_each_odd_file_has_its_own_reason(small: Image.Image) -> None:
    moving, print_colours = _moving(small), small.convert("CMYK")
    pages = files.saved(small, "tiff", save_all=True, append_images=[small.rotate(9)])
    raw = files.tiff({256: (4, 160), 257: (4, 120), 330: (4, 8), 259: (3, 1)})
    expected = {
        R.PICTURE_ANIMATED: [moving[one] for one in ("gif", "webp", "apng", "heic sequence")],
        R.PICTURE_CMYK: [files.saved(print_colours, "jpeg"), files.saved(print_colours, "tiff")],
        R.PICTURE_PAGES: [pages],
        R.PICTURE_EMPTY: [b""],
        R.PICTURE_FORMAT: [
            raw,
            moving["still gif"],
            files.saved(small, "avif"),
            b"II*\0\x10\0\0\0CR\2\0" + bytes(100),
            files.saved(small.convert("LAB"), "tiff"),
            files.saved(small.convert("F"), "tiff"),
            files.saved(small, "heif", color_primaries=9, transfer_characteristics=16, matrix_coefficients=9),
        ],
        R.PICTURE_IS_VIDEO: [b"\0\0\0\x14ftypqt  " + bytes(100)],
    }

    for code, datas in expected.items():
        for data in datas:
            assert _codes(data) == (code,), data[:16]


def test_a_picture_with_another_in_the_same_jpeg_is_a_still_one(small: Image.Image) -> None:
    """Phones add a map of brightness or of depth (MPO, Ultra HDR)."""
    file = io.BytesIO()
    small.save(file, "MPO", save_all=True, append_images=[small.resize((80, 45))])

    assert _apart(_loaded(file.getvalue()), np.asarray(small)[..., ::-1]) < 3


def test_of_several_pictures_in_a_heic_the_main_one_is_taken(small: Image.Image) -> None:
    made = pillow_heif.from_pillow(small.rotate(180))
    made.add_from_pillow(small)
    file = io.BytesIO()
    made.save(file, primary_index=1, quality=90)

    assert _apart(_loaded(file.getvalue()), np.asarray(small)[..., ::-1]) < 3


def test_a_tiff_with_a_small_copy_of_itself_is_one_page(small: Image.Image) -> None:
    plain = files.saved(small, "tiff")
    copied = bytearray(plain)
    at = struct.unpack_from("<I", plain, 4)[0]
    end = at + 2 + 12 * struct.unpack_from("<H", plain, at)[0]
    struct.pack_into("<I", copied, end, len(plain))
    copied += struct.pack("<H", 1) + struct.pack("<HHII", 254, 4, 1, 1) + bytes(4)

    assert _apart(_loaded(bytes(copied)), _loaded(plain)) == 0


def test_a_picture_larger_than_any_card_photo_is_shrunk(small: Image.Image) -> None:
    for kind in ("jpeg", "png"):
        shape = _loaded(files.saved(small.resize((9000, 500)), kind)).shape
        assert shape == (333, 6000, 3)


@pytest.mark.parametrize("size", [(9000, 64), (64, 9000), (6000, 64), (64, 3000), (64, 64)])
def test_strips_and_stamps_get_a_verdict_too(
    resources: Path, tmp_path: Path, small: Image.Image, size: tuple[int, int]
) -> None:
    (tmp_path / "strip.png").write_bytes(files.saved(small.resize(size), "png"))

    found = PhotoDesk(resources / "models").judge_file(tmp_path / "strip.png")

    verdict = found if isinstance(found, Verdict) else found.report.verdict
    assert not verdict.ok


@pytest.mark.parametrize("kind", ["heif", "tiff"])
def test_a_file_cut_off_anywhere_is_refused(small: Image.Image, kind: str) -> None:
    data = files.saved(small, kind)

    for length in [*range(1, 64), *range(64, len(data) - 1, max(1, len(data) // 150))]:
        assert isinstance(load_picture(data[:length]), Verdict), length


def test_a_real_face_comes_through_heic(judge: PhotoJudge, face_file: Callable[[str], bytes]) -> None:
    jpeg = _loaded(face_file("composed_plain.jpg"))
    heic = files.held(files.image_of(jpeg), 6, "heif", quality=90)

    report, crop = judge.judge(_loaded(heic))

    assert report.verdict.ok, report.verdict
    assert crop is not None


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells its peak of memory here")
def test_bombs_are_refused_within_little_memory(tmp_path: Path) -> None:
    bombs = files.bombs()
    real = {"": files.saved(Image.new("RGB", (200, 200)), "heif"), "picture": _large_picture()}
    for name, data in (bombs | real).items():
        (tmp_path / f"{name} file").write_bytes(data)
    names = ["", *bombs, "picture"]

    command = [
        sys.executable,
        "-m",
        "tests.vision.memory_of_loading",
        *(str(tmp_path / f"{one} file") for one in names),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])

    found = dict(zip(names[1:], (line.split() for line in done.stdout.splitlines()), strict=True))
    assert int(found.pop("picture")[1]) > 50  # else nothing was measured
    for name, (said, megabytes) in found.items():
        assert int(megabytes) < 25, name
        assert said in {"picture_huge", "picture_damaged", "200x200x3"}, name
    assert sum(said == "200x200x3" for said, _ in found.values()) == 2  # what follows the picture is not read


def _large_picture() -> bytes:
    return files.saved(Image.new("RGB", (7000, 5000), files.SAND), "png")


@pytest.mark.parametrize("kind", [*QUALITY, "bmp", "gif"])
def test_no_change_of_a_header_makes_more_than_a_verdict(kind: str) -> None:
    """Bytes near the start are changed: sizes, lengths, places, kinds of compression."""
    data = files.saved(Image.effect_noise((96, 80), 40).convert("RGB"), kind)
    chance = random.Random(kind)
    seen: Counter[str] = Counter()

    for _ in range(400):
        spoilt = bytearray(data)
        for _ in range(chance.choice((1, 1, 2, 4))):
            at = chance.randrange(4, min(len(data), 700))
            spoilt[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
        if kind == "png":
            spoilt = bytearray(_with_right_sums(bytes(spoilt)))
        found = load_picture(bytes(spoilt))
        seen["loaded" if isinstance(found, Picture) else found.codes[0]] += 1

    assert len(seen) > 1 or kind == "gif", seen


def _with_right_sums(data: bytes) -> bytes:
    """A PNG whose check sums fit again, so that the change gets past them."""
    made, at = data[:8], 8
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        body = data[at + 4 : at + 8 + length]
        made += data[at : at + 8 + length] + struct.pack(">I", zlib.crc32(body))
        at += 12 + length
    return made
