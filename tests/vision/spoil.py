"""Ways to spoil a good portrait, as cameras and people do."""

import cv2
import numpy as np

from counter_desk.vision.frames import Frame


def blurred(frame: Frame, sigma: float) -> Frame:
    return np.asarray(cv2.GaussianBlur(frame, (0, 0), sigma), np.uint8)


def exposed(frame: Frame, gain: float) -> Frame:
    return np.asarray(np.clip(frame * gain, 0, 255), np.uint8)


def lit_from_one_side(frame: Frame, darkest: float) -> Frame:
    middle = frame.shape[1] / 2
    gain = np.interp(np.arange(frame.shape[1]), [middle - 60, middle + 60], [1.0, darkest])
    return (frame * gain[None, :, None]).astype(np.uint8)


def placed(frame: Frame, *, scale: float = 1.0, turn_deg: float = 0.0, dx: int = 0, dy: int = 0) -> Frame:
    """Scaled and turned (clockwise) around the middle, then moved; what comes in repeats the edge."""
    rows, columns = frame.shape[:2]
    matrix = cv2.getRotationMatrix2D((columns / 2, rows / 2), -turn_deg, scale)
    matrix[:, 2] += (dx, dy)
    moved = cv2.warpAffine(
        frame, matrix, (columns, rows), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(moved, np.uint8)


def squeezed(frame: Frame, middle: float, left: float, right: float) -> Frame:
    """The face turned, seen as its near half wider and its far half narrower (around column `middle`)."""
    columns = np.arange(frame.shape[1], dtype=np.float32)
    source = np.where(
        columns < middle, middle + (columns - middle) / left, middle + (columns - middle) / right
    )
    rows = np.repeat(np.arange(frame.shape[0], dtype=np.float32)[:, None], frame.shape[1], axis=1)
    across = np.repeat(source[None].astype(np.float32), frame.shape[0], axis=0)
    return np.asarray(cv2.remap(frame, across, rows, cv2.INTER_LINEAR, None, cv2.BORDER_REPLICATE), np.uint8)


def before_stripes(frame: Frame) -> Frame:
    """A bookshelf to the left and right of the head."""
    spoilt = frame.copy()
    for left in [*range(300, 480, 40), *range(800, 980, 40)]:
        cv2.rectangle(spoilt, (left, 0), (left + 18, 380), (40, 60, 160), -1)
    return spoilt


def drawn_smiley() -> Frame:
    frame = np.full((720, 1280, 3), 230, np.uint8)
    cv2.circle(frame, (640, 360), 200, (0, 200, 255), -1)
    for x in (570, 710):
        cv2.circle(frame, (x, 310), 25, (0, 0, 0), -1)
    cv2.ellipse(frame, (640, 400), (100, 70), 0, 0, 180, (0, 0, 0), 8)
    return frame


def drawn_faces() -> list[Frame]:
    """Cartoons that the detector alone takes for faces, in skin colour and white."""
    return [
        _cartoon(colour, eyes_apart, eye, mouth)
        for colour in ((140, 170, 220), (255, 255, 255))
        for eyes_apart in (55, 75)
        for eye in (18, 28)
        for mouth in ((60, 20), (90, 20), (60, 50))
    ]


def _cartoon(colour: tuple[int, int, int], eyes_apart: int, eye: int, mouth: tuple[int, int]) -> Frame:
    frame = np.full((720, 1280, 3), 230, np.uint8)
    cv2.ellipse(frame, (640, 360), (170, 200), 0, 0, 360, colour, -1)
    for side in (-1, 1):
        cv2.circle(frame, (640 + side * eyes_apart, 300), eye, (0, 0, 0), -1)
    cv2.ellipse(frame, (640, 430), mouth, 0, 0, 180, (0, 0, 0), 8)
    cv2.line(frame, (640, 350), (640, 390), (0, 0, 0), 6)
    return frame


def drawn_cat() -> Frame:
    frame = np.full((720, 1280, 3), 200, np.uint8)
    ears = [np.array([[480, 250], [500, 80], [600, 180]]), np.array([[800, 250], [780, 80], [680, 180]])]
    cv2.fillPoly(frame, ears, (90, 90, 90))
    cv2.circle(frame, (640, 320), 190, (90, 90, 90), -1)
    for x in (570, 710):
        cv2.ellipse(frame, (x, 290), (35, 25), 0, 0, 360, (80, 220, 120), -1)
        cv2.ellipse(frame, (x, 290), (8, 25), 0, 0, 360, (0, 0, 0), -1)
    cv2.fillPoly(frame, [np.array([[620, 350], [660, 350], [640, 375]])], (150, 120, 230))
    for x in (620, 660):
        cv2.ellipse(frame, (x, 385), (20, 15), 0, 0, 180, (0, 0, 0), 4)
    return frame
