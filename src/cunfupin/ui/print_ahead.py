"""Whoever looks at households is about to print: forms and fonts are read meanwhile, so that the first preview comes at once."""

from cunfupin.progress import Progress

from .session import Session


def print_ahead(session: Session) -> None:
    """Get ready to print, behind all that somebody waits for."""

    def work(progress: Progress) -> None:
        from cunfupin.services.printing import get_ready

        get_ready(session.workspace, progress)

    session.run(work, lambda _nothing: None, label="正在准备打印", behind=True)
