"""Words in the screens' code that no translation could reach: plain literals, and calls that lupdate loses.

What lupdate 6.12 does with Python was tried: it misses tr() inside f-strings and keyword arguments, and gives
any `x.tr()` the context "x". A line that is right as it is says so with `# no-tr: reason`.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SHOWN_BY = frozenset(
    {
        "QAction", "QCheckBox", "QComboBox", "QDockWidget", "QGroupBox", "QLabel", "QMenu", "QPushButton",
        "QRadioButton", "QToolButton", "addAction", "addButton", "addItem", "addItems", "addMenu", "addRow",
        "addTab", "setAccessibleDescription", "setAccessibleName", "setHeaderLabels", "setHtml",
        "setInformativeText", "setLabelText", "setPlaceholderText", "setPrefix", "setStatusTip", "setSuffix",
        "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage",
    }
)  # fmt: skip
MARKERS = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP"})
EXCUSE = "# no-tr:"


class Complaint(NamedTuple):
    """What is wrong in a line, and what to do instead."""

    line: int
    text: str


def complaints_in(source: str) -> list[Complaint]:
    """All that is wrong in one module, by line; excused lines are left out."""
    lines = source.splitlines()
    found = sorted(set(_complaints(ast.parse(source))))
    return [one for one in found if EXCUSE not in lines[one.line - 1]]


def complaints_of(files: list[Path], root: Path) -> list[str]:
    """The complaints of many files, each with its place."""
    return [
        f"{file.relative_to(root).as_posix()}:{one.line}: {one.text}"
        for file in files
        for one in complaints_in(file.read_text(encoding="utf-8"))
    ]


def _complaints(tree: ast.AST) -> Iterator[Complaint]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _untranslated(node)
            yield from _lost(node)
        elif isinstance(node, ast.JoinedStr) and any(_is_marker(inner) for inner in ast.walk(node)):
            yield Complaint(node.lineno, "tr() inside an f-string is not gathered: use a name or .format()")


def _untranslated(call: ast.Call) -> Iterator[Complaint]:
    if _name(call.func) not in SHOWN_BY:
        return
    for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
        for words in _literals(argument):
            text = f"{words!r} is shown but not translatable: wrap it in self.tr()"
            yield Complaint(argument.lineno, text)


def _lost(call: ast.Call) -> Iterator[Complaint]:
    if not _is_marker(call):
        return
    name, function = _name(call.func), call.func
    if any(keyword.arg in ("context", "text") for keyword in call.keywords):
        yield Complaint(call.lineno, f"{name}() with keywords is not gathered: give plain arguments")
    if name != "tr":
        return
    if not (isinstance(function, ast.Attribute) and _name(function.value) == "self"):
        yield Complaint(
            call.lineno, "only self.tr() gets a context that is found again: use QCoreApplication.translate()"
        )
    if len(call.args) > 1:
        yield Complaint(
            call.lineno,
            "a plural of self.tr() is not found from a subclass: use QCoreApplication.translate()",
        )


def _literals(node: ast.expr) -> Iterator[str]:
    """The literal words that an argument may become, looking through +, if-else, lists and f-strings."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if any(character.isalpha() for character in node.value):
            yield node.value
    elif isinstance(node, ast.JoinedStr | ast.List | ast.Tuple):
        for part in node.values if isinstance(node, ast.JoinedStr) else node.elts:
            yield from _literals(part)
    elif isinstance(node, ast.BinOp):
        yield from (*_literals(node.left), *_literals(node.right))
    elif isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))


def _is_marker(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _name(node.func) in MARKERS


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
