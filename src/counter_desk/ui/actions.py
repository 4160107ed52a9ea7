"""What the clerk can do, as data: buttons, keys, menus and the help sheet all come from this one list."""

from dataclasses import dataclass
from enum import StrEnum

from counter_desk.domain.visit import VisitEvent

SHUTTER_KEYS = ("Space", "PgDown")  # a foot pedal types one of these


class Intent(StrEnum):
    """What a key or a button asks for."""

    HELP = "help"
    TYPE_ID = "type_id"
    SEARCH = "search"
    PHOTO_FILE = "photo_file"
    SHOOT = "shoot"
    RETAKE = "retake"
    ACCEPT = "accept"
    EXCEPTION = "exception"
    IDENTITY = "identity"
    CONFIRM = "confirm"
    PRINT = "print"
    NEXT = "next"
    CORRECT = "correct"
    PUT_ASIDE = "put_aside"
    AUTO_SHUTTER = "auto_shutter"
    PREVIOUS_SHOT = "previous_shot"
    NEXT_SHOT = "next_shot"
    GO_TO_SCANNED = "go_to_scanned"
    SCAN_HISTORY = "scan_history"
    SETTINGS = "settings"
    LANGUAGE = "language"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Marks `text` for translation and gives it back unchanged."""
    return text


@dataclass(frozen=True)
class ActionSpec:
    """One action. `event` is what the visit's table must allow; None: it is always possible."""

    intent: Intent
    title: str
    key: str
    event: VisitEvent | None = None
    in_bar: bool = True


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(Intent.HELP, QT_TRANSLATE_NOOP("Action", "Help"), "F1"),
    ActionSpec(Intent.TYPE_ID, QT_TRANSLATE_NOOP("Action", "Type ID"), "F2", VisitEvent.OPEN),
    ActionSpec(Intent.SEARCH, QT_TRANSLATE_NOOP("Action", "Search"), "F3", VisitEvent.OPEN),
    ActionSpec(Intent.PHOTO_FILE, QT_TRANSLATE_NOOP("Action", "Photo file"), "F4", VisitEvent.TAKE_PHOTO),
    ActionSpec(Intent.SHOOT, QT_TRANSLATE_NOOP("Action", "Shoot"), "F5", VisitEvent.TAKE_PHOTO),
    ActionSpec(Intent.RETAKE, QT_TRANSLATE_NOOP("Action", "Retake"), "F6", VisitEvent.RETAKE_PHOTO),
    ActionSpec(Intent.ACCEPT, QT_TRANSLATE_NOOP("Action", "Accept"), "F7", VisitEvent.ACCEPT_PHOTO),
    ActionSpec(Intent.EXCEPTION, QT_TRANSLATE_NOOP("Action", "Exception"), "F8"),
    ActionSpec(Intent.IDENTITY, QT_TRANSLATE_NOOP("Action", "Identity"), "F9", VisitEvent.CHECK_IDENTITY),
    ActionSpec(Intent.CONFIRM, QT_TRANSLATE_NOOP("Action", "Confirmed"), "F10", VisitEvent.CONFIRM),
    ActionSpec(Intent.PRINT, QT_TRANSLATE_NOOP("Action", "Print"), "F11", VisitEvent.PRINT),
    ActionSpec(Intent.NEXT, QT_TRANSLATE_NOOP("Action", "Next"), "F12", VisitEvent.CLOSE),
    ActionSpec(
        Intent.CORRECT,
        QT_TRANSLATE_NOOP("Action", "Correct the record"),
        "Shift+F2",
        VisitEvent.CORRECT,
        in_bar=False,
    ),
    ActionSpec(
        Intent.PUT_ASIDE,
        QT_TRANSLATE_NOOP("Action", "Put aside"),
        "Shift+F12",
        VisitEvent.ABANDON,
        in_bar=False,
    ),
    ActionSpec(
        Intent.AUTO_SHUTTER, QT_TRANSLATE_NOOP("Action", "Auto shutter on / off"), "Ctrl+A", in_bar=False
    ),
    ActionSpec(
        Intent.PREVIOUS_SHOT,
        QT_TRANSLATE_NOOP("Action", "Previous picture of the burst"),
        "Left",
        VisitEvent.TAKE_PHOTO,
        in_bar=False,
    ),
    ActionSpec(
        Intent.NEXT_SHOT,
        QT_TRANSLATE_NOOP("Action", "Next picture of the burst"),
        "Right",
        VisitEvent.TAKE_PHOTO,
        in_bar=False,
    ),
    ActionSpec(
        Intent.GO_TO_SCANNED,
        QT_TRANSLATE_NOOP("Action", "Go on to what was scanned"),
        "Ctrl+F12",
        in_bar=False,
    ),
    ActionSpec(Intent.SCAN_HISTORY, QT_TRANSLATE_NOOP("Action", "Last scans"), "Ctrl+H", in_bar=False),
    ActionSpec(Intent.SETTINGS, QT_TRANSLATE_NOOP("Action", "Settings"), "Ctrl+,", in_bar=False),
    ActionSpec(Intent.LANGUAGE, QT_TRANSLATE_NOOP("Action", "日本語 / English"), "Ctrl+L", in_bar=False),
)


def key_of(intent: Intent) -> str:
    """The key of an action, as it is written on the screen."""
    return next(spec.key for spec in ACTIONS if spec.intent is intent)
