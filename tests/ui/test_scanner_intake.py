"""What comes from the scanners reaches the desk once, cleaned."""

from counter_desk.domain.scanner_setup import HeardScan
from counter_desk.domain.scanner_text import ScannerSetup
from counter_desk.ui.scanner_intake import ScannerIntake

NUMBER = "12345678901234567890123"


class FakeClock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def an_intake(clock: FakeClock, setup: ScannerSetup | None = None) -> tuple[ScannerIntake, list[str]]:
    intake, texts = ScannerIntake(setup, now_s=clock), []
    intake.text_scanned.connect(texts.append)
    return intake, texts


def test_same_code_twenty_times_a_second_is_one_scan() -> None:
    clock = FakeClock()
    intake, texts = an_intake(clock)

    for _ in range(40):
        intake.take(HeardScan(NUMBER))
        clock.now_s += 0.05

    assert texts == [NUMBER]


def test_same_code_scanned_again_by_a_person_is_a_second_scan() -> None:
    clock = FakeClock()
    intake, texts = an_intake(clock)

    intake.take(HeardScan(NUMBER))
    clock.now_s += 1.0
    intake.take(HeardScan(NUMBER))

    assert texts == [NUMBER, NUMBER]


def test_two_codes_at_once_are_both_heard() -> None:
    intake, texts = an_intake(FakeClock())

    for text in ("CD1AAAA", "CD1BBBB", "CD1AAAA"):
        intake.take(HeardScan(text))

    assert texts == ["CD1AAAA", "CD1BBBB", "CD1AAAA"]


def test_nothing_but_noise_is_nothing() -> None:
    intake, texts = an_intake(FakeClock())

    for text in ("", "\x00\x00", "\r\n", "]Q3"):
        intake.take(HeardScan(text))

    assert texts == []


def test_prefix_of_the_settings_is_taken_off() -> None:
    intake, texts = an_intake(FakeClock(), ScannerSetup(prefix="#"))

    intake.take(HeardScan("#" + NUMBER))

    assert texts == [NUMBER]
