"""Who was served today and can be taken for the resident of a record."""

from datetime import datetime

from counter_desk.domain.clock import start_of_day
from counter_desk.domain.look_alike import LookAlike, look_alikes
from counter_desk.domain.record import Record
from counter_desk.storage.db import Session
from counter_desk.storage.served import served_since


def alike_today(session: Session, record: Record, now: datetime) -> tuple[LookAlike, ...]:
    """The rule of `look_alike`, on the visits of the day at every counter of this database."""
    return look_alikes(record, served_since(session, start_of_day(now)))
