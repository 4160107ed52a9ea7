"""What the system has to bring: what of it is missing, and which package holds it.

Standard library only, readable by Python 3.9.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple


class Need(NamedTuple):
    """One thing of the system; `packages` are its Debian and Ubuntu names, the newest release's first."""

    kind: str  # library | program | font | module
    name: str
    packages: tuple[str, ...]


def _libraries(*pairs: tuple[str, str]) -> tuple[Need, ...]:
    return tuple(Need("library", name, tuple(packages.split())) for name, packages in pairs)


# Loaded by PySide6's wheels and by pyzbar (ldd over them); the t64 names are Ubuntu 24.04's and Debian 13's.
LIBRARIES = _libraries(
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libglib-2.0.so.0", "libglib2.0-0t64 libglib2.0-0"),
    ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    ("libcups.so.2", "libcups2t64 libcups2"),
    ("libzbar.so.0", "libzbar0t64 libzbar0"),
)
# What the tests call: a screen, a hand on it, a window manager, a reader of PDFs, rare kanji.
TEST_TOOLS = (
    Need("program", "Xvfb", ("xvfb",)),
    Need("program", "xdotool", ("xdotool",)),
    Need("program", "openbox", ("openbox",)),
    Need("program", "pdftotext", ("poppler-utils",)),
    Need("program", "setxkbmap", ("x11-xkb-utils",)),
    Need("font", "ipamjm.ttf", ("fonts-ipamj-mincho",)),
)
VENV = Need("module", "ensurepip", ("python3-venv",))


def missing(needs: Iterable[Need]) -> list[Need]:
    """What of `needs` this system lacks."""
    return [need for need in needs if not is_there(need)]


def is_there(need: Need) -> bool:
    """Whether the system has it now: a library is loaded, a program looked up, a font's file sought."""
    if need.kind == "library":
        return loads(need.name)
    if need.kind == "program":
        return shutil.which(need.name) is not None
    if need.kind == "module":
        return importlib.util.find_spec(need.name) is not None
    return any(any(folder.rglob(need.name)) for folder in font_folders())


def loads(library: str) -> bool:
    """Whether the loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def font_folders() -> list[Path]:
    """Where fonts lie on Linux."""
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts"]


def packages_for(needs: Iterable[Need], is_known: Callable[[str], bool]) -> list[str]:
    """The packages to install, each once: the first name that this release knows, else the oldest name."""

    def name_of(need: Need) -> str:
        if len(need.packages) == 1:
            return need.packages[0]  # asking apt takes a third of a second each
        return next(filter(is_known, need.packages), need.packages[-1])

    return list(dict.fromkeys(map(name_of, needs)))


def install_command(packages: Iterable[str]) -> list[str]:
    """What installs packages, rights aside."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def sentence_for_administrator(needs: Iterable[Need], has_apt: bool, is_known: Callable[[str], bool]) -> str:
    """What is missing, and the exact command that mends it, for somebody with the rights."""
    needs = list(needs)
    names = ", ".join(need.name for need in needs)
    if not has_apt:
        return f"Missing on this system: {names}. Ask an administrator to install them."
    packages = " ".join(packages_for(needs, is_known))
    return (
        f"Missing on this system: {names}. This account may not install them. Ask an administrator for:\n"
        f"  sudo apt-get install --no-install-recommends {packages}"
    )


def has_apt() -> bool:
    """Whether this is a Debian or one of its children."""
    return shutil.which("apt-get") is not None


def apt_rights() -> list[str] | None:
    """What stands before an apt command, or None where this account may not install."""
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return quiet
    if shutil.which("sudo") is None:
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n", *quiet] if allowed else None


def is_known_to_apt(package: str) -> bool:
    """Whether apt could install the package from its present lists."""
    answer = subprocess.run(["apt-cache", "policy", package], capture_output=True, text=True, check=False)
    return "Candidate:" in answer.stdout and "Candidate: (none)" not in answer.stdout


def sentence_for_windows() -> str:
    """What zbar's DLL needs on Windows, if it is missing; empty if all is there."""
    if os.name != "nt" or loads("msvcr120.dll"):
        return ""
    return (
        "The second barcode reader (zbar) needs the Visual C++ 2013 runtime; the first one works without it. "
        "Ask an administrator for:\n  winget install Microsoft.VCRedist.2013.x64"
    )
