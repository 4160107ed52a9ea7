"""Picture files judged one by one for the command line: one that can't be used stops no other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from counter_desk.desk.judging import PhotoDesk, Shot
from counter_desk.domain.errors import Fault, OperationalError
from counter_desk.domain.photo import Look, Measures
from counter_desk.domain.photo_rules import PHOTO_RULES
from counter_desk.domain.verdict import ReasonCode, Verdict, refused
from counter_desk.texts import Texts

UNITS: Mapping[str, str] = MappingProxyType({rule.measure.value: rule.unit for rule in PHOTO_RULES})
_NOT_READ = refused(ReasonCode.NOT_A_PICTURE)


@dataclass(frozen=True)
class CheckedPicture:
    """What is said of one file; without a shot it could not be used at all."""

    verdict: Verdict
    sentences: tuple[str, ...]
    shot: Shot | None = None

    @property
    def looks(self) -> tuple[Look, ...]:
        """What a person has to look at; nothing when the picture is refused anyway."""
        return self.shot.report.looks if self.shot and self.verdict.ok else ()

    @property
    def measures(self) -> Measures:
        """What was measured."""
        return self.shot.report.measures if self.shot else {}


def check_picture(
    desk: PhotoDesk, file: Path, texts: Texts, misnamed: Callable[[Path], str]
) -> CheckedPicture:
    """Judge one file; `misnamed` says what is wrong with a name that is none of a file, or nothing."""
    if words := misnamed(file):
        return CheckedPicture(_NOT_READ, (words,))
    try:
        judged = desk.judge_file(file)
    except OperationalError as error:
        if error.fault is not Fault.FILE_UNREADABLE:
            raise
        return CheckedPicture(_NOT_READ, (texts.fault(error),))
    shot = judged if isinstance(judged, Shot) else None
    verdict = shot.report.verdict if shot else judged
    assert isinstance(verdict, Verdict)  # noqa: S101 - one of the two
    return CheckedPicture(verdict, tuple(texts.sentence(reason) for reason in verdict.reasons), shot)
