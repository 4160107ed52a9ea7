from pathlib import Path

from tools.translations import compared, words_of

HELLO = ("View", "Hello {name}")


def test_word_without_translation_is_reported() -> None:
    assert compared({HELLO: ""}, {HELLO: ""}) == [
        "not translated: [View] 'Hello {name}': `update`, then translate"
    ]


def test_word_that_the_sources_lost_is_reported() -> None:
    assert compared({}, {HELLO: "{name}さん"}) == [
        "not in the sources any more: [View] 'Hello {name}': `update`"
    ]


def test_translation_that_drops_a_value_is_reported() -> None:
    assert compared({HELLO: ""}, {HELLO: "こんにちは"}) == [
        "the translation has other {values}: [View] 'Hello {name}'"
    ]


def test_whole_translation_is_no_complaint() -> None:
    assert compared({HELLO: ""}, {HELLO: "{name}さん"}) == []


def test_unfinished_translation_counts_as_none(tmp_path: Path) -> None:
    file = tmp_path / "a_ja.ts"
    file.write_text(
        "<TS><context><name>View</name>"
        "<message><source>A</source><translation>あ</translation></message>"
        '<message><source>B</source><translation type="unfinished">い</translation></message>'
        "<message><source>C</source><translation><numerusform>う</numerusform></translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )

    words = words_of(file)

    assert words == {("View", "A"): "あ", ("View", "B"): "", ("View", "C"): "う"}
