"""The pictures of one press of the shutter: the chosen one goes to the database, the others live here."""

from dataclasses import dataclass, field
from uuid import UUID

from counter_desk.desk.judging import Look
from counter_desk.desk.reception_state import BurstShot


@dataclass(frozen=True)
class Burst:
    """What one press gave; `photo_id` is the photo that the chosen one became."""

    looks: tuple[Look, ...] = field(repr=False)
    thumbnails: tuple[bytes, ...] = field(repr=False)
    chosen: int
    photo_id: UUID

    def shown(self) -> tuple[BurstShot, ...]:
        """What the screen shows of them, in the order in which they were taken."""
        return tuple(
            BurstShot(thumbnail, look.report.verdict.ok, at == self.chosen)
            for at, (look, thumbnail) in enumerate(zip(self.looks, self.thumbnails, strict=True))
        )
