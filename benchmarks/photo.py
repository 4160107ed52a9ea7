"""How well photos are judged: defects found, clean and mildly imperfect pictures let through; and how fast.

`python benchmarks/photo.py [--quick] [--json] [--misses FOLDER]`. The set is made of the public-domain
pictures in tests/data/faces: three people cut out, set before plain walls, and spoilt one thing at a time. A
defect is found when the picture is refused for it or a person is asked to look at that very thing. `--misses`
saves what was not found, and what was refused wrongly. Exit code 1: a wish was missed.
"""

import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.preview import preview_rows  # noqa: E402 - the path is set just above
from benchmarks.table import Row, at_least, at_most, exit_code, show  # noqa: E402 - the same
from counter_desk.desk.judging import PhotoDesk  # noqa: E402 - the same
from counter_desk.domain.photo import Look, PhotoReport  # noqa: E402 - the same
from counter_desk.domain.verdict import ReasonCode as R  # noqa: E402 - the same
from counter_desk.vision.face import FaceFinder  # noqa: E402 - the same
from counter_desk.vision.frames import Frame  # noqa: E402 - the same
from counter_desk.vision.judge import PhotoJudge  # noqa: E402 - the same
from tests.vision import paint, spoil  # noqa: E402 - the same
from tests.vision.portraits import Portrait, Wall, people, wall_behind  # noqa: E402 - the same

MODELS = ROOT / "resources" / "models"
Spoil = Callable[[Portrait], Frame]


@dataclass(frozen=True)
class Defect:
    """Ways to make one defect; found by one of `codes`, or by a look at one of `looks`."""

    ways: tuple[Spoil, ...]
    codes: frozenset[R]
    looks: frozenset[Look] = frozenset()


def _defect(*ways: Spoil, codes: set[R], looks: set[Look] | None = None) -> Defect:
    return Defect(ways, frozenset(codes), frozenset(looks or ()))


def _jpeg(frame: Frame, quality: int) -> Frame:
    _, coded = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)


def _enlarged(frame: Frame, quality: int) -> Frame:
    """Sent around small and compressed, and enlarged again."""
    small = cv2.resize(frame, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    rows, columns = frame.shape[:2]
    coded = _jpeg(np.asarray(small, np.uint8), quality)
    return np.asarray(cv2.resize(coded, (columns, rows), interpolation=cv2.INTER_CUBIC), np.uint8)


def _tinted(frame: Frame, blue: float, green: float, red: float) -> Frame:
    return np.asarray(np.clip(frame * np.array([blue, green, red]), 0, 255), np.uint8)


def _hazy(frame: Frame, contrast: float) -> Frame:
    return np.asarray(np.clip(frame * contrast + 128 * (1 - contrast), 0, 255), np.uint8)


def _noise(seed: int) -> np.ndarray:
    grain = np.random.default_rng(seed).normal(128, 60, (45, 80, 3)).clip(0, 255).astype(np.float32)
    return np.asarray(cv2.resize(grain, (1280, 720), interpolation=cv2.INTER_CUBIC))


def _shelf(seed: int) -> np.ndarray:
    back = wall_behind(Wall(), seed)
    colours = np.random.default_rng(seed).integers(20, 230, (32, 3))
    for book, colour in enumerate(colours):
        at = (book * 40, 20 + 13 * (book % 5))
        cv2.rectangle(back, at, (at[0] + 26, 640), tuple(int(one) for one in colour), -1)
    return back


def _halves(seed: int) -> np.ndarray:
    back = wall_behind(Wall(), seed)
    back[:, 600:] *= 0.55
    return back


def _blocked(portrait: Portrait) -> Frame:
    """The portrait as a print held before the camera: a white border, then the room."""
    inner = cv2.resize(portrait.frame[30:690, 300:980], None, fx=0.9, fy=0.9, interpolation=cv2.INTER_AREA)
    frame = np.clip(_noise(5) * 0.25 + 60, 0, 255).astype(np.uint8)
    rows, columns = inner.shape[:2]
    top, left = (720 - rows) // 2, (1280 - columns) // 2
    frame[top - 16 : top + rows + 16, left - 16 : left + columns + 16] = 244
    frame[top : top + rows, left : left + columns] = inner
    return np.asarray(frame, np.uint8)


def _on(act: Callable[..., Frame], *values: object, **named: object) -> Spoil:
    """`act` on the portrait's frame."""
    return lambda portrait: act(portrait.frame, *values, **named)


def _of(act: Callable[..., Frame], *values: object, **named: object) -> Spoil:
    """`act` on the portrait."""
    return lambda portrait: act(portrait, *values, **named)


def _blur(sigma: float) -> Spoil:
    """Blurred by a share of the distance of the eyes."""
    return lambda portrait: spoil.blurred(portrait.frame, sigma * portrait.eyes_apart)


def _shaken(length: float, angle_deg: float) -> Spoil:
    """Moved during the shot by a share of the distance of the eyes."""

    def act(portrait: Portrait) -> Frame:
        size = max(3, round(length * portrait.eyes_apart)) | 1
        kernel = np.zeros((size, size), np.float32)
        kernel[size // 2] = 1
        turn = cv2.getRotationMatrix2D((size // 2, size // 2), angle_deg, 1)
        turned = np.asarray(cv2.warpAffine(kernel, turn, (size, size)))
        return np.asarray(cv2.filter2D(portrait.frame, -1, turned / turned.sum()), np.uint8)

    return act


_COVER = {Look.FACE_COVER}
DEFECTS: dict[str, Defect] = {
    "blur": _defect(_blur(0.035), _blur(0.05), codes={R.BLURRED, R.MOTION_BLURRED}),
    "motion": _defect(
        _shaken(0.14, 0), _shaken(0.14, 90), _shaken(0.16, 45), codes={R.BLURRED, R.MOTION_BLURRED}
    ),
    "dark": _defect(_on(spoil.exposed, 0.25), _on(spoil.exposed, 0.15), codes={R.TOO_DARK}),
    "overexposed": _defect(_on(spoil.exposed, 2.4), codes={R.TOO_BRIGHT}),
    "glare": _defect(
        _of(paint.with_glasses, 0.9),
        _of(paint.with_glasses, 0.6),
        codes={R.EYE_GLARE, R.EYES_SHUT, R.EYES_HIDDEN},
        looks={Look.GLASSES, Look.EYES},
    ),
    "side light": _defect(
        _on(spoil.lit_from_one_side, 0.45),
        lambda p: spoil.lit_from_one_side(np.ascontiguousarray(p.frame[:, ::-1]), 0.4),
        codes={R.LIGHT_UNEVEN},
    ),
    "tilt": _defect(_on(spoil.placed, turn_deg=13), _on(spoil.placed, turn_deg=-20), codes={R.HEAD_TILTED}),
    "yaw": _defect(
        _of(paint.turned, 20), _of(paint.turned, -20), _of(paint.turned, 30), codes={R.HEAD_TURNED}
    ),
    "off centre": _defect(
        _on(spoil.placed, dx=440),
        _on(spoil.placed, dx=-440),
        _on(spoil.placed, dy=-160),
        codes={R.FACE_OFF_CENTRE, R.CROP_OUTSIDE},
    ),
    "too far": _defect(
        lambda p: spoil.placed(p.frame, scale=34 / p.eyes_apart),
        codes={R.FACE_TOO_SMALL, R.PICTURE_TOO_SMALL},
    ),
    "too near": _defect(
        lambda p: spoil.placed(p.frame, scale=190 / p.eyes_apart),
        codes={R.FACE_TOO_LARGE, R.CROP_OUTSIDE},
    ),
    "busy background": _defect(
        lambda p: paint.before(p, _noise(1)),
        lambda p: paint.before(p, _shelf(2)),
        lambda p: paint.before(p, _halves(3)),
        codes={R.BACKGROUND_BUSY, R.SHADOW_BEHIND},
    ),
    "shadow": _defect(
        _of(paint.with_shadow, 0.7),
        _of(paint.with_shadow, 0.75, -0.5),
        codes={R.SHADOW_BEHIND},
        looks={Look.SHADOW},
    ),
    "second face": _defect(
        _of(paint.with_second_face, 0.8),
        _of(paint.with_second_face, 0.5, (230, 400)),
        _of(paint.with_second_face, 0.35),
        codes={R.SEVERAL_FACES},
    ),
    "eyes closed": _defect(
        _of(paint.with_lids_closed),
        _of(paint.with_lids_filled),
        codes={R.EYES_SHUT},
        looks={Look.EYES},
    ),
    "sunglasses": _defect(
        _of(paint.with_sunglasses),
        _of(paint.with_sunglasses, (40, 50, 70), 0.85, are_round=True),
        _of(paint.with_sunglasses, (70, 40, 30), 0.7),
        codes={R.EYES_HIDDEN, R.EYES_SHUT},
        looks={Look.GLASSES},
    ),
    "mask": _defect(
        _of(paint.with_mask),
        _of(paint.with_mask, (215, 195, 150), is_low=True),
        _of(paint.with_mask, (40, 36, 36)),
        _of(paint.with_mask, (190, 180, 225)),
        codes={R.MOUTH_COVERED, R.FACE_COVERED},
        looks=_COVER,
    ),
    "hat": _defect(
        _of(paint.with_hat),
        _of(paint.with_hat, (60, 60, 170), has_brim=False),
        _of(paint.with_hat, (225, 225, 225), depth=0.25),
        _of(paint.with_hat, (40, 40, 40), has_brim=False),
        _of(paint.with_hat, (120, 150, 175)),
        codes={R.HEAD_COVERED},
        looks={Look.HEAD_COVER},
    ),
    "hand": _defect(
        _of(paint.with_hand), _of(paint.with_hand, -1), codes={R.MOUTH_COVERED, R.FACE_COVERED}, looks=_COVER
    ),
    "hair over an eye": _defect(
        _of(paint.with_hair_over_eye), _of(paint.with_hair_over_eye, 1), codes={R.EYES_HIDDEN, R.FACE_COVERED}
    ),
    "mouth open": _defect(_of(paint.with_mouth_open, 0.7), codes={R.MOUTH_OPEN}, looks={Look.EXPRESSION}),
    "red eyes": _defect(_of(paint.with_red_eyes), codes={R.RED_EYES}),
    "low JPEG quality": _defect(
        _on(_jpeg, 5),
        _on(_jpeg, 12),
        _on(_jpeg, 20),
        _on(_enlarged, 15),
        codes={R.COMPRESSED},
        looks={Look.COMPRESSION},
    ),
    "haze": _defect(_on(_hazy, 0.25), codes={R.LOW_CONTRAST, R.NOT_COLOUR}),
    "colour cast": _defect(
        _on(_tinted, 1.35, 1.0, 0.65), _on(_tinted, 0.75, 1.25, 0.7), codes={R.COLOUR_UNNATURAL, R.NOT_COLOUR}
    ),
    "no colour": _defect(
        lambda p: np.repeat(p.frame.mean(axis=2, keepdims=True), 3, 2).astype(np.uint8), codes={R.NOT_COLOUR}
    ),
    "photo of a photo": _defect(_blocked, codes={R.BACKGROUND_BUSY}, looks={Look.RECAPTURE}),
}
# What a good counter lets through: a little of each.
MILD: dict[str, Spoil] = {
    "clean": lambda p: p.frame,
    "slightly soft": _blur(0.012),
    "a little darker": _on(spoil.exposed, 0.7),
    "a little brighter": _on(spoil.exposed, 1.12),
    "light a little from the side": _on(spoil.lit_from_one_side, 0.86),
    "tilted 3 degrees": _on(spoil.placed, turn_deg=3),
    "turned 4 degrees": _of(paint.turned, 4),
    "a little off centre": _on(spoil.placed, dx=60, dy=14),
    "JPEG of quality 75": _on(_jpeg, 75),
    "warm light": _on(_tinted, 0.9, 1.0, 1.06),
    "cool light": _on(_tinted, 1.06, 1.0, 0.95),
    "glasses": _of(paint.with_glasses),
    "sensor noise": lambda p: np.clip(
        p.frame + np.random.default_rng(9).normal(0, 5, p.frame.shape), 0, 255
    ).astype(np.uint8),
    "tilted 6 degrees": _on(spoil.placed, turn_deg=6),
    "a beige wall": lambda p: paint.before(p, np.full(p.frame.shape, (190.0, 215.0, 230.0))),
    "JPEG of quality 60": _on(_jpeg, 60),
    "a wall that darkens": lambda p: (p.frame * np.linspace(1, 0.9, 1280)[None, :, None]).astype(np.uint8),
}


def portraits(quick: bool) -> list[Portrait]:
    """The set's people: each once, or also mirrored and at three sizes."""
    finder = FaceFinder(MODELS)
    if quick:
        return people(finder)[0::2]
    return [portrait for size in (80.0, 92.0, 112.0) for portrait in people(finder, size)]


def _is_found(report: PhotoReport, defect: Defect) -> tuple[bool, bool]:
    """Refused for it; or at least to be looked at for it."""
    is_refused = bool(defect.codes & set(report.verdict.codes))
    return is_refused, is_refused or bool(defect.looks & set(report.looks))


def found_rows(desk: PhotoDesk, everyone: list[Portrait], misses: Path | None) -> Iterator[Row]:
    """A row for each defect, and for all."""
    total, found, named = 0, 0, 0
    for name, defect in DEFECTS.items():
        count = hits = 0
        for portrait in everyone:
            for number, way in enumerate(defect.ways):
                frame = way(portrait)
                report = desk.judge(frame).report
                is_refused, is_hit = _is_found(report, defect)
                count, hits, named = count + 1, hits + is_hit, named + is_refused
                if not is_hit:
                    _save(misses, f"{name} {number} {portrait.name}", frame, report)
        total, found = total + count, found + hits
        yield at_least(f"found: {name} (of {count})", "%", 100 * hits / count, 95)
    yield at_least(f"found: all defects (of {total})", "%", 100 * found / total, 95)
    yield Row("of these refused outright, the others to be looked at", "%", 100 * named / max(found, 1))


def refused_rows(desk: PhotoDesk, everyone: list[Portrait], misses: Path | None) -> Iterator[Row]:
    """What is refused wrongly, and how often a good picture has to be looked at."""
    refused, looks, total = Counter[str](), 0, 0
    for name, way in MILD.items():
        for portrait in everyone:
            frame = way(portrait)
            report = desk.judge(frame).report
            total, looks = total + 1, looks + len(set(report.looks) - {Look.EXPRESSION})
            if not report.verdict.ok:
                refused[name] += 1
                _save(misses, f"refused {name} {portrait.name}", frame, report)
    for name, count in refused.items():
        yield Row(f"refused wrongly: {name} (of {len(everyone)})", "pictures", count)
    yield at_most(f"refused: clean and mild (of {total})", "%", 100 * refused.total() / total, 2)
    yield Row("looks asked for, without the smiles", "per 100 pictures", 100 * looks / total)


def speed_rows(quick: bool) -> Iterator[Row]:
    """Preview, still and memory; one thread, as beside a busy screen."""
    frame = np.asarray(cv2.imread(str(ROOT / "resources" / "demo" / "portrait.jpg")), np.uint8)
    large = np.asarray(cv2.resize(frame, (1920, 1080), interpolation=cv2.INTER_CUBIC), np.uint8)
    judge, desk = PhotoJudge(MODELS), PhotoDesk(MODELS)
    rounds = 10 if quick else 60
    yield Row("verdict on a preview frame 1280×720", "ms", _median_ms(lambda: judge.watch(frame), rounds))
    yield at_most(
        "verdict and crop of a still 1920×1080", "ms", _median_ms(lambda: desk.judge(large), rounds // 2), 200
    )
    frames = 300 if quick else 10_000
    for _ in range(100):
        judge.watch(frame)
    before = _resident_mb()
    for number in range(frames):
        judge.watch(np.roll(frame, number % 7, axis=1))
    yield at_most(f"memory grown over {frames} preview frames", "MB", _resident_mb() - before, 16)


def _median_ms(act: Callable[[], object], rounds: int) -> float:
    act()
    times: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def _resident_mb() -> float:
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _save(folder: Path | None, name: str, frame: Frame, report: PhotoReport) -> None:
    if folder is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    said = " ".join(report.verdict.codes) + " | " + " ".join(report.looks)
    small = cv2.resize(frame, (640, 360), interpolation=cv2.INTER_AREA)
    cv2.putText(small, said, (8, 350), cv2.FONT_HERSHEY_SIMPLEX, 0.45, (0, 0, 255), 1, cv2.LINE_AA)
    cv2.imwrite(str(folder / f"{name.replace('/', '-')}.jpg"), small)


def main() -> int:
    """Measure and print."""
    cv2.setNumThreads(1)
    quick = "--quick" in sys.argv
    misses = Path(sys.argv[sys.argv.index("--misses") + 1]) if "--misses" in sys.argv else None
    everyone, desk = portraits(quick), PhotoDesk(MODELS)
    rows = [*found_rows(desk, everyone, misses), *refused_rows(desk, everyone, misses)]
    rows += [*speed_rows(quick), *preview_rows(quick)]
    show(rows, "--json" in sys.argv)
    return exit_code(rows)


if __name__ == "__main__":
    raise SystemExit(main())
