from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from environment import (
    fitting_python,
    install_from,
    kept_uv,
    network_settings,
    own_index,
    pip_settings,
    python_sentence,
    synchronise,
    working_python,
)

VENV = Path("/srv/desk/.venv")


class FakeRunner:
    def __init__(self, *answers: bool) -> None:
        self.answers = list(answers)
        self.calls: list[tuple[list[str], Mapping[str, str]]] = []

    def __call__(self, command: list[str], extra: Mapping[str, str] | None = None) -> bool:
        self.calls.append((command, extra or {}))
        return self.answers.pop(0) if self.answers else True


def none_on_path(_name: str) -> str | None:
    return None


@pytest.mark.parametrize("minor", [11, 12, 13])
def test_running_python_is_used_when_it_fits(minor: int) -> None:
    assert fitting_python((3, minor), "/usr/bin/python3", none_on_path, VENV) == "/usr/bin/python3"


def test_old_python_hands_over_to_the_newest_on_the_path() -> None:
    path = {"python3.11": "/usr/bin/python3.11", "python3.12": "/usr/bin/python3.12"}

    assert fitting_python((3, 9), "/usr/bin/python3", path.get, VENV) == "/usr/bin/python3.12"


def test_without_a_fitting_python_the_choice_is_left_to_uv() -> None:
    assert fitting_python((3, 14), "/usr/bin/python3", none_on_path, VENV) is None


def test_environment_is_not_built_on_itself() -> None:
    inside = str(VENV / "bin" / "python")

    assert fitting_python((3, 11), inside, none_on_path, VENV) is None


def test_stub_of_a_version_manager_is_no_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stub = tmp_path / "python3.12"
    stub.write_text("#!/bin/sh\necho 'command not found' >&2\nexit 127\n")
    stub.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert working_python("python3.12") is None
    assert working_python("python3.13") is None


def test_sentence_for_an_old_python_names_the_versions_and_a_command() -> None:
    assert "this one is 3.9" in python_sentence((3, 9), has_apt=True, windows=False)
    assert "sudo apt-get install python3" in python_sentence((3, 9), has_apt=True, windows=False)
    assert "winget install" in python_sentence((3, 9), has_apt=False, windows=True)


@pytest.mark.parametrize(
    ("variables", "pip", "wanted"),
    [
        ({"PIP_CERT": "/a.pem"}, {}, "/a.pem"),
        ({}, {"cert": "/b.pem"}, "/b.pem"),
        ({"SSL_CERT_FILE": "/all.pem", "PIP_CERT": "/a.pem"}, {}, "/all.pem"),
    ],
    ids=["pip's variable", "pip's file", "the variable for all wins"],
)
def test_certificates_set_by_hand_are_handed_to_uv(
    variables: dict[str, str], pip: dict[str, str], wanted: str
) -> None:
    assert network_settings(variables, pip)["SSL_CERT_FILE"] == wanted


def test_without_a_setting_the_certificates_of_the_system_serve_uv_and_pip(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.crt"
    bundle.touch()

    told = network_settings({}, {}, [tmp_path / "missing.crt", bundle])

    assert told["SSL_CERT_FILE"] == told["PIP_CERT"] == str(bundle)


def test_a_system_without_such_a_file_is_told_nothing() -> None:
    assert "SSL_CERT_FILE" not in network_settings({}, {}, [])


def test_an_active_environment_of_somebody_else_is_left_alone() -> None:
    assert network_settings({"VIRTUAL_ENV": "/elsewhere"}, {})["VIRTUAL_ENV"] == ""


def test_settings_of_the_user_win_over_those_of_the_system(tmp_path: Path) -> None:
    (tmp_path / ".pip").mkdir()
    (tmp_path / ".pip" / "pip.conf").write_text("[global]\ncert = /old.pem\ntimeout = 9\n")
    (tmp_path / ".config" / "pip").mkdir(parents=True)
    (tmp_path / ".config" / "pip" / "pip.conf").write_text("[global]\ncert = /new.pem\n")

    found = pip_settings({}, tmp_path)

    assert found["cert"] == "/new.pem"
    assert found["timeout"] == "9"


def test_damaged_settings_of_pip_do_not_stop_the_set_up(tmp_path: Path) -> None:
    broken = tmp_path / "pip.conf"
    broken.write_text("cert = no section\n")

    assert pip_settings({"PIP_CONFIG_FILE": str(broken)}, tmp_path) == {}


def test_index_of_the_office_is_found_in_either_place() -> None:
    assert own_index({"PIP_INDEX_URL": "https://a.example/simple"}, {}) == "https://a.example/simple"
    assert own_index({}, {"index-url": "https://b.example/simple"}) == "https://b.example/simple"
    assert own_index({}, {}) is None


def test_second_attempt_trusts_the_certificates_of_the_system() -> None:
    run = FakeRunner(False, True)

    worked = synchronise(Path("uv"), None, with_tests=False, settings={"A": "b"}, run=run)

    assert worked
    assert [extra.get("UV_SYSTEM_CERTS") for _, extra in run.calls] == [None, "true"]
    assert all("--locked" in command for command, _ in run.calls)


def test_only_the_tests_bring_the_developers_tools() -> None:
    run = FakeRunner()

    synchronise(Path("uv"), None, with_tests=False, settings={}, run=run)
    synchronise(Path("uv"), None, with_tests=True, settings={}, run=run)

    assert "--no-dev" in run.calls[0][0]
    assert "--all-groups" in run.calls[1][0]


def test_optional_packages_are_fetched_when_they_are_asked_for(tmp_path: Path) -> None:
    run = FakeRunner()
    common: dict[str, Any] = {"with_tests": False, "settings": {}, "run": run, "extras": ["likeness"]}

    synchronise(Path("uv"), None, **common)
    install_from("https://index.example/simple", Path("uv"), None, build=tmp_path, **common)

    assert "--extra=likeness" in run.calls[0][0]
    assert "--extra=likeness" in run.calls[1][0]


def test_index_of_the_office_gives_the_locked_hashes_or_nothing(tmp_path: Path) -> None:
    run = FakeRunner()
    index = "https://index.example/simple"

    worked = install_from(index, Path("uv"), None, with_tests=False, settings={}, build=tmp_path, run=run)

    assert worked
    assert any("--require-hashes" in command for command, _ in run.calls)
    assert all(extra["UV_DEFAULT_INDEX"] == index for _, extra in run.calls)


def test_uv_of_an_earlier_run_is_found_again(tmp_path: Path) -> None:
    assert kept_uv(tmp_path) is None

    own = tmp_path / "uv" / "bin" / "uv"
    own.parent.mkdir(parents=True)
    own.touch()

    assert kept_uv(tmp_path) == own
