"""The composition root without Qt: settings → storage, vision, documents → desk."""

from dataclasses import dataclass, replace
from pathlib import Path

import peewee

from counter_desk.desk.desk import Desk
from counter_desk.desk.judging import PhotoDesk
from counter_desk.desk.papers import PaperDesk
from counter_desk.desk.reception import Reception
from counter_desk.domain.clock import Clock, SystemClock
from counter_desk.domain.photo import Retouch
from counter_desk.domain.staff import Role, Staff
from counter_desk.settings import Folders, Settings, resource_dir
from counter_desk.storage.crypto import load_or_create_keys
from counter_desk.storage.db import Session, close_database, open_database, sqlite_url
from counter_desk.storage.journal import Journal
from counter_desk.storage.migrate import migrate, require_current, schema_status
from counter_desk.storage.photos import holds_sealed_data, require_right_keys
from counter_desk.vision.frames import use_one_core
from counter_desk.vision.likeness import Likeness, weights_file


@dataclass(frozen=True)
class Workplace:
    """Everything that a counter works with, but its devices and its screen."""

    settings: Settings
    folders: Folders
    session: Session
    journal: Journal
    desk: Desk
    photo_desk: PhotoDesk
    paper_desk: PaperDesk
    reception: Reception

    def close(self) -> None:
        """Let go of the journal, the database and what compares faces."""
        self.photo_desk.close()
        self.journal.close()
        close_database(self.session.database)


def prepare_database(settings: Settings, folders: Folders) -> tuple[int, ...]:
    """Bring the database to this program's version; returns the versions that were applied."""
    database = _open(settings, folders)
    try:
        return migrate(database)
    finally:
        close_database(database)


def database_status(settings: Settings, folders: Folders) -> tuple[int, int]:
    """The version that the database has, and the one that this program wants."""
    database = _open(settings, folders)
    try:
        status = schema_status(database)
    finally:
        close_database(database)
    return status.current, status.wanted


def _open(settings: Settings, folders: Folders) -> peewee.Database:
    folders.data.mkdir(parents=True, exist_ok=True)
    return open_database(settings.database.url or sqlite_url(folders.database_file))


def open_session(settings: Settings, folders: Folders) -> Session:
    """The database of the settings, ready for use. The embedded one is made and migrated on the way.

    Raises OperationalError when it can't be opened, its schema does not fit, or its key is missing or wrong.
    """
    database = _open(settings, folders)
    try:
        if not settings.database.url:
            migrate(database)
        require_current(database)
        # What waits in the journal is sealed too: a new key would make it unreadable for ever.
        is_sealed = holds_sealed_data(database) or folders.journal_file.exists()
        keys = load_or_create_keys(folders.key_file, holds_sealed_data=is_sealed)
        session = Session(database, settings.office.municipality, keys)
        require_right_keys(session)
    except BaseException:
        close_database(database)
        raise
    return session


def build(settings: Settings, folders: Folders, clock: Clock | None = None) -> Workplace:
    """A counter's desk, with what a crash left in its journal not yet done (`Reception.resume` does it)."""
    clock = clock or SystemClock()
    use_one_core()
    session = open_session(settings, folders)
    try:
        journal = Journal(folders.journal_file, session.keys)
    except BaseException:
        close_database(session.database)
        raise
    desk = Desk(session, journal, staff_of(settings))
    photo_desk = PhotoDesk(resource_dir() / "models", embedder_of(settings), _retouches(settings))
    paper_desk = PaperDesk(resource_dir() / "fonts", settings, clock)
    reception = Reception(desk, photo_desk, paper_desk, clock, settings.counter.id, settings.forms.id_pattern)
    return Workplace(settings, folders, session, journal, desk, photo_desk, paper_desk, reception)


def embedder_of(settings: Settings) -> Likeness | None:
    """What compares faces, if that is wanted and its optional packages are installed."""
    weights = weights_file() if settings.photo.likeness == "yes" else None
    return Likeness(weights) if weights else None


def _retouches(settings: Settings) -> frozenset[Retouch]:
    return frozenset(one for one in Retouch if getattr(settings.photo, one.value) == "yes")


def staff_of(settings: Settings) -> Staff:
    """Who works at this counter, as the settings say."""
    counter = settings.counter
    return Staff(counter.staff_id, counter.staff_name, frozenset({Role(counter.role)}))


def demo_settings(settings: Settings, folder: Path) -> Settings:
    """The settings of a demonstration: everything simulated, nothing of this workstation touched.

    Faces are not compared there: the simulated camera shows the same one for all residents.
    """
    return replace(
        settings,
        database=replace(settings.database, url=""),
        camera=replace(settings.camera, kind="simulated"),
        photo=replace(settings.photo, likeness="no"),
        scanner=replace(settings.scanner, kind="simulated"),
        printer=replace(settings.printer, kind="folder", folder=str(folder / "papers")),
    )
