"""Changes of the cropped picture that an office may switch on; `domain/retouch.py` says when."""

import cv2
import numpy as np

from counter_desk.domain.photo import Retouch
from counter_desk.vision.frames import Bools, Floats, Frame

WHITE = 245  # luma of a whitened background: paper, not glare
_GREYEST = 14.0  # CIE chroma of a wall up to which it is taken for a grey one in coloured light
_LARGEST_GAIN = 0.15  # of a channel: more is no tint of the lamps but the colour of the wall
_SURELY_BEHIND = 0.05  # of the person's outline


def retouched(
    pixels: Frame, outline: Floats, wanted: frozenset[Retouch]
) -> tuple[Frame, tuple[Retouch, ...]]:
    """The picture with what of `wanted` could be done, and what that was.

    `outline`: how much of each pixel (rows × columns, 0…1) is the person.
    """
    done: list[Retouch] = []
    for retouch in (one for one in Retouch if one in wanted):
        changed = _ACTS[retouch](pixels, outline)
        if changed is not None:
            pixels = changed
            done.append(retouch)
    return pixels, tuple(done)


def _balanced(pixels: Frame, outline: Floats) -> Frame | None:
    """All of the picture in the light in which the wall is grey; None where the wall has a colour itself."""
    wall = _wall(pixels, outline)
    if wall is None:
        return None
    _, red, yellow = cv2.cvtColor((wall[None, None] / 255).astype(np.float32), cv2.COLOR_BGR2LAB)[0, 0]
    gains = wall.mean() / np.maximum(wall, 1)
    if np.hypot(red, yellow) > _GREYEST or np.abs(gains - 1).max() > _LARGEST_GAIN:
        return None
    return np.asarray(np.clip(pixels * gains, 0, 255), np.uint8)


def _whitened(pixels: Frame, outline: Floats) -> Frame | None:
    """The wall brought up to paper white; strands of hair before it stay what they are against it."""
    wall = _wall(pixels, outline)
    if wall is None:
        return None
    soft = cv2.GaussianBlur(outline, (0, 0), max(1.0, pixels.shape[1] / 350))[..., None]
    gain = 1 + (WHITE / np.maximum(wall, 1) - 1) * (1 - soft)
    return np.asarray(np.clip(pixels * gain, 0, 255), np.uint8)


def _wall(pixels: Frame, outline: Floats) -> Floats | None:
    """The colour (BGR) of what is surely behind the person; None where nothing is."""
    behind: Bools = np.asarray(cv2.erode((outline < _SURELY_BEHIND).astype(np.uint8), np.ones((9, 9))) > 0)
    if behind.mean() < 0.02:
        return None
    return np.asarray(np.median(pixels[behind], axis=0), np.float32)


_ACTS = {Retouch.WHITE_BALANCE: _balanced, Retouch.WHITE_BACKGROUND: _whitened}
