import pytest

from tools.ui_literals import complaints_in


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Hello")',
        'QLabel("Hello", self)',
        'box.addAction(icon, "Hello")',
        'button.setToolTip("Hello" if ready else self.tr("Wait"))',
        'label.setText(f"Hello {name}")',
        'QPushButton(text="Hello")',
        'table.setHeaderLabels(["Hello", self.tr("Name")])',
    ],
)
def test_words_shown_without_translation_are_found(line: str) -> None:
    complaints = complaints_in(line)

    assert len(complaints) == 1
    assert "self.tr()" in complaints[0].text


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(self.tr("Hello"))',
        'label.setText(QCoreApplication.translate("Name", "Hello"))',
        'label.setText(f"{name} ({number})")',
        'label.setText("—")',
        'label.setObjectName("hello")',
        'label.setText(self.tr("{n} photos").format(n=3))',
        'key.setText("F1")  # no-tr: a key is called so everywhere',
        'label.setText(names["family"])',
    ],
)
def test_words_in_reach_of_a_translation_are_left_alone(line: str) -> None:
    assert complaints_in(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "title = f\"{self.tr('Hello')}!\"",
        'title = parent.tr("Hello")',
        'title = tr("Hello")',
        'title = self.tr("%n photos", "", 3)',
        'title = QT_TRANSLATE_NOOP(context="Name", text="Hello")',
    ],
    ids=["f-string", "another object", "bare", "plural", "keywords"],
)
def test_calls_that_lupdate_loses_are_found(line: str) -> None:
    assert complaints_in(line)
