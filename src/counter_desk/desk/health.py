"""A look at every part that a counter needs: what is well, and what to do where it is not."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from counter_desk.domain.errors import OperationalError
from counter_desk.settings import Folders, Settings

LookForCamera = Callable[[str], tuple[bool, str]]

PRINTERS_TIMEOUT_S = 20
LEAST_FREE_BYTES = 2 * 2**30  # two days of photos at a busy counter, with room to spare


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Marks `text` for translation and gives it back unchanged."""
    return text


LIKENESS_ADVICE = QT_TRANSLATE_NOOP(
    "Health",
    "The optional packages do not work. Delete the folder .venv, then run: "
    "python3 installer/bootstrap.py setup likeness",
)


@dataclass(frozen=True)
class Check:
    """One part: what was seen, and what to do if it is not well."""

    name: str
    ok: bool
    detail: str
    advice: str = ""


def check_up(
    settings: Settings, folders: Folders, resources: Path, look_for_camera: LookForCamera
) -> tuple[Check, ...]:
    """Look at all parts. `look_for_camera` says of a source whether it can be used, and its name."""
    return (
        _checked(
            "models", lambda: _models(resources), QT_TRANSLATE_NOOP("Health", "Install the program again.")
        ),
        _checked("likeness", lambda: _likeness(settings), LIKENESS_ADVICE),
        _checked(
            "fonts", lambda: _fonts(resources), QT_TRANSLATE_NOOP("Health", "Install the program again.")
        ),
        _checked(
            "codes",
            _engines,
            QT_TRANSLATE_NOOP(
                "Health", "Install zbar (Debian: apt-get install libzbar0); zxing works without it."
            ),
        ),
        _checked(
            "database",
            lambda: _database(settings, folders),
            QT_TRANSLATE_NOOP("Health", "Run: counter-desk db init. Then check the address in the settings."),
        ),
        _checked(
            "disk", lambda: _disk(folders), QT_TRANSLATE_NOOP("Health", "Free some space on this disk.")
        ),
        *_cameras(settings, look_for_camera),
        _checked(
            "scanner",
            lambda: _scanner(settings),
            QT_TRANSLATE_NOOP("Health", "Plug the scanner in, or choose its port in the settings."),
        ),
        _checked(
            "printer",
            lambda: _printer(settings, folders),
            QT_TRANSLATE_NOOP(
                "Health", "Set the printer up in the system, or choose another one in the settings."
            ),
        ),
    )


def _checked(name: str, look: Callable[[], tuple[bool, str]], advice: str) -> Check:
    try:
        ok, detail = look()
    except OperationalError as error:
        return Check(name, False, str(error), advice)
    except (OSError, ImportError, ValueError, subprocess.SubprocessError) as error:
        return Check(name, False, f"{type(error).__name__}: {error}", advice)
    return Check(name, ok, detail, "" if ok else advice)


def _models(resources: Path) -> tuple[bool, str]:
    from counter_desk.vision.models import ModelName, checked_model

    for name in ModelName:
        checked_model(resources / "models", name)
    return True, ", ".join(ModelName)


def _likeness(settings: Settings) -> tuple[bool, str]:
    """Off is well, for the check is optional; weights that are not the named ones are not."""
    from counter_desk.vision.likeness import try_out, weights_file

    if settings.photo.likeness != "yes":
        return True, "off: by the settings"
    weights = weights_file()
    if weights is None:
        return True, "off: not installed (python3 installer/bootstrap.py setup likeness)"
    try_out(weights)
    return True, weights.name


def _fonts(resources: Path) -> tuple[bool, str]:
    from counter_desk.documents.fonts import FontBook, installed_fallbacks

    fallbacks = installed_fallbacks()
    FontBook(resources / "fonts", fallbacks)
    return True, ", ".join(["BIZ UDGothic", *(file.stem for file in fallbacks)])


def _engines() -> tuple[bool, str]:
    from counter_desk.vision.codes import engines

    found = engines()
    return all(found.values()), ", ".join(name for name, works in found.items() if works)


def _database(settings: Settings, folders: Folders) -> tuple[bool, str]:
    from counter_desk.storage.db import close_database, open_database, sqlite_url
    from counter_desk.storage.migrate import require_current, schema_status

    if not settings.database.url and not folders.database_file.exists():
        return True, "not made yet; the first start makes it"
    database = open_database(settings.database.url or sqlite_url(folders.database_file))
    try:
        require_current(database)
        return True, f"version {schema_status(database).current}"
    finally:
        close_database(database)


def _disk(folders: Folders) -> tuple[bool, str]:
    folder = next(parent for parent in (folders.data, *folders.data.parents) if parent.exists())
    free = shutil.disk_usage(folder).free
    return free > LEAST_FREE_BYTES, f"{free / 2**30:.1f} GiB free"


def _cameras(settings: Settings, look: LookForCamera) -> tuple[Check, ...]:
    """The camera, and the document camera where there is to be one."""
    advice = QT_TRANSLATE_NOOP("Health", "Plug the camera in, or choose another one in the settings.")
    camera, second = settings.camera, settings.document_camera
    chosen = (
        ("camera", camera.kind, camera.source),
        ("document camera", second.kind, second.source),
    )
    return tuple(
        _checked(name, partial(_camera, kind, source, look), advice)
        for name, kind, source in chosen
        if kind != "none"
    )


def _camera(kind: str, source: str, look: LookForCamera) -> tuple[bool, str]:
    return look(source) if kind == "real" else (True, kind)


def _scanner(settings: Settings) -> tuple[bool, str]:
    if settings.scanner.kind != "serial" or sys.platform == "win32":
        return True, settings.scanner.kind
    port = settings.scanner.port
    device = Path(port if port.startswith("/") else f"/dev/{port}")
    return device.exists(), str(device)


def _printer(settings: Settings, folders: Folders) -> tuple[bool, str]:
    if settings.printer.kind == "folder":
        folder = Path(settings.printer.folder or folders.papers)
        there = next(parent for parent in (folder, *folder.parents) if parent.exists())
        return os.access(there, os.W_OK), str(folder)
    names = _system_printers()
    wanted = settings.printer.name
    return (wanted in names if wanted else bool(names)), wanted or ", ".join(names) or "none"


def _system_printers() -> tuple[str, ...]:
    """The system's queues, without Qt: the command line knows none."""
    ask = ["lpstat", "-e"]
    if sys.platform == "win32":
        ask = ["powershell", "-NoProfile", "-Command", "Get-Printer | ForEach-Object Name"]
    if shutil.which(ask[0]) is None:
        return ()
    told = subprocess.run(ask, capture_output=True, text=True, check=False, timeout=PRINTERS_TIMEOUT_S)
    return tuple(line.strip() for line in told.stdout.splitlines() if line.strip())
