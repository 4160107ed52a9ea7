"""Which codes are new before a document camera: each that is held there is one scan."""

from collections.abc import Iterable

AWAY_S = 2.0  # a code that was away for so long is held up again
LEAST_SIGHTS = 2  # one sight may be a misreading of a paper in motion
TOGETHER_S = 1.0


class CodeWatch:
    """Remembers what lies before the camera. Times are monotonic seconds."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[float, int]] = {}  # text → last seen, how often in a row

    def new_codes(self, texts: Iterable[str], at_s: float) -> tuple[str, ...]:
        """Those of `texts` that were held up just now."""
        self._seen = {text: seen for text, seen in self._seen.items() if at_s - seen[0] <= AWAY_S}
        new: list[str] = []
        for text in dict.fromkeys(texts):
            last_s, count = self._seen.get(text, (at_s, 0))
            is_in_row = count >= LEAST_SIGHTS or at_s - last_s <= TOGETHER_S
            count = count + 1 if is_in_row else 1
            self._seen[text] = at_s, min(count, LEAST_SIGHTS + 1)
            if count == LEAST_SIGHTS:
                new.append(text)
        return tuple(new)
