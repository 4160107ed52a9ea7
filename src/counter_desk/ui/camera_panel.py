"""In the settings: cameras to choose by name, and a test picture with what was measured of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from counter_desk.devices.camera import FoundCamera
from counter_desk.devices.frame_watch import Figures
from counter_desk.domain.errors import OperationalError
from counter_desk.ui.camera_bench import CameraBench
from counter_desk.ui.device_worker import CameraWorker
from counter_desk.ui.messages import fault_sentence
from counter_desk.ui.widgets.basics import button, label, set_look
from counter_desk.ui.widgets.live_picture import LivePicture

DARK_BELOW, BRIGHT_ABOVE = 0.2, 0.75  # of the mean light
PICTURE_SIZE = (400, 225)
THREE_LINES_PX = 84


class SourceBox(QWidget):
    """The names of the cameras that there are; a number, path or URL can be typed instead."""

    changed = Signal()

    def __init__(self, source: str, bench: CameraBench | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QComboBox()
        self._box.setEditable(True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._box.setEditText(source)
        self._box.editTextChanged.connect(self.changed)
        again = button(self.tr("Search again"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box, 1)
        row.addWidget(again)
        again.setVisible(bench is not None)
        if bench is not None:
            bench.found.connect(self.offer)
            again.clicked.connect(bench.look)

    @property
    def text(self) -> str:
        """The source as it is chosen or typed."""
        return self._box.currentText().strip()

    def offer(self, found: tuple[FoundCamera, ...]) -> None:
        """Offer these cameras; what stands there already stays."""
        text = self._box.currentText()
        self._box.blockSignals(True)
        self._box.clear()
        self._box.addItems([camera.name for camera in found])
        self._box.setCurrentIndex(-1)
        self._box.setEditText(text)
        self._box.blockSignals(False)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """The name is the box's, too."""
        super().setAccessibleName(name)
        self._box.setAccessibleName(name)


class CameraPanel(QWidget):
    """Shows the chosen camera on demand, never two at once; ends when it is hidden or another is chosen."""

    def __init__(
        self, bench: CameraBench, chosen: Callable[[], tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._chosen = chosen
        self._worker: CameraWorker | None = None
        self._has_trouble = False
        self.picture = LivePicture(is_mirrored=False, has_guide=False)
        self.picture.setFixedSize(*PICTURE_SIZE)
        self._words = label()
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setFixedHeight(THREE_LINES_PX)
        self._words.setFixedWidth(PICTURE_SIZE[0])
        self._button = button()
        self._button.clicked.connect(self._on_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._button, self.picture, self._words):
            column.addWidget(widget)
        column.addStretch(1)
        self._rest()

    @property
    def words(self) -> str:
        """What is said under the picture."""
        return self._words.text()

    @property
    def is_on(self) -> bool:
        """Whether a camera is being looked at."""
        return self._worker is not None

    def begin(self) -> None:
        """Show the chosen camera."""
        self.end()
        kind, source = self._chosen()
        if kind == "none" or not (source or kind == "simulated"):
            self._say(self.tr("Choose a camera first."), "warn")
            return
        self._worker = worker = self._bench.borrow(kind, source)
        for signal, slot in self._wiring(worker):
            signal.connect(slot)
        worker.frame_shown()
        self._button.setText(self.tr("Stop the test picture"))
        self.picture.show_words(self.tr("The camera is starting …"))
        self._has_trouble = False
        self._say("")

    def end(self) -> None:
        """Let the camera go."""
        worker, self._worker = self._worker, None
        if worker is not None:
            for signal, slot in self._wiring(worker):
                signal.disconnect(slot)
            QCoreApplication.removePostedEvents(self, QEvent.Type.MetaCall)  # its last frames are on the way
            self._bench.give_back(worker)
            self._rest()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """What nobody sees is not filmed."""
        if not event.spontaneous():
            self.end()
        super().hideEvent(event)

    def _on_pressed(self) -> None:
        if self.is_on:
            self.end()
        else:
            self.begin()

    def _rest(self) -> None:
        self._button.setText(self.tr("Test picture"))
        self.picture.show_words("")
        self._say("")

    def _wiring(self, worker: CameraWorker) -> tuple[tuple[Any, Callable[..., None]], ...]:
        return (
            (worker.frame_arrived, self._on_frame),
            (worker.measured, self._on_measured),
            (worker.fault_arisen, self._on_fault),
            (worker.trouble_changed, self._on_trouble),
        )

    @Slot(object)
    def _on_frame(self, pixels: Any) -> None:
        if self._worker is not None:
            self._worker.frame_shown()
            self.picture.show_frame(pixels)

    @Slot(object)
    def _on_measured(self, figures: Figures) -> None:
        if not self._has_trouble:
            text = self.tr("{width} × {height} pixels, {rate} frames a second\nLight {light} % ({word})")
            values = {"width": figures.width, "height": figures.height, "light": round(100 * figures.light)}
            rate = f"{figures.frames_per_s:.1f}"
            self._say(text.format(**values, rate=rate, word=self._light_word(figures.light)))

    @Slot(object)
    def _on_fault(self, error: OperationalError) -> None:
        self.picture.show_words("")
        self._say(fault_sentence(error), "warn")

    @Slot(object)
    def _on_trouble(self, error: OperationalError | None) -> None:
        self._has_trouble = error is not None
        self._say(fault_sentence(error) if error else "", "warn")

    def _light_word(self, light: float) -> str:
        if light < DARK_BELOW:
            return self.tr("dark: more light, please")
        return self.tr("too bright") if light > BRIGHT_ABOVE else self.tr("good")

    def _say(self, text: str, tone: str = "") -> None:
        self._words.setText(text)
        set_look(self._words, "tone", tone)
