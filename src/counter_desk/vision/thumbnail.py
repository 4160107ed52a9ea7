"""Small pictures of shots, to choose one of them."""

import cv2

from counter_desk.vision.frames import Frame

WIDTH, HEIGHT = 140, 180


def encode_thumbnail(pixels: Frame) -> bytes:
    """The card photo as a small JPEG."""
    small = cv2.resize(pixels, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
    return cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 80])[1].tobytes()
