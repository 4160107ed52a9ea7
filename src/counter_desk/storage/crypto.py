"""Encryption at rest: AES-256-GCM under a data key, which is itself wrapped by the key of the key file.

The envelope is there so that the wrapping key can move to a keyring, or be changed, without touching a photo.
"""

import base64
import binascii
import hashlib
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from counter_desk.domain.errors import Fault, OperationalError

_MAGIC = b"CD1"
_KEY_ID_BYTES = 8
_NONCE_BYTES = 12  # NIST SP 800-38D: random 96-bit nonces, far below 2**32 of them for a key
_HEADER_BYTES = len(_MAGIC) + _KEY_ID_BYTES
_WRAPPING = b"counter-desk data key"


@dataclass(frozen=True)
class Keys:
    """The data keys by their id; new data is sealed with `current`, old data opens with the key it names."""

    current: bytes
    data_keys: Mapping[bytes, bytes] = field(repr=False)

    def seal(self, data: bytes, context: bytes) -> bytes:
        """`data` encrypted and bound to `context` (which record it belongs to); never twice the same."""
        header = _MAGIC + self.current
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = AESGCM(self.data_keys[self.current]).encrypt(nonce, data, header + context)
        return header + nonce + sealed

    def open(self, sealed: bytes, context: bytes) -> bytes:
        """What was sealed, when it is whole and belongs to `context`.

        Raises OperationalError: KEY_WRONG when it was sealed with a key that isn't ours, DATABASE_DAMAGED
        when it was changed or moved to another record.
        """
        header, nonce = sealed[:_HEADER_BYTES], sealed[_HEADER_BYTES : _HEADER_BYTES + _NONCE_BYTES]
        key_id = header[len(_MAGIC) :]
        if not header.startswith(_MAGIC) or len(nonce) < _NONCE_BYTES:
            raise OperationalError(Fault.DATABASE_DAMAGED, "no sealed data", is_passing=False)
        if key_id not in self.data_keys:
            raise OperationalError(Fault.KEY_WRONG, f"sealed with key {key_id.hex()}", is_passing=False)
        try:
            body = sealed[_HEADER_BYTES + _NONCE_BYTES :]
            return AESGCM(self.data_keys[key_id]).decrypt(nonce, body, header + context)
        except InvalidTag:
            raise OperationalError(Fault.DATABASE_DAMAGED, "sealed data", is_passing=False) from None


def load_or_create_keys(key_file: Path, *, holds_sealed_data: bool = False) -> Keys:
    """The keys of a key file, which is made (readable by its owner only) where there is none yet.

    Raises OperationalError: KEY_MISSING when there is none although `holds_sealed_data` (photos or a journal
    exist that need it), KEY_WRONG when it can't be understood, FILE_UNREADABLE when it can't be read or made.
    """
    try:
        text = _read(key_file)
        if text is None:
            if holds_sealed_data:
                raise OperationalError(Fault.KEY_MISSING, str(key_file), is_passing=False)
            text = _create(key_file)
    except OSError as error:
        raise OperationalError(Fault.FILE_UNREADABLE, f"{key_file}: {error.strerror}") from error
    return _unwrapped(text, key_file)


def _read(key_file: Path) -> bytes | None:
    try:
        return key_file.read_bytes()
    except FileNotFoundError:
        return None


def _create(key_file: Path) -> bytes:
    """Write a new key file whole or not at all; when another program was faster, its keys count."""
    key_file.parent.mkdir(parents=True, exist_ok=True)
    draft = key_file.with_name(f"{key_file.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(_new_key_file())
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, key_file)  # unlike a rename, it never replaces a file that is there
        except FileExistsError:
            pass
    finally:
        draft.unlink()
    _flush_directory(key_file.parent)
    return key_file.read_bytes()


def _flush_directory(folder: Path) -> None:
    if os.name == "nt":  # Windows can't open a folder; NTFS journals the entry
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _new_key_file() -> bytes:
    wrapping_key, data_key = AESGCM.generate_key(256), AESGCM.generate_key(256)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    wrapped = nonce + AESGCM(wrapping_key).encrypt(nonce, data_key, _WRAPPING)
    content = {"format": 1, "wrapping_key": _text(wrapping_key), "data_keys": [_text(wrapped)]}
    return json.dumps(content, indent=1).encode()


def _unwrapped(text: bytes, key_file: Path) -> Keys:
    try:
        content = json.loads(text)
        wrapping = AESGCM(base64.b64decode(content["wrapping_key"]))
        wrapped = [base64.b64decode(one) for one in content["data_keys"]]
        plain = [wrapping.decrypt(one[:_NONCE_BYTES], one[_NONCE_BYTES:], _WRAPPING) for one in wrapped]
        by_id = {_key_id(key): key for key in plain}
        return Keys(_key_id(plain[-1]), by_id)
    except (ValueError, KeyError, TypeError, IndexError, binascii.Error, InvalidTag) as error:
        raise OperationalError(Fault.KEY_WRONG, str(key_file), is_passing=False) from error


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"counter-desk key id" + key).digest()[:_KEY_ID_BYTES]


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
