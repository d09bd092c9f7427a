"""Exchange ("交换数据") between villages and township: send packages, take in what others sent."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.paths import outbox_dir
from cunfupin.progress import Progress, Silent
from cunfupin.storage.data_file import fact, write_facts
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.sync import key_store
from cunfupin.sync.certificates import PlaceCertificate, certificate_text
from cunfupin.sync.clocks import now_text
from cunfupin.sync.commits import TOWNSHIP_WIDE, CommitRecord
from cunfupin.sync.digest import digest_of
from cunfupin.sync.exchange_folder import only_others, out_folder, put, put_card, put_pictures
from cunfupin.sync.log import collect, heads
from cunfupin.sync.package import Package, Receipt, new_package_id, write_package
from cunfupin.sync.signed_heads import signed_heads

from .agreement import wanted_buckets
from .delivery import LAST_SENT, SENT
from .membership import (
    credentials,
    known_place,
    known_villages,
    own_place,
    receipts,
    replicas_of,
    revoked_replicas,
    township_code,
)
from .number_blocks import reserve
from .receiving import PackageResult, ReceiveOutcome, receive
from .recovery import escrow_recipient, make_escrow_key, sealed_key
from .seeding import SEEDED
from .travelling_pictures import lacking_pictures, picture_packages
from .workspace import Workspace

__all__ = [
    "ExchangeLine",
    "PackageResult",
    "ReceiveOutcome",
    "SendOutcome",
    "exchange_history",
    "receive",
    "send",
]

_NUMBER = "sent_number:"
"""Prefix of the fact that counts the packages to a receiver."""


@dataclass(frozen=True, kw_only=True)
class SendOutcome:
    """Packages written, and how many commits and records they carry; `pictures` counts packages of pictures.

    `strangers` are the villages of whom alone the folder told before, as on another village's stick.
    """

    paths: tuple[Path, ...]
    commits: int
    records: int
    pictures: int = 0
    strangers: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """The first package; a township that knows no village yet writes none."""
        return self.paths[0]


@dataclass(frozen=True, kw_only=True)
class ExchangeLine:
    """One package or data file that was taken in. `at` is UTC."""

    id: int
    at: str
    name: str
    sender: str
    counts: dict[str, int]


@dataclass(frozen=True, kw_only=True)
class _Target:
    """Whom a package is for and what it may carry."""

    receiver: str
    village: str
    scopes: tuple[str, ...]
    recipients: tuple[str, ...]
    known: Receipt
    certificates: tuple[str, ...] = ()
    blocks: Mapping[str, int] = field(default_factory=dict)


def send(workspace: Workspace, folder: Path, *, progress: Progress | None = None) -> SendOutcome:
    """Write all that the other side has not confirmed into an exchange folder; a township: one package a village.

    A township leaves its card too, so that a village that founded its own data file gets to know it.
    UserError when the folder cannot be written.
    """
    shown = progress or Silent()
    with workspace.merging() as connection:
        card = own_place(connection)
        targets = _targets(workspace, connection)
    if card.role == "township":
        put_card(folder, card.name, certificate_text(card))
    facts = workspace.facts
    strangers = only_others(folder, facts.township_name, facts.name) if facts.role == "village" else []
    written: list[tuple[Path, tuple[CommitRecord, ...]]] = []
    for done, target in enumerate(targets):
        shown.report(done, len(targets), f"正在送出：{target.village}")
        written.append(_send_to(workspace, target, folder))
    pictures = sum(_send_pictures(workspace, target, folder) for target in targets)
    with workspace.bookkeeping() as connection:
        write_facts(connection, {LAST_SENT: now_text(connection)})
    shown.report(len(targets), len(targets), "已送出")
    commits = [commit for _path, carried in written for commit in carried]
    return SendOutcome(
        paths=tuple(path for path, _carried in written),
        commits=len({commit.hash for commit in commits}),
        records=len({entry.row for commit in commits for entry in commit.entries}),
        pictures=pictures,
        strangers=tuple(strangers),
    )


def _targets(workspace: Workspace, connection: Connection) -> list[_Target]:
    facts = workspace.facts
    own = own_place(connection)
    if facts.role == "village":
        township = known_place(connection, township_code(facts.region_code))
        known = _common(receipts(connection, (township_code(facts.region_code), facts.region_code), workspace.replica))
        return [
            _Target(
                receiver=township_code(facts.region_code),
                village=facts.name,
                scopes=(facts.region_code, TOWNSHIP_WIDE),
                recipients=_with_escrow(connection, township.recipient, own.recipient) if township else (),
                known=known,
            )
        ]
    make_escrow_key(connection)
    villages = known_villages(connection)
    return [_village_target(workspace, connection, own, founded) for founded in villages.values()]


def _with_escrow(connection: Connection, *recipients: str) -> tuple[str, ...]:
    return tuple(filter(None, (*recipients, escrow_recipient(connection))))


def _village_target(
    workspace: Workspace, connection: Connection, own: PlaceCertificate, founded: Sequence[PlaceCertificate]
) -> _Target:
    village = founded[0]
    seeded = json.loads(fact(connection, SEEDED + village.region_code) or "{}")
    return _Target(
        receiver=village.region_code,
        village=village.name,
        scopes=(village.region_code, TOWNSHIP_WIDE),
        recipients=_with_escrow(connection, *(place.recipient for place in founded), own.recipient),
        known=_common(receipts(connection, (village.region_code,), workspace.replica)) or seeded,
        certificates=tuple(certificate_text(place) for place in founded if place.issuer == own.signing),
        blocks=reserve(connection, village.region_code, replicas_of(connection, village.region_code)),
    )


def _common(receipts: Sequence[Receipt]) -> Receipt:
    """What all of them know."""
    if not receipts:
        return {}
    return {stream: min(receipt.get(stream, 0) for receipt in receipts) for stream in receipts[0]}


def _send_to(workspace: Workspace, target: _Target, folder: Path) -> tuple[Path, tuple[CommitRecord, ...]]:
    key = _key_of(workspace)
    with workspace.read() as connection:
        package = _package(workspace, connection, target, key)
    content = write_package(package, key, target.recipients, workspace.file.passphrase)
    staged = outbox_dir() / f"{package.id}.cfpkg"
    staged.write_bytes(content)
    path = put(_out_folder(workspace, target, folder), package.id, content)
    with workspace.bookkeeping() as connection:
        sent = json.loads(fact(connection, SENT) or "{}") | package.receipt
        write_facts(connection, {_NUMBER + target.receiver: str(package.number), SENT: json.dumps(sent)})
    staged.unlink()
    return path, package.commits


def _send_pictures(workspace: Workspace, target: _Target, folder: Path) -> int:
    """Pictures go after all records; where they do not fit, the records are sent all the same."""
    key = _key_of(workspace)
    packages = picture_packages(workspace, target.receiver, target.scopes[0], target.recipients, key)
    try:
        return put_pictures(_out_folder(workspace, target, folder), packages)
    except UserError as problem:
        workspace.notices.append(f"记录已经送出，照片没有写完，下次交换会接着送：{problem.message}")
        return 0


def _out_folder(workspace: Workspace, target: _Target, folder: Path) -> Path:
    return out_folder(folder, workspace.facts.township_name, target.village, workspace.replica)


def _key_of(workspace: Workspace) -> str:
    record = key_store.find(workspace.replica)
    if record is None:
        raise UserError("本机的送出凭证不见了，请关闭数据文件后重新打开，再送出一次")
    return record.key


def _package(workspace: Workspace, connection: Connection, target: _Target, key: str) -> Package:
    escrow = escrow_recipient(connection)
    known = {(stream[:16], stream[17:]): n for stream, n in target.known.items()}
    known_heads = {stream: head for stream, head in heads(connection).items() if stream[1] in target.scopes}
    return Package(
        id=new_package_id(),
        number=int(fact(connection, _NUMBER + target.receiver) or 0) + 1,
        receiver=target.receiver,
        created_at=now_text(connection),
        schema=SCHEMA_VERSION,
        operator=workspace.operator,
        credentials=credentials(connection, workspace.replica, (target.receiver, workspace.facts.region_code)),
        receipt={f"{replica}/{scope}": n for (replica, scope), (n, _head) in known_heads.items()},
        heads={f"{replica}/{scope}": head for (replica, scope), (_n, head) in known_heads.items()},
        receiver_certificates=target.certificates,
        blocks=target.blocks,
        revoked=revoked_replicas(connection),
        digest=digest_of(connection, target.scopes[0]),
        wanted=wanted_buckets(connection, target.scopes[0]),
        escrow_recipient=escrow,
        sealed_key=sealed_key(workspace.file, escrow) if workspace.facts.role == "village" else "",
        sealed=signed_heads(connection, known_heads, workspace.replica, key),
        pictures=lacking_pictures(connection, target.scopes[0]),
        commits=tuple(collect(connection, target.scopes, known)),
    )


def exchange_history(workspace: Workspace) -> list[ExchangeLine]:
    """What was taken in, newest first."""
    with workspace.read() as connection:
        rows = connection.exec_driver_sql("SELECT id, at, name, sender, counts FROM exchange_import ORDER BY id DESC")
        return [
            ExchangeLine(id=number, at=at, name=name, sender=sender, counts=json.loads(counts))
            for number, at, name, sender, counts in rows
        ]
