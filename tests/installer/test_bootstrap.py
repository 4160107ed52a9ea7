import ast
import subprocess
import sys
from pathlib import Path

import pytest

INSTALLER = Path(__file__).parents[2] / "installer"
SCRIPT = INSTALLER / "bootstrap.py"


def call(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT), *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("arguments", [(), ("dance",)], ids=["nothing", "an unknown verb"])
def test_wrong_call_names_the_verbs_and_ends_with_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = call(*arguments, cwd=tmp_path)

    assert done.returncode == 2
    assert "setup|demo|test|run" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("file", sorted(INSTALLER.glob("*.py")), ids=lambda file: file.name)
def test_python_3_9_can_read_the_installer(file: Path) -> None:
    ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 9))


@pytest.mark.parametrize("file", sorted(INSTALLER.glob("*.py")), ids=lambda file: file.name)
def test_installer_needs_the_standard_library_alone(file: Path) -> None:
    own = {other.stem for other in INSTALLER.glob("*.py")}
    tree = ast.parse(file.read_text(encoding="utf-8"))

    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }

    assert imported <= sys.stdlib_module_names | own
