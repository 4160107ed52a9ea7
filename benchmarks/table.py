"""What every benchmark prints: a table to read, or `{"rows": […]}` for a program. Standard library only."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Row:
    """One measured value. `wanted` is said in words (`≤ 1.6`); `met` is None where nothing is wanted."""

    name: str
    unit: str
    value: float
    wanted: str | None = None
    met: bool | None = None


def at_most(name: str, unit: str, value: float, limit: float) -> Row:
    """A row that is met by `value` ≤ `limit`."""
    return Row(name, unit, value, f"≤ {limit:g}", value <= limit)


def at_least(name: str, unit: str, value: float, limit: float) -> Row:
    """A row that is met by `value` ≥ `limit`."""
    return Row(name, unit, value, f"≥ {limit:g}", value >= limit)


def show(rows: Sequence[Row], as_json: bool) -> None:
    """Write the rows to standard output."""
    sys.stdout.write((as_object(rows) if as_json else as_table(rows)) + "\n")


def exit_code(rows: Sequence[Row]) -> int:
    """1 when a wish was missed, else 0."""
    return int(any(row.met is False for row in rows))


def as_object(rows: Sequence[Row]) -> str:
    """One JSON object with all rows."""
    return json.dumps({"rows": [asdict(row) for row in rows]}, ensure_ascii=False)


def as_table(rows: Sequence[Row]) -> str:
    """Columns, the widest cell giving the width."""
    cells = [("", "value", "unit", "wanted", "")]
    verdicts = {True: "met", False: "MISSED", None: ""}
    cells += [(row.name, f"{row.value:.4g}", row.unit, row.wanted or "", verdicts[row.met]) for row in rows]
    widths = [max(len(line[column]) for line in cells) for column in range(5)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column == 1 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    )
