"""A small data file and package of the present schema, kept for the tests of upgrades.

`python -m tests.data_of_release` writes `tests/data/v<schema>.cunfupin` and `.cfpkg`: once for each released schema, before
the next migration is made. Every ledger has records with every field filled, a change and a removal.
"""

import os
import shutil
import tempfile
from pathlib import Path

from cunfupin.bootstrap import create_file
from cunfupin.fields import Reference, Value
from cunfupin.models.registry import ledgers, references_of, stored_fields
from cunfupin.services.exchange import send
from cunfupin.services.records import create_record, remove_records, update_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from cunfupin.storage.migrate import SCHEMA_VERSION
from tests.conftest import PASSPHRASE, VILLAGE_CODE
from tests.values import example_of

DATA = Path(__file__).parent / "data"


def fill(workspace: Workspace) -> None:
    """Two records in every ledger, of which the first is changed and the last put into the recycle bin."""
    first = {"village": village_uid(VILLAGE_CODE)}
    for name in ledgers():
        values = [{**_plain(name, turn), **_links(name, first)} for turn in range(2)]
        if name == "village":
            update_record(workspace, name, first[name], values[0] | {"village_code": VILLAGE_CODE})
            continue
        made = [create_record(workspace, name, row)[0] for row in values]
        first[name] = made[0]
        changed = stored_fields(name)[-1]
        update_record(workspace, name, made[0], {changed.name: example_of(changed.kind, 99)}, reason="入户核实")
        remove_records(workspace, name, made[1:])


def _plain(name: str, turn: int) -> dict[str, Value]:
    specs = [spec for spec in stored_fields(name) if not isinstance(spec.kind, Reference)]
    return {spec.name: example_of(spec.kind, turn + number) for number, spec in enumerate(specs)}


def _links(name: str, first: dict[str, bytes]) -> dict[str, Value]:
    return {via: first[target] for via, target in references_of(name).items() if target in first}


def main() -> None:
    """Write the data file and what it sends to its township."""
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        os.environ["CUNFUPIN_HOME"] = str(folder / "home")
        village = create_file(
            folder / "濯龙村.cunfupin", PASSPHRASE, role="village", region_code=VILLAGE_CODE, operator="温第一"
        )
        fill(village)
        shutil.copy(send(village, folder).path, DATA / f"v{SCHEMA_VERSION}.cfpkg")
        village.file.checkpoint()
        village.close()
        shutil.copy(village.file.path, DATA / f"v{SCHEMA_VERSION}.cunfupin")


if __name__ == "__main__":
    main()
