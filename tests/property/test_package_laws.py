"""I13 over any package: what is written is read back, a changed byte is refused; faults seeded into packages break it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from cunfupin.errors import UserError
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.sync import envelope, package
from cunfupin.sync.certificates import (
    PlaceCertificate,
    PlaceKeys,
    ReplicaCertificate,
    new_signing_key,
    public_key,
    vouched,
)
from cunfupin.sync.commits import CommitRecord, EntryRecord, Header, dumps, header_text
from cunfupin.sync.package import Credentials, Package, read_package, write_package

from .laws import LawBroken, hold
from .replicas import TOWNSHIP, VILLAGE

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
FEW = settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    report_multiple_bugs=False,
    print_blob=False,
)
KEYS, REPLICA_KEY = PlaceKeys.new(), new_signing_key()


def _credentials() -> Credentials:
    facts = {"role": "village", "region_code": VILLAGE, "name": "濯龙村", "township_name": "大由乡", "issuer": ""}
    place = PlaceCertificate(**facts, signing=public_key(KEYS.signing), recipient=KEYS.recipient)
    replica = ReplicaCertificate(replica="a" * 16, signing=public_key(REPLICA_KEY), issuer="")
    return Credentials(place=vouched(place, KEYS.signing), replica=vouched(replica, KEYS.signing))  # type: ignore[arg-type]


def _commit(operator: str, values: dict[str, str], uid: bytes) -> CommitRecord:
    header = Header(
        replica="a" * 16, scope=VILLAGE, n=1, prev="", at="2020-11-20T00:00:00Z", clock=1, operator=operator,
        role="village", kind="edit", label="录入", reason=operator, action="f" * 16, deps={}, schema=SCHEMA_VERSION,
    )  # fmt: skip
    return CommitRecord(header_text(header), (EntryRecord("household", uid, "I", dumps(values), "0" * 32),))


@st.composite
def packages(draw: st.DrawFn) -> Package:
    """Packages with any text in them."""
    values = draw(st.dictionaries(st.sampled_from(("address", "note", "future_field")), TEXT))
    commits = draw(st.lists(st.builds(_commit, TEXT, st.just(values), st.binary(min_size=16, max_size=16)), max_size=3))
    return Package(
        id="0" * 16,
        receiver=TOWNSHIP,
        created_at="2020-11-20T00:00:00Z",
        schema=SCHEMA_VERSION,
        operator=draw(TEXT),
        credentials=_credentials(),
        receipt={f"{'a' * 16}/{VILLAGE}": len(commits)},
        heads={f"{'a' * 16}/{VILLAGE}": draw(TEXT)},
        commits=tuple(commits),
    )


def _read(content: bytes) -> Package:
    return read_package(envelope.unwrap(content), [KEYS.identity], "")


def _is_refused(content: bytes) -> bool:
    try:
        _read(content)
    except UserError:
        return True
    return False


@FEW
@given(sent=packages(), place=st.integers(0, 2**20), bit=st.integers(0, 7), member=st.integers(0, 4))
def i13(sent: Package, place: int, bit: int, member: int) -> None:
    content = write_package(sent, REPLICA_KEY, [KEYS.recipient], "")
    hold("I13", _read(content) == sent, "a package is not read as it was written")
    hold("I13", _is_refused(_flipped(content, place, bit)), "a package with a changed byte is taken")
    outside = envelope.unwrap(content)
    members = envelope.unseal(outside.sealed, [KEYS.identity], "", by_passphrase=False)
    name = sorted(members)[member]
    if members[name]:
        members[name] = _flipped(members[name], place, bit)
        again = envelope.wrap(outside.header, envelope.seal(members, [KEYS.recipient], ""))
        hold("I13", _is_refused(again), f"a package with a changed {name} is taken")
    other = replace(sent, operator=f"{sent.operator}!")
    forged = write_package(other, new_signing_key(), [KEYS.recipient], "")
    hold("I13", _is_refused(forged), "a package is taken that its sender did not sign")


def _flipped(content: bytes, place: int, bit: int) -> bytes:
    harmed = bytearray(content)
    harmed[place % len(harmed)] ^= 1 << bit
    return bytes(harmed)


def test_packages_are_read_as_written_or_refused() -> None:
    i13()


def _nothing(*_facts: Any) -> None:
    return


def _trusts_the_sum(content: bytes) -> envelope.Envelope:
    start = len(envelope.MARK) + 4
    length = int.from_bytes(content[len(envelope.MARK) : start], "big")
    return envelope.Envelope(header={}, sealed=content[start + length : -len(envelope.END) - 32], sha256="")


_write_lines = package.write_lines


def _first_entries_only(commits: tuple[CommitRecord, ...]) -> Iterator[str]:
    return _write_lines([replace(one, entries=()) for one in commits])


@dataclass(frozen=True, kw_only=True)
class _Mutant:
    name: str
    target: tuple[Any, str]
    function: Any


MUTANTS = (
    _Mutant(name="signatures are not looked at", target=(package, "check_signature"), function=_nothing),
    _Mutant(name="members are not compared", target=(package, "_check_members"), function=_nothing),
    _Mutant(name="the check sum is not looked at", target=(envelope, "unwrap"), function=_trusts_the_sum),
    _Mutant(name="entries are left out", target=(package, "write_lines"), function=_first_entries_only),
)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.name)
def test_a_fault_in_packages_breaks_its_law(mutant: _Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    owner, name = mutant.target
    monkeypatch.setattr(owner, name, mutant.function)
    with pytest.raises(LawBroken) as broken:
        i13()
    assert broken.value.law == "I13"
