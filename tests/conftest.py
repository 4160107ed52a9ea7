"""What all tests share: no screen is needed, and nothing of this user's own settings is read."""

import os
import sys
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))


@pytest.fixture(scope="session")
def resources() -> Path:
    """The program's bundled files."""
    return ROOT / "resources"
