"""What the person who mends the program needs to know ("诊断信息"): versions, the computer, the file's health; nobody's data."""

import platform
import shutil
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from cunfupin import __version__, doctor
from cunfupin.errors import UserError, reason_of
from cunfupin.fields import BEIJING
from cunfupin.log import redact
from cunfupin.models.registry import ledger
from cunfupin.paths import clear_away, home, logs_dir
from cunfupin.storage.migrate import SCHEMA_VERSION

from .backups import last_backup, verify
from .counting import counts
from .workspace import Workspace

_MEGABYTE = 1024 * 1024
_COUNTED = ("household", "member", "measure", "visit")


def diagnosis(workspace: Workspace | None) -> list[tuple[str, str]]:
    """Names and facts that are known at once."""
    return [*_program(), *(_file(workspace) if workspace else ())]


def write_bundle(workspace: Workspace | None, target: Path) -> Path:
    """A file to hand on: the facts, what the computer lacks, the log and the reports. UserError when it cannot be written."""
    lines = [f"{name}：{text}" for name, text in diagnosis(workspace)]
    lines += [f"数据文件检查：{problem}" for problem in (verify(workspace) if workspace else ())]
    lines += [f"{'正常' if check.ok else '缺少'}：{check.name} {check.remedy}" for check in doctor.diagnose()]
    try:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
            bundle.writestr("诊断.txt", redact("\n".join(lines)))
            for path in sorted(logs_dir().iterdir()):
                if path.is_file():
                    bundle.writestr(f"记录/{path.name}", redact(path.read_text(encoding="utf-8", errors="replace")))
    except OSError as error:
        clear_away(target)
        raise UserError(f"诊断信息写不进“{target.name}”：{reason_of(error)}，请换一个地方") from error
    return target


def usual_name() -> str:
    """Name of a bundle made now."""
    return f"村扶诊断信息-{datetime.now():%Y%m%d-%H%M}.zip"


def _program() -> Iterator[tuple[str, str]]:
    yield "程序", f"村扶 {__version__}，数据格式 {SCHEMA_VERSION}"
    yield "系统", f"{platform.system()} {platform.release()} {platform.machine()}，Python {platform.python_version()}"
    yield "磁盘剩余", f"{shutil.disk_usage(home()).free / _MEGABYTE:,.0f} MB"


def _file(workspace: Workspace) -> Iterator[tuple[str, str]]:
    path = workspace.file.path
    found = counts(workspace, _COUNTED).items()
    filled = "，".join(f"{ledger(name).__ledger__.title} {number:,} 条" for name, number in found)
    yield "数据文件", f"{path.stat().st_size / _MEGABYTE:,.1f} MB，{filled}"
    moment = last_backup(workspace)
    yield "上次备份", f"{datetime.fromisoformat(moment).astimezone(BEIJING):%Y年%m月%d日 %H:%M}" if moment else "还没有"
