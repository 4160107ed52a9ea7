import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bootstrap import SetUpError, prepare_packages

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


@pytest.mark.parametrize(
    ("verb", "rest", "extras"),
    [("setup", [], []), ("setup", ["likeness"], ["likeness"]), ("run", ["likeness"], []), ("demo", [], [])],
)
def test_optional_packages_come_when_the_set_up_is_asked_for_them(
    verb: str, rest: list[str], extras: list[str]
) -> None:
    asked: list[dict[str, Any]] = []

    prepare_packages(verb, rest, lambda **wanted: asked.append(wanted))

    assert asked == [{"with_tests": False, "extras": extras}]


def test_tests_go_on_where_the_optional_packages_can_not_be_had(capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[dict[str, Any]] = []

    def prepare(**wanted: Any) -> None:
        asked.append(wanted)
        if wanted.get("extras"):
            raise SetUpError("no such package")

    prepare_packages("test", [], prepare)

    assert asked == [{"with_tests": True, "extras": ("likeness",)}, {"with_tests": True}]
    assert "likeness" in capsys.readouterr().out


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
