"""The copy of a card photo that says whose it is."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from counter_desk.documents.drawn_text import TextFonts
from counter_desk.documents.name_board import WIDTH_PX, NameBoard, NameBoardContent
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.ids import ApplicationId
from tests.domain.builders import DIGITS, NOW, a_resident

PHOTO_SIZE = (700, 900)


@pytest.fixture(scope="module")
def board(resources: Path) -> NameBoard:
    return NameBoard(resources / "fonts")


@pytest.fixture(scope="module")
def fonts(resources: Path) -> TextFonts:
    return TextFonts(resources / "fonts")


def a_jpeg(width: int = PHOTO_SIZE[0], height: int = PHOTO_SIZE[1]) -> bytes:
    shade = np.tile(np.linspace(0, 255, width).astype(np.uint8), (height, 1))
    return cv2.imencode(".jpg", np.dstack([shade, shade // 2, 255 - shade]))[1].tobytes()


def a_content(**changes: Any) -> NameBoardContent:
    content = NameBoardContent(
        resident=a_resident(), number=ApplicationId(DIGITS), taken_at=NOW, counter="1", sha256="ab" * 32
    )
    return replace(content, **changes)


def pixels(jpeg: bytes) -> Any:
    return np.asarray(Image.open(io.BytesIO(jpeg)).convert("RGB")).astype(int)


def written(fonts: TextFonts, text: str) -> bytes:
    sheet = Image.new("L", (400, 60), 255)
    fonts.draw(ImageDraw.Draw(sheet), 2, 46, text, 44, is_bold=True)
    return sheet.tobytes()


def test_the_photo_stands_over_a_white_board_with_black_letters(board: NameBoard) -> None:
    made = pixels(board.under(a_jpeg(), a_content()))
    photo, under = made[: PHOTO_SIZE[1]], made[PHOTO_SIZE[1] :]

    assert np.abs(photo - pixels(a_jpeg())).mean() < 4
    dark = (under.max(axis=2) < 64).mean()
    assert 0.02 < dark < 0.25
    assert (under.min(axis=2) > 240).mean() > 0.7
    assert under[:, WIDTH_PX - 10 :].min() > 200, "a line runs out of the board"


@pytest.mark.parametrize(
    "other",
    [
        a_content(resident=a_resident(name="山田 花江")),
        a_content(resident=a_resident(kana="ヤマダ ハナエ")),
        a_content(resident=replace(a_resident(), birth_date=a_resident().birth_date.replace(day=3))),
        a_content(number=ApplicationId(DIGITS[:-1] + "0")),
        a_content(counter="2"),
        a_content(taken_at=NOW.replace(minute=31)),
        a_content(sha256="ac" * 32),
    ],
    ids=["name", "kana", "birth date", "id", "counter", "time", "hash"],
)
def test_boards_of_two_shots_differ_in_each_thing_that_tells_them_apart(
    board: NameBoard, other: NameBoardContent
) -> None:
    first, second = (pixels(board.under(a_jpeg(), one)) for one in (a_content(), other))

    assert (np.abs(first - second).max(axis=2) > 128).sum() > 10


def test_variants_and_rare_kanji_are_drawn_as_they_are(fonts: TextFonts) -> None:
    shapes = [written(fonts, name) for name in ("辻", "辻\U000e0100", "髙", "高", "〓", "𠮷")]

    assert len(set(shapes)) == len(shapes)
    assert fonts.width("辻\U000e0100", 44, is_bold=True) == fonts.width("辻", 44, is_bold=True)


def test_what_no_font_has_is_marked_and_never_an_empty_box(fonts: TextFonts) -> None:
    assert written(fonts, "\U000323ae") == written(fonts, "〓")
    marked = fonts.width("花", 44, is_bold=True) + fonts.width("※", 44)
    assert fonts.width("花\U000e01ef", 44, is_bold=True) == marked
    assert written(fonts, "花\U000e01ef") != written(fonts, "花")


def test_long_latin_name_breaks_between_words(fonts: TextFonts) -> None:
    name = "MARIA FERNANDA DE LA CONCEPCION GONZALEZ VILLANUEVA"

    lines = fonts.lines(name, 600, 34, is_bold=True)

    assert len(lines) > 1 and " ".join(lines) == name
    assert all(fonts.width(line, 34, is_bold=True) <= 600 for line in lines)


def test_very_large_photo_gives_a_copy_of_the_usual_width(board: NameBoard) -> None:
    made = Image.open(io.BytesIO(board.under(a_jpeg(2100, 2700), a_content())))

    assert made.width == WIDTH_PX and made.height > 900


def test_missing_font_is_the_environments_fault(tmp_path: Path) -> None:
    with pytest.raises(OperationalError) as failure:
        NameBoard(tmp_path).under(a_jpeg(), a_content())

    assert failure.value.fault is Fault.FONT_MISSING
