"""Who works here, and who may do what."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The four people the program serves."""

    COUNTER = "counter"
    BACK_OFFICE = "back_office"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Staff:
    """A member of staff as the program knows them; `name` is what receipts and audit rows bear."""

    id: str
    name: str
    roles: frozenset[Role]
