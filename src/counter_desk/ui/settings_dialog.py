"""The settings screen, made from the settings themselves: what they are, what is allowed."""

from collections.abc import Mapping
from dataclasses import Field, fields, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from counter_desk.domain.scanner_setup import Finding
from counter_desk.settings import Settings
from counter_desk.ui.camera_bench import CameraBench
from counter_desk.ui.camera_panel import CameraPanel, SourceBox
from counter_desk.ui.scanner_bench import ScannerBench
from counter_desk.ui.scanner_panel import ScannerPanel, setup_from
from counter_desk.ui.setting_words import choice_word, section_word, setting_word
from counter_desk.ui.widgets.basics import button, label

_CAMERAS = ("camera", "document_camera")


class SettingsDialog(QDialog):
    """A tab for each group. What is saved is used at the next start.

    `remarks`: a line below a setting ("section.name"), for what this PC lacks for it.
    """

    saved = Signal(object)  # Settings

    def __init__(
        self,
        settings: Settings,
        parent: QWidget | None = None,
        bench: CameraBench | None = None,
        remarks: Mapping[str, str] | None = None,
        scanners: ScannerBench | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self._settings = settings
        self._bench = bench
        self._scanners = scanners
        self._remarks = remarks or {}
        self._inputs: dict[tuple[str, str], QWidget] = {}
        self._tabs = tabs = QTabWidget()
        for section in fields(settings):
            tabs.addTab(self._make_tab(section.name), section_word(section.name))
        save, cancel = button(self.tr("Save"), is_lit=True), button(self.tr("Cancel"))
        save.clicked.connect(self._on_save)
        cancel.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(label(self.tr("Used from the next start of the program."), tone="muted"), 1)
        buttons.addWidget(save)
        buttons.addWidget(cancel)
        column = QVBoxLayout(self)
        column.addWidget(tabs, 1)
        column.addLayout(buttons)
        self.resize(920, 560)
        if bench is not None:
            bench.look()

    @property
    def settings(self) -> Settings:
        """The settings as the screen shows them."""
        changed = self._settings
        for (section, name), widget in self._inputs.items():
            part = replace(getattr(changed, section), **{name: _value(widget)})
            changed = replace(changed, **{section: part})
        return changed

    def show_section(self, section: str) -> None:
        """Turn to the page of this group."""
        self._tabs.setCurrentIndex([one.name for one in fields(self._settings)].index(section))

    def _make_tab(self, section: str) -> QWidget:
        part = getattr(self._settings, section)
        inner = QWidget()
        form = QFormLayout(inner)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for one in fields(part):
            widget = self._make_input(section, one, getattr(part, one.name))
            title = setting_word(section, one.name)
            widget.setAccessibleName(title)
            self._inputs[section, one.name] = widget
            form.addRow(title, widget)
            if remark := self._remarks.get(f"{section}.{one.name}"):
                form.addRow(label(remark, tone="muted"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        if section in _CAMERAS:
            inner = self._with_test_picture(section, inner)
        elif section == "scanner":
            inner = self._with_set_up(inner)
        area.setWidget(inner)
        return area

    def _make_input(self, section: str, one: Field[Any], value: Any) -> QWidget:
        if section in _CAMERAS and one.name == "source":
            return SourceBox(value, self._bench)
        return _make_input(one, value)

    def _with_test_picture(self, section: str, form: QWidget) -> QWidget:
        """The camera's settings at the left, what it gives at the right."""
        if self._bench is None:
            return form
        kind, source = self._inputs[section, "kind"], self._inputs[section, "source"]
        panel = CameraPanel(self._bench, lambda: (_value(kind), _value(source)))
        if isinstance(kind, QComboBox) and isinstance(source, SourceBox):
            kind.currentIndexChanged.connect(panel.end)
            source.changed.connect(panel.end)
        return _beside(form, panel)

    def _with_set_up(self, form: QWidget) -> QWidget:
        """The scanner's settings at the left, what finds them out at the right."""
        if self._scanners is None:
            return form
        panel = ScannerPanel(self._scanners)
        panel.learned.connect(self._on_scanner_learned)
        return _beside(form, panel)

    def _on_scanner_learned(self, findings: tuple[Finding, ...]) -> None:
        """What was found is kept at once; the other pages are not saved with it."""
        scanner = setup_from(findings, self._settings.scanner)
        self._settings = replace(self._settings, scanner=scanner)
        for one in fields(scanner):
            _set_value(self._inputs["scanner", one.name], getattr(scanner, one.name))
        self.saved.emit(self._settings)

    def _on_save(self) -> None:
        self.saved.emit(self.settings)
        self.close()


def _make_input(one: Field[Any], value: Any) -> QWidget:
    choices = one.metadata["choices"]
    if choices:
        box = QComboBox()
        for choice in choices:
            box.addItem(choice_word(choice), choice)
        box.setCurrentIndex(choices.index(value))
        return box
    if isinstance(value, int):
        spin = QSpinBox()
        spin.setRange(one.metadata["low"], one.metadata["high"])
        spin.setValue(value)
        return spin
    return QLineEdit(value)


def _beside(form: QWidget, panel: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.addWidget(form, 1)
    row.addWidget(panel, 0, Qt.AlignmentFlag.AlignTop)
    return both


def _set_value(widget: QWidget, value: Any) -> None:
    if isinstance(widget, QComboBox):
        widget.setCurrentIndex(widget.findData(value))
    elif isinstance(widget, QSpinBox):
        widget.setValue(value)
    elif isinstance(widget, QLineEdit):
        widget.setText(value)


def _value(widget: QWidget) -> Any:
    if isinstance(widget, SourceBox):
        return widget.text
    if isinstance(widget, QComboBox):
        return widget.currentData()
    if isinstance(widget, QSpinBox):
        return widget.value()
    assert isinstance(widget, QLineEdit)  # noqa: S101 - the last kind that _make_input makes
    return widget.text()
