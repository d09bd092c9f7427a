"""The outside of a package: mark, untrusted header, encrypted inside, check sum, end mark."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyrage

from cunfupin.errors import UserError

MARK = b"CFPKG1\r\n"
END = b"\nCFPKGEND"
_LENGTH = 4
_SUM = 32
_HEADER_LIMIT = 64 * 1024
MEMBER_LIMIT = 16
_SIZE_LIMIT = 4 * 1024**3
_RATIO_LIMIT = 1000

_DAMAGED = "交换包不完整或已损坏，没有接收：可能是复制时U盘被拔出，请对方重新送出"


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """A package as it lies on the stick."""

    header: Mapping[str, Any]
    sealed: bytes
    sha256: str


def wrap(header: Mapping[str, Any], sealed: bytes) -> bytes:
    """The bytes of a package."""
    text = json.dumps(header, ensure_ascii=False, sort_keys=True).encode()
    content = MARK + len(text).to_bytes(_LENGTH, "big") + text + sealed
    return content + hashlib.sha256(content).digest() + END


def unwrap(content: bytes) -> Envelope:
    """Take a package apart. UserError when a single byte is missing or other."""
    body, total = content[: -len(END) - _SUM], content[-len(END) - _SUM : -len(END)]
    if not content.startswith(MARK):
        raise UserError("这不是村扶的交换包，请选择扩展名为 .cfpkg 的文件")
    if not content.endswith(END) or hashlib.sha256(body).digest() != total:
        raise UserError(_DAMAGED)
    start = len(MARK) + _LENGTH
    length = int.from_bytes(content[len(MARK) : start], "big")
    return Envelope(
        header=header_of(content[: start + length]),
        sealed=body[start + length :],
        sha256=hashlib.sha256(content).hexdigest(),
    )


def header_of(head: bytes) -> dict[str, Any]:
    """The header, from the first bytes of a package. UserError when there is none."""
    start = len(MARK) + _LENGTH
    length = int.from_bytes(head[len(MARK) : start], "big")
    try:
        if not head.startswith(MARK) or length > min(_HEADER_LIMIT, len(head) - start):
            raise ValueError
        header = json.loads(head[start : start + length])
    except ValueError:
        raise UserError(_DAMAGED) from None
    return header if isinstance(header, dict) else {}


HEAD_SIZE = len(MARK) + _LENGTH + _HEADER_LIMIT
"""So many bytes from the beginning of a package hold its header for certain."""


def seal(members: Mapping[str, bytes], recipients: Sequence[str], passphrase: str) -> bytes:
    """Zip and encrypt: to the recipients, or to the passphrase while no recipient is known."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    if not recipients:
        return bytes(pyrage.passphrase.encrypt(buffer.getvalue(), passphrase))
    return bytes(pyrage.encrypt(buffer.getvalue(), [pyrage.x25519.Recipient.from_str(one) for one in recipients]))


def unseal(
    sealed: bytes, identities: Sequence[str], passphrase: str, *, by_passphrase: bool, most: int = MEMBER_LIMIT
) -> dict[str, bytes]:
    """Decrypt and unzip, within limits. UserError when it is not meant for this place."""
    try:
        if by_passphrase:
            plain = pyrage.passphrase.decrypt(sealed, passphrase)
        else:
            plain = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(one) for one in identities])
    except pyrage.DecryptError:
        raise UserError(
            _other_passphrase() if by_passphrase else "这个交换包不是给本单位的，没有接收：请核对是不是拿错了"
        ) from None
    return _members(bytes(plain), most)


def _other_passphrase() -> str:
    return (
        "对方还没有和乡镇建立联系，交换包是用对方的密码加密的，没有接收："
        "请在乡镇按一次“交换数据”把乡镇名片写到U盘，再让对方用这个U盘交换一次"
    )


def _members(plain: bytes, most: int = MEMBER_LIMIT) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(plain)) as archive:
            members = archive.infolist()
            size = sum(member.file_size for member in members)
            if len(members) > most or size > min(_SIZE_LIMIT, _RATIO_LIMIT * max(len(plain), 1024)):
                raise UserError(_DAMAGED)
            return {member.filename: archive.read(member) for member in members}
    except (zipfile.BadZipFile, NotImplementedError, EOFError):
        raise UserError(_DAMAGED) from None
