"""Japanese eras: shown beside ISO dates, and read as residents and clerks write them."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Era:
    """An era with its first day."""

    name: str
    letter: str
    first: date


ERAS = (
    Era("令和", "R", date(2019, 5, 1)),
    Era("平成", "H", date(1989, 1, 8)),
    Era("昭和", "S", date(1926, 12, 25)),
    Era("大正", "T", date(1912, 7, 30)),
    Era("明治", "M", date(1868, 1, 25)),
)
_DASHES = r"\-‐−ー"  # what Japanese keyboards make of the hyphen key
_WRITTEN = re.compile(
    r"(?:(?P<era>令和?|平成?|昭和?|大正?|明治?|[RHSTM])\s*)?(?P<year>\d{1,4}|元)"
    rf"\s*[年./{_DASHES}]\s*(?P<month>\d{{1,2}})\s*[月./{_DASHES}]\s*(?P<day>\d{{1,2}})\s*日?"
)
_COMPACT = re.compile(r"(?P<era>[RHSTM])?(?P<year>\d{4}|(?<=[RHSTM])\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_LAST_YEAR_OF_ERA = 99  # R2020 is a mixed-up date, not the year 4038


def in_era(day: date) -> str:
    """昭和45年3月2日; a day before the eras known here stays ISO."""
    for era in ERAS:
        if day >= era.first:
            year = day.year - era.first.year + 1
            return f"{era.name}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    return day.isoformat()


def parse_date(text: str) -> date | None:
    """The day in 1970-03-02, 1970/3/2, 19700302, 昭和45年3月2日, 昭45.3.2, S45.3.2 or S450302; else None."""
    plain = unicodedata.normalize("NFKC", text).strip().upper()
    match = _WRITTEN.fullmatch(plain) or _COMPACT.fullmatch(plain)
    if match is None:
        return None
    year = 1 if match["year"] == "元" else int(match["year"])
    if match["era"]:
        return _in_named_era(match["era"], year, int(match["month"]), int(match["day"]))
    return _day(year, int(match["month"]), int(match["day"])) if year >= 1800 else None


def _in_named_era(name: str, year: int, month: int, day: int) -> date | None:
    if year > _LAST_YEAR_OF_ERA:
        return None
    at = next(i for i, era in enumerate(ERAS) if name in (era.name, era.name[0], era.letter))
    found = _day(ERAS[at].first.year + year - 1, month, day)
    if found is None or found < ERAS[at].first:
        return None
    return found if at == 0 or found < ERAS[at - 1].first else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
