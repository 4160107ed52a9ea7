"""A picture of every screen, in both languages, light and dark: `python tools/screenshots.py [FOLDER]`."""

import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screenshots"
LOOKS = (("ja", "light"), ("en", "light"), ("ja", "dark"))
SIZE = (1366, 768)


def main(arguments: list[str]) -> int:
    """Each look in a process of its own: an application has one language at its start."""
    folder = Path(arguments[0]) if arguments else FOLDER
    for language, theme in LOOKS:
        command = [sys.executable, __file__, "--one", str(folder / f"{language}-{theme}"), language, theme]
        subprocess.run(command, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    return 0


def take_all(folder: Path, language: str, theme: str) -> None:
    """Play the demonstration and stop at every screen."""
    from counter_desk.app import make_application
    from counter_desk.demo import Rehearsal, make_program
    from counter_desk.settings import Settings

    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    settings = Settings()
    settings = replace(settings, display=replace(settings.display, language=language, theme=theme))
    with tempfile.TemporaryDirectory() as data:
        program = make_program(make_application(), Path(data), settings)
        program.window.resize(*SIZE)
        rehearsal = Rehearsal(program, folder)
        rehearsal.play()
        (folder / "photo.jpg").unlink()
        _other_ways(program, rehearsal)
        program.close()


def _other_ways(program: Any, rehearsal: Any) -> None:
    from counter_desk.demo_residents import SAMPLES
    from counter_desk.domain.visit import VisitState
    from counter_desk.ui.actions import Intent
    from counter_desk.ui.workbench import Page

    bench = program.window.workbench
    bench.ask(Intent.TYPE_ID)
    rehearsal.picture("type-id")
    bench.pages[Page.TYPE_ID].submitted.emit(SAMPLES[1].number, SAMPLES[1].number)
    rehearsal.until(lambda: bench.state.read_back is not None)
    rehearsal.picture("read-back")
    bench.pages[Page.READ_BACK].put_back.emit()
    rehearsal.until(lambda: bench.state.read_back is None)
    bench.ask(Intent.SEARCH)
    bench.pages[Page.SEARCH].searched.emit("みほん", "")
    rehearsal.until(lambda: bench.pages[Page.SEARCH].is_filled)
    rehearsal.picture("search")
    for at, name in ((7, "new-record"), (4, "outdated"), (0, "already-applied")):
        program.scanner.present(SAMPLES[at].number)
        before = bench.state
        rehearsal.until(lambda before=before: bench.state is not before)
        rehearsal.picture(name)
        bench.pages[Page.READ_BACK].put_back.emit()
        rehearsal.until(lambda: bench.state.notice.ok)
    _somebody_alike(program, rehearsal)
    program.scanner.present(SAMPLES[3].number)
    rehearsal.until_state(VisitState.RECORD_OPEN)
    _guidance(program, rehearsal)
    _scans(program, rehearsal)
    bench.ask(Intent.CORRECT)
    rehearsal.picture("correct")
    bench.ask(Intent.PUT_ASIDE)
    rehearsal.picture("put-aside")
    bench.take_photo_file(str(ROOT / "tests" / "data" / "faces" / "obama2.jpg"))
    rehearsal.until_state(VisitState.PHOTO_TAKEN)
    bench.ask(Intent.EXCEPTION)
    rehearsal.picture("photo-refused")
    bench.pages[Page.SHOT].exception_chosen.emit(next(iter(_exceptions())), "見本の理由")
    rehearsal.until_state(VisitState.PHOTO_KEPT)
    rehearsal.picture("representative")
    bench.ask(Intent.RETAKE)
    rehearsal.until_state(VisitState.RECORD_OPEN)
    program.camera.pull_out()
    rehearsal.until(lambda: bench.live.picture.pixels is None)
    rehearsal.picture("camera-gone")
    _dialogs(program, rehearsal)


def _guidance(program: Any, rehearsal: Any) -> None:
    """What the live picture says: where to move, how to hold the head, what is wrong with the light."""
    import cv2
    import numpy as np

    portrait = np.asarray(cv2.imread(str(ROOT / "resources" / "demo" / "portrait.jpg")), np.uint8)
    rows, columns = portrait.shape[:2]
    still, aside = np.eye(2, 3), np.array([[1.0, 0, 330], [0, 1, 0]])
    tilted = cv2.getRotationMatrix2D((columns / 2, rows / 2), 14, 1)
    live = program.window.workbench.live
    for name, matrix, gain in (("move", aside, 1.0), ("tilt", tilted, 1.0), ("light", still, 0.15)):
        frame = cv2.warpAffine(portrait, matrix, (columns, rows), borderMode=cv2.BORDER_REPLICATE)
        before = live.words
        program.camera.show(np.ascontiguousarray(frame * gain, np.uint8))
        rehearsal.until(lambda before=before: live.words not in (before, "") and not live.is_well)
        rehearsal.picture(f"guidance-{name}")
    program.camera.show(portrait)
    rehearsal.until(lambda: live.is_well)


def _scans(program: Any, rehearsal: Any) -> None:
    """In an open visit: another form, which asks first; a text that nobody knows; an individual number."""
    from counter_desk.demo_residents import SAMPLES
    from counter_desk.ui.scan_history_dialog import ScanHistoryDialog

    bench = program.window.workbench
    texts = (SAMPLES[1].number, "https://example.com/<b>\u202e", "123456789018")
    for text, name in zip(texts, ("asks-first", "unknown-code", "individual-number"), strict=True):
        before = bench.state
        program.scanner.present(text)
        rehearsal.until(lambda before=before: bench.state is not before)
        rehearsal.picture(name, with_flash=True)
    dialog = ScanHistoryDialog(bench.scans.history, program.window)
    dialog.show()
    rehearsal.picture("last-scans", dialog)
    dialog.close()


def _somebody_alike(program: Any, rehearsal: Any) -> None:
    from counter_desk.demo_residents import SAMPLES
    from counter_desk.domain.visit import VisitState
    from counter_desk.ui.actions import Intent
    from counter_desk.ui.workbench import Page

    bench = program.window.workbench
    program.scanner.present(SAMPLES[8].number)
    rehearsal.until_state(VisitState.RECORD_OPEN)
    rehearsal.until(lambda: bench.live.is_well)
    rehearsal.picture("somebody-alike")
    rehearsal.ask(Intent.SHOOT, VisitState.PHOTO_TAKEN)
    rehearsal.picture("who-sits-here")
    bench.pages[Page.PUT_ASIDE].submitted.emit("見本")
    rehearsal.until_state(VisitState.WAITING)


def _exceptions() -> tuple[Any, ...]:
    from counter_desk.domain.photo import PhotoException

    return tuple(PhotoException)


def _dialogs(program: Any, rehearsal: Any) -> None:
    from counter_desk.ui.camera_panel import CameraPanel
    from counter_desk.ui.help_sheet import HelpSheet
    from counter_desk.ui.settings_dialog import SettingsDialog

    settings = SettingsDialog(program.settings, None, program.camera_bench)
    for name, dialog in (("help", HelpSheet()), ("settings", settings)):
        dialog.show()
        rehearsal.picture(name, dialog)
    program.camera.plug_in()
    settings.show_section("camera")
    (panel,) = (one for one in settings.findChildren(CameraPanel) if one.isVisible())
    panel.begin()
    rehearsal.until(lambda: "1280" in panel.words)
    rehearsal.picture("settings-camera", settings)
    settings.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        take_all(Path(sys.argv[2]), sys.argv[3], sys.argv[4])
        sys.exit(0)
    sys.exit(main(sys.argv[1:]))
