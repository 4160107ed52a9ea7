"""Short tones for shots and scans. A PC without sound is silent, not broken."""

import array
import logging
import math
import wave
from enum import StrEnum
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import QObject, QTemporaryDir, QUrl

from counter_desk.domain.scan_routes import Feedback

RATE = 44_100
_VOLUME = 0.35
_FADE_S = 0.012
_REST = 0.0  # hertz of silence


class Tone(StrEnum):
    """What a tone says."""

    WELL = "well"
    SHOT = "shot"
    REFUSED = "refused"
    SCAN_UNDERSTOOD = "scan_understood"
    SCAN_REFUSED = "scan_refused"
    SCAN_UNKNOWN = "scan_unknown"


_NOTES: dict[Tone, tuple[tuple[float, float], ...]] = {  # hertz, seconds
    Tone.WELL: ((880.0, 0.09),),
    Tone.SHOT: ((1175.0, 0.06), (1568.0, 0.09)),
    Tone.REFUSED: ((330.0, 0.11), (262.0, 0.16)),
    Tone.SCAN_UNDERSTOOD: ((1760.0, 0.07),),  # one short and high, as scanners have it
    Tone.SCAN_REFUSED: ((220.0, 0.12), (_REST, 0.06), (220.0, 0.12)),  # two low
    Tone.SCAN_UNKNOWN: ((587.0, 0.08), (_REST, 0.05), (587.0, 0.08), (_REST, 0.05), (587.0, 0.08)),  # three
}


TONE_OF_SCAN = {
    Feedback.UNDERSTOOD: Tone.SCAN_UNDERSTOOD,
    Feedback.REFUSED: Tone.SCAN_REFUSED,
    Feedback.UNKNOWN: Tone.SCAN_UNKNOWN,
}


class Tones(QObject):
    """Plays tones once `begin` was given QtMultimedia; before, and without it, nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = QTemporaryDir()
        self._effects: dict[Tone, QObject] = {}

    def begin(self, multimedia: ModuleType | None) -> None:
        """Make the tones ready to be played at once."""
        if multimedia is None or not self._folder.isValid():
            return
        for tone in Tone:
            file = Path(self._folder.path()) / f"{tone.value}.wav"
            write_wave(file, tone)
            effect = multimedia.QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(file)))
            self._effects[tone] = effect

    def play(self, tone: Tone) -> None:
        """Play; returns at once."""
        if (effect := self._effects.get(tone)) is not None:
            effect.play()  # type: ignore[attr-defined]  # a QSoundEffect; its module is read late


def load_multimedia() -> ModuleType | None:
    """QtMultimedia, or None where the system lacks what it needs. Takes its time: not for the first paint."""
    try:
        from PySide6 import QtMultimedia
    except ImportError as error:
        logging.getLogger(__name__).info("no tones: %s", error)
        return None
    return QtMultimedia


def write_wave(file: Path, tone: Tone) -> None:
    """Write the tone as 16-bit mono."""
    samples = array.array("h")
    for hertz, seconds in _NOTES[tone]:
        samples.extend(_note(hertz, seconds))
    with wave.open(str(file), "wb") as opened:
        opened.setnchannels(1)
        opened.setsampwidth(2)
        opened.setframerate(RATE)
        opened.writeframes(samples.tobytes())


def _note(hertz: float, seconds: float) -> list[int]:
    count = round(seconds * RATE)
    fade = round(_FADE_S * RATE)
    loudest = 32_767 * _VOLUME
    return [
        round(loudest * min(1.0, at / fade, (count - at) / fade) * math.sin(math.tau * hertz * at / RATE))
        for at in range(count)
    ]
