"""Sticks and other movable disks, noticed by themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStorageInfo, QTimer, Signal

from cunfupin.storage.volumes import volume_kind

_EVERY_MS = 2000


@dataclass(frozen=True, kw_only=True)
class Stick:
    """A movable disk that can be written to."""

    name: str
    path: Path


def sticks() -> list[Stick]:
    """The movable disks that are there now."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        path = Path(volume.rootPath())
        if volume.isReady() and not volume.isReadOnly() and volume_kind(path) == "removable":
            found.append(Stick(name=volume.displayName() or path.name, path=path))
    return found


class StickWatch(QObject):
    """Looks every two seconds while it is asked to; tells when the sticks changed."""

    changed = Signal(object)

    def __init__(self, parent: QObject, look: Callable[[], list[Stick]] = sticks) -> None:
        super().__init__(parent)
        self._look = look
        self.found: list[Stick] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self) -> None:
        """Look now and from now on."""
        self.look()
        self._timer.start()

    def rest(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look once."""
        found = self._look()
        if found != self.found:
            self.found = found
            self.changed.emit(found)
