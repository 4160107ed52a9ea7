"""The likeness check: what is unexpected is shown at the shot, and flagged when the photo is accepted."""

import logging
from uuid import UUID

from counter_desk.desk.handling import raise_flag
from counter_desk.desk.reception_state import ShownLikeness
from counter_desk.domain.clock import local_date, local_time
from counter_desk.domain.commands import AcceptPhoto, TakePhoto
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.likeness import LIKENESS_RULE, LikenessState, Unexpected, judge_likeness
from counter_desk.domain.verdict import Reason, ReasonCode, because
from counter_desk.storage import applications, embeddings, photos
from counter_desk.storage.db import Session

_UNREADABLE = (Fault.DATABASE_DAMAGED, Fault.KEY_WRONG)  # waiting does not help, and the visit goes on


def keep_face_print(session: Session, command: TakePhoto, application_id: UUID) -> None:
    """Keep the embedding of a shot; where it could not be made, the record says that it was not checked."""
    made = command.face_print
    if made.embedding is not None:
        embeddings.keep_embedding(session, command.photo_id, application_id, made.embedding)
    elif made.state is LikenessState.FAILED:
        raise_flag(session, command, application_id, FlagKind.PHOTO_NOT_COMPARED, photo=str(command.photo_id))


def flag_unexpected(session: Session, command: AcceptPhoto, application_id: UUID) -> None:
    """Flag what is unexpected about the photo that is being accepted, each flag naming both photos.

    Of two people's photos that are alike either may be the wrong one: both records are flagged.
    """
    found = _unexpected(session, command.photo_id)
    if found is None:
        raise_flag(session, command, application_id, FlagKind.PHOTO_NOT_COMPARED, photo=str(command.photo_id))
    for one in found or ():
        new, other = str(command.photo_id), str(one.other.id)
        raise_flag(session, command, application_id, one.kind, photo=new, other_photo=other)
        if one.kind is FlagKind.PHOTO_LIKE_OTHER:
            raise_flag(session, command, one.other.application_id, one.kind, photo=other, other_photo=new)
    embeddings.forget_replaced(session, application_id)


def shown_likenesses(session: Session, photo_id: UUID) -> tuple[ShownLikeness, ...]:
    """What the clerk should look at before the shot is accepted, each with the other picture."""
    return tuple(_shown(session, one) for one in _unexpected(session, photo_id) or ())


def _unexpected(session: Session, photo_id: UUID) -> tuple[Unexpected, ...] | None:
    """What is unexpected about a photo; None where an embedding can't be read."""
    try:
        new = embeddings.compared_photo(session, photo_id)
        earlier = embeddings.photos_to_compare(session, new, LIKENESS_RULE) if new else ()
    except OperationalError as error:
        if error.fault not in _UNREADABLE:
            raise
        logging.getLogger(__name__).warning("photos are not compared: %s", error.fault.value)
        return None
    return judge_likeness(new, earlier) if new else ()


def _shown(session: Session, one: Unexpected) -> ShownLikeness:
    try:
        jpeg = photos.photo_bytes(session, one.other.id)
    except photos.PhotoDiscarded:
        jpeg = b""
    return ShownLikeness(_reason(session, one), jpeg)


def _reason(session: Session, one: Unexpected) -> Reason:
    taken = one.other.taken_at
    if one.kind is FlagKind.PHOTO_UNLIKE_OWN:
        return because(ReasonCode.PHOTO_UNLIKE_OWN, taken=local_date(taken).isoformat())
    record = applications.record_by_id(session, one.other.application_id)
    name = (record.resident.name or record.resident.latin_name) if record else ""
    return because(ReasonCode.PHOTO_LIKE_OTHER, name=name, time=local_time(taken))
