"""Every record of every ledger is found again by the name that other programs get for it."""

from collections.abc import Iterator, Mapping

import pytest

from cunfupin.bootstrap import create_file
from cunfupin.fields import Privacy, Reference, Value
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger, ledgers, references_of, stored_fields
from cunfupin.services.names import find_by_key, keys, labels
from cunfupin.services.records import create_record
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE, VILLAGE_CODE
from tests.values import example_of

BY_LEDGER = pytest.mark.parametrize("name", list(ledgers()))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A village's file for all ledgers."""
    path = tmp_path_factory.mktemp("names") / "村.cunfupin"
    made = create_file(path, PASSPHRASE, role="village", region_code=VILLAGE_CODE)
    yield made
    made.close()


@pytest.fixture(scope="module")
def full(shared: Workspace) -> dict[str, bytes]:
    """A record of each ledger with every field filled."""
    found = {name: new_uid() for name in ledgers()}
    with shared.change("登记") as change:
        for name, uid in found.items():
            change.connection.execute(ledger(name).__table__.insert(), {"uid": uid, **values_of(name, 0, found)})
    return found


@pytest.fixture(scope="module")
def empty(shared: Workspace) -> dict[str, bytes]:
    """A record of each ledger with no field filled."""
    found = {name: new_uid() for name in ledgers()}
    with shared.change("登记") as change:
        for name, uid in found.items():
            change.connection.execute(ledger(name).__table__.insert(), {"uid": uid})
    return found


def values_of(name: str, turn: int, targets: Mapping[str, bytes]) -> dict[str, Value | None]:
    """A value for every field."""
    plain = {
        spec.name: example_of(spec.kind, turn + number)
        for number, spec in enumerate(stored_fields(name))
        if not isinstance(spec.kind, Reference)
    }
    return plain | {via: targets[target] for via, target in references_of(name).items()}


@BY_LEDGER
def test_a_record_is_found_by_its_key(
    name: str, shared: Workspace, full: dict[str, bytes], empty: dict[str, bytes]
) -> None:
    uids = [full[name], empty[name]]
    if not set(ledger(name).__ledger__.key) <= set(references_of(name)):
        uids += [create_record(shared, name, values_of(name, turn, full))[0] for turn in (1, 2)]
    uids += [create_record(shared, name, values_of(name, 3, empty))[0]]
    with shared.read() as connection:
        for uid, text in keys(connection, name, uids).items():
            assert find_by_key(connection, name, text) == uid, text


@BY_LEDGER
def test_a_label_shows_no_sensitive_number(name: str, shared: Workspace, full: dict[str, bytes]) -> None:
    with shared.read() as connection:
        label = labels(connection, name, [full[name]])[full[name]]
    assert label
    specs = list(stored_fields(name))
    for spec in (field_of(name, key) for key in ledger(name).__ledger__.key):
        if spec.privacy is Privacy.SENSITIVE and not isinstance(spec.kind, Reference):
            assert spec.kind.format(example_of(spec.kind, specs.index(spec))) not in label
