"""Pixels of a picture file as the program wants them: upright, sRGB, 8 bits, no larger than is of use.

The one place where strangers' files meet the codecs; whatever those raise becomes a verdict.
"""

import struct
import warnings
import zlib
from io import BytesIO

import numpy as np
from PIL import Image, ImageCms, ImageOps

from counter_desk.domain.verdict import ReasonCode, Verdict, refused
from counter_desk.vision.file_kind import FileKind
from counter_desk.vision.frames import Frame

LARGEST_MEGAPIXELS = 100  # ours: above what phones and scanners make (108 MP aside), below a PC's memory
LONGEST_SIDE = 6000  # what is larger is shrunk: no card photo has longer sides (domain rule 3)
# What Pillow, libheif and lcms raise for bytes that they do not like (found by the fuzz tests).
_CODEC_ERRORS = (
    OSError,  # UnidentifiedImageError too
    SyntaxError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    EOFError,
    RuntimeError,
    AssertionError,
    struct.error,
    zlib.error,
)
_HDR = (16, 18)  # ITU-T H.273: PQ and HLG; shown as they are, faces would be grey
_DEEP = ("I;16", "I;16L", "I;16B", "I;16N")
_PLAIN = frozenset({"1", "L", "RGB", "RGBX", "YCbCr"})
_CLEAR = frozenset({"LA", "La", "P", "PA", "RGBA", "RGBa"})  # may have transparent places
_ORIENTATIONS = ("exif", "xmp", "XML:com.adobe.xmp")  # where Pillow looks for one


class _TooLargeError(Exception):
    """More pixels than the header said."""


def decode(data: bytes, kind: FileKind) -> Frame | Verdict:
    """The picture, or why not; its size is looked at a second time before pixels are made."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about oddities of metadata; what matters is raised
        try:
            with _opened(data, kind) as image:
                return _refusal(image, kind) or _frame(image)
        except (_TooLargeError, Image.DecompressionBombError, MemoryError):
            return refused(ReasonCode.PICTURE_HUGE)
        except _CODEC_ERRORS:
            return refused(ReasonCode.PICTURE_DAMAGED, format=kind.value)


def _opened(data: bytes, kind: FileKind) -> Image.Image:
    """The picture with its pixels still coded (of HEIC: decoded and turned as its container says)."""
    if kind is FileKind.HEIF:
        from pillow_heif import open_heif  # late: codecs that most days nobody needs

        found = open_heif(data)
        main = found[found.primary_index]
        _check(main.size)
        return main.to_pillow()
    image = Image.open(BytesIO(data), formats=[kind.value.upper()])
    _check(image.size)
    return image


def _check(size: tuple[int, int]) -> None:
    if size[0] * size[1] > LARGEST_MEGAPIXELS * 1e6:
        raise _TooLargeError


def _refusal(image: Image.Image, kind: FileKind) -> Verdict | None:
    mode, light = image.mode, image.info.get("nclx_profile") or {}
    if mode == "CMYK":
        return refused(ReasonCode.PICTURE_CMYK, format=kind.value)
    if light.get("transfer_characteristics") in _HDR:
        return refused(ReasonCode.PICTURE_FORMAT, format=f"{kind.value.upper()} HDR")
    if mode not in _PLAIN and mode not in _CLEAR and mode not in _DEEP:
        return refused(ReasonCode.PICTURE_FORMAT, format=f"{kind.value.upper()} ({mode})")
    return None


def _frame(image: Image.Image) -> Frame:
    share = min(1.0, LONGEST_SIDE / max(image.size))
    wanted = (max(1, round(image.width * share)), max(1, round(image.height * share)))
    image.draft(None, wanted)  # a JPEG is decoded at a half or a quarter where that is enough
    made = _natural(_in_eight_bits(image))
    if share < 1:
        made = made.resize(wanted, Image.Resampling.BOX)
    made.info = {name: image.info[name] for name in _ORIENTATIONS if name in image.info}
    try:
        ImageOps.exif_transpose(made, in_place=True)
    except _CODEC_ERRORS:
        pass  # the notes about the picture are damaged; the picture is not
    return np.ascontiguousarray(np.asarray(made)[..., ::-1])


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """RGB, transparent places white. Of 16 bits the upper 8: a JPEG holds no more, and no tone changes."""
    if image.mode in _DEEP:
        grey = (np.asarray(image) >> 8).astype(np.uint8)
        return Image.fromarray(grey).convert("RGB")
    if image.mode == "RGB":
        image.load()
        return image
    if image.mode not in _CLEAR or (image.mode == "P" and "transparency" not in image.info):
        made = image.convert("RGB")
        made.info = image.info
        return made
    clear = image.convert("RGBA")
    white = Image.new("RGB", image.size, "white")
    white.paste(clear, mask=clear.getchannel("A"))
    white.info = image.info
    return white


def _natural(image: Image.Image) -> Image.Image:
    """Colours as sRGB screens and the card's printer show them; a profile that can't be used is left out."""
    profile = image.info.get("icc_profile")
    if not profile:
        return image
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if source.profile.xcolor_space.strip() == "RGB":
            ImageCms.profileToProfile(
                image,
                source,
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                inPlace=True,
            )
    except (ImageCms.PyCMSError, *_CODEC_ERRORS):
        pass  # what the camera wrote as its colours is damaged; sRGB is what nearly all of them mean
    return image
