"""A code that is held before the document camera is one scan."""

from counter_desk.devices.code_watch import CodeWatch


def scans(seen: list[tuple[float, tuple[str, ...]]]) -> list[str]:
    watch = CodeWatch()
    return [text for at_s, texts in seen for text in watch.new_codes(texts, at_s)]


def held(text: str, begin_s: float, end_s: float) -> list[tuple[float, tuple[str, ...]]]:
    return [(begin_s + at / 8, (text,)) for at in range(int((end_s - begin_s) * 8))]


def test_code_that_is_held_for_long_is_one_scan() -> None:
    assert scans(held("A", 0.0, 60.0)) == ["A"]


def test_code_that_flickers_is_one_scan() -> None:
    seen = [(at / 8, ("A",) if at % 5 else ()) for at in range(100)]

    assert scans(seen) == ["A"]


def test_code_is_scanned_again_only_after_it_was_away() -> None:
    assert scans(held("A", 0.0, 2.0) + held("A", 3.0, 4.0)) == ["A"]
    assert scans(held("A", 0.0, 2.0) + held("A", 4.5, 6.0)) == ["A", "A"]


def test_code_seen_once_in_passing_is_none() -> None:
    assert scans([(0.0, ("A",)), (0.1, ()), (2.5, ("A",)), (2.6, ())]) == []


def test_two_codes_on_one_paper_are_both_scanned_and_a_new_one_beside_an_old_one_too() -> None:
    seen = [(0.0, ("A", "B")), (0.1, ("A", "B")), (0.2, ("B", "C")), (0.3, ("B", "C"))]

    assert scans(seen) == ["A", "B", "C"]
