"""Where the time comes from: injected, so that rules and tests never ask the system."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

JAPAN = timezone(timedelta(hours=9), "JST")


class Clock(Protocol):
    """Tells the time; the only source of it outside of devices."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)


def start_of_day(moment: datetime) -> datetime:
    """Midnight in the office before `moment`."""
    return moment.astimezone(JAPAN).replace(hour=0, minute=0, second=0, microsecond=0)


def local_date(moment: datetime) -> date:
    """The day on the office's wall calendar at `moment`."""
    return moment.astimezone(JAPAN).date()


def local_time(moment: datetime) -> str:
    """What the office's wall clock shows at `moment`: 14:05."""
    return f"{moment.astimezone(JAPAN):%H:%M}"
