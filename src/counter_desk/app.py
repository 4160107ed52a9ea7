"""The desktop program: opens the window at once, then builds the desk behind it and picks the devices."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from counter_desk.settings import (
    Folders,
    Settings,
    SettingsError,
    default_folders,
    load_settings,
    resource_dir,
    save_settings,
)
from counter_desk.ui.main_window import MainWindow
from counter_desk.ui.theme import FIRST_FONT_FILES, LATER_FONT_FILES, apply_theme, load_fonts

if TYPE_CHECKING:
    from counter_desk.domain.errors import OperationalError


SWITCH_S = 0.001  # how long the screen may wait for Python's lock; 5 ms is Python's own


def run() -> int:
    """The real program: settings and data of this user."""
    app = make_application()
    program = Program(app, default_folders())
    return program.run()


def make_application() -> QApplication:
    """The QApplication; one for the process."""
    sys.setswitchinterval(SWITCH_S)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("counter-desk")
    return app


LIKENESS_COMMAND = "python3 installer/bootstrap.py setup likeness"


class Program(QObject):
    """One run of the program: its window, its language, its devices."""

    furnished = Signal()  # header and workbench are there, the desk is not yet
    _start_devices = Signal()

    def __init__(self, app: QApplication, folders: Folders, settings: Settings | None = None) -> None:
        super().__init__()
        self._app = app
        self._folders = folders
        self._fault = ""
        self._is_unreadable = False
        self.settings = settings or self._load()
        self._translators: list[QTranslator] = []
        self.workplace: Any = None
        self.camera: Any = None
        self.scanner: Any = None
        self.document_camera: Any = None
        self._bench: Any = None
        self._scanner_bench: Any = None
        self._keys: Any = None
        load_fonts(resource_dir() / "fonts", FIRST_FONT_FILES)
        apply_theme(app, self.settings.display.theme)
        self._speak(self.settings.display.language)
        self.window = MainWindow()
        self.window.language_wanted.connect(self.change_language)
        self.window.settings_wanted.connect(self._show_settings)
        self.window.help_wanted.connect(self._show_help)

    def run(self) -> int:
        """Show the window, build the rest, and return the exit code when the window is closed."""
        self.start()
        code = self._app.exec()
        self.close()
        return code

    def start(self) -> None:
        """Show the window; all the rest is read after it was painted."""
        self.window.show()
        self.window.painted.connect(self._build, Qt.ConnectionType.SingleShotConnection)

    def close(self) -> None:
        """Let go of devices, journal and database."""
        for bench in (self._bench, self._scanner_bench):
            if bench is not None:
                bench.stop()
        self.window.close()
        from counter_desk.log_file import end_log

        if self.workplace is not None:
            self.workplace.close()
        end_log()
        for translator in self._translators:
            self._app.removeTranslator(translator)

    def change_language(self) -> None:
        """Japanese ↔ English, at once."""
        language = "en" if self.settings.display.language == "ja" else "ja"
        self.settings = replace(self.settings, display=replace(self.settings.display, language=language))
        self._speak(language)

    def _load(self) -> Settings:
        try:
            settings, unknown = load_settings(self._folders.settings_file)
        except SettingsError as error:
            self._is_unreadable = True
            self._fault = f"{error.file.name}: {error.key} — {error.allowed}"
            return Settings()
        self._fault = ", ".join(unknown)
        return settings

    def _speak(self, language: str) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        QLocale.setDefault(QLocale(language))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = []
        for file, folder in (
            (f"qtbase_{language}", qt_folder),
            (f"counter_desk_{language}", _translations()),
        ):
            translator = QTranslator(self)
            if translator.load(file, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)

    def _build(self) -> None:
        load_fonts(resource_dir() / "fonts", LATER_FONT_FILES)
        self.window.furnish(self.settings)
        self.furnished.emit()
        if self._is_unreadable:  # guessed settings would open another database and look as if all were lost
            text = self.tr("The settings can't be used: {fault}. Correct the file, then start again.")
            self.window.workbench.notices.say(text.format(fault=self._fault), "stop")
            return
        self.window.runner.failed.connect(self._on_failed)
        self.window.runner.run(self._built, self._on_built)

    def _built(self) -> Any:
        from counter_desk.bootstrap import build  # late: the window is painted before cv2 and peewee are read
        from counter_desk.log_file import log_to

        log_to(self._folders.data)
        return build(self.settings, self._folders)

    def _on_built(self, workplace: Any) -> None:
        from counter_desk.equipment import make_printer

        self.workplace = workplace
        self._attach_cameras()
        self._attach_scanner()
        self.window.start(workplace, make_printer(self.settings, self._folders))
        self._start_devices.emit()
        if self.settings.photo.sound == "yes":
            self._ready_tones()
        if self._fault:
            self.window.workbench.state_shown.connect(
                self._tell_settings_fault, Qt.ConnectionType.SingleShotConnection
            )

    def _attach_cameras(self) -> None:
        from counter_desk.desk.codes import FormReader
        from counter_desk.equipment import make_camera
        from counter_desk.ui.code_worker import CodeWorker
        from counter_desk.ui.device_worker import CameraWorker

        chosen, second = self.settings.camera, self.settings.document_camera
        self.camera = make_camera(self.settings, chosen.kind, chosen.source)
        worker = CameraWorker(self.camera, self)
        self.window.attach_camera(worker)
        self._start_devices.connect(worker.start)
        self.camera_bench.add_running(chosen.kind, chosen.source, worker)
        if second.kind != "none":
            self.document_camera = make_camera(self.settings, second.kind, second.source)
            reader = CodeWorker(self.document_camera, FormReader(), self)
            self.window.attach_document_camera(reader)
            self._start_devices.connect(reader.start)
            self.camera_bench.add_running(second.kind, second.source, reader)

    def _attach_scanner(self) -> None:
        from counter_desk.equipment import make_scanner
        from counter_desk.ui.device_worker import ScannerWorker

        self.scanner = make_scanner(self.settings)
        if self.scanner is not None:
            worker = ScannerWorker(self.scanner, self, self.settings.scanner.port)
            self.window.attach_scanner(worker)
            self._start_devices.connect(worker.start)
        if self.settings.scanner.kind in ("keyboard", "simulated"):
            self.keys.begin()
            self.window.attach_scanner(self.keys)

    @property
    def camera_bench(self) -> Any:
        """Cameras for the settings screen; made when first wanted."""
        if self._bench is None:
            from counter_desk.equipment import found_cameras, make_camera
            from counter_desk.ui.camera_bench import CameraBench

            def make(kind: str, source: str) -> Any:
                return make_camera(self.settings, kind, source)

            self._bench = CameraBench(make, found_cameras, self.window.runner, self)
        return self._bench

    def _ready_tones(self) -> None:
        from counter_desk.ui.tones import Tones, load_multimedia

        tones = Tones(self)
        self.window.workbench.toned.connect(tones.play)
        self.window.runner.run(load_multimedia, tones.begin)

    @property
    def keys(self) -> Any:
        """The filter for keyboard scanners; made when first wanted."""
        if self._keys is None:
            from counter_desk.ui.key_scanner import KeyScanner

            self._keys = KeyScanner(self.settings.scanner.gap_ms, self)
        return self._keys

    @property
    def scanner_bench(self) -> Any:
        """What the scanner's set-up listens with; made when first wanted."""
        if self._scanner_bench is None:
            from counter_desk.equipment import make_scanner_bench

            sources = self.window.intake, self.keys
            self._scanner_bench = make_scanner_bench(self.settings, *sources, self._print_codes, self)
        return self._scanner_bench

    def _on_failed(self, error: "OperationalError", _retry: object) -> None:
        import logging

        logging.getLogger(__name__).warning(
            "%s", error.fault.value
        )  # a detail can be a file's name, and that a person's

    def _tell_settings_fault(self) -> None:
        text = self.tr("Unknown settings were passed over: {fault}.")
        self.window.workbench.notices.say(text.format(fault=self._fault), "warn")

    def _show_settings(self) -> None:
        from counter_desk.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(
            self.settings, self.window, self.camera_bench, self._setting_remarks(), self.scanner_bench
        )
        dialog.saved.connect(self._save)
        dialog.show()

    def _setting_remarks(self) -> dict[str, str]:
        from counter_desk.vision.likeness import weights_file  # late: heavy

        if weights_file() is not None:
            return {}
        text = self.tr("Off: the optional packages for it are not installed. IT installs them with:")
        return {"photo.likeness": f"{text}\n{LIKENESS_COMMAND}"}

    def _print_codes(self) -> None:
        from counter_desk.equipment import make_printer

        if self.workplace is None:
            return
        papers, printer = self.workplace.paper_desk, make_printer(self.settings, self._folders)

        def work() -> None:
            paper = papers.scanner_page()
            printer.print_pdf(paper.pdf, paper.title)

        text = self.tr("The page with the test codes was printed.")
        self.window.runner.run(work, lambda done: self.window.workbench.notices.say(text, "ok"))

    def _save(self, settings: Settings) -> None:
        from counter_desk.ui.scanner_intake import setup_of

        try:
            save_settings(settings, self._folders.settings_file)
        except OSError as error:
            text = self.tr("The settings could not be saved: {why}. Ask IT for write access to their folder.")
            self.window.workbench.notices.say(text.format(why=error.strerror), "stop")
            return
        self.settings = settings
        self.window.intake.setup = setup_of(settings.scanner)
        self.keys.gap_ms = settings.scanner.gap_ms
        self.window.workbench.notices.say(self.tr("Saved. The settings are used from the next start."), "ok")
        apply_theme(self._app, settings.display.theme)

    def _show_help(self) -> None:
        from counter_desk.ui.help_sheet import HelpSheet

        HelpSheet(self.window).show()


def _translations() -> str:
    return str(resource_dir() / "translations")
