"""The process in which dlib works: a face with its five points in, 128 numbers out, until its input ends.

It is started by `likeness.py`, as a file, and imports nothing of ours.
"""

import struct
import sys
from importlib import import_module
from typing import Any

QUESTION = struct.Struct("<16i")  # rows, columns, the box (left, top, right, bottom), five points (x, y)
ANSWER = struct.Struct("<128d")


def main(weights: str) -> None:
    """Answer questions: QUESTION, then rows × columns × 3 bytes RGB."""
    numpy, dlib = import_module("numpy"), import_module("dlib")  # no annotations, and often not there
    network = dlib.face_recognition_model_v1(weights)
    while head := sys.stdin.buffer.read(QUESTION.size):
        rows, columns, *places = QUESTION.unpack(head)
        pixels = numpy.frombuffer(sys.stdin.buffer.read(rows * columns * 3), numpy.uint8)
        shape = _shape(dlib, places)
        numbers = network.compute_face_descriptor(pixels.reshape(rows, columns, 3), shape)
        sys.stdout.buffer.write(ANSWER.pack(*numbers))
        sys.stdout.buffer.flush()


def _shape(dlib: Any, places: list[int]) -> Any:
    box, flat = dlib.rectangle(*places[:4]), places[4:]
    points = [dlib.point(x, y) for x, y in zip(flat[::2], flat[1::2], strict=True)]
    return dlib.full_object_detection(box, dlib.points(points))


if __name__ == "__main__":
    main(sys.argv[1])
