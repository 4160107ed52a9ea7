"""The top line: which office and counter, how the devices are, settings and language."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from counter_desk.devices.status import DeviceStatus
from counter_desk.settings import Settings
from counter_desk.ui.actions import Intent
from counter_desk.ui.widgets.basics import button, label, set_look

_SIGNS = {
    DeviceStatus.READY: ("●", "ok"),
    DeviceStatus.OPENING: ("…", "muted"),
    DeviceStatus.CLOSED: ("–", "muted"),
}


class Header(QWidget):
    """One line of fixed height."""

    asked = Signal(object)  # Intent

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._place = label(size="title", wraps=False)
        self._place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._saved = label(tone="muted", wraps=False)
        self._camera, self._scanner = label(wraps=False), label(wraps=False)
        self._document_camera = label(wraps=False)
        self._document_camera.setVisible(settings.document_camera.kind != "none")
        self._status: dict[QLabel, DeviceStatus] = {
            self._camera: DeviceStatus.OPENING,
            self._scanner: DeviceStatus.OPENING,
            self._document_camera: DeviceStatus.OPENING,
        }
        self._settings_button, self._language = button(), button("日本語 / English")
        self._settings_button.clicked.connect(lambda: self.asked.emit(Intent.SETTINGS))
        self._language.clicked.connect(lambda: self.asked.emit(Intent.LANGUAGE))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 10, 2)
        row.setSpacing(14)
        row.addWidget(self._place, 1)
        devices = self._camera, self._document_camera, self._scanner
        for widget in (self._saved, *devices, self._settings_button, self._language):
            row.addWidget(widget)
        self.setFixedHeight(52)
        self._waiting = 0
        self._translate()

    def show_camera(self, status: DeviceStatus, words: str = "") -> None:
        """How the camera is, and what is wrong with it."""
        self._show(self._camera, status, words)

    def show_document_camera(self, status: DeviceStatus, words: str = "") -> None:
        """How the camera for codes is, and what is wrong with it."""
        self._show(self._document_camera, status, words)

    def show_scanner(self, status: DeviceStatus) -> None:
        """How the scanner is."""
        self._show(self._scanner, status)

    def _show(self, device: QLabel, status: DeviceStatus, words: str = "") -> None:
        self._status[device] = status
        device.setToolTip(words)
        self._translate()

    def show_waiting(self, waiting: int) -> None:
        """How many commands are safe here, but not in the database yet."""
        self._waiting = waiting
        self._translate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        counter = self._settings.counter
        place = self.tr("{office}   Counter {counter}   {staff}")
        self._place.setText(
            place.format(office=self._settings.office.name, counter=counter.id, staff=counter.staff_name)
        )
        saved = self.tr("✓ All saved")
        if self._waiting:
            saved = self.tr("{count} waiting to be sent").format(count=self._waiting)
        self._saved.setText(saved)
        set_look(self._saved, "tone", "warn" if self._waiting else "muted")
        names = {
            self._camera: self.tr("Camera"),
            self._document_camera: self.tr("Document camera"),
            self._scanner: self.tr("Scanner"),
        }
        for widget, name in names.items():
            sign, tone = _SIGNS.get(self._status[widget], ("⚠", "warn"))
            widget.setText(f"{sign} {name}")
            set_look(widget, "tone", tone)
        self._settings_button.setText(self.tr("Settings"))
