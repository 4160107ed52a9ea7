"""Colours, type and the few rules of style, light and dark. Nothing relies on colour alone."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

UI_FAMILY = "BIZ UDPGothic"
FIRST_FONT_FILES = ("BIZUDPGothic-Regular.ttf",)
LATER_FONT_FILES = ("BIZUDPGothic-Bold.ttf",)
UI_SIZE_PT = 10.5
TARGET_PX = 44  # the least height of anything that is pressed


@dataclass(frozen=True)
class Colours:
    """One theme's colours; text has a contrast of 4.5 : 1 or more on `surface` (WCAG 2.2, 1.4.3)."""

    window: str
    surface: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    ok: str
    warn: str
    stop: str
    lit: str


LIGHT = Colours(
    window="#f1f3f5",
    surface="#ffffff",
    text="#1b1f24",
    muted="#57606a",
    border="#c4ccd4",
    accent="#0b5cad",
    on_accent="#ffffff",
    ok="#1a7f37",
    warn="#8a5a00",
    stop="#b42318",
    lit="#e3effb",
)
DARK = Colours(
    window="#15181c",
    surface="#20252b",
    text="#e6edf3",
    muted="#a3adb8",
    border="#434b55",
    accent="#66aef8",
    on_accent="#0b1622",
    ok="#56c271",
    warn="#e3b341",
    stop="#ff857b",
    lit="#1d3247",
)


def colours_now() -> Colours:
    """The colours of the theme that is on."""
    is_dark = QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if is_dark else LIGHT


def load_fonts(folder: Path, names: tuple[str, ...]) -> None:
    """Make the bundled Japanese font known to Qt; without it some systems fall back to a thin Mincho."""
    for name in names:
        QFontDatabase.addApplicationFont(str(folder / name))


def apply_theme(app: QApplication, theme: str) -> None:
    """Dress the whole program in `theme`: light, dark, or what the system says."""
    system_dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    colours = DARK if theme == "dark" or (theme == "system" and system_dark) else LIGHT
    app.setStyle("Fusion")
    app.setFont(QFont(UI_FAMILY, round(UI_SIZE_PT)))
    app.setPalette(_palette(colours))
    app.setStyleSheet(_style_sheet(colours) + _style_of_choices(colours))


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, value in (
        (role.Window, colours.window),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.window),
        (role.Button, colours.surface),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.WindowText, colours.text),
        (role.Text, colours.text),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.stop),
        (role.Link, colours.accent),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Mid, colours.border),
        (role.Dark, colours.border),
        (role.Light, colours.surface),
    ):
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.muted))
    return palette


def _style_sheet(colours: Colours) -> str:
    c = colours
    return f"""
QFrame#surface {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 6px; }}
QLabel {{ background: transparent; }}
QLabel[tone="muted"] {{ color: {c.muted}; }}
QLabel[tone="ok"] {{ color: {c.ok}; font-weight: bold; }}
QLabel[tone="warn"] {{ color: {c.warn}; font-weight: bold; }}
QLabel[tone="stop"] {{ color: {c.stop}; font-weight: bold; }}
QLabel[textSize="huge"] {{ font-size: 21pt; font-weight: bold; }}
QLabel[textSize="large"] {{ font-size: 15pt; font-weight: bold; }}
QLabel[textSize="title"] {{ font-size: 12pt; font-weight: bold; }}
QPushButton {{ min-height: {TARGET_PX - 10}px; padding: 4px 10px; border: 1px solid {c.border};
  border-radius: 5px; background: {c.surface}; color: {c.text}; }}
QPushButton:hover {{ border-color: {c.accent}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 3px 9px; }}
QPushButton:disabled {{ color: {c.muted}; background: {c.window}; border-style: dashed; }}
QPushButton[lit="true"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
  font-weight: bold; }}
QLineEdit, QPlainTextEdit {{ min-height: {TARGET_PX - 6}px; padding: 2px 8px; background: {c.surface};
  border: 1px solid {c.border}; border-radius: 5px; color: {c.text};
  selection-background-color: {c.accent}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {c.accent}; padding: 1px 7px; }}
QLineEdit[wrong="true"] {{ border: 2px solid {c.stop}; padding: 1px 7px; }}
QCheckBox, QRadioButton {{ min-height: {TARGET_PX}px; spacing: 8px; }}
QCheckBox::indicator {{ width: 20px; height: 20px; }}
QFrame#notice {{ border-radius: 6px; border: 1px solid {c.border}; background: {c.surface}; }}
QFrame#notice[tone=""] {{ border-color: transparent; background: transparent; }}
QWidget#bare, QScrollArea {{ background: transparent; }}
QPushButton#key {{ padding: 4px 1px; }}
QToolButton#burst {{ padding: 3px 1px; border: 1px solid {c.border}; border-radius: 5px;
  background: {c.surface}; color: {c.text}; }}
QToolButton#burst[lit="true"] {{ border: 3px solid {c.accent}; padding: 1px 0px; font-weight: bold; }}
QComboBox, QSpinBox {{ min-height: {TARGET_PX}px; }}
QTabBar::tab {{ min-height: 30px; padding: 4px 14px; }}
QTabBar::tab:selected {{ background: {c.surface}; border: 1px solid {c.border};
  border-bottom: 2px solid {c.accent};
  font-weight: bold; }}
QFrame#notice[tone="ok"] {{ border: 2px solid {c.ok}; }}
QFrame#notice[tone="warn"] {{ border: 2px solid {c.warn}; }}
QFrame#notice[tone="stop"] {{ border: 2px solid {c.stop}; }}
QFrame#step {{ border-radius: 6px; border: 1px solid transparent; background: transparent; }}
QFrame#step[lit="true"] {{ background: {c.lit}; border: 2px solid {c.accent}; }}
QTableView {{ gridline-color: {c.border}; background: {c.surface}; alternate-background-color: {c.window}; }}
QToolTip {{ color: {c.text}; background: {c.surface}; border: 1px solid {c.border}; }}
"""


def _style_of_choices(c: Colours) -> str:
    return f"""
QRadioButton#person {{ min-height: {TARGET_PX}px; padding-left: 8px; border: 1px solid {c.border};
  border-radius: 5px; background: {c.surface}; }}
QRadioButton#person:focus {{ border: 2px solid {c.accent}; padding-left: 7px; }}
QRadioButton#person::indicator {{ width: 14px; height: 14px;
  border: 2px solid {c.muted}; border-radius: 9px; }}
QRadioButton#person::indicator:checked {{ border-color: {c.accent}; background: {c.accent}; }}
"""
