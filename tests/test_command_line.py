"""The command line as IT runs it: a process, its output, its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import segno
from PIL import Image

from counter_desk.bootstrap import build
from counter_desk.demo_residents import SAMPLES, import_samples
from counter_desk.settings import Folders, Settings, default_folders
from tests.vision.picture_files import saved

FACES = Path(__file__).parent / "data" / "faces"


@pytest.fixture
def counter_desk(tmp_path: Path):  # type: ignore[no-untyped-def]
    """Runs the program on folders of its own."""
    environment = os.environ | {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "counter_desk", *arguments]
        return subprocess.run(
            command,
            stdin=subprocess.PIPE,
            capture_output=True,
            text=True,
            env=environment,
            cwd=tmp_path,
            check=False,
        )

    return run


def test_photo_check_tells_good_from_bad_and_writes_crops(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    good, bad = FACES / "composed_plain.jpg", FACES / "obama2.jpg"

    done = counter_desk("photo", "check", str(good), str(bad), "--json", "--crop", str(tmp_path / "crops"))

    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert [one["accepted"] for one in found] == [True, False]
    assert set(found[0]) == {"file", "accepted", "reasons", "sentences", "looks", "measures", "units"}
    assert len(found[1]["sentences"]) == len(found[1]["reasons"]) > 0
    assert found[0]["units"]["inter_eye_distance"] == "px"
    assert set(found[0]["units"]) == set(found[0]["measures"])
    assert "background_busy" in found[1]["reasons"]
    assert found[0]["measures"]["face_count"] == 1
    assert (tmp_path / "crops" / "composed_plain.jpg").stat().st_size > 20 * 1024


def test_photo_check_of_no_picture_is_unusable_input(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "letter.jpg").write_text("no picture")

    done = counter_desk("photo", "check", str(tmp_path / "letter.jpg"), str(tmp_path / "gone.jpg"), "--json")

    assert done.returncode == 2
    assert [one["reasons"] for one in json.loads(done.stdout)] == [["not_a_picture"], ["not_a_picture"]]


def test_photo_check_reads_a_phones_picture_and_goes_on_after_what_is_none(
    counter_desk, tmp_path: Path
) -> None:  # type: ignore[no-untyped-def]
    lying = Image.open(FACES / "composed_plain.jpg").transpose(Image.Transpose.ROTATE_90)
    (tmp_path / "phone.heic").write_bytes(saved(lying, "heif", quality=90))
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "folder").mkdir()

    done = counter_desk(
        "photo",
        "check",
        "gone.jpg",
        "*.png",
        "folder",
        "empty.jpg",
        "phone.heic",
        "--json",
        "--crop",
        "crops",
    )

    found = json.loads(done.stdout)
    assert done.returncode == 2
    assert [one["accepted"] for one in found] == [False, False, False, False, True]
    assert found[3]["reasons"] == ["picture_empty"]
    assert found[4]["reasons"] == ["picture_turned"]
    assert "gone.jpg" in found[0]["sentences"][0]
    assert "*.png" in found[1]["sentences"][0]
    assert "folder/*.jpg" in found[2]["sentences"][0]
    with Image.open(tmp_path / "crops" / "phone.jpg") as crop:
        assert crop.height > crop.width


def test_photo_check_in_words_is_a_line_for_each_picture_with_its_reasons_below(
    counter_desk, tmp_path: Path
) -> None:  # type: ignore[no-untyped-def]
    done = counter_desk("photo", "check", str(FACES / "composed_plain.jpg"), str(FACES / "obama2.jpg"))

    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert lines[0] == f"✓ {FACES / 'composed_plain.jpg'}"
    of_second = lines.index(f"✕ {FACES / 'obama2.jpg'}") + 1
    below = lines[1 : of_second - 1] + lines[of_second:]
    assert len(lines) > of_second
    assert all(line.startswith("    ") and line.strip() for line in below)


def test_photo_check_says_where_it_can_not_write(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "taken").write_text("a file")

    done = counter_desk("photo", "check", str(FACES / "composed_plain.jpg"), "--crop", "taken/crops")

    assert done.returncode == 2
    assert "taken" in done.stderr
    assert "Traceback" not in done.stderr


def with_a_photo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """The program's own folders, with a photo of the first sample's application in the database."""
    for name in ("data", "config"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    folders = default_folders()
    built = build(Settings(), folders)
    import_samples(built)
    built.reception.resume()
    visit = built.reception.scan(SAMPLES[0].number).visit
    assert visit is not None
    built.reception.shoot_file(str(FACES / "composed_plain.jpg"), visit.id)
    built.close()
    return folders


def test_photo_board_writes_whose_photo_it_is_for_a_supervisor(  # type: ignore[no-untyped-def]
    counter_desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = with_a_photo(tmp_path, monkeypatch)

    folders.settings_file.parent.mkdir(parents=True, exist_ok=True)
    folders.settings_file.write_text('[counter]\nrole = "counter"\n')
    refused = counter_desk("photo", "board", SAMPLES[0].number, "--out", "boards")
    folders.settings_file.write_text('[counter]\nrole = "supervisor"\n')
    done = counter_desk("photo", "board", SAMPLES[0].number, "--out", "boards")
    none = counter_desk("photo", "board", SAMPLES[1].number, "--out", "none")

    assert (refused.returncode, done.returncode, none.returncode) == (2, 0, 2)
    (board,) = (tmp_path / "boards").glob("*.jpg")
    assert board.stat().st_size > 20 * 1024
    assert not (tmp_path / "none").exists()


def test_photo_board_is_for_its_readers_eyes_follows_no_link_and_says_where_it_can_not_write(  # type: ignore[no-untyped-def]
    counter_desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = with_a_photo(tmp_path, monkeypatch)
    folders.settings_file.parent.mkdir(parents=True, exist_ok=True)
    folders.settings_file.write_text('[counter]\nrole = "supervisor"\n')
    board = ("photo", "board", SAMPLES[0].number, "--out")
    (tmp_path / "taken").write_text("a file")

    counter_desk(*board, "boards")
    (first,) = (tmp_path / "boards").iterdir()
    mode = first.stat().st_mode
    first.unlink()
    first.symlink_to(tmp_path / "elsewhere.jpg")
    linked = counter_desk(*board, "boards")
    unwritable = counter_desk(*board, "taken/boards")

    assert sys.platform == "win32" or mode & 0o777 == 0o600
    assert linked.returncode == 0 and not (tmp_path / "elsewhere.jpg").exists()
    assert (tmp_path / "boards" / f"{first.stem}-2.jpg").stat().st_size > 20 * 1024
    assert unwritable.returncode == 2
    assert "taken" in unwritable.stderr and "Traceback" not in unwritable.stderr


def test_photo_check_of_a_pipe_is_unusable_input(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    done = counter_desk("photo", "check", "/dev/zero", "/dev/stdin", "--json")

    assert done.returncode == 2
    assert [one["reasons"] for one in json.loads(done.stdout)] == [["not_a_picture"]] * 2


def test_code_read_gives_format_text_and_engine(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    segno.make_qr("12345678901234567890123").save(str(tmp_path / "form.png"), scale=8, border=4)

    done = counter_desk("code", "read", str(tmp_path / "form.png"), "--json")

    (found,) = json.loads(done.stdout)
    assert done.returncode == 0
    assert found["codes"] == [{"format": "QRCode", "text": "12345678901234567890123", "engine": "zxing-cpp"}]


def test_code_read_masks_an_individual_number(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    segno.make_qr("123456789018").save(str(tmp_path / "card.png"), scale=8, border=4)

    done = counter_desk("code", "read", str(tmp_path / "card.png"))

    assert "123456789018" not in done.stdout + done.stderr


def test_code_sheet_writes_a_page_and_says_where_it_can_not(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    done = counter_desk("code", "sheet", "sheet.pdf")
    refused = counter_desk("code", "sheet", "no-such-folder/sheet.pdf")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert refused.returncode == 2
    assert "no-such-folder" in refused.stderr and "Traceback" not in refused.stderr


def test_import_reports_the_bad_row_and_takes_the_others(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "residents.csv"
    file.write_bytes(
        "氏名,フリガナ,生年月日,住所\r\n"
        "見本 花子,ミホン ハナコ,S45.3.2,見本市\r\n見本,漢字,S45.3.2,見本市\r\n".encode("cp932")
    )

    dry = counter_desk("import", "residents", str(file), "--dry-run")
    strict = counter_desk("import", "residents", str(file), "--strict")
    done = counter_desk("import", "residents", str(file))

    assert (dry.returncode, strict.returncode, done.returncode) == (1, 1, 1)
    assert "--strict" in strict.stdout
    assert "取り込んだ行: 1" in done.stdout
    assert "3 行目: [フリガナ]" in done.stderr


def test_import_of_something_else_is_unusable_input(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "x.csv").write_bytes(b"\x89PNG\r\n")

    assert counter_desk("import", "residents", str(tmp_path / "x.csv")).returncode == 2
    assert counter_desk("import", "residents", str(tmp_path / "none.csv")).returncode == 2


def test_database_is_made_and_told_of(counter_desk) -> None:  # type: ignore[no-untyped-def]
    before = counter_desk("db", "status")
    made = counter_desk("db", "init")
    after = counter_desk("db", "status")

    assert (before.returncode, made.returncode, after.returncode) == (1, 0, 0)


def test_doctor_names_every_part(counter_desk) -> None:  # type: ignore[no-untyped-def]
    done = counter_desk("doctor", "--json")

    names = [one["name"] for one in json.loads(done.stdout)]
    here, around = ["models", "likeness", "fonts", "codes"], ["camera", "scanner", "printer"]
    assert names == [*here, "database", "disk", *around]
    assert all(one["ok"] or one["advice"] for one in json.loads(done.stdout))


def test_unknown_command_is_unusable_input(counter_desk) -> None:  # type: ignore[no-untyped-def]
    assert counter_desk("nonsense").returncode == 2


def test_demo_without_a_screen_plays_a_visit_and_leaves_its_papers(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    done = counter_desk("demo")

    out = tmp_path / "demo-out"
    assert done.returncode == 0, done.stderr
    assert len(list(out.glob("*.png"))) == 8
    assert (out / "photo.jpg").exists()
    form = next(out.glob("*application_form.pdf"))
    text = subprocess.run(["pdftotext", str(form), "-"], capture_output=True, text=True, check=True).stdout
    assert "見本 花子" in text
    assert "9900-0000-0000-0000-0000-001" in text
