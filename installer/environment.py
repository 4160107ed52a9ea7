"""The locked environment in .venv: which Python, where uv comes from, and what it is told about the network.

Standard library only, readable by Python 3.9.
"""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

UV_VERSION = "0.13.9"
PYTHONS = ((3, 13), (3, 12), (3, 11))
# The system's certificates in one file, on Debian and on Fedora: an office's proxy signs with one of its own.
SYSTEM_CERTIFICATES = (Path("/etc/ssl/certs/ca-certificates.crt"), Path("/etc/pki/tls/certs/ca-bundle.crt"))
Run = Callable[..., bool]  # run(command, extra environment) → whether it worked


def fitting_python(
    running: tuple[int, int], executable: str, found: Callable[[str], str | None], venv: Path
) -> str | None:
    """The interpreter to build on: the running one if it fits, else one on the PATH; None leaves it to uv.

    The environment's own interpreter is passed over: it can't be its own foundation.
    """
    own = venv in Path(executable).parents
    if running in PYTHONS and not own:
        return executable
    return next(filter(None, (found(f"python{major}.{minor}") for major, minor in PYTHONS)), None)


def working_python(name: str) -> str | None:
    """A program on the PATH that really is that Python; version managers leave stubs that only complain."""
    path = shutil.which(name)
    if path is None:
        return None
    command = [path, "-c", "import sys; print('python%d.%d' % sys.version_info[:2])"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return path if answer.stdout.strip() == name else None


def python_sentence(running: tuple[int, int], has_apt: bool, windows: bool) -> str:
    """What to say where no Python fits and uv could fetch none."""
    command = "install Python 3.13"
    if windows:
        command = "winget install Python.Python.3.13"
    elif has_apt:
        command = "sudo apt-get install python3.13 python3.13-venv   (or 3.12, 3.11, as the release has it)"
    return (
        f"counter-desk needs Python 3.11, 3.12 or 3.13; this one is {running[0]}.{running[1]}. "
        f"Ask an administrator for:\n  {command}"
    )


def find_uv(build: Path, settings: Mapping[str, str], run: Run) -> Path | None:
    """Find uv on the PATH, or fetch it once into `build`; None where neither venv nor pip is to be had."""
    on_path = shutil.which("uv")
    if on_path:
        return Path(on_path)
    kept = kept_uv(build)
    if kept:
        return kept
    _fetch_uv(build, settings, run)
    return kept_uv(build)


def kept_uv(build: Path) -> Path | None:
    """The uv that an earlier run fetched."""
    places = (build / "uv/bin/uv", build / "uv/Scripts/uv.exe", build / "uv-pip/bin/uv")
    return next((place for place in places if place.exists()), None)


def _fetch_uv(build: Path, settings: Mapping[str, str], run: Run) -> None:
    home, wanted = build / "uv", f"uv=={UV_VERSION}"
    if run([sys.executable, "-m", "venv", "--clear", str(home)]):
        python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        run([str(python), "-m", "pip", "install", "--quiet", wanted], settings)
        return
    shutil.rmtree(home, ignore_errors=True)
    run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(build / "uv-pip"), wanted],
        settings,
    )


def network_settings(
    environment: Mapping[str, str], pip: Mapping[str, str], system: Iterable[Path] = SYSTEM_CERTIFICATES
) -> dict[str, str]:
    """What uv and a fresh pip must be told: the certificates of pip's own settings, else the system's.

    uv reads none of pip's settings, and the pip of a new venv knows only the certificates that it brings.
    """
    of_system = next((str(file) for file in system if file.is_file()), None)
    set_by_hand = environment.get("SSL_CERT_FILE") or environment.get("PIP_CERT") or pip.get("cert")
    told = {"VIRTUAL_ENV": "", "UV_PROJECT_ENVIRONMENT": ".venv"}
    if set_by_hand or of_system:
        told["SSL_CERT_FILE"] = set_by_hand or of_system or ""
        told["PIP_CERT"] = environment.get("PIP_CERT") or pip.get("cert") or told["SSL_CERT_FILE"]
    return told


def own_index(environment: Mapping[str, str], pip: Mapping[str, str]) -> str | None:
    """The package index that this office set for pip, if any."""
    return environment.get("PIP_INDEX_URL") or pip.get("index-url") or None


def pip_settings(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """The [global] and [install] settings of pip's files, the user's over the system's."""
    reader = configparser.RawConfigParser(strict=False)
    try:
        reader.read([str(file) for file in _pip_files(environment, home)], encoding="utf-8")
    except configparser.Error:
        return {}
    sections = [name for name in ("global", "install") if reader.has_section(name)]
    return {key: value for name in sections for key, value in reader.items(name)}


def _pip_files(environment: Mapping[str, str], home: Path) -> Iterable[Path]:
    yield Path("/etc/pip.conf")
    if environment.get("PROGRAMDATA"):
        yield Path(environment["PROGRAMDATA"]) / "pip" / "pip.ini"
    yield home / ".pip" / "pip.conf"
    yield Path(environment.get("XDG_CONFIG_HOME") or home / ".config") / "pip" / "pip.conf"
    if environment.get("APPDATA"):
        yield Path(environment["APPDATA"]) / "pip" / "pip.ini"
    if environment.get("PIP_CONFIG_FILE"):
        yield Path(environment["PIP_CONFIG_FILE"])


def parts(*, with_tests: bool, extras: Iterable[str]) -> list[str]:
    """What uv is told about which of the locked packages are wanted."""
    groups = ["--all-groups"] if with_tests else ["--no-dev"]
    return groups + [f"--extra={extra}" for extra in extras]


def synchronise(
    uv: Path,
    python: str | None,
    *,
    with_tests: bool,
    settings: Mapping[str, str],
    run: Run,
    extras: Iterable[str] = (),
) -> bool:
    """Bring .venv in line with uv.lock; tools of an earlier `test` and optional packages stay."""
    wanted = parts(with_tests=with_tests, extras=extras)
    command = [str(uv), "sync", "--locked", "--inexact", *wanted, "--python", python or ">=3.11,<3.14"]
    # Windows and macOS keep an office's own certificates in a store that is no file.
    return run(command, settings) or run(command, {**settings, "UV_SYSTEM_CERTS": "true"})


def install_from(
    index: str,
    uv: Path,
    python: str | None,
    *,
    with_tests: bool,
    settings: Mapping[str, str],
    build: Path,
    run: Run,
    extras: Iterable[str] = (),
) -> bool:
    """The same locked versions and hashes from the office's own index, which uv.lock doesn't name."""
    wanted = build / "requirements.txt"
    groups = parts(with_tests=with_tests, extras=extras)
    told = {**settings, "UV_DEFAULT_INDEX": index}
    target = [str(uv), "pip", "install", "--python", ".venv"]
    export = ["export", "--frozen", "--no-emit-project", *groups, "-o", str(wanted)]
    return (
        run([str(uv), *export], told)
        and run([str(uv), "venv", "--allow-existing", "--python", python or ">=3.11,<3.14", ".venv"], told)
        and run([*target, "--require-hashes", "-r", str(wanted)], told)
        and run([*target, "--no-deps", "--editable", "."], told)
    )
