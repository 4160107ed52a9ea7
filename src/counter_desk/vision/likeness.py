"""What a face is like, in 128 numbers: dlib's network (CC0), where the optional packages are installed.

Of face-recognition-models only the file of weights is used; the package itself is never imported (it wants
pkg_resources). dlib's own shape predictors are not needed: five of our landmarks part our pictures as well
(one person 0.36 apart at the most, two 0.77 at the least; dlib's five points 0.36 and 0.79, its 68, whose
training pictures are not free for all uses, 0.38 and 0.76).
"""

import hashlib
import math
import subprocess
import sys
import threading
from contextlib import closing, suppress
from importlib import metadata, util
from pathlib import Path

import numpy as np

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.likeness import Embedding
from counter_desk.vision import likeness_child
from counter_desk.vision.face import Landmarks
from counter_desk.vision.face_patch import OVAL
from counter_desk.vision.frames import Frame
from counter_desk.vision.likeness_child import ANSWER, QUESTION

WEIGHTS = "dlib_face_recognition_resnet_model_v1.dat"
WEIGHTS_SHA256 = "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30"
PATIENCE_S = 15.0  # a hundred times what a slow PC needs
MOST_FAILURES = 2  # then it is left alone until the next start: no visit waits for it again
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
    """The network in a process of its own, started at the first face.

    dlib keeps Python's lock for a tenth of a second, which the screen would feel; and where it dies, as of an
    instruction that an old processor lacks, the counter must not die with it.
    """

    def __init__(self, weights: Path) -> None:
        self._weights = weights
        self._patience_s = PATIENCE_S
        self._child: subprocess.Popen[bytes] | None = None
        self._failures = 0  # in a row
        self._lock = threading.Lock()

    def embedding(self, picture: Frame, face: Landmarks) -> Embedding:
        """What the face is like. Raises OperationalError(MODEL_DAMAGED) where dlib or its weights fail."""
        with self._lock:
            if self._failures >= MOST_FAILURES:
                raise _damaged()
            answer = self._ask(_question(picture, face))
            numbers = ANSWER.unpack(answer) if len(answer) == ANSWER.size else ()
            if not numbers or not all(map(math.isfinite, numbers)):
                self._failures += 1
                self._end()
                raise _damaged()
            self._failures = 0
        return Embedding(numbers)

    def close(self) -> None:
        """End the process, whatever it is doing; the next face starts it again."""
        if (child := self._child) is not None:
            child.kill()
        with self._lock:
            self._end()

    def _ask(self, question: bytes) -> bytes:
        """The answer; a short one when the process died, or took so long that it was ended."""
        if self._child is None:
            self._child = _start(checked_weights(self._weights))
        child = self._child
        assert child.stdin and child.stdout  # noqa: S101 - made so in _start
        watchdog = threading.Timer(self._patience_s, child.kill)
        watchdog.start()
        try:
            child.stdin.write(question)
            child.stdin.flush()
            return child.stdout.read(ANSWER.size)
        except OSError:
            return b""
        finally:
            watchdog.cancel()

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for pipe in filter(None, (child.stdin, child.stdout)):
            with suppress(OSError):  # what it did not read any more
                pipe.close()
        child.wait()


def try_out(weights: Path) -> None:
    """Compare once with an empty picture. Raises OperationalError(MODEL_DAMAGED) where that does not work."""
    somewhere = np.linspace(8, 56, 468 * 3, dtype=np.float32).reshape(-1, 3)
    with closing(Likeness(weights)) as likeness:
        likeness.embedding(np.zeros((64, 64, 3), np.uint8), Landmarks(somewhere, 1.0))


def _start(weights: Path) -> "subprocess.Popen[bytes]":
    # By name, in their folder: on Windows dlib opens no path with Japanese in it.
    command = [sys.executable, "-I", likeness_child.__file__, weights.name]
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would open a console
    try:
        return subprocess.Popen(
            command,
            cwd=weights.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=hidden,
        )
    except OSError as error:
        raise _damaged() from error


def _question(picture: Frame, face: Landmarks) -> bytes:
    flat = face.points[:, :2]
    box = [*flat[list(OVAL)].min(axis=0), *flat[list(OVAL)].max(axis=0)]
    places = [round(float(one)) for one in (*box, *flat[list(_FIVE)].reshape(-1))]
    rgb = np.ascontiguousarray(picture[..., ::-1])
    return QUESTION.pack(*picture.shape[:2], *places) + rgb.tobytes()


def _damaged() -> OperationalError:
    return OperationalError(Fault.MODEL_DAMAGED, WEIGHTS, is_passing=False)
