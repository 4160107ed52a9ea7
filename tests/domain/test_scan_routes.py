"""What a scan is and what it does: the table, and texts that nobody prints."""

import unicodedata
from datetime import UTC, datetime
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_desk.domain.ids import new_uuid7
from counter_desk.domain.individual_number import check_digit, holds_individual_number
from counter_desk.domain.own_code import OwnCode, OwnKind, code_of_id
from counter_desk.domain.scan import CounterCommand, ScanKind, classify_scan, command_code, receipt_code
from counter_desk.domain.scan_routes import DOES, FEEDBACK, ROUTES, Feedback, Moment, ScanAction
from counter_desk.domain.scan_text import LONGEST_SHOWN, shown_text
from counter_desk.domain.verdict import ReasonCode
from tests.domain.hostile import NASTY, payloads

VISIT = new_uuid7(datetime(2026, 11, 24, tzinfo=UTC))
texts = st.text(max_size=200) | st.sampled_from(NASTY)


def test_table_has_an_action_for_every_code_at_every_moment() -> None:
    assert set(ROUTES) == {(kind, moment) for kind in ScanKind for moment in Moment}
    assert set(FEEDBACK) == set(ScanAction)


def test_nothing_that_is_half_done_is_left_without_asking() -> None:
    half_done = {Moment.TYPING, Moment.VISIT, Moment.PRINTED, Moment.SAME}

    assert not [key for key, action in ROUTES.items() if key[1] in half_done and action in DOES]


def test_individual_number_is_refused_and_unknown_text_unknown_at_every_moment() -> None:
    told = {
        kind: {FEEDBACK[ROUTES[kind, moment]] for moment in Moment}
        for kind in (ScanKind.FORBIDDEN, ScanKind.UNKNOWN)
    }

    assert told == {ScanKind.FORBIDDEN: {Feedback.REFUSED}, ScanKind.UNKNOWN: {Feedback.UNKNOWN}}


@pytest.mark.parametrize(
    "kind", [OwnKind.RECEIPT, OwnKind.RESERVATION, OwnKind.CARD_BOX, OwnKind.STAFF_BADGE]
)
def test_code_of_a_record_of_ours_gives_its_id(kind: OwnKind) -> None:
    scan = classify_scan(code_of_id(kind, VISIT).text)

    assert (scan.kind, scan.id) == (ScanKind[kind.name], VISIT)


def test_receipt_of_the_first_version_is_still_read() -> None:
    scan = classify_scan(f"CDR1:{VISIT.hex}")

    assert (scan.kind, scan.id) == (ScanKind.RECEIPT, VISIT)


@pytest.mark.parametrize("command", CounterCommand)
def test_command_of_the_sheet_is_understood(command: CounterCommand) -> None:
    assert classify_scan(command_code(command).lower()).command is command


def test_setup_code_is_told_and_a_word_of_a_later_version_too() -> None:
    assert classify_scan("CDT1:@&=_+").kind is ScanKind.SETUP
    assert classify_scan(OwnCode(OwnKind.COMMAND, "DANCE").text).kind is ScanKind.NEWER


def test_misread_code_of_ours_is_scanned_again_and_not_shown() -> None:
    scan = classify_scan(receipt_code(VISIT)[:-1])

    assert (scan.kind, scan.text) == (ScanKind.MISREAD, "")


@given(texts, texts)
def test_no_text_breaks_the_router_and_what_is_shown_is_safe(first: str, second: str) -> None:
    scan = classify_scan(first + second)

    assert len(scan.text) <= LONGEST_SHOWN
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn") for char in scan.text)
    assert not holds_individual_number(scan.text)


def test_three_thousand_payloads_of_the_fuzz_run() -> None:
    for text in islice(payloads(4), 3_000):
        scan = classify_scan(text)

        assert scan.kind in ScanKind
        assert len(scan.text) <= LONGEST_SHOWN, text


@given(st.text("0123456789", min_size=11, max_size=11), texts)
def test_individual_number_in_any_text_is_refused_and_none_of_it_kept(eleven: str, around: str) -> None:
    scan = classify_scan(f"番号 {eleven}{check_digit(eleven)} です")
    shown = shown_text(f"{around} 番号 {eleven}{check_digit(eleven)} です")

    assert (scan.kind, scan.text) == (ScanKind.FORBIDDEN, "")
    assert not holds_individual_number(shown)


def test_marks_that_turn_or_hide_text_are_written_out() -> None:
    assert shown_text("a\u202e\x00b\ud800") == "a‹U+202E›‹U+0000›b‹U+D800›"


def test_name_is_offered_as_a_search_and_an_address_of_a_page_is_not() -> None:
    assert classify_scan("ミホン ハナコ").searched == "ミホン ハナコ"
    assert classify_scan("https://example.com/login").searched == ""
    assert classify_scan("hello").refusal is not None
    assert classify_scan("hello").refusal.codes == (ReasonCode.CODE_UNKNOWN,)  # type: ignore[union-attr]
