"""Every setting once: type, default, range and what it means. Read by `bootstrap`, never on import."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from counter_desk.domain.patterns import APPLICATION_ID_PATTERN

RESOURCES_BESIDE_PACKAGE = Path(__file__).parent / "resources"
RESOURCES_IN_CHECKOUT = Path(__file__).parents[2] / "resources"


class SettingsError(Exception):
    """A value that can't be used: names the file, the key and what is allowed."""

    def __init__(self, file: Path, key: str, allowed: str) -> None:
        super().__init__(f"{file}: {key}: {allowed}")
        self.file, self.key, self.allowed = file, key, allowed


def setting(
    default: Any, text: str, *, choices: tuple[str, ...] = (), low: int | None = None, high: int | None = None
) -> Any:
    """A field with its default, its one-line description and what is allowed."""
    metadata = {"text": text, "choices": choices, "low": low, "high": high}
    return field(default=default, metadata=metadata)


@dataclass(frozen=True)
class Office:
    """The office that all counters of a database share."""

    municipality: str = setting("000000", "The six-digit code of the municipality; first in every key")
    name: str = setting("見本市役所 市民課", "The office's name on screens and papers")
    contact: str = setting("", "Telephone and hours, printed on receipts")


@dataclass(frozen=True)
class Counter:
    """The workstation and who works at it."""

    id: str = setting("1", "The number of this counter; unlike any other's on the same database")
    staff_id: str = setting("staff", "Who works here, until sign-in comes")
    staff_name: str = setting("窓口担当", "The name that papers and audit rows bear")
    role: str = setting(
        "supervisor",
        "What this person may do",
        choices=("counter", "back_office", "supervisor", "administrator"),
    )


@dataclass(frozen=True)
class Database:
    """Where the records are."""

    url: str = setting("", "postgresql://… or sqlite:///…; empty: one file in the data folder")


@dataclass(frozen=True)
class Camera:
    """The webcam."""

    kind: str = setting("real", "A real camera, or the built-in simulation", choices=("real", "simulated"))
    source: str = setting("0", "Name, number, device path or URL of the camera")
    width: int = setting(1920, "Wanted picture width in pixels", low=320, high=7680)
    height: int = setting(1080, "Wanted picture height in pixels", low=240, high=4320)
    mirror: str = setting(
        "yes", "Show the live picture as in a mirror; photos are never mirrored", choices=("yes", "no")
    )


@dataclass(frozen=True)
class DocumentCamera:
    """A second camera, that papers with codes are held before."""

    kind: str = setting(
        "none", "None, a real camera, or the built-in simulation", choices=("none", "real", "simulated")
    )
    source: str = setting("1", "Name, number, device path or URL of the document camera")


@dataclass(frozen=True)
class Photo:
    """How photos are taken."""

    auto_shutter: str = setting(
        "yes", "Shoot by itself when all has been well for 0.7 s", choices=("yes", "no")
    )
    countdown_s: int = setting(0, "Seconds from the shutter key to the shot; 0: at once", low=0, high=10)
    burst: int = setting(5, "Pictures at one press of the shutter; the best is proposed", low=1, high=5)
    sound: str = setting("yes", "Short tones for well, shot and refused", choices=("yes", "no"))
    white_balance: str = setting(
        "no", "Take the tint of the lamps out of card photos before a grey wall", choices=("yes", "no")
    )
    white_background: str = setting(
        "no", "Whiten a plain background of card photos; ask the card centre first", choices=("yes", "no")
    )
    likeness: str = setting(
        "yes",
        "Compare each photo with the resident's earlier one and with those of the last two hours here",
        choices=("yes", "no"),
    )


@dataclass(frozen=True)
class Scanner:
    """The barcode scanner."""

    kind: str = setting(
        "keyboard", "How the scanner is connected", choices=("keyboard", "serial", "simulated", "none")
    )
    port: str = setting("", "Serial port, for instance COM3 or /dev/ttyACM0")
    baud_rate: int = setting(9600, "Speed of the serial port", low=300, high=4_000_000)
    gap_ms: int = setting(35, "Longest pause in ms between two keys of a keyboard scanner", low=5, high=200)
    layout: str = setting(
        "auto",
        "Which country's keyboard the scanner plays; auto: codes of this desk are recognised and mended",
        choices=("auto", "as_is", "us_on_jis", "jis_on_us"),
    )
    prefix: str = setting("", "What the scanner puts before each code")
    suffix: str = setting("", "What the scanner puts after each code, before Enter")


@dataclass(frozen=True)
class Printer:
    """The printer."""

    kind: str = setting(
        "system", "A printer of the system, or PDF files in a folder", choices=("system", "folder")
    )
    name: str = setting("", "The printer's name; empty: the system's default printer")
    folder: str = setting("", "Where PDF files go; empty: a folder of the data folder")
    receipt_paper: str = setting("a5", "Paper of the receipt", choices=("a5", "roll80"))


@dataclass(frozen=True)
class Forms:
    """The application forms."""

    id_pattern: str = setting(
        APPLICATION_ID_PATTERN, "Pattern of the application ID in a scanned code; group 1 is the ID"
    )


@dataclass(frozen=True)
class Display:
    """What the screen looks like."""

    language: str = setting("ja", "Language of the screens", choices=("ja", "en"))
    theme: str = setting("system", "Light or dark", choices=("system", "light", "dark"))


@dataclass(frozen=True)
class Settings:
    """All settings of this workstation."""

    office: Office = Office()
    counter: Counter = Counter()
    database: Database = Database()
    camera: Camera = Camera()
    document_camera: DocumentCamera = DocumentCamera()
    photo: Photo = Photo()
    scanner: Scanner = Scanner()
    printer: Printer = Printer()
    forms: Forms = Forms()
    display: Display = Display()


@dataclass(frozen=True)
class Folders:
    """Where this workstation keeps things."""

    data: Path
    settings_file: Path

    @property
    def database_file(self) -> Path:
        """The embedded database."""
        return self.data / "counter-desk.sqlite3"

    @property
    def journal_file(self) -> Path:
        """The counter's own journal."""
        return self.data / "journal.sqlite3"

    @property
    def key_file(self) -> Path:
        """The key that photos and journal are sealed with."""
        return self.data / "counter-desk.key"

    @property
    def papers(self) -> Path:
        """PDF files of a printer that is a folder."""
        return self.data / "papers"


def resource_dir() -> Path:
    """The bundled fonts, models, translations and samples."""
    return RESOURCES_BESIDE_PACKAGE if RESOURCES_BESIDE_PACKAGE.is_dir() else RESOURCES_IN_CHECKOUT


def default_folders() -> Folders:
    """The folders that the system means for programs."""
    from platformdirs import PlatformDirs  # late: the first window does not need it

    dirs = PlatformDirs("counter-desk", appauthor=False, roaming=False)
    return Folders(Path(dirs.user_data_dir), Path(dirs.user_config_dir) / "counter-desk.toml")


def database_url(settings: Settings, folders: Folders) -> str:
    """The database of the settings, or the embedded one."""
    return settings.database.url or f"sqlite:///{folders.database_file}"


def load_settings(file: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in `file` (none: the defaults) and the keys in it that mean nothing.

    Raises SettingsError for a file that is no TOML and for a value that is not allowed.
    """
    if not file.exists():
        return Settings(), ()
    import tomllib  # late: most first starts have no file

    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(file, "-", str(error)) from error
    return settings_from(found, file)


def settings_from(found: Mapping[str, Any], file: Path) -> tuple[Settings, tuple[str, ...]]:
    """Settings from a parsed file; see `load_settings`."""
    settings = Settings()
    unknown: list[str] = []
    for name, values in found.items():
        section = getattr(settings, name, None)
        if section is None or not isinstance(values, dict):
            unknown.append(name)
            continue
        known = {one.name: one for one in fields(section)}
        unknown += [f"{name}.{key}" for key in values if key not in known]
        checked = {
            key: _checked(known[key], values[key], file, f"{name}.{key}") for key in values if key in known
        }
        settings = replace(settings, **{name: replace(section, **checked)})
    return settings, tuple(unknown)


def save_settings(settings: Settings, file: Path) -> None:
    """Write what differs from the defaults, whole or not at all."""
    import tomli_w  # late: only the settings screen writes

    changed: dict[str, dict[str, Any]] = {}
    for section in fields(settings):
        value, default = getattr(settings, section.name), getattr(Settings(), section.name)
        different = {
            one.name: getattr(value, one.name)
            for one in fields(value)
            if getattr(value, one.name) != getattr(default, one.name)
        }
        if different:
            changed[section.name] = different
    file.parent.mkdir(parents=True, exist_ok=True)
    written = file.with_suffix(".new")
    written.write_text(tomli_w.dumps(changed), encoding="utf-8")
    written.replace(file)


def _checked(one: Any, value: Any, file: Path, key: str) -> Any:
    choices, low, high = (one.metadata[name] for name in ("choices", "low", "high"))
    kind = type(one.default)
    if type(value) is not kind:
        raise SettingsError(file, key, "a number" if kind is int else "text in quotes")
    if choices and value not in choices:
        raise SettingsError(file, key, " | ".join(choices))
    if low is not None and not low <= value <= high:
        raise SettingsError(file, key, f"{low} … {high}")
    if key == "forms.id_pattern":
        _check_pattern(value, file, key)
    return value


def _check_pattern(value: str, file: Path, key: str) -> None:
    try:
        re.compile(value)
    except re.error as error:
        raise SettingsError(file, key, f"a regular expression ({error})") from error
