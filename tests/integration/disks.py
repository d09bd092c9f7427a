"""Folders that behave badly: read-only ones, full disks. No mock: the system itself refuses."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

posix = pytest.mark.skipif(sys.platform == "win32", reason="disks are made bad by means of POSIX")
_NOBODY = 65534


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder takes no new file and its files no change, not even from root."""
    modes = {path: path.stat().st_mode for path in (folder, *folder.iterdir())}
    was = os.geteuid()
    try:
        for path in modes:
            path.chmod(0o555 if path.is_dir() else 0o444)
        if was == 0:
            os.seteuid(_NOBODY)
        yield
    finally:
        if was == 0:
            os.seteuid(was)
        for path, mode in modes.items():
            if path.exists():
                path.chmod(mode)


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that every user of the computer may enter (pytest's own are for one user only)."""
    with tempfile.TemporaryDirectory(prefix="cunfupin-test-", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """No file may grow past `size` bytes: the system answers as it does on a full disk."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[bool]:
    """Mount a small disk at the folder where the system lets us; tells whether it did."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    done = os.geteuid() == 0 and subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield done
    finally:
        if done:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
