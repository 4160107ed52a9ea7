"""A picture file dropped onto the window is the same as one chosen by key; where it can't be, it says why."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from counter_desk.ui.actions import Intent
from counter_desk.ui.reception_view import ReceptionView
from counter_desk.ui.workbench import possible_intents


class PictureDrop(QObject):
    """Watches `window` for dropped files and hands a picture to the workbench."""

    def __init__(self, bench: ReceptionView, window: QWidget) -> None:
        super().__init__(window)
        self._bench = bench
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take what is dropped as a copy: the resident's own file stays where it is."""
        if isinstance(event, QDropEvent) and event.mimeData().hasUrls():  # to Qt entering is one too
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if event.type() is QEvent.Type.Drop:
                self.take(event.mimeData().urls())
            return True
        return super().eventFilter(watched, event)

    def take(self, urls: Sequence[QUrl]) -> None:
        """Use the one picture file, or say why not."""
        files = [url.toLocalFile() for url in urls if is_of_this_pc(url)]
        if why_not := self._why_not(len(files) if len(files) == len(urls) else 0):
            self._bench.notices.say(why_not, "warn")
        else:
            self._bench.take_photo_file(files[0])

    def _why_not(self, count: int) -> str:
        state = self._bench.state
        if state is None or state.visit is None:
            return self.tr("No record is open. Scan the application form first, then drop the picture.")
        if count == 0:
            return self.tr("This is no file on this PC. Save the picture as a file first, then drop that.")
        if count != 1:
            return self.tr("Drop one picture file, and nothing else.")
        if not self._bench.is_free:
            return self.tr("One moment, please: the last step is still running. Drop the picture again then.")
        if self._bench.is_laid_over:
            return self.tr("Finish this page first, or go back with Esc. Then drop the picture again.")
        if state.is_without_photo:
            return self.tr("This resident's card has no photo.")
        if Intent.PHOTO_FILE not in possible_intents(state):
            return self.tr("This record has its photo already. F6 takes another one.")
        return ""


def is_of_this_pc(url: QUrl) -> bool:
    """Whether it names a file here; Windows would log in to a server that is named, whoever's it is."""
    is_on_server = url.toLocalFile().replace("\\", "/").startswith("//")
    return url.isLocalFile() and not url.host() and not is_on_server
