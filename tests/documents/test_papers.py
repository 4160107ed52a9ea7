"""The papers as a printer and a reader see them: rendered, searched, scanned."""

import subprocess
from datetime import date
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_desk.documents.application_form import ApplicationFormContent, application_form
from counter_desk.documents.command_sheet import WORDS, command_sheet
from counter_desk.documents.fonts import FontBook, installed_fallbacks
from counter_desk.documents.layout import Document, Sheet
from counter_desk.documents.receipt import Paper, ReceiptContent, receipt
from counter_desk.documents.scanner_page import scanner_page
from counter_desk.domain.application import Route
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.photo import PhotoException
from counter_desk.domain.scan import CounterCommand, command_code, receipt_code
from counter_desk.domain.scanner_setup import TEST_CODES
from counter_desk.texts import Texts
from counter_desk.ui.actions import ACTIONS
from counter_desk.ui.scan_words import INTENTS
from tests.domain.builders import a_resident, a_visit, an_application

IVS_NAME = "辻\U000e0100 葛\U000e0100子"
PHOTO = Path(__file__).parents[1] / "data" / "faces" / "composed_plain.jpg"


@pytest.fixture(scope="module")
def bundled() -> Path:
    return Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture
def fonts(bundled: Path) -> FontBook:
    return FontBook(bundled)


def a_form(**changes: object) -> ApplicationFormContent:
    values: dict[str, object] = {
        "resident": a_resident(),
        "number": an_application().number,
        "route": Route.AT_APPLICATION,
        "applied_on": date(2026, 11, 24),
        "office": "見本市役所 市民課",
        "photo": PHOTO.read_bytes(),
    }
    return ApplicationFormContent(**(values | changes))  # type: ignore[arg-type]


def a_receipt(**changes: object) -> ReceiptContent:
    values: dict[str, object] = {
        "resident": a_resident(),
        "application": an_application(),
        "visit": a_visit(),
        "received_on": date(2026, 11, 24),
        "office": "見本市役所 市民課",
        "contact": "000-0000-0000 平日 8:30–17:15",
        "counter": "1",
        "staff": "窓口 担当",
    }
    return ReceiptContent(**(values | changes))  # type: ignore[arg-type]


def saved(document: Document, folder: Path) -> Path:
    file = folder / "paper.pdf"
    file.write_bytes(document.pdf)
    return file


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def text_of(document: Document, folder: Path) -> str:
    return run("pdftotext", "-layout", str(saved(document, folder)), "-")


def page_of(document: Document, folder: Path, dpi: int = 200) -> np.ndarray:
    page = folder / "page"
    run("pdftoppm", "-r", str(dpi), "-png", "-singlefile", str(saved(document, folder)), str(page))
    return np.asarray(cv2.imread(f"{page}.png"))


def test_form_holds_the_record_and_its_code_reads_back(fonts: FontBook, tmp_path: Path) -> None:
    content = a_form()

    document = application_form(content, fonts)

    text = text_of(document, tmp_path)
    assert content.resident.name in text
    assert str(content.number) in text
    assert content.resident.address in text
    (code,) = zxingcpp.read_barcodes(page_of(document, tmp_path))
    assert content.number is not None and code.text == content.number.digits


@pytest.mark.parametrize("paper", Paper)
def test_receipt_holds_name_but_no_address_and_its_code_reads_back(
    fonts: FontBook, tmp_path: Path, paper: Paper
) -> None:
    content = a_receipt()

    document = receipt(content, fonts, paper)

    text = text_of(document, tmp_path)
    assert content.resident.name in text
    assert content.resident.address not in text
    assert "1970" not in text
    (code,) = zxingcpp.read_barcodes(page_of(document, tmp_path))
    assert code.text == receipt_code(content.visit.id)


def test_command_sheet_has_a_code_of_each_command_with_the_key_and_the_word_of_the_screen(
    fonts: FontBook, tmp_path: Path, resources: Path
) -> None:
    document = command_sheet(fonts)
    text = text_of(document, tmp_path)
    texts = Texts("ja", resources / "translations")

    codes = {code.text for code in zxingcpp.read_barcodes(page_of(document, tmp_path))}

    assert codes == {command_code(command) for command in CounterCommand}
    assert set(WORDS) == set(CounterCommand)
    for command, (key, title) in WORDS.items():
        (spec,) = (one for one in ACTIONS if one.intent is INTENTS[command])
        assert (spec.key, texts.translate("Action", spec.title)) == (key, title)
        assert title in text


def test_papers_have_their_sizes_and_the_roll_grows_with_its_content(fonts: FontBook, tmp_path: Path) -> None:
    def size(document: Document) -> list[float]:
        line = next(
            one for one in run("pdfinfo", str(saved(document, tmp_path))).splitlines() if "Page size" in one
        )
        return [float(one) * 25.4 / 72 for one in line.split()[2:5:2]]

    short = size(receipt(a_receipt(), fonts, Paper.ROLL_80))
    long = size(receipt(a_receipt(contact="見本 " * 60), fonts, Paper.ROLL_80))

    assert size(application_form(a_form(), fonts)) == pytest.approx([210, 297], abs=0.5)
    assert size(receipt(a_receipt(), fonts)) == pytest.approx([148, 210], abs=0.5)
    assert short[0] == pytest.approx(80, abs=0.5)
    assert long[1] > short[1] + 5


def test_fonts_are_embedded_subset_and_searchable(fonts: FontBook, tmp_path: Path) -> None:
    lines = run("pdffonts", str(saved(application_form(a_form(), fonts), tmp_path))).splitlines()[2:]

    flags = [line.split()[-5:-2] for line in lines if "BIZ" in line]
    assert flags and all(flag == ["yes", "yes", "yes"] for flag in flags)


def test_variants_are_drawn_and_copied_out_as_they_are(fonts: FontBook, tmp_path: Path) -> None:
    name = a_resident(name=IVS_NAME)

    document = application_form(a_form(resident=name), fonts)
    plain = application_form(a_form(resident=a_resident(name="辻 葛子")), fonts)

    assert document.undrawable == ()
    assert "辻\U000e0100" in text_of(document, tmp_path).replace(" ", "")
    assert (page_of(document, tmp_path) != page_of(plain, tmp_path)).any()


def test_character_that_no_font_has_is_a_geta_listed_and_told(fonts: FontBook, tmp_path: Path) -> None:
    document = application_form(a_form(resident=a_resident(name="𠮷田 花子")), fonts)

    text = text_of(document, tmp_path)
    assert document.undrawable == ("𠮷",)
    assert "〓" in text
    assert "U+20BB7" in text


def test_variant_that_no_font_has_is_marked_and_never_shown_as_its_base_alone(
    fonts: FontBook, tmp_path: Path
) -> None:
    document = application_form(a_form(resident=a_resident(name="山\U000e01ef田")), fonts)

    assert document.undrawable == ("山\U000e01ef",)
    assert "※" in text_of(document, tmp_path)


def test_installed_mincho_stands_in_for_what_is_missing(bundled: Path, tmp_path: Path) -> None:
    mincho = [path for path in installed_fallbacks() if "ipamj" in path.name.lower()]
    assert mincho, "fonts-ipamj-mincho is not installed: installer/bootstrap.py test installs it"

    document = application_form(
        a_form(resident=a_resident(name="髙﨑 𠮷郎")), FontBook(bundled, tuple(mincho))
    )

    assert document.undrawable == ()
    assert "髙﨑 𠮷郎" in text_of(document, tmp_path)


def test_fresh_form_has_no_id_and_infants_form_says_why_it_has_no_photo(
    fonts: FontBook, tmp_path: Path
) -> None:
    fresh = application_form(a_form(number=None, photo=None), fonts)
    infant = application_form(a_form(photo=None, is_without_photo=True), fonts)

    assert "新しい申請書ID" in text_of(fresh, tmp_path)
    assert zxingcpp.read_barcodes(page_of(fresh, tmp_path)) == []
    assert "1歳未満" in text_of(infant, tmp_path)


def test_reason_of_an_exception_stands_on_the_form(fonts: FontBook, tmp_path: Path) -> None:
    document = application_form(
        a_form(exception=PhotoException.MEDICAL, exception_reason="左眼の手術後のため"), fonts
    )

    assert "左眼の手術後のため" in text_of(document, tmp_path)


def test_document_says_nothing_personal_about_itself(fonts: FontBook, tmp_path: Path) -> None:
    content = a_form()

    told = run("pdfinfo", str(saved(application_form(content, fonts), tmp_path)))

    assert content.resident.name not in told
    assert "ReportLab" not in told


@pytest.mark.parametrize("length", [1, 40, 120])
def test_long_names_and_addresses_stay_on_the_paper(fonts: FontBook, tmp_path: Path, length: int) -> None:
    resident = a_resident(
        name="寿限無" * length, address="見本県見本市" * length, latin_name="JUGEMU " * length
    )

    for document in (
        application_form(a_form(resident=resident), fonts),
        receipt(a_receipt(resident=resident), fonts, Paper.ROLL_80),
    ):
        boxes = run("pdftotext", "-bbox", str(saved(document, tmp_path)), "-")
        page = next(line for line in boxes.splitlines() if "<page" in line)
        width = float(page.split('width="')[1].split('"')[0])
        edges = [
            float(line.split('xMax="')[1].split('"')[0]) for line in boxes.splitlines() if "<word" in line
        ]
        assert max(edges) <= width - 5


def test_missing_font_is_the_environments_fault(tmp_path: Path) -> None:
    with pytest.raises(OperationalError) as caught:
        FontBook(tmp_path)

    assert caught.value.fault is Fault.FONT_MISSING


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_can_be_put_on_paper(fonts: FontBook, text: str) -> None:
    sheet = Sheet(fonts, 100, 100, "any")

    sheet.fitted(10, 10, 50, 20, text)

    assert sheet.finish().pdf.startswith(b"%PDF")


def test_scanner_page_holds_both_codes_large_enough_and_says_what_to_do(
    fonts: FontBook, tmp_path: Path
) -> None:
    document = scanner_page(TEST_CODES, fonts)

    found = zxingcpp.read_barcodes(page_of(document, tmp_path, 100))

    assert sorted(code.text for code in found) == sorted(TEST_CODES)
    assert "スキャナーを設定する" in text_of(document, tmp_path)
