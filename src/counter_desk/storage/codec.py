"""Values as JSON and back, by the type hints of their dataclasses: for the journal and for JSON columns."""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from counter_desk.domain import commands
from counter_desk.domain.commands import Command

T = TypeVar("T")
_FORMAT = 1
_PLAIN = (str, int, float, bool)


class CodecError(ValueError):
    """Text that can't be read back: of a newer program, of another type, or damaged."""


def encode_command(command: Command) -> bytes:
    """A command with its name, as JSON."""
    content = {"format": _FORMAT, "command": type(command).__name__, "fields": to_plain(command)}
    return json.dumps(content, separators=(",", ":")).encode("ascii")


def decode_command(data: bytes) -> Command:
    """The command that was encoded. Raises CodecError for one that this program doesn't know."""
    try:
        content = json.loads(data)
        name, plain = content["command"], content["fields"]
    except (ValueError, KeyError, TypeError) as error:
        raise CodecError("not an encoded command") from error
    kind = command_classes().get(name)
    if kind is None:
        raise CodecError(f"a command that this program doesn't know: {name}")
    return _decode(kind, plain)


@cache
def command_classes() -> Mapping[str, type[Command]]:
    """Every command by the name of its class."""
    found = (one for one in vars(commands).values() if isinstance(one, type) and issubclass(one, Command))
    return MappingProxyType({one.__name__: one for one in found})


def encode_value(value: object) -> str:
    """A value as JSON text, the same text for the same value: keys are sorted."""
    return json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode_value(kind: type[T], text: str) -> T:
    """The value of that type. Raises CodecError when the text is not one."""
    try:
        plain = json.loads(text)
    except ValueError as error:
        raise CodecError(f"not JSON: {error}") from error
    return _decode(kind, plain)


def _decode(kind: type[T], plain: object) -> T:
    try:
        value: T = _decoder(cast(Any, kind))(plain)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CodecError(f"not a {kind.__name__}: {error!r}") from error
    return value


def to_plain(value: object) -> object:
    """What JSON can hold of a value. Raises TypeError for a type that it doesn't know."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, _PLAIN):
        return value
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):  # and datetime, which is one
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(to_plain(key)): to_plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: to_plain(getattr(value, one.name)) for one in fields(value)}
    raise TypeError(f"no way to write a {type(value).__name__} as JSON")


# The decoder of a type is made once: an import of 10,000 rows decodes 200,000 fields.
@cache
def _decoder(kind: Any) -> Callable[[Any], Any]:
    if get_origin(kind) in (Union, UnionType):
        return _union_decoder(get_args(kind))
    if get_origin(kind) is tuple:
        one = _decoder(get_args(kind)[0])
        return lambda plain: tuple(one(item) for item in _list(plain))
    if isinstance(get_origin(kind), type) and issubclass(get_origin(kind), Mapping):
        key, value = (_decoder(part) for part in get_args(kind))
        return lambda plain: MappingProxyType({key(k): value(v) for k, v in plain.items()})
    if is_dataclass(kind):
        return _dataclass_decoder(kind)
    return _leaf_decoder(kind)


def _leaf_decoder(kind: Any) -> Callable[[Any], Any]:
    if kind in (object, NoneType):
        return lambda plain: plain
    if kind is float:
        return lambda plain: float(_expect(plain, (int, float)))
    if kind in _PLAIN:
        return lambda plain: _expect(plain, kind)
    if kind is bytes:
        return lambda plain: base64.b64decode(plain, validate=True)
    if kind in (date, datetime):
        return lambda plain: kind.fromisoformat(plain)
    if isinstance(kind, type) and issubclass(kind, Enum | UUID):
        return kind
    raise TypeError(f"no way to read a {kind} from JSON")


def _union_decoder(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    """`X | None`, or a union of what JSON tells apart by itself."""
    real = [kind for kind in kinds if kind is not NoneType]
    if all(kind in _PLAIN for kind in real):
        return lambda plain: _expect(plain, kinds)
    if len(real) != 1:
        raise TypeError(f"no way to tell the types of {kinds} apart in JSON")
    decode = _decoder(real[0])
    return lambda plain: None if plain is None else decode(plain)


def _dataclass_decoder(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    decoders = {one.name: _decoder(hints[one.name]) for one in fields(kind)}

    def decode(plain: dict[str, Any]) -> Any:
        return kind(**{name: decoders[name](value) for name, value in plain.items()})

    return decode


def _expect(plain: Any, kinds: Any) -> Any:
    if not isinstance(plain, kinds):
        raise TypeError(f"{plain!r} is not of {kinds}")
    return plain


def _list(plain: Any) -> list[Any]:
    return list(_expect(plain, list))
