"""Sets counter-desk up on a bare machine and starts it: `python3 installer/bootstrap.py setup|demo|test|run`.

`setup likeness` brings the optional packages of the likeness check too; `test` does where they can be had.
Standard library only, and readable by Python 3.9, so that an old one can say kindly what is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import environment
import machine

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
LOG = BUILD / "bootstrap.log"
VENV = ROOT / ".venv"
VERBS = ("setup", "demo", "test", "run")
CHECKS = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",), ("lint-imports",))
EXTRAS = ("likeness",)
SUITE = ("pytest", "-n", "2", "--dist", "loadfile")
TAIL_LINES = 15


class SetUpError(Exception):
    """Something that this script can't do; its text is for the person in front of it."""


def main(arguments: list[str]) -> int:
    """Do what the first argument says; 0 all well, 1 something failed, 2 the call was wrong."""
    if not arguments or arguments[0] not in VERBS:
        say(f"Usage: python3 installer/bootstrap.py {'|'.join(VERBS)}")
        return 2
    verb, rest = arguments[0], arguments[1:]
    try:
        BUILD.mkdir(exist_ok=True)
        prepare_system(with_tests=verb == "test")
        prepare_packages(verb, rest, prepare_environment)
        return start(verb, rest)
    except SetUpError as error:
        say(str(error))
    except OSError as error:
        say(f"Not possible: {error}")
    except KeyboardInterrupt:
        say("Stopped. Start it again to go on.")
    return 1


def start(verb: str, rest: list[str]) -> int:
    """What follows the set-up."""
    if verb == "test":
        return run_tests(rest)
    desk = program("counter-desk")
    if verb == "setup":
        say(f"Ready. Start the program with: {desk}")
        return 0
    return subprocess.call([desk, *(["demo"] if verb == "demo" else []), *rest])


def prepare_system(*, with_tests: bool) -> None:
    """Install what the system lacks through apt where it may; else say the exact command and go on."""
    if not sys.platform.startswith("linux"):
        sentence = machine.sentence_for_windows()
        if sentence:
            say(sentence)
        return
    wanted = machine.LIBRARIES + (machine.TEST_TOOLS if with_tests else ())
    if shutil.which("uv") is None and environment.kept_uv(BUILD) is None:
        wanted += (machine.VENV,)
    lacking = machine.missing(wanted)
    if lacking and machine.has_apt():
        lacking = install(lacking)
    if lacking:
        say(machine.sentence_for_administrator(lacking, machine.has_apt(), machine.is_known_to_apt))


def install(lacking: list[machine.Need]) -> list[machine.Need]:
    """Install through apt; returns what is missing still."""
    rights = machine.apt_rights()
    if rights is None:
        return lacking
    say("Installing what the system lacks (apt) …")
    run([*rights, "apt-get", "update"])
    packages = machine.packages_for(lacking, machine.is_known_to_apt)
    if not run([*rights, *machine.install_command(packages)]):
        for package in packages:  # one that is not to be had must not keep the others away
            run([*rights, *machine.install_command([package])])
    return machine.missing(lacking)


def prepare_packages(verb: str, rest: list[str], prepare: Callable[..., None]) -> None:
    """The locked packages, with the optional ones that are asked for; the tests do without those at need."""
    if verb != "test":
        asked = [extra for extra in EXTRAS if extra in rest] if verb == "setup" else []
        prepare(with_tests=False, extras=asked)
        return
    try:
        prepare(with_tests=True, extras=EXTRAS)
    except SetUpError:
        say(f"Once more without optional packages; the tests that need them are skipped: {', '.join(EXTRAS)}")
        prepare(with_tests=True)


def prepare_environment(*, with_tests: bool, extras: Sequence[str] = ()) -> None:
    """Bring .venv in line with uv.lock."""
    say("Preparing the program's environment …")
    pip = environment.pip_settings(os.environ, Path.home())
    settings = environment.network_settings(os.environ, pip)
    uv = environment.find_uv(BUILD, settings, run)
    if uv is None:
        raise SetUpError(
            f"uv, which installs the locked packages, could not be fetched. See {LOG} for why:\n"
            "the network, or a Python without venv and pip; then ask an administrator for:\n"
            "  sudo apt-get install python3-venv"
        )
    python = environment.fitting_python(running(), sys.executable, environment.working_python, VENV)
    if environment.synchronise(uv, python, with_tests=with_tests, settings=settings, run=run, extras=extras):
        return
    index = environment.own_index(os.environ, pip)
    if index and environment.install_from(
        index,
        uv,
        python,
        with_tests=with_tests,
        settings=settings,
        build=BUILD,
        run=run,
        extras=extras,
    ):
        return
    say(end_of_log())
    if python is None:
        raise SetUpError(environment.python_sentence(running(), machine.has_apt(), os.name == "nt"))
    raise SetUpError(
        f"The environment could not be made. See {LOG} for why; check the network, then try again."
    )


def run_tests(arguments: list[str]) -> int:
    """The house's checks first, then the whole suite; the first failure's exit code."""
    for name, *rest in (*CHECKS, (*SUITE, *arguments)):
        say(f"→ {' '.join((name, *rest))}")
        code = subprocess.call([program(name), *rest], cwd=ROOT)
        if code != 0:
            return code
    return 0


def running() -> tuple[int, int]:
    """The version of this Python."""
    return sys.version_info[0], sys.version_info[1]


def program(name: str) -> str:
    """Where the environment keeps a program."""
    return str(VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name)


def say(text: str) -> None:
    """One plain sentence for the person who waits; a console that lacks a character shows a question mark."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stdout.flush()


def run(command: list[str], extra: Mapping[str, str] | None = None) -> bool:
    """Run a command with its output in the log; whether it worked. An empty value takes a variable away."""
    given = {**os.environ, **(extra or {})}
    clean = {name: value for name, value in given.items() if value or name not in (extra or {})}
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n")
        log.flush()
        try:
            code = subprocess.call(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, env=clean)
        except OSError as error:
            log.write(f"{error}\n")
            return False
    return code == 0


def end_of_log() -> str:
    """The last lines that commands left."""
    return "\n".join(LOG.read_text(encoding="utf-8", errors="replace").splitlines()[-TAIL_LINES:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
