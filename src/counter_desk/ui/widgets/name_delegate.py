"""The same painting of names for a column of a table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter_desk.ui.widgets.name_painting import elided_name, has_variants, paint_name

_MARGIN = 4


class NameDelegate(QStyledItemDelegate):
    """Paints names with variants itself and leaves all others to the style."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if not has_variants(text):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(option.palette.color(role))
        area = QRectF(option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0))
        paint_name(painter, area, elided_name(text, option.font, area.width()), option.font)
        painter.restore()
