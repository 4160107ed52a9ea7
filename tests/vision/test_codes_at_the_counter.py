"""Codes as a webcam sees them: turned, bent, dim, hidden in part; and what must not pass for a read."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from benchmarks.code_corpus import frames
from counter_desk.vision.codes import ANY_LENGTH, Code, CodeRules, CodeWatcher, read_codes
from counter_desk.vision.codes.engines import ask_zxing
from counter_desk.vision.codes.reading import Budget
from counter_desk.vision.frames import Frame
from tests.vision.forms import BOX, ID, QR, RECEIPT, shot, video

SPOILT = [
    (RECEIPT, "rotation", 1),
    (BOX, "rotation", 2),
    (RECEIPT, "rotation", 3),
    (BOX, "curved", 3),
    (QR, "curved", 2),
    (QR, "occlusion", 2),
    (RECEIPT, "lowlight", 2),
    (BOX, "shadow", 2),
    (QR, "defocus", 3),
    (RECEIPT, "motion", 2),
]


class _Ticking:
    """A clock that advances by so many seconds whenever it is read."""

    def __init__(self, step_s: float) -> None:
        self.step_s = step_s
        self.now_s = 0.0

    def __call__(self) -> float:
        self.now_s += self.step_s
        return self.now_s


def found(frame: Frame, rules: CodeRules = ANY_LENGTH) -> list[tuple[str, str]]:
    return [(code.format, code.text) for code in read_codes(frame, rules, Budget(1, lambda: 0.0))]


def test_each_kind_is_read_from_a_webcams_frame() -> None:
    for case, frame in frames(("clean", 1, (640, 480)), "test"):
        assert found(frame) == [(case.format, case.text)], case.kind


@pytest.mark.parametrize(("code", "how", "level"), SPOILT, ids=[f"{c[0]} {h} {n}" for c, h, n in SPOILT])
def test_a_spoilt_code_is_read(code: tuple[str, str], how: str, level: int) -> None:
    assert found(shot(code, how, level)) == [code]


def test_what_is_mended_is_more_than_an_engine_alone_reads() -> None:
    alone = [
        code
        for code, how, level in SPOILT
        if ask_zxing(cv2.cvtColor(shot(code, how, level), cv2.COLOR_BGR2GRAY))
    ]

    assert len(alone) < len(SPOILT) / 2


def test_forms_without_a_code_give_none() -> None:
    for _, frame in frames(("negative", 2, (640, 480)), "test"):
        assert read_codes(frame) == []


@pytest.mark.parametrize(
    "code",
    [("Codabar", "A012345678B"), ("Code128", "2177464097"), ("Code128", "R20261124-004")],
    ids=["NW-7 a digit short", "two digits short", "receipt a digit short"],
)
def test_a_wrong_length_does_not_pass(code: tuple[str, str]) -> None:
    frame = shot(code)

    assert read_codes(frame) == []
    assert found(frame, ANY_LENGTH) == [code]


def test_our_own_codes_pass_at_any_length() -> None:
    assert [code.text for code in read_codes(shot(("Code128", "CD1V0000423K")))] == ["CD1V0000423K"]
    assert [code.text for code in read_codes(shot(("Code128", "CD1V00004230012K")))] == ["CD1V00004230012K"]


def test_no_attempt_begins_after_the_time_is_up() -> None:
    bent = shot(QR, "curved", 2)

    assert read_codes(bent, budget=Budget(1, _Ticking(0.01))) == []
    assert read_codes(bent, budget=Budget(1, _Ticking(0.0)))[0].text == ID


def test_a_watcher_goes_on_with_the_next_attempt_on_the_next_frame() -> None:
    bent, watcher = shot(QR, "curved", 2), CodeWatcher(frame_ms=1, clock=_Ticking(0.01))

    looks = [watcher.look(bent) for _ in range(8)]

    assert looks[0] == []
    assert [Code("QRCode", ID, "zxing-cpp")] in looks


def test_a_cameras_stream_is_read_and_never_wrongly(tmp_path: Path) -> None:
    recorded = str(tmp_path / "camera.avi")
    writer = cv2.VideoWriter(recorded, cv2.VideoWriter_fourcc(*"MJPG"), 15, (1280, 720))
    for frame in video(BOX, "counter_mix", 2, 4):
        writer.write(frame)
    writer.release()
    camera, watcher = cv2.VideoCapture(recorded), CodeWatcher()

    looks = [watcher.look(np.asarray(camera.read()[1], np.uint8)) for _ in range(4)]

    assert any(looks)
    assert {code.text for codes in looks for code in codes} == {BOX[1]}


def test_a_watcher_forgets_what_it_saw_long_ago() -> None:
    watcher = CodeWatcher()
    watcher.look(shot(RECEIPT))

    for _ in range(20):
        watcher.look(np.full((90, 160, 3), 90, np.uint8))

    assert not watcher._before


def test_the_next_form_is_read_and_the_last_one_forgotten() -> None:
    watcher = CodeWatcher()
    first, second = shot(BOX), shot(("Codabar", "A9876543210B"))

    looks = [watcher.look(frame) for frame in (first, first, second, np.full_like(first, 90))]

    assert [[code.text for code in codes] for codes in looks] == [
        ["A0123456789B"],
        ["A0123456789B"],
        ["A9876543210B"],
        [],
    ]


@pytest.mark.parametrize(
    "frame",
    [
        np.zeros((0, 0, 3), np.uint8),
        np.zeros((1, 1, 3), np.uint8),
        np.zeros((720, 1, 3), np.uint8),
        np.zeros((40, 3000, 3), np.uint8),
        np.full((720, 1280), 128, np.uint8),
        np.zeros((64, 64, 1), np.uint8),
        np.zeros((64, 64, 4), np.uint8),
        np.zeros((64, 64, 3), np.float32),
        np.random.default_rng(1).integers(0, 256, (480, 640, 3), np.uint8),
        np.tile(np.array([0, 255], np.uint8), (400, 300)),
        np.zeros((9000, 6000), np.uint8),
    ],
    ids=[
        "empty",
        "a pixel",
        "a line",
        "flat",
        "grey",
        "one channel",
        "four",
        "floats",
        "noise",
        "stripes",
        "huge",
    ],
)
def test_strange_frames_give_no_code_and_no_error(frame: Frame) -> None:
    assert read_codes(frame) == []
    assert CodeWatcher().look(frame) == []


def test_a_scan_larger_than_any_camera_is_read() -> None:
    large = cv2.resize(shot(QR), (5120, 2880), interpolation=cv2.INTER_CUBIC)

    assert found(np.asarray(large, np.uint8)) == [QR]
