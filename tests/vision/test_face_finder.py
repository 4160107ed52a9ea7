import shutil
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.vision.face import PRESENCE_SCORE, FaceFinder
from counter_desk.vision.frames import Frame, Region, cut, to_frame, to_patch
from counter_desk.vision.models import ModelName, checked_model
from tests.vision import spoil


@pytest.mark.parametrize(
    ("name", "centre"),
    [
        ("astronaut.png", (227, 129)),
        ("biden.jpg", (579, 414)),
        ("obama.jpg", (483, 279)),
        ("obama2.jpg", (345, 448)),
    ],
)
def test_the_one_face_of_each_portrait_is_found_where_it_is(
    finder: FaceFinder, picture: Callable[[str], Frame], name: str, centre: tuple[int, int]
) -> None:
    (face,) = finder.find(picture(name))

    assert abs(face.left + face.width / 2 - centre[0]) < 0.1 * face.width
    assert abs(face.top + face.height / 2 - centre[1]) < 0.1 * face.height
    assert face.score > 0.8
    assert face.presence > 0.9


def test_a_face_that_is_small_in_a_wide_frame_is_found(finder: FaceFinder, portrait: Frame) -> None:
    small = cv2.resize(portrait, (256, 144), interpolation=cv2.INTER_AREA)
    frame = np.full((720, 1280, 3), 200, np.uint8)
    frame[500:644, 900:1156] = small

    (face,) = finder.find(frame)

    assert abs(face.left + face.width / 2 - 1028) < 20


@pytest.mark.parametrize("frame", [spoil.drawn_smiley(), spoil.drawn_cat()], ids=["smiley", "cat"])
def test_a_drawing_is_no_face(finder: FaceFinder, frame: Frame) -> None:
    assert finder.find(frame) == ()


def test_cartoons_that_fool_the_detector_are_no_faces(finder: FaceFinder) -> None:
    found = [face for frame in spoil.drawn_faces() for face in finder.find(frame)]

    assert all(face.presence < PRESENCE_SCORE for face in found)


@pytest.mark.parametrize("gain", [0.15, 0.4])
def test_a_face_in_a_dark_noisy_frame_is_still_a_face(
    finder: FaceFinder, portrait: Frame, gain: float
) -> None:
    noise = np.random.default_rng(2).normal(0, 6, portrait.shape)

    assert len(finder.find(np.clip(portrait * gain + noise, 0, 255).astype(np.uint8))) == 1


def test_an_empty_wall_and_noise_are_no_faces(finder: FaceFinder) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (480, 640, 3)).astype(np.uint8)

    assert finder.find(np.full((480, 640, 3), 180, np.uint8)) == ()
    assert finder.find(noise) == ()


def test_two_people_side_by_side_are_two_faces(finder: FaceFinder, portrait: Frame) -> None:
    half = portrait[:, 320:960]

    assert len(finder.find(np.hstack([half, half[:, ::-1]]))) == 2


def test_landmarks_lie_on_the_face_whatever_its_scale(finder: FaceFinder, portrait: Frame) -> None:
    large = cv2.resize(portrait, None, fx=2.5, fy=2.5, interpolation=cv2.INTER_CUBIC)
    large = np.asarray(large, np.uint8)

    at_one = finder.landmarks(portrait, finder.find(portrait)[0])
    at_two = finder.landmarks(large, finder.find(large)[0])

    assert at_one is not None
    assert at_two is not None
    assert at_one.points.shape == (468, 3)
    assert np.abs(at_one.points[:, :2] - at_two.points[:, :2] / 2.5).max() < 6
    assert at_one.eyes[0, 0] < at_one.eyes[1, 0]  # the person's right eye is on the left


def test_person_mask_covers_the_person_and_not_the_wall(finder: FaceFinder, portrait: Frame) -> None:
    mask = finder.person_mask(portrait)

    assert mask.shape == portrait.shape[:2]
    assert mask[250:400, 590:690].mean() > 0.9
    assert mask[:100, :200].mean() < 0.1


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(OperationalError) as caught:
        FaceFinder(tmp_path)

    assert caught.value.fault is Fault.MODEL_DAMAGED
    assert caught.value.detail == "face_detection_short_range.tflite"
    assert not caught.value.is_passing


def test_a_model_with_one_changed_byte_is_not_loaded(resources: Path, tmp_path: Path) -> None:
    shutil.copytree(resources / "models", tmp_path, dirs_exist_ok=True)
    broken = tmp_path / ModelName.LANDMARKS.value
    content = bytearray(broken.read_bytes())
    content[len(content) // 2] ^= 1
    broken.write_bytes(content)

    with pytest.raises(OperationalError) as caught:
        FaceFinder(tmp_path)

    assert caught.value.detail == "face_landmark.tflite"


@pytest.mark.parametrize("name", list(ModelName))
def test_every_bundled_model_is_whole(resources: Path, name: ModelName) -> None:
    assert len(checked_model(resources / "models", name)) > 100_000


def test_points_of_a_turned_patch_go_to_the_frame_and_back() -> None:
    frame = np.zeros((400, 600, 3), np.uint8)
    cv2.circle(frame, (350, 150), 6, (255, 255, 255), -1)
    region = Region(300, 180, 240, 160, 25)

    patch = cut(frame, region, 120, 80)
    bright = np.argwhere(patch.pixels[..., 0] > 128)[:, ::-1].mean(axis=0) + 0.5
    back = to_frame(bright[None].astype(np.float32), patch.to_frame)

    assert np.abs(back - [350.5, 150.5]).max() < 1.5
    assert np.abs(to_patch(back, patch) - bright).max() < 0.01


def test_shrinking_averages_fine_patterns_instead_of_aliasing_them() -> None:
    rows, columns = np.indices((800, 800))
    checks = np.repeat(((rows + columns) % 2 * 255).astype(np.uint8)[..., None], 3, axis=2)

    patch = cut(checks, Region(400.3, 400.7, 700, 700, 7), 64, 64)

    assert patch.pixels.std() < 6
