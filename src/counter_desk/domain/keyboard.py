"""What a keyboard does to a scanner's text: layouts of two countries, kana, Caps Lock; and how it is undone.

The tables follow the key positions of the USB HID usage tables (keyboard page): a scanner sends positions,
the PC makes characters of them.
"""

import unicodedata
from enum import StrEnum


class Layout(StrEnum):
    """Which country's keyboard the scanner plays, on which country's PC."""

    AUTO = "auto"
    AS_IS = "as_is"
    US_ON_JIS = "us_on_jis"
    JIS_ON_US = "jis_on_us"


_US = r"""=+[{]}\|:'"@^&*(_"""
_JIS = r"""^~@`[{]}+:*"&'()="""
LOST = {Layout.US_ON_JIS: "`~)", Layout.JIS_ON_US: "\\|_"}  # their keys are silent, or mean something else
_US_TO_JIS = str.maketrans(_US, _JIS)
_JIS_TO_US = str.maketrans(_JIS, _US)
_SEEN = {
    Layout.US_ON_JIS: _US_TO_JIS | {ord(char): None for char in LOST[Layout.US_ON_JIS]},
    Layout.JIS_ON_US: _JIS_TO_US | {ord(char): None for char in LOST[Layout.JIS_ON_US]},
}
_MEANT = {Layout.US_ON_JIS: _JIS_TO_US, Layout.JIS_ON_US: _US_TO_JIS}

# JIS X 6002: the kana of each key, without and with Shift.
_KANA_KEYS = (
    "ぬふあうえおやゆよわほへーたていすかんなにらせ\u3099\u309aちとしはきくまのりれけむつさそひこみもねるめろ"
)
_PLAIN_KEYS = "1234567890-^\\qwertyuiop@[asdfghjkl;:]zxcvbnm,./_"
_SHIFTED_KANA = "ぁぅぇぉゃゅょをぃ「」っ、。・"
_SHIFTED_KEYS = "#$%&'()0E{}Z<>?"
_KANA = str.maketrans(_KANA_KEYS + _SHIFTED_KANA, _PLAIN_KEYS + _SHIFTED_KEYS)
_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_JAPANESE_MARKS = str.maketrans("ー。、・「」", "-.,/[]")  # what an input method makes of these keys
_SPACING_MARKS = str.maketrans("゛゜", "\u3099\u309a")


def as_seen(text: str, layout: Layout) -> str:
    """What a PC makes of `text`; characters whose key is silent there are gone."""
    return text.translate(_SEEN.get(layout, {}))


def as_meant(text: str, layout: Layout) -> str:
    """The text that the scanner meant; the inverse of `as_seen` where nothing was lost."""
    return text.translate(_MEANT.get(layout, {}))


def half_width(text: str) -> str:
    """Letters and digits as on the code, whatever width an input method gave them."""
    return unicodedata.normalize("NFKC", text.translate(_JAPANESE_MARKS)) if not text.isascii() else text


def from_kana_keys(text: str) -> str:
    """Kana as the keys they were typed with (kana input); letters come out small, the case is lost."""
    if text.isascii():
        return text
    wide = unicodedata.normalize("NFKC", text.translate(_SPACING_MARKS)).translate(_KATAKANA_TO_HIRAGANA)
    return unicodedata.normalize("NFD", wide).translate(_KANA)


def holds_kana(text: str) -> bool:
    """Whether hiragana or katakana stand in `text`."""
    return any("ぁ" <= char <= "ヿ" and char not in "ー・" for char in unicodedata.normalize("NFKC", text))
