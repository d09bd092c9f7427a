"""The frame: navigation, title, notices, the open page, the status line."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from cunfupin import settings

from . import text_scale
from .around import Around
from .backing_up import back_up_daily, back_up_now
from .icons import draw_ahead
from .messages import NoticeBar
from .navigation import HELP, PARENT, entry, home_of, ledger_of, listed, load_ahead, load_below
from .navigation_bar import NavigationBar
from .page_stack import PageStack
from .pages.page import Page
from .session import Session
from .status_line import StatusLine
from .top_bar import TopBar
from .undoing import step_back
from .window_keys import bind_keys

if TYPE_CHECKING:
    from datetime import date

    from cunfupin.services.changes import Changes

_COMPACT_BELOW = 1130
"""Width at 100 % below which the navigation is narrow."""
_MARGIN = 14


class MainWindow(QMainWindow):
    """The one window of the program."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setWindowTitle("村扶")
        self.pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._day: date | None = None
        self._trail: list[tuple[str, object]] = []
        self.navigation = NavigationBar()
        self.top = TopBar()
        self.notices = NoticeBar()
        self.stack = PageStack()
        self.status_line = StatusLine(session)
        self.around = Around(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(_MARGIN, 10, _MARGIN, 8)
        inner.setSpacing(8)
        inner.addWidget(self.notices)
        inner.addWidget(self.stack.area, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(body, 1)
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.navigation)
        line.addLayout(right, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status_line)

    def _connect(self) -> None:
        self.session.told.connect(self.notices.show_notice)
        self.session.page_wanted.connect(self.go_to)
        self.session.changed.connect(self._on_changed)
        self.session.opened.connect(self._on_opened)
        self.session.person_changed.connect(self._on_person_changed)
        self.session.works_changed.connect(self._offer_pages)
        self.session.size_wanted.connect(self.show_size)
        self.session.waiting.connect(lambda job: self.around.progress.wait_for(job))
        self.session.bundle_wanted.connect(lambda: self.around.care.make_bundle())
        self.navigation.chosen.connect(self.go_to)
        self.top.back_wanted.connect(self.go_back)
        self.top.larger_wanted.connect(lambda: self.scale(larger=True))
        self.top.smaller_wanted.connect(lambda: self.scale(larger=False))
        self.top.backup_wanted.connect(self.back_up)
        self.top.exchange_wanted.connect(lambda: self.go_to("exchange"))
        self.top.help_wanted.connect(self.show_help)
        self.top.search_wanted.connect(self.find_anything)
        bind_keys(self)

    @property
    def page(self) -> Page | None:
        """The page in sight."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def go_to(self, name: str, argument: object = None) -> None:
        """Open a page; a ledger opens in the page of its work, help beside the page that it is about."""
        if name == HELP:
            self.go_to(str(argument))
            self.show_help()
            return
        if name == "ledger" and (found := ledger_of(argument)):
            name = home_of(found, name)
        self._trail.append((name, argument))
        self._show(name, argument)

    def go_back(self) -> None:
        """Back to the page before."""
        if len(self._trail) > 1:
            self._trail.pop()
            self._show(*self._trail[-1])

    def _show(self, name: str, argument: object) -> None:
        self.leave_editor()
        page = self.pages.get(name) or self._made(name)
        text_scale.dress(page)
        self.stack.setCurrentWidget(page)
        self.navigation.mark(self._parent(name, argument))
        self.top.show_title(page.windowTitle() or page.title, with_back=name in PARENT)
        self._follow_day()
        if name in self._stale:
            self._stale.discard(name)
            page.refresh(None)
        page.opened(argument)

    def _follow_day(self) -> None:
        """On another day more may be due, or less: every page is read again."""
        if self.session.is_open and self._day != (today := self.session.workspace.today):
            self._day = today
            self._stale |= set(self.pages)

    def _parent(self, name: str, argument: object) -> str:
        """The entry of the navigation under which a page stands."""
        if name == "record" and (found := ledger_of(argument)):
            return home_of(found, "ledgers")
        return PARENT.get(name, name)

    def leave_editor(self) -> None:
        """Leaving a page saves the field in which the person still types."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def _made(self, name: str) -> Page:
        page = entry(name).make(self.session)
        page.windowTitleChanged.connect(lambda title: self._on_title(page, title))
        self.pages[name] = page
        self.stack.addWidget(page)
        self._stale.add(name)
        return page

    def _on_title(self, page: Page, title: str) -> None:
        if page is self.page:
            self.top.show_title(title, with_back=page.name in PARENT)

    def _drop_pages(self) -> None:
        for old in self.pages.values():
            old.close()
            self.stack.removeWidget(old)
            old.deleteLater()
        self.pages.clear()

    def _on_person_changed(self) -> None:
        """The same page, made anew for what this person may do."""
        name, argument = self._trail[-1]
        if self.notices.notice and self.notices.notice.level != "info":
            self.notices.shut()
        self._drop_pages()
        self._show(name, argument)
        rights = self.session.workspace.rights
        if not rights.may_write:
            self.session.tell(rights.limits, level="warning")

    def _on_opened(self) -> None:
        self._drop_pages()
        self._trail.clear()
        self.top.show_file(is_invented=bool(self.session.workspace.facts.invented_on))
        self._offer_pages()
        if sentences := self.session.notes():
            self.session.tell(sentences, level="warning")
        self.go_to("workbench")
        self.around.care.ask_who()
        QTimer.singleShot(0, self, self.around.begin)
        self._count_rulings()
        back_up_daily(self.session, self.status_line.read)
        self.session.run(load_below, lambda _nothing: self.load_ahead(), label="正在准备", behind=True)

    def load_ahead(self) -> None:
        """Load the pages and draw their icons, little by little, when what they stand on is loaded."""
        self.session.slices.put(self, load_ahead())
        self.session.slices.put(self, draw_ahead())

    def _offer_pages(self) -> None:
        role = self.session.workspace.facts.role
        self.navigation.offer(one for one in listed() if one.role in ("", role))
        if self._trail:
            self.navigation.mark(self._parent(*self._trail[-1]))

    def _on_changed(self, changes: "Changes") -> None:
        page = self.page
        self._stale |= {name for name, other in self.pages.items() if other is not page}
        if page is not None:
            page.refresh(changes)
        self._count_rulings()

    def _count_rulings(self) -> None:
        from cunfupin.services.review_items import open_count

        self.session.run(
            lambda _progress: open_count(self.session.workspace),
            lambda count: self.navigation.set_badge("rulings", count),
            label="正在读取待裁决事项",
            behind=True,
        )

    def exchange_now(self, folder: Path) -> None:
        """Exchange through a folder that was noticed."""
        from .pages.exchange_page import ExchangePage

        self.go_to("exchange")
        assert isinstance(self.page, ExchangePage)
        self.page.exchange_now(folder)

    def find_anything(self) -> None:
        """Search over everything."""
        if self.session.is_open:
            self.around.search.open()

    def step_back(self, *, redo: bool) -> None:
        """Undo or redo the last step."""
        self.leave_editor()
        if self.session.is_open:
            step_back(self.session, redo=redo)

    def back_up(self) -> None:
        """Back the data file up now."""
        if self.session.is_open:
            back_up_now(self.session, self.status_line.read)

    def scale(self, *, larger: bool) -> None:
        """Larger or smaller type."""
        self.show_size(text_scale.next_size(text_scale.the_app(), larger=larger))

    def show_size(self, percent: int) -> None:
        """Type of this size."""
        text_scale.choose(text_scale.the_app(), percent)
        self.session.slices.put(self, self._follow_type())
        self.session.tell(f"字号 {percent}%")

    def show_help(self) -> None:
        """How the page in sight works."""
        page = self.page
        if page is None:
            return
        self.around.help.show_page(entry(page.name).help_name, page.grab())
        self.around.help.show()
        self.around.help.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the navigation narrow where room is short."""
        super().resizeEvent(event)
        self._fit()

    def _follow_type(self) -> Iterator[None]:
        """Part after part, beginning with the page."""
        for part in self._parts():
            text_scale.dress(part)
            yield
        self._fit()

    def _parts(self) -> list[QWidget]:
        """What has a look of its own; pages out of sight get theirs when they are shown."""
        over = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        inner = [part for part in (self.page, self.navigation, self.top, self.notices) if part is not None]
        return [*inner, *self.stack.bars, *(part for part in over if part is not self.centralWidget())]

    def _fit(self) -> None:
        text_scale.dress(*self._parts())
        is_compact = self.width() * 100 / text_scale.current(text_scale.the_app()) < _COMPACT_BELOW
        self.navigation.set_compact(is_compact)
        self.top.set_compact(compact=is_compact)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already."""
        self.leave_editor()
        settings.remember(window_size=(self.width(), self.height()))
        self.session.close()
        self._drop_pages()
        super().closeEvent(event)
