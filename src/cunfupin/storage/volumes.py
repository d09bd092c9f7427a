"""Where a data file may live and how it is called: on fixed local disks only, never on a stick or a share."""

import os
import sys
from pathlib import Path

from cunfupin.errors import UserError

SUFFIX = ".cunfupin"
_NETWORK = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "fuse.sshfs",
    "fuse.gvfsd-fuse",
    "davfs",
    "fuse.davfs2",
    "afs",
    "9p",
}
_STICK_FOLDERS = ("/media/", "/run/media/", "/mnt/usb")
_WINDOWS_REMOVABLE, _WINDOWS_NETWORK = 2, 4


def settled(path: Path) -> Path:
    """The path as it stands, or with the ending of data files where it has none and nothing lies there."""
    return path if path.suffix == SUFFIX or path.exists() else path.with_name(path.name + SUFFIX)


def refuse_unsafe_volume(path: Path, *, mounts: str | None = None) -> None:
    """UserError when the file lies on a removable disk or a network share, where it will be damaged one day."""
    kind = volume_kind(path.absolute().parent, mounts=mounts)
    if kind == "fixed":
        return
    place = "U盘等移动磁盘" if kind == "removable" else "网络共享文件夹"
    raise UserError(f"数据文件不能直接在{place}上打开或新建，否则容易损坏：请先把“{path.name}”复制到本机硬盘，再打开")


def volume_kind(folder: Path, *, mounts: str | None = None) -> str:
    """`fixed`, `removable` or `network`. `mounts` is the table of mounts, by default the system's own."""
    if sys.platform == "win32":
        return _windows_kind(folder)
    return _linux_kind(folder, _mounts() if mounts is None else mounts)


def _windows_kind(folder: Path) -> str:
    if str(folder).startswith("\\\\"):
        return "network"
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")  # type: ignore[attr-defined,unused-ignore]
    return {_WINDOWS_REMOVABLE: "removable", _WINDOWS_NETWORK: "network"}.get(kind, "fixed")


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(errors="replace")
    except OSError:
        return ""


def _linux_kind(folder: Path, mounts: str) -> str:
    device, mount_point, filesystem = _mount_of(folder, mounts)
    if filesystem in _NETWORK:
        return "network"
    if f"{mount_point}/".startswith(_STICK_FOLDERS) or _is_removable(device):
        return "removable"
    return "fixed"


def _mount_of(folder: Path, mounts: str) -> tuple[str, str, str]:
    """Device, mount point and file system type of the mount that holds the folder."""
    real = os.path.realpath(folder)
    best = ("", "", "")
    for line in mounts.splitlines():
        device, mount_point, filesystem = line.split()[:3]
        point = mount_point.replace("\\040", " ")
        if (real == point or real.startswith(point.rstrip("/") + "/")) and len(point) >= len(best[1]):
            best = (device, point, filesystem)
    return best


def _is_removable(device: str) -> bool:
    name = device.rsplit("/", 1)[-1].rstrip("0123456789")
    try:
        return Path(f"/sys/block/{name}/removable").read_text().strip() == "1"
    except OSError:
        return False
