"""dlib's network on real portraits, by the way that a shot takes: judged, cropped, written, compared."""

import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from counter_desk.desk.judging import PhotoDesk
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.likeness import LIKENESS_RULE, Embedding, LikenessState
from counter_desk.vision.face import FaceFinder
from counter_desk.vision.likeness import Likeness, checked_weights, try_out, weights_file
from tests.vision import paint, spoil
from tests.vision.portraits import Portrait, people

HINT = (
    "THE LIKENESS CHECK IS NOT TESTED WITH ITS NETWORK: the optional packages are not installed. "
    "Run: python3 installer/bootstrap.py setup likeness"
)
with_network = pytest.mark.skipif(weights_file() is None, reason=HINT)

SPOILT: dict[str, Callable[[Portrait], Any]] = {
    "blurred": lambda one: spoil.blurred(one.frame, 2),
    "dark": lambda one: spoil.exposed(one.frame, 0.4),
    "bright": lambda one: spoil.exposed(one.frame, 1.4),
    "lit from one side": lambda one: spoil.lit_from_one_side(one.frame, 0.4),
    "tilted": lambda one: spoil.placed(one.frame, turn_deg=10),
    "far away": lambda one: spoil.placed(one.frame, scale=0.6),
    "turned": lambda one: paint.turned(one, 10.0),
    "eyes shut": paint.with_lids_closed,
    "in glasses": paint.with_glasses,
    "in sunglasses": paint.with_sunglasses,
    "with hair over an eye": paint.with_hair_over_eye,
}


@pytest.fixture(scope="module")
def face_of(resources: Path) -> Iterator[Callable[[Any], Embedding]]:
    weights = weights_file()
    assert weights is not None
    desk = PhotoDesk(resources / "models", Likeness(weights))

    def made(pixels: Any) -> Embedding:
        print_ = desk.face_print(desk.judge(pixels).cropped)
        assert print_.state is LikenessState.MADE and print_.embedding is not None
        return print_.embedding

    yield made
    desk.close()


@pytest.fixture(scope="module")
def portraits(finder: FaceFinder) -> list[Portrait]:
    """One of each of the three people."""
    return people(finder)[::2]


@pytest.fixture(scope="module")
def faces(face_of: Callable[[Any], Embedding], portraits: list[Portrait]) -> list[Embedding]:
    return [face_of(one.frame) for one in portraits]


@with_network
def test_one_person_in_two_photos_is_alike_and_two_people_are_not(
    face_of: Callable[[Any], Embedding], picture: Callable[[str], Any]
) -> None:
    first, second, biden, astronaut = (
        face_of(picture(name)) for name in ("obama.jpg", "obama2.jpg", "biden.jpg", "astronaut.png")
    )

    assert first.distance(second) < LIKENESS_RULE.like_below
    assert first.distance(biden) > 0.8  # with red and blue swapped it is 0.77
    for one, other in ((first, biden), (second, biden), (first, astronaut), (biden, astronaut)):
        assert one.distance(other) > LIKENESS_RULE.unlike_above


@with_network
@pytest.mark.parametrize("spoiling", SPOILT)
def test_spoilt_portrait_stays_alike_with_itself_and_unlike_the_others(
    spoiling: str,
    face_of: Callable[[Any], Embedding],
    portraits: list[Portrait],
    faces: list[Embedding],
) -> None:
    for at, one in enumerate(portraits):
        spoilt = face_of(SPOILT[spoiling](one))
        for other, face in enumerate(faces):
            is_alike = spoilt.distance(face) <= LIKENESS_RULE.unlike_above
            assert is_alike is (at == other), (one.name, portraits[other].name, spoilt.distance(face))


@with_network
def test_embedding_has_128_numbers_and_the_weights_package_is_not_imported(
    faces: list[Embedding],
) -> None:
    assert len(faces[0].numbers) == 128
    assert "face_recognition_models" not in sys.modules


@with_network
def test_installed_weights_are_the_ones_that_are_named() -> None:
    weights = weights_file()
    assert weights is not None

    assert checked_weights(weights) == weights


@with_network
def test_process_that_died_is_told_once_and_starts_again(
    resources: Path, picture: Callable[[str], Any]
) -> None:
    weights = weights_file()
    assert weights is not None
    likeness = Likeness(weights)
    desk = PhotoDesk(resources / "models", likeness)
    jpeg = desk.judge(picture("composed_plain.jpg")).cropped
    states = [desk.face_print(jpeg).state]
    assert likeness._child is not None
    likeness._child.kill()
    likeness._child.wait()

    states += [desk.face_print(jpeg).state, desk.face_print(jpeg).state]
    desk.close()

    assert states == [LikenessState.MADE, LikenessState.FAILED, LikenessState.MADE]


@with_network
@pytest.mark.skipif(sys.platform == "win32", reason="a process can't be stopped there")
def test_process_that_hangs_does_not_hold_the_visit_up(
    resources: Path, picture: Callable[[str], Any]
) -> None:
    weights = weights_file()
    assert weights is not None
    likeness = Likeness(weights)
    desk = PhotoDesk(resources / "models", likeness)
    jpeg = desk.judge(picture("composed_plain.jpg")).cropped
    assert desk.face_print(jpeg).state is LikenessState.MADE
    assert likeness._child is not None
    likeness._child.send_signal(signal.SIGSTOP)
    likeness._patience_s = 0.1

    hung = desk.face_print(jpeg).state
    desk.close()

    assert hung is LikenessState.FAILED


@with_network
def test_process_ends_with_the_program(resources: Path, picture: Callable[[str], Any]) -> None:
    """Even a killed program closes its end of the pipe."""
    weights = weights_file()
    assert weights is not None
    likeness = Likeness(weights)
    desk = PhotoDesk(resources / "models", likeness)
    assert desk.face_print(desk.judge(picture("composed_plain.jpg")).cropped).state is LikenessState.MADE
    child = likeness._child
    assert child is not None and child.stdin is not None

    child.stdin.close()

    assert child.wait(timeout=60) == 0
    likeness.close()


@with_network
def test_try_out_finds_that_all_works() -> None:
    weights = weights_file()
    assert weights is not None

    try_out(weights)


@pytest.mark.parametrize("content", [None, b"", b"other weights"], ids=["missing", "empty", "another file"])
def test_weights_that_are_not_the_named_ones_are_told_and_the_photo_is_not_compared(
    content: bytes | None, tmp_path: Path, resources: Path, picture: Callable[[str], Any]
) -> None:
    file = tmp_path / "weights.dat"
    if content is not None:
        file.write_bytes(content)
    desk = PhotoDesk(resources / "models", Likeness(file))

    made = desk.face_print(desk.judge(picture("composed_plain.jpg")).cropped)

    assert (made.state, made.embedding) == (LikenessState.FAILED, None)
    with pytest.raises(OperationalError) as failure:
        checked_weights(file)
    assert failure.value.fault is Fault.MODEL_DAMAGED


def test_without_the_packages_the_check_is_off(resources: Path, picture: Callable[[str], Any]) -> None:
    desk = PhotoDesk(resources / "models")

    assert desk.face_print(desk.judge(picture("composed_plain.jpg")).cropped).state is LikenessState.OFF
