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
    FILE_SIZE = "file_size"
    FACE_COUNT = "face_count"
    FACE_PRESENCE = "face_presence"
    INTER_EYE_DISTANCE = "inter_eye_distance"
    FACE_HEIGHT = "face_height"
    CENTRE_OFFSET_X = "centre_offset_x"
    CENTRE_OFFSET_Y = "centre_offset_y"
    MARGIN_LEFT = "margin_left"
    MARGIN_RIGHT = "margin_right"
    MARGIN_ABOVE = "margin_above"
    MARGIN_BELOW = "margin_below"
    CROP_COVERAGE = "crop_coverage"
    YAW = "yaw"
    PITCH = "pitch"
    ROLL = "roll"
    EYES_OPEN = "eyes_open"
    EYES_VISIBLE = "eyes_visible"
    EYE_GLARE = "eye_glare"
    RED_EYES = "red_eyes"
    MOUTH_CLOSED = "mouth_closed"
    MOUTH_OCCLUSION = "mouth_occlusion"
    LIPS_VISIBLE = "lips_visible"
    EXPRESSION_NEUTRALITY = "expression_neutrality"
    FACE_OCCLUSION = "face_occlusion"
    LOWER_FACE_EDGES = "lower_face_edges"
    FOREHEAD_VISIBLE = "forehead_visible"
    HEAD_COVERING = "head_covering"
    SHARPNESS = "sharpness"
    MOTION_BLUR = "motion_blur"
    COMPRESSION = "compression"
    UNDER_EXPOSURE = "under_exposure"
    OVER_EXPOSURE = "over_exposure"
    LUMINANCE = "luminance"
    WHITE_LEVEL = "white_level"
    DYNAMIC_RANGE = "dynamic_range"
    ILLUMINATION_UNIFORMITY = "illumination_uniformity"
    COLOURFULNESS = "colourfulness"
    NATURAL_COLOUR = "natural_colour"
    BACKGROUND_UNIFORMITY = "background_uniformity"
    BACKGROUND_SHADOW = "background_shadow"
    RECAPTURE = "recapture"
    FLATNESS = "flatness"


Measures = Mapping[Measure, float]


class Look(StrEnum):
    """What a person has to look at (目視確認), because it can't be measured surely enough."""

    EYES = "eyes"
    GLASSES = "glasses"
    EXPRESSION = "expression"
    FACE_COVER = "face_cover"
    HEAD_COVER = "head_cover"
    COLOUR = "colour"
    SHADOW = "shadow"
    COMPRESSION = "compression"
    RECAPTURE = "recapture"


class Retouch(StrEnum):
    """A change of the whole picture, or of what is behind the person."""

    WHITE_BALANCE = "white_balance"
    WHITE_BACKGROUND = "white_background"


@dataclass(frozen=True)
class FaceBox:
    """Where the face was found, in shares (0…1) of the frame's width and height."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class PhotoReport:
    """The measures of one picture, the verdict made of them, and what a person has to look at besides.

    `retouched`: what the program changed in the card photo after the picture was judged.
    """

    verdict: Verdict
    measures: Measures = field(default_factory=lambda: MappingProxyType({}))
    face: FaceBox | None = None
    looks: tuple[Look, ...] = ()
    retouched: tuple[Retouch, ...] = ()


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
    EYE_PATCH = "eye_patch"
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
