"""Sets counter-desk up on a bare machine and starts it: `python3 installer/bootstrap.py setup|demo|test|run`.

Standard library only, and readable by Python 3.9, so that an old one can say kindly what is missing.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
LOG = BUILD / "bootstrap.log"
UV_VERSION = "0.13.9"
PYTHONS = ((3, 13), (3, 12), (3, 11))
VERBS = ("setup", "demo", "test", "run")

# What PySide6 and pyzbar load; names differ between releases, the first that exists is taken.
SYSTEM_LIBRARIES = (
    ("libegl1",),
    ("libgl1",),
    ("libxkbcommon-x11-0",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-image0",),
    ("libxcb-keysyms1",),
    ("libxcb-render-util0",),
    ("libxcb-shape0",),
    ("libxcb-xkb1",),
    ("libxcb-randr0",),
    ("libxcb-sync1",),
    ("libxcb-xfixes0",),
    ("libfontconfig1",),
    ("libdbus-1-3",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libcups2t64", "libcups2"),
    ("libzbar0t64", "libzbar0"),
)
TEST_PROGRAMS = (
    ("xvfb",),
    ("xdotool",),
    ("openbox",),
    ("poppler-utils",),
    ("x11-xkb-utils",),
    ("fonts-ipamj-mincho",),
)


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
        install_system_packages(SYSTEM_LIBRARIES + (TEST_PROGRAMS if verb == "test" else ()))
        prepare_environment(with_tests=verb == "test")
    except SetUpError as error:
        say(str(error))
        return 1
    except OSError as error:
        say(f"Not possible: {error}")
        return 1
    if verb == "test":
        return run_tests(rest)
    if verb == "setup":
        say(f"Ready. Start the program with: {program('counter-desk')}")
        return 0
    return subprocess.call(
        [str(program("counter-desk")), *(["demo"] if verb == "demo" else []), *rest], cwd=ROOT
    )


def say(text: str) -> None:
    """One plain sentence for the person who waits."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def program(name: str) -> Path:
    """Where the environment keeps a program."""
    windows = os.name == "nt"
    return ROOT / ".venv" / ("Scripts" if windows else "bin") / (name + (".exe" if windows else ""))


# --- the system's libraries -----------------------------------------------------------------------------------


def install_system_packages(wanted: tuple[tuple[str, ...], ...]) -> None:
    """Install what is missing through apt where that may be done; otherwise say the exact command and go on."""
    if shutil.which("apt-get") is None:
        if platform.system() == "Linux":
            say(
                "This is no Debian or Ubuntu: install the libraries of Qt 6 (xcb) and zbar with its own tools."
            )
        return
    missing = [names for names in wanted if not any(is_installed(name) for name in names)]
    if not missing:
        return
    prefix = apt_prefix()
    if prefix is None:
        names = " ".join(candidates[-1] for candidates in missing)
        say(
            "Some system libraries are missing, and this account may not install them. Ask an administrator for:"
        )
        say(f"  sudo apt-get install --no-install-recommends {names}")
        return
    say("Installing system libraries (apt) …")
    run([*prefix, "apt-get", "update"], must=False)
    names = [next((name for name in candidates if is_known(name)), "") for candidates in missing]
    command = [*prefix, "apt-get", "install", "-y", "--no-install-recommends", *filter(None, names)]
    if run(command, must=False) != 0:
        say("Not all system libraries could be installed. Ask an administrator for:")
        say("  " + " ".join(command))


def is_installed(name: str) -> bool:
    """Whether dpkg has the package."""
    query = ["dpkg-query", "-W", "-f=${Status}", name]
    answer = subprocess.run(query, capture_output=True, text=True, check=False)
    return "install ok installed" in answer.stdout


def is_known(name: str) -> bool:
    """Whether apt could install the package."""
    answer = subprocess.run(["apt-cache", "policy", name], capture_output=True, text=True, check=False)
    return "Candidate:" in answer.stdout and "Candidate: (none)" not in answer.stdout


def apt_prefix() -> list[str] | None:
    """What stands before an apt command, or None where this account may not install."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


# --- Python and the locked environment ------------------------------------------------------------------------


def prepare_environment(*, with_tests: bool) -> None:
    """Bring .venv in line with uv.lock."""
    uv = find_uv()
    say("Preparing the program's environment …")
    groups = ["--all-groups"] if with_tests else ["--no-dev"]
    command = [str(uv), "sync", "--locked", *groups, *chosen_python()]
    if run(command, env=uv_environment()) != 0:
        raise SetUpError(
            f"The environment could not be made. See {LOG} for why; check the network, then try again."
        )


def chosen_python() -> list[str]:
    """The interpreter for uv: this one if it fits, else a fitting one on the PATH, else uv's own choice."""
    if sys.version_info[:2] in PYTHONS:
        return ["--python", sys.executable]
    for major, minor in PYTHONS:
        found = shutil.which(f"python{major}.{minor}")
        if found:
            return ["--python", found]
    return []


def find_uv() -> Path:
    """uv from the PATH, or of a small environment of our own."""
    found = shutil.which("uv")
    if found:
        return Path(found)
    home = BUILD / "uv"
    own = home / ("Scripts/uv.exe" if os.name == "nt" else "bin/uv")
    if own.exists():
        return own
    say("Fetching uv, which installs the locked packages …")
    if run([sys.executable, "-m", "venv", str(home)], must=False) != 0:
        install_system_packages((("python3-venv",),))
        shutil.rmtree(home, ignore_errors=True)
        if run([sys.executable, "-m", "venv", str(home)], must=False) != 0:
            raise SetUpError(
                "This Python has no venv. Ask an administrator for: sudo apt-get install python3-venv"
            )
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if run([str(python), "-m", "pip", "install", "--quiet", f"uv=={UV_VERSION}"], must=False) != 0:
        raise SetUpError(f"uv could not be fetched. See {LOG}; check the network, then try again.")
    return own


def uv_environment() -> dict[str, str]:
    """The environment for uv, which does not read pip's settings: the certificates are handed on."""
    environment = dict(os.environ)
    environment.pop("VIRTUAL_ENV", None)
    certificates = environment.get("PIP_CERT") or environment.get("REQUESTS_CA_BUNDLE")
    if certificates:
        environment.setdefault("SSL_CERT_FILE", certificates)
    environment.setdefault("UV_LINK_MODE", "copy")
    return environment


# --- the tests ------------------------------------------------------------------------------------------------


def run_tests(arguments: list[str]) -> int:
    """The house rules first, then the whole suite; the first failure's exit code."""
    checks = (
        ("ruff", "check"),
        ("ruff", "format", "--check"),
        ("mypy",),
        ("lint-imports",),
        ("pytest", "-n", "2", "--dist", "loadfile", *arguments),
    )
    for name, *rest in checks:
        say(f"→ {name} {' '.join(rest)}")
        code = subprocess.call([str(program(name)), *rest], cwd=ROOT)
        if code != 0:
            return code
    return 0


def run(command: list[str], *, must: bool = True, env: dict[str, str] | None = None) -> int:
    """Run a command with its output in the log; on failure the end of it is shown too where it must work."""
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n")
        log.flush()
        try:
            code = subprocess.call(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, env=env)
        except FileNotFoundError:
            log.write("not found\n")
            code = 127
    if code != 0 and must:
        say("\n".join(LOG.read_text(encoding="utf-8", errors="replace").splitlines()[-15:]))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
