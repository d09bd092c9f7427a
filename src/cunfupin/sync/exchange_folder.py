"""Packages on a stick or share: one writer for each folder, nothing overwritten, nothing half-written ever read."""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cunfupin.errors import UserError, reason_of
from cunfupin.paths import clear_away

from .package import SUFFIX
from .picture_package import SUFFIX as PICTURES

ROOT = "村扶交换"
_CARD = "乡镇名片.cfcard"
"""File by which a village that founded its own data file gets to know its township."""
_KEPT, _PICTURES_KEPT = 5, 40
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def out_folder(folder: Path, township: str, village: str, replica: str) -> Path:
    """Where a replica writes packages about a village."""
    return _root(folder) / _safe(township) / _safe(village) / replica / "out"


def _root(folder: Path) -> Path:
    return folder if folder.name == ROOT else folder / ROOT


def has_exchange(folder: Path) -> bool:
    """Whether somebody exchanged through this folder before; one that cannot be read is none."""
    try:
        return _root(folder).is_dir()
    except OSError:
        return False


def put_card(folder: Path, township: str, text: str) -> Path:
    """Leave the card of a township. UserError when it cannot be written."""
    place = _root(folder) / _safe(township) / _CARD
    with _told(place.parent):
        place.parent.mkdir(parents=True, exist_ok=True)
        _replace(place, text.encode())
    return place


def cards_in(folder: Path) -> list[str]:
    """The cards of townships in a folder; what cannot be read is none."""
    try:
        return [path.read_text(encoding="utf-8") for path in sorted(_root(folder).glob(f"*/{_CARD}"))]
    except (OSError, ValueError):
        return []


def only_others(folder: Path, township: str, village: str) -> list[str]:
    """Villages of the township that exchange through a folder of which this one is none; what cannot be read is none."""
    try:
        found = sorted(path.name for path in (_root(folder) / _safe(township)).iterdir() if path.is_dir())
    except OSError:
        return []
    return [] if _safe(village) in found else found


def _safe(name: str) -> str:
    return _UNSAFE.sub("_", name).strip(". ") or "_"


def put(target_folder: Path, package_id: str, content: bytes) -> Path:
    """Write a package under a name of its own and read it back from the device. UserError when that fails."""
    with _told(target_folder):
        target = _put(target_folder, package_id, content, SUFFIX)
        _drop(sorted(target_folder.glob(f"*{SUFFIX}"))[:-_KEPT])
    return target


def put_pictures(target_folder: Path, packages: Iterable[tuple[str, bytes]]) -> int:
    """Write packages of pictures, tells how many; of those written before the newest stay. UserError when that fails."""
    count = 0
    with _told(target_folder):
        earlier = sorted(target_folder.glob(f"*{PICTURES}"))
        for package_id, content in packages:
            _put(target_folder, package_id, content, PICTURES)
            count += 1
        _drop(earlier[:-_PICTURES_KEPT])
    return count


def _put(target_folder: Path, package_id: str, content: bytes, suffix: str) -> Path:
    target_folder.mkdir(parents=True, exist_ok=True)
    target = target_folder / f"{_next_number(target_folder.glob(f'*{suffix}')):06d}-{package_id}{suffix}"
    _replace(target, content)
    return target


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """UserError in place of what the operating system says."""
    try:
        yield
    except OSError as error:
        raise UserError(
            f"写不进交换文件夹“{folder}”（{reason_of(error)}），没有送出：请检查U盘是否插好、有没有空间、是不是只读"
        ) from None


def _replace(target: Path, content: bytes) -> None:
    """The file is there whole or not at all."""
    staged = target.with_suffix(".part")
    try:
        _write_and_check(staged, content)
        staged.replace(target)
    finally:
        clear_away(staged)
    _sync_folder(target.parent)


def _next_number(earlier: Iterable[Path]) -> int:
    numbers = [int(path.name[:6]) for path in earlier if path.name[:6].isdigit()]
    return max(numbers, default=0) + 1


def _write_and_check(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    if hashlib.sha256(path.read_bytes()).digest() != hashlib.sha256(content).digest():
        raise UserError(f"写到“{path.parent}”的内容读回来不一样，没有送出：U盘可能已坏或容量是假的，请换一个U盘")


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _drop(packages: Iterable[Path]) -> None:
    """Newer packages of the same writer carry all that is not confirmed; older ones only fill the stick."""
    for package in packages:
        package.unlink(missing_ok=True)


def packages_in(folder: Path, suffix: str = SUFFIX) -> list[Path]:
    """All packages in a folder, in the order of their names. UserError when the folder cannot be read."""
    root = folder / ROOT if (folder / ROOT).is_dir() else folder
    try:
        return sorted(path for path in root.rglob(f"*{suffix}") if path.is_file())
    except OSError as error:
        raise UserError(f"交换文件夹“{folder}”读不出来（{reason_of(error)}），请检查U盘是否插好") from None
