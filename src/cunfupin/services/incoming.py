"""What others sent for this place: packages and whole data files, opened and judged before anything is written."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from cunfupin.errors import UserError, reason_of
from cunfupin.storage.volumes import SUFFIX
from cunfupin.sync import envelope
from cunfupin.sync.certificates import PlaceCertificate
from cunfupin.sync.commits import TOWNSHIP_WIDE
from cunfupin.sync.exchange_folder import packages_in
from cunfupin.sync.package import Package, read_package

from .membership import (
    known_place,
    own_place,
    place_keys,
    township_code,
    township_replicas,
)
from .recovery import escrow_identity
from .whole_files import copied, package_of
from .workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """A package that may be taken in; `content` is kept while it has to wait for an earlier one."""

    name: str
    sha256: str
    content: bytes
    package: Package

    @property
    def sender(self) -> str:
        """Place and person that sent it."""
        return " ".join(filter(None, (self.package.credentials.place.name, self.package.operator)))


@dataclass(frozen=True, kw_only=True)
class Refused:
    """Something that cannot be taken in, and why."""

    name: str
    reason: str


def gathered(workspace: Workspace, sources: Sequence[Path]) -> Iterator[Incoming | Refused]:
    """Everything in these folders and files that is meant for this place. UserError when a source is not there."""
    for source in sources:
        if source.is_dir():
            for path in packages_in(source):
                if _is_ours(workspace, path):
                    yield _opened(workspace, path, _from_package)
        elif not source.exists():
            raise UserError(f"找不到“{source}”，请检查U盘是否插好、路径是否正确")
        else:
            yield _opened(workspace, source, _from_data_file if source.suffix == SUFFIX else _from_package)


def _is_ours(workspace: Workspace, path: Path) -> bool:
    """Not written by this copy, and about this place. Damaged ones are told of later."""
    return header_for(workspace, path) is not None


def header_for(workspace: Workspace, path: Path) -> dict[str, Any] | None:
    """The untrusted header of a package that is about this place and by another copy; blank where it cannot be read."""
    try:
        with path.open("rb") as file:
            header = envelope.header_of(file.read(envelope.HEAD_SIZE))
    except (UserError, OSError):
        return {}
    facts = workspace.facts
    is_about_us = facts.region_code in (header.get("receiver"), header.get("sender_region"))
    return header if is_about_us and header.get("sender") != workspace.replica else None


def _opened(workspace: Workspace, path: Path, read: Callable[[Workspace, Path], Incoming]) -> Incoming | Refused:
    try:
        return read(workspace, path)
    except UserError as error:
        return Refused(name=path.name, reason=error.message)
    except OSError as error:
        return Refused(name=path.name, reason=f"“{path.name}”读不出来（{reason_of(error)}），请检查U盘是否插好")


def _from_package(workspace: Workspace, path: Path) -> Incoming:
    return open_package(workspace, path.name, path.read_bytes())


def open_package(workspace: Workspace, name: str, content: bytes) -> Incoming:
    """Open a package and judge whether this place may take it. UserError says why not."""
    outside = envelope.unwrap(content)
    with workspace.read() as connection:
        identities = list(filter(None, (place_keys(connection).identity, escrow_identity(connection))))
        package = read_package(outside, identities, workspace.file.passphrase)
        _judge(connection, package)
    return Incoming(name=name, sha256=outside.sha256, content=content, package=package)


def _from_data_file(workspace: Workspace, path: Path) -> Incoming:
    """A whole data file, read from a copy so that the original may lie on a stick. UserError as for a package."""
    with copied(workspace, path) as file:
        sha256 = hashlib.sha256(file.path.read_bytes()).hexdigest()
        package = package_of(file, workspace.facts.region_code)
    with workspace.read() as connection:
        _judge(connection, package)
    return Incoming(name=path.name, sha256=sha256, content=b"", package=package)


def _judge(connection: Connection, package: Package) -> None:
    """UserError unless sender, receiver and contents fit this place."""
    sender = package.credentials.place
    own = own_place(connection)
    if package.receiver != own.region_code and sender.region_code != own.region_code:
        raise UserError(f"这个交换包是送给别处的（{sender.name}送出），没有接收：请核对是不是拿错了")
    if package.receiver != own.region_code and sender.signing != own.signing:
        raise UserError(f"这个交换包自称来自{sender.name}，但不是本单位的设备送出的，没有接收")
    judge_sender(connection, own, sender)
    _judge_commits(connection, own, package)


def judge_sender(connection: Connection, own: PlaceCertificate, sender: PlaceCertificate) -> None:
    """UserError unless the sender is of this township and the place that it says it is."""
    if township_code(sender.region_code) != township_code(own.region_code):
        raise UserError(
            f"这个交换包来自{sender.name}，不属于{own.township_name or '本乡镇'}，没有接收：请核对是不是拿错了"
        )
    if sender.region_code == own.region_code and sender.signing != own.signing:
        raise UserError(f"这个交换包来自另外建立的“{sender.name}”数据文件，没有接收：请从原来的数据文件送出")
    pinned = known_place(connection, sender.region_code)
    if sender.role == "township" and pinned and pinned.signing != sender.signing:
        raise UserError(f"这个交换包自称来自{sender.name}，但签名和以前的不一样，没有接收：请打电话向乡镇核实")


def _judge_commits(connection: Connection, own: PlaceCertificate, package: Package) -> None:
    sender = package.credentials.place
    if sender.role == "township":
        return
    scopes = {commit.header.scope for commit in package.commits}
    if scopes - {sender.region_code, TOWNSHIP_WIDE}:
        raise UserError(f"{sender.name}送来的交换包里有别村的内容，没有接收：请对方更新程序后重新送出")
    allowed = _township_replicas(connection, own, package)
    if any(commit.header.role == "township" and commit.header.replica not in allowed for commit in package.commits):
        raise UserError(f"{sender.name}送来的交换包里有冒用乡镇身份的修改，没有接收：请联系对方核实")


def _township_replicas(connection: Connection, own: PlaceCertificate, package: Package) -> set[str]:
    """Replicas that may speak for the township: those known, and those the township's key vouches for."""
    township = own if own.role == "township" else known_place(connection, township_code(own.region_code))
    vouched = {
        replica.replica
        for place, replica in package.credentials.others
        if place.role == "township" and township is not None and place.signing == township.signing
    }
    return township_replicas(connection) | vouched
