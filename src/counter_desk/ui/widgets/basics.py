"""Small pieces that all panels are made of."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

LEAST_HEIGHT_PX = {"title": 24, "large": 34, "huge": 44}


def label(text: str = "", *, tone: str = "", size: str = "", wraps: bool = True) -> QLabel:
    """A label in one of the theme's tones (muted, ok, warn, stop) and sizes (title, large, huge)."""
    made = QLabel(text)
    made.setWordWrap(wraps)
    made.setTextFormat(Qt.TextFormat.PlainText)  # what a resident or a file wrote is never markup
    if tone:
        made.setProperty("tone", tone)
    if size:
        made.setProperty("textSize", size)
        made.setMinimumHeight(
            LEAST_HEIGHT_PX[size]
        )  # a squeezed layout takes room elsewhere, not from letters
    return made


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the style sheet looks at, and show it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def button(text: str = "", *, is_lit: bool = False) -> QPushButton:
    """A push button that never takes Enter from a scanner: it acts on Space, a click or its key."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if is_lit:
        made.setProperty("lit", True)
    return made


def is_covered(view: QWidget) -> bool:
    """Whether another window of ours has the clerk's eyes: nothing is shot behind it."""
    active, dialog = QApplication.activeWindow(), QApplication.activeModalWidget()
    return dialog is not None or (active is not None and active is not view.window())


def bring_into_view(widget: QWidget) -> None:
    """Scroll to `widget` as soon as it has its place, where its page is longer than the screen."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        found = area
        QTimer.singleShot(0, widget, lambda: found.ensureWidgetVisible(widget))


def scrollable(widget: QWidget) -> QScrollArea:
    """`widget` in an area that scrolls only where the screen is too small for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setObjectName("bare")
    area.setWidget(widget)
    return area
