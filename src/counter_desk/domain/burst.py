"""Which picture of a burst is proposed."""

from collections.abc import Sequence

from counter_desk.domain.photo import Measure, PhotoReport


def best_of(reports: Sequence[PhotoReport]) -> int:
    """The index of the best: accepted ones first, then the fewest reasons, the widest eyes, the sharpest."""
    return max(range(len(reports)), key=lambda at: (_merit(reports[at]), -at))


def _merit(report: PhotoReport) -> tuple[bool, int, float, float]:
    eyes = report.measures.get(Measure.EYES_OPEN, 0.0)
    sharpness = report.measures.get(Measure.SHARPNESS, 0.0)
    return report.verdict.ok, -len(report.verdict.reasons), round(eyes, 1), sharpness
