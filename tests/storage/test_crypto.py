import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.storage.crypto import Keys, load_or_create_keys

KEYS = Keys(b"12345678", {b"12345678": b"k" * 32})


def fault_of(work) -> Fault:
    with pytest.raises(OperationalError) as failure:
        work()
    return failure.value.fault


@given(st.binary(max_size=100), st.binary(max_size=20))
def test_what_was_sealed_opens_in_its_own_context(data, context):
    assert KEYS.open(KEYS.seal(data, context), context) == data


def test_what_was_sealed_opens_in_no_other_context():
    sealed = KEYS.seal(b"picture", b"record 1")

    assert fault_of(lambda: KEYS.open(sealed, b"record 2")) is Fault.DATABASE_DAMAGED


def test_the_same_data_is_never_sealed_the_same():
    assert KEYS.seal(b"picture", b"") != KEYS.seal(b"picture", b"")


@pytest.mark.parametrize("length", range(0, 39, 6))
def test_sealed_data_that_was_cut_does_not_open(length):
    sealed = KEYS.seal(b"", b"")[:length]

    assert fault_of(lambda: KEYS.open(sealed, b"")) in (Fault.DATABASE_DAMAGED, Fault.KEY_WRONG)


def test_keys_are_the_same_at_the_next_start(tmp_path: Path):
    file = tmp_path / "new" / "folder" / "key.json"
    sealed = load_or_create_keys(file).seal(b"picture", b"")

    assert load_or_create_keys(file, holds_sealed_data=True).open(sealed, b"") == b"picture"


def test_keys_of_another_place_are_wrong(tmp_path: Path):
    sealed = load_or_create_keys(tmp_path / "here.json").seal(b"picture", b"")
    others = load_or_create_keys(tmp_path / "there.json")

    assert fault_of(lambda: others.open(sealed, b"")) is Fault.KEY_WRONG


def test_an_older_key_still_opens_what_it_sealed():
    rotated = Keys(b"87654321", {**KEYS.data_keys, b"87654321": b"n" * 32})

    assert rotated.open(KEYS.seal(b"picture", b""), b"") == b"picture"
    assert fault_of(lambda: KEYS.open(rotated.seal(b"picture", b""), b"")) is Fault.KEY_WRONG


def test_a_lost_key_file_is_never_replaced_by_a_new_one(tmp_path: Path):
    file = tmp_path / "key.json"

    assert fault_of(lambda: load_or_create_keys(file, holds_sealed_data=True)) is Fault.KEY_MISSING
    assert not file.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_only_the_owner_may_read_the_key_file(tmp_path: Path):
    load_or_create_keys(tmp_path / "key.json")

    assert (tmp_path / "key.json").stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [tmp_path / "key.json"]


def test_programs_that_start_together_get_the_same_keys(tmp_path: Path):
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(load_or_create_keys, [tmp_path / "key.json"] * 8))

    assert {keys.current for keys in made} == {made[0].current}


@pytest.mark.parametrize("content", ["", "{}", "[]", "no json", '{"wrapping_key": "AAAA", "data_keys": []}'])
def test_a_damaged_key_file_is_wrong_and_stays_as_it_is(tmp_path: Path, content):
    file = tmp_path / "key.json"
    file.write_text(content)

    assert fault_of(lambda: load_or_create_keys(file)) is Fault.KEY_WRONG
    assert file.read_text() == content


def test_a_data_key_of_another_key_file_is_wrong(tmp_path: Path):
    for name in ("a", "b"):
        load_or_create_keys(tmp_path / name)
    mixed = json.loads((tmp_path / "a").read_text()) | {
        "data_keys": json.loads((tmp_path / "b").read_text())["data_keys"]
    }
    (tmp_path / "a").write_text(json.dumps(mixed))

    assert fault_of(lambda: load_or_create_keys(tmp_path / "a")) is Fault.KEY_WRONG


def test_a_key_file_that_cannot_be_read_is_named(tmp_path: Path):
    assert fault_of(lambda: load_or_create_keys(tmp_path)) is Fault.FILE_UNREADABLE


def test_keys_do_not_show_in_logs():
    assert "kkkk" not in repr(KEYS)
