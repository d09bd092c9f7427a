"""Sticks and the shared folder noticed on any page: one sentence and a button that exchanges."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cunfupin import settings
from cunfupin.progress import Progress

from .session import Session
from .sticks import StickWatch

if TYPE_CHECKING:
    from cunfupin.services.waiting import Waiting

_SHARE_EVERY_MS = 60_000


class ExchangeOffer(QObject):
    """Watches while the program runs. What was offered once is not offered again, unless something new lies there."""

    def __init__(self, session: Session, parent: QObject, exchange: Callable[[Path], None]) -> None:
        super().__init__(parent)
        self._session = session
        self._exchange = exchange
        self._offered: dict[Path, frozenset[str]] = {}
        self.watch = StickWatch(self)
        self.watch.changed.connect(lambda _sticks: self._on_sticks())
        self._timer = QTimer(self)
        self._timer.setInterval(_SHARE_EVERY_MS)
        self._timer.timeout.connect(self.look_at_share)

    def begin(self) -> None:
        """Watch on behalf of a data file that was just opened."""
        self._offered.clear()
        self.watch.watch()
        self._timer.start()
        self._on_sticks()
        self.look_at_share()

    def _on_sticks(self) -> None:
        there = [stick.path for stick in self.watch.found]
        for gone in self._offered.keys() - {*there, _share()}:
            del self._offered[gone]
        self._look(there)

    def look_at_share(self) -> None:
        """Look whether somebody left something in the shared folder."""
        share = _share()
        if share is not None and share not in [stick.path for stick in self.watch.found]:
            self._look([share])

    def _look(self, folders: list[Path]) -> None:
        if folders and self._session.is_open:
            self._session.run(partial(self._waiting, folders), self._offer, label="正在查看U盘", behind=True)

    def _waiting(self, folders: list[Path], _progress: Progress) -> "list[Waiting]":
        from cunfupin.services.waiting import waiting_in

        return waiting_in(self._session.workspace, folders)

    def _offer(self, found: "list[Waiting]") -> None:
        for one in found:
            if self._offered.get(one.folder) != one.packages:
                self._offered[one.folder] = one.packages
                self._session.tell(_words(one), action=("现在交换", partial(self._exchange, one.folder)))


def _share() -> Path | None:
    chosen = settings.load().exchange_folder
    return Path(chosen) if chosen else None


def _words(one: "Waiting") -> str:
    news = f"有 {len(one.packages)} 个送来的数据包" if one.packages else "没有新送来的数据"
    unsent = f"，本机有 {one.unsent:,} 条修改还没有送出" if one.unsent else ""
    return f"交换文件夹“{one.folder}”里{news}{unsent}"
