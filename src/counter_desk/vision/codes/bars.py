"""Bar codes mended: a region turned upright, its rows averaged, the blur undone.

The rows of bars all say the same: their mean has little noise left, and on one line much can be tried
in little time.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import cv2
import numpy as np

from counter_desk.vision.codes.engines import Grey
from counter_desk.vision.frames import Floats, Region

LENGTH = 1000  # pixels of a line; the longest code of ours gets about five a module
_HEIGHTS = (16, 128)  # pixels
_REACH = 61  # pixels over which light and dark are compared
_FREQUENCIES = np.fft.rfftfreq(2 * LENGTH)
_ROWS = 10  # of the picture of a line; zxing wants to see a line twice


@dataclass(frozen=True)
class Sharpening:
    """The undoing of a lens's blur (`sigma`) and of a hand's move (`moved`), in pixels of the line.

    More `damping` for more noise.
    """

    sigma: float
    damping: float = 0.02
    moved: float = 0.0


@dataclass(frozen=True)
class Bars:
    """The bars of a region of a grey picture."""

    grey: Grey
    region: Region

    @cached_property
    def upright(self) -> Grey:
        """The region, bars upright, LENGTH pixels wide, with the margin that a reader wants to see."""
        region = self.region
        wide = replace(region, width=region.width * 1.16 + 12, height=region.height * 0.96)
        rows = int(np.clip(wide.height, *_HEIGHTS))
        wanted = np.array([[0, 0], [LENGTH, 0], [LENGTH, rows]], np.float32)
        back = cv2.getAffineTransform(wanted, wide.corners()[:3])
        flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
        turned = cv2.warpAffine(self.grey, back, (LENGTH, rows), flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(turned, np.uint8)

    @cached_property
    def lines(self) -> dict[str, Floats]:
        """The means of all rows and of parts: the upper and the lower half have no row in common."""
        rows = self.upright.astype(np.float32)
        count = len(rows)
        parts = {
            "whole": rows[count // 16 : count - count // 16],
            "upper": rows[: count // 2],
            "lower": rows[count // 2 :],
            "middle": rows[count // 3 : 2 * count // 3],
        }
        return {name: np.asarray(part.mean(axis=0), np.float32) for name, part in parts.items()}

    def pictures(self, sharpening: Sharpening) -> Iterator[tuple[str, Grey]]:
        """A black and white picture of each line, and which it is."""
        for name, line in self.lines.items():
            yield f"{name} {sharpening}", _black_and_white(_sharpened(line, sharpening))


def _sharpened(line: Floats, sharpening: Sharpening) -> Floats:
    """Wiener's filter; the line is mirrored, so that its ends stay quiet."""
    if not sharpening.sigma:
        return line
    blur = np.exp(-2 * (np.pi * sharpening.sigma * _FREQUENCIES) ** 2)
    blur *= np.sinc(sharpening.moved * _FREQUENCIES)
    undone = blur / (blur * blur + sharpening.damping) * (1 + sharpening.damping)
    spectrum = np.fft.rfft(np.concatenate([line, line[::-1]]))
    return np.asarray(np.fft.irfft(spectrum * undone, 2 * LENGTH)[:LENGTH], np.float32)


def _black_and_white(line: Floats) -> Grey:
    """Against the middle of the lightest and darkest nearby; what hardly differs is paper."""
    row = line[None]
    nearby = np.ones((1, _REACH), np.uint8)
    light = cv2.blur(cv2.dilate(row, nearby), (_REACH, 1))
    dark = cv2.blur(cv2.erode(row, nearby), (_REACH, 1))
    range_ = float(light.max() - dark.min())
    middle = (light + dark) / 2
    is_flat = light - dark < 0.2 * range_
    is_light = (row > middle) | (is_flat & (row > middle - 0.05 * range_))
    return np.repeat(np.where(is_light, 255, 0).astype(np.uint8), _ROWS, axis=0)
