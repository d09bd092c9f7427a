"""What can stop a use case: something the person can mend, or the person's own wish."""

import errno
from pathlib import Path

_REASONS = {
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘已满",
    errno.EFBIG: "磁盘已满",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOENT: "文件或文件夹不存在",
    errno.ENOTDIR: "路径不对",
    errno.EEXIST: "路径不对",
    errno.EISDIR: "是文件夹不是文件",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EIO: "磁盘读写出错",
    errno.ENODEV: "磁盘已拔出",
    errno.EBUSY: "正被别的程序占用",
}


class UserError(Exception):
    """A sentence in plain Chinese: what happened, what it means, what to do. Shown as it is."""

    @property
    def message(self) -> str:
        """The sentence."""
        return str(self.args[0])


class Cancelled(Exception):
    """The person cancelled long work; nothing of it remains."""


def reason_of(error: OSError) -> str:
    """Why the disk refused, in a few Chinese words."""
    return _REASONS.get(error.errno or 0, f"系统错误 {error.errno}")


def refuse_over(source: Path, target: Path) -> None:
    """UserError when what is written would take the place of the sheet that it is made from."""
    if target.resolve() == source.resolve():
        raise UserError(f"不能存在“{source.name}”自己里面，那是原来的表，请另起一个文件名")
