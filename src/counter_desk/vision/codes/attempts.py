"""The attempts at a frame, what reads the most in its time first; each is made only when it is asked for."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from counter_desk.vision.codes.bars import Bars, Sharpening
from counter_desk.vision.codes.engines import BARS, SQUARES, Grey, ask_zbar, ask_zxing, ask_zxing_about
from counter_desk.vision.codes.grid import grids, picture_of
from counter_desk.vision.codes.regions import Candidate
from counter_desk.vision.codes.squares import Square
from counter_desk.vision.codes.trust import Sighting
from counter_desk.vision.codes.unbent import unbent
from counter_desk.vision.frames import Region

Attempt = Callable[[], list[Sighting]]


def glances(grey: Grey, places: Sequence[Candidate]) -> list[Attempt]:
    """What is always done, as it is quick and reads most: QR codes anywhere, and one look at each place."""
    return [*(turns[0] for turns in _turns(grey, places)), partial(_frame, grey, ("QRCode",))]


def attempts(grey: Grey, places: Sequence[Candidate]) -> Iterator[Attempt]:
    """What is done where the glances did not do, in the order of what reads the most in its time."""
    turns = _turns(grey, places)
    yield from _by_turn(turns, range(1, 3))
    yield partial(_frame, grey, SQUARES + BARS)
    yield from _by_turn(turns, range(3, max(map(len, turns), default=0)))


def _by_turn(turns: list[list[Attempt]], numbers: range) -> Iterator[Attempt]:
    for number in numbers:
        yield from (one[number] for one in turns if number < len(one))


def _turns(grey: Grey, places: Sequence[Candidate]) -> list[list[Attempt]]:
    return [
        (_at_bars if place.is_bars else _at_square)(grey, place.region, number)
        for number, place in enumerate(places)
    ]


def _at_bars(grey: Grey, region: Region, place: int) -> list[Attempt]:
    bars = Bars(grey, region)
    sharper = [Sharpening(0), Sharpening(2), Sharpening(3), Sharpening(4.5, 0.003), Sharpening(6, 0.003)]
    by_line = [partial(_lines, bars, sharpening, place) for sharpening in sharper]
    return [*by_line, partial(_zbar_bars, bars, place)]


def _at_square(grey: Grey, region: Region, place: int) -> list[Attempt]:
    square = Square(grey, region)
    return [
        partial(_zxing_square, square, place, "LocalAverage", None),
        partial(_zxing_square, square, place, "GlobalHistogram", None),
        partial(_grid, grey, region, place),
        partial(_zxing_square, square, place, "LocalAverage", (3, 0.01)),
        partial(_zxing_square, square, place, "LocalAverage", (5, 0.002)),
        partial(_zbar_square, square, place),
    ]


def _frame(grey: Grey, formats: tuple[str, ...]) -> list[Sighting]:
    return [Sighting(code, "frame") for code in ask_zxing(grey, formats)]


def _lines(bars: Bars, sharpening: Sharpening, place: int) -> list[Sighting]:
    return [
        Sighting(code, line, place)
        for line, picture in bars.pictures(sharpening)
        for code in ask_zxing_about(picture, BARS, "FixedThreshold")
    ]


def _zbar_bars(bars: Bars, place: int) -> list[Sighting]:
    return [Sighting(code, "zbar", place) for code in ask_zbar(bars.upright, BARS)]


def _zxing_square(
    square: Square, place: int, binarizer: str, sharpening: tuple[float, float] | None
) -> list[Sighting]:
    picture = square.sharpened(*sharpening) if sharpening else square.patch
    return [Sighting(code, "square", place) for code in ask_zxing_about(picture, SQUARES, binarizer)]


def _zbar_square(square: Square, place: int) -> list[Sighting]:
    return [Sighting(code, "zbar", place) for code in ask_zbar(square.patch, SQUARES)]


def _grid(grey: Grey, region: Region, place: int) -> list[Sighting]:
    for modules in grids(unbent(grey, region)):
        if codes := ask_zxing_about(picture_of(modules), ("QRCode",)):
            return [Sighting(code, "grid", place) for code in codes]
    return []
