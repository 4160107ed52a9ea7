from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from counter_desk.domain.commands import TakePhoto
from counter_desk.domain.flag import SEVERITY, FlagKind, Severity
from counter_desk.domain.ids import least_uuid7, new_uuid7
from counter_desk.domain.likeness import (
    ComparedPhoto,
    Embedding,
    FacePrint,
    LikenessState,
    judge_likeness,
)
from counter_desk.domain.photo import PhotoReport, PhotoSource
from counter_desk.domain.verdict import ALLOWED

NOW = datetime(2026, 11, 24, 5, 5, tzinfo=UTC)
ME, SOMEBODY = new_uuid7(NOW), new_uuid7(NOW)
TODAY, EARLIER = new_uuid7(NOW), new_uuid7(NOW)


def a_face(at: float) -> Embedding:
    """Faces on a line: two of them are as far apart as their places."""
    return Embedding((at, *[0.0] * 127))


def a_photo(at: float = 0.0, **changes: Any) -> ComparedPhoto:
    values: dict[str, Any] = {
        "id": new_uuid7(NOW),
        "application_id": new_uuid7(NOW),
        "resident_id": ME,
        "visit_id": TODAY,
        "counter": "1",
        "taken_at": NOW,
        "embedding": a_face(at),
    }
    return ComparedPhoto(**values | changes)


def of_somebody(at: float, minutes_ago: float = 10, **changes: Any) -> ComparedPhoto:
    taken_at = NOW - timedelta(minutes=minutes_ago)
    return a_photo(at, **{"resident_id": SOMEBODY, "visit_id": EARLIER, "taken_at": taken_at} | changes)


def of_me(at: float, days_ago: int = 30, **changes: Any) -> ComparedPhoto:
    return a_photo(at, **{"visit_id": EARLIER, "taken_at": NOW - timedelta(days=days_ago)} | changes)


def kinds(new: ComparedPhoto, *earlier: ComparedPhoto) -> list[FlagKind]:
    return [one.kind for one in judge_likeness(new, earlier)]


def test_first_photo_of_all_is_like_nobody() -> None:
    assert kinds(a_photo()) == []


@pytest.mark.parametrize(("distance", "is_told"), [(0.44, True), (0.46, False), (0.8, False)])
def test_photo_like_another_residents_is_told(distance: float, is_told: bool) -> None:
    assert kinds(a_photo(), of_somebody(distance)) == [FlagKind.PHOTO_LIKE_OTHER] * is_told


@pytest.mark.parametrize(("distance", "is_told"), [(0.2, False), (0.59, False), (0.61, True)])
def test_photo_unlike_ones_own_earlier_one_is_told(distance: float, is_told: bool) -> None:
    assert kinds(a_photo(), of_me(distance)) == [FlagKind.PHOTO_UNLIKE_OWN] * is_told


@pytest.mark.parametrize(("minutes_ago", "is_told"), [(0, True), (120, True), (121, False)])
def test_others_photos_count_for_two_hours(minutes_ago: float, is_told: bool) -> None:
    assert bool(kinds(a_photo(), of_somebody(0.1, minutes_ago))) is is_told


def test_photo_that_was_taken_later_does_not_count() -> None:
    assert kinds(a_photo(), of_somebody(0.1, -1)) == []


def test_another_counters_photos_do_not_count() -> None:
    assert kinds(a_photo(), of_somebody(0.1, counter="2")) == []


def test_retake_in_the_same_visit_is_of_the_same_person() -> None:
    assert kinds(a_photo(), of_me(0.9, 0, visit_id=TODAY), of_me(0.0, 0, visit_id=TODAY)) == []


def test_ones_own_photo_of_just_now_is_no_likeness_with_another() -> None:
    assert kinds(a_photo(), of_me(0.0, 0)) == []


def test_of_several_own_photos_the_last_one_counts() -> None:
    assert kinds(a_photo(), of_me(0.9, days_ago=400), of_me(0.1, days_ago=10)) == []


def test_of_several_others_the_most_alike_is_named() -> None:
    near, nearest = of_somebody(0.3), of_somebody(0.1, resident_id=new_uuid7(NOW))

    (found,) = judge_likeness(a_photo(), [near, nearest])

    assert found.other == nearest


def test_previous_applicant_in_ones_place_is_told_twice() -> None:
    """The mix-up that the check is there for: unlike oneself, like the one before."""
    assert kinds(a_photo(), of_me(0.9), of_somebody(0.05)) == [
        FlagKind.PHOTO_UNLIKE_OWN,
        FlagKind.PHOTO_LIKE_OTHER,
    ]


def test_likeness_never_stops_a_record() -> None:
    told = (FlagKind.PHOTO_UNLIKE_OWN, FlagKind.PHOTO_LIKE_OTHER, FlagKind.PHOTO_NOT_COMPARED)

    assert Severity.STOP not in {SEVERITY[kind] for kind in told}


def test_what_a_face_is_like_stands_in_no_repr() -> None:
    face = Embedding((0.123456,))
    command = TakePhoto(
        id=new_uuid7(NOW),
        at=NOW,
        counter="1",
        staff="s1",
        visit_id=TODAY,
        photo_id=EARLIER,
        cropped=b"",
        original=b"",
        source=PhotoSource.CAMERA,
        report=PhotoReport(ALLOWED),
        face_print=FacePrint(LikenessState.MADE, face),
    )

    shown = "".join(map(repr, (face, FacePrint(LikenessState.MADE, face), command)))

    assert "0.123456" not in shown + repr(a_photo(0.123456))


def test_least_id_of_a_moment_bounds_those_made_then() -> None:
    before, after = NOW - timedelta(milliseconds=1), NOW

    assert new_uuid7(before) < least_uuid7(NOW) <= new_uuid7(after)
