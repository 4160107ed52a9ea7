from machine import (
    LIBRARIES,
    TEST_TOOLS,
    VENV,
    Need,
    install_command,
    is_there,
    missing,
    packages_for,
    sentence_for_administrator,
)

GLIB = Need("library", "libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0"))
ZBAR = Need("library", "libzbar.so.0", ("libzbar0t64", "libzbar0"))


def on_debian_12(package: str) -> bool:
    return not package.endswith("t64")


def on_ubuntu_24(package: str) -> bool:
    return package not in ("libglib2.0-0", "libzbar0", "libcups2")


def nothing_known(_package: str) -> bool:
    return False


def test_debian_12_gets_its_own_names() -> None:
    assert packages_for([GLIB, ZBAR], on_debian_12) == ["libglib2.0-0", "libzbar0"]


def test_ubuntu_24_gets_the_renamed_packages() -> None:
    assert packages_for([GLIB, ZBAR], on_ubuntu_24) == ["libglib2.0-0t64", "libzbar0t64"]


def test_before_the_lists_are_read_the_oldest_name_is_taken() -> None:
    assert packages_for([GLIB], nothing_known) == ["libglib2.0-0"]


def test_package_that_brings_two_libraries_is_installed_once() -> None:
    twice = [ZBAR, ZBAR._replace(name="libzbar-extra.so.0")]

    assert packages_for(twice, on_debian_12) == ["libzbar0"]


def test_library_that_no_loader_finds_is_missing() -> None:
    invented = Need("library", "libno-such-thing.so.7", ("libno-such-thing7",))
    present = Need("library", "libc.so.6", ("libc6",))

    assert missing([invented, present]) == [invented]


def test_program_module_and_font_are_looked_for_where_they_live() -> None:
    assert is_there(Need("program", "sh", ("dash",)))
    assert not is_there(Need("program", "no-such-program", ("none",)))
    assert is_there(Need("module", "json", ("python3",)))
    assert not is_there(Need("module", "no_such_module", ("none",)))
    assert not is_there(Need("font", "no-such-font.ttf", ("none",)))


def test_who_may_not_install_is_told_the_exact_command() -> None:
    sentence = sentence_for_administrator([GLIB, ZBAR], has_apt=True, is_known=on_debian_12)

    assert "libglib-2.0.so.0, libzbar.so.0" in sentence
    assert sentence.endswith("  sudo apt-get install --no-install-recommends libglib2.0-0 libzbar0")


def test_another_linux_is_told_the_libraries_but_no_apt_command() -> None:
    sentence = sentence_for_administrator([ZBAR], has_apt=False, is_known=nothing_known)

    assert "libzbar.so.0" in sentence
    assert "apt" not in sentence


def test_nothing_asks_back_during_the_installation() -> None:
    assert {"-y", "--no-install-recommends"} <= set(install_command(["xvfb"]))


def test_every_need_has_a_package() -> None:
    assert all(need.packages for need in (*LIBRARIES, *TEST_TOOLS, VENV))
