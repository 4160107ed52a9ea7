"""QR codes and Data Matrix mended: a region cut out at the size that zxing reads best, the blur undone."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from counter_desk.vision.codes.engines import Grey
from counter_desk.vision.frames import Region

SIDE = 400  # pixels of the patch's longer side
_MARGIN = 0.15  # of the region, at each side: the quiet zone, and what the locator missed
_FADE = 16  # pixels around a patch before its blur is undone


@dataclass(frozen=True)
class Square:
    """The square of a region of a grey picture."""

    grey: Grey
    region: Region

    @cached_property
    def patch(self) -> Grey:
        """The region with its margin, level."""
        half = max(self.region.width, self.region.height) * (0.5 + _MARGIN) + 6
        x, y = self.region.centre_x, self.region.centre_y
        rows, columns = self.grey.shape
        top, bottom = int(max(0, y - half)), int(min(rows, y + half))
        left, right = int(max(0, x - half)), int(min(columns, x + half))
        part = self.grey[top:bottom, left:right]
        scale = SIDE / max(part.shape)
        how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
        return np.asarray(cv2.resize(part, None, fx=scale, fy=scale, interpolation=how), np.uint8)

    def sharpened(self, sigma: float, damping: float) -> Grey:
        """The patch with a blur of `sigma` of its pixels undone (Wiener's filter); noise asks for damping."""
        rows, columns = self.patch.shape
        side = cv2.getOptimalDFTSize(SIDE + 2 * _FADE)
        framed = cv2.copyMakeBorder(
            self.patch, _FADE, side - rows - _FADE, _FADE, side - columns - _FADE, cv2.BORDER_REFLECT
        )
        spectrum = cv2.dft(framed.astype(np.float32), flags=cv2.DFT_COMPLEX_OUTPUT)
        squared = np.square(np.fft.fftfreq(side)).astype(np.float32)
        blur = np.exp(-2 * (np.pi * sigma) ** 2 * (squared[:, None] + squared))
        undone = blur / (blur * blur + damping) * (1 + damping)
        sharp = cv2.idft(spectrum * undone[..., None], flags=cv2.DFT_REAL_OUTPUT | cv2.DFT_SCALE)
        patch = sharp[_FADE : _FADE + rows, _FADE : _FADE + columns]
        return np.asarray(np.clip(patch, 0, 255), np.uint8)
