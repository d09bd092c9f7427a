"""A package ("交换包", `*.cfpkg`): signed commits from one replica for one place, and what the sender knows."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from cunfupin.errors import UserError

from . import envelope
from .certificates import (
    PlaceCertificate,
    ReplicaCertificate,
    canonical,
    certificate_text,
    check_signature,
    place_certificate,
    replica_certificate,
    sign,
)
from .commits import CommitRecord, read_lines, write_lines

FORMAT = 1
SUFFIX = ".cfpkg"
Receipt = dict[str, int]
"""`replica/scope` → number of the last commit known."""

_MANIFEST, _SIGNATURE, _COMMITS, _CERTIFICATES, _RECEIPT = (
    "manifest.json", "manifest.sig", "commits.jsonl", "certs.json", "receipt.json",
)  # fmt: skip
_SIGNED = (_COMMITS, _CERTIFICATES, _RECEIPT)
_LATER_FACTS = (
    "number",
    "receiver_certificates",
    "revoked",
    "digest",
    "wanted",
    "escrow_recipient",
    "sealed_key",
    "sealed",
    "pictures",
    "blocks",
)
"""Facts of the manifest that the first release did not write."""
_FACTS = ("id", "receiver", "created_at", "schema", "operator")


@dataclass(frozen=True, kw_only=True)
class Credentials:
    """What a sender shows of itself: its place, its replica, and the replicas whose commits it carries."""

    place: PlaceCertificate
    replica: ReplicaCertificate
    others: tuple[tuple[PlaceCertificate, ReplicaCertificate], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Package:
    """A package that was opened and whose signatures hold. `id` names it for good; `receiver` is a region code.

    `number` counts the packages from this replica to this receiver; `heads` are the hashes of the commits that the
    receipt names; `receiver_certificates` and `revoked` are the township's word for
    places of the receiver and against replicas; `digest` sums up what the sender shows, `wanted` names buckets in
    which the receiver differs; `escrow_recipient` is to what villages seal the keys of their data files, `sealed_key` such a
    key (see `services.recovery`);
    `sealed` are the heads that replicas signed themselves, by stream (see `sync.signed_heads`); `pictures` names the
    pictures that the sender lacks; `blocks` are the blocks of running numbers that the township reserves, by replica.
    """

    id: str
    receiver: str
    created_at: str
    schema: int
    operator: str
    credentials: Credentials
    receipt: Receipt
    commits: tuple[CommitRecord, ...]
    number: int = 0
    heads: Mapping[str, str] = field(default_factory=dict)
    receiver_certificates: tuple[str, ...] = ()
    revoked: tuple[str, ...] = ()
    digest: Mapping[str, str] = field(default_factory=dict)
    wanted: tuple[str, ...] = ()
    escrow_recipient: str = ""
    sealed_key: str = ""
    sealed: Mapping[str, str] = field(default_factory=dict)
    pictures: tuple[str, ...] = ()
    blocks: Mapping[str, int] = field(default_factory=dict)

    @property
    def scope(self) -> str:
        """The village that the package is about."""
        is_from_township = self.credentials.place.role == "township"
        return self.receiver if is_from_township else self.credentials.place.region_code


def new_package_id() -> str:
    """A name that no other package has."""
    return os.urandom(8).hex()


def write_package(package: Package, key: str, recipients: Sequence[str], passphrase: str) -> bytes:
    """The bytes of a package, signed with the replica's key."""
    members = {
        _COMMITS: "\n".join(write_lines(package.commits)).encode(),
        _CERTIFICATES: canonical(credentials_text(package.credentials)).encode(),
        _RECEIPT: canonical(
            {stream: [n, package.heads.get(stream, "")] for stream, n in package.receipt.items()}
        ).encode(),
    }
    manifest = canonical(
        {
            "format": FORMAT,
            **{name: getattr(package, name) for name in (*_FACTS, *_LATER_FACTS)},
            "contains": contents(package.commits),
            "members": {name: hashlib.sha256(content).hexdigest() for name, content in members.items()},
        }
    )
    members |= {_MANIFEST: manifest.encode(), _SIGNATURE: sign(key, manifest).encode()}
    header = {
        "format": FORMAT,
        "id": package.id,
        "receiver": package.receiver,
        "sender": package.credentials.replica.replica,
        "sender_region": package.credentials.place.region_code,
        "from": package.credentials.place.name,
        "created_at": package.created_at,
        "by_passphrase": not recipients,
    }
    return envelope.wrap(header, envelope.seal(members, recipients, passphrase))


def contents(commits: Sequence[CommitRecord]) -> dict[str, list[int]]:
    """`replica/scope` → first and last number of the commits carried."""
    found: dict[str, list[int]] = {}
    for commit in commits:
        span = found.setdefault(f"{commit.header.replica}/{commit.header.scope}", [commit.header.n, commit.header.n])
        span[1] = max(span[1], commit.header.n)
    return found


def read_package(outside: envelope.Envelope, identities: Sequence[str], passphrase: str) -> Package:
    """Open a package and check every signature. UserError when it is damaged, forged or for another place."""
    by_passphrase = outside.header.get("by_passphrase") is True
    members = envelope.unseal(outside.sealed, identities, passphrase, by_passphrase=by_passphrase)
    try:
        manifest_text = members[_MANIFEST].decode()
        manifest = json.loads(manifest_text)
        if manifest["format"] > FORMAT:
            raise UserError("交换包是更新的程序写的，本程序还读不了，没有接收：请先更新本程序，再接收一次")
        _check_members(manifest["members"], members)
        credentials = credentials_in(json.loads(members[_CERTIFICATES]))
        check_signature(credentials.replica.signing, manifest_text, members[_SIGNATURE].decode())
        receipt = {str(stream): _known(known) for stream, known in json.loads(members[_RECEIPT]).items()}
        return Package(
            **{name: manifest[name] for name in _FACTS},
            number=int(manifest.get("number", 0)),
            receiver_certificates=tuple(map(str, manifest.get("receiver_certificates", ()))),
            revoked=tuple(map(str, manifest.get("revoked", ()))),
            digest=dict(manifest.get("digest", {})),
            wanted=tuple(map(str, manifest.get("wanted", ()))),
            escrow_recipient=str(manifest.get("escrow_recipient", "")),
            sealed_key=str(manifest.get("sealed_key", "")),
            sealed=dict(manifest.get("sealed", {})),
            pictures=tuple(map(str, manifest.get("pictures", ()))),
            blocks={str(replica): int(block) for replica, block in manifest.get("blocks", {}).items()},
            credentials=credentials,
            receipt={stream: n for stream, (n, _head) in receipt.items()},
            heads={stream: head for stream, (_n, head) in receipt.items()},
            commits=tuple(read_lines(members[_COMMITS].decode())),
        )
    except (KeyError, TypeError, AttributeError, ValueError):
        raise UserError("交换包的内容读不出来，没有接收：请对方更新程序后重新送出") from None


def _known(value: Any) -> tuple[int, str]:
    """Number and hash of a head; the first release wrote numbers only."""
    n, head = value if isinstance(value, list) else (value, "")
    return int(n), str(head)


def _check_members(sums: Mapping[str, str], members: Mapping[str, bytes]) -> None:
    if set(sums) != set(_SIGNED) or any(hashlib.sha256(members[name]).hexdigest() != sums[name] for name in _SIGNED):
        raise UserError("交换包的内容和签名对不上，没有接收：请对方重新送出")


def credentials_text(credentials: Credentials) -> list[list[dict[str, Any]]]:
    """The certificates as JSON, the sender's first."""
    pairs = ((credentials.place, credentials.replica), *credentials.others)
    return [[asdict(place), asdict(replica)] for place, replica in pairs]


def credentials_in(pairs: Sequence[Sequence[Mapping[str, Any]]]) -> Credentials:
    """Read and check certificates. UserError when one is forged."""
    found = [checked_pair(canonical(place), canonical(replica)) for place, replica in pairs]
    (place, replica), *others = found
    return Credentials(place=place, replica=replica, others=tuple(others))


def checked_pair(place_text: str, replica_text: str) -> tuple[PlaceCertificate, ReplicaCertificate]:
    """Read both certificates. UserError when one is forged or the place did not vouch for the replica."""
    place, replica = place_certificate(place_text), replica_certificate(replica_text)
    if replica.issuer != place.signing:
        raise UserError("交换包的发送设备没有得到所在单位的认可，没有接收：请对方用本单位的数据文件重新送出")
    return place, replica


def pair_text(place: PlaceCertificate, replica: ReplicaCertificate) -> str:
    """Both certificates as one text for the data file."""
    return canonical([certificate_text(place), certificate_text(replica)])
