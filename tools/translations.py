"""The words of the screens: `update` gathers them, `compile` makes what Qt reads, `check` what is wrong.

Sources are English; the Japanese stands in resources/translations/counter_desk_ja.ts.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.ui_literals import complaints_of  # noqa: E402 - the path is set just above

FOLDER = ROOT / "resources" / "translations"
SOURCES = ROOT / "src" / "counter_desk"
LANGUAGES = ("ja", "en")
PLACEHOLDERS = r"\{\w*\}|%n|%\d"
Words = dict[tuple[str, str], str]


@click.group()
def main() -> None:
    """Keep the translations whole."""


@main.command()
def update() -> None:
    """Gather every string of the sources into the .ts files."""
    for language in LANGUAGES:
        gather(FOLDER / f"counter_desk_{language}.ts", language)


@main.command(name="compile")
def compile_files() -> None:
    """Make the .qm files."""
    for language in LANGUAGES:
        release(FOLDER / f"counter_desk_{language}.ts", FOLDER / f"counter_desk_{language}.qm")


@main.command()
def check() -> None:
    """Fail on any string that is untranslated, stale, not compiled, or out of a translation's reach."""
    complaints = [*complaints_of(screen_files(), ROOT), *wrong_words(), *stale_files()]
    for complaint in complaints:
        click.echo(complaint)
    sys.exit(1 if complaints else 0)


def screen_files() -> list[Path]:
    """The modules whose words a clerk reads on a screen."""
    return [*sorted((SOURCES / "ui").rglob("*.py")), SOURCES / "app.py"]


def wrong_words() -> list[str]:
    """What the sources say and the Japanese file doesn't, the reverse, and translations that lose a value."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh_ja.ts"
        gather(fresh, "ja")
        wanted = words_of(fresh)
    return compared(wanted, words_of(FOLDER / "counter_desk_ja.ts"))


def compared(wanted: Words, known: Words) -> list[str]:
    """The complaints about `known` translations of the `wanted` words."""
    missing = [key for key in sorted(wanted) if not known.get(key)]
    stale = sorted(set(known) - set(wanted))
    uneven = [key for key in sorted(wanted) if known.get(key) and _values(key[1]) != _values(known[key])]
    return [
        *(f"not translated: [{context}] {text!r}: `update`, then translate" for context, text in missing),
        *(f"not in the sources any more: [{context}] {text!r}: `update`" for context, text in stale),
        *(f"the translation has other {{values}}: [{context}] {text!r}" for context, text in uneven),
    ]


def stale_files() -> list[str]:
    """The .qm files that are not made of their .ts."""
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            made = Path(folder) / f"{language}.qm"
            release(FOLDER / f"counter_desk_{language}.ts", made)
            kept = FOLDER / f"counter_desk_{language}.qm"
            if not kept.exists() or kept.read_bytes() != made.read_bytes():
                stale.append(
                    f"{kept.name} is not made of its .ts: run `python tools/translations.py compile`"
                )
    return stale


def words_of(file: Path) -> Words:
    """(context, source) → translation; empty where it is unfinished."""
    if not file.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): _translated(message)
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def gather(file: Path, language: str) -> None:
    """Bring a .ts file in line with the sources; translations stay, vanished words go."""
    sources = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
    form = ["-no-obsolete", "-locations", "none", "-target-language", language]
    _run("lupdate", *sources, "-ts", str(file), *form)
    if language == "en":
        _repeat_sources(file)


def _repeat_sources(file: Path) -> None:
    """English is the language of the sources: each word is its own translation."""
    bare = r"(<source>(.*?)</source>\s*)<translation[^>]*?(?:/>|>.*?</translation>)"
    text = file.read_text(encoding="utf-8")
    repeated = re.sub(bare, r"\1<translation>\2</translation>", text, flags=re.DOTALL)
    file.write_text(repeated, encoding="utf-8")


def release(file: Path, made: Path) -> None:
    """Make a .qm of a .ts, of its finished translations alone."""
    _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(made))


def _translated(message: ElementTree.Element) -> str:
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return ""
    return "".join(translation.itertext()).strip()


def _values(text: str) -> set[str]:
    return set(re.findall(PLACEHOLDERS, text))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise click.ClickException(f"{tool}: {done.stderr or done.stdout}")


if __name__ == "__main__":
    main()
