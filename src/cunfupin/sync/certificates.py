"""Who vouches for whom: the township for its villages, a place for the replicas of its data file (Ed25519)."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from cunfupin.errors import UserError

_FORGED = "交换包的签名不对，可能被改动过或来自别处，没有接收：请对方重新送出"


def canonical(value: object) -> str:
    """JSON in one form only, so that equal facts have equal signatures."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def new_signing_key() -> str:
    """A private key, hexadecimal."""
    return Ed25519PrivateKey.generate().private_bytes_raw().hex()


def public_key(key: str) -> str:
    """The public half of a private key."""
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(key)).public_key().public_bytes_raw().hex()


def sign(key: str, text: str) -> str:
    """Signature over a text."""
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(key)).sign(text.encode()).hex()


def check_signature(public: str, text: str, signature: str) -> None:
    """UserError when the signature is not over this text by this key."""
    try:
        raw = bytes.fromhex(signature)
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(raw, text.encode())
        if raw.hex() != signature:
            raise ValueError(signature)
    except (InvalidSignature, ValueError):
        raise UserError(_FORGED) from None


@dataclass(frozen=True, kw_only=True)
class PlaceCertificate:
    """A village or township: its signing key and where to encrypt for it, vouched for by `issuer` (itself at first)."""

    role: str
    region_code: str
    name: str
    township_name: str
    signing: str
    recipient: str
    issuer: str
    signature: str = ""

    @property
    def is_self_made(self) -> bool:
        """Nobody else vouches for this place."""
        return self.issuer == self.signing


@dataclass(frozen=True, kw_only=True)
class ReplicaCertificate:
    """One copy of a place's data file on one computer, vouched for by the key of the place."""

    replica: str
    signing: str
    issuer: str
    signature: str = ""


Certificate = PlaceCertificate | ReplicaCertificate


def _body(certificate: Certificate) -> str:
    facts = asdict(certificate)
    del facts["signature"]
    return canonical({"kind": type(certificate).__name__, **facts})


def vouched(certificate: Certificate, key: str) -> Certificate:
    """The certificate signed by this key, which becomes its issuer."""
    facts = asdict(certificate) | {"issuer": public_key(key)}
    unsigned = type(certificate)(**facts)
    return type(certificate)(**(facts | {"signature": sign(key, _body(unsigned))}))


def check(certificate: Certificate) -> None:
    """UserError when the issuer did not sign this."""
    check_signature(certificate.issuer, _body(certificate), certificate.signature)


def certificate_text(certificate: Certificate) -> str:
    """A certificate as text."""
    return canonical(asdict(certificate))


def place_certificate(text: str) -> PlaceCertificate:
    """Read and check the certificate of a place. UserError when it is none or forged."""
    certificate = PlaceCertificate(**_texts(text, PlaceCertificate))
    check(certificate)
    return certificate


def replica_certificate(text: str) -> ReplicaCertificate:
    """Read and check the certificate of a replica. UserError when it is none or forged."""
    certificate = ReplicaCertificate(**_texts(text, ReplicaCertificate))
    check(certificate)
    return certificate


def _texts(text: str, kind: type[Certificate]) -> Mapping[str, str]:
    try:
        facts = json.loads(text)
        return {one.name: str(facts[one.name]) for one in fields(kind)}
    except (ValueError, KeyError, TypeError):
        raise UserError(_FORGED) from None


@dataclass(frozen=True, kw_only=True)
class PlaceKeys:
    """The secrets of a place, kept inside its encrypted data file: every copy of the file has them."""

    signing: str
    identity: str

    @classmethod
    def new(cls) -> "PlaceKeys":
        """Fresh keys."""
        return cls(signing=new_signing_key(), identity=str(pyrage.x25519.Identity.generate()))

    @property
    def recipient(self) -> str:
        """Where others encrypt for this place."""
        return str(pyrage.x25519.Identity.from_str(self.identity).to_public())
