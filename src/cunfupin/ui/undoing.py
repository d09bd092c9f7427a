"""Back and forth: the last step undone or done again, said with the way back."""

from typing import TYPE_CHECKING

from cunfupin.progress import Progress

from .session import Session

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes


def step_back(session: Session, *, redo: bool) -> None:
    """Undo or redo the last step of the open data file."""
    from cunfupin.services import history

    def work(_progress: Progress) -> "tuple[str, Changes]":
        workspace = session.workspace
        label = (history.redo_label if redo else history.undo_label)(workspace) or ""
        return label, (history.redo if redo else history.undo)(workspace)

    def done(result: "tuple[str, Changes]") -> None:
        label, changes = result
        session.publish(changes)
        verb, back = ("重做", "撤销") if redo else ("撤销", "重做")
        session.tell(f"已{verb}：{label}", action=(back, lambda: step_back(session, redo=not redo)))

    session.run(work, done, label="正在重做" if redo else "正在撤销")
