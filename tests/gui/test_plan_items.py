"""Each item of the township's plan ("责任清单") is served by ledgers that can be filled in the window."""

import csv
from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from cunfupin.fields import Reference
from cunfupin.models.registry import ledger, ledgers, references_of, stored_fields
from cunfupin.paths import resources_dir
from cunfupin.services.records import create_record, get_record
from cunfupin.services.workspace import Workspace
from cunfupin.ui.record_form import RecordForm
from cunfupin.ui.session import Session
from tests.values import example_of


def items() -> Iterator[tuple[str, list[str]]]:
    """Number of each item and the ledgers that serve it."""
    with (resources_dir() / "plan" / "plan_items.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["no"], [name.strip() for name in row["ledgers"].split(";")]


SERVING = sorted({name for _no, names in items() for name in names})


def test_each_item_names_ledgers_that_there_are() -> None:
    assert len(list(items())) == 25
    for no, names in items():
        assert names, no
        assert set(names) <= set(ledgers()), no


def test_the_ledgers_of_the_plan_are_filled_by_their_forms(qtbot: QtBot, session: Session, village: Workspace) -> None:
    for name in SERVING:
        specs = stored_fields(name)
        form = RecordForm(session, name, specs)
        form.complete()
        qtbot.addWidget(form)
        targets = {via: create_record(village, target, {})[0] for via, target in references_of(name).items()}
        for number, spec in enumerate(specs):
            value = targets[spec.name] if isinstance(spec.kind, Reference) else example_of(spec.kind, number)
            form.rows[spec.name].editor.show_value(value, "某某")
        typed = {spec.name: form.rows[spec.name].editor.value() for spec in specs}
        uid, changes = create_record(village, name, typed)
        assert changes.ledgers == {name}
        record = get_record(village, name, uid)
        assert all(record[spec.name] == typed[spec.name] is not None for spec in specs), name
        assert ledger(name).__ledger__.is_listed
