"""The table of docs/photos.md, made from the rules themselves: `python tools/photo_page.py [--check]`."""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src")]

from counter_desk.domain.photo_exceptions import EXCEPTION_RULES  # noqa: E402 - the path is set just above
from counter_desk.domain.photo_rules import PHOTO_RULES, PhotoRule  # noqa: E402 - the same
from counter_desk.domain.verdict import ReasonCode, because  # noqa: E402 - the same
from counter_desk.texts import Texts  # noqa: E402 - the same

PAGE = ROOT / "docs" / "photos.md"
BEGIN, END = "<!-- {name}: made by tools/photo_page.py -->", "<!-- end of {name} -->"


def main(arguments: list[str]) -> int:
    """Write the page's tables anew, or (`--check`) say whether they are those of the rules."""
    before = PAGE.read_text(encoding="utf-8")
    after = renewed(before)
    if "--check" in arguments:
        return int(before != after)
    PAGE.write_text(after, encoding="utf-8")
    return 0


def renewed(page: str) -> str:
    """The page with its tables as the rules are now."""
    tables = {"measures": measure_lines(), "sentences": sentence_lines(), "exceptions": exception_lines()}
    for name, lines in tables.items():
        begin, end = BEGIN.format(name=name), END.format(name=name)
        head, rest = page.split(begin)
        _, tail = rest.split(end)
        page = "\n".join([head + begin, *lines, end + tail])
    return page


def measure_lines() -> Iterator[str]:
    """A row for each measure: what is allowed, when a person has to look, and where the figures are from."""
    yield "| measure | unit | allowed | to be looked at | source |"
    yield "|---|---|---|---|---|"
    for rule in PHOTO_RULES:
        allowed = _span(rule.minimum, rule.maximum)
        yield f"| {rule.measure.value} | {rule.unit} | {allowed} | {_doubt(rule)} | {rule.source} |"


def sentence_lines() -> Iterator[str]:
    """What is said of each fault, in both languages, once, in the order of importance."""
    japanese, english = Texts("ja"), Texts("en")
    codes = dict.fromkeys(code for rule in PHOTO_RULES for code in (rule.below, rule.above) if code)
    yield "| fault | 日本語 | English |"
    yield "|---|---|---|"
    for code in codes:
        yield f"| {code.value} | {japanese.sentence(because(code))} | {english.sentence(because(code))} |"


def exception_lines() -> Iterator[str]:
    """What each exception excuses without a supervisor."""
    yield "| exception | excuses | to the age of |"
    yield "|---|---|---|"
    for exception, rule in EXCEPTION_RULES.items():
        excused = ", ".join(code.value for code in ReasonCode if code in rule.excuses)
        age = "" if rule.to_age is None else str(rule.to_age)
        yield f"| {exception.value} | {excused or 'nothing: always approved'} | {age} |"


def _span(low: float | None, high: float | None) -> str:
    if low is None and high is None:
        return "told only"
    if high is None:
        return f"≥ {low:,.10g}"
    return f"≤ {high:,.10g}" if low is None else f"{low:,.10g} … {high:,.10g}"


def _doubt(rule: PhotoRule) -> str:
    if rule.look is None:
        return ""
    below = f"< {rule.look_below:g}" if rule.look_below is not None else ""
    above = f"> {rule.look_above:g}" if rule.look_above is not None else ""
    return f"{rule.look.value}: {' or '.join(filter(None, (below, above)))}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
