from pathlib import Path

import pytest

from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.sentences import FAULT_SENTENCES, REASON_SENTENCES
from counter_desk.domain.verdict import ReasonCode, Verdict, because
from counter_desk.texts import Texts

LENGTH = REASON_SENTENCES[ReasonCode.ID_WRONG_LENGTH]


def words(folder: Path, *messages: tuple[str, str, str]) -> Texts:
    body = "".join(
        f"<context><name>{context}</name><message><source>{source}</source>"
        f"<translation>{translation}</translation></message></context>"
        for context, source, translation in messages
    )
    (folder / "counter_desk_ja.ts").write_text(f"<TS>{body}</TS>", encoding="utf-8")
    return Texts("ja", folder)


def test_sentence_is_translated_and_holds_its_values(tmp_path: Path) -> None:
    texts = words(tmp_path, ("Reason", LENGTH, "{digits}桁です。{wanted}桁が必要です。"))

    sentence = texts.sentence(because(ReasonCode.ID_WRONG_LENGTH, digits=22, wanted=23))

    assert sentence == "22桁です。23桁が必要です。"


def test_word_without_translation_stays_english(tmp_path: Path) -> None:
    texts = words(tmp_path, ("Name", "Photo", "写真"))

    assert texts.translate("Name", "Photo") == "写真"
    assert texts.translate("Other", "Photo") == "Photo"


def test_missing_file_of_words_leaves_all_english(tmp_path: Path) -> None:
    assert Texts("ja", tmp_path).translate("Name", "Photo") == "Photo"


def test_value_that_a_reason_lacks_is_left_out(tmp_path: Path) -> None:
    sentence = Texts("en", tmp_path).sentence(because(ReasonCode.ID_WRONG_LENGTH, digits=22))

    assert "22 digits" in sentence
    assert "{" not in sentence


def test_every_reason_of_a_verdict_is_said(tmp_path: Path) -> None:
    verdict = Verdict(False, (because(ReasonCode.TOO_DARK), because(ReasonCode.BLURRED)))

    said = Texts("en", tmp_path).sentences(verdict)

    assert REASON_SENTENCES[ReasonCode.TOO_DARK] in said
    assert REASON_SENTENCES[ReasonCode.BLURRED] in said


def test_fault_says_its_detail(tmp_path: Path) -> None:
    assert "a.jpg" in Texts("en", tmp_path).fault(OperationalError(Fault.FILE_UNREADABLE, "a.jpg"))


@pytest.mark.parametrize("catalogue", [REASON_SENTENCES, FAULT_SENTENCES], ids=["reasons", "faults"])
def test_every_member_has_a_sentence(catalogue: object) -> None:
    members: list[object] = list(ReasonCode) if catalogue is REASON_SENTENCES else list(Fault)

    assert isinstance(catalogue, type(REASON_SENTENCES))
    assert set(members) == set(catalogue)
