"""All pages of the workbench's middle, and what they ask for: the view hears one voice, not twelve."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter_desk.ui.actions import Intent
from counter_desk.ui.pages.entry_pages import ReadBackPage, RefusedPage, SearchPage, TypeIdPage
from counter_desk.ui.pages.identity_page import IdentityPage
from counter_desk.ui.pages.live_page import LivePage
from counter_desk.ui.pages.record_pages import CorrectPage, NewRecordPage, PutAsidePage
from counter_desk.ui.pages.shot_page import ShotPage
from counter_desk.ui.pages.summary_page import PrintPage, SummaryPage
from counter_desk.ui.widgets.basics import scrollable
from counter_desk.ui.workbench import Page


class PageBook(QStackedWidget):
    """Holds the pages; one is on top."""

    sent = Signal(object)  # Callable[[Reception], ReceptionState]
    asked = Signal(object)  # Intent
    put_back = Signal()
    searched = Signal(str, str)
    resident_wanted = Signal(str, str)
    burst_chosen = Signal(int)

    def __init__(self, live: LivePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: dict[Page, QWidget] = {}
        self._holders: dict[Page, QWidget] = {}
        self._add(Page.LIVE, live, live)
        self._add_shot(ShotPage())
        for page, made in (
            (Page.IDENTITY, IdentityPage()),
            (Page.SUMMARY, SummaryPage()),
            (Page.PRINT, PrintPage()),
        ):
            self._add(page, made, scrollable(made))
        self._add_entries(TypeIdPage(), SearchPage(), ReadBackPage(), RefusedPage())
        self._add_records(NewRecordPage(), CorrectPage(), PutAsidePage())

    @property
    def page(self) -> Page:
        """The page that is on top."""
        current = self.currentWidget()
        return next(page for page, holder in self._holders.items() if holder is current)

    def turn_to(self, page: Page) -> None:
        """Bring a page to the top."""
        self.setCurrentWidget(self._holders[page])

    def _add(self, page: Page, made: QWidget, holder: QWidget) -> None:
        self.pages[page] = made
        self._holders[page] = holder
        self.addWidget(holder)

    def _add_shot(self, shot: ShotPage) -> None:
        self._add(Page.SHOT, shot, scrollable(shot))
        shot.exception_chosen.connect(
            lambda kind, reason: self.sent.emit(
                lambda r: r.accept_photo(kind, reason, shot.looked_at, shot.person)
            )
        )
        shot.burst_chosen.connect(self.burst_chosen)

    def _add_entries(
        self, type_id: TypeIdPage, search: SearchPage, read_back: ReadBackPage, refused: RefusedPage
    ) -> None:
        self._add(Page.TYPE_ID, type_id, scrollable(type_id))
        self._add(Page.SEARCH, search, scrollable(search))
        self._add(Page.READ_BACK, read_back, scrollable(read_back))
        self._add(Page.REFUSED, refused, scrollable(refused))
        type_id.submitted.connect(lambda first, second: self.sent.emit(lambda r: r.type_id(first, second)))
        search.searched.connect(self.searched)
        search.chosen.connect(lambda record: self.sent.emit(lambda r: r.choose(record)))
        read_back.confirmed.connect(lambda: self.asked.emit(Intent.CONFIRM))
        read_back.put_back.connect(self.put_back)
        refused.acted.connect(lambda: self.asked.emit(Intent.PRINT))
        refused.put_back.connect(self.put_back)

    def _add_records(self, new_record: NewRecordPage, correct: CorrectPage, put_aside: PutAsidePage) -> None:
        self._add(Page.NEW_RECORD, new_record, scrollable(new_record))
        self._add(Page.CORRECT, correct, scrollable(correct))
        self._add(Page.PUT_ASIDE, put_aside, scrollable(put_aside))
        new_record.submitted.connect(
            lambda texts, route, issued, known: self.sent.emit(
                lambda r: r.register(texts, route, issued, known)
            )
        )
        new_record.resident_wanted.connect(self.resident_wanted)
        correct.submitted.connect(lambda texts, reason: self.sent.emit(lambda r: r.correct(texts, reason)))
        correct.put_back.connect(self.put_back)
        put_aside.submitted.connect(lambda reason: self.sent.emit(lambda r: r.abandon(reason)))
        put_aside.put_back.connect(self.put_back)
