"""A whole visit on a real X screen: key bursts as a scanner, a stream as the camera, paper as PDF files."""

import os
import pty
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp

from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.visit import Visit, VisitState
from counter_desk.storage import applications, visits
from counter_desk.storage.crypto import load_or_create_keys
from counter_desk.storage.db import Session, close_database, open_database
from tests.devices.stream import MjpegServer
from tests.screen.xserver import XServer

NUMBER = "12345678901234567890123"
PATIENCE_S = 40.0
pytestmark = pytest.mark.timeout(170)


class Desk:
    """The real program on a screen, and a look into its database."""

    def __init__(self, folder: Path, screen: XServer, settings: str) -> None:
        self._folder = folder
        self._screen = screen
        self._environment = screen.environment | {
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "config"),
        }
        (folder / "config" / "counter-desk").mkdir(parents=True)
        (folder / "config" / "counter-desk" / "counter-desk.toml").write_text(settings, encoding="utf-8")
        self._program: subprocess.Popen[bytes] | None = None

    def import_residents(self) -> None:
        file = self._folder / "residents.csv"
        file.write_bytes(
            "申請書ID,氏名,フリガナ,生年月日,性別,住所\r\n"
            f"{NUMBER},見本 花子,ミホン ハナコ,S45.3.2,女,見本市中央1-1\r\n".encode("cp932")
        )
        command = [sys.executable, "-m", "counter_desk", "import", "residents", str(file)]
        subprocess.run(command, env=self._environment, check=True, capture_output=True)

    def start(self) -> None:
        command = [sys.executable, "-m", "counter_desk"]
        self._program = subprocess.Popen(command, env=self._environment)
        find = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "counter-desk"]
        found = subprocess.run(
            find, env=self._environment, check=True, capture_output=True, text=True, timeout=60
        )
        window = found.stdout.split()[-1]
        subprocess.run(["xdotool", "windowactivate", "--sync", window], env=self._environment, check=True)

    def kill(self) -> None:
        assert self._program is not None
        self._program.kill()
        self._program.wait(10)

    def close(self) -> None:
        if self._program is not None and self._program.poll() is None:
            self._program.terminate()
            self._program.wait(10)

    def latest(self) -> Visit | None:
        """The newest visit of the one application."""
        data = self._folder / "data" / "counter-desk"
        database = open_database(f"sqlite://{data}/counter-desk.sqlite3?mode=ro")
        try:
            session = Session(database, "000000", load_or_create_keys(data / "counter-desk.key"))
            record = applications.record_by_number(session, ApplicationId(NUMBER))
            came = visits.visits_of(session, record.application.id) if record else ()
            return came[-1] if came else None
        finally:
            close_database(database)

    def until(self, state: VisitState, act: Callable[[], None]) -> None:
        """Do `act` until the visit stands at `state`; a key that came too early is pressed again."""

        def is_there() -> bool:
            visit = self.latest()
            return visit is not None and visit.state is state

        self._until(is_there, act, state)

    def _until(self, is_so: Callable[[], bool], act: Callable[[], None], wanted: str) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            act()
            tried = time.monotonic()
            while time.monotonic() < tried + 3:
                if is_so():
                    return
                time.sleep(0.1)  # polling another process: there is no signal to wait for
        picture = self._folder / "failed.png"
        self._screen.picture(str(picture))
        pytest.fail(f"the visit never came to {wanted}; see {picture}")

    def choose_another_shot(self) -> None:
        """Press the number of each picture of the burst until another one is bound."""
        before = self.latest()
        assert before is not None
        keys = cycle("12345")

        def is_other() -> bool:
            now = self.latest()
            return now is not None and now.photo_id not in (None, before.photo_id)

        self._until(is_other, lambda: self._screen.keys(next(keys)), "another shot of the burst")

    def papers(self) -> list[Path]:
        return sorted((self._folder / "papers").glob("*.pdf"))


@pytest.fixture
def screen() -> Iterator[XServer]:
    with XServer() as server:
        yield server


@pytest.fixture
def camera(resources: Path) -> Iterator[MjpegServer]:
    with MjpegServer(resources / "demo" / "portrait.jpg") as server:
        yield server


def settings_for(folder: Path, camera: MjpegServer, scanner: str, auto_shutter: str = "no") -> str:
    return (
        f'[camera]\nkind = "real"\nsource = "{camera.url}"\n'
        f'[photo]\nauto_shutter = "{auto_shutter}"\n'
        f"[scanner]\n{scanner}\n"
        f'[printer]\nkind = "folder"\nfolder = "{folder / "papers"}"\n'
    )


def from_shot_to_the_end(desk: Desk, screen: XServer) -> None:
    desk.until(VisitState.PHOTO_KEPT, lambda: screen.keys("space", "F7"))

    def excuse() -> None:
        screen.keys("F8")
        screen.write("seen", 90)
        screen.keys("F9")

    desk.until(VisitState.IDENTITY_CHECKED, excuse)
    desk.until(VisitState.CONFIRMED, lambda: screen.keys("F10"))
    desk.until(VisitState.PRINTED, lambda: screen.keys("F11"))
    desk.until(VisitState.CLOSED, lambda: screen.keys("F12"))


def scan(port: int) -> None:
    os.write(port, f"{NUMBER}\r".encode())


def check_papers(desk: Desk, folder: Path) -> None:
    form, receipt = desk.papers()[-2:]
    text = subprocess.run(["pdftotext", str(form), "-"], capture_output=True, text=True, check=True).stdout
    assert "見本 花子" in text
    assert str(ApplicationId(NUMBER)) in text
    page = folder / "receipt"
    subprocess.run(["pdftoppm", "-r", "200", "-png", "-singlefile", str(receipt), str(page)], check=True)
    picture = cv2.imread(f"{page}.png")
    (code,) = zxingcpp.read_barcodes(np.asarray(picture))
    assert code.text.startswith("CD1R")


def test_visit_with_a_keyboard_scanner(tmp_path: Path, screen: XServer, camera: MjpegServer) -> None:
    desk = Desk(tmp_path, screen, settings_for(tmp_path, camera, 'kind = "keyboard"'))
    desk.import_residents()
    desk.start()
    try:
        desk.until(VisitState.RECORD_OPEN, lambda: screen.write(NUMBER + "\n", 2))
        desk.until(VisitState.PHOTO_TAKEN, lambda: screen.keys("space"))
        desk.choose_another_shot()
        from_shot_to_the_end(desk, screen)
    finally:
        desk.close()

    check_papers(desk, tmp_path)


def test_visit_with_a_serial_scanner_and_a_crash_between_shot_and_print(
    tmp_path: Path, screen: XServer, camera: MjpegServer
) -> None:
    near, far = pty.openpty()
    desk = Desk(
        tmp_path, screen, settings_for(tmp_path, camera, f'kind = "serial"\nport = "{os.ttyname(far)}"')
    )
    desk.import_residents()
    desk.start()
    try:
        desk.until(VisitState.RECORD_OPEN, lambda: scan(near))
        desk.until(VisitState.PHOTO_TAKEN, lambda: screen.keys("space"))
        desk.kill()
        desk.start()
        from_shot_to_the_end(desk, screen)
    finally:
        desk.close()
        os.close(near)
        os.close(far)

    check_papers(desk, tmp_path)


def test_automatic_shutter_needs_no_key(tmp_path: Path, screen: XServer, camera: MjpegServer) -> None:
    desk = Desk(tmp_path, screen, settings_for(tmp_path, camera, 'kind = "keyboard"', auto_shutter="yes"))
    desk.import_residents()
    desk.start()
    try:
        desk.until(VisitState.PHOTO_TAKEN, lambda: screen.write(NUMBER + "\n", 2))
    finally:
        desk.close()
