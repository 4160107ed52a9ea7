"""Names as they are compared, searched and cut into characters; what is stored stays as it was given."""

import re
import unicodedata

_HIRAGANA_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_SOUND_MARKS = str.maketrans("゛゜", "\u3099\u309a")  # NFKC would make a space and a mark of each
_SMALL_TO_LARGE = str.maketrans("ァィゥェォッャュョヮヵヶ", "アイウエオツヤユヨワカケ")
_SAME_SOUND = str.maketrans("ヂヅヰヱヲ", "ジズイエオ")
_KANA_ROWS = {
    "A": "アカガサザタダナハバパマヤラワ",
    "I": "イキギシジチニヒビピミリ",
    "U": "ウクグスズツヌフブプムユルヴ",
    "E": "エケゲセゼテデネヘベペメレ",
    "O": "オコゴソゾトドノホボポモヨロ",
}
_VOWEL = {kana: vowel for vowel, row in _KANA_ROWS.items() for kana in row}
_LENGTHENS = {"A": "アー", "I": "イー", "U": "ウー", "E": "エイー", "O": "オウー"}
# Kanji of names that are written in more than one way: compared as one, stored as given.
_KANJI_VARIANTS = str.maketrans(
    "髙﨑𠮷濵濱邊邉齋齊斎澤櫻廣國惠嶋嶌眞德淺瀨瀬龍瀧藪籔條榮壽會圓萬與曾檜莊彌彥邨埜穗澁濟豐靜",
    "高崎吉浜浜辺辺斉斉斉沢桜広国恵島島真徳浅瀬瀬竜滝薮薮条栄寿会円万与曽桧荘弥彦村野穂渋済豊静",
)
_KANJI_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
# A number in kanji only before a unit of an address: 三田 and 千代田 are names of places.
_KANJI_NUMBER = re.compile("([〇零一二三四五六七八九]*)(十?)([〇零一二三四五六七八九]*)(?=丁目|番|号)")
_PREFECTURE = re.compile("^(?:東京都|北海道|京都府|大阪府|[^市区町村]{2,3}県)")
_SPACED_NUMBERS = re.compile(r"(?<=\d)\s+(?=\d)")
_LOOSE_DASH = re.compile("-(?![0-9])")
_ADDRESS_UNIT = re.compile("(?<=[0-9])(?:丁目|番地の|番地|番|号室|号|の|ノ|[-‐‑‒–—−ー])")
_KANA_ONLY = re.compile(r"[ァ-ヴー・A-Z\s'\-.]+")


def clean_text(text: str) -> str:
    """`text` without control characters and lone surrogates: no database and no paper can hold them."""
    return "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cs")).strip()


def full_kana(text: str) -> str:
    """`text` as full-width katakana, single-spaced: what is shown and stored of a reading."""
    wide = unicodedata.normalize("NFKC", text.translate(_SOUND_MARKS)).translate(_HIRAGANA_TO_KATAKANA)
    return " ".join(wide.upper().split())


def is_kana(text: str) -> bool:
    """Whether `text` reads as kana (or as the Latin letters of a foreign resident's reading)."""
    return _KANA_ONLY.fullmatch(full_kana(text)) is not None


def kana_key(text: str) -> str:
    """What two readings are compared by: no spaces, small and large alike, long vowels alike (rule 9)."""
    plain = full_kana(text).translate(_SMALL_TO_LARGE).translate(_SAME_SOUND)
    key: list[str] = []
    vowel = ""
    for kana in plain:
        if kana in " ・-'.":
            continue
        if vowel and kana in _LENGTHENS[vowel]:
            key.append("ー")
            continue
        vowel = _VOWEL.get(kana, "")
        key.append(kana)
    return "".join(key)


def name_key(text: str) -> str:
    """What two names are compared by: no spaces, no variation selectors, old and new kanji alike."""
    bare = "".join(char for char in text if not is_variation_selector(char))
    return "".join(unicodedata.normalize("NFKC", bare).translate(_KANJI_VARIANTS).casefold().split())


def address_key(text: str) -> str:
    """What two addresses are compared by: 見本県見本市中央一丁目2番3号 is 見本市中央1-2-3."""
    plain = name_key(_SPACED_NUMBERS.sub("-", _PREFECTURE.sub("", text.strip())))
    return _LOOSE_DASH.sub("", _ADDRESS_UNIT.sub("-", _KANJI_NUMBER.sub(_in_digits, plain)))


def _in_digits(number: re.Match[str]) -> str:
    tens, ten, ones = (part.translate(_KANJI_DIGITS) for part in number.groups())
    return str(10 * int(tens or 1) + int(ones or 0)) if ten else tens + ones


def is_variation_selector(char: str) -> bool:
    """Whether `char` picks a variant of the character before it."""
    return 0xFE00 <= ord(char) <= 0xFE0F or 0xE0100 <= ord(char) <= 0xE01EF


def clusters(text: str) -> tuple[str, ...]:
    """`text` cut into what a reader sees as one character each: a base with its variation selectors."""
    found: list[str] = []
    for char in text:
        if found and is_variation_selector(char):
            found[-1] += char
        else:
            found.append(char)
    return tuple(found)
