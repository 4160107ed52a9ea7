"""The face guide on the live picture: where the face belongs, which way to move, how long all was well."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from counter_desk.domain.guidance import Direction
from counter_desk.ui.theme import DARK

# The guide is where the face (chin to crown) should be: about the middle, half the height of the frame.
GUIDE_CENTRE = (0.5, 0.43)
GUIDE_HEIGHT = 0.52
GUIDE_ASPECT = 0.74  # width to height of a face
_D = Direction
_AS_OTHERS = {  # painted as another way, seen in a mirror that stands upright
    _D.MOVE_LEFT: _D.MOVE_RIGHT,
    _D.TURN_LEFT: _D.TURN_RIGHT,
    _D.TILT_LEFT: _D.TILT_RIGHT,
}
_SIDED = frozenset(_AS_OTHERS) | frozenset(_AS_OTHERS.values())


@dataclass(frozen=True)
class GuideLook:
    """What is painted over the picture. `progress`: 0…1 of the time until the shutter fires by itself."""

    is_well: bool = False
    direction: Direction | None = None
    progress: float = 0.0
    count: int = 0
    is_taking: bool = False


def paint_guide(painter: QPainter, area: QRectF, look: GuideLook, *, is_mirrored: bool) -> None:
    """Paint the guide into the picture's `area`; the resident's right is at the right of a mirrored one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    face = face_rect(area)
    _paint_oval(painter, face, look)
    if look.direction is not None and not look.count and not look.is_taking:
        for path in arrow_paths(look.direction, face, is_mirrored=is_mirrored):
            _paint_arrow(painter, path, face.height())
    if look.count:
        beside = face.translated(face.width() * 1.05, 0)  # never over the face: the clerk watches the eyes
        _paint_text(painter, beside, str(look.count), round(face.height() * 0.7))
    if look.is_taking:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(DARK.text), 10))
        painter.drawRect(area.adjusted(5, 5, -5, -5))


def face_rect(area: QRectF) -> QRectF:
    """Where the face belongs in a picture that is painted into `area`."""
    height = GUIDE_HEIGHT * area.height()
    face = QRectF(0, 0, height * GUIDE_ASPECT, height)
    face.moveCenter(
        QPointF(area.left() + GUIDE_CENTRE[0] * area.width(), area.top() + GUIDE_CENTRE[1] * area.height())
    )
    return face


def arrow_paths(direction: Direction, face: QRectF, *, is_mirrored: bool) -> tuple[QPainterPath, ...]:
    """The shafts of the arrows for `direction`; each ends at its point."""
    paths = _paths(_AS_OTHERS.get(direction, direction), face)
    is_flipped = (direction in _AS_OTHERS) == is_mirrored and direction in _SIDED
    if not is_flipped:
        return paths
    across = QTransform(-1, 0, 0, 1, 2 * face.center().x(), 0)
    return tuple(across.map(path) for path in paths)


def _paths(direction: Direction, face: QRectF) -> tuple[QPainterPath, ...]:
    """The paths as a mirrored picture shows them."""
    unit, middle = face.height(), face.center()
    if direction in (_D.NEARER, _D.FARTHER):
        return _diagonals(face, is_outward=direction is _D.NEARER)
    if direction is _D.TURN_RIGHT:
        below = QRectF(0, 0, face.width() * 1.15, unit * 0.34)
        below.moveCenter(QPointF(middle.x(), face.bottom() - unit * 0.04))
        return (_arc(below, 215, 110),)
    if direction is _D.TILT_RIGHT:
        return (_arc(_around(face), 132, -84),)
    if direction in (_D.CHIN_UP, _D.CHIN_DOWN):
        begin, span = (-38, 66) if direction is _D.CHIN_UP else (28, -66)
        right = _arc(_around(face), begin, span)
        across = QTransform(-1, 0, 0, 1, 2 * middle.x(), 0)
        return right, across.map(right)
    gap, length = unit * 0.09, unit * 0.26
    ways = {
        _D.MOVE_RIGHT: (QPointF(face.right() + gap, middle.y()), QPointF(length, 0)),
        _D.MOVE_UP: (QPointF(middle.x(), face.top() - gap * 0.6), QPointF(0, -length * 0.45)),
        _D.MOVE_DOWN: (QPointF(middle.x(), face.bottom() + gap), QPointF(0, length)),
    }
    start, way = ways[direction]
    return (_line(start, start + way),)


def _diagonals(face: QRectF, *, is_outward: bool) -> tuple[QPainterPath, ...]:
    middle, paths = face.center(), []
    for degrees in (45, 135, 225, 315):
        way = QPointF(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
        rim = QPointF(way.x() * face.width() / 2, way.y() * face.height() / 2) + middle
        near, far = rim + way * face.height() * 0.06, rim + way * face.height() * 0.24
        paths.append(_line(near, far) if is_outward else _line(far, near))
    return tuple(paths)


def _around(face: QRectF) -> QRectF:
    margin = face.height() * 0.12
    return face.adjusted(-margin, -margin, margin, margin)


def _line(start: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(start)
    path.lineTo(end)
    return path


def _arc(rect: QRectF, begin_deg: float, span_deg: float) -> QPainterPath:
    path = QPainterPath()
    path.arcMoveTo(rect, begin_deg)
    path.arcTo(rect, begin_deg, span_deg)
    return path


def _paint_oval(painter: QPainter, face: QRectF, look: GuideLook) -> None:
    colour = QColor(DARK.ok if look.is_well else DARK.text)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(DARK.window), 5))
    painter.drawEllipse(face)
    painter.setPen(QPen(colour, 3, Qt.PenStyle.SolidLine if look.is_well else Qt.PenStyle.DashLine))
    painter.drawEllipse(face)
    if not look.is_well or look.count:
        return
    if look.progress > 0:
        painter.setPen(QPen(colour, 10, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(face, 90 * 16, -round(360 * 16 * look.progress))
    tick = QRectF(0, 0, 40, 40)
    tick.moveCenter(QPointF(face.right() + 34, face.center().y()))
    _paint_text(painter, tick, "✓", 34, colour)


def _paint_arrow(painter: QPainter, path: QPainterPath, unit: float) -> None:
    """A broad stroke with a head, light in colour with a dark rim: it is seen on any picture."""
    width = max(6.0, unit * 0.055)
    point = path.pointAtPercent(1.0)
    before = path.pointAtPercent(max(0.0, 1.0 - 0.02))
    angle = math.atan2(point.y() - before.y(), point.x() - before.x())
    head = _head(point, angle, width * 2.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, extra in ((DARK.window, 5.0), (DARK.warn, 0.0)):
        pen = QPen(QColor(colour), width + extra, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPath(path)
        painter.setBrush(QColor(colour))
        painter.setPen(QPen(QColor(colour), extra or 1.0, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolygon(head)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _head(point: QPointF, angle: float, size: float) -> QPolygonF:
    """A triangle whose base is at `point`, so that the shaft does not show through its tip."""
    turned = QTransform().translate(point.x(), point.y()).rotateRadians(angle)
    return turned.map(QPolygonF([QPointF(-1, -size * 0.85), QPointF(size, 0), QPointF(-1, size * 0.85)]))


def _paint_text(
    painter: QPainter, rect: QRectF, text: str, size_px: int, colour: QColor | None = None
) -> None:
    font = QFont(painter.font())
    font.setPixelSize(max(12, size_px))
    font.setBold(True)
    outline = QPainterPath()
    outline.addText(QPointF(0, 0), font, text)
    bounds = outline.boundingRect()
    outline.translate(rect.center() - bounds.center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(DARK.window), 6, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(outline)
    painter.fillPath(outline, colour or QColor(DARK.text))
