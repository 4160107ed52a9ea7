"""Which codes are new before a document camera: each that is held there is one scan."""

from collections.abc import Iterable

AWAY_S = 2.0  # a code that was away for so long is held up again
LEAST_SIGHTS = 2  # one sight may be a misreading of a paper in motion


class CodeWatch:
    """Remembers what lies before the camera. Times are monotonic seconds."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[float, int]] = {}  # text → last seen, how often till then

    def new_codes(self, texts: Iterable[str], at_s: float) -> tuple[str, ...]:
        """Those of `texts` that were held up just now."""
        self._seen = {text: seen for text, seen in self._seen.items() if at_s - seen[0] <= AWAY_S}
        together = {text: (at_s, self._seen[text][1] + 1 if text in self._seen else 1) for text in texts}
        self._seen |= together
        return tuple(text for text, (_, count) in together.items() if count == LEAST_SIGHTS)
