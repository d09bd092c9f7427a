"""Backups made from the frame: when it is asked for, and the first time of a day."""

from collections.abc import Callable
from pathlib import Path

from .session import Session


def back_up_now(session: Session, done: Callable[[], None]) -> None:
    """Back the data file up and say where to."""
    from cunfupin.services.backups import back_up

    def say(path: Path) -> None:
        session.tell(f"备份完成：{path}")
        done()

    session.run(lambda _progress: back_up(session.workspace), say, label="正在备份")


def back_up_daily(session: Session, done: Callable[[], None]) -> None:
    """Back the data file up unless that was done today."""
    from cunfupin.services import backups

    session.run(
        lambda _progress: backups.back_up_daily(session.workspace),
        lambda path: done() if path else None,
        label="正在做每日备份",
        behind=True,
    )
