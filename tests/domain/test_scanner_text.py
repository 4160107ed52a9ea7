"""What keyboards, input methods and scanners do to a text is undone, and nothing else is changed."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_desk.domain.keyboard import LOST, Layout, as_meant, as_seen, from_kana_keys
from counter_desk.domain.scan import ScanKind, classify_scan
from counter_desk.domain.scanner_setup import FULL_CODE, SHORT_CODE, HeardScan, agreed, learn
from counter_desk.domain.scanner_text import GS, ScannerSetup, clean_scan, is_known

NUMBER = "12345678901234567890123"
RECEIPT = "CDR1:0123456789abcdef0123456789abcdef"
LINK = f"https://example.jp/apply?id={NUMBER}&kind=1"
SWAPS = (Layout.US_ON_JIS, Layout.JIS_ON_US)
# The JIS kana keyboard, key by key as it is printed on the caps: with Shift only where the code has it.
KANA_OF = dict(zip("1234567890", "ぬふあうえおやゆよわ", strict=True)) | {
    **dict(
        zip("abcdefghijklmnopqrstuvwxyz", "ちこそしいはきくにまのりもみらせたすとかなひてさんつ", strict=True)
    ),
    ":": "け",
}


def full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


def typeable(layout: Layout) -> str:
    lost = LOST[Layout.US_ON_JIS] + LOST[Layout.JIS_ON_US]
    return "".join(char for char in string.printable[:95] if char not in lost)


@pytest.mark.parametrize("layout", SWAPS)
@given(data=st.data())
def test_swapped_layout_there_and_back_is_the_same_text(layout: Layout, data: st.DataObject) -> None:
    text = data.draw(st.text(typeable(layout)))

    assert as_meant(as_seen(text, layout), layout) == text


def test_layouts_are_each_other_s_inverse() -> None:
    text = typeable(Layout.US_ON_JIS)

    assert as_seen(as_seen(text, Layout.US_ON_JIS), Layout.JIS_ON_US) == text


@pytest.mark.parametrize(
    ("meant", "seen"), [(":", "+"), ("@", '"'), ("&", "'"), ("=", "^"), ("_", "="), ("+", "~"), ("]", "[")]
)
def test_us_scanner_on_a_jis_pc_types_what_the_key_caps_say(meant: str, seen: str) -> None:
    assert as_seen(meant, Layout.US_ON_JIS) == seen


@pytest.mark.parametrize("code", [RECEIPT, LINK, "CD1V7ABC0", NUMBER], ids=["receipt", "link", "own", "id"])
@pytest.mark.parametrize("layout", [Layout.AS_IS, *SWAPS])
@pytest.mark.parametrize("caps", [str, str.swapcase], ids=["", "caps_lock"])
@pytest.mark.parametrize("wide", [str, full_width], ids=["", "full_width"])
def test_known_code_is_repaired_whatever_the_keyboard_did(
    code: str, layout: Layout, caps: type[str], wide: type[str]
) -> None:
    seen = wide(as_seen(caps(code), layout))

    assert clean_scan(seen) == code


@pytest.mark.parametrize("code", ["CD1V7ABC0", "CDR1:0123456789ABCDEF0123456789ABCDEF", NUMBER])
def test_known_code_typed_with_kana_input_is_repaired(code: str) -> None:
    kana = "".join(KANA_OF[char] for char in code.lower())

    assert clean_scan(kana).upper() == code
    assert clean_scan(kana.replace("か", "ｶ")).upper() == code


def test_kana_marks_are_keys_of_their_own_even_when_composed() -> None:
    assert from_kana_keys("が") == from_kana_keys("か゛") == "t@"
    assert from_kana_keys("ぱ") == "f["


@pytest.mark.parametrize("identifier", ["]Q3", "]C0", "]d2", "]F0"])
@pytest.mark.parametrize("layout", [Layout.AS_IS, *SWAPS])
def test_identifier_of_the_symbology_is_taken_off(identifier: str, layout: Layout) -> None:
    assert clean_scan(as_seen(identifier + RECEIPT, layout)) == RECEIPT


@pytest.mark.parametrize("raw", ["<<]Q3" + NUMBER + ">", "]Q3<<" + NUMBER + ">", "<<" + NUMBER + ">"])
def test_prefix_and_suffix_of_the_settings_are_taken_off(raw: str) -> None:
    assert clean_scan(raw, ScannerSetup(prefix="<<", suffix=">")) == NUMBER


def test_control_characters_never_come_through_but_for_group_separators() -> None:
    assert clean_scan(f"\x02\x0001{GS}10AB\x00\u202e\r\n\x03") == f"01{GS}10AB"


def test_set_layout_is_used_for_unknown_codes_too_and_guessing_is_not() -> None:
    assert clean_scan("a+b", ScannerSetup(Layout.US_ON_JIS)) == "a:b"
    assert clean_scan("a+b") == "a+b"


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1))
def test_unknown_text_stays_as_it_is(text: str) -> None:
    cleaned = clean_scan(text)

    assert cleaned == text or is_known(cleaned) or text.startswith("]")


@given(st.text(max_size=300))
def test_no_text_whatever_breaks_it(text: str) -> None:
    cleaned = clean_scan(text)

    assert not any(char < " " and char != GS for char in cleaned)


def test_ten_kilobytes_come_through_whole() -> None:
    assert clean_scan("A1%s<b>" * 1500) == "A1%s<b>" * 1500


@pytest.mark.parametrize("layout", [Layout.AS_IS, *SWAPS])
@pytest.mark.parametrize("caps", [False, True])
@pytest.mark.parametrize(("prefix", "suffix"), [("", ""), ("<1", ">"), ("]Q3", "")])
def test_test_code_tells_layout_caps_lock_prefix_and_suffix(
    layout: Layout, caps: bool, prefix: str, suffix: str
) -> None:
    raw = as_seen(prefix + (FULL_CODE.swapcase() if caps else FULL_CODE) + suffix, layout)

    found = learn(FULL_CODE, HeardScan(full_width(raw), "\r", 7))

    assert found is not None
    assert (found.layout, found.has_caps_lock) == (layout, caps)
    assert (found.prefix, found.suffix) == (prefix.removeprefix("]Q3"), suffix)
    assert found.gap_ms == 35


def test_something_else_than_the_test_code_teaches_nothing() -> None:
    assert learn(FULL_CODE, HeardScan(NUMBER)) is None
    assert learn(FULL_CODE, HeardScan(FULL_CODE.replace("@", "?"))) is None


def test_kana_input_is_recognised_by_the_short_code() -> None:
    found = learn(SHORT_CODE, HeardScan("".join(KANA_OF[char] for char in SHORT_CODE.lower())))

    assert found is not None and found.is_kana


def test_slow_scanner_is_told_and_its_pause_is_never_a_person_s() -> None:
    found = learn(FULL_CODE, HeardScan(FULL_CODE, "", 90))

    assert found is not None and found.is_slow and found.gap_ms == 60


def test_two_scanners_do_not_agree() -> None:
    found = [learn(FULL_CODE, HeardScan(FULL_CODE, port=port)) for port in ("", "COM3")]

    assert not agreed(tuple(one for one in found if one))


def test_individual_number_in_kana_is_handed_on_as_digits_and_so_refused() -> None:
    kana = "ぬふあうえおやゆよわぬゆ"  # 123456789018 under kana input

    cleaned = clean_scan(kana)

    assert cleaned == "123456789018"
    assert classify_scan(cleaned).kind is ScanKind.FORBIDDEN


def test_lines_of_a_code_do_not_become_one_number() -> None:
    cleaned = clean_scan("123456789018\r\n09012345678\r")

    assert cleaned == "123456789018 09012345678"
    assert classify_scan(cleaned).kind is ScanKind.FORBIDDEN
