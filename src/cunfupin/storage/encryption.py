"""From passphrase to key. The salt begins with the program's mark: a foreign file differs from a wrong passphrase."""

import os
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from cunfupin.errors import UserError, reason_of

MARK = b"CUNFUPIN"
_SALT_LENGTH = 16
_KEY_LENGTH = 32
_ROUNDS = 256_000
"""SQLCipher 4's own number of PBKDF2-HMAC-SHA512 rounds, so that its tools open the file with the same passphrase."""


def new_salt() -> bytes:
    """Salt of a new data file; it becomes the first 16 bytes of the file."""
    return MARK + os.urandom(_SALT_LENGTH - len(MARK))


def key_of(passphrase: str, salt: bytes) -> str:
    """Raw key in SQLCipher's notation. Takes about 0.1 s: derive once for each opening.

    By the OpenSSL that comes with cryptography: Python's own takes half as long again.
    """
    if not passphrase:
        raise UserError("密码不能为空，请输入密码")
    key = PBKDF2HMAC(hashes.SHA512(), _KEY_LENGTH, salt, _ROUNDS).derive(passphrase.encode())
    return f"x'{key.hex()}{salt.hex()}'"


def salt_of(path: Path) -> bytes:
    """Salt of an existing data file. UserError when the file is missing, unreadable or not one of ours."""
    try:
        with path.open("rb") as file:
            head = file.read(_SALT_LENGTH)
    except FileNotFoundError:
        raise UserError(f"找不到数据文件“{path}”，请检查文件名和所在文件夹") from None
    except IsADirectoryError:
        raise UserError(f"“{path}”是文件夹，不是数据文件，请选择扩展名为 .cunfupin 的文件") from None
    except OSError as error:
        raise UserError(f"数据文件“{path}”读不出来（{reason_of(error)}），请检查文件夹权限或磁盘") from None
    if not head.startswith(MARK) or len(head) < _SALT_LENGTH:
        raise UserError(f"“{path.name}”不是村扶的数据文件，请选择扩展名为 .cunfupin 的文件")
    return head
