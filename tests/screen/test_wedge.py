"""The short form of benchmarks/wedge.py: a keyboard scanner and a person at a real X screen."""

import pytest

from benchmarks.wedge import run_part_alone

pytestmark = pytest.mark.timeout(170)


def test_every_burst_is_one_scan_no_key_leaks_and_no_typing_is_a_scan() -> None:
    counted = run_part_alone(seed=11, bursts=24, lines=4)

    faults = ("codes lost", "codes changed", "codes too many", "keys leaked", "buttons pressed")
    assert counted["codes"] >= 24
    assert {name: counted[name] for name in (*faults, "taken", "lines changed")} == dict.fromkeys(
        (*faults, "taken", "lines changed"), 0
    )
