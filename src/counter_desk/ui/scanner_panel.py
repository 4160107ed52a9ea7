"""In the settings: two test codes to scan, and what they tell about the scanner, in words."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_desk.domain.keyboard import Layout
from counter_desk.domain.scanner_setup import TEST_CODES, Finding, HeardScan, agreed, learn
from counter_desk.settings import Scanner
from counter_desk.ui.scanner_bench import ScannerBench
from counter_desk.ui.setting_words import choice_word, setting_word
from counter_desk.ui.widgets.basics import button, label, set_look

WIDTH_PX = 400
CODE_PX = 210
STEP_PX = 44  # two lines
QUIET_MODULES = 4  # ISO/IEC 18004, 9.1


class CodePicture(QWidget):
    """A QR code, black on white in every theme; empty until one is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[int, ...]] = []
        self.setFixedSize(CODE_PX, CODE_PX)

    def show_rows(self, rows: list[tuple[int, ...]]) -> None:
        """Show these modules."""
        self._rows = rows
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Whole pixels for each module, so that scanners see sharp edges."""
        if not self._rows:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        side = CODE_PX // (len(self._rows) + 2 * QUIET_MODULES)
        margin = (CODE_PX - side * len(self._rows)) // 2
        for y, row in enumerate(self._rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    painter.fillRect(margin + x * side, margin + y * side, side, side, QColor("black"))
        painter.end()


class ScannerPanel(QWidget):
    """Asks for the test codes one after the other; ends when both were understood, or when it is hidden."""

    learned = Signal(object)  # a tuple with a Finding for each code

    def __init__(self, bench: ScannerBench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._findings: list[Finding] = []
        self.is_on = False
        self._button, self.print_button = button(), button(self.tr("Print the codes"))
        self._button.clicked.connect(self._on_pressed)
        self.print_button.clicked.connect(bench.paths.print_page)
        self.picture, self._step = CodePicture(), label()
        self._trouble, self._found = label(), label()  # beside the code; in its place when all is known
        for words in (self._step, self._trouble, self._found):
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._step.setFixedHeight(STEP_PX)
        self._place = QStackedWidget()
        self._place.setFixedSize(WIDTH_PX, CODE_PX)
        self._lay_out()
        bench.heard.connect(self._on_heard)
        self._rest()

    def _lay_out(self) -> None:
        buttons, asking = QHBoxLayout(), QWidget()
        buttons.addWidget(self._button, 1)
        buttons.addWidget(self.print_button)
        beside = QHBoxLayout(asking)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.picture)
        beside.addWidget(self._trouble, 1)
        self._place.addWidget(asking)
        self._place.addWidget(self._found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(buttons)
        column.addWidget(self._step)
        column.addWidget(self._place)
        column.addStretch(1)

    @property
    def words(self) -> str:
        """What is said beside the code, or in its place."""
        return self._found.text() or self._trouble.text()

    @property
    def step(self) -> str:
        """What is asked for above the code."""
        return self._step.text()

    def begin(self) -> None:
        """Ask for the first code."""
        self._findings = []
        self.is_on = True
        self._bench.begin()
        self._button.setText(self.tr("Stop the set-up"))
        self._say("")
        self._ask()

    def end(self) -> None:
        """Scans are the desk's again."""
        if self.is_on:
            self.is_on = False
            self._bench.end()
            self._rest()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Who does not see the codes is not in the set-up any more."""
        if not event.spontaneous():
            self.end()
        super().hideEvent(event)

    def _on_pressed(self) -> None:
        if self.is_on:
            self.end()
        else:
            self.begin()

    @Slot(object)
    def _on_heard(self, heard: HeardScan) -> None:
        if not self.is_on:
            return
        finding = learn(TEST_CODES[len(self._findings)], heard)
        if finding is None:
            self._say(self._not_understood(heard), "warn")
            return
        self._findings.append(finding)
        if len(self._findings) < len(TEST_CODES):
            self._say("")
            self._ask()
        elif not agreed(tuple(self._findings)):
            self._findings = []
            self._say(self.tr("The codes came from two scanners. Scan both with the same one."), "warn")
            self._ask()
        else:
            self._finish()

    def _finish(self) -> None:
        findings = tuple(self._findings)
        self.end()
        lines, advice = self._lines(findings), self._advice(findings)
        self._found.setText("\n".join(lines + advice))
        set_look(self._found, "tone", "warn" if advice else "ok")
        self.learned.emit(findings)

    def _not_understood(self, heard: HeardScan) -> str:
        if any(learn(code, heard) for code in TEST_CODES):
            return self.tr("That was the other code. Scan the one that is shown.")
        return self.tr(
            "That was another code, or the scanner changes characters beyond repair. Set its keyboard to"
            " Japan (106/109), or connect it as a serial port (USB-COM), and scan again."
        )

    def _lines(self, findings: tuple[Finding, ...]) -> list[str]:
        setup = setup_from(findings, Scanner())
        lines = [self.tr("Understood and saved: {connection}.").format(connection=self._connection(setup))]
        if setup.prefix or setup.suffix:
            text = self.tr("Before each code: “{prefix}”, after it: “{suffix}”. They are taken off.")
            lines.append(text.format(prefix=setup.prefix, suffix=setup.suffix))
        if setup.kind == "keyboard":
            longest = max(one.heard.longest_gap_ms for one in findings)
            text = self.tr("Pause between keys: up to {longest} ms; {allowed} ms are allowed.")
            lines.insert(1, f"{setting_word('scanner', 'layout')}: {choice_word(setup.layout)}")
            lines += [text.format(longest=longest, allowed=setup.gap_ms), self._end(findings[-1])]
        return [line for line in lines if line]

    def _advice(self, findings: tuple[Finding, ...]) -> list[str]:
        advice = (
            (
                findings[0].layout is not Layout.AS_IS,
                self.tr("Its keyboard is of another country; codes are mended. Better set it to this PC's."),
            ),
            (any(one.has_caps_lock for one in findings), self.tr("Caps Lock was on. Please switch it off.")),
            (
                any(one.heard.is_composed or one.is_kana for one in findings),
                self.tr("Japanese input was on. Codes are understood all the same."),
            ),
            (
                any(one.is_slow for one in findings),
                self.tr("It types slowly. Set the pause between its characters to 0 and do this again."),
            ),
        )
        return [text for is_so, text in advice if is_so]

    def _connection(self, setup: Scanner) -> str:
        return f"{choice_word(setup.kind)} {setup.port if setup.kind == 'serial' else ''}".strip()

    def _end(self, finding: Finding) -> str:
        ends = {"\r": self.tr("It ends a code with Enter."), "\t": self.tr("It ends a code with Tab.")}
        if finding.heard.is_composed:
            return ""
        return ends.get(
            finding.heard.end, self.tr("It ends a code with nothing. Enter (CR) would be quicker.")
        )

    def _ask(self) -> None:
        number = len(self._findings)
        self._found.clear()
        self._place.setCurrentIndex(0)
        self.picture.show_rows(self._bench.paths.code_rows(TEST_CODES[number]))
        text = self.tr("Scan code {number} of {count}, here or on the printed page.")
        self._step.setText(text.format(number=number + 1, count=len(TEST_CODES)))

    def _rest(self) -> None:
        self._button.setText(self.tr("Set up the scanner"))
        self.picture.show_rows([])
        self._place.setCurrentIndex(1)
        self._step.setText(self.tr("Two test codes tell how the scanner is set. No record is opened."))
        self._say("")

    def _say(self, text: str, tone: str = "") -> None:
        self._trouble.setText(text)
        set_look(self._trouble, "tone", tone)


def setup_from(findings: tuple[Finding, ...], before: Scanner) -> Scanner:
    """The settings that fit what was found."""
    first = findings[0]
    setup = replace(before, layout=first.layout.value, prefix=first.prefix, suffix=first.suffix)
    if first.heard.port:
        return replace(setup, kind="serial", port=first.heard.port)
    return replace(setup, kind="keyboard", gap_ms=max(one.gap_ms for one in findings))
