"""What this computer lacks to run the program, and the exact line that mends it.

It starts where the program itself does not (`python3 -m cunfupin.doctor`): everything but the standard library is
imported by name, inside a check.
"""

import ctypes
import importlib
import importlib.metadata
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from cunfupin.errors import reason_of

Version = tuple[int, ...]

START_LIBRARIES = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libxkbcommon0": "libxkbcommon.so.0",
}
"""Debian package → shared library that Qt loads at its start, window or not."""
WINDOW_LIBRARIES = {
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
}
"""Loaded when a window opens; Qt names libxcb-cursor0 whichever of them is missing."""
PRINT_LIBRARIES = {"libcups2": "libcups.so.2"}

PACKAGES: dict[str, tuple[str, str]] = {
    "PySide6-Essentials": ("6.7.3", "6.12"),
    "SQLAlchemy": ("2.1", "2.2"),
    "alembic": ("1.20", ""),
    "cryptography": ("45", ""),
    "docxtpl": ("0.20", ""),
    "filelock": ("3.20", ""),
    "openpyxl": ("3.1.5", ""),
    "pillow": ("11", ""),
    "platformdirs": ("4.3", ""),
    "pypdfium2": ("5", ""),
    "pyrage": ("1.4", ""),
    "python-calamine": ("0.6", ""),
    "reportlab": ("4.4", ""),
    "rl_accel": ("0.9", ""),
    "segno": ("1.6.6", ""),
    "sqlcipher3": ("0.6.4", ""),
}
"""Python package → (oldest that will do, first that will not); a test holds it and pyproject.toml together."""
OLDEST_SQLITE: Version = (3, 51, 3)
_INPUT_METHODS = ("fcitx5", "ibus-daemon")


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing looked at. `remedy` says in Chinese what to do, "" when all is well.

    Without what is not `is_needed` the program still works.
    """

    name: str
    ok: bool
    remedy: str = ""
    is_needed: bool = True


def diagnose() -> list[Check]:
    """Look at everything the program needs from this computer."""
    return [*_system_checks(), *_package_checks(), _check_sqlite(), *_folder_checks(), _check_input_method()]


def _system_checks() -> Iterator[Check]:
    if not sys.platform.startswith("linux"):
        return
    yield _check_libraries("启动所需的系统组件", START_LIBRARIES)
    yield _check_libraries("显示窗口所需的系统组件", WINDOW_LIBRARIES)
    yield _check_libraries("打印所需的系统组件", PRINT_LIBRARIES, is_needed=False)


def _check_libraries(name: str, libraries: dict[str, str], *, is_needed: bool = True) -> Check:
    missing = [package for package, library in libraries.items() if not _loads(library)]
    remedy = f"缺少系统组件，请在终端运行：sudo apt install -y {' '.join(missing)}" if missing else ""
    return Check(name=name, ok=not missing, remedy=remedy, is_needed=is_needed)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _package_checks() -> Iterator[Check]:
    if getattr(sys, "frozen", False):
        return  # the built program carries its packages
    for package, (floor, ceiling) in PACKAGES.items():
        try:
            found = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            found = ""
        wanted = f"{package}>={floor}" + (f",<{ceiling}" if ceiling else "")
        ok = bool(found) and fits(found, floor, ceiling)
        problem = f"版本 {found} 不合用" if found else "没有安装"
        remedy = "" if ok else f"程序组件 {package} {problem}，请运行：{sys.executable} -m pip install '{wanted}'"
        yield Check(name=f"程序组件 {package}", ok=ok, remedy=remedy)


def fits(found: str, floor: str, ceiling: str = "") -> bool:
    """Whether a version lies between the floor (inclusive) and the ceiling (exclusive; "" is none)."""
    return version_of(floor) <= version_of(found) and (not ceiling or version_of(found) < version_of(ceiling))


def version_of(text: str) -> Version:
    """Leading numbers of a version without closing zeros, for comparing."""
    numbers = [int(part) for part in re.findall(r"\d+", (re.match(r"\d+(\.\d+)*", text) or [""])[0])]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _check_sqlite() -> Check:
    name = "数据文件引擎"
    driver = _module("sqlcipher3.dbapi2")
    if driver is not None and driver.sqlite_version_info >= OLDEST_SQLITE:
        return Check(name=name, ok=True)
    oldest = ".".join(map(str, OLDEST_SQLITE))
    remedy = (
        f"数据文件引擎没有或旧于 {oldest}，可能损坏数据，请运行：{sys.executable} -m pip install -U 'sqlcipher3>=0.6.4'"
    )
    return Check(name=name, ok=False, remedy=remedy)


def _module(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _folder_checks() -> Iterator[Check]:
    paths = _module("cunfupin.paths")
    if paths is None:
        return
    resources = paths.resources_dir()
    yield _check_present("代码表和表样", [resources / "codes" / "code_lists.csv", resources / "glossary.csv"])
    yield _check_present("中文字体", sorted((resources / "fonts").glob("*.ttf")) or [resources / "fonts" / "*.ttf"])
    for name, of in (
        ("设置文件夹", "home"),
        ("密钥文件夹", "keys_dir"),
        ("收件文件夹", "inbox_dir"),
        ("发件文件夹", "outbox_dir"),
        ("备份文件夹", "backups_dir"),
        ("日志文件夹", "logs_dir"),
    ):
        yield _check_writable(name, getattr(paths, of))


def _check_present(name: str, files: list[Path]) -> Check:
    missing = [file for file in files if not file.is_file()]
    remedy = f"程序不完整，缺少“{missing[0]}”，请重新安装本程序，数据不受影响" if missing else ""
    return Check(name=name, ok=not missing, remedy=remedy)


def _check_writable(name: str, folder_of: object) -> Check:
    try:
        folder = folder_of() if callable(folder_of) else folder_of
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".check-") as file:
            file.write(b"\0" * 4096)
            file.flush()
    except OSError as error:
        place = error.filename or "用户文件夹"
        return Check(name=name, ok=False, remedy=f"“{place}”不能写入（{reason_of(error)}），请检查文件夹权限和磁盘空间")
    return Check(name=name, ok=True)


def _check_input_method() -> Check:
    """Qt's wheel speaks to ibus only; fcitx5 answers as ibus, fcitx 4 does not."""
    name = "中文输入法"
    has_screen = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if not sys.platform.startswith("linux") or not has_screen or any(map(shutil.which, _INPUT_METHODS)):
        return Check(name=name, ok=True, is_needed=False)
    remedy = "没有可用的中文输入法，请在终端运行：sudo apt install -y fcitx5 fcitx5-chinese-addons，然后注销再登录"
    return Check(name=name, ok=False, remedy=remedy, is_needed=False)


def main() -> int:
    """Write what was looked at, one line each; 1 when something needed is missing."""
    checks = diagnose()
    for check in checks:
        sys.stdout.write(f"{'正常' if check.ok else '缺少'}　{check.name}　{check.remedy}".rstrip() + "\n")
    return int(any(not check.ok and check.is_needed for check in checks))


if __name__ == "__main__":
    sys.exit(main())
