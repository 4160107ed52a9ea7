"""The words of the screens: `update` gathers them, `compile` makes what Qt reads, `check` says what is missing."""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
SOURCES = ROOT / "src" / "counter_desk"
LANGUAGES = ("ja", "en")


@click.group()
def main() -> None:
    """Keep the translations whole."""


@main.command()
def update() -> None:
    """Gather every string of the sources into the .ts files."""
    for language in LANGUAGES:
        _gather(FOLDER / f"counter_desk_{language}.ts", language)


@main.command(name="compile")
def compile_files() -> None:
    """Make the .qm files."""
    for language in LANGUAGES:
        _release(FOLDER / f"counter_desk_{language}.ts", FOLDER / f"counter_desk_{language}.qm")


@main.command()
def check() -> None:
    """Fail on any string that is missing, untranslated or not compiled."""
    complaints = missing_words() + stale_files()
    for complaint in complaints:
        click.echo(complaint)
    sys.exit(1 if complaints else 0)


def missing_words() -> list[str]:
    """What stands in the sources without a finished Japanese translation."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh_ja.ts"
        _gather(fresh, "ja")
        wanted = set(words_of(fresh))
    known = words_of(FOLDER / "counter_desk_ja.ts")
    return [f"not translated: [{context}] {text!r}" for context, text in sorted(wanted) if not known.get((context, text))]


def stale_files() -> list[str]:
    """The .qm files that are not made of their .ts."""
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            made = Path(folder) / f"{language}.qm"
            _release(FOLDER / f"counter_desk_{language}.ts", made)
            kept = FOLDER / f"counter_desk_{language}.qm"
            if not kept.exists() or kept.read_bytes() != made.read_bytes():
                stale.append(f"{kept.name} is not made of its .ts: run `python tools/translations.py compile`")
    return stale


def words_of(file: Path) -> dict[tuple[str, str], str]:
    """(context, source) → translation; empty where it is unfinished."""
    found: dict[tuple[str, str], str] = {}
    if not file.exists():
        return found
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation is None else translation.text or ""
            state = "" if translation is None else translation.get("type", "")
            if state not in ("vanished", "obsolete"):
                found[context.findtext("name", ""), message.findtext("source", "")] = "" if state else text
    return found


def _gather(file: Path, language: str) -> None:
    sources = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
    _run("lupdate", *sources, "-ts", str(file), "-no-obsolete", "-locations", "none", "-target-language", language)


def _release(file: Path, made: Path) -> None:
    _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(made))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise click.ClickException(f"{tool}: {done.stderr or done.stdout}")


if __name__ == "__main__":
    main()
