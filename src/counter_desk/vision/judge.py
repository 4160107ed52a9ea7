"""The one door to vision for photos: a frame in, a report and the card photo out."""

from pathlib import Path

from counter_desk.domain.photo import PhotoReport
from counter_desk.domain.photo_rules import PHOTO_RULES, CropLayout, PhotoRule, photo_verdict
from counter_desk.vision.crop import Crop, crop_portrait
from counter_desk.vision.face import FaceFinder
from counter_desk.vision.frames import Frame
from counter_desk.vision.measure import PhotoFacts, measure


class PhotoJudge:
    """Holds the loaded networks. Call it from ONE thread at a time: a network keeps its last input."""

    def __init__(
        self, model_dir: Path, layout: CropLayout | None = None, rules: tuple[PhotoRule, ...] = PHOTO_RULES
    ) -> None:
        """Raises OperationalError(MODEL_DAMAGED) when a model is missing or not the one that we ship."""
        self._finder = FaceFinder(model_dir)
        self._layout = layout or CropLayout()
        self._rules = rules

    def judge(self, frame: Frame) -> tuple[PhotoReport, Crop | None]:
        """Judge a still and cut the card photo; the crop is there for a refused one too, if it has a face."""
        facts = measure(frame, self._finder, self._layout)
        return self._report(facts), crop_portrait(frame, facts, self._layout)

    def glance(self, frame: Frame) -> PhotoReport:
        """Judge a frame of the preview, without a crop: the same measures and rules as the still.

        The networks' inputs are small whatever the frame's size, so that nothing is gained by shrinking it
        first, and sharpness would be lost.
        """
        return self._report(measure(frame, self._finder, self._layout))

    def _report(self, facts: PhotoFacts) -> PhotoReport:
        return PhotoReport(photo_verdict(facts.measures, self._rules), facts.measures, facts.face)
