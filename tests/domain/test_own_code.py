"""Our own codes: what a wrong symbol does, and how large they are on paper."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from counter_desk.domain.ids import new_uuid7
from counter_desk.domain.own_code import (
    ID_SYMBOLS,
    MODULUS,
    SYMBOLS,
    OwnCode,
    OwnKind,
    Unreadable,
    code_of_id,
    read_own_code,
    symbols,
)

FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
WITH_ID = sorted(set(OwnKind) - {OwnKind.COMMAND})
A_RECEIPT = OwnCode(OwnKind.RECEIPT, symbols(UUID("01936a5c-7b1e-7c3d-9f4e-5a6b7c8d9e0f").int, 25))
words = st.text(SYMBOLS, min_size=1, max_size=ID_SYMBOLS)
ids = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(new_uuid7)


@given(st.sampled_from(WITH_ID), ids)
def test_code_of_an_id_is_read_back(kind: OwnKind, id_: UUID) -> None:
    code = code_of_id(kind, id_)

    assert read_own_code(code.text) == code
    assert code.id == id_
    assert len(code.text) == 33
    assert set(code.text) <= set(SYMBOLS)


@given(words, st.booleans(), st.booleans())
def test_code_of_a_word_is_read_back_in_any_case_and_width(word: str, lower: bool, wide: bool) -> None:
    code = OwnCode(OwnKind.COMMAND, word)
    text = code.text.lower() if lower else code.text

    assert read_own_code(f" {text.translate(FULL_WIDTH) if wide else text}\r\n") == code


@pytest.mark.parametrize(
    "code",
    [A_RECEIPT, OwnCode(OwnKind.COMMAND, "NEXT")],
    ids=["id", "word"],
)
def test_every_single_wrong_symbol_and_every_swap_of_neighbours_is_found(code: OwnCode) -> None:
    text = code.text
    wrong = [
        text[:at] + symbol + text[at + 1 :]
        for at in range(len(text))
        for symbol in SYMBOLS
        if symbol != text[at]
    ]
    swapped = [
        text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        for at in range(len(text) - 1)
        if text[at] != text[at + 1]
    ]

    assert len(wrong) == 35 * len(text)
    assert [one for one in wrong + swapped if isinstance(read_own_code(one), OwnCode)] == []


def test_no_two_wrong_symbols_cancel_out_in_any_code() -> None:
    """A wrong symbol changes the number by d·36ᵏ: two cancel if d·36ᵏ ≡ e, for some k and |d|, |e| < 36."""
    longest = len(A_RECEIPT.text)
    differences = {difference % MODULUS for difference in range(-35, 36) if difference}

    cancelling = [
        (difference, apart)
        for apart in range(1, longest)
        for difference in range(1, 36)
        if difference * pow(36, apart, MODULUS) % MODULUS in differences
    ]

    assert cancelling == []


@given(ids, st.integers(0, 32), st.integers(0, 32))
def test_lost_and_doubled_symbols_are_found(id_: UUID, lost: int, doubled: int) -> None:
    text = code_of_id(OwnKind.RECEIPT, id_).text

    assert not isinstance(read_own_code(text[:lost] + text[lost + 1 :]), OwnCode)
    assert not isinstance(read_own_code(text[:doubled] + text[doubled] + text[doubled:]), OwnCode)


def test_code_of_a_newer_version_is_told_from_a_misread_one() -> None:
    class LaterKind(str):
        """A letter that no kind has yet."""

    bare = OwnCode.__new__(OwnCode)
    object.__setattr__(bare, "kind", LaterKind("Z"))
    object.__setattr__(bare, "body", "ABC")

    assert read_own_code(bare.text) is Unreadable.NEWER
    assert read_own_code(bare.text[:-1]) is Unreadable.MISREAD


@pytest.mark.parametrize(
    "text", ["", "CD1", "cd", "CD1R", "CD1R000", "ＣＤ１" + "Z" * 9_000, "CD1\x00R", "ＣＤ"]
)
def test_what_only_begins_like_a_code_is_none(text: str) -> None:
    assert not isinstance(read_own_code(text), OwnCode)


def test_id_that_is_no_uuid_of_ours_makes_no_code() -> None:
    with pytest.raises(ValueError, match="body"):
        OwnCode(OwnKind.RECEIPT, symbols(UUID(int=7).int, 25))


def test_code_fits_qr_at_15_mm_and_a_bar_code_on_an_80_mm_roll() -> None:
    """ISO/IEC 18004: a quiet zone of four modules; ISO/IEC 15417: 11 modules for a symbol, 13 to stop."""
    symbol = segno.make_qr(A_RECEIPT.text, error="m", boost_error=False)
    bars = 11 * (1 + len(A_RECEIPT.text) + 1) + 13

    assert (symbol.mode, symbol.version) == ("alphanumeric", 2)
    assert 15 / (symbol.symbol_size(border=4)[0]) >= 0.33  # 0.45 mm
    assert bars * 0.169 <= 70  # two dots of a 300 dpi printer: 67 mm, within what an 80 mm roll prints
