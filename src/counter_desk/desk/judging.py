"""Pictures in, judged shots out: the desk's way to vision, for screens and the command line alike."""

import logging
import os
import stat
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.likeness import Embedding, FacePrint, LikenessState
from counter_desk.domain.photo import PhotoReport, Retouch
from counter_desk.domain.photo_rules import weighed
from counter_desk.domain.verdict import ReasonCode, Verdict, because
from counter_desk.vision.crop import Crop, centre_crop, encode_jpeg, encode_original
from counter_desk.vision.face import Landmarks
from counter_desk.vision.judge import PhotoJudge
from counter_desk.vision.load import LARGEST_BYTES, load_picture
from counter_desk.vision.thumbnail import encode_thumbnail
from counter_desk.vision.upright import turned, upright_turn


class Embedder(Protocol):
    """Says what a face is like."""

    def embedding(self, picture: Any, face: Landmarks) -> Embedding:
        """The embedding of a face in a picture. Raises OperationalError where it can't be made."""
        ...

    def close(self) -> None:
        """Let go of what it works with."""
        ...


@dataclass(frozen=True)
class Shot:
    """A judged picture: what goes on the card (35:45 JPEG), the whole picture, and what the rules say."""

    cropped: bytes = field(repr=False)
    original: bytes = field(repr=False)
    report: PhotoReport


@dataclass(frozen=True)
class Look:
    """A judged picture that is not encoded yet: of a burst only the chosen one is."""

    pixels: Any = field(repr=False)
    crop: Crop = field(repr=False)
    report: PhotoReport

    def thumbnail(self) -> bytes:
        """The card photo as a small JPEG."""
        return encode_thumbnail(self.crop.pixels)

    def shot(self) -> Shot:
        """The picture as it is stored."""
        cropped = encode_jpeg(self.crop)
        return Shot(cropped, encode_original(self.pixels), weighed(self.report, len(cropped)))


class PhotoDesk:
    """Judges one picture at a time, whichever thread asks. The models are loaded at the first picture."""

    def __init__(
        self,
        model_dir: Path,
        embedder: Embedder | None = None,
        retouches: frozenset[Retouch] = frozenset(),
    ) -> None:
        """Without an embedder no faces are compared. `retouches`: what is changed in accepted pictures."""
        self._model_dir = model_dir
        self._embedder = embedder
        self._retouches = retouches
        self._judge: PhotoJudge | None = None
        self._lock = threading.Lock()
        self._is_other = threading.Event()

    def glance(self, pixels: Any) -> PhotoReport:
        """The quick verdict on a frame of the preview (H×W×3 BGR)."""
        with self._lock:
            judge = self._loaded()
            if self._is_other.is_set():
                self._is_other.clear()
                judge.forget()
            return judge.watch(pixels)

    def forget(self) -> None:
        """Another resident's frames come next: `glance` follows nobody it saw before. Never waits."""
        self._is_other.set()

    def judge(self, pixels: Any) -> Shot:
        """The full verdict on a picture (H×W×3 BGR), cropped around the face, or the middle of it."""
        return self.look(pixels).shot()

    def look(self, pixels: Any) -> Look:
        """The full verdict on a picture (H×W×3 BGR) with its crop, not encoded yet."""
        with self._lock:
            report, crop = self._loaded().judge(pixels)
        return Look(pixels, crop if crop is not None else centre_crop(pixels), report)

    def judge_file(self, file: str | Path) -> Shot | Verdict:
        """The same for a picture file; a refusal when it is none. Raises FILE_UNREADABLE."""
        picture = load_picture(read_bounded(Path(file)))
        return picture if isinstance(picture, Verdict) else self._upright(picture.frame).shot()

    def _upright(self, pixels: Any) -> Look:
        """A file's picture may lie on its side: turned where a face then stands, and the verdict says so."""
        with self._lock:
            quarters = upright_turn(pixels, self._loaded())
        stood = self.look(turned(pixels, quarters))
        if not quarters:
            return stood
        advice = because(ReasonCode.PICTURE_TURNED)
        verdict = replace(stood.report.verdict, reasons=(*stood.report.verdict.reasons, advice))
        return replace(stood, report=replace(stood.report, verdict=verdict))

    def face_print(self, jpeg: bytes) -> FacePrint:
        """What the face on a card photo is like; it never fails, it says why there is nothing to compare."""
        if self._embedder is None:
            return FacePrint(LikenessState.OFF)
        try:
            return self._face_print(self._embedder, jpeg)
        except OperationalError as error:
            logging.getLogger(__name__).warning("a photo is not compared: %s", error)
            return FacePrint(LikenessState.FAILED)

    def close(self) -> None:
        """Let go of what the likeness check works with."""
        if self._embedder is not None:
            self._embedder.close()

    def _face_print(self, embedder: Embedder, jpeg: bytes) -> FacePrint:
        picture = load_picture(jpeg)
        if isinstance(picture, Verdict):
            return FacePrint(LikenessState.FAILED)
        with self._lock:
            face = self._loaded().face_of(picture.frame)
        if face is None:
            return FacePrint(LikenessState.NO_FACE)
        return FacePrint(LikenessState.MADE, embedder.embedding(picture.frame, face))

    def _loaded(self) -> PhotoJudge:
        if self._judge is None:
            self._judge = PhotoJudge(self._model_dir, retouches=self._retouches)
        return self._judge


def read_bounded(file: Path) -> bytes:
    """The bytes of a file, one more than the largest picture at the most. No pipe or device is read."""
    try:
        with open(file, "rb", opener=_opened_at_once) as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                raise OperationalError(Fault.FILE_UNREADABLE, file.name, is_passing=False)
            return opened.read(LARGEST_BYTES + 1)
    except OSError as error:
        detail = f"{file.name} ({error.strerror})"
        raise OperationalError(Fault.FILE_UNREADABLE, detail, is_passing=False) from error


def _opened_at_once(file: str, flags: int) -> int:
    """Opens without waiting for whoever writes into a pipe, or for a device that is not ready."""
    return os.open(file, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))
