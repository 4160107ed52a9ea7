"""The program's log: a few files that replace each other, without any individual number in them."""

import logging
import logging.handlers
from pathlib import Path

from counter_desk.domain.individual_number import mask_individual_numbers

LOG_BYTES, LOG_FILES = 1_000_000, 5


class _MaskingFormatter(logging.Formatter):
    """No line holds an individual number, whatever an error quoted."""

    def format(self, record: logging.LogRecord) -> str:
        return mask_individual_numbers(super().format(record))


def log_to(folder: Path) -> None:
    """Write the log into `folder` from now on."""
    handler = logging.handlers.RotatingFileHandler(
        folder / "counter-desk.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
    )
    handler.setFormatter(_MaskingFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    end_log()
    logging.getLogger("counter_desk").addHandler(handler)


def end_log() -> None:
    """Close the log."""
    logger = logging.getLogger("counter_desk")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
