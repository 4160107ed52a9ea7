"""Embeddings of photos: sealed, bound to their photo, and read only to be compared."""

from typing import Any
from uuid import UUID

from counter_desk.domain.ids import least_uuid7
from counter_desk.domain.likeness import ComparedPhoto, Embedding, LikenessRule
from counter_desk.domain.photo import PhotoStatus
from counter_desk.domain.visit import Visit
from counter_desk.storage.codec import decode_value, encode_value
from counter_desk.storage.db import Session
from counter_desk.storage.models import ApplicationRow, PhotoRow, VisitRow
from counter_desk.storage.visits import visits_of


def keep_embedding(session: Session, photo_id: UUID, application_id: UUID, embedding: Embedding) -> None:
    """Keep the embedding in its photo's row; it goes when the photo's bytes go."""
    context = _context(session, application_id, photo_id)
    sealed = session.keys.seal(encode_value(embedding).encode("ascii"), context)
    session.write(PhotoRow.update(sealed_embedding=sealed).where(*_of_photo(session, photo_id)))


def forget_replaced(session: Session, application_id: UUID) -> None:
    """Forget the embeddings of an application's replaced photos: the one that counts is what is compared."""
    session.write(
        PhotoRow.update(sealed_embedding=None).where(
            PhotoRow.municipality == session.municipality,
            PhotoRow.application_id == application_id,
            PhotoRow.status == PhotoStatus.REPLACED.value,
        )
    )


def compared_photo(session: Session, photo_id: UUID) -> ComparedPhoto | None:
    """A photo with its embedding; None where it has none.

    Raises OperationalError, as all functions here that read: DATABASE_DAMAGED, KEY_WRONG.
    """
    found = _found(session, PhotoRow.id == photo_id)
    return found[0] if found else None


def photos_to_compare(session: Session, new: ComparedPhoto, rule: LikenessRule) -> tuple[ComparedPhoto, ...]:
    """The accepted photos of the same resident, and those of the counter's last hours."""
    is_kept = PhotoRow.status.in_((PhotoStatus.CURRENT.value, PhotoStatus.REPLACED.value))
    own: list[ComparedPhoto] = []
    for visit in _visits_of(session, new.resident_id):
        own += _found(session, is_kept, PhotoRow.visit_id == visit.id, PhotoRow.id != new.id)
    is_near = (
        is_kept,
        ApplicationRow.resident_id != new.resident_id,
        VisitRow.counter == new.counter,
        # Ids sort by time, and are what the table is sorted by: `taken_at` has no index.
        PhotoRow.id >= least_uuid7(new.taken_at - rule.span),
        PhotoRow.taken_at >= new.taken_at - rule.span,
        PhotoRow.taken_at <= new.taken_at,
    )
    return (*own, *_found(session, *is_near))


def _found(session: Session, *conditions: Any) -> tuple[ComparedPhoto, ...]:
    query = (
        PhotoRow.select(
            PhotoRow.id,
            PhotoRow.application_id,
            PhotoRow.visit_id,
            PhotoRow.taken_at,
            PhotoRow.sealed_embedding,
            ApplicationRow.resident_id.alias("resident_id"),
            VisitRow.counter.alias("counter"),
        )
        .join(ApplicationRow, on=_same(PhotoRow.application_id, ApplicationRow))
        .switch(PhotoRow)
        .join(VisitRow, on=_same(PhotoRow.visit_id, VisitRow))
        .where(
            PhotoRow.municipality == session.municipality,
            PhotoRow.sealed_embedding.is_null(False),
            *conditions,
        )
        .objects()
    )
    return tuple(_compared(session, row) for row in session.rows(query))


def _visits_of(session: Session, resident_id: UUID) -> tuple[Visit, ...]:
    """A resident's visits.

    Asked for one by one, as the photos of each: in lists SQLite, without statistics, reads the whole table.
    """
    query = ApplicationRow.select(ApplicationRow.id).where(
        ApplicationRow.municipality == session.municipality, ApplicationRow.resident_id == resident_id
    )
    return tuple(visit for row in session.rows(query) for visit in visits_of(session, row.id))


def _same(field: Any, table: Any) -> Any:
    return (table.municipality == PhotoRow.municipality) & (table.id == field)


def _compared(session: Session, row: Any) -> ComparedPhoto:
    context = _context(session, row.application_id, row.id)
    plain = session.keys.open(bytes(row.sealed_embedding), context).decode("ascii")
    return ComparedPhoto(
        id=row.id,
        application_id=row.application_id,
        resident_id=row.resident_id,
        visit_id=row.visit_id,
        counter=row.counter,
        taken_at=row.taken_at,
        embedding=decode_value(Embedding, plain),
    )


def _of_photo(session: Session, photo_id: UUID) -> tuple[Any, Any]:
    return PhotoRow.municipality == session.municipality, PhotoRow.id == photo_id


def _context(session: Session, application_id: UUID, photo_id: UUID) -> bytes:
    """What an embedding is bound to: it opens in no other row, for no other record."""
    return f"photo/{session.municipality}/{application_id}/{photo_id}/embedding".encode()
