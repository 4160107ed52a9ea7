"""Frames and patches: cutting any level or tilted rectangle out of a picture at any size."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Frame = npt.NDArray[np.uint8]
"""Rows × columns × 3, blue-green-red, as cv2 gives them."""
Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Region:
    """A rectangle in frame pixels, turned by `angle_deg` (clockwise on the screen) around its centre."""

    centre_x: float
    centre_y: float
    width: float
    height: float
    angle_deg: float = 0.0

    def corners(self) -> Floats:
        """The corners: upper left, upper right, lower right, lower left, as the region itself sees them."""
        angle = np.deg2rad(self.angle_deg)
        across = np.array([np.cos(angle), np.sin(angle)]) * self.width / 2
        down = np.array([-np.sin(angle), np.cos(angle)]) * self.height / 2
        centre = np.array([self.centre_x, self.centre_y])
        corners = [
            centre - across - down,
            centre + across - down,
            centre + across + down,
            centre - across + down,
        ]
        return np.array(corners, np.float32)


@dataclass(frozen=True)
class Patch:
    """A region cut out and scaled; `to_frame` (2×3) takes its pixels back, `inside` tells which are real."""

    pixels: Frame
    to_frame: Floats
    inside: Bools


def use_one_core() -> None:
    """Let cv2 work on the thread that calls it: on small pictures its own pool costs more than it gains."""
    cv2.setNumThreads(1)


def full_region(frame: Frame) -> Region:
    """All of the frame."""
    height, width = frame.shape[:2]
    return Region(width / 2, height / 2, width, height)


def cut(frame: Frame, region: Region, width: int, height: int) -> Patch:
    """The region as `width` × `height` pixels; what lies outside of the frame repeats its edge.

    Shrinks by area first, so that nothing is aliased.
    """
    shrink = min(1.0, max(width / region.width, height / region.height))
    source, offset, scale = _shrunk(frame, region, shrink)
    corners = region.corners()
    wanted = np.array([[0, 0], [width, 0], [width, height]], np.float32)
    to_source = cv2.getAffineTransform(wanted - 0.5, (corners[:3] - offset) * scale - 0.5)
    flags = cv2.INTER_LINEAR if shrink < 1.0 else cv2.INTER_CUBIC
    pixels = cv2.warpAffine(
        source,
        to_source,
        (width, height),
        flags=flags | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    to_frame = cv2.getAffineTransform(wanted, corners[:3]).astype(np.float32)
    return Patch(pixels.astype(np.uint8, copy=False), to_frame, _inside(frame, to_frame, width, height))


def to_frame(points: Floats, matrix: Floats) -> Floats:
    """Points (n × 2) of a patch in frame pixels."""
    return (points @ matrix[:, :2].T + matrix[:, 2]).astype(np.float32)


def to_patch(points: Floats, patch: Patch) -> Floats:
    """Points (n × 2) of the frame in a patch's pixels."""
    return to_frame(points, cv2.invertAffineTransform(patch.to_frame).astype(np.float32))


def _shrunk(frame: Frame, region: Region, shrink: float) -> tuple[Frame, Floats, Floats]:
    """The part of the frame under the region, shrunk; its offset in the frame, and the scale in x and y."""
    if shrink > 0.8:
        return frame, np.zeros(2, np.float32), np.ones(2, np.float32)
    rows, columns = frame.shape[:2]
    corners = region.corners()
    margin = 2 / shrink
    left, top = np.floor(np.clip(corners.min(axis=0) - margin, 0, [columns - 2, rows - 2])).astype(int)
    right, bottom = np.ceil(corners.max(axis=0) + margin).astype(int)
    part = frame[top : max(bottom, top + 2), left : max(right, left + 2)]
    size = (max(1, round(part.shape[1] * shrink)), max(1, round(part.shape[0] * shrink)))
    scale = np.array([size[0] / part.shape[1], size[1] / part.shape[0]], np.float32)
    small = cv2.resize(part, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    return small, np.array([left, top], np.float32), scale


def _inside(frame: Frame, matrix: Floats, width: int, height: int) -> Bools:
    rows, columns = frame.shape[:2]
    x, y = np.arange(width, dtype=np.float32) + 0.5, (np.arange(height, dtype=np.float32) + 0.5)[:, None]
    in_x = matrix[0, 0] * x + matrix[0, 1] * y + matrix[0, 2]
    in_y = matrix[1, 0] * x + matrix[1, 1] * y + matrix[1, 2]
    return np.asarray((in_x >= 0) & (in_x < columns) & (in_y >= 0) & (in_y < rows), np.bool_)
