"""What a scan does on a real desk: nothing is left or stored unasked, slips are told apart."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from counter_desk.bootstrap import Workplace, build
from counter_desk.demo_residents import SAMPLES, import_samples
from counter_desk.desk.reception import Reception
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.ids import new_uuid7
from counter_desk.domain.own_code import SYMBOLS, OwnKind, code_of_id
from counter_desk.domain.scan import CounterCommand, command_code, receipt_code
from counter_desk.domain.scan_routes import ScanAction
from counter_desk.domain.slip_code import SlipCode, slip_of
from counter_desk.domain.verdict import ReasonCode
from counter_desk.domain.visit import VisitState
from counter_desk.settings import Folders, Settings
from counter_desk.storage.crypto import Keys, load_or_create_keys
from counter_desk.storage.flags import open_flags
from counter_desk.storage.slip_signing import SlipSigner
from tests.desk.conftest import FakeClock
from tests.desk.scripted import ENOUGH
from tests.domain.hostile import payloads

FACES = Path(__file__).parents[1] / "data" / "faces"
FIRST, OTHER, OUTDATED, INFANT = (SAMPLES[at].number for at in (0, 1, 4, 3))
NEW = "99999999999999999999999"


@pytest.fixture
def workplace(tmp_path: Path, clock: FakeClock) -> Iterator[Workplace]:
    built = build(Settings(), Folders(tmp_path, tmp_path / "settings.toml"), clock)
    import_samples(built)
    built.reception.resume()
    yield built
    built.close()


@pytest.fixture
def reception(workplace: Workplace) -> Reception:
    return workplace.reception


def signer(workplace: Workplace) -> SlipSigner:
    return SlipSigner(workplace.session.keys, workplace.session.municipality)


def printed_visit(reception: Reception) -> None:
    reception.scan(FIRST)
    reception.shoot_file(str(FACES / "composed_plain.jpg"), reception.state.visit.id)  # type: ignore[union-attr]
    reception.accept_photo(looked_at=reception.state.photo.photo.report.looks)  # type: ignore[union-attr]
    reception.check_identity(ENOUGH)
    reception.confirm()
    assert reception.print_on(lambda pdf, title: None).state is VisitState.PRINTED


def test_form_scanned_in_a_visit_is_opened_only_when_the_clerk_puts_the_visit_aside(
    reception: Reception, workplace: Workplace
) -> None:
    visit = reception.scan(FIRST).visit
    asked = reception.scan(OTHER)
    assert asked.is_asking and asked.visit == visit
    assert asked.record is not None and asked.record.application.number.digits == FIRST

    gone = reception.go_to_scanned("別の申請書")

    assert gone.record is not None and gone.record.application.number.digits == OTHER
    (flag,) = open_flags(workplace.session, visit.application_id)  # type: ignore[union-attr]
    assert (flag.kind, flag.evidence["reason"]) == (FlagKind.VISIT_ABANDONED, "別の申請書")


def test_question_is_over_with_the_next_act(reception: Reception) -> None:
    reception.scan(FIRST)
    reception.scan(OTHER)
    reception.correct({"address": "見本市中央2-2"}, "転居")

    assert not reception.state.is_asking
    assert reception.go_to_scanned("別").notice.codes == (ReasonCode.STEP_NOT_ALLOWED,)
    assert reception.state.record is not None
    assert reception.state.record.application.number.digits == FIRST


def test_form_scanned_when_all_is_printed_finishes_the_visit_and_flags_nothing(
    reception: Reception, workplace: Workplace
) -> None:
    printed_visit(reception)
    application_id = reception.state.visit.application_id  # type: ignore[union-attr]
    before = len(open_flags(workplace.session, application_id))
    assert reception.scan(OTHER).scanned.action is ScanAction.ASK_TO_FINISH  # type: ignore[union-attr]

    gone = reception.go_to_scanned("別")

    assert gone.record is not None and gone.record.application.number.digits == OTHER
    assert len(open_flags(workplace.session, application_id)) == before
    reception.abandon("見本")
    assert reception.scan(FIRST).notice.codes == (ReasonCode.ALREADY_APPLIED,)


def test_record_that_is_being_typed_is_dropped_only_when_asked(reception: Reception) -> None:
    reception.scan(NEW)

    asked = reception.scan(OTHER)
    assert asked.new_record is not None and asked.notice.codes == (ReasonCode.SCANNED_WHILE_TYPING,)
    assert reception.scan(NEW).scanned.action is ScanAction.SAY_SAME  # type: ignore[union-attr]
    reception.scan(OTHER)

    assert reception.go_to_scanned("").visit is not None


def test_receipt_of_a_visit_leads_to_it_and_that_of_another_office_says_so(
    reception: Reception, clock: FakeClock
) -> None:
    printed_visit(reception)
    code = receipt_code(reception.state.visit.id)  # type: ignore[union-attr]
    assert reception.scan(code).scanned.action is ScanAction.SAY_SAME  # type: ignore[union-attr]
    reception.close()

    assert reception.scan(code).finished is not None
    assert reception.scan(code).finished is not None
    reception.put_back()
    assert reception.scan(receipt_code(new_uuid7(clock.now()))).notice.codes == (ReasonCode.RECEIPT_UNKNOWN,)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (OwnKind.RESERVATION, ReasonCode.RESERVATION_NOT_YET),
        (OwnKind.CARD_BOX, ReasonCode.CARD_BOX_NOT_YET),
        (OwnKind.STAFF_BADGE, ReasonCode.STAFF_BADGE_NOT_YET),
    ],
)
def test_code_that_has_no_use_yet_says_what_it_is(
    reception: Reception, clock: FakeClock, kind: OwnKind, reason: ReasonCode
) -> None:
    assert reception.scan(code_of_id(kind, new_uuid7(clock.now())).text).notice.codes == (reason,)


def test_command_of_the_sheet_does_nothing_in_the_desk_itself(reception: Reception) -> None:
    before = reception.state

    state = reception.scan(command_code(CounterCommand.NEXT))

    assert state.scanned is not None and state.scanned.action is ScanAction.COMMAND
    assert (state.visit, state.notice.reasons) == (before.visit, ())


# --- voucher slips --------------------------------------------------------------------------------


def test_genuine_slip_is_known_at_another_counter_of_the_database(
    reception: Reception, workplace: Workplace
) -> None:
    slip = signer(workplace).new_slip(2026)

    assert slip_of(slip.own_code) == slip
    assert len(slip.own_code.text) == 33
    assert reception.scan(slip.own_code.text).notice.codes == (ReasonCode.SLIP_NOT_YET,)


def test_slip_with_any_symbol_of_its_signature_changed_is_forged(
    reception: Reception, workplace: Workplace
) -> None:
    slip = signer(workplace).new_slip(2026)
    signature = slip.signature
    forged = [
        replace(slip, signature=signature[:at] + symbol + signature[at + 1 :])
        for at in range(len(signature))
        for symbol in SYMBOLS
        if symbol != signature[at]
    ]
    other_serial = replace(slip, serial=slip.serial[::-1])

    for one in (*forged, other_serial):
        assert reception.scan(one.own_code.text).notice.codes == (ReasonCode.SLIP_FORGED,)


def test_slip_of_another_key_year_or_municipality_is_told_apart(
    reception: Reception, workplace: Workplace, tmp_path: Path
) -> None:
    strange = SlipSigner(load_or_create_keys(tmp_path / "other-key"), workplace.session.municipality)
    elsewhere = SlipSigner(workplace.session.keys, "131016")

    def told(slip: SlipCode) -> ReasonCode:
        return reception.scan(slip.own_code.text).notice.codes[0]

    assert told(strange.new_slip(2026)) is ReasonCode.SLIP_FORGED
    assert told(signer(workplace).new_slip(2027)) is ReasonCode.SLIP_YEAR_UNKNOWN
    assert told(elsewhere.new_slip(2026)) is ReasonCode.SLIP_OF_OTHER_MUNICIPALITY


def test_signature_of_one_year_is_none_in_another(workplace: Workplace) -> None:
    slip = signer(workplace).new_slip(2026)
    moved = replace(slip, year=2027)

    assert signer(workplace).is_genuine(slip)
    assert not signer(workplace).is_genuine(moved)


def test_every_year_and_every_municipality_has_a_key_of_its_own(workplace: Workplace) -> None:
    key_id = workplace.session.keys.current
    slips = [SlipCode(place, year, "0" * 12) for place in ("000000", "131016") for year in (2026, 2027)]

    assert len({signer(workplace)._year_key(slip, key_id) for slip in slips}) == len(slips)


def test_slip_signed_before_the_data_key_changed_is_still_genuine(
    workplace: Workplace, tmp_path: Path
) -> None:
    old = workplace.session.keys
    new = load_or_create_keys(tmp_path / "new-key")
    both = Keys(new.current, {**old.data_keys, **new.data_keys})

    assert SlipSigner(both, "000000").is_genuine(SlipSigner(old, "000000").new_slip(2026))


# --- what nobody prints ---------------------------------------------------------------------------


def rows(workplace: Workplace) -> dict[str, int]:
    database = workplace.session.database
    tables = database.get_tables()
    return {table: database.execute_sql(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}


@pytest.mark.parametrize("begin", ["", FIRST], ids=["nobody's record is open", "in a visit"])
def test_no_payload_breaks_the_desk_or_leaves_anything_in_the_database(
    reception: Reception, workplace: Workplace, begin: str
) -> None:
    if begin:
        reception.scan(begin)
    before, visit = rows(workplace), reception.state.visit

    for text in islice(payloads(7), 400):
        reception.scan(text)
        reception.put_back() if not begin else None

    assert rows(workplace) == before
    assert reception.state.visit == visit
    assert workplace.desk.waiting() == 0


def test_scan_is_opened_by_a_second_try_when_the_first_failed_on_the_way(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    reception.scan(FIRST)
    reception.scan(OTHER)

    def fail(*_: object) -> None:
        raise OperationalError(Fault.DATABASE_LOCKED)

    with monkeypatch.context() as patched:
        patched.setattr(reception, "_follow", fail)
        with pytest.raises(OperationalError):
            reception.go_to_scanned("別の申請書")
    gone = reception.go_to_scanned("別の申請書")

    assert gone.record is not None
    assert gone.record.application.number.digits == OTHER
    assert reception.go_to_scanned("別").notice.codes == (ReasonCode.STEP_NOT_ALLOWED,)
