"""Pictures in packages of their own ("照片包", `*.cfpic`): signed, encrypted, each picture named by its content."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cunfupin.errors import UserError

from . import envelope
from .certificates import canonical, check_signature, sign
from .package import Credentials, credentials_in, credentials_text

SUFFIX = ".cfpic"
_MANIFEST, _SIGNATURE, _BLOBS = "manifest.json", "manifest.sig", "blobs/"
_MOST, _LARGEST = 60, 8 << 20
"""Pictures and bytes that one package carries: a stick that is pulled out costs no more than that."""
_DAMAGED = "照片包的内容和签名对不上，没有接收：下次交换会请对方重新送出"


@dataclass(frozen=True, kw_only=True)
class PicturePackage:
    """A package that was opened and whose signature holds: name (SHA-256) → content."""

    id: str
    receiver: str
    credentials: Credentials
    pictures: Mapping[str, bytes]


def parted(sizes: Iterable[tuple[str, int]]) -> Iterator[list[str]]:
    """Names in the groups that go into one package each."""
    part: list[str] = []
    weight = 0
    for name, size in sizes:
        if part and (len(part) == _MOST or weight + size > _LARGEST):
            yield part
            part, weight = [], 0
        part.append(name)
        weight += size
    if part:
        yield part


def write_pictures(package: PicturePackage, key: str, recipients: Sequence[str], passphrase: str) -> bytes:
    """The bytes of a package, signed with the replica's key."""
    manifest = canonical(
        {
            "id": package.id,
            "receiver": package.receiver,
            "certificates": credentials_text(package.credentials),
            "pictures": sorted(package.pictures),
        }
    )
    members = {_MANIFEST: manifest.encode(), _SIGNATURE: sign(key, manifest).encode()}
    members |= {f"{_BLOBS}{name}": content for name, content in package.pictures.items()}
    header = {
        "id": package.id,
        "receiver": package.receiver,
        "sender": package.credentials.replica.replica,
        "sender_region": package.credentials.place.region_code,
        "by_passphrase": not recipients,
    }
    return envelope.wrap(header, envelope.seal(members, recipients, passphrase))


def read_pictures(content: bytes, identity: str, passphrase: str) -> PicturePackage:
    """Open a package and check signature and contents. UserError when it is damaged, forged or for another place."""
    outside = envelope.unwrap(content)
    by_passphrase = outside.header.get("by_passphrase") is True
    members = envelope.unseal(outside.sealed, [identity], passphrase, by_passphrase=by_passphrase, most=_MOST + 2)
    try:
        text = members[_MANIFEST].decode()
        manifest = json.loads(text)
        credentials = credentials_in(manifest["certificates"])
        check_signature(credentials.replica.signing, text, members[_SIGNATURE].decode())
        pictures = {name: members[_BLOBS + name] for name in manifest["pictures"]}
        if any(hashlib.sha256(content).hexdigest() != name for name, content in pictures.items()):
            raise UserError(_DAMAGED)
        return PicturePackage(
            id=manifest["id"], receiver=manifest["receiver"], credentials=credentials, pictures=pictures
        )
    except (KeyError, TypeError, ValueError):
        raise UserError(_DAMAGED) from None
