"""The last scans on one page: when, what it was, and what came of it. Nothing of it is kept."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counter_desk.domain.clock import JAPAN
from counter_desk.ui.scan_history import HeardScan, ScanHistory
from counter_desk.ui.scan_words import FEEDBACK_SIGNS, KIND_NAMES, outcome, word
from counter_desk.ui.widgets.basics import button, label

_ROW_PX = 34
_TEXT, _OUTCOME = 2, 3  # columns
_TEXT_PX = 250


class ScanHistoryDialog(QDialog):
    """Follows the scans while it is open; scanning goes on as if it were not there."""

    def __init__(self, history: ScanHistory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self._history = history
        self._empty = label(tone="muted")
        self._table = _table()
        self._note = label(tone="muted")
        self._close = button()
        self._close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        for widget in (self._empty, self._table, self._note):
            column.addWidget(widget)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(900, 560)
        self._translate()

    def refresh(self) -> None:
        """Show what was heard until now."""
        scans = self._history.scans
        self._table.setRowCount(len(scans))
        for row, scan in enumerate(scans):
            for column, text in enumerate(_cells(scan)):
                item = QTableWidgetItem(text)
                self._table.setItem(row, column, item)
        self._table.resizeRowsToContents()
        self._table.setVisible(bool(scans))
        self._empty.setVisible(not scans)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Rows are as high as their words need at this width."""
        super().resizeEvent(event)
        self._table.resizeRowsToContents()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self.setWindowTitle(self.tr("Last scans"))
        headings = self.tr("Time"), self.tr("What it was"), self.tr("Text"), self.tr("What came of it")
        self._table.setHorizontalHeaderLabels(headings)
        self._empty.setText(self.tr("Nothing was scanned since the program was started."))
        self._note.setText(self.tr("Only here and only until the program ends; nothing of it is stored."))
        self._close.setText(self.tr("Close"))
        self.refresh()


def _cells(scan: HeardScan) -> tuple[str, str, str, str]:
    return (
        f"{scan.at.astimezone(JAPAN):%H:%M:%S}",
        word(KIND_NAMES[scan.kind]),
        scan.text,
        f"{FEEDBACK_SIGNS[scan.feedback]} {outcome(scan)}",
    )


def _table() -> QTableWidget:
    table = QTableWidget(0, 4)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setAlternatingRowColors(True)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(_ROW_PX)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Interactive)
    header.resizeSection(_TEXT, _TEXT_PX)
    header.setSectionResizeMode(_OUTCOME, QHeaderView.ResizeMode.Stretch)
    return table
