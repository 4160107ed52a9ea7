"""Payloads that nobody prints on a form, seeded: for the tests and for benchmarks/scan_router.py."""

import random
from collections.abc import Iterator

from counter_desk.domain.own_code import SYMBOLS, OwnCode, OwnKind, Unreadable, read_own_code

NASTY = (
    "",
    "\x00",
    "\r\n\t",
    "'; DROP TABLE visit; --",
    '" OR 1=1 --',
    "<img src=x onerror=alert(1)><b>bold</b>",
    "<script>fetch('http://example.com')</script>",
    "{0.__class__.__mro__} {text} %s %n %(x)s ${HOME} $(reboot) `reboot`",
    "https://example.com/login?next=javascript:alert(1)",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "../../../../etc/passwd",
    "=cmd|' /C calc'!A0",
    "😀👨‍👩‍👧‍👦🇯🇵",
    "\u202e321\u202c \u2066abc\u2069",
    "e\u0301" * 300,
    "ﷺ" * 500,
    "\ud800",
    "\ufffe\uffff",
    "]Q3\x1d0104912345123459",
    "CD1",
    "CD1R" + "0" * 29,
    "CD2R" + "0" * 29,
    "CD1V" + "Z" * 29,
    "ＣＤ１Ｒ",
    "A" * 10_240,
    "1" * 10_240,
    "1 " * 5_120,
    "12 " * 3_400,
    "ﷺ" * 5_000,
    "\x00" * 10_240,
    "123456789018",
    "１２３４－５６７８－９０１８",
    "名前 123456789018 住所",
    "一二三四五六七八九〇一八",
    "WIFI:T:WPA;S:office;P:secret;;",
    "BEGIN:VCARD\nFN:見本 花子\nEND:VCARD",
)
_POOLS = (
    SYMBOLS,
    "0123456789",
    "0123456789 -",
    "".join(map(chr, range(256))),
    "あいうえお山田花子ｱｲｳ０１２ＡＢＣ",
    "\u200b\u200e\u202a\u202e\u2066\ufeff\U000e0001😀𠮷\ud83d",
    "<>&\"'{}%$`;|\\/",
)


def payloads(seed: int) -> Iterator[str]:
    """Without end: the nasty ones first, then random ones, and our own codes, sound and spoilt."""
    yield from NASTY
    chance = random.Random(seed)
    while True:
        pool = chance.choice(_POOLS)
        text = "".join(chance.choices(pool, k=chance.choice((1, 6, 12, 23, 32, 60))))
        which = chance.randrange(8)
        if which == 0:
            text = spoilt(chance, OwnCode(OwnKind.COMMAND, "".join(chance.choices(SYMBOLS, k=4))).text)
        elif which == 1:
            text = f"CD1{text}"
        elif which == 2:
            text += chance.choice(NASTY[:20])
        yield text


def spoilt(chance: random.Random, text: str) -> str:
    """The code with some symbols misread, or as it was."""
    symbols = list(text)
    for _ in range(chance.randrange(4)):
        symbols[chance.randrange(len(symbols))] = chance.choice(SYMBOLS)
    return "".join(symbols)


def is_wrongly_accepted(sent: str, printed: str) -> bool:
    """Whether another text than the printed one passed for a code of ours."""
    found = read_own_code(sent)
    return sent != printed and found is not None and not isinstance(found, Unreadable)
