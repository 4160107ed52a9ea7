"""The one door to vision for photos: a frame in, a report and the card photo out."""

from dataclasses import replace
from pathlib import Path

from counter_desk.domain.photo import Measure, Measures, PhotoReport, Retouch
from counter_desk.domain.photo_rules import PHOTO_RULES, CropLayout, PhotoRule, photo_looks, photo_verdict
from counter_desk.domain.retouch import may_retouch
from counter_desk.vision.crop import Crop, crop_portrait
from counter_desk.vision.face import PRESENCE_SCORE, FaceFinder, Landmarks
from counter_desk.vision.frames import Frame
from counter_desk.vision.head import pose_of
from counter_desk.vision.measure import PhotoFacts, measure, measure_again
from counter_desk.vision.retouch import retouched

_STANDS_WITHIN_DEG = 45.0  # of level; a face beyond it lies
_FOLLOW_FOR = 3  # frames between two detections, while a face can be followed


class PhotoJudge:
    """Holds the loaded networks. Call it from ONE thread at a time: a network keeps its last input."""

    def __init__(
        self,
        model_dir: Path,
        layout: CropLayout | None = None,
        rules: tuple[PhotoRule, ...] = PHOTO_RULES,
        retouches: frozenset[Retouch] = frozenset(),
    ) -> None:
        """`retouches`: what is changed in accepted stills where that is allowed.

        Raises OperationalError(MODEL_DAMAGED) when a model is missing or not the one that we ship.
        """
        self._finder = FaceFinder(model_dir)
        self._layout = layout or CropLayout()
        self._rules = rules
        self._retouches = retouches
        self._followed: PhotoFacts | None = None
        self._followed_for = 0

    def judge(self, frame: Frame) -> tuple[PhotoReport, Crop | None]:
        """Judge a still and cut the card photo; the crop is there for a refused one too, if it has a face."""
        facts = measure(frame, self._finder, self._layout)
        report, crop = self._report(facts), crop_portrait(frame, facts, self._layout)
        if crop is None or not report.verdict.ok:
            return report, crop
        crop = self._retouched(crop, facts.measures)
        return replace(report, retouched=crop.retouched), crop

    def _retouched(self, crop: Crop, measures: Measures) -> Crop:
        wanted = frozenset(one for one in self._retouches if may_retouch(one, measures, self._rules))
        if not wanted:
            return crop
        pixels, done = retouched(crop.pixels, self._finder.person_mask(crop.pixels), wanted)
        return replace(crop, pixels=pixels, retouched=done)

    def glance(self, frame: Frame) -> PhotoReport:
        """Judge a frame quickly, without a crop: the still's measures but three, and the same rules.

        The networks' inputs are small whatever the frame's size, so that nothing is gained by shrinking it
        first, and sharpness would be lost.
        """
        return self._report(measure(frame, self._finder, self._layout, is_still=False))

    def standing(self, frame: Frame) -> float:
        """The detector's score (0…1) of a single face whose eyes are beside one another; 0: there is none."""
        faces = self._finder.find(frame)
        if len(faces) != 1 or faces[0].presence < PRESENCE_SCORE:
            return 0.0
        roll = pose_of(self._finder.landmarks(frame, faces[0])).roll
        return faces[0].score if abs(roll) <= _STANDS_WITHIN_DEG else 0.0

    def watch(self, frame: Frame) -> PhotoReport:
        """`glance` for frames of one stream: a face that was alone is followed instead of found anew.

        Every fourth time all of the frame is looked at, for who else came in and what is behind.
        """
        before = self._followed
        if before is not None and before.landmarks is not None and self._followed_for < _FOLLOW_FOR:
            mesh = self._finder.follow(frame, before.landmarks)
            if mesh is not None:
                self._followed = measure_again(frame, self._layout, mesh, before)
                self._followed_for += 1
                return self._report(self._followed)
        facts = measure(frame, self._finder, self._layout, is_still=False)
        is_alone = facts.measures[Measure.FACE_COUNT] == 1
        is_sure = facts.measures.get(Measure.FACE_PRESENCE, 0.0) >= PRESENCE_SCORE
        self._followed = facts if is_alone and is_sure else None
        self._followed_for = 0
        return self._report(facts)

    def forget(self) -> None:
        """The frames that `watch` gets next are of somebody else."""
        self._followed = None

    def face_of(self, picture: Frame) -> Landmarks | None:
        """The mesh of the largest face, or None."""
        faces = self._finder.find(picture)
        return self._finder.landmarks(picture, faces[0]) if faces else None

    def _report(self, facts: PhotoFacts) -> PhotoReport:
        verdict = photo_verdict(facts.measures, self._rules)
        return PhotoReport(verdict, facts.measures, facts.face, photo_looks(facts.measures, self._rules))
