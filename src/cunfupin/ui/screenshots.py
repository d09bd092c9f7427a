"""Pictures of every page, for the manual and for computers without a screen."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.services.exchange import send
from cunfupin.services.exports import export_ledger
from cunfupin.services.records import Query, list_records, update_record
from cunfupin.services.workspace import Workspace

from . import text_scale
from .main_window import MainWindow
from .navigation import ENTRIES
from .pages.exchange_page import ExchangePage
from .pages.import_page import ImportPage
from .pages.printing_page import PrintingPage
from .session import Session
from .start import application

T = TypeVar("T")
_SIZE = (1366, 768)
_LARGE = 150
_CALM = 0.4
_PATIENCE = 60.0


def save_all(folder: Path, master: Path, village: Path, passphrase: str) -> list[Path]:
    """Visit every page of copies of these data files and save what is seen. Answers the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    app = application()
    percent = text_scale.current(app)
    with tempfile.TemporaryDirectory(prefix="cunfupin-") as place:
        tour = _Tour(app, folder, Path(place), passphrase)
        try:
            tour.walk(master, village)
        finally:
            text_scale.apply(app, percent)
            tour.end()
    return tour.pictures


class _Tour:
    """A walk through the window with a camera. It works on copies."""

    def __init__(self, app: QApplication, folder: Path, place: Path, passphrase: str) -> None:
        self.pictures: list[Path] = []
        self._app = app
        self._folder = folder
        self._place = place
        self._passphrase = passphrase
        self.session = Session()
        text_scale.apply(app, 100)
        self.window = MainWindow(self.session)
        self.window.resize(*_SIZE)
        self.window.show()

    def end(self) -> None:
        """Close the window and the data file."""
        self._settle()
        self.session.close()
        for page in self.window.pages.values():
            page.close()
        self.window.hide()
        self.window.deleteLater()

    def walk(self, master: Path, village: Path) -> None:
        """All pages, one after the other."""
        self._go("first_start")
        self._picture("first_start")
        stick = self._sent_by(village)
        self.session.open(partial(_opened, self._copy(master), self._passphrase))
        self._settle()
        sheet = self._sheet()
        visits: dict[str, Callable[[], None]] = {"printing": self._printing, "exchange": partial(self._exchange, stick)}
        for found in ENTRIES:
            if found.short:
                visits.get(found.name, partial(self._visit, found.name))()
        self._household()
        self._import(sheet)
        with self._large():
            for name in ("households", "rulings"):
                self._go(name)
                self._picture(f"{name}_{_LARGE}")

    def _visit(self, name: str) -> None:
        self._go(name)
        self._picture(name)

    def _household(self) -> None:
        found = self._in_file(lambda: list_records(self.session.workspace, Query(ledger="household", limit=1)).records)
        if found:
            self._go("household", found[0]["uid"])
            self._picture("household")

    def _printing(self) -> None:
        page = self._go("printing")
        assert isinstance(page, PrintingPage)
        self._settle_until(lambda: page.preview.view.page_count > 0)
        self._picture("printing")

    def _import(self, sheet: Path) -> None:
        page = self._go("import", sheet)
        assert isinstance(page, ImportPage)
        self._picture("import")

    def _exchange(self, stick: Path) -> None:
        page = self._go("exchange", stick)
        assert isinstance(page, ExchangePage)
        self._picture("exchange")
        page.start()
        self._settle()
        self._picture("exchange_preview")
        page.confirm()
        self._settle()
        self._picture("exchange_done")

    def _sheet(self) -> Path:
        """The households as a sheet, some of which have changed since."""
        workspace, target = self.session.workspace, self._place / "农户.xlsx"

        def work() -> Path:
            path = export_ledger(workspace, "household", target)
            for number, record in enumerate(list_records(workspace, Query(ledger="household", limit=3)).records):
                update_record(workspace, "household", record["uid"], {"household_phone": f"1397970000{number}"})
            return path

        return self._in_file(work)

    def _sent_by(self, village: Path) -> Path:
        """A stick with what the village has to send, telephones changed as they are changed in the master too."""
        stick = self._place / "U盘"
        stick.mkdir()
        workspace = open_file(self._copy(village), self._passphrase)
        for number, record in enumerate(list_records(workspace, Query(ledger="household", limit=5)).records):
            update_record(workspace, "household", record["uid"], {"household_phone": f"1387970000{number}"})
        send(workspace, stick)
        workspace.close()
        return stick

    def _copy(self, path: Path) -> Path:
        return Path(shutil.copy(path, self._place / path.name))

    def _in_file(self, work: Callable[[], T]) -> T:
        """Do this on the thread that owns the data file and wait for it."""
        answers: list[T] = []
        failures: list[UserError] = []
        self.session.run(lambda _progress: work(), answers.append, label="", failed=failures.append, quiet=True)
        self._settle()
        if failures:
            raise failures[0]
        return answers[0]

    def _go(self, name: str, argument: object = None) -> object:
        self.window.go_to(name, argument)
        self._settle()
        return self.window.page

    @contextmanager
    def _large(self) -> Iterator[None]:
        text_scale.apply(self._app, _LARGE)
        self.window.resize(self.window.width() + 1, self.window.height())
        yield
        text_scale.apply(self._app, 100)

    def _picture(self, name: str) -> None:
        path = self._folder / f"{name}.png"
        self.window.grab().save(str(path))
        self.pictures.append(path)

    def _settle(self) -> None:
        self._settle_until(lambda: True)

    def _settle_until(self, is_ready: Callable[[], bool]) -> None:
        """Let the window work until nothing has moved for a while."""
        end = time.monotonic() + _PATIENCE
        calm_since = time.monotonic()
        while time.monotonic() < end:
            self._app.processEvents()
            if self.session.is_busy or not is_ready():
                calm_since = time.monotonic()
            if time.monotonic() - calm_since > _CALM:
                return
            time.sleep(0.005)


def _opened(path: Path, passphrase: str) -> Workspace:
    """A copy whose pictures do not say that it is one."""
    workspace = open_file(path, passphrase)
    workspace.notices.clear()
    return workspace
