"""What is seen of the eyes: open or shut, behind dark glass, glare or hair, red from a flash."""

import cv2
import numpy as np

from counter_desk.domain.photo import Measure
from counter_desk.vision.face_patch import FacePatch
from counter_desk.vision.frames import Bools, Floats

RIGHT_EYE = (33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246)
LEFT_EYE = (263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466)
_CHEEKS = ((50, 101, 117), (280, 330, 346))  # below the right and the left eye
_FULL_RANGE = 80.0  # L* from the darkest to the brightest of an ordinary picture
_WHITE_GAIN = 1.5  # the white of an eye in the shade of its lids may be so much darker than the skin
_IRIS = 0.34  # its diameter, of the eye's width
# A reflection: brighter than the skin by so much, and than this L*, with little colour of its own.
_GLARE_GAIN, _GLARE_L, _GLARE_CHROMA = 1.1, 70.0, 0.6


def eye_measures(face: FacePatch) -> dict[Measure, float]:
    """Of each measure the value of the worse eye."""
    both = [_of_eye(face, eye, cheek) for eye, cheek in zip((RIGHT_EYE, LEFT_EYE), _CHEEKS, strict=True)]
    worse = {
        Measure.EYES_OPEN: min,
        Measure.EYES_VISIBLE: min,
        Measure.EYE_GLARE: max,
        Measure.RED_EYES: max,
    }
    return {measure: pick(eye[measure] for eye in both) for measure, pick in worse.items()}


def _of_eye(face: FacePatch, eye: tuple[int, ...], cheek: tuple[int, ...]) -> dict[Measure, float]:
    outline = face.points[list(eye)]
    width = max(float(np.hypot(*(outline[0] - outline[8]))), 8.0)
    middle = (outline.min(axis=0) + outline.max(axis=0)) / 2
    skin = max(float(np.median(face.colours(cheek)[:, 0])), 0.75 * float(face.skin[0]), 5.0)
    inside = face.area(eye)
    around = _around(face, inside, middle, width)
    light = face.lab[..., 0]
    disc = cv2.blur(light, (round(_IRIS * width * 0.7),) * 2)
    level = float(np.median(light[around])) if around.any() else skin
    darkest = float(disc[inside].min()) if inside.any() else skin
    return {
        Measure.EYES_OPEN: float(np.clip((level - darkest) / level / _contrast(light), 0, 1)),
        Measure.EYES_VISIBLE: _visible(light, inside, middle, width, skin),
        Measure.EYE_GLARE: _glare(face, inside),
        Measure.RED_EYES: _redness(face, inside, middle, width),
    }


def _contrast(light: Floats) -> float:
    """How much of the whole scale the picture uses: a pale picture has paler pupils."""
    dark, bright = np.percentile(light[::4, ::4], (2, 98))
    return float(np.clip((bright - dark) / _FULL_RANGE, 0.6, 1.0))


def _visible(light: Floats, inside: Bools, middle: Floats, width: float, skin: float) -> float:
    """The brightness below the eye and of the white in it, by the skin's: dark glass takes both."""
    white = float(np.percentile(light[inside], 90)) if inside.any() else 0.0
    return float(np.clip(min(_below(light, middle, width), _WHITE_GAIN * white) / skin, 0, 1))


def _around(face: FacePatch, inside: Bools, middle: Floats, width: float) -> Bools:
    """Lid and skin close around the eye, above and below."""
    near = np.zeros(inside.shape, np.uint8)
    size = (round(0.75 * width), round(0.55 * width))
    cv2.ellipse(near, (round(float(middle[0])), round(float(middle[1]))), size, 0, 0, 360, 1, -1)
    grown = cv2.dilate(inside.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    return np.asarray((near > 0) & ~grown & face.patch.inside, np.bool_)


def _below(light: Floats, middle: Floats, width: float) -> float:
    """The brightness of the band below the lower lid, where glasses reach and lashes don't."""
    x, y = float(middle[0]), float(middle[1])
    band = light[
        max(round(y + 0.3 * width), 0) : max(round(y + 0.5 * width), 1),
        max(round(x - 0.35 * width), 0) : max(round(x + 0.35 * width), 1),
    ]
    return float(np.median(band)) if band.size else 0.0


def _glare(face: FacePatch, inside: Bools) -> float:
    """The share of the eye that a reflection hides."""
    pixels = face.lab[inside]
    if not pixels.size:
        return 0.0
    is_bright = pixels[:, 0] > max(_GLARE_GAIN * float(face.skin[0]), _GLARE_L)
    is_pale = np.hypot(pixels[:, 1], pixels[:, 2]) < _GLARE_CHROMA * max(float(np.hypot(*face.skin[1:])), 8.0)
    return float((is_bright & is_pale).mean())


def _redness(face: FacePatch, inside: Bools, middle: Floats, width: float) -> float:
    """How much redder (a*) than the skin the reddest spot is in the middle of the eye, where the pupil is."""
    reach = max(1, round(0.07 * width)) * 2 + 1
    red = cv2.blur(face.lab[..., 1], (reach, reach))
    central = inside & (np.abs(np.arange(inside.shape[1])[None] - float(middle[0])) < 0.22 * width)
    return float(red[central].max() - face.skin[1]) if central.any() else 0.0
