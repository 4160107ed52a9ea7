"""The photo: what is measured of it, and what is kept of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from counter_desk.domain.verdict import Verdict


class Measure(StrEnum):
    """What vision measures, named after ISO/IEC 29794-5 where it has one; units stand in `photo_rules.py`."""

    WIDTH = "width"
    HEIGHT = "height"
    COLOURFULNESS = "colourfulness"
    FACE_COUNT = "face_count"
    INTER_EYE_DISTANCE = "inter_eye_distance"
    FACE_HEIGHT = "face_height"
    CENTRE_OFFSET_X = "centre_offset_x"
    CENTRE_OFFSET_Y = "centre_offset_y"
    YAW = "yaw"
    PITCH = "pitch"
    ROLL = "roll"
    SHARPNESS = "sharpness"
    UNDER_EXPOSURE = "under_exposure"
    OVER_EXPOSURE = "over_exposure"
    LUMINANCE = "luminance"
    ILLUMINATION_UNIFORMITY = "illumination_uniformity"
    BACKGROUND_UNIFORMITY = "background_uniformity"
    CROP_COVERAGE = "crop_coverage"


Measures = Mapping[Measure, float]


@dataclass(frozen=True)
class FaceBox:
    """Where the face was found, in shares (0…1) of the frame's width and height."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class PhotoReport:
    """The measures of one picture and the verdict made of them."""

    verdict: Verdict
    measures: Measures = field(default_factory=lambda: MappingProxyType({}))
    face: FaceBox | None = None


class PhotoStatus(StrEnum):
    """The life of a picture: one is current for an application, at most."""

    TAKEN = "taken"
    CURRENT = "current"
    REPLACED = "replaced"
    REFUSED = "refused"


class PhotoSource(StrEnum):
    """Where a picture came from."""

    CAMERA = "camera"
    FILE = "file"


class PhotoException(StrEnum):
    """The official exceptions; a sentence in the clerk's words goes with each (domain rule 3)."""

    RELIGION = "religion"
    MEDICAL = "medical"
    INFANT = "infant"
    WHEELCHAIR = "wheelchair"
    TUBES = "tubes"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Photo:
    """What is known of a stored picture; its bytes are fetched apart. `sha256` is of the cropped JPEG."""

    id: UUID
    application_id: UUID
    visit_id: UUID
    status: PhotoStatus
    source: PhotoSource
    taken_at: datetime
    sha256: str
    report: PhotoReport
    exception: PhotoException | None = None
    exception_reason: str = ""
