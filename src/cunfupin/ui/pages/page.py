"""What every page has in common."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from cunfupin.ui.session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


class Page(QWidget):
    """A page of the window. It is made when it is first navigated to; `ui.navigation` lists it."""

    name: str = ""
    """Name for `Session.page_wanted`."""
    title: ClassVar[str] = ""
    """Shown at the top and in the navigation."""
    icon: ClassVar[str] = ""
    """File in resources/icons without its ending."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName(self.title)

    def refresh(self, changes: "Changes | None") -> None:
        """Show what changed; None: everything may have changed."""

    def opened(self, argument: object) -> None:
        """The person navigated here, with what `page_wanted` carried."""

    def print_page(self) -> None:
        """Print what this page is about; of most pages nothing else than the forms."""
        self.session.page_wanted.emit("printing", None)
