"""The line at the bottom: where and who, and when what is dear was last kept safe."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QStatusBar

from cunfupin.progress import Progress

from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


class StatusLine(QStatusBar):
    """Place and person on the left; saved, backed up, exchanged on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(sizeGripEnabled=False)
        self._session = session
        self._place, self._saved, self._backup, self._exchange = QLabel(), QLabel(), QLabel(), QLabel()
        self.addWidget(self._place, 1)
        for label in (self._saved, self._backup, self._exchange):
            self.addPermanentWidget(label)
        session.opened.connect(self.read)
        session.person_changed.connect(self.read)
        session.changed.connect(self._on_changed)

    @property
    def saved_text(self) -> str:
        """When something was saved last, in words."""
        return self._saved.text() or "随改随存"

    def read(self) -> None:
        """Ask the data file again."""
        self._session.run(self._facts, self._show, label="正在读取", behind=True)

    def _facts(self, _progress: Progress) -> tuple[str, str, str | None, str | None]:
        from cunfupin.services.backups import last_backup
        from cunfupin.services.delivery import last_exchange
        from cunfupin.services.rights import OWNER

        workspace = self._session.workspace
        place = workspace.facts.name or workspace.facts.township_name
        role = "" if workspace.rights is OWNER else f"（{workspace.rights.title}）"
        return place, workspace.operator + role, last_backup(workspace), last_exchange(workspace)

    def _show(self, facts: tuple[str, str, str | None, str | None]) -> None:
        from .moments import day_or_today

        place, person, backup, exchange = facts
        self._place.setText(" · ".join(filter(None, (place, person))))
        self._backup.setText(f"上次备份：{day_or_today(backup)}")
        self._exchange.setText(f"上次交换：{day_or_today(exchange)}")
        if not self._saved.text():
            self._saved.setText("随改随存")

    def _on_changed(self, _changes: "Changes") -> None:
        from .moments import now

        self._saved.setText(f"已自动保存 {now():%H:%M}")
