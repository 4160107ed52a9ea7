"""Sentences without Qt, for papers and the command line: read from the .ts files of the screens' words."""

import re
import xml.etree.ElementTree as ElementTree
from datetime import date
from functools import cached_property
from pathlib import Path

from counter_desk.domain.eras import in_era
from counter_desk.domain.errors import OperationalError
from counter_desk.domain.photo import Look
from counter_desk.domain.sentences import FAULT_SENTENCES, LOOK_NAMES, REASON_SENTENCES
from counter_desk.domain.verdict import Reason, Value, Verdict
from counter_desk.settings import resource_dir

_ISO_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)")


class Texts:
    """Translates English source texts into a language; what has no translation stays English."""

    def __init__(self, language: str, folder: Path | None = None) -> None:
        self._file = (folder or resource_dir() / "translations") / f"counter_desk_{language}.ts"

    def translate(self, context: str, source: str) -> str:
        """The translation of `source` in its context."""
        return self._found.get((context, source), source)

    def sentence(self, reason: Reason) -> str:
        """The sentence for a reason, with its values."""
        template = self.translate("Reason", REASON_SENTENCES[reason.code])
        return template.format_map(_Blank({name: _shown(value) for name, value in reason.values.items()}))

    def sentences(self, verdict: Verdict) -> str:
        """All reasons of a verdict in one line."""
        return " ".join(self.sentence(reason) for reason in verdict.reasons)

    def look(self, look: Look) -> str:
        """What a person has to look at."""
        return self.translate("Name", LOOK_NAMES[look])

    def fault(self, error: OperationalError) -> str:
        """What happened to the environment, and what to do next."""
        template = self.translate("Fault", FAULT_SENTENCES[error.fault])
        return template.format_map(_Blank({"detail": error.detail}))

    @cached_property
    def _found(self) -> dict[tuple[str, str], str]:
        if not self._file.exists():
            return {}
        found: dict[tuple[str, str], str] = {}
        for context in ElementTree.parse(self._file).getroot().iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.findtext("translation") or ""
                if translation:
                    found[name, message.findtext("source", "")] = translation
        return found


def _shown(value: Value) -> Value:
    """Days in era and ISO, all else as it is."""
    if isinstance(value, str) and _ISO_DAY.fullmatch(value):
        day = date.fromisoformat(value)
        return f"{in_era(day)} ({value})"
    return value


class _Blank(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return ""
