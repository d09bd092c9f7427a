"""A village forgot the passphrase of its data file: the township opens it again ("找回密码").

The key of a village's file is sealed to a key of the township that serves for nothing else ("备用钥匙"), and left with the
township when the file is made and with each package. Nobody learns the passphrase. What the township hands out is a
file with the key, locked by a code that is told on the phone.
"""

import base64
import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import pyrage
from sqlalchemy import Connection

from cunfupin.errors import UserError, reason_of
from cunfupin.fields import narrow
from cunfupin.storage import backup
from cunfupin.storage.data_file import DataFile, fact, write_facts
from cunfupin.storage.encryption import salt_of

from .workspace import Workspace

SUFFIX = ".cfkey"
_IDENTITY, _RECIPIENT = "escrow_identity", "escrow_recipient"
_LEFT = "escrow:"
"""Prefix of the facts that keep sealed keys, by village, salt of the file and key."""
_GROUPS, _GROUP = 4, 10_000


def escrow_recipient(connection: Connection) -> str:
    """To what keys are sealed: of a village what its township told, blank before."""
    return fact(connection, _RECIPIENT) or ""


def make_escrow_key(connection: Connection) -> str:
    """The same of a township, which has it from now on."""
    known = escrow_recipient(connection)
    if known:
        return known
    identity = pyrage.x25519.Identity.generate()
    recipient = str(identity.to_public())
    connection.exec_driver_sql("DELETE FROM file_fact WHERE name LIKE ?", (f"{_LEFT}%",))
    write_facts(connection, {_IDENTITY: str(identity), _RECIPIENT: recipient})
    return recipient


def recipient_fact(recipient: str) -> dict[str, str]:
    """What a village's file knows of it from the start."""
    return {_RECIPIENT: recipient} if recipient else {}


def adopt_recipient(connection: Connection, recipient: str) -> None:
    """Seal to this key of the township from now on."""
    write_facts(connection, recipient_fact(recipient))


def sealed_key(file: DataFile, recipient: str) -> str:
    """The key of a data file for the township to keep; blank while the township told no key of its own."""
    if not recipient:
        return ""
    sealed = pyrage.encrypt(file.key.encode(), [pyrage.x25519.Recipient.from_str(recipient)])
    name = hashlib.sha256(file.key.encode()).hexdigest()[:16]
    return f"{salt_of(file.path).hex()}:{name}:{base64.b64encode(sealed).decode()}"


def keep_key(connection: Connection, region_code: str, sealed: str) -> None:
    """Keep the key of a village's file."""
    salt, _, rest = sealed.partition(":")
    name, _, text = rest.partition(":")
    if text:
        write_facts(connection, {f"{_LEFT}{region_code}:{salt}:{name}": text})


def escrow_identity(connection: Connection) -> str:
    """What opens sealed things; blank at a village."""
    return fact(connection, _IDENTITY) or ""


def keys_left(connection: Connection, region_code: str = "", salt: bytes = b"") -> list[str]:
    """Keys that were left here: of a village's files, or of the file with this salt."""
    identity = escrow_identity(connection)
    pattern = f"{_LEFT}{region_code or '%'}:{salt.hex() or '%'}:%"
    rows = connection.exec_driver_sql("SELECT value FROM file_fact WHERE name LIKE ?", (pattern,)).scalars()
    return list(_unsealed(rows, identity)) if identity else []


def _unsealed(texts: Iterable[str], identity: str) -> Iterator[str]:
    """Keys that were sealed to this identity; what a sender wrote there that is none is passed over."""
    for text in texts:
        with suppress(ValueError, pyrage.DecryptError):
            yield bytes(pyrage.decrypt(base64.b64decode(text), [pyrage.x25519.Identity.from_str(identity)])).decode()


def hand_out_key(workspace: Workspace, device: str, target: Path) -> str:
    """Write the file that opens a village's data file again, named by its code or a device; answers the code to tell.

    UserError when no key was left here or the file cannot be written.
    """
    workspace.rights.refuse_administration()
    with workspace.read() as connection:
        found = connection.exec_driver_sql("SELECT scope FROM peer WHERE replica = ?", (device,)).scalar()
        keys = keys_left(connection, found or device)
    if not keys:
        raise UserError("这个村的数据文件没有在乡镇留下备用钥匙（还没有和乡镇交换过数据），请用备份和当时的密码打开")
    code = "-".join(f"{secrets.randbelow(_GROUP):04d}" for _group in range(_GROUPS))
    locked = pyrage.passphrase.encrypt(json.dumps(keys).encode(), _digits(code))
    try:
        target.write_bytes(locked)
    except OSError as error:
        raise UserError(f"找回文件没有存成：{target} {reason_of(error)}；请换一个位置再试") from error
    return code


def recover(path: Path, handed_out: Path, code: str, passphrase: str) -> None:
    """Give a closed data file a new passphrase with what the township handed out.

    UserError when the code is another, or the file handed out is not for this data file.
    """
    salt = salt_of(path).hex()
    keys = (key for key in _unlocked(handed_out, code) if salt in key)
    key = next((key for key in keys if backup.fits(path, key)), None)
    if key is None:
        raise UserError(f"这个找回文件打不开“{path.name}”，请核对是不是拿错了，或者请乡镇重新给一份")
    backup.change_passphrase(path, key, passphrase)


def _unlocked(handed_out: Path, code: str) -> Iterable[str]:
    try:
        return list(map(str, json.loads(pyrage.passphrase.decrypt(handed_out.read_bytes(), _digits(code)))))
    except OSError as error:
        raise UserError(f"找回文件“{handed_out}”读不出来（{reason_of(error)}），请核对路径") from None
    except pyrage.DecryptError:
        raise UserError("找回码不对，或者选的不是乡镇给的找回文件，请再核对一遍") from None


def _digits(code: str) -> str:
    return "".join(filter(str.isdigit, narrow(code)))
