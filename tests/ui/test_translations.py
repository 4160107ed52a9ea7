"""The words of the screens are whole, in both languages, and reach every member and setting."""

import re
from dataclasses import fields
from enum import StrEnum
from unicodedata import east_asian_width

import pytest

from counter_desk.domain.application import ApplicationState, Route
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.guidance import Direction
from counter_desk.domain.identity import IdentityDocument
from counter_desk.domain.photo import Look, PhotoException, Retouch
from counter_desk.domain.resident import Sex
from counter_desk.settings import Settings
from counter_desk.ui.actions import ACTIONS
from counter_desk.ui.messages import NAMES
from counter_desk.ui.setting_words import CHOICES, WORDS
from tools.translations import FOLDER, PLACEHOLDERS, Words, stale_files, words_of, wrong_words

NAMED: tuple[type[StrEnum], ...] = (
    Direction,
    Route,
    Sex,
    IdentityDocument,
    PhotoException,
    Look,
    Retouch,
    FlagKind,
    ApplicationState,
)
KEYS = r"(?<![A-Za-z])(?:Shift\+F\d+|F\d+|Space|Enter|Esc)(?![A-Za-z0-9])"
SIGNS = "✓⚠✕○▶〓"
BUTTON_COLUMNS = 12  # half-width; six full-width characters stand on the narrowest button
LABEL_COLUMNS = 14


@pytest.fixture(scope="module")
def japanese() -> Words:
    return words_of(FOLDER / "counter_desk_ja.ts")


def columns(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WFA" else 1 for letter in text)


def uneven(words: Words, pattern: str) -> list[str]:
    return [
        source
        for (_, source), translation in words.items()
        if sorted(re.findall(pattern, source)) != sorted(re.findall(pattern, translation))
    ]


def test_every_word_of_the_sources_is_translated_and_none_is_left_over() -> None:
    assert wrong_words() == []


def test_compiled_files_are_made_of_the_words() -> None:
    assert stale_files() == []


def test_every_value_stands_in_its_translation_as_often_as_in_the_source(japanese: Words) -> None:
    assert uneven(japanese, PLACEHOLDERS) == []


def test_translations_name_the_same_keys(japanese: Words) -> None:
    named = {source: set(re.findall(KEYS, source)) for _, source in japanese}

    other = [
        source
        for (_, source), translation in japanese.items()
        if set(re.findall(KEYS, translation)) != named[source]
    ]

    assert any(named.values())
    assert other == []


def test_translations_keep_signs_and_line_breaks(japanese: Words) -> None:
    assert uneven(japanese, f"[{SIGNS}\n]") == []


def test_english_words_are_their_own_translation() -> None:
    english = words_of(FOLDER / "counter_desk_en.ts")

    assert english
    assert [key for key, translation in english.items() if translation != key[1]] == []


def test_both_languages_hold_the_same_words(japanese: Words) -> None:
    assert set(words_of(FOLDER / "counter_desk_en.ts")) == set(japanese)


def test_button_words_fit_their_buttons(japanese: Words) -> None:
    titles = [japanese["Action", spec.title] for spec in ACTIONS if spec.in_bar]

    assert [title for title in titles if columns(title) > BUTTON_COLUMNS] == []


@pytest.mark.parametrize("context", ["RecordPanel", "SummaryPage"])
@pytest.mark.parametrize(
    "label", ["Application ID", "Reading", "Name", "Birth date", "Sex", "Address", "Route"]
)
def test_field_labels_fit_their_column(japanese: Words, context: str, label: str) -> None:
    assert 0 < columns(japanese[context, label]) <= LABEL_COLUMNS


@pytest.mark.parametrize("kind", NAMED)
def test_every_member_has_a_name_on_the_screen(kind: type[StrEnum]) -> None:
    assert set(kind) - set(NAMES) == set()


def test_members_of_different_enums_do_not_share_a_name_by_equal_values() -> None:
    members = [member for kind in NAMED for member in kind]

    assert len(NAMES) == len(members) == len(set(members))


def test_two_members_of_one_enum_are_told_apart_in_japanese(japanese: Words) -> None:
    for kind in NAMED:
        shown = [japanese["Name", NAMES[member]] for member in kind]  # type: ignore[index]

        assert len(set(shown)) == len(shown), kind


def test_every_setting_has_words_and_no_word_lacks_its_setting() -> None:
    sections = {section.name: getattr(Settings(), section.name) for section in fields(Settings)}
    settings = {f"{name}.{one.name}" for name, part in sections.items() for one in fields(part)}

    assert set(WORDS) == settings | set(sections)


def test_every_choice_of_a_setting_has_a_word_and_no_word_lacks_its_choice() -> None:
    parts = [getattr(Settings(), section.name) for section in fields(Settings)]
    choices = {choice for part in parts for one in fields(part) for choice in one.metadata["choices"]}

    assert set(CHOICES) == choices
