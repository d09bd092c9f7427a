"""What lies over the main window or looks after it, each made when it is first needed: the window stands sooner."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from . import text_scale
from .navigation import places

if TYPE_CHECKING:
    from .care import Care
    from .dropping import Dropping
    from .exchange_offer import ExchangeOffer
    from .help_panel import HelpPanel
    from .main_window import MainWindow
    from .progress_panel import ProgressPanel
    from .search_everywhere import SearchEverywhere

Part = TypeVar("Part", bound=QWidget)


class Around:
    """Belongs to the window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._session = window.session

    def begin(self) -> None:
        """Notice sticks and sheets on behalf of a data file that was just opened."""
        self.offer.begin()
        self.dropping.begin()

    @cached_property
    def progress(self) -> "ProgressPanel":
        """What goes on while work takes long."""
        from .progress_panel import ProgressPanel

        return _dressed(ProgressPanel(self._session, self._window))

    @cached_property
    def search(self) -> "SearchEverywhere":
        """The line that finds everything."""
        from .search_everywhere import SearchEverywhere

        return _dressed(SearchEverywhere(self._session, self._window, places))

    @cached_property
    def help(self) -> "HelpPanel":
        """How things work."""
        from .help_panel import HelpPanel

        return _dressed(HelpPanel(self._window))

    @cached_property
    def offer(self) -> "ExchangeOffer":
        """What notices sticks and the shared folder."""
        from .exchange_offer import ExchangeOffer

        return ExchangeOffer(self._session, self._window, self._window.exchange_now)

    @cached_property
    def dropping(self) -> "Dropping":
        """What takes sheets that are dropped on the window."""
        from .dropping import Dropping

        return Dropping(self._session, self._window)

    @cached_property
    def care(self) -> "Care":
        """Lock, page of faults, bundle."""
        from .care import Care

        return Care(self._session, self._window, lambda: self._window.status_line.saved_text)


def _dressed(part: Part) -> Part:
    text_scale.dress(part)
    return part
