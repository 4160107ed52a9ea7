"""The command line: the same desk as the screens. Exit code 0 all well, 1 some refused, 2 unusable input."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

import click

from counter_desk.domain.errors import OperationalError
from counter_desk.domain.verdict import Reason, Verdict
from counter_desk.settings import (
    Folders,
    Settings,
    SettingsError,
    database_url,
    default_folders,
    load_settings,
    resource_dir,
)
from counter_desk.texts import Texts

REFUSED, UNUSABLE = 1, 2


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Marks `text` for translation and gives it back unchanged."""
    return text


_TAKEN = QT_TRANSLATE_NOOP("CommandLine", "Rows taken: {good}. Rows refused: {bad}.")
_WOULD_BE_TAKEN = QT_TRANSLATE_NOOP(
    "CommandLine", "Nothing was written (--dry-run). Rows that would be taken: {good}. Refused: {bad}."
)
_NONE_TAKEN = QT_TRANSLATE_NOOP("CommandLine", "No row was taken (--strict). Rows to mend: {bad}.")
_BAD_ROW = QT_TRANSLATE_NOOP("CommandLine", "Row {row}: {why}")
_NO_FILE_OF_RESIDENTS = QT_TRANSLATE_NOOP(
    "CommandLine",
    "{file} can't be read as a residents' file. "
    "It must be CSV in CP932 or UTF-8, with the headings {headings}.",
)
_NO_CODE = QT_TRANSLATE_NOOP("CommandLine", "No code was found in {file}.")
_FOLDER = QT_TRANSLATE_NOOP(
    "CommandLine", "{file} is a folder. Name the pictures in it, for example {file}/*.jpg."
)
_NO_SUCH_FILES = QT_TRANSLATE_NOOP("CommandLine", "No file fits {file}. Look at the folder's name.")
_LOOK_AT = QT_TRANSLATE_NOOP("CommandLine", "Please look: {what}")
_NOT_WRITTEN = QT_TRANSLATE_NOOP("CommandLine", "The picture can't be written to {folder}: {why}.")
_FILE_NOT_WRITTEN = QT_TRANSLATE_NOOP("CommandLine", "{file} can't be written: {why}.")
_READY = QT_TRANSLATE_NOOP("CommandLine", "The database is ready: {where}")
_VERSION = QT_TRANSLATE_NOOP("CommandLine", "{where}: version {current}, this program wants {wanted}.")
_SETTING_WRONG = QT_TRANSLATE_NOOP("CommandLine", "{file}: {key} can't be used. Allowed: {allowed}.")


class Setting:
    """What every command needs: the settings, the folders and the texts."""

    def __init__(self) -> None:
        self.folders: Folders = default_folders()
        self.settings: Settings = load_settings(self.folders.settings_file)[0]
        self.texts = Texts(self.settings.display.language)


def run_command_line(launch: Callable[[], int], launch_demo: Callable[[], int]) -> int:
    """Run the command of this process's arguments; returns the exit code."""
    group = command_line(launch, launch_demo)
    try:
        return int(group.main(standalone_mode=False, obj=None) or 0)
    except click.ClickException as error:
        error.show()
        return UNUSABLE
    except click.Abort:
        return UNUSABLE
    except SettingsError as error:
        values = {"file": error.file, "key": error.key, "allowed": error.allowed}
        click.echo(Texts("ja").translate("CommandLine", _SETTING_WRONG).format(**values), err=True)
        return UNUSABLE
    except OperationalError as error:
        click.echo(Texts("ja").fault(error), err=True)
        return UNUSABLE


def command_line(launch: Callable[[], int], launch_demo: Callable[[], int]) -> click.Group:
    """All commands; the two with a window are handed in, because the command line knows no Qt."""

    @click.group(invoke_without_command=True)
    @click.version_option(package_name="counter-desk")
    @click.pass_context
    def group(context: click.Context) -> int:
        """The counter of a My Number Card office. Without a command: the window."""
        return launch() if context.invoked_subcommand is None else 0

    @group.command()
    def demo() -> int:
        """Sample residents, a simulated camera and scanner; nothing of this PC's data is touched."""
        return launch_demo()

    for command in (doctor, photo, code, db, import_):
        group.add_command(command)
    return group


# --- doctor ---------------------------------------------------------------------------------------


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON array.")
def doctor(as_json: bool) -> int:
    """Look at every part that the counter needs; say what to do where one is not well."""
    from counter_desk.desk.health import check_up  # late: heavy
    from counter_desk.devices.real.camera_access import look_for_camera

    at = Setting()
    checks = check_up(at.settings, at.folders, resource_dir(), look_for_camera)
    if as_json:
        found = [
            {"name": one.name, "ok": one.ok, "detail": one.detail, "advice": one.advice} for one in checks
        ]
        click.echo(json.dumps(found, ensure_ascii=False))
    else:
        for one in checks:
            click.echo(f"{'✓' if one.ok else '✕'} {one.name:<15} {one.detail}")
            if not one.ok:
                click.echo(f"  → {at.texts.translate('Health', one.advice)}")
    return 0 if all(one.ok for one in checks) else REFUSED


# --- pictures -------------------------------------------------------------------------------------


@click.group()
def photo() -> None:
    """Photos."""


@photo.command(name="check")
@click.argument("images", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON array, an object for each image.")
@click.option(
    "--crop", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write card photos here."
)
def photo_check(images: tuple[Path, ...], as_json: bool, folder: Path | None) -> int:
    """Judge pictures by the rules for card photos."""
    from counter_desk.desk.judging import PhotoDesk  # late: heavy
    from counter_desk.desk.picture_check import check_picture

    texts, desk = Setting().texts, PhotoDesk(resource_dir() / "models")
    found: list[dict[str, Any]] = []
    code_of_exit = 0
    for image in images:
        checked = check_picture(desk, image, texts, lambda file: _misnamed(texts, file))
        code_of_exit = max(code_of_exit, _exit_code(checked))
        found.append(_as_json(image, checked))
        if not as_json:
            _tell(texts, image, checked)
        if folder is not None and checked.shot is not None:
            _write_crop(texts, folder, image, checked.shot.cropped)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
    return code_of_exit


def _misnamed(texts: Texts, file: Path) -> str:
    """A folder, or a pattern that fits nothing, given by mistake."""
    if file.is_dir():
        return _said(texts, _FOLDER, file=_shown_name(file))
    if not file.exists() and any(sign in str(file) for sign in "*?["):
        return _said(texts, _NO_SUCH_FILES, file=_shown_name(file))
    return ""


def _exit_code(checked: Any) -> int:
    if checked.shot is None:
        return UNUSABLE
    return 0 if checked.verdict.ok else REFUSED


def _as_json(image: Path, checked: Any) -> dict[str, Any]:
    from counter_desk.desk.picture_check import UNITS

    return {
        "file": _shown_name(image),
        "accepted": checked.verdict.ok,
        "reasons": list(checked.verdict.codes),
        "sentences": list(checked.sentences),
        "looks": list(checked.looks),
        "measures": {name.value: round(value, 4) for name, value in checked.measures.items()},
        "units": {name.value: UNITS[name.value] for name in checked.measures},
    }


def _tell(texts: Texts, image: Path, checked: Any) -> None:
    click.echo(f"{'✓' if checked.verdict.ok else '✕'} {_shown_name(image)}")
    for sentence in checked.sentences:
        click.echo(f"    {sentence}")
    for look in checked.looks:
        click.echo("    " + _said(texts, _LOOK_AT, what=texts.look(look)))


def _write_crop(texts: Texts, folder: Path, image: Path, jpeg: bytes) -> None:
    _write_fresh(texts, folder, image.stem, jpeg)


def _shown_name(file: Path) -> str:
    """A name that every console and JSON can hold."""
    return click.format_filename(file)


@photo.command(name="board")
@click.argument("application_id")
@click.option(
    "--out",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Write them here.",
)
def photo_board(application_id: str, folder: Path) -> int:
    """Write an application's photos with their name boards into a folder; supervisors only, and audited."""
    from counter_desk.desk.name_boards import name_boards  # late: heavy
    from counter_desk.domain.commands import ReadNameBoards
    from counter_desk.domain.ids import parse_application_id

    at = Setting()
    number = _wanted(at, parse_application_id(application_id))
    with _desk_at_work(at) as (workplace, common):
        _allowed(at, workplace.desk.handle(ReadNameBoards(number=number, **common)))
        boards = name_boards(workplace.session, number)
    for name, board in boards.items():
        if isinstance(board, OperationalError):
            click.echo(f"✕ {name}  {at.texts.fault(board)}", err=True)
        else:
            click.echo(f"✓ {_shown_name(_write_fresh(at.texts, folder, name, board))}")
    return REFUSED if any(isinstance(board, OperationalError) for board in boards.values()) else 0


@photo.command(name="approve")
@click.argument("application_id")
@click.option("--reason", required=True, help="Why it is right; it is kept.")
def photo_approve(application_id: str, reason: str) -> int:
    """Approve the exception that a photo was accepted by; another supervisor than who accepted it."""
    from counter_desk.domain.commands import ApprovePhotoException
    from counter_desk.domain.ids import parse_application_id

    at = Setting()
    number = _wanted(at, parse_application_id(application_id))
    with _desk_at_work(at) as (workplace, common):
        command = ApprovePhotoException(number=number, reason=reason, **common)
        _allowed(at, workplace.desk.handle(command))
    click.echo(f"✓ {number}")
    return 0


def _wanted(at: Setting, number: Any) -> Any:
    if isinstance(number, Verdict):
        raise click.ClickException(at.texts.sentences(number))
    return number


def _allowed(at: Setting, verdict: Verdict) -> None:
    if not verdict.ok:
        raise click.ClickException(at.texts.sentences(verdict))


def _write_fresh(texts: Texts, folder: Path, stem: str, jpeg: bytes) -> Path:
    """Write under a name that nothing there has yet, for this user's eyes only; no half file stays."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file, handle = _fresh_file(folder, stem)
        try:
            with open(handle, "wb") as opened:
                opened.write(jpeg)
        except OSError:
            file.unlink(missing_ok=True)
            raise
    except OSError as error:
        said = _said(texts, _NOT_WRITTEN, folder=_shown_name(folder), why=error.strerror)
        raise click.ClickException(said) from error
    return file


def _fresh_file(folder: Path, stem: str) -> tuple[Path, int]:
    """A new file, open for writing: nothing is written over, no link is followed."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for name in chain([f"{stem}.jpg"], (f"{stem}-{number}.jpg" for number in count(2))):
        with suppress(FileExistsError):
            return folder / name, os.open(folder / name, flags, 0o600)
    raise AssertionError  # there are enough numbers


@click.group()
def code() -> None:
    """Barcodes."""


@code.command(name="read")
@click.argument("images", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON array, an object for each image.")
def code_read(images: tuple[Path, ...], as_json: bool) -> int:
    """Read the codes in pictures. An individual number is masked."""
    from counter_desk.desk.codes import read_code_file  # late: heavy

    texts = Setting().texts
    found: list[dict[str, Any]] = []
    code_of_exit = 0
    for image in images:
        codes = read_code_file(image)
        if isinstance(codes, Verdict):
            code_of_exit = UNUSABLE
            found.append({"file": str(image), "codes": [], "reasons": list(codes.codes)})
            if not as_json:
                click.echo(f"✕ {image}  {texts.sentences(codes)}")
            continue
        code_of_exit = max(code_of_exit, 0 if codes else REFUSED)
        listed = [{"format": one.format, "text": one.text, "engine": one.engine} for one in codes]
        found.append({"file": str(image), "codes": listed})
        if not as_json:
            for one in codes:
                click.echo(f"✓ {image}  {one.format}  {one.text}  ({one.engine})")
            if not codes:
                click.echo("✕ " + _said(texts, _NO_CODE, file=image))
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
    return code_of_exit


@code.command(name="sheet")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def code_sheet(file: Path) -> int:
    """Write the command sheet, a PDF with codes that do what keys do."""
    from counter_desk.desk.papers import PaperDesk  # late: heavy
    from counter_desk.domain.clock import SystemClock

    at = Setting()
    sheet = PaperDesk(resource_dir() / "fonts", at.settings, SystemClock()).command_sheet()
    try:
        file.write_bytes(sheet.pdf)
    except OSError as error:
        said = _said(at.texts, _FILE_NOT_WRITTEN, file=_shown_name(file), why=error.strerror)
        raise click.ClickException(said) from error
    click.echo(f"✓ {_shown_name(file)}")
    return 0


# --- database -------------------------------------------------------------------------------------


@click.group()
def db() -> None:
    """The database."""


@db.command(name="init")
def db_init() -> int:
    """Make the database of the settings ready for use: its tables and its key."""
    from counter_desk.bootstrap import open_session, prepare_database  # late: heavy

    at = Setting()
    prepare_database(at.settings, at.folders)
    open_session(at.settings, at.folders)
    click.echo("✓ " + _said(at.texts, _READY, where=_shown(database_url(at.settings, at.folders))))
    return 0


@db.command(name="migrate")
def db_migrate() -> int:
    """Bring the tables to this program's version."""
    from counter_desk.bootstrap import prepare_database  # late: heavy

    at = Setting()
    applied = prepare_database(at.settings, at.folders)
    for version in applied:
        click.echo(f"+ {version}")
    click.echo("✓ " + _said(at.texts, _READY, where=_shown(database_url(at.settings, at.folders))))
    return 0


@db.command(name="status")
def db_status() -> int:
    """Which version the tables have, and which this program wants."""
    from counter_desk.bootstrap import database_status  # late: heavy

    at = Setting()
    current, wanted = database_status(at.settings, at.folders)
    where = _shown(database_url(at.settings, at.folders))
    click.echo(_said(at.texts, _VERSION, where=where, current=current, wanted=wanted))
    return 0 if current == wanted else REFUSED


def _shown(url: str) -> str:
    """A database's address without its password."""
    head, at, tail = url.rpartition("@")
    return f"{head.split('://')[0]}://…@{tail}" if at else url


# --- import ---------------------------------------------------------------------------------------


@click.group(name="import")
def import_() -> None:
    """Files of the office."""


@import_.command(name="residents")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would go in.")
@click.option("--strict", is_flag=True, help="Take no row if one is bad.")
def import_residents(file: Path, dry_run: bool, strict: bool) -> int:
    """Bring in residents from a CSV file (CP932 or UTF-8). Bad rows are named; the others go in."""
    from counter_desk.desk.judging import read_bounded  # late: heavy
    from counter_desk.desk.resident_file import NEEDED_HEADINGS, UnusableFile, read_resident_file

    at = Setting()
    try:
        found = read_resident_file(read_bounded(file), datetime.now(UTC), at.settings.forms.id_pattern)
    except UnusableFile as unusable:
        headings = ", ".join(unusable.missing or NEEDED_HEADINGS)
        said = _said(at.texts, _NO_FILE_OF_RESIDENTS, file=file.name, headings=headings)
        raise click.ClickException(said) from unusable
    for bad in found.bad:
        why = " ".join(_named(reason, at.texts) for reason in bad.reasons)
        click.echo("✕ " + _said(at.texts, _BAD_ROW, row=bad.row, why=why), err=True)
    if not dry_run and not (strict and found.bad):
        _send(at, file.name, found.good)
    told = _NONE_TAKEN if strict and found.bad else _WOULD_BE_TAKEN if dry_run else _TAKEN
    click.echo(_said(at.texts, told, good=len(found.good), bad=len(found.bad)))
    return REFUSED if found.bad else 0


def _named(reason: Reason, texts: Texts) -> str:
    """A reason with the heading of the column that it is about."""
    from counter_desk.desk.resident_file import HEADINGS

    heading = HEADINGS.get(str(reason.values.get("field", "")), ("",))[0]
    return f"[{heading}] {texts.sentence(reason)}" if heading else texts.sentence(reason)


def _said(texts: Texts, source: str, **values: object) -> str:
    return texts.translate("CommandLine", source).format(**values)


def _send(at: Setting, file_name: str, rows: Any) -> None:
    from counter_desk.domain.commands import ImportResidents

    with _desk_at_work(at) as (workplace, common):
        verdict = workplace.desk.handle(ImportResidents(file_name=file_name, rows=rows, **common))
    if not verdict.ok:
        raise click.ClickException(at.texts.sentences(verdict))


@contextmanager
def _desk_at_work(at: Setting) -> Iterator[tuple[Any, dict[str, Any]]]:
    """The counter's desk, and what every command carries."""
    from counter_desk.bootstrap import build  # late: heavy
    from counter_desk.domain.ids import new_uuid7

    workplace = build(at.settings, at.folders)
    try:
        now, counter = datetime.now(UTC), at.settings.counter
        yield workplace, {"id": new_uuid7(now), "at": now, "counter": counter.id, "staff": counter.staff_id}
    finally:
        workplace.close()
