"""What the counter's screen shows at one moment, as one frozen value."""

from dataclasses import dataclass, field
from datetime import date

from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.look_alike import LookAlike
from counter_desk.domain.photo import Photo
from counter_desk.domain.record import Record, record_verdict
from counter_desk.domain.resident import has_card_without_photo, needs_representative
from counter_desk.domain.scan_routes import Routed
from counter_desk.domain.verdict import ALLOWED, Reason, Verdict
from counter_desk.domain.visit import Entry, Visit, VisitEvent, VisitState, allowed_events


@dataclass(frozen=True)
class ShownPhoto:
    """A photo with its cropped JPEG."""

    photo: Photo
    jpeg: bytes = field(repr=False)


@dataclass(frozen=True)
class ShownLikeness:
    """An earlier picture that the shot is unexpectedly like, or unlike, and the words for it."""

    reason: Reason
    jpeg: bytes = field(repr=False)


@dataclass(frozen=True)
class BurstShot:
    """One picture of a burst, small, and whether it is fit for the card."""

    thumbnail: bytes = field(repr=False)
    ok: bool
    is_chosen: bool


@dataclass(frozen=True)
class ReadBack:
    """A record that was typed or searched for: it is read back to the resident before it opens."""

    record: Record
    entry: Entry


@dataclass(frozen=True)
class NewRecord:
    """An ID that no record has yet: the fields are asked for."""

    number: ApplicationId
    entry: Entry


@dataclass(frozen=True)
class ReceptionState:
    """The whole state of the counter's screen; it is rendered as it is, and nothing else is remembered."""

    today: date
    visit: Visit | None = None
    record: Record | None = None
    photo: ShownPhoto | None = None
    burst: tuple[BurstShot, ...] = ()  # what else the shutter took with that photo, until it is accepted
    alike: tuple[LookAlike, ...] = ()  # who came today and can be mistaken for him, until the photo is kept
    likeness: tuple[ShownLikeness, ...] = ()  # what to look at before that photo is accepted
    read_back: ReadBack | None = None
    new_record: NewRecord | None = None
    outdated: Record | None = None  # a record that can't be opened, because its form is older than the data
    finished: Record | None = None  # a record whose application is made already: its receipt can be printed
    notice: Verdict = ALLOWED  # the last refusal or advice
    may_approve: bool = False  # whether who works here is one of those who approve exceptions
    waiting: int = 0  # commands that are safe in the journal but not yet in the database
    was_resumed: bool = False
    scanned: Routed | None = None  # the code that led to this state, until the next act

    @property
    def is_asking(self) -> bool:
        """Whether what is open may be left for another code that was scanned."""
        return self.scanned is not None and self.scanned.asks

    @property
    def state(self) -> VisitState:
        """Where the visit stands."""
        return self.visit.state if self.visit else VisitState.WAITING

    @property
    def allowed(self) -> frozenset[VisitEvent]:
        """What the clerk can do now; taken from the table, and from the one rule about infants."""
        events = allowed_events(self.state)
        about_photos = {VisitEvent.TAKE_PHOTO, VisitEvent.RETAKE_PHOTO, VisitEvent.ACCEPT_PHOTO}
        return events - about_photos if self.is_without_photo else events

    @property
    def record_reasons(self) -> Verdict:
        """What is missing or wrong in the open record."""
        return record_verdict(self.record, self.today) if self.record else ALLOWED

    @property
    def is_without_photo(self) -> bool:
        """Whether this resident's card has no photo."""
        return self.record is not None and has_card_without_photo(self.record.resident, self.today)

    @property
    def is_representative_needed(self) -> bool:
        """Whether a legal representative must be identified too."""
        return self.record is not None and needs_representative(self.record.resident, self.today)
