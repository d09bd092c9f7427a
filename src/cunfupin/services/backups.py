"""Backups ("备份") of the open data file, the way back, and the check that nothing is wrong with it."""

from datetime import datetime
from pathlib import Path

from cunfupin import settings
from cunfupin.errors import UserError
from cunfupin.paths import backups_dir
from cunfupin.storage import backup as copies
from cunfupin.storage.data_file import fact, write_facts
from cunfupin.storage.volumes import SUFFIX
from cunfupin.sync.verify import verify_chain

from .workspace import Workspace

_KEPT = 10
_DAILY = "每日"
_SECOND = "村扶备份"
"""Name of the folder that is made in the second place."""
LAST_BACKUP = "last_backup"
"""Fact: local time of the last backup."""


def back_up(workspace: Workspace, folder: Path | None = None, *, label: str = "") -> Path:
    """A checked copy of the data file; without a folder among the rolling backups. UserError when that fails."""
    target_folder = folder or rolling_folder(workspace)
    now = datetime.now()
    stem = "-".join(filter(None, (workspace.file.path.stem, now.strftime("%Y%m%d-%H%M%S-%f")[:-3], label)))
    target = copies.back_up(workspace.file, target_folder / f"{stem}{SUFFIX}")
    if folder is None:
        _drop_old(target_folder)
        _back_up_elsewhere(workspace, target.name)
    with workspace.bookkeeping() as connection:
        write_facts(connection, {LAST_BACKUP: now.strftime("%Y-%m-%dT%H:%M:%S")})
    return target


def back_up_daily(workspace: Workspace) -> Path | None:
    """The first backup of the day; None when there is one already."""
    last = last_backup(workspace)
    if last and last.startswith(f"{datetime.now():%Y-%m-%d}"):
        return None
    return back_up(workspace, label=_DAILY)


def rolling_folder(workspace: Workspace) -> Path:
    """Where the program keeps the backups of this data file."""
    return backups_dir() / workspace.facts.uid


def _back_up_elsewhere(workspace: Workspace, name: str) -> None:
    """The same once more in the second folder, when it is there: a stick is often not."""
    chosen = settings.load().backup_folder
    if not chosen or not Path(chosen).is_dir():
        return
    folder = Path(chosen) / _SECOND / workspace.facts.uid
    try:
        copies.back_up(workspace.file, folder / name)
    except UserError as error:
        workspace.notices.append(f"第二份备份没有做成：{error.message}")
        return
    _drop_old(folder)


def _drop_old(folder: Path) -> None:
    """Keep the newest: of the daily ones, and of all others, so that a busy day drives out no earlier day."""
    found = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime)
    daily = [path for path in found if path.stem.endswith(_DAILY)]
    others = [path for path in found if path not in daily]
    for path in (*daily[:-_KEPT], *others[:-_KEPT]):
        path.unlink(missing_ok=True)


def restore(backup: Path, target: Path, passphrase: str) -> None:
    """Put a backup in the place of a closed data file. UserError when it is damaged or the passphrase is another."""
    copies.restore(backup, target, passphrase)


def last_backup(workspace: Workspace) -> str | None:
    """Local time of the last backup, ISO."""
    with workspace.read() as connection:
        return fact(connection, LAST_BACKUP)


def verify(workspace: Workspace) -> list[str]:
    """What is wrong with the data file: pages, references, change capture, the chain of changes. Empty: all is well."""
    with workspace.read() as connection:
        damaged = connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok"
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None
        chain = verify_chain(connection)
    told = {"数据文件的内容有损坏，请用备份恢复": damaged, "有记录指向不存在的记录": dangling}
    return [sentence for sentence, is_wrong in told.items() if is_wrong] + chain
