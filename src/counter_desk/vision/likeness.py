"""What a face is like, in 128 numbers: dlib's network (CC0), where the optional packages are installed.

Of face-recognition-models only the file of weights is used; the package itself is never imported (it wants
pkg_resources). dlib's own shape predictors are not needed: five of our landmarks do as well (the same people
0.36 apart at the most, two people 0.77 at the least; with dlib's five or 68 points 0.36 … 0.38 and 0.76).
"""

import hashlib
from importlib import import_module, metadata, util
from pathlib import Path
from typing import Any

import numpy as np

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.likeness import Embedding
from counter_desk.vision.face import Landmarks
from counter_desk.vision.face_patch import OVAL
from counter_desk.vision.frames import Frame

WEIGHTS = "dlib_face_recognition_resnet_model_v1.dat"
WEIGHTS_SHA256 = "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30"
_PACKAGE = "face-recognition-models"
# dlib's five points, in its order: the left eye's corners, outer first, the right one's, the nose's base.
_FIVE = (263, 362, 33, 133, 2)


def weights_file() -> Path | None:
    """Where the weights are; None where one of the two packages is not installed."""
    if util.find_spec("dlib") is None:
        return None
    try:
        package = metadata.distribution(_PACKAGE)
    except metadata.PackageNotFoundError:
        return None
    return Path(str(package.locate_file(f"face_recognition_models/models/{WEIGHTS}")))


def checked_weights(file: Path) -> Path:
    """The file, if its SHA-256 is right; raises OperationalError(MODEL_DAMAGED) else."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise _damaged() from error
    if hashlib.sha256(content).hexdigest() != WEIGHTS_SHA256:
        raise _damaged()
    return file


class Likeness:
    """The network, loaded at the first face. Call it from one thread at a time."""

    def __init__(self, weights: Path) -> None:
        self._weights = weights
        self._dlib: Any = None
        self._network: Any = None

    def embedding(self, picture: Frame, face: Landmarks) -> Embedding:
        """What the face is like. Raises OperationalError(MODEL_DAMAGED) where dlib or its weights fail."""
        try:
            self._load()
            shape = self._shape(face)
            numbers = self._network.compute_face_descriptor(np.ascontiguousarray(picture[..., ::-1]), shape)
        except (ImportError, RuntimeError) as error:  # dlib knows no other kind of its own
            raise _damaged() from error
        return Embedding(tuple(float(one) for one in numbers))

    def _load(self) -> None:
        if self._network is None:
            self._dlib = import_module("dlib")  # no annotations, and often not there
            self._network = self._dlib.face_recognition_model_v1(str(checked_weights(self._weights)))

    def _shape(self, face: Landmarks) -> Any:
        flat = face.points[:, :2]
        left, top = flat[list(OVAL)].min(axis=0)
        right, bottom = flat[list(OVAL)].max(axis=0)
        box = self._dlib.rectangle(*(round(float(one)) for one in (left, top, right, bottom)))
        points = [self._dlib.point(round(float(x)), round(float(y))) for x, y in flat[list(_FIVE)]]
        return self._dlib.full_object_detection(box, self._dlib.points(points))


def _damaged() -> OperationalError:
    return OperationalError(Fault.MODEL_DAMAGED, WEIGHTS, is_passing=False)
