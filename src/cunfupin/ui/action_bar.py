"""The buttons of a record: what can be done with it beside filling it in."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cunfupin.progress import Progress
from cunfupin.services.actions.registry import Action, actions_of
from cunfupin.services.lists.registry import work_lists

from .flow import Flow
from .parts import button
from .permits import permit
from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


class ActionBar(QWidget):
    """One button for each action of a ledger that this place may take, and for each list that reckons up such records."""

    def __init__(self, session: Session, ledger: str) -> None:
        super().__init__()
        self.session = session
        self.uid: bytes | None = None
        role = session.workspace.facts.role
        self.buttons = {
            one.title: button(one.title, partial(self._press, one), tip=one.tip)
            for one in actions_of(ledger)
            if role in one.who
        }
        permit(session, session.workspace.rights.writes(ledger), *self.buttons.values())
        for facts in work_lists():
            if facts.ledger == ledger:
                self.buttons[facts.title] = button(
                    facts.title, partial(self._open_list, facts.name), tip=facts.note, icon="list-checks"
                )
        self.setLayout(Flow(*self.buttons.values()))
        self.show_uid(None)

    def show_uid(self, uid: bytes | None) -> None:
        """The record that the buttons are about; None hides them."""
        self.uid = uid
        self.setVisible(bool(self.buttons) and uid is not None)

    def _open_list(self, name: str) -> None:
        self.session.page_wanted.emit("lists", (name, self.uid))

    def _press(self, one: Action) -> None:
        if self.uid is not None:
            work = partial(self._work, one, self.uid)
            self.session.run(work, partial(self._done, one.title), label=f"正在{one.title}")

    def _work(self, one: Action, uid: bytes, _progress: Progress) -> "Changes":
        return one.do(self.session.workspace, uid)

    def _done(self, title: str, changes: "Changes") -> None:
        self.session.publish(changes)
        self.session.tell(f"“{title}”已办，写入 {len(changes.rows):,} 条记录，Ctrl+Z 可以撤销")
