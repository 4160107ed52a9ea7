"""Bottom: a button for each of F1–F12, with its key on it; the one for the lit step stands out."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from counter_desk.ui.actions import ACTIONS, SHUTTER_KEYS, ActionSpec, Intent
from counter_desk.ui.widgets.basics import set_look


class ActionBar(QWidget):
    """Turns the list of actions into QActions, buttons and shortcuts; emits what was asked for."""

    asked = Signal(object)  # Intent

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[Intent, QAction] = {}
        self._buttons: dict[Intent, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for spec in ACTIONS:
            self._actions[spec.intent] = self._make_action(spec)
            if spec.in_bar:
                self._buttons[spec.intent] = self._make_button(spec.intent)
                row.addWidget(self._buttons[spec.intent], 1)
        self._shutters = [self._make_shutter(key) for key in SHUTTER_KEYS]
        self._translate()

    def action(self, intent: Intent) -> QAction:
        """The action behind a key, for menus."""
        return self._actions[intent]

    def enable(self, possible: Collection[Intent], lit: Intent | None) -> None:
        """Make exactly these possible and let one stand out."""
        for intent, action in self._actions.items():
            action.setEnabled(intent in possible)
        for intent, button in self._buttons.items():
            button.setEnabled(intent in possible)
            set_look(button, "lit", intent is lit and intent in possible)
        for shutter in self._shutters:
            shutter.setEnabled(Intent.SHOOT in possible)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _make_action(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(spec.key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda: self.asked.emit(spec.intent))
        self.addAction(action)
        return action

    def _make_button(self, intent: Intent) -> QPushButton:
        button = QPushButton()
        button.setObjectName("key")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space is the shutter, never a press of a stale button
        button.setMinimumSize(60, 52)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._actions[intent].trigger)
        return button

    def _make_shutter(self, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: self.asked.emit(Intent.SHOOT))
        return shortcut

    def _translate(self) -> None:
        for spec in ACTIONS:
            title = QCoreApplication.translate("Action", spec.title)
            self._actions[spec.intent].setText(title)
            if spec.intent in self._buttons:
                self._buttons[spec.intent].setText(f"{spec.key}\n{title}")
                self._buttons[spec.intent].setToolTip(f"{title} ({spec.key})")
                self._buttons[spec.intent].setAccessibleName(f"{title} {spec.key}")
