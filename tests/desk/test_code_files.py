"""Codes in picture files, as the command line gives them out."""

from pathlib import Path

import segno

from counter_desk.desk.codes import read_code_file


def test_an_individual_number_leaves_neither_as_text_nor_as_bytes(tmp_path: Path) -> None:
    segno.make("123456789018", micro=False).save(str(tmp_path / "card.png"), scale=8)

    found = read_code_file(tmp_path / "card.png")

    assert isinstance(found, tuple)
    assert [(code.format, code.raw) for code in found] == [("QRCode", b"")]
    assert "1234" not in repr(found)
