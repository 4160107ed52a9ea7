"""One line that says what happened and what to do next. Its room is always kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from counter_desk.ui.widgets.basics import button, label, set_look

_SIGNS = {"ok": "✓", "warn": "⚠", "stop": "✕", "": ""}


class NoticeBar(QFrame):
    """Shows one message with a sign and, where there is one, a next step to press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._act: Callable[[], object] | None = None
        self._sign = label(size="title", wraps=False)
        self._text = label()
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._step = button()
        self._step.clicked.connect(self._on_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 6, 2)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._step)
        self.setFixedHeight(52)
        self.clear()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def say(self, text: str, tone: str = "", step: str = "", act: Callable[[], object] | None = None) -> None:
        """Show `text` in a tone (ok, warn, stop), with a next step that does `act`."""
        self._act = act
        self._sign.setText(_SIGNS[tone])
        set_look(self._sign, "tone", tone)
        set_look(self, "tone", tone)
        self._text.setText(text)
        self._text.setToolTip(text)
        self._step.setText(step)
        self._step.setVisible(bool(step))
        self.setAccessibleName(text)

    def clear(self) -> None:
        """Say nothing; the room stays."""
        self.say("")

    def _on_pressed(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()
