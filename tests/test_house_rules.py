"""The rules of the house that can be checked, each with what to do instead."""

import ast
import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
PROGRAMS = [
    *SOURCES,
    *(file for room in ("installer", "tools", "benchmarks") for file in (ROOT / room).glob("*.py")),
]
LONGEST_FILE, LONGEST_FUNCTION = 500, 50
HEAVY = (
    "cv2",
    "numpy",
    "reportlab",
    "peewee",
    "psycopg",
    "cryptography",
    "PIL",
    "zxingcpp",
    "pyzbar",
    "segno",
)
OUR_OWN_KINDS = (".ts", ".qm", ".csv", ".toml")  # words and samples are written here
# Put together here, so that this file does not hold what it forbids.
MACHINE_PATHS = ("/" + "work/", "/" + "root/", "/" + "home/")
REGISTRIES = ("pypi" + ".org", "python" + "hosted", "deb." + "debian.org")
MAY_NAME_AN_INDEX = ("uv.lock",)  # a lock file names where it looked


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def tracked_files() -> list[Path]:
    if shutil.which("git") is None or (listed := run("git", "ls-files", "-z")).returncode != 0:
        pytest.skip("not a git checkout: nothing says which files are ours")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_imports_go_only_downwards() -> None:
    done = run(str(Path(sys.executable).parent / "lint-imports"), "--no-cache")

    assert done.returncode == 0, f"Move the code to the room it belongs to (ARCHITECTURE.md).\n{done.stdout}"


def test_every_word_of_the_screens_is_translated() -> None:
    done = run(sys.executable, "tools/translations.py", "check")

    assert done.returncode == 0, f"See docs/development.md, Words.\n{done.stdout}{done.stderr}"


def test_first_window_waits_for_nothing_heavy() -> None:
    code = f"import sys, counter_desk.app; print(*[name for name in {HEAVY!r} if name in sys.modules])"

    done = run(sys.executable, "-c", code)

    assert done.returncode == 0, done.stderr
    assert not done.stdout.split(), (
        f"Import these after the first paint, in the function that needs them: {done.stdout}"
    )


def test_no_file_is_too_long_for_a_head() -> None:
    long = [f"{named(file)}: {lines}" for file in PROGRAMS if (lines := _lines(file)) > LONGEST_FILE]

    assert not long, f"Part these files by what they do (over {LONGEST_FILE} lines): {long}"


def test_no_function_is_too_long_for_a_screen() -> None:
    long = [
        f"{named(file)}:{one.lineno} {one.name}"
        for file in PROGRAMS
        for one in functions(file)
        if (one.end_lineno or one.lineno) - one.lineno >= LONGEST_FUNCTION
    ]

    assert not long, f"Take named steps out of these functions (over {LONGEST_FUNCTION} lines): {long}"


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        named(file)
        for file in PROGRAMS
        if file.read_bytes().strip()
        and ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) is None
    ]

    assert not silent, f"Begin these modules with a docstring of one sentence: {silent}"


def test_nothing_is_printed_behind_the_clerk() -> None:
    printing = [
        f"{named(file)}:{node.lineno}"
        for file in SOURCES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]

    assert not printing, f"Use logging, or click.echo in the command line: {printing}"


def test_no_tracked_file_knows_this_machine_or_a_registry() -> None:
    forbidden = re.compile("|".join(map(re.escape, MACHINE_PATHS + REGISTRIES)))
    known = [
        f"{named(file)}:{number}: {found.group()}"
        for file in tracked_files()
        if file.name not in MAY_NAME_AN_INDEX
        for number, line in enumerate(_text(file).splitlines(), 1)
        if (found := forbidden.search(line))
    ]

    assert not known, f"Take the place from settings, arguments or __file__: {known}"


def test_every_bundled_file_is_the_one_that_third_party_names() -> None:
    papers = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8").splitlines()
    bundled = [
        file
        for file in sorted((ROOT / "resources").rglob("*"))
        if file.is_file() and file.suffix not in OUR_OWN_KINDS
    ]
    strange = [named(file) for file in bundled if not any(_vouches(line, file) for line in papers)]

    assert not strange, (
        f"Give these a line with path, origin, licence and SHA-256 in THIRD_PARTY.md: {strange}"
    )


def test_third_party_names_nothing_that_is_not_here() -> None:
    papers = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8").splitlines()
    named_files = [
        line.split("|")[1].strip() for line in papers if line.startswith(("| resources/", "| tests/"))
    ]

    assert named_files
    gone = [name for name in named_files if not (ROOT / name).is_file()]
    assert not gone, f"Take these lines out of THIRD_PARTY.md: {gone}"


def _vouches(line: str, file: Path) -> bool:
    return file.name in line and hashlib.sha256(file.read_bytes()).hexdigest() in line


def _lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def _text(file: Path) -> str:
    """The file's text; nothing for pictures, fonts and models."""
    content = file.read_bytes()
    return "" if b"\0" in content[:8192] else content.decode("utf-8", errors="replace")
