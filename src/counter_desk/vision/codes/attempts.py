"""The attempts at a frame, what reads the most in its time first; each is made only when it is asked for."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from counter_desk.vision.codes.bars import Bars, Sharpening
from counter_desk.vision.codes.engines import BARS, SQUARES, Grey, ask_zbar, ask_zxing, ask_zxing_about
from counter_desk.vision.codes.grid import grids, picture_of
from counter_desk.vision.codes.regions import Candidate, candidates
from counter_desk.vision.codes.squares import Square
from counter_desk.vision.codes.trust import Sighting
from counter_desk.vision.codes.unbent import unbent

Attempt = Callable[[], list[Sighting]]
_SHARPENINGS = (
    *(Sharpening(0), Sharpening(2), Sharpening(3)),
    *(Sharpening(1, 0.003, moved) for moved in (12, 14, 10, 20)),
    *(Sharpening(4.5, 0.003), Sharpening(6, 0.003)),
)


def glances(grey: Grey, places: Sequence[Candidate]) -> list[Attempt]:
    """What is always done, being quick and reading most: one look at each place, and QR codes anywhere."""
    return [*(_turns(grey, place)[0] for place in places), partial(_frame, grey, ("QRCode",))]


def attempts(grey: Grey, places: Sequence[Candidate]) -> Iterator[Attempt]:
    """What is done where the glances did not do, in the order of what reads the most in its time."""
    turns = [_turns(grey, place) for place in places if place.is_bars or place is _likeliest_square(places)]
    yield from _by_turn(turns, range(1, 3))
    if not any(place.is_bars for place in places):
        finest = [_turns(grey, place) for place in candidates(grey, is_finer=True) if place.is_bars]
        yield from _by_turn(finest, range(2))
    yield partial(_frame, grey, SQUARES + BARS)
    yield from _by_turn(turns, range(3, max(map(len, turns), default=0)))


def _likeliest_square(places: Sequence[Candidate]) -> Candidate | None:
    """The only one that is worth the dear attempts; a page's other squares are words as a rule."""
    return next((place for place in places if not place.is_bars), None)


def _by_turn(turns: list[list[Attempt]], numbers: range) -> Iterator[Attempt]:
    for number in numbers:
        yield from (one[number] for one in turns if number < len(one))


def _turns(grey: Grey, place: Candidate) -> list[Attempt]:
    return _at_bars(grey, place) if place.is_bars else _at_square(grey, place)


def _at_bars(grey: Grey, place: Candidate) -> list[Attempt]:
    bars = Bars(grey, place.region)
    by_line = [partial(_lines, bars, sharpening, place) for sharpening in _SHARPENINGS]
    return [*by_line, partial(_zbar_bars, bars, place)]


def _at_square(grey: Grey, place: Candidate) -> list[Attempt]:
    square = Square(grey, place.region)
    return [
        partial(_zxing_square, square, place, "LocalAverage", None),
        partial(_zxing_square, square, place, "GlobalHistogram", None),
        partial(_zxing_square, square, place, "LocalAverage", (3, 0.01)),
        partial(_grid, grey, place),
        partial(_zxing_square, square, place, "LocalAverage", (5, 0.002)),
    ]


def _frame(grey: Grey, formats: tuple[str, ...]) -> list[Sighting]:
    return [Sighting(code, "frame") for code in ask_zxing(grey, formats)]


def _lines(bars: Bars, sharpening: Sharpening, place: Candidate) -> list[Sighting]:
    return [
        Sighting(code, line, place)
        for line, picture in bars.pictures(sharpening)
        for code in ask_zxing_about(picture, BARS, "FixedThreshold")
    ]


def _zbar_bars(bars: Bars, place: Candidate) -> list[Sighting]:
    return [Sighting(code, "zbar", place) for code in ask_zbar(bars.upright, BARS)]


def _zxing_square(
    square: Square, place: Candidate, binarizer: str, sharpening: tuple[float, float] | None
) -> list[Sighting]:
    picture = square.sharpened(*sharpening) if sharpening else square.patch
    return [Sighting(code, "square", place) for code in ask_zxing_about(picture, SQUARES, binarizer)]


def _grid(grey: Grey, place: Candidate) -> list[Sighting]:
    for modules in grids(unbent(grey, place.region)):
        if codes := ask_zxing_about(picture_of(modules), ("QRCode",)):
            return [Sighting(code, "grid", place) for code in codes]
    return []
