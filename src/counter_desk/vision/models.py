"""The neural networks that come with the program: found whole, or named as damaged."""

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

import cv2
import numpy as np

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.vision.frames import Floats, Frame


class ModelName(StrEnum):
    """The bundled networks, by file name (MediaPipe, Apache-2.0)."""

    DETECTOR = "face_detection_short_range.tflite"
    LANDMARKS = "face_landmark.tflite"
    SEGMENTATION = "selfie_segmentation.tflite"


MODEL_SHA256: Mapping[ModelName, str] = MappingProxyType(
    {
        ModelName.DETECTOR: "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
        ModelName.LANDMARKS: "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814",
        ModelName.SEGMENTATION: "9ee168ec7c8f2a16c56fe8e1cfbc514974cbbb7e434051b455635f1bd1462f5c",
    }
)


class Model:
    """One loaded network. A net keeps its last input: use one from one thread at a time."""

    def __init__(self, directory: Path, name: ModelName) -> None:
        """Raises OperationalError(MODEL_DAMAGED) for a file that is missing or not the one that we ship."""
        content = checked_model(directory, name)
        try:
            self._net = cv2.dnn.readNetFromTFLite(np.frombuffer(content, np.uint8))
        except cv2.error as error:
            raise _damaged(name) from error
        self._outputs = self._net.getUnconnectedOutLayersNames()

    def run(self, patch: Frame, low: float = 0.0) -> dict[str, Floats]:
        """Every output by its name, for a patch of the input's size scaled to `low` … 1."""
        blob = cv2.dnn.blobFromImage(patch, (1 - low) / 255, swapRB=True)
        self._net.setInput(blob + np.float32(low))
        outputs = self._net.forward(self._outputs)
        return {name: np.asarray(one, np.float32) for name, one in zip(self._outputs, outputs, strict=True)}


def checked_model(directory: Path, name: ModelName) -> bytes:
    """The bytes of a model whose SHA-256 is right; raises OperationalError(MODEL_DAMAGED) else."""
    try:
        content = (directory / name.value).read_bytes()
    except OSError as error:
        raise _damaged(name) from error
    if hashlib.sha256(content).hexdigest() != MODEL_SHA256[name]:
        raise _damaged(name)
    return content


def _damaged(name: ModelName) -> OperationalError:
    return OperationalError(Fault.MODEL_DAMAGED, name.value, is_passing=False)
