import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_desk.domain.commands import (
    Command,
    CorrectResident,
    ImportedRow,
    RetakePhoto,
    TakePhoto,
    VisitCommand,
)
from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.likeness import NOT_COMPARED, Embedding, FacePrint, LikenessState
from counter_desk.domain.photo import Measure, PhotoReport, PhotoSource
from counter_desk.domain.verdict import Reason, ReasonCode, Verdict, because
from counter_desk.storage.codec import (
    CodecError,
    command_classes,
    decode_command,
    decode_value,
    encode_command,
    encode_value,
)
from tests.storage.builders import NOW, a_resident, new_id

texts = st.text(max_size=12)
values = st.one_of(texts, st.integers(), st.floats(allow_nan=False), st.booleans())
st.register_type_strategy(
    datetime, st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=9))]))
)
st.register_type_strategy(float, st.floats(allow_nan=False))
st.register_type_strategy(ApplicationId, st.from_regex(r"[0-9]{23}", fullmatch=True).map(ApplicationId))
st.register_type_strategy(
    Reason,
    st.builds(
        Reason, st.sampled_from(ReasonCode), st.dictionaries(texts, values, max_size=3).map(MappingProxyType)
    ),
)
any_command = st.sampled_from(sorted(command_classes().values(), key=lambda kind: kind.__name__)).flatmap(
    st.from_type
)


def test_every_command_class_is_known():
    assert {CorrectResident, RetakePhoto} <= set(command_classes().values())
    assert all(issubclass(kind, Command) for kind in command_classes().values())


@settings(max_examples=150, deadline=None)
@given(any_command)
def test_every_command_comes_back_as_it_was(command):
    decoded = decode_command(encode_command(command))

    assert type(decoded) is type(command)
    assert decoded == command
    assert encode_command(decoded) == encode_command(command)


def test_a_default_that_was_never_said_is_written_down_too():
    row = ImportedRow(3, a_resident())

    assert decode_value(ImportedRow, encode_value(row)) == row


def test_a_shot_keeps_what_its_face_is_like_and_one_of_an_older_program_has_nothing_to_compare():
    face = FacePrint(LikenessState.MADE, Embedding((0.1, -0.25, 1e-9)))
    common = {"id": new_id(), "at": NOW, "counter": "1", "staff": "s1", "visit_id": new_id()}
    pictures = {"photo_id": new_id(), "cropped": b"1", "original": b"2", "source": PhotoSource.CAMERA}
    shot = TakePhoto(**common, **pictures, report=PhotoReport(Verdict(True)), face_print=face)
    content = json.loads(encode_command(shot))
    del content["fields"]["face_print"]

    assert decode_command(encode_command(shot)) == shot
    assert decode_command(json.dumps(content).encode()) == replace(shot, face_print=NOT_COMPARED)


def test_a_time_keeps_its_microseconds_and_its_place():
    command = RetakePhoto(
        id=new_id(),
        at=NOW.astimezone(timezone(timedelta(hours=9))),
        counter="1",
        staff="s",
        visit_id=new_id(),
    )

    assert decode_command(encode_command(command)).at.isoformat() == "2026-11-24T10:02:03.456789+09:00"


def test_values_of_a_reason_keep_their_types():
    verdict = Verdict(False, (because(ReasonCode.BLURRED, count=1, share=1.0, name="1"),))

    values = decode_value(Verdict, encode_value(verdict)).reasons[0].values

    assert [type(values[name]) for name in ("count", "share", "name")] == [int, float, str]


def test_keys_of_a_mapping_become_enum_members_again():
    report = PhotoReport(Verdict(True), {Measure.YAW: 1})

    measures = decode_value(PhotoReport, encode_value(report)).measures

    assert list(measures) == [Measure.YAW]
    assert isinstance(next(iter(measures)), Measure)


def test_the_same_value_is_the_same_text():
    assert encode_value({"b": 1, "a": date(2026, 1, 2)}) == encode_value({"a": date(2026, 1, 2), "b": 1})
    assert encode_value({"a": "髙"}) == '{"a":"髙"}'


def test_a_command_of_a_newer_program_is_named():
    content = json.dumps({"format": 1, "command": "IssueVoucher", "fields": {}}).encode()

    with pytest.raises(CodecError, match="IssueVoucher"):
        decode_command(content)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b"null"])
def test_what_is_no_command_is_refused(data):
    with pytest.raises(CodecError):
        decode_command(data)


@pytest.mark.parametrize(
    "fields",
    [
        {"visit_id": "no uuid"},
        {"at": "yesterday"},
        {"counter": 1},
        {"staff": None},
        {"colour": "red"},
    ],
    ids=["uuid", "time", "number for text", "nothing for text", "unknown field"],
)
def test_a_command_with_a_wrong_field_is_refused(fields):
    command = RetakePhoto(id=new_id(), at=NOW, counter="1", staff="s", visit_id=new_id())
    content = json.loads(encode_command(command))
    content["fields"] |= fields

    with pytest.raises(CodecError):
        decode_command(json.dumps(content).encode())


def test_a_type_that_json_cannot_hold_is_a_bug():
    with pytest.raises(TypeError, match="object"):
        encode_value({"x": object()})


def test_an_abstract_command_is_still_one():
    command = VisitCommand(id=new_id(), at=NOW, counter="1", staff="s", visit_id=new_id())

    assert decode_command(encode_command(command)) == replace(command)
