"""The command line as IT runs it: a process, its output, its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import segno

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
            command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False
        )

    return run


def test_photo_check_tells_good_from_bad_and_writes_crops(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    good, bad = FACES / "composed_plain.jpg", FACES / "obama2.jpg"

    done = counter_desk("photo", "check", str(good), str(bad), "--json", "--crop", str(tmp_path / "crops"))

    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert [one["accepted"] for one in found] == [True, False]
    assert set(found[0]) == {"file", "accepted", "reasons", "measures"}
    assert "background_busy" in found[1]["reasons"]
    assert found[0]["measures"]["face_count"] == 1
    assert (tmp_path / "crops" / "composed_plain.jpg").stat().st_size > 20 * 1024


def test_photo_check_of_no_picture_is_unusable_input(counter_desk, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "letter.jpg").write_text("no picture")

    done = counter_desk("photo", "check", str(tmp_path / "letter.jpg"), str(tmp_path / "gone.jpg"), "--json")

    assert done.returncode == 2
    assert [one["reasons"] for one in json.loads(done.stdout)] == [["not_a_picture"], ["not_a_picture"]]


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
