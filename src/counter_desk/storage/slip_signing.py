"""Signatures of voucher slips: HMAC-SHA256 under a key for each year, made from the data key.

Every counter of one database has the data key, so each can tell a genuine slip from a forged one offline.
Each year has a key of its own: one that leaks spoils that year's slips and opens no record.
"""

import hmac
import secrets
from hashlib import sha256

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counter_desk.domain.own_code import BASE, symbols
from counter_desk.domain.slip_code import SERIAL_SYMBOLS, SIGNATURE_SYMBOLS, SlipCode
from counter_desk.storage.crypto import Keys

_PURPOSE = "counter-desk voucher slip"


class SlipSigner:
    """Signs and proves the slips of one municipality."""

    def __init__(self, keys: Keys, municipality: str) -> None:
        self._keys = keys
        self._municipality = municipality

    @property
    def municipality(self) -> str:
        """Whose slips these are."""
        return self._municipality

    def new_slip(self, year: int) -> SlipCode:
        """A signed slip with a fresh serial."""
        serial = symbols(secrets.randbelow(BASE**SERIAL_SYMBOLS), SERIAL_SYMBOLS)
        bare = SlipCode(self._municipality, year, serial)
        return SlipCode(self._municipality, year, serial, self._signature(bare, self._keys.current))

    def is_genuine(self, slip: SlipCode) -> bool:
        """Whether a counter of this database signed it, with the data key of today or an earlier one."""
        return any(
            hmac.compare_digest(self._signature(slip, key_id), slip.signature)
            for key_id in self._keys.data_keys
        )

    def _signature(self, slip: SlipCode, key_id: bytes) -> str:
        digest = hmac.new(self._year_key(slip, key_id), slip.signed_part.encode("ascii"), sha256).digest()
        return symbols(int.from_bytes(digest, "big") % BASE**SIGNATURE_SYMBOLS, SIGNATURE_SYMBOLS)

    def _year_key(self, slip: SlipCode, key_id: bytes) -> bytes:
        info = f"{_PURPOSE} {slip.municipality} {slip.year}".encode("ascii")
        return HKDF(SHA256(), length=32, salt=None, info=info).derive(self._keys.data_keys[key_id])
