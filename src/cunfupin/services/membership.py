"""Whose data file this is: the keys of its place, its replicas, and the other places and replicas it has heard of."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from cunfupin.storage.data_file import fact, write_facts
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.sync.certificates import (
    PlaceCertificate,
    PlaceKeys,
    ReplicaCertificate,
    certificate_text,
    place_certificate,
    public_key,
    vouched,
)
from cunfupin.sync.package import Credentials, Receipt, checked_pair, pair_text
from cunfupin.sync.replay import UNDERSTOOD

_SIGNING, _IDENTITY, _OWN = "place_signing", "place_identity", "place_certificate"
_OTHER = "place:"


@dataclass(frozen=True, kw_only=True)
class Founding:
    """A place at its beginning. Codes have 12 digits; `township_name` names the exchange folder."""

    role: str
    region_code: str
    name: str
    township_name: str

    def certificate(self, keys: PlaceKeys, issuer_key: str) -> PlaceCertificate:
        """What the place shows to others, vouched for by this key."""
        made = PlaceCertificate(
            role=self.role,
            region_code=self.region_code,
            name=self.name,
            township_name=self.township_name,
            signing=public_key(keys.signing),
            recipient=keys.recipient,
            issuer="",
        )
        signed = vouched(made, issuer_key)
        assert isinstance(signed, PlaceCertificate)
        return signed


def founding_facts(founding: Founding, keys: PlaceKeys, certificate: PlaceCertificate) -> dict[str, str]:
    """Facts of a new data file."""
    return {
        "role": founding.role,
        "region_code": founding.region_code,
        "name": founding.name,
        "township_name": founding.township_name,
        _SIGNING: keys.signing,
        _IDENTITY: keys.identity,
        _OWN: certificate_text(certificate),
        UNDERSTOOD: str(SCHEMA_VERSION),
    }


def township_code(region_code: str) -> str:
    """Code of the township that a village belongs to; of a township its own."""
    return region_code[:9] + "000"


def place_keys(connection: Connection) -> PlaceKeys:
    """The secrets of the file's own place."""
    return PlaceKeys(signing=fact(connection, _SIGNING) or "", identity=fact(connection, _IDENTITY) or "")


def own_place(connection: Connection) -> PlaceCertificate:
    """What the file's own place shows to others."""
    return place_certificate(fact(connection, _OWN) or "")


def adopt_certificate(connection: Connection, certificate: PlaceCertificate) -> None:
    """Show this certificate to others from now on."""
    write_facts(connection, {_OWN: certificate_text(certificate)})


def known_place(connection: Connection, region_code: str) -> PlaceCertificate | None:
    """Another place as this file got to know it first."""
    return next(iter(known_places(connection, region_code)), None)


def known_places(connection: Connection, region_code: str) -> list[PlaceCertificate]:
    """Every place of this code: more than one where a village's file was founded twice."""
    return [place for _fact, place in _remembered(connection, region_code)]


def _remembered(connection: Connection, region_code: str) -> list[tuple[str, PlaceCertificate]]:
    rows = connection.exec_driver_sql(
        "SELECT name, value FROM file_fact WHERE name LIKE ? ORDER BY length(name), name", (f"{_OTHER}{region_code}%",)
    )
    return [(name, place_certificate(text)) for name, text in rows]


def known_villages(connection: Connection) -> dict[str, list[PlaceCertificate]]:
    """Every village that this file can encrypt for, by code."""
    found: dict[str, list[PlaceCertificate]] = {}
    for place in known_places(connection, ""):
        if place.role == "village":
            found.setdefault(place.region_code, []).append(place)
    return dict(sorted(found.items()))


def remember_place(connection: Connection, place: PlaceCertificate) -> None:
    """Know this place from now on; the township's word for it is not given up for its own."""
    fact_name = f"{_OTHER}{place.region_code}"
    remembered = _remembered(connection, place.region_code)
    for name, known in remembered:
        if known.signing == place.signing:
            if known.is_self_made or not place.is_self_made:
                write_facts(connection, {name: certificate_text(place)})
            return
    suffix = f":{place.signing[:16]}" if remembered else ""
    write_facts(connection, {fact_name + suffix: certificate_text(place)})


def remember_replica(
    connection: Connection, place: PlaceCertificate, replica: ReplicaCertificate, receipt: Receipt | None = None
) -> None:
    """Know this replica from now on, and what it says it knows."""
    connection.exec_driver_sql(
        "INSERT INTO peer (replica, scope, role, name, certificate, receipt, status) VALUES (?, ?, ?, ?, ?, ?, 'new') "
        "ON CONFLICT (replica) DO UPDATE SET receipt = CASE WHEN excluded.receipt = '{}' THEN peer.receipt "
        "ELSE excluded.receipt END",
        (
            replica.replica,
            place.region_code,
            place.role,
            place.name,
            pair_text(place, replica),
            json.dumps(receipt or {}),
        ),
    )


def is_revoked(connection: Connection, replica: str) -> bool:
    """Whether the township shut this replica out."""
    status = connection.exec_driver_sql("SELECT status FROM peer WHERE replica = ?", (replica,)).scalar()
    return bool(status == "revoked")


def is_known_replica(connection: Connection, replica: str) -> bool:
    """Whether this replica was heard of before."""
    return connection.exec_driver_sql("SELECT 1 FROM peer WHERE replica = ?", (replica,)).first() is not None


def revoked_replicas(connection: Connection) -> tuple[str, ...]:
    """Replicas that are shut out."""
    return tuple(connection.exec_driver_sql("SELECT replica FROM peer WHERE status = 'revoked'").scalars())


def replicas_of(connection: Connection, region_code: str) -> list[str]:
    """Known replicas of a place, in a lasting order."""
    rows = connection.exec_driver_sql("SELECT replica FROM peer WHERE scope = ? ORDER BY rowid", (region_code,))
    return list(rows.scalars())


def township_replicas(connection: Connection) -> set[str]:
    """Replicas that may speak for the township."""
    rows = connection.exec_driver_sql("SELECT replica FROM peer WHERE role = 'township'")
    return set(rows.scalars())


def credentials(connection: Connection, replica: str, region_codes: Iterable[str]) -> Credentials:
    """What a replica shows: its own certificates and those of these places' replicas, whose commits it may carry."""
    wanted = {*region_codes}
    rows = connection.exec_driver_sql("SELECT replica, scope, certificate FROM peer").all()
    pairs = {name: checked_pair(*json.loads(text)) for name, scope, text in rows if scope in wanted or name == replica}
    own_pair = pairs.pop(replica)
    return Credentials(place=own_place(connection), replica=own_pair[1], others=tuple(pairs.values()))


def receipts(connection: Connection, region_codes: Iterable[str], own: str) -> list[Receipt]:
    """What the replicas of these places said they know; silent ones have none."""
    rows = connection.exec_driver_sql(
        "SELECT scope, receipt FROM peer WHERE replica <> ? AND status <> 'revoked' AND receipt <> '{}'", (own,)
    )
    wanted = set(region_codes)
    return [json.loads(text) for scope, text in rows if scope in wanted]
