"""What is noted about senders when their packages come in, and what people should know about them."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.storage.data_file import fact, write_facts
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.sync import log
from cunfupin.sync.apply import KnownInFile
from cunfupin.sync.certificates import PlaceCertificate, place_certificate
from cunfupin.sync.clocks import is_doubtful
from cunfupin.sync.commits import CommitRecord
from cunfupin.sync.exchange_folder import cards_in
from cunfupin.sync.fingerprint import fingerprint
from cunfupin.sync.package import Package, Receipt, checked_pair
from cunfupin.sync.plan import MergePlan, plan_merge
from cunfupin.sync.signed_heads import is_signed, keep_heads

from .membership import (
    adopt_certificate,
    is_known_replica,
    is_revoked,
    known_place,
    own_place,
    remember_place,
    remember_replica,
    township_code,
)
from .number_blocks import adopt_block
from .recovery import adopt_recipient, keep_key
from .workspace import Workspace

_TAKEN = "taken_number:"
"""Prefix of the fact that holds the number of the newest package taken in from a replica."""


def meet_township(workspace: Workspace, sources: Sequence[Path]) -> str:
    """A village that founded its own file gets to know its township by the card in the folder; what to say of it."""
    own = workspace.facts
    if own.role != "village":
        return ""
    with workspace.read() as connection:
        if known_place(connection, township_code(own.region_code)):
            return ""
    cards = [_card(text) for source in sources if source.is_dir() for text in cards_in(source)]
    ours = [card for card in cards if card and card.region_code == township_code(own.region_code)]
    if not ours:
        return ""
    with workspace.bookkeeping() as connection:
        remember_place(connection, ours[0])
    words = fingerprint(ours[0])
    return f"已认识{ours[0].name}，以后送出的内容只有乡镇能打开。请打电话核对这几个词：{words}"


def _card(text: str) -> PlaceCertificate | None:
    """A township's card, None when it is none."""
    try:
        card = place_certificate(text)
    except UserError:
        return None
    return card if card.role == "township" and card.is_self_made else None


def notes_of(connection: Connection, package: Package, plan: MergePlan) -> list[str]:
    """What people should know about a package that is taken in."""
    told = {
        "新设备，请向对方核实": not is_known_replica(connection, package.credentials.replica.replica),
        f"对方电脑的时间可能不准（{package.created_at[:10]}），只影响显示的时间": is_doubtful(package.created_at),
        "对方有两台电脑用了同一份数据文件，两边的内容都已收下": bool(plan.forked),
        "对方的程序版本较新，本程序还不认识的内容已原样保存，更新程序后会自动显示": package.schema > SCHEMA_VERSION,
    }
    return [sentence for sentence, holds in told.items() if holds]


def waiting_note(connection: Connection, package: Package) -> str:
    """Why a package has to wait."""
    sender = package.credentials
    if is_revoked(connection, sender.replica.replica):
        return f"送出这个包的设备（{sender.place.name}）已停用，内容先存着、没有合并：请联系对方核实"
    last = int(fact(connection, _TAKEN + sender.replica.replica) or 0)
    lacking = "、".join(map(str, range(last + 1, package.number)))
    if lacking:
        return f"还缺{sender.place.name}送出的第 {lacking} 包，补上后会自动接收"
    plan = plan_merge(KnownInFile(connection, package.commits), package.commits)
    writers = "、".join(_writers(connection, package, plan.missing))
    return f"还缺{writers}更早的修改，收到那台电脑送出的包后会自动接收"


def _writers(connection: Connection, package: Package, missing: list[str]) -> Iterator[str]:
    """Places whose commits are missing, each once."""
    named = {replica.replica: place.name for place, replica in package.credentials.others}
    replicas = {dot.partition("/")[0] for dot in missing}
    rows = connection.exec_driver_sql("SELECT replica, name FROM peer").all()
    names = {str(replica): str(name) for replica, name in rows} | named
    yield from dict.fromkeys(names.get(replica, package.credentials.place.name) for replica in sorted(replicas))


def speaks_falsely(connection: Connection, package: Package) -> bool:
    """Whether a village's package holds commits of the township that are new here and not signed by their replica."""
    own = own_place(connection)
    township = own if own.role == "township" else known_place(connection, township_code(own.region_code))
    if package.credentials.place.role == "township" or township is None:
        return False
    streams: dict[tuple[str, str], list[CommitRecord]] = {}
    for commit in package.commits:
        if commit.header.role == "township":
            streams.setdefault((commit.header.replica, commit.header.scope), []).append(commit)
    signers = _signers(connection, package, township)
    return any(
        not is_signed(commits, package.sealed.get(f"{replica}/{scope}", ""), signers.get(replica, ""))
        for (replica, scope), commits in streams.items()
        if any(log.commit_hash(connection, replica, scope, one.header.n) != one.hash for one in commits)
    )


def _signers(connection: Connection, package: Package, township: PlaceCertificate) -> dict[str, str]:
    """Public keys of the replicas that the township vouches for."""
    texts = connection.exec_driver_sql("SELECT certificate FROM peer WHERE role = 'township'").scalars()
    pairs = (*package.credentials.others, *(checked_pair(*json.loads(text)) for text in texts))
    return {replica.replica: replica.signing for place, replica in pairs if place.signing == township.signing}


def remember_sender(connection: Connection, package: Package, workspace: Workspace) -> None:
    """Know the sender from now on, what it knows, and whom it vouches for."""
    sender = package.credentials
    for place, replica in sender.others:
        remember_replica(connection, place, replica)
    if sender.replica.replica != workspace.replica:
        remember_replica(connection, sender.place, sender.replica, _agreed(connection, package))
    if sender.place.region_code != workspace.facts.region_code:
        remember_place(connection, sender.place)
    write_facts(connection, {_TAKEN + sender.replica.replica: str(package.number)})
    if workspace.facts.role == "township":
        keep_key(connection, sender.place.region_code, package.sealed_key)
    keep_heads(connection, package.sealed)
    _take_word(connection, package, workspace.replica)


def _agreed(connection: Connection, package: Package) -> Receipt:
    """What the sender knows that is the same here: of a forked stream the part before the fork."""
    known = KnownInFile(connection, ())
    agreed: Receipt = {}
    for stream, n in package.receipt.items():
        replica, _, scope = stream.partition("/")
        head = package.heads.get(stream, "")
        own = log.commit_hash(connection, replica, scope, n)
        is_other = bool(head and own and own != head)
        agreed[stream] = known.tails().bases.get((scope, head), 0) if is_other else n
    return agreed


def _take_word(connection: Connection, package: Package, own_replica: str) -> None:
    """The township's word: for this place, where it had none, for its numbers, and against devices that it shut out."""
    own = own_place(connection)
    township = known_place(connection, township_code(own.region_code))
    if township is None or package.credentials.place.signing != township.signing:
        return
    adopt_recipient(connection, package.escrow_recipient)
    if own_replica in package.blocks:
        adopt_block(connection, own_replica, package.blocks[own_replica])
    for replica in package.revoked:
        connection.exec_driver_sql("UPDATE peer SET status = 'revoked' WHERE replica = ?", (replica,))
    for made in map(place_certificate, package.receiver_certificates):
        if made.issuer == township.signing and made.signing == own.signing:
            adopt_certificate(connection, made)
