"""Reading QR codes and bar codes: `read_codes` for a single picture, `CodeWatcher` for a camera's stream.

code (bytes → text), engines (zxing-cpp, zbar), regions (where), bars and squares (mending), attempts (in
which order), trust (what may pass), reading and watching (for how long).
"""

from counter_desk.vision.codes.code import Code
from counter_desk.vision.codes.engines import engines
from counter_desk.vision.codes.reading import read_codes
from counter_desk.vision.codes.trust import ANY_LENGTH, IN_USE, CodeRules
from counter_desk.vision.codes.watching import CodeWatcher

__all__ = ["ANY_LENGTH", "IN_USE", "Code", "CodeRules", "CodeWatcher", "engines", "read_codes"]
