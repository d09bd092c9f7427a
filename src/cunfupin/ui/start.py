"""Starting the window. What takes long to load is loaded after the window stands."""

import os
import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from cunfupin import settings
from cunfupin.progress import Progress

from . import crash, text_scale
from .main_window import MainWindow
from .navigation import listed, load_below
from .opening_files import opened_file
from .session import Session

_USUAL_SIZE = (1366, 740)
_SMALLEST = (900, 560)
_TURN = 0.0005
"""Seconds that the window waits for its turn while the data thread works; Python's 0.005 made it four times as slow."""
_PAINTED_MS = 50
"""After this a window is painted, which what is loaded beside would delay."""
_MACHINE_NAMES = ("/etc/machine-id", "/var/lib/dbus/machine-id")
"""Without one of them whoever looks for an input method over D-Bus is ended by it: a bare Debian, a container."""


def run(path: Path | None, passphrase: str | None, operator: str = "") -> int:
    """Show the window, open the data file, work until the window is closed. Answers the exit status."""
    app = application()
    session = Session()
    window = make_window(session)
    crash.install(lambda report: window.around.care.show_fault(report))
    window.show()
    QTimer.singleShot(0, window, partial(begin, window, path, passphrase, operator))
    return app.exec()


def has_display() -> bool:
    """Whether there is a screen to show a window on."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def application() -> QApplication:
    """The application with its look."""
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif any(map(os.path.exists, _MACHINE_NAMES)):
        os.environ.setdefault("QT_IM_MODULES", "fcitx;ibus")
    app = QApplication.instance() or QApplication([sys.argv[0], "-style", "Fusion"])
    assert isinstance(app, QApplication)
    share_time()
    app.setApplicationName("cunfupin")
    app.setApplicationDisplayName("村扶")
    _speak_chinese(app)
    text_scale.apply(app, settings.load().text_scale)
    return app


def share_time() -> None:
    """Let the window have its turn soon, whatever the data thread does."""
    sys.setswitchinterval(_TURN)


def _speak_chinese(app: QApplication) -> None:
    """Qt's own menus and dialogs, and the order of words."""
    chinese = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    QLocale.setDefault(chinese)
    translator = QTranslator(app)
    if translator.load(chinese, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def make_window(session: Session) -> MainWindow:
    """The window in its last size."""
    window = MainWindow(session)
    window.setMinimumSize(*_SMALLEST)
    window.resize(*(settings.load().window_size or _USUAL_SIZE))
    return window


def begin(window: MainWindow, path: Path | None, passphrase: str | None, operator: str) -> None:
    """Open the data file on the thread that will own it, or ask for one."""
    chosen = path or _last_file()
    if chosen is None or passphrase is None:
        window.go_to("first_start", chosen)
        QTimer.singleShot(_PAINTED_MS, window, partial(_get_ready, window))
        return
    window.session.open(partial(opened_file, chosen, passphrase, operator))


def _get_ready(window: MainWindow) -> None:
    """While the person types the passphrase."""
    window.session.run(_load_below, lambda _nothing: window.load_ahead(), label="正在准备", behind=True)
    window.session.slices.put(window, _draw_ahead(window))


def _draw_ahead(window: MainWindow) -> Iterator[None]:
    """The icons of the navigation; before them all of Qt's classes, known as soon as a widget of Qt's own is asked for."""
    window.stack.area.viewport()
    yield
    yield from window.navigation.draw_ahead(listed())


def _load_below(progress: Progress) -> None:
    """Load what opening a data file needs, then what the pages stand on."""
    import_module("cunfupin.bootstrap").load()
    load_below(progress)


def _last_file() -> Path | None:
    last = settings.load().last_file
    return Path(last) if last and Path(last).exists() else None
