"""Photos in the database: what is known of them in the open, their bytes sealed and bound to their record."""

import hashlib
from typing import Any
from uuid import UUID

import peewee

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.photo import Photo, PhotoException, PhotoStatus
from counter_desk.storage.db import Session, connected
from counter_desk.storage.mapping import photo_columns, photo_of
from counter_desk.storage.models import PhotoRow as Row

_SEALED = ("sealed_cropped", "sealed_original", "sealed_audit_copy", "sealed_embedding")
_KNOWN = tuple(field for field in Row._meta.sorted_fields if field.name not in _SEALED)  # noqa: SLF001 - peewee's own way to list fields


class PhotoDiscarded(LookupError):  # noqa: N818 - a fact, not a failure
    """The bytes of this photo were discarded, or there is no such photo: don't ask for them."""


def insert_photo(session: Session, photo: Photo, cropped: bytes, original: bytes) -> None:
    """Keep a photo with its bytes (the cropped JPEG, the whole picture), sealed for this record only.

    Raises UniquenessBroken("photo_current") when it is current and the application has a current one.
    """
    columns = photo_columns(session.municipality, photo)
    columns["sealed_cropped"] = session.keys.seal(cropped, _context(session, photo, "cropped"))
    columns["sealed_original"] = session.keys.seal(original, _context(session, photo, "original"))
    session.write(Row.insert(columns))


def keep_audit_copy(session: Session, photo: Photo, audit_copy: bytes) -> None:
    """Keep the photo's copy with its name board (JPEG), bound to the clean JPEG by its hash."""
    sealed = session.keys.seal(audit_copy, _audit_context(session, photo))
    session.write(Row.update(sealed_audit_copy=sealed).where(*_this(session, photo.id)))


def audit_copy(session: Session, photo_id: UUID) -> bytes:
    """The copy with the name board, when it and the clean JPEG are the two that were stored together.

    Raises PhotoDiscarded when there is none (a photo of an older version has none); else as `photo_bytes`.
    """
    photo_bytes(session, photo_id)
    photo = photo_by_id(session, photo_id)
    row = session.first(Row.select(Row.sealed_audit_copy).where(*_this(session, photo_id)))
    if photo is None or row is None or row.sealed_audit_copy is None:
        raise PhotoDiscarded(str(photo_id))
    return session.keys.open(bytes(row.sealed_audit_copy), _audit_context(session, photo))


def photos_with_audit_copy(session: Session, application_id: UUID) -> tuple[UUID, ...]:
    """The application's photos that have their copy still, the earliest first."""
    query = Row.select(Row.id).where(
        Row.municipality == session.municipality,
        Row.application_id == application_id,
        Row.sealed_audit_copy.is_null(False),
    )
    return tuple(row.id for row in session.rows(query.order_by(Row.taken_at, Row.id)))


def photo_by_id(session: Session, photo_id: UUID) -> Photo | None:
    """What is known of the photo, or None."""
    return _first(session, Row.id == photo_id)


def current_photo(session: Session, application_id: UUID) -> Photo | None:
    """The application's photo that counts, or None."""
    return _first(session, Row.application_id == application_id, Row.status == PhotoStatus.CURRENT.value)


def photo_bytes(session: Session, photo_id: UUID) -> bytes:
    """The cropped JPEG, as it was stored.

    Raises PhotoDiscarded when there are no bytes; OperationalError DATABASE_DAMAGED when they are not
    the ones that were stored for this record, KEY_WRONG when another key sealed them.
    """
    photo = photo_by_id(session, photo_id)
    row = session.first(Row.select(Row.sealed_cropped).where(*_this(session, photo_id)))
    if photo is None or row is None or row.sealed_cropped is None:
        raise PhotoDiscarded(str(photo_id))
    data = session.keys.open(bytes(row.sealed_cropped), _context(session, photo, "cropped"))
    if hashlib.sha256(data).hexdigest() != photo.sha256:
        raise OperationalError(Fault.DATABASE_DAMAGED, f"photo {photo_id}", is_passing=False)
    return data


def set_photo_status(
    session: Session,
    photo_id: UUID,
    status: PhotoStatus,
    exception: PhotoException | None = None,
    exception_reason: str | None = None,
) -> None:
    """Change where a photo is in its life; an exception and its reason stay as they are unless given."""
    changes: dict[str, object] = {"status": status.value}
    if exception is not None:
        changes["exception"] = exception.value
    if exception_reason is not None:
        changes["exception_reason"] = exception_reason
    session.write(Row.update(changes).where(*_this(session, photo_id)))


def make_photo_current(
    session: Session, photo_id: UUID, exception: PhotoException | None = None, exception_reason: str = ""
) -> None:
    """Make a photo the one that counts for its application; the one that did is replaced with it."""
    with session.transaction():
        owner = Row.select(Row.application_id).where(*_this(session, photo_id))
        earlier = Row.update(status=PhotoStatus.REPLACED.value).where(
            Row.municipality == session.municipality,
            Row.application_id == owner,
            Row.status == PhotoStatus.CURRENT.value,
        )
        session.write(earlier)
        set_photo_status(session, photo_id, PhotoStatus.CURRENT, exception, exception_reason)


def discard_photo_bytes(session: Session, photo_id: UUID) -> None:
    """Forget the pictures of a photo; what is known of it stays."""
    nothing = dict.fromkeys(_SEALED)
    session.write(Row.update(nothing).where(*_this(session, photo_id)))


def holds_sealed_data(database: peewee.Database) -> bool:
    """Whether there are photos that need the keys they were sealed with. The database must be migrated."""
    with connected(database):
        return bool(Row.select(Row.id).where(Row.sealed_cropped.is_null(False)).limit(1).exists(database))


def require_right_keys(session: Session) -> None:
    """Open the newest photo, if there is one. Raises OperationalError KEY_WRONG when other keys sealed it."""
    query = Row.select(Row.id).where(
        Row.municipality == session.municipality, Row.sealed_cropped.is_null(False)
    )
    newest = session.first(query.order_by(Row.id.desc()))
    if newest is not None:
        photo_bytes(session, newest.id)


def _first(session: Session, *conditions: Any) -> Photo | None:
    row = session.first(Row.select(*_KNOWN).where(Row.municipality == session.municipality, *conditions))
    return photo_of(row) if row else None


def _this(session: Session, photo_id: UUID) -> tuple[Any, Any]:
    return Row.municipality == session.municipality, Row.id == photo_id


def _audit_context(session: Session, photo: Photo) -> bytes:
    """As `_context`, and for this very JPEG."""
    return _context(session, photo, f"audit_copy/{photo.sha256}")


def _context(session: Session, photo: Photo, which: str) -> bytes:
    """What the bytes are bound to: they open in no other row, for no other record."""
    return f"photo/{session.municipality}/{photo.application_id}/{photo.id}/{which}".encode()
