"""What settings are called on the screen. A test holds this list against the settings."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Marks `text` for translation and gives it back unchanged."""
    return text


WORDS: Mapping[str, str] = {
    "office": QT_TRANSLATE_NOOP("Setting", "Office"),
    "office.municipality": QT_TRANSLATE_NOOP("Setting", "Code of the municipality (six digits)"),
    "office.name": QT_TRANSLATE_NOOP("Setting", "Name of the office"),
    "office.contact": QT_TRANSLATE_NOOP("Setting", "Telephone and hours, for receipts"),
    "counter": QT_TRANSLATE_NOOP("Setting", "Counter"),
    "counter.id": QT_TRANSLATE_NOOP("Setting", "Number of this counter"),
    "counter.staff_id": QT_TRANSLATE_NOOP("Setting", "Staff ID"),
    "counter.staff_name": QT_TRANSLATE_NOOP("Setting", "Staff name"),
    "counter.role": QT_TRANSLATE_NOOP("Setting", "Role"),
    "database": QT_TRANSLATE_NOOP("Setting", "Database"),
    "database.url": QT_TRANSLATE_NOOP("Setting", "Address; empty: a file on this PC"),
    "camera": QT_TRANSLATE_NOOP("Setting", "Camera"),
    "camera.kind": QT_TRANSLATE_NOOP("Setting", "Kind"),
    "camera.source": QT_TRANSLATE_NOOP("Setting", "Camera: its name, number, path or URL"),
    "camera.width": QT_TRANSLATE_NOOP("Setting", "Width in pixels"),
    "camera.height": QT_TRANSLATE_NOOP("Setting", "Height in pixels"),
    "camera.mirror": QT_TRANSLATE_NOOP("Setting", "Live picture as in a mirror"),
    "document_camera": QT_TRANSLATE_NOOP("Setting", "Document camera"),
    "document_camera.kind": QT_TRANSLATE_NOOP("Setting", "Kind"),
    "document_camera.source": QT_TRANSLATE_NOOP("Setting", "Camera: its name, number, path or URL"),
    "photo": QT_TRANSLATE_NOOP("Setting", "Photo"),
    "photo.auto_shutter": QT_TRANSLATE_NOOP("Setting", "Automatic shutter"),
    "photo.countdown_s": QT_TRANSLATE_NOOP("Setting", "Countdown in seconds; 0: none"),
    "photo.burst": QT_TRANSLATE_NOOP("Setting", "Pictures at one press"),
    "photo.sound": QT_TRANSLATE_NOOP("Setting", "Tones"),
    "photo.white_balance": QT_TRANSLATE_NOOP("Setting", "Take the tint of the lamps out of photos"),
    "photo.white_background": QT_TRANSLATE_NOOP("Setting", "Whiten a plain background of photos"),
    "photo.likeness": QT_TRANSLATE_NOOP("Setting", "Compare faces against mix-ups"),
    "scanner": QT_TRANSLATE_NOOP("Setting", "Scanner"),
    "scanner.kind": QT_TRANSLATE_NOOP("Setting", "Connection"),
    "scanner.port": QT_TRANSLATE_NOOP("Setting", "Serial port"),
    "scanner.baud_rate": QT_TRANSLATE_NOOP("Setting", "Serial speed (baud)"),
    "scanner.gap_ms": QT_TRANSLATE_NOOP("Setting", "Longest pause between keys (ms)"),
    "scanner.layout": QT_TRANSLATE_NOOP("Setting", "Keyboard of the scanner"),
    "scanner.prefix": QT_TRANSLATE_NOOP("Setting", "Text before each code"),
    "scanner.suffix": QT_TRANSLATE_NOOP("Setting", "Text after each code"),
    "printer": QT_TRANSLATE_NOOP("Setting", "Printer"),
    "printer.kind": QT_TRANSLATE_NOOP("Setting", "Print on"),
    "printer.name": QT_TRANSLATE_NOOP("Setting", "Name; empty: the system's default printer"),
    "printer.folder": QT_TRANSLATE_NOOP("Setting", "Folder for PDF files"),
    "printer.receipt_paper": QT_TRANSLATE_NOOP("Setting", "Paper of the receipt"),
    "forms": QT_TRANSLATE_NOOP("Setting", "Forms"),
    "forms.id_pattern": QT_TRANSLATE_NOOP("Setting", "Pattern of the application ID in a code"),
    "display": QT_TRANSLATE_NOOP("Setting", "Screen"),
    "display.language": QT_TRANSLATE_NOOP("Setting", "Language"),
    "display.theme": QT_TRANSLATE_NOOP("Setting", "Theme"),
}
CHOICES: Mapping[str, str] = {
    "real": QT_TRANSLATE_NOOP("Setting", "Real camera"),
    "simulated": QT_TRANSLATE_NOOP("Setting", "Simulated"),
    "keyboard": QT_TRANSLATE_NOOP("Setting", "Types like a keyboard"),
    "serial": QT_TRANSLATE_NOOP("Setting", "Serial port"),
    "auto": QT_TRANSLATE_NOOP("Setting", "Recognise by itself"),
    "as_is": QT_TRANSLATE_NOOP("Setting", "The same as this PC's"),
    "us_on_jis": QT_TRANSLATE_NOOP("Setting", "US scanner on a Japanese PC"),
    "jis_on_us": QT_TRANSLATE_NOOP("Setting", "Japanese scanner on a US PC"),
    "yes": QT_TRANSLATE_NOOP("Setting", "Yes"),
    "no": QT_TRANSLATE_NOOP("Setting", "No"),
    "none": QT_TRANSLATE_NOOP("Setting", "None"),
    "system": QT_TRANSLATE_NOOP("Setting", "As the system"),
    "folder": QT_TRANSLATE_NOOP("Setting", "PDF files in a folder"),
    "a5": QT_TRANSLATE_NOOP("Setting", "A5"),
    "roll80": QT_TRANSLATE_NOOP("Setting", "80 mm roll"),
    "ja": QT_TRANSLATE_NOOP("Setting", "Japanese"),
    "en": QT_TRANSLATE_NOOP("Setting", "English"),
    "light": QT_TRANSLATE_NOOP("Setting", "Light"),
    "dark": QT_TRANSLATE_NOOP("Setting", "Dark"),
    "counter": QT_TRANSLATE_NOOP("Setting", "Counter clerk"),
    "back_office": QT_TRANSLATE_NOOP("Setting", "Back officer"),
    "supervisor": QT_TRANSLATE_NOOP("Setting", "Supervisor"),
    "administrator": QT_TRANSLATE_NOOP("Setting", "Administrator"),
}


def section_word(section: str) -> str:
    """The name of a group of settings."""
    return QCoreApplication.translate("Setting", WORDS[section])


def setting_word(section: str, name: str) -> str:
    """The name of a setting."""
    return QCoreApplication.translate("Setting", WORDS[f"{section}.{name}"])


def choice_word(choice: str) -> str:
    """The name of a choice."""
    return QCoreApplication.translate("Setting", CHOICES[choice])
