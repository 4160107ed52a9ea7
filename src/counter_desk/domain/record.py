"""A record: an application with its resident and the flags on both, as the screens show it."""

from dataclasses import dataclass
from datetime import date

from counter_desk.domain.application import Application, form_verdict
from counter_desk.domain.flag import Flag
from counter_desk.domain.resident import Resident, resident_verdict
from counter_desk.domain.verdict import Verdict


@dataclass(frozen=True)
class Record:
    """What opens when a form is scanned."""

    resident: Resident
    application: Application
    flags: tuple[Flag, ...] = ()


def record_verdict(record: Record, today: date) -> Verdict:
    """What is missing, impossible or outdated in the record; shown at its fields."""
    reasons = resident_verdict(record.resident, today).reasons
    reasons += form_verdict(record.application, record.resident).reasons
    return Verdict(not reasons, reasons)
