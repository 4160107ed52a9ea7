"""A million payloads through the scan router: nothing raised, nothing left, nothing wrong believed.

`python benchmarks/scan_router.py [--quick] [--json] [--seed N]`; exit code 1: a wish was missed. Each payload
is routed with nobody's record open and in a half-done visit; the router has no database, so that it can store
nothing. Misread codes of ours are made by changing 1–3 symbols of a sound one.
"""

import random
import sys
import time
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from uuid import UUID

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.table import Row, at_most, exit_code, show  # noqa: E402 - the path is set just above
from counter_desk.desk.reception_state import ReceptionState  # noqa: E402 - the same
from counter_desk.desk.scan_router import ScanRouter  # noqa: E402 - the same
from counter_desk.domain.clock import SystemClock, local_date  # noqa: E402 - the same
from counter_desk.domain.ids import new_uuid7  # noqa: E402 - the same
from counter_desk.domain.own_code import MODULUS, OwnKind, code_of_id  # noqa: E402 - the same
from counter_desk.domain.scan_routes import DOES  # noqa: E402 - the same
from counter_desk.domain.visit import Entry, Visit, VisitState  # noqa: E402 - the same
from counter_desk.storage.crypto import Keys  # noqa: E402 - the same
from counter_desk.storage.slip_signing import SlipSigner  # noqa: E402 - the same
from tests.domain.hostile import is_wrongly_accepted, payloads, spoilt  # noqa: E402 - the same

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def states() -> tuple[ReceptionState, ReceptionState]:
    """Nobody's record open, and a half-done visit."""
    visit = Visit(
        id=new_uuid7(NOW),
        counter="1",
        application_id=new_uuid7(NOW),
        state=VisitState.PHOTO_KEPT,
        entry=Entry.SCANNED,
        started_at=NOW,
    )
    return ReceptionState(today=local_date(NOW)), ReceptionState(today=local_date(NOW), visit=visit)


def fuzzed(count: int, seed: int) -> list[Row]:
    """All payloads through the router."""
    router = ScanRouter(SlipSigner(Keys(b"1", {b"1": b"k" * 32}), "000000"), SystemClock())
    free, busy = states()
    raised = left = 0
    slowest_s, began_s = 0.0, time.thread_time()
    for text in islice(payloads(seed), count):
        for state in (free, busy):
            start_s = time.thread_time()  # of this thread alone: a busy PC is not the router's fault
            try:
                left += router.route(text, state).action in DOES and state is busy
            except Exception as error:  # what is counted here
                raised += 1
                sys.stderr.write(f"{text[:80]!r}: {error!r}\n")
            slowest_s = max(slowest_s, time.thread_time() - start_s)
    each_ms = (time.thread_time() - began_s) * 1_000 / (2 * count)
    return [
        Row("payloads routed, twice each", "", count),
        at_most("raised an exception", "", raised, 0),
        at_most("left a half-done visit unasked", "", left, 0),
        at_most("mean of a scan", "ms", each_ms, 1),
        at_most("slowest scan (10 KB)", "ms", slowest_s * 1_000, 100),
    ]


def misread(count: int, seed: int) -> list[Row]:
    """Sound codes of ours with one to three symbols changed."""
    chance = random.Random(seed)
    wrong = 0
    for at in range(count):
        kind = (OwnKind.RECEIPT, OwnKind.RESERVATION)[at % 2]
        printed = code_of_id(kind, _seeded_id(chance)).text
        wrong += is_wrongly_accepted(spoilt(chance, printed), printed)
    return [
        Row("codes of ours, misread", "", count),
        at_most("wrong texts accepted", "", wrong, 0),
        Row("by arithmetic, of those with three wrong symbols", "", count / 4 / MODULUS),
    ]


def _seeded_id(chance: random.Random) -> UUID:
    """A UUIDv7 that the seed decides: the next run misreads the same codes."""
    bits = chance.getrandbits(128) & ~(0xF << 76) & ~(0x3 << 62)
    return UUID(int=bits | 0x7 << 76 | 0x2 << 62)


def main() -> int:
    """Run and print."""
    seed = int(sys.argv[sys.argv.index("--seed") + 1]) if "--seed" in sys.argv else 4
    count = 50_000 if "--quick" in sys.argv else 1_000_000
    rows = fuzzed(count, seed) + misread(count // 5, seed)
    show(rows, "--json" in sys.argv)
    return exit_code(rows)


if __name__ == "__main__":
    raise SystemExit(main())
