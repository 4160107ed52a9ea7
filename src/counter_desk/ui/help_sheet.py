"""The help sheet: every key, made from the one list of actions."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from counter_desk.ui.actions import ACTIONS, SHUTTER_KEYS, Intent
from counter_desk.ui.widgets.basics import button, label


class HelpSheet(QDialog):
    """All keys on one page; a scan goes on working while it is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(20)
        half = (len(ACTIONS) + 1) // 2
        for at, spec in enumerate(ACTIONS):
            keys = spec.key
            if spec.intent is Intent.SHOOT:
                keys = " / ".join((spec.key, *SHUTTER_KEYS))
            column = at // half * 2
            grid.addWidget(label(keys, size="title", wraps=False), at % half, column)
            title = QCoreApplication.translate("Action", spec.title)
            grid.addWidget(label(title, wraps=False), at % half, column + 1)
        grid.addWidget(
            label(self.tr("Esc goes back. Scan at any time: the record opens."), tone="muted"), half, 0, 1, 4
        )
        close = button(self.tr("Close"))
        close.clicked.connect(self.close)
        grid.addWidget(close, half + 1, 3)
